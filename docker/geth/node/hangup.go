package node

import (
	"errors"

	"twinwire.org/geth/eth"
	"twinwire.org/geth/socket"
)

// hangUp is the link of a session whose stack has not begun.
type hangUp struct {
	conn    *socket.Conn
	session *eth.Session
}

func (h hangUp) InOrder() bool { return true }

func (h hangUp) Batch() (*eth.Line, func(), error) { return nil, nil, errors.New("handshake not over") }

func (h hangUp) Together(write func() error) error { return write() }

func (h hangUp) Leave() { h.Abort() }

func (h hangUp) Abort() {
	h.conn.Close()
	<-h.session.Ended()
}
