package streams

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/libp2p/go-libp2p/core/network"
	"twinwire.org/geth/events"
)

func TestThePeerEndsAConnectionBeforeItsSocketDoes(t *testing.T) {
	goAway := &network.ConnError{Remote: true, TransportError: errors.New("remote sent go away, code: 0")}
	for err, want := range map[error]bool{
		goAway:                            true,
		fmt.Errorf("read: %w", goAway):    true,
		&network.ConnError{Remote: false}: false,
		network.ErrReset:                  false,
		io.EOF:                            false,
	} {
		if got := endedByPeer(err); got != want {
			t.Errorf("%v: got %v (expected: %v)", err, got, want)
		}
	}
}

func TestOnlyTheEndOfAStreamIsToldAsOne(t *testing.T) {
	for err, want := range map[error]string{
		&network.ConnError{Remote: true}: "",
		network.ErrReset:                 "stream-reset",
		io.EOF:                           "stream-closed",
	} {
		log := events.NewLog()
		(&stream{trace: events.NewTrace("s1", log), name: "dialer-0"}).over(err)

		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		told, _ := log.After(ctx, 0)
		if got := fmt.Sprintf("%s", told); !strings.Contains(got, want) || want == "" && len(told) > 0 {
			t.Errorf("%v: got %s (expected: %s)", err, got, want)
		}
	}
}
