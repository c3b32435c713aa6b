package streams

import (
	"context"
	"errors"
	"io"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/p2p/enode"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/transport"
	manet "github.com/multiformats/go-multiaddr/net"
	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/events"
	"twinwire.org/geth/node"
	"twinwire.org/geth/socket"
)

// upgradeTimeout is go-libp2p's own, of its upgrader.
const upgradeTimeout = 15 * time.Second

// togetherMax is how long a batch may take to become one write.
const togetherMax = time.Second

type upgrade func(context.Context, transport.Transport, manet.Conn, network.Direction, peer.ID, network.ConnManagementScope) (transport.CapableConn, error)

// connection is one connection with a muxer, and the session on it. Eth is talked on its first stream, which
// the dialer opens; whether there are more is the life cycle's business.
type connection struct {
	stack   Stack
	conn    *socket.Conn
	session *eth.Session
	terms   node.Terms
	role    events.Role
	frames  *frames

	mu        sync.Mutex
	muxed     transport.CapableConn
	first     *stream
	line      *eth.Line
	opened    uint64
	leaving   bool
	failure   error
	dismissed bool
	served    sync.WaitGroup
}

func connect(stack Stack, conn *socket.Conn, session *eth.Session, terms node.Terms) *connection {
	c := &connection{stack: stack, conn: conn, session: session, terms: terms}
	session.Attach(c)
	return c
}

// dial upgrades as the dialer, opens the first stream and runs until the connection ends.
func (c *connection) dial(to peer.ID) {
	c.run(events.Dialer, network.DirOutbound, to, func() error {
		first, err := c.open(c.terms.Versions)
		if err != nil {
			return err
		}
		c.serve(first, true)
		return nil
	})
}

// accept upgrades as the listener and runs until the connection ends.
func (c *connection) accept() {
	c.run(events.Listener, network.DirInbound, "", func() error { return nil })
}

func (c *connection) run(role events.Role, direction network.Direction, to peer.ID, begin func() error) {
	c.role = role
	c.frames = watch(c.conn, role == events.Dialer, c.stack)
	if err := c.upgrade(direction, to); err != nil {
		c.conn.Close()
		c.over(err)
		return
	}
	accepting := make(chan error, 1)
	go func() { accepting <- c.acceptStreams() }()
	if err := begin(); err != nil {
		c.fail(err)
	}
	err := <-accepting
	c.hangUp()
	c.served.Wait()
	c.over(err)
}

func (c *connection) upgrade(direction network.Direction, to peer.ID) error {
	upgrade, err := c.stack.upgraderFor(c.frames)
	if err != nil {
		return err
	}
	patience, cancel := context.WithTimeout(context.Background(), upgradeTimeout)
	defer cancel()
	conn, err := c.stack.carrier.open(patience, c.conn, direction == network.DirOutbound)
	if err != nil {
		return err
	}
	muxed, err := upgrade(patience, nil, conn, direction, to, &network.NullScope{})
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.muxed = muxed
	return nil
}

// serve lets go-ethereum talk on a stream. The peer that ends its direction has ours ended behind the last
// answer; a peer that breaks eth loses the connection.
func (c *connection) serve(on *stream, greets bool) {
	line := c.session.Line(on.name, on.version, on)
	if greets {
		c.mu.Lock()
		c.first, c.line = on, line
		c.mu.Unlock()
	}
	c.served.Add(1)
	go func() {
		defer c.served.Done()
		err := c.session.Serve(line, greets, p2p.NewPeer(enode.ID{}, on.name, nil))
		switch {
		case errors.Is(err, io.EOF):
			on.endWrites()
		case errors.Is(err, network.ErrReset):
			c.session.Lost(on.name)
		default:
			c.fail(err)
		}
	}()
}

// InOrder: streams do not wait for each other, so that a request on its own stream may overtake Status.
func (c *connection) InOrder() bool { return c.terms.Behaviour.LifeCycle == behaviour.LongLived }

// Batch is the first stream, or a new one for each batch.
func (c *connection) Batch() (*eth.Line, func(), error) {
	c.mu.Lock()
	first, line := c.first, c.line
	c.mu.Unlock()
	if line == nil {
		return nil, nil, errors.New("handshake not over")
	}
	if c.terms.Behaviour.LifeCycle == behaviour.LongLived {
		return line, func() {}, nil
	}
	opened, err := c.open([]uint{first.version})
	if err != nil {
		return nil, nil, err
	}
	return c.batchOn(opened), opened.endWrites, nil
}

func (c *connection) batchOn(opened *stream) *eth.Line {
	line := c.session.Line(opened.name, opened.version, opened)
	c.serve(opened, false)
	return line
}

// Together holds the frames of what is written back for one write.
func (c *connection) Together(write func() error) error {
	c.conn.Cork()
	err := write()
	patience, cancel := context.WithTimeout(context.Background(), togetherMax)
	defer cancel()
	c.frames.idle(patience.Done())
	return errors.Join(err, c.conn.Uncork())
}
