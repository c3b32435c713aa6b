package eth

import (
	"bytes"
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/p2p"
)

// scripted has messages with these codes, and then breaks off.
type scripted struct {
	codes  []uint64
	broken chan struct{}
}

var errBroken = errors.New("broken off")

func (s *scripted) ReadMsg() (p2p.Msg, error) {
	if len(s.codes) == 0 {
		close(s.broken)
		return p2p.Msg{}, errBroken
	}
	code := s.codes[0]
	s.codes = s.codes[1:]
	return p2p.Msg{Code: code, Payload: bytes.NewReader([]byte{byte(code)})}, nil
}

func (s *scripted) Write(uint64, []byte, func(from, to int64)) error { return nil }

func (s *scripted) Begin() {}

func TestWhatCameWhileTheApplicationWasBusyIsReadBeforeTheEnd(t *testing.T) {
	transport := &scripted{codes: []uint64{1, 2, 3}, broken: make(chan struct{})}
	pause := newPause(time.Hour)
	reader := newBusyReader(transport, pause, make(chan struct{}))
	read := make(chan uint64, 4)
	ended := make(chan error, 1)
	go func() {
		for {
			msg, err := reader.ReadMsg()
			if err != nil {
				ended <- err
				return
			}
			read <- msg.Code
		}
	}()
	<-transport.broken
	if len(read) > 0 {
		t.Errorf("got code %d (expected: none while the application is busy)", <-read)
	}
	pause.end()
	if err := <-ended; !errors.Is(err, errBroken) {
		t.Errorf("got %v (expected: %v)", err, errBroken)
	}
	close(read)
	var codes []uint64
	for code := range read {
		codes = append(codes, code)
	}
	if len(codes) != 3 || codes[0] != 1 || codes[2] != 3 {
		t.Errorf("got %v (expected: 1, 2, 3)", codes)
	}
}
