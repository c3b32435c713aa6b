package streams

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/p2p/enode"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/core/transport"
	manet "github.com/multiformats/go-multiaddr/net"
	multistream "github.com/multiformats/go-multistream"
	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/events"
	"twinwire.org/geth/node"
	"twinwire.org/geth/socket"
)

// upgradeTimeout and negotiationTimeout are go-libp2p's own: of its upgrader, and of its host for a stream.
const (
	upgradeTimeout     = 15 * time.Second
	negotiationTimeout = 10 * time.Second
)

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

	mu      sync.Mutex
	muxed   transport.CapableConn
	first   *stream
	line    *eth.Line
	opened  uint64
	leaving bool
	failure error
	served  sync.WaitGroup
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
	conn, err := manet.WrapNetConn(c.conn)
	if err != nil {
		return err
	}
	patience, cancel := context.WithTimeout(context.Background(), upgradeTimeout)
	defer cancel()
	muxed, err := upgrade(patience, nil, conn, direction, to, &network.NullScope{})
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.muxed = muxed
	return nil
}

func (c *connection) acceptStreams() error {
	for number := uint64(0); ; number++ {
		muxed, err := c.muxed.AcceptStream()
		if err != nil {
			return err
		}
		accepted := c.stream(streamKey{number, false}, muxed)
		accepted.opened(events.Remote)
		isFirst := c.claim(accepted)
		go c.answer(accepted, isFirst)
	}
}

// claim makes the first stream that the dialer opens the one on which Status goes.
func (c *connection) claim(accepted *stream) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.role == events.Dialer || c.first != nil {
		return false
	}
	c.first = accepted
	return true
}

// answer agrees on the protocol of a stream that the peer opened, and serves it.
func (c *connection) answer(accepted *stream, isFirst bool) {
	versions := multistream.NewMultistreamMuxer[protocol.ID]()
	for _, version := range c.terms.Versions {
		versions.AddHandler(protocolOf(version), nil)
	}
	_ = accepted.muxed.SetDeadline(time.Now().Add(negotiationTimeout))
	agreed, _, err := versions.Negotiate(counted{accepted})
	_ = accepted.muxed.SetDeadline(time.Time{})
	if err != nil {
		c.unusable(accepted, isFirst, err)
		return
	}
	accepted.agreed(c.versionOf(agreed), agreed)
	c.serve(accepted, isFirst)
}

func (c *connection) unusable(accepted *stream, isFirst bool, err error) {
	accepted.over(err)
	_ = accepted.muxed.Reset()
	if isFirst {
		c.fail(fmt.Errorf("negotiation: %w", err))
	}
}

// serve lets go-ethereum talk on a stream. The peer that ends its direction has ours ended behind the last
// answer; a peer that breaks eth loses the connection.
func (c *connection) serve(on *stream, greets bool) {
	line := c.session.Line(on.name, on)
	if greets {
		c.mu.Lock()
		c.first, c.line = on, line
		c.mu.Unlock()
	}
	c.served.Add(1)
	go func() {
		defer c.served.Done()
		err := c.session.Serve(on.version, line, greets, p2p.NewPeer(enode.ID{}, on.name, nil))
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

// open opens a stream and proposes a protocol; lazily if there is only one to propose.
func (c *connection) open(versions []uint) (*stream, error) {
	muxed, number, err := c.openMuxed()
	if err != nil {
		return nil, err
	}
	opened := c.stream(streamKey{number, true}, muxed)
	opened.opened(events.Local)
	if c.terms.Behaviour.Negotiation == behaviour.Lazy && len(versions) == 1 {
		opened.propose(versions[0], protocolOf(versions[0]))
		return opened, nil
	}
	return opened, c.agree(opened, versions)
}

// agree proposes the highest version first and waits for the peer to agree.
func (c *connection) agree(opened *stream, versions []uint) error {
	var proposals []protocol.ID
	for _, version := range slices.Backward(slices.Sorted(slices.Values(versions))) {
		proposals = append(proposals, protocolOf(version))
	}
	_ = opened.muxed.SetDeadline(time.Now().Add(negotiationTimeout))
	agreed, err := multistream.SelectOneOf(proposals, counted{opened})
	_ = opened.muxed.SetDeadline(time.Time{})
	if err != nil {
		opened.over(err)
		_ = opened.muxed.Reset()
		return fmt.Errorf("negotiation: %w", err)
	}
	opened.agreed(c.versionOf(agreed), agreed)
	return nil
}

func (c *connection) openMuxed() (network.MuxedStream, uint64, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	muxed, err := c.muxed.OpenStream(context.Background())
	if err != nil {
		return nil, 0, err
	}
	c.opened++
	return muxed, c.opened - 1, nil
}

func (c *connection) stream(key streamKey, muxed network.MuxedStream) *stream {
	opener := c.role
	if !key.openedHere {
		opener = other(c.role)
	}
	return &stream{
		key: key, name: fmt.Sprintf("%s-%d", opener, key.number), muxed: muxed, frames: c.frames,
		trace: c.session.Trace, spoken: make(chan struct{}),
	}
}

func (c *connection) versionOf(agreed protocol.ID) uint {
	for _, version := range c.terms.Versions {
		if protocolOf(version) == agreed {
			return version
		}
	}
	return 0
}

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
	line := c.session.Line(opened.name, opened)
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
	if c.failure == nil && !c.leaving && c.conn.ReadFailure() == nil {
		c.failure = err
	}
	c.mu.Unlock()
	c.hangUp()
}

// over tells that the connection is over, and who ended it.
func (c *connection) over(err error) {
	c.mu.Lock()
	leaving, failure := c.leaving, c.failure
	c.mu.Unlock()
	switch {
	case leaving:
		c.session.End(events.Local, nil)
	case failure != nil:
		c.endLocally(failure)
	case c.conn.ReadFailure() != nil:
		c.session.End(events.Remote, nil)
	default:
		c.endLocally(err)
	}
}

func (c *connection) endLocally(err error) {
	reason := "local: " + err.Error()
	c.session.Trace.Warn(err.Error())
	c.session.End(events.Local, &reason)
}

func other(role events.Role) events.Role {
	if role == events.Dialer {
		return events.Listener
	}
	return events.Dialer
}
