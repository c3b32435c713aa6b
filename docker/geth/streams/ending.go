package streams

import (
	"errors"

	"github.com/libp2p/go-libp2p/core/network"
	"twinwire.org/geth/events"
)

// Leave closes the connection; a muxer has no word for why.
func (c *connection) Leave() {
	c.mu.Lock()
	c.leaving = true
	c.mu.Unlock()
	c.hangUp()
	<-c.session.Ended()
}

// Abort closes the socket.
func (c *connection) Abort() {
	c.conn.Close()
	<-c.session.Ended()
}

func (c *connection) hangUp() {
	c.mu.Lock()
	muxed := c.muxed
	c.mu.Unlock()
	if muxed != nil {
		_ = muxed.Close()
	}
	c.conn.Close()
}

// fail ends the connection because of what the peer did, unless it is over anyway.
func (c *connection) fail(err error) {
	c.mu.Lock()
	if endedByPeer(err) {
		c.dismissed = true
	} else if c.failure == nil && !c.leaving && !c.dismissed && c.conn.ReadFailure() == nil {
		c.failure = err
	}
	c.mu.Unlock()
	c.hangUp()
}

// over tells that the connection is over, and who ended it.
func (c *connection) over(err error) {
	c.mu.Lock()
	leaving, failure, dismissed := c.leaving, c.failure, c.dismissed || endedByPeer(err)
	c.mu.Unlock()
	switch {
	case leaving:
		c.session.End(events.Local, nil)
	case failure != nil:
		c.endLocally(failure)
	case dismissed, c.conn.ReadFailure() != nil:
		c.session.End(events.Remote, nil)
	default:
		c.endLocally(err)
	}
}

// endedByPeer tells whether the peer ended the connection in the muxer's own way, before it closed the socket.
func endedByPeer(err error) bool {
	var ended *network.ConnError
	return errors.As(err, &ended) && ended.Remote
}

func (c *connection) endLocally(err error) {
	reason := "local: " + err.Error()
	c.session.Trace.Warn(err.Error())
	c.session.End(events.Local, &reason)
}
