package eth

import (
	"bytes"
	"io"
	"sync"

	"github.com/ethereum/go-ethereum/p2p"
)

// aheadMax is the most messages that wait for a busy application; no script sends more.
const aheadMax = 2048

// busyReader is a transport whose reader pauses before each message. Messages are read meanwhile and wait here: the
// libraries drop what they still keep when the connection ends.
type busyReader struct {
	Transport
	pause   *pause
	over    <-chan struct{}
	arrived chan arrival
	begun   sync.Once
}

type arrival struct {
	msg p2p.Msg
	err error
}

// newBusyReader reads nothing before it is asked to: a transport can have several lines, of which one reads. It stops at
// the end of the transport, or when over is closed.
func newBusyReader(transport Transport, pause *pause, over <-chan struct{}) *busyReader {
	return &busyReader{Transport: transport, pause: pause, over: over, arrived: make(chan arrival, aheadMax)}
}

// ReadMsg is the next message that has arrived.
func (b *busyReader) ReadMsg() (p2p.Msg, error) {
	b.begun.Do(func() { go b.run() })
	b.pause.take()
	next, more := <-b.arrived
	if !more {
		return p2p.Msg{}, io.EOF
	}
	return next.msg, next.err
}

func (b *busyReader) run() {
	defer close(b.arrived)
	for {
		next := b.next()
		select {
		case b.arrived <- next:
		case <-b.over:
			return
		}
		if next.err != nil {
			return
		}
	}
}

func (b *busyReader) next() arrival {
	msg, err := b.Transport.ReadMsg()
	if err != nil {
		return arrival{err: err}
	}
	payload, err := io.ReadAll(msg.Payload)
	msg.Payload = bytes.NewReader(payload)
	return arrival{msg, err}
}
