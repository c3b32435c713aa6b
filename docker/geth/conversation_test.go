package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/chain"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/node"
)

const folder = "../refnode/src/test/resources/chain"

var stackNames = []string{"rlpx", "mplex", "yamux", "mplex-plaintext", "yamux-plaintext", "ws-mplex", "ws-yamux"}

func startNode(t *testing.T, digits string) *node.Node {
	t.Helper()
	own, err := stacks(strings.Repeat(digits, 32))
	if err != nil {
		t.Fatal(err)
	}
	served, err := chain.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	started, err := node.Start("127.0.0.1", served, own)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(started.Reset)
	return started
}

// way is what two nodes talk over, and in which version of eth.
type way struct {
	stack   string
	version uint
}

func connect(t *testing.T, dialer, listener *node.Node, way way, opening eth.Opening) eth.Outcome {
	t.Helper()
	outcome, err := dialer.Connect(node.Dial{
		Stack: way.stack, Address: listener.Addresses[way.stack], Versions: []uint{way.version}, Opening: opening, Timeout: 5 * time.Second,
	})
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}

func session(t *testing.T, on *node.Node) *eth.Session {
	t.Helper()
	open, found := on.Session("s1")
	if !found {
		t.Fatal("session s1: got none")
	}
	return open
}

// onEveryStack plays a test in the lowest and in the highest version of eth that this release speaks.
func onEveryStack(t *testing.T, test func(t *testing.T, dialer, listener *node.Node, way way)) {
	lowest, highest := node.Versions[0], node.Versions[len(node.Versions)-1]
	dialer, listener := startNode(t, "11"), startNode(t, "22")
	for _, version := range []uint{lowest, highest} {
		for _, stack := range stackNames {
			t.Run(fmt.Sprintf("%s/eth%d", stack, version), func(t *testing.T) {
				dialer.Reset()
				listener.Reset()
				test(t, dialer, listener, way{stack, version})
			})
		}
	}
}

func requireConnected(t *testing.T, outcome eth.Outcome) {
	t.Helper()
	if _, connected := outcome.(eth.Connected); !connected {
		t.Fatalf("got %+v (expected: connected)", outcome)
	}
}

func TestBothSidesAskAndAreAnswered(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
		for _, mode := range []eth.Mode{eth.Sequential, eth.Pipelined, eth.OneWrite} {
			requireHeaders(t, session(t, dialer), mode)
			requireHeaders(t, session(t, listener), mode)
		}
	})
}

func TestAStreamForEachRequest(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		for _, negotiation := range []behaviour.Negotiation{behaviour.Lazy, behaviour.Await} {
			dialer.Reset()
			listener.Reset()
			perRequest := behaviour.Behaviour{LifeCycle: behaviour.PerRequest, Negotiation: negotiation}
			dialer.Behave(perRequest)
			listener.Behave(perRequest)
			requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
			for _, mode := range []eth.Mode{eth.Sequential, eth.Pipelined, eth.OneWrite} {
				requireHeaders(t, session(t, dialer), mode)
				requireHeaders(t, session(t, listener), mode)
			}
		}
	})
}

func requireHeaders(t *testing.T, asking *eth.Session, mode eth.Mode) {
	t.Helper()
	question := eth.Headers{Number: 3, Limit: 2}
	asked := []eth.Request{{Question: question, Timeout: 5 * time.Second}, {Question: question, Timeout: 5 * time.Second}}
	for _, outcome := range asking.Ask(mode, asked) {
		answer, answered := outcome.(eth.Answered)
		if !answered || answer.Count != 2 || answer.Numbers[0] != "3" || answer.Numbers[1] != "4" {
			t.Errorf("%s: got %+v (expected: headers 3 and 4)", mode, outcome)
		}
	}
}

func TestABusyApplicationLosesNothing(t *testing.T) {
	const pause = 50 * time.Millisecond
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		busy := behaviour.Default
		busy.ReadPause = pause
		dialer.Behave(busy)
		listener.Behave(busy)
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
		requireHeaders(t, session(t, dialer), eth.OneWrite)
		times := deliveries(t, dialer)
		if len(times) != 3 {
			t.Fatalf("got %d messages (expected: Status and two answers)", len(times))
		}
		for at := 1; at < len(times); at++ {
			if gap := time.Duration(times[at] - times[at-1]); gap < pause {
				t.Errorf("message %d: read %v behind the one before (expected: at least %v)", at, gap, pause)
			}
		}
	})
}

func TestABusyApplicationReadsAStreamForEachRequest(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		busy := behaviour.Default
		busy.LifeCycle, busy.ReadPause = behaviour.PerRequest, 50*time.Millisecond
		dialer.Behave(busy)
		listener.Behave(busy)
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
		requireHeaders(t, session(t, dialer), eth.Sequential)
		requireHeaders(t, session(t, listener), eth.Pipelined)
	})
}

func TestACloseDoesNotWaitForABusyApplication(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		busy := behaviour.Default
		busy.ReadPause = 2 * time.Second
		dialer.Behave(busy)
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
		begun := time.Now()
		session(t, dialer).Close()
		if took := time.Since(begun); took > time.Second {
			t.Errorf("got %v (expected: well below a second)", took)
		}
	})
}

// deliveries are the times at which the application got messages.
func deliveries(t *testing.T, on *node.Node) []int64 {
	t.Helper()
	lines, err := on.Events.After(context.Background(), 0)
	if err != nil {
		t.Fatal(err)
	}
	var times []int64
	for _, line := range lines {
		var event struct {
			Type  string
			Nanos int64
		}
		if err := json.Unmarshal(line, &event); err != nil {
			t.Fatal(err)
		}
		if event.Type == "message-delivered" {
			times = append(times, event.Nanos)
		}
	}
	return times
}

func TestTheWholeChainIsFetched(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
		outcome := session(t, dialer).Sync(10 * time.Second)
		done, isDone := outcome.(eth.Done)
		if want := int(listener.Chain.Head().Number.Int64()); !isDone || *done.Blocks != want {
			t.Errorf("got %+v (expected: %d blocks)", outcome, want)
		}
	})
}

// A fork that the peer knows nothing of is no reason to object (EIP-2124).
func TestAnImproperOpeningThatThePeerTakesStandsAsSoonAsThatIsProven(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		started := time.Now()
		next := uint64(1000000)
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{Overrides: eth.Overrides{ForkNext: &next}}))
		if waited := time.Since(started); waited > 900*time.Millisecond {
			t.Errorf("got connected after %s (expected: one round trip behind Status)", waited)
		}
	})
}

func TestAPeerOfAnotherChainIsRefused(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		other := common.Hash{1}
		outcome := connect(t, dialer, listener, way, eth.Opening{Overrides: eth.Overrides{Genesis: &other}})
		if _, over := outcome.(eth.Disconnected); !over {
			t.Errorf("got %+v (expected: disconnected)", outcome)
		}
	})
}

func TestACloseEndsBothSides(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
		theirs := session(t, listener)
		session(t, dialer).Close()
		select {
		case <-theirs.Ended():
		case <-time.After(5 * time.Second):
			t.Error("the listener's session: got no end")
		}
	})
}

func TestAResetTakesNoTime(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
		begun := time.Now()
		dialer.Reset()
		if took := time.Since(begun); took > time.Second {
			t.Errorf("got %v (expected: well below a second)", took)
		}
		if _, found := dialer.Session("s1"); found {
			t.Error("session s1: got one (expected: forgotten)")
		}
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
	})
}
