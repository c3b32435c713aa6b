package node

import (
	"crypto/ecdsa"
	"encoding/hex"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/p2p/enode"
	"github.com/ethereum/go-ethereum/p2p/enr"
	"twinwire.org/geth/discovery"
)

// The moves of discovery that go-ethereum's own calls can make.
const (
	Lookup = "lookup"
	Ping   = "ping"
	Record = "record"
)

// FoundNode is a node that was found, by its record.
type FoundNode struct {
	ID        string            `json:"id"`
	Record    string            `json:"record"`
	Addresses map[string]string `json:"addresses"`
}

// Found is what a lookup came to.
type Found struct {
	Outcome      string      `json:"outcome"`
	Nodes        []FoundNode `json:"nodes"`
	ElapsedNanos int64       `json:"elapsedNanos"`
}

// Replied is what one packet came to.
type Replied struct {
	Outcome      string      `json:"outcome"`
	Packets      []string    `json:"packets"`
	Nodes        []FoundNode `json:"nodes,omitempty"`
	ElapsedNanos int64       `json:"elapsedNanos"`
}

// Silence is a bootnode that did not answer.
type Silence struct {
	Outcome    string `json:"outcome"`
	AfterNanos int64  `json:"afterNanos"`
	Early      bool   `json:"early"`
}

// StartDiscovery lets the node be found, and find others.
func (n *Node) StartDiscovery(key *ecdsa.PrivateKey, host string) error {
	ports := map[string]int{}
	for name, stack := range n.stacks {
		ports[stack.Entry()] = n.ports[name]
	}
	started, err := discovery.Start(key, host, ports, n.Chain.ForkID(), n.Events)
	n.Discovery = started
	return err
}

// Discover makes a move towards a bootnode.
func (n *Node) Discover(bootnode, move string, timeout time.Duration) (any, error) {
	if n.Discovery == nil {
		return nil, NotOffered("discover: not offered (expected: a node with a key)")
	}
	peer, err := enode.ParseV4(bootnode)
	if err != nil {
		return nil, Malformed("bootnode: got " + bootnode + " (expected: enode://<128 hex>@HOST:PORT)")
	}
	started := time.Now()
	switch move {
	case Lookup:
		return n.lookup(peer, timeout, started)
	case Ping:
		if n.Discovery.Ping(peer, timeout) {
			return Replied{"replied", []string{"pong"}, nil, time.Since(started).Nanoseconds()}, nil
		}
	case Record:
		if node := n.Discovery.RecordOf(peer, timeout); node != nil {
			nodes := []FoundNode{n.found(node)}
			return Replied{"replied", []string{"enr-response"}, nodes, time.Since(started).Nanoseconds()}, nil
		}
	default:
		return nil, NotOffered("move=" + move + ": not offered (expected: lookup, ping, record)")
	}
	return silence(started), nil
}

func (n *Node) lookup(bootnode *enode.Node, timeout time.Duration, started time.Time) (any, error) {
	nodes, answered, err := n.Discovery.Lookup(bootnode, timeout)
	if err != nil {
		return nil, err
	}
	if !answered {
		return silence(started), nil
	}
	found := make([]FoundNode, len(nodes))
	for at, node := range nodes {
		found[at] = n.found(node)
	}
	return Found{"found", found, time.Since(started).Nanoseconds()}, nil
}

func silence(started time.Time) Silence {
	return Silence{Outcome: "timed-out", AfterNanos: time.Since(started).Nanoseconds()}
}

// found has an address for each stack that this node knows and the record has.
func (n *Node) found(node *enode.Node) FoundNode {
	addresses := map[string]string{}
	for name, stack := range n.stacks {
		var port uint16
		if node.Load(enr.WithEntry(stack.Entry(), &port)) != nil || port == 0 || node.IP() == nil {
			continue
		}
		if address, err := stack.AddressOf(node.Pubkey(), node.IP().String(), int(port)); err == nil {
			addresses[name] = address
		}
	}
	id := hex.EncodeToString(crypto.FromECDSAPub(node.Pubkey())[1:])
	return FoundNode{id, node.String(), addresses}
}
