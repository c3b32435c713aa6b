package main

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"twinwire.org/geth/node"
)

func startDiscoverable(t *testing.T, digits string) *node.Node {
	t.Helper()
	started := startNode(t, digits)
	if err := discoverable(started, strings.Repeat(digits, 32), "127.0.0.1"); err != nil {
		t.Fatal(err)
	}
	return started
}

func discover(t *testing.T, dialer, listener *node.Node, move string) any {
	t.Helper()
	outcome, err := dialer.Discover(listener.Discovery.Bootnode(), move, 20*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}

// packets are the packets that a node tells of, as "TYPE KIND".
func packets(t *testing.T, of *node.Node, endpoint string) []string {
	t.Helper()
	over, cancel := context.WithCancel(context.Background())
	cancel()
	lines, err := of.Events.After(over, 0)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, line := range lines {
		var event struct {
			Type     string                `json:"type"`
			Endpoint string                `json:"endpoint"`
			Packet   struct{ Kind string } `json:"packet"`
		}
		if err := json.Unmarshal(line, &event); err != nil {
			t.Fatal(err)
		}
		if event.Endpoint == endpoint {
			all = append(all, strings.TrimPrefix(event.Type, "packet-")+" "+event.Packet.Kind)
		}
	}
	return all
}

func TestANodeIsFoundThroughItsBootnode(t *testing.T) {
	dialer, listener := startDiscoverable(t, "11"), startDiscoverable(t, "22")
	for range 2 { // the second time after a reset, which forgets the bonds of the first
		dialer.Reset()
		listener.Reset()
		found, ok := discover(t, dialer, listener, node.Lookup).(node.Found)
		if !ok || len(found.Nodes) != 1 {
			t.Fatalf("got %v (expected: one node)", found)
		}
		if found.Nodes[0].Record != listener.Discovery.Record() || !maps.Equal(found.Nodes[0].Addresses, listener.Addresses) {
			t.Errorf("got %v (expected: %s, %v)", found.Nodes[0], listener.Discovery.Record(), listener.Addresses)
		}
		told := packets(t, listener, "bootnode")
		for _, want := range []string{"delivered ping", "sent pong", "delivered find-node", "sent neighbours"} {
			if !slices.Contains(told, want) {
				t.Errorf("got %v (expected: %s)", told, want)
			}
		}
	}
}

func TestABootnodeAnswersPingAndTellsItsRecord(t *testing.T) {
	dialer, listener := startDiscoverable(t, "11"), startDiscoverable(t, "22")
	for move, reply := range map[string]string{node.Ping: "pong", node.Record: "enr-response"} {
		replied, ok := discover(t, dialer, listener, move).(node.Replied)
		if !ok || !slices.Equal(replied.Packets, []string{reply}) {
			t.Errorf("%s: got %v (expected: %s)", move, replied, reply)
		}
	}
}

func TestNobodyAnswersWhereNobodyIs(t *testing.T) {
	dialer := startDiscoverable(t, "11")
	nobody := dialer.Discovery.Bootnode()
	nobody = nobody[:strings.LastIndex(nobody, ":")] + ":9"
	for _, move := range []string{node.Lookup, node.Ping, node.Record} {
		outcome, err := dialer.Discover(nobody, move, 100*time.Millisecond)
		if silence, ok := outcome.(node.Silence); err != nil || !ok || silence.Outcome != "timed-out" {
			t.Errorf("%s: got %v, %v (expected: timed-out)", move, outcome, err)
		}
	}
}

func TestOtherMovesAreNotOffered(t *testing.T) {
	dialer := startDiscoverable(t, "11")
	_, err := dialer.Discover(dialer.Discovery.Bootnode(), "oversized", time.Second)
	if _, ok := err.(node.NotOffered); !ok {
		t.Errorf("got %v (expected: not offered)", err)
	}
}
