package control

import (
	"fmt"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/node"
)

// syncTimeout is how long a sync may take unless it says otherwise.
const syncTimeout = 60 * time.Second

// capabilities are the calls that are carried out.
var capabilities = []string{"connect", "requests", "announce", "sync", "close"}

// onSession makes of a call on a session a handler.
func (r routes) onSession(act func(*eth.Session, *http.Request) (any, error)) http.HandlerFunc {
	return handled(func(call *http.Request) (any, error) {
		name := call.PathValue("id")
		session, found := r.node.Session(name)
		if !found {
			return nil, unknown(fmt.Sprintf("session: got %s (expected: one since the last reset)", name))
		}
		return act(session, call)
	})
}

func (r routes) requests(session *eth.Session, call *http.Request) (any, error) {
	body := struct {
		Mode     eth.Mode  `json:"mode"`
		Requests []request `json:"requests"`
	}{Mode: eth.Sequential}
	if err := read(call, &body); err != nil {
		return nil, err
	}
	requests, err := readAll(body.Requests)
	if err != nil {
		return nil, err
	}
	if len(requests) == 0 {
		return nil, badArgument("requests: got none (expected: at least 1)")
	}
	switch body.Mode {
	case eth.Sequential, eth.Pipelined, eth.OneWrite:
		return map[string]any{"outcomes": session.Ask(body.Mode, requests)}, nil
	default:
		return nil, badArgument(fmt.Sprintf("mode: got %s (expected: sequential, pipelined, one-write)", body.Mode))
	}
}

func (r routes) announce(session *eth.Session, call *http.Request) (any, error) {
	var body struct {
		Type   eth.Announcement `json:"type"`
		Blocks []decimal        `json:"blocks"`
	}
	if err := read(call, &body); err != nil {
		return nil, err
	}
	blocks, err := r.blocks(body.Blocks)
	if err != nil {
		return nil, err
	}
	switch body.Type {
	case eth.NewBlockHashes:
		return session.Announce(body.Type, blocks)
	case eth.NewBlock:
		return announceOf(1, body.Type, session, blocks)
	case eth.BlockRangeUpdate:
		return announceOf(2, body.Type, session, blocks)
	default:
		return nil, node.NotOffered(fmt.Sprintf("announce type=%s: not offered (expected: %s, %s, %s)",
			body.Type, eth.NewBlock, eth.NewBlockHashes, eth.BlockRangeUpdate))
	}
}

func announceOf(count int, kind eth.Announcement, session *eth.Session, blocks []*types.Block) (any, error) {
	if len(blocks) != count {
		return nil, badArgument(fmt.Sprintf("blocks: got %d numbers (expected: %d for a %s)", len(blocks), count, kind))
	}
	return session.Announce(kind, blocks)
}

func (r routes) blocks(numbers []decimal) ([]*types.Block, error) {
	var blocks []*types.Block
	for _, number := range numbers {
		block := r.node.Chain.GetBlockByNumber(uint64(number))
		if block == nil {
			return nil, badArgument(fmt.Sprintf("blocks: got %d (expected: a block up to %d)", number, r.node.Chain.Head().Number))
		}
		blocks = append(blocks, block)
	}
	return blocks, nil
}

func (r routes) sync(session *eth.Session, call *http.Request) (any, error) {
	var body struct {
		Timeout millis `json:"timeoutMillis"`
	}
	if err := read(call, &body); err != nil {
		return nil, err
	}
	return session.Sync(body.Timeout.or(syncTimeout)), nil
}

func (r routes) close(session *eth.Session, call *http.Request) (any, error) {
	var body struct{}
	if err := read(call, &body); err != nil {
		return nil, err
	}
	return session.Close(), nil
}

// notOffered answers every other call, whatever its session.
func (r routes) notOffered(call *http.Request) (any, error) {
	return nil, node.NotOffered(fmt.Sprintf("capability %s: not offered (expected: %v)", call.PathValue("call"), capabilities))
}
