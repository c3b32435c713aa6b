package eth

import (
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"twinwire.org/geth/events"
)

// headersPerRequest and bodiesPerRequest are those of go-ethereum's downloader.
const (
	headersPerRequest = 192
	bodiesPerRequest  = 128
)

// errEnded says that the outcome of a request ended the sync.
var errEnded = errors.New("ended")

// download fetches the peer's chain and verifies it.
type download struct {
	session  *Session
	started  int64
	deadline time.Time
	ended    Outcome
}

// Sync fetches headers and bodies from the peer up to the head of its Status; it verifies hashes, parent
// links, transactions roots and ommers hashes.
func (s *Session) Sync(timeout time.Duration) Outcome {
	started := events.Nanos()
	if !s.hasStatus(timeout) {
		return refused(nil, s.noStatus())
	}
	d := &download{session: s, started: started, deadline: time.Now().Add(timeout)}
	blocks, err := d.run()
	switch {
	case errors.Is(err, errEnded):
		return d.ended
	case err != nil:
		reason := "local: " + err.Error()
		return disconnected(nil, &reason, started)
	}
	all := done(started)
	all.Blocks = &blocks
	return all
}

func (d *download) run() (int, error) {
	d.session.mu.Lock()
	status := d.session.status
	d.session.mu.Unlock()
	if status == nil {
		return 0, errors.New(d.session.sessionIs("over"))
	}
	head := common.HexToHash(status.Head)
	first, err := d.headers(Headers{Hash: head, Limit: 1})
	if err != nil {
		return 0, err
	}
	last := d.session.chain.Genesis().Header()
	goal := first[0].Number.Uint64()
	for last.Number.Uint64() < goal {
		if last, err = d.next(last, goal); err != nil {
			return 0, err
		}
	}
	return int(goal), expect("head", last.Hash(), head)
}

// next fetches the headers behind one, and their bodies.
func (d *download) next(parent *types.Header, goal uint64) (*types.Header, error) {
	from := parent.Number.Uint64() + 1
	headers, err := d.headers(Headers{Number: from, Limit: min(headersPerRequest, goal-from+1)})
	if err != nil {
		return nil, err
	}
	for _, header := range headers {
		if err := link(parent, header); err != nil {
			return nil, err
		}
		parent = header
	}
	return parent, d.bodies(headers)
}

func link(parent, header *types.Header) error {
	if err := expect("number", header.Number.Uint64(), parent.Number.Uint64()+1); err != nil {
		return err
	}
	return expect(fmt.Sprintf("parent of block %d", header.Number), header.ParentHash, parent.Hash())
}

func (d *download) bodies(headers []*types.Header) error {
	for len(headers) > 0 {
		asked := headers[:min(bodiesPerRequest, len(headers))]
		bodies, err := d.someBodies(asked)
		if err != nil {
			return err
		}
		for at, body := range bodies {
			if err := fits(body, headers[at]); err != nil {
				return err
			}
		}
		headers = headers[len(bodies):]
	}
	return nil
}

func (d *download) someBodies(headers []*types.Header) ([]Body, error) {
	var hashes []common.Hash
	for _, header := range headers {
		hashes = append(hashes, header.Hash())
	}
	answer, err := d.ask(Bodies{hashes})
	if err != nil {
		return nil, err
	}
	return answer.Bodies, some(len(answer.Bodies), len(headers))
}

func (d *download) headers(question Headers) ([]*types.Header, error) {
	answer, err := d.ask(question)
	if err != nil {
		return nil, err
	}
	return answer.Headers, some(len(answer.Headers), int(question.Limit))
}

func (d *download) ask(question Question) (*Answer, error) {
	left := max(time.Millisecond, time.Until(d.deadline))
	reply := d.session.reply(Request{Question: question, Timeout: left})
	if reply.Answer == nil {
		d.ended = reply.Outcome
		return nil, errEnded
	}
	return reply.Answer, nil
}

func fits(body Body, header *types.Header) error {
	if err := expect(fmt.Sprintf("transactions root of block %d", header.Number), body.TxRoot, header.TxHash); err != nil {
		return err
	}
	return expect(fmt.Sprintf("ommers hash of block %d", header.Number), body.UncleHash, header.UncleHash)
}

// some: without any item there is no way forward, and nobody may send more than was asked for.
func some(got, asked int) error {
	if got < 1 || got > asked {
		return fmt.Errorf("answer: got %d items (expected: 1 to %d)", got, asked)
	}
	return nil
}

func expect[T comparable](what string, got, expected T) error {
	if got != expected {
		return fmt.Errorf("%s: got %v (expected: %v)", what, got, expected)
	}
	return nil
}
