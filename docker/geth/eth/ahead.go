package eth

import (
	"bytes"
	"io"

	"github.com/ethereum/go-ethereum/p2p"
)

// aheadMax is the most messages that wait for a busy application; no script sends more.
const aheadMax = 2048

// ahead reads a transport while the application is busy. What it has read waits here: the libraries drop what they
// still keep when the connection ends.
type ahead struct {
	Transport
	arrived chan arrival
}

type arrival struct {
	msg p2p.Msg
	err error
}

// readAhead begins to read; it ends with the transport, or when over is closed.
func readAhead(transport Transport, over <-chan struct{}) *ahead {
	a := &ahead{Transport: transport, arrived: make(chan arrival, aheadMax)}
	go a.run(over)
	return a
}

// ReadMsg is the next message that has arrived.
func (a *ahead) ReadMsg() (p2p.Msg, error) {
	next, more := <-a.arrived
	if !more {
		return p2p.Msg{}, io.EOF
	}
	return next.msg, next.err
}

func (a *ahead) run(over <-chan struct{}) {
	defer close(a.arrived)
	for {
		next := a.next()
		select {
		case a.arrived <- next:
		case <-over:
			return
		}
		if next.err != nil {
			return
		}
	}
}

func (a *ahead) next() arrival {
	msg, err := a.Transport.ReadMsg()
	if err != nil {
		return arrival{err: err}
	}
	payload, err := io.ReadAll(msg.Payload)
	msg.Payload = bytes.NewReader(payload)
	return arrival{msg, err}
}
