// Package rlpx lets go-ethereum's p2p.Server run one connection: handshakes, frames, pings and goodbyes are
// all its own. Every connection has a server of its own, so that none is refused because of an earlier one.
package rlpx

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/p2p/enode"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/events"
	"twinwire.org/geth/socket"
)

// Name is that of this stack, and of its only stream.
const Name = "rlpx"

// The two kinds of connection that p2p.Server.SetupConn is told of; their names are not exported.
const (
	dialedConn  = 1 << 1
	inboundConn = 1 << 2
)

// peersMax has room for the one peer of a connection.
const peersMax = 4

// Connection is one RLPx connection and the session on it.
type Connection struct {
	conn    *socket.Conn
	session *eth.Session
	role    events.Role
	server  *p2p.Server
	line    *eth.Line

	mu      sync.Mutex
	peer    *p2p.Peer
	leaving bool
	failure error
}

// dial runs the connection of a session as its dialer, until it ends.
func dial(key *ecdsa.PrivateKey, conn *socket.Conn, session *eth.Session, versions []uint, peer *enode.Node) {
	connect(key, conn, session, versions, events.Dialer).run(func(c *Connection) error {
		return c.server.SetupConn(conn, dialedConn, peer)
	})
}

// accept runs the connection of a session as its listener, until it ends.
func accept(key *ecdsa.PrivateKey, conn *socket.Conn, session *eth.Session, versions []uint) {
	connect(key, conn, session, versions, events.Listener).run(func(c *Connection) error {
		return c.server.SetupConn(conn, inboundConn, nil)
	})
}

func connect(key *ecdsa.PrivateKey, conn *socket.Conn, session *eth.Session, versions []uint, role events.Role) *Connection {
	c := &Connection{conn: conn, session: session, role: role}
	protocols := session.Protocols(versions)
	for at := range protocols {
		protocols[at].Run = c.watched(protocols[at])
	}
	c.server = &p2p.Server{Config: p2p.Config{
		PrivateKey: key, Name: "twinwire/geth", MaxPeers: peersMax, NoDial: true, NoDiscovery: true,
		Protocols: protocols, Logger: log.Root(),
	}}
	session.Attach(c)
	return c
}

func (c *Connection) run(setUp func(*Connection) error) {
	if err := c.server.Start(); err != nil {
		c.conn.Close()
		c.endLocally(err.Error())
		return
	}
	defer c.server.Stop()
	peers := make(chan *p2p.PeerEvent, peersMax)
	defer c.server.SubscribeEvents(peers).Unsubscribe()
	if err := setUp(c); err != nil {
		c.endBefore(err.Error())
		return
	}
	for peer := range peers {
		if peer.Type == p2p.PeerEventTypeDrop {
			c.end(peer.Error)
			return
		}
	}
}

// watched runs go-ethereum's protocol with a line that tells of messages.
func (c *Connection) watched(protocol p2p.Protocol) func(*p2p.Peer, p2p.MsgReadWriter) error {
	return func(peer *p2p.Peer, rw p2p.MsgReadWriter) error {
		line := c.session.Line(Name, protocol.Version, &transport{MsgReadWriter: rw, conn: c.conn})
		c.begin(peer, line, protocol)
		err := c.session.Serve(line, true, peer)
		c.mu.Lock()
		defer c.mu.Unlock()
		c.failure = err
		return err
	}
}

func (c *Connection) begin(peer *p2p.Peer, line *eth.Line, protocol p2p.Protocol) {
	trace, session := c.session.Trace, c.session.Trace.Session
	by := events.Local
	if c.role == events.Listener {
		by = events.Remote
	}
	c.mu.Lock()
	c.peer, c.line = peer, line
	leaving := c.leaving
	c.mu.Unlock()
	trace.Add(events.StreamOpened{Session: session, Stream: Name, By: by})
	trace.Add(events.StreamNegotiated{Session: session, Stream: Name, Protocol: fmt.Sprintf("eth/%d", protocol.Version)})
	trace.Add(events.ListenerAttached{Session: session, Stream: Name})
	if leaving {
		peer.Disconnect(p2p.DiscRequested)
	}
}

// InOrder: there is one channel.
func (c *Connection) InOrder() bool { return true }

// Batch is the one channel there is.
func (c *Connection) Batch() (*eth.Line, func(), error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.line == nil {
		return nil, nil, errors.New("handshake not over")
	}
	return c.line, func() {}, nil
}

// Together holds the frames of what is written back for one write.
func (c *Connection) Together(write func() error) error {
	c.conn.Cork()
	return errors.Join(write(), c.conn.Uncork())
}

// Leave says goodbye as go-ethereum does it, or hangs up if the handshake is not over.
func (c *Connection) Leave() {
	c.mu.Lock()
	c.leaving = true
	peer := c.peer
	c.mu.Unlock()
	if peer == nil {
		c.conn.Close()
	} else {
		peer.Disconnect(p2p.DiscRequested)
	}
	<-c.session.Ended()
}

// Abort closes the socket.
func (c *Connection) Abort() {
	c.conn.Close()
	<-c.session.Ended()
}

// endBefore tells who ended a connection that did not get as far as eth. A reason to disconnect in front of
// which go-ethereum says nothing is its own; behind "proto handshake error" it is the peer's, but for the one
// that go-ethereum finds there itself.
func (c *Connection) endBefore(text string) {
	reason, said := reasonIn(text)
	own := isReason(text) || strings.HasSuffix(text, p2p.DiscInvalidIdentity.Error())
	switch {
	case c.isLeaving():
		c.session.End(events.Local, nil)
	case said && !own:
		c.session.End(events.Remote, &reason)
	default:
		c.endSilently(text)
	}
}

// end tells who ended a connection on which eth was spoken: a reason to disconnect is the peer's word, unless
// this side left or its handler of eth found something wrong.
func (c *Connection) end(text string) {
	c.mu.Lock()
	failure := c.failure
	c.mu.Unlock()
	switch reason, said := reasonIn(text); {
	case c.isLeaving():
		c.session.End(events.Local, nil)
	case ownFailure(failure):
		c.endLocally(failure.Error())
	case said:
		c.session.End(events.Remote, &reason)
	default:
		c.endSilently(text)
	}
}

// endSilently is for an end without a word of the peer: the network's, or this side's that did not like what
// it read.
func (c *Connection) endSilently(text string) {
	switch failure := c.conn.ReadFailure(); {
	case failure == nil:
		c.endLocally(text)
	case errors.Is(failure, io.EOF):
		c.session.End(events.Remote, nil)
	default:
		c.endByNetwork(failure)
	}
}

func (c *Connection) isLeaving() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.leaving
}

func (c *Connection) endByNetwork(failure error) {
	var timeout net.Error
	if errors.As(failure, &timeout) && timeout.Timeout() {
		c.endLocally("read: got nothing (expected: something before go-ethereum's time limit)")
		return
	}
	text := failure.Error()
	text = text[strings.LastIndex(text, ": ")+len(": "):]
	c.session.End(events.Remote, &text)
}

func (c *Connection) endLocally(text string) {
	reason := "local: " + text
	c.session.Trace.Warn(text)
	c.session.End(events.Local, &reason)
}

// ownFailure tells whether go-ethereum's handler of eth stopped because of what the peer sent.
func ownFailure(err error) bool {
	return err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, p2p.ErrShuttingDown)
}
