package rlpx

import (
	"crypto/ecdsa"
	"fmt"
	"net"
	"strconv"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/p2p/enode"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/node"
	"twinwire.org/geth/socket"
)

// Stack is RLPx with the identity of a node.
type Stack struct {
	key *ecdsa.PrivateKey
}

// NewStack makes the stack of a node.
func NewStack(key *ecdsa.PrivateKey) Stack { return Stack{key} }

// Name is what a pair calls this stack.
func (s Stack) Name() string { return Name }

// Address is the enode URL, without the port of a discovery that there is none of.
func (s Stack) Address(host string, port int) (string, error) {
	return s.AddressOf(&s.key.PublicKey, host, port)
}

// AddressOf is the enode URL of a peer.
func (s Stack) AddressOf(peer *ecdsa.PublicKey, host string, port int) (string, error) {
	public := crypto.FromECDSAPub(peer)[1:]
	return fmt.Sprintf("enode://%x@%s", public, net.JoinHostPort(host, strconv.Itoa(port))), nil
}

// Entry is that of TCP, as everywhere.
func (s Stack) Entry() string { return "tcp" }

// Target reads an enode URL.
func (s Stack) Target(address string, terms node.Terms) (string, node.Run, error) {
	peer, err := enode.ParseV4(address)
	if err != nil {
		return "", nil, node.Malformed(fmt.Sprintf("address: got %s (expected: enode://<128 hex>@HOST:PORT)", address))
	}
	run := func(conn *socket.Conn, session *eth.Session) { dial(s.key, conn, session, terms.Versions, peer) }
	return net.JoinHostPort(peer.IP().String(), strconv.Itoa(peer.TCP())), run, nil
}

// Accept takes what a listener got.
func (s Stack) Accept(terms node.Terms) node.Run {
	return func(conn *socket.Conn, session *eth.Session) { accept(s.key, conn, session, terms.Versions) }
}
