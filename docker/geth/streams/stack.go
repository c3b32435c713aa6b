// Package streams carries eth over streams of go-libp2p: its upgrader secures a connection and puts a muxer on
// it, multistream-select agrees on the protocol of each stream. There is no identify, no peerstore and no
// limit, so that a connection has no streams but those of eth.
package streams

import (
	"crypto/ecdsa"
	"fmt"
	"net"

	mplex "github.com/libp2p/go-libp2p-mplex"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/core/sec"
	"github.com/libp2p/go-libp2p/p2p/muxer/yamux"
	"github.com/libp2p/go-libp2p/p2p/net/upgrader"
	"github.com/libp2p/go-libp2p/p2p/security/insecure"
	"github.com/libp2p/go-libp2p/p2p/security/noise"
	ma "github.com/multiformats/go-multiaddr"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/node"
	"twinwire.org/geth/socket"
)

// Stack is a transport, a security layer and a muxer, with the identity of a node.
type Stack struct {
	name     string
	self     identity
	carrier  carrier
	security sec.SecureTransport
	muxer    muxer
	sealed   func(plain int, carried func(bytes int) int) int
}

// muxer is a muxer of go-libp2p and the way it writes its frames.
type muxer struct {
	id     protocol.ID
	create network.Multiplexer
	parse  parser
}

var (
	mplexMuxer = muxer{mplex.ID, mplex.DefaultTransport, parseMplex}
	yamuxMuxer = muxer{yamux.ID, yamux.DefaultTransport, parseYamux}
)

// Stacks are all that this node has.
func Stacks(key *ecdsa.PrivateKey) ([]node.Stack, error) {
	self, err := identityOf(key)
	if err != nil {
		return nil, err
	}
	encrypted, err := noise.New(noise.ID, self.key, nil)
	if err != nil {
		return nil, err
	}
	plain := insecure.NewWithIdentity(insecure.ID, self.peer, self.key)
	return []node.Stack{
		Stack{"mplex", self, tcp, encrypted, mplexMuxer, noiseSize},
		Stack{"yamux", self, tcp, encrypted, yamuxMuxer, noiseSize},
		Stack{"mplex-plaintext", self, tcp, plain, mplexMuxer, plainSize},
		Stack{"yamux-plaintext", self, tcp, plain, yamuxMuxer, plainSize},
		Stack{"ws-mplex", self, webSocket, encrypted, mplexMuxer, noiseSize},
		Stack{"ws-yamux", self, webSocket, encrypted, yamuxMuxer, noiseSize},
	}, nil
}

// Name is what a pair calls this stack.
func (s Stack) Name() string { return s.name }

// Address is a multiaddr with the peer's id.
func (s Stack) Address(host string, port int) (string, error) {
	return s.addressOf(s.self.peer, host, port)
}

// AddressOf is the multiaddr of a peer.
func (s Stack) AddressOf(key *ecdsa.PublicKey, host string, port int) (string, error) {
	id, err := peerOf(key)
	if err != nil {
		return "", err
	}
	return s.addressOf(id, host, port)
}

// Entry is the name of the stack.
func (s Stack) Entry() string { return s.name }

func (s Stack) addressOf(id peer.ID, host string, port int) (string, error) {
	address, err := ma.NewMultiaddr(fmt.Sprintf("/ip4/%s/tcp/%d%s/p2p/%s", host, port, s.carrier.suffix, id))
	if err != nil {
		return "", err
	}
	return address.String(), nil
}

// Target reads a multiaddr.
func (s Stack) Target(address string, terms node.Terms) (string, node.Run, error) {
	parsed, err := ma.NewMultiaddr(address)
	if err != nil {
		return "", nil, s.malformed(address)
	}
	where, id := peer.SplitAddr(parsed)
	if where == nil || id == "" {
		return "", nil, s.malformed(address)
	}
	hostPort, err := s.carrier.hostPort(where)
	if err != nil {
		return "", nil, s.malformed(address)
	}
	run := func(conn *socket.Conn, session *eth.Session) { connect(s, conn, session, terms).dial(id) }
	return hostPort, run, nil
}

// Accept takes what a listener got.
func (s Stack) Accept(terms node.Terms) node.Run {
	return func(conn *socket.Conn, session *eth.Session) { connect(s, conn, session, terms).accept() }
}

// sizes is how many bytes of the connection a frame of the muxer takes.
func (s Stack) sizes(dialer bool) func(plain int) int {
	carried := func(bytes int) int { return s.carrier.carried(bytes, dialer) }
	return func(plain int) int { return s.sealed(plain, carried) }
}

// upgraderFor makes the upgrader of one connection, whose muxer writes through its counter of frames.
func (s Stack) upgraderFor(frames *frames) (upgrade, error) {
	watched := upgrader.StreamMuxer{ID: s.muxer.id, Muxer: watchedMuxer{s.muxer.create, frames}}
	made, err := upgrader.New([]sec.SecureTransport{s.security}, []upgrader.StreamMuxer{watched}, nil, nil, nil)
	if err != nil {
		return nil, err
	}
	return made.Upgrade, nil
}

// watchedMuxer lets a muxer write through the counter of frames.
type watchedMuxer struct {
	network.Multiplexer
	frames *frames
}

func (w watchedMuxer) NewConn(conn net.Conn, isServer bool, scope network.PeerScope) (network.MuxedConn, error) {
	return w.Multiplexer.NewConn(w.frames.over(conn), isServer, scope)
}

func (s Stack) malformed(address string) error {
	return node.Malformed(fmt.Sprintf("address: got %s (expected: /ip4/HOST/tcp/PORT%s/p2p/PEER)", address, s.carrier.suffix))
}
