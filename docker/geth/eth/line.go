package eth

import (
	"bytes"
	"io"

	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"github.com/ethereum/go-ethereum/p2p"
	"twinwire.org/geth/events"
)

// Transport carries messages of eth: RLPx, or one stream.
type Transport interface {
	ReadMsg() (p2p.Msg, error)
	// Write writes a message; sent is told the bytes it takes, before the socket gets the last of them.
	Write(code uint64, payload []byte, sent func(from, to int64)) error
	// Begin does without a first message what comes before it.
	Begin()
}

// Line is what go-ethereum reads from and writes to: a transport whose messages are told of. Answers to
// what this session asked are taken out of it, since go-ethereum chooses its own request ids.
type Line struct {
	Name      string
	Version   uint
	session   *Session
	transport Transport
}

// ReadMsg is the next message that is go-ethereum's business.
func (l *Line) ReadMsg() (p2p.Msg, error) {
	for {
		msg, err := l.transport.ReadMsg()
		if err != nil {
			return msg, err
		}
		payload, err := io.ReadAll(msg.Payload)
		if err != nil {
			return msg, err
		}
		if !l.session.takes(l, msg.Code, payload) {
			msg.Payload = bytes.NewReader(payload)
			return msg, nil
		}
	}
}

// WriteMsg writes what go-ethereum has to say.
func (l *Line) WriteMsg(msg p2p.Msg) error {
	payload, err := io.ReadAll(msg.Payload)
	if err != nil {
		return err
	}
	if msg.Code == protocol.StatusMsg {
		return l.writeStatus(payload)
	}
	return l.write(msg.Code, payload)
}

func (l *Line) write(code uint64, payload []byte) error {
	trace := l.session.Trace
	message := events.Describe(code, payload)
	return l.transport.Write(code, payload, func(from, to int64) {
		trace.Add(events.MessageSent{Session: trace.Session, Stream: l.Name, Message: message, From: from, To: to})
	})
}

// writeStatus sends Status the way the session is to be opened.
func (l *Line) writeStatus(payload []byte) error {
	opening := l.session.opening
	if err := l.writeRequests(opening.Early); err != nil {
		return err
	}
	if opening.Silent {
		l.transport.Begin()
	} else {
		changed, err := opening.Overrides.apply(l.Version, payload)
		if err != nil {
			return err
		}
		if err := l.write(protocol.StatusMsg, changed); err != nil {
			return err
		}
	}
	return l.writeRequests(opening.Behind)
}

func (l *Line) writeRequests(requests []Request) error {
	for _, request := range requests {
		if _, err := l.ask(request); err != nil {
			return err
		}
	}
	return nil
}

// ask writes a request; its exchange is there even if it could not be written.
func (l *Line) ask(request Request) (*exchange, error) {
	id := l.session.idFor(request)
	one := l.session.pending.start(l.Name, id, request)
	payload, err := request.Question.encode(id)
	if err != nil {
		return one, err
	}
	return one, l.write(request.Question.code(), payload)
}
