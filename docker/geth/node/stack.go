package node

import (
	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/socket"
)

// Stack is a transport stack with the identity of this node.
type Stack interface {
	Name() string
	// Address is what a peer dials.
	Address(host string, port int) (string, error)
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
