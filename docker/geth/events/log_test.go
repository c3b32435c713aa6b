package events

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
)

func fetch(t *testing.T, log *Log, after int) []map[string]any {
	t.Helper()
	over, cancel := context.WithCancel(context.Background())
	cancel()
	lines, err := log.After(over, after)
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]any
	for _, line := range lines {
		fields := map[string]any{}
		if err := json.Unmarshal(line, &fields); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		all = append(all, fields)
	}
	return all
}

func TestEventsAreNumberedFromOneAgainAfterAClear(t *testing.T) {
	log := NewLog()
	log.Add(BytesRead{Session: "s1", From: 0, To: 5})
	log.Add(BytesRead{Session: "s1", From: 5, To: 6})
	if got := fetch(t, log, 1); len(got) != 1 || got[0]["seq"] != 2.0 || got[0]["type"] != "bytes-read" || got[0]["from"] != 5.0 {
		t.Errorf("got %v (expected: the second event)", got)
	}
	log.Clear()
	log.Add(BytesRead{Session: "s1"})
	if got := fetch(t, log, 0); len(got) != 1 || got[0]["seq"] != 1.0 {
		t.Errorf("got %v (expected: number 1)", got)
	}
}

func TestAWaitEndsWithTheNextEvent(t *testing.T) {
	log := NewLog()
	got := make(chan int)
	go func() {
		lines, _ := log.After(context.Background(), 0)
		got <- len(lines)
	}()
	log.Add(BytesRead{})
	if count := <-got; count != 1 {
		t.Errorf("got %d events (expected: 1)", count)
	}
}

func TestTheLastEventThatFitsSaysThatTheLogIsFull(t *testing.T) {
	log := newLog(2)
	for range 3 {
		log.Add(BytesRead{})
	}
	got := fetch(t, log, 0)
	if len(got) != 2 || got[1]["type"] != "limit-hit" || got[1]["limit"] != "events" {
		t.Errorf("got %v", got)
	}
}

func TestAMutedTraceTellsNothing(t *testing.T) {
	log := NewLog()
	trace := NewTrace("s1", log)
	trace.Mute()
	trace.Warn("unheard")
	if got := fetch(t, log, 0); len(got) != 0 {
		t.Errorf("got %v (expected: nothing)", got)
	}
}

func TestAMessageIsToldByItsDigestAndId(t *testing.T) {
	answer := Describe(0x04, []byte{0xc2, 0x07, 0xc0})
	if answer.RequestID == nil || *answer.RequestID != "7" || answer.Size != 4 {
		t.Errorf("got %+v (expected: id 7, 4 bytes)", answer)
	}
	if !strings.HasPrefix(answer.Digest, "0x") || len(answer.Digest) != 66 {
		t.Errorf("digest: got %s (expected: 32 bytes in hex)", answer.Digest)
	}
	for _, code := range []uint64{0x00, 0x01, 0x02, 0x07, 0x08, 0x11} {
		if got := Describe(code, []byte{0xc2, 0x07, 0xc0}); got.RequestID != nil {
			t.Errorf("code %d: got id %s (expected: none)", code, *got.RequestID)
		}
	}
}
