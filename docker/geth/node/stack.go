package node

import (
	"crypto/ecdsa"

	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/socket"
)

// Stack is a transport stack with the identity of this node.
type Stack interface {
	Name() string
	// Address is what a peer dials.
	Address(host string, port int) (string, error)
	// AddressOf is the address of a peer, by its key.
	AddressOf(peer *ecdsa.PublicKey, host string, port int) (string, error)
	// Entry is where a node record has the TCP port of this stack.
	Entry() string
	// Target is where a dial goes to, and how the connection is then run.
	Target(address string, terms Terms) (hostPort string, run Run, err error)
	// Accept is how a connection that came in is run.
	Accept(terms Terms) Run
}

// Run runs a connection until it ends; the session has ended when it returns.
type Run func(conn *socket.Conn, session *eth.Session)

// Terms are how a session is to be.
type Terms struct {
	Versions  []uint
	Behaviour behaviour.Behaviour
}
