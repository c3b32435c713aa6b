package main

import (
	"slices"
	"strings"
	"testing"
)

const key = "1111111111111111111111111111111111111111111111111111111111111111"

func TestTheNodeOffersTheStacksThatAreNamed(t *testing.T) {
	all, err := stacks(key)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ given, want []string }{
		{nil, namesOf(all)},
		{[]string{"yamux", "mplex"}, []string{"yamux", "mplex"}},
	} {
		if got, err := named(all, test.given); err != nil || !slices.Equal(namesOf(got), test.want) {
			t.Errorf("%v: got %v, %v (expected: %v)", test.given, namesOf(got), err, test.want)
		}
	}
}

func TestAStackThatTheNodeDoesNotHaveIsRefused(t *testing.T) {
	all, err := stacks(key)
	if err != nil {
		t.Fatal(err)
	}
	if _, err = named(all, []string{"quic"}); err == nil || !strings.Contains(err.Error(), "got quic (expected: one of") {
		t.Errorf("got %v (expected: what is offered)", err)
	}
}
