package rlpx

import (
	"crypto/ecdsa"
	"fmt"
	"net"
	"strconv"

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

// Address is the enode URL.
func (s Stack) Address(host string, port int) (string, error) {
	ip := net.ParseIP(host)
	if ip == nil {
		return "", fmt.Errorf("host: got %s (expected: an IP address)", host)
	}
	return enode.NewV4(&s.key.PublicKey, ip, port, 0).URLv4(), nil
}

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
