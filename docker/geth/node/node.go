// Package node is the node: it listens on every stack from the start and does what it is told. It knows
// neither HTTP nor the insides of a stack.
package node

import (
	"errors"
	"fmt"
	"net"
	"syscall"
	"time"

	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/chain"
	"twinwire.org/geth/discovery"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/events"
)

// Versions are those of eth that the node speaks, on streams as over RLPx.
var Versions = eth.Versions()

// Node listens and dials. Its methods wait for what they start and do not block each other.
type Node struct {
	Chain     *chain.Chain
	Events    *events.Log
	Addresses map[string]string
	// Discovery is nil where the node takes no part in it.
	Discovery *discovery.Discovery
	ports     map[string]int
	sessions  *sessions
	stacks    map[string]Stack
}

// Dial is what to connect to, and how.
type Dial struct {
	Stack    string
	Address  string
	Versions []uint
	Opening  eth.Opening
	Timeout  time.Duration
}

// Start binds every stack to any free port of the host.
func Start(host string, chain *chain.Chain, stacks []Stack) (*Node, error) {
	log := events.NewLog()
	node := &Node{
		Chain: chain, Events: log, Addresses: map[string]string{}, ports: map[string]int{},
		sessions: newSessions(chain, log), stacks: map[string]Stack{},
	}
	for _, stack := range stacks {
		if err := node.listen(host, stack); err != nil {
			return nil, fmt.Errorf("stack %s: %w", stack.Name(), err)
		}
	}
	return node, nil
}

func (n *Node) listen(host string, stack Stack) error {
	listener, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
	if err != nil {
		return err
	}
	port := listener.Addr().(*net.TCPAddr).Port
	address, err := stack.Address(host, port)
	if err != nil {
		return err
	}
	n.stacks[stack.Name()] = stack
	n.ports[stack.Name()] = port
	n.Addresses[stack.Name()] = address
	go n.accept(listener, stack)
	return nil
}

func (n *Node) accept(listener net.Listener, stack Stack) {
	for {
		raw, err := listener.Accept()
		if err != nil {
			n.Events.Add(events.LogLine{Level: "error", Text: fmt.Sprintf("stack %s: %v", stack.Name(), err)})
			return
		}
		conn, session := n.sessions.begin(raw, events.Listener, stack.Name(), eth.Opening{})
		go stack.Accept(Terms{Versions, n.sessions.current()})(conn, session)
	}
}

// Connect dials, shakes hands and exchanges Status.
func (n *Node) Connect(dial Dial) (eth.Outcome, error) {
	stack, offered := n.stacks[dial.Stack]
	if !offered {
		return nil, NotOffered(fmt.Sprintf("stack %s: not offered (expected: one of those in addresses)", dial.Stack))
	}
	hostPort, run, err := stack.Target(dial.Address, Terms{dial.Versions, n.sessions.current()})
	if err != nil {
		return nil, err
	}
	deadline := time.Now().Add(dial.Timeout)
	raw, err := net.DialTimeout("tcp", hostPort, dial.Timeout)
	if err != nil {
		return eth.NoConnection(hostPort + ": " + whyNot(err)), nil
	}
	conn, session := n.sessions.begin(raw, events.Dialer, stack.Name(), dial.Opening)
	go run(conn, session)
	return established(session, time.Until(deadline)), nil
}

// established gives up a session that does not stand in time.
func established(session *eth.Session, patience time.Duration) eth.Outcome {
	outcome := session.Established(patience)
	if _, late := outcome.(eth.TimedOut); late {
		session.Close()
	}
	return outcome
}

// Session is the session of that name.
func (n *Node) Session(name string) (*eth.Session, bool) { return n.sessions.find(name) }

// Behave chooses the behaviour of the sessions to come.
func (n *Node) Behave(chosen behaviour.Behaviour) { n.sessions.behave(chosen) }

// Reset closes all sessions, forgets all events and restores the default behaviour.
func (n *Node) Reset() {
	var err error
	if n.Discovery != nil {
		err = n.Discovery.Reset()
	}
	n.sessions.reset()
	if err != nil {
		n.Events.Add(events.LogLine{Level: "error", Text: "discovery: " + err.Error()})
	}
}

// NotOffered is what this node cannot do.
type NotOffered string

func (n NotOffered) Error() string { return string(n) }

func whyNot(err error) string {
	if errors.Is(err, syscall.ECONNREFUSED) {
		return "connection refused"
	}
	return err.Error()
}

// Malformed is an argument that makes no sense.
type Malformed string

func (m Malformed) Error() string { return string(m) }
