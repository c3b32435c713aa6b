//go:build geth116

package main

import (
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/node"
)

func TestStatusTellsTheRangeFromEth69On(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		outcome := connect(t, dialer, listener, way, eth.Opening{})
		requireConnected(t, outcome)
		status, head := outcome.(eth.Connected).Status, listener.Chain.Head()
		if status.Version != uint32(way.version) || status.Head != head.Hash().Hex() {
			t.Errorf("got %+v (expected: eth/%d, head %v)", status, way.version, head.Hash())
		}
		if way.version < eth.RangeVersion {
			if status.Earliest != nil || status.Latest != nil {
				t.Errorf("got %+v (expected: no range)", status)
			}
		} else if *status.Earliest != "0" || *status.Latest != head.Number.String() {
			t.Errorf("got %s to %s (expected: 0 to %s)", *status.Earliest, *status.Latest, head.Number)
		}
	})
}

func TestTheRangeOfStatusCanBeReplaced(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		if way.version < eth.RangeVersion {
			t.Skip("no range")
		}
		earliest, latest, hash := uint64(4), uint64(6), common.Hash{6}
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{
			Overrides: eth.Overrides{Earliest: &earliest, Latest: &latest, LatestHash: &hash},
		}))
		dialer.Reset()
		earliest = 7
		outcome := connect(t, dialer, listener, way, eth.Opening{
			Overrides: eth.Overrides{Earliest: &earliest, Latest: &latest, LatestHash: &hash},
		})
		if _, over := outcome.(eth.Disconnected); !over {
			t.Errorf("range 7 to 6: got %+v (expected: disconnected)", outcome)
		}
	})
}

func TestABlockRangeUpdateIsTaken(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
		outcome, err := announceRange(dialer, session(t, dialer), 2, 5)
		if way.version < eth.RangeVersion {
			var notOffered eth.NotOffered
			if !errors.As(err, &notOffered) {
				t.Errorf("got %+v, %v (expected: not offered)", outcome, err)
			}
			return
		}
		if _, done := outcome.(eth.Done); !done {
			t.Errorf("got %+v, %v (expected: done)", outcome, err)
		}
		requireHeaders(t, session(t, dialer), eth.Sequential)
	})
}

func TestARangeThatRunsBackwardsEndsTheSession(t *testing.T) {
	onEveryStack(t, func(t *testing.T, dialer, listener *node.Node, way way) {
		if way.version < eth.RangeVersion {
			t.Skip("no range")
		}
		requireConnected(t, connect(t, dialer, listener, way, eth.Opening{}))
		theirs := session(t, listener)
		if _, err := announceRange(dialer, session(t, dialer), 5, 2); err != nil {
			t.Fatal(err)
		}
		select {
		case <-theirs.Ended():
		case <-time.After(5 * time.Second):
			t.Error("the listener's session: got no end")
		}
	})
}

func announceRange(from *node.Node, session *eth.Session, earliest, latest uint64) (eth.Outcome, error) {
	return session.Announce(eth.BlockRangeUpdate, []*types.Block{
		from.Chain.GetBlockByNumber(earliest), from.Chain.GetBlockByNumber(latest),
	})
}
