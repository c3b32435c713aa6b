// Package discovery finds nodes by go-ethereum's discv4, and lets the node be found: two identities on UDP, the node's own
// and a bootnode that knows it.
package discovery

import (
	"crypto/ecdsa"
	"fmt"
	"net"
	"net/netip"
	"strconv"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/core/forkid"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/p2p/discover"
	"github.com/ethereum/go-ethereum/p2p/enode"
	"github.com/ethereum/go-ethereum/p2p/enr"
	"github.com/ethereum/go-ethereum/rlp"
	"twinwire.org/geth/events"
)

// Discovery is a node's part in it. Its methods wait for what they start.
type Discovery struct {
	host string

	mu       sync.Mutex
	own      participant
	bootnode participant
	asked    enode.ID
}

// forkEntry is what go-ethereum itself puts into its record; it does not export it.
type forkEntry struct {
	ForkID forkid.ID
	Rest   []rlp.RawValue `rlp:"tail"`
}

// ENRKey names the entry.
func (forkEntry) ENRKey() string { return "eth" }

// Start binds both identities. The ports of TCP are by entry of the record.
func Start(key *ecdsa.PrivateKey, host string, ports map[string]int, fork forkid.ID, log *events.Log) (*Discovery, error) {
	bootKey, err := crypto.ToECDSA(crypto.Keccak256(crypto.FromECDSA(key)))
	if err != nil {
		return nil, err
	}
	ip, err := reachable(host)
	if err != nil {
		return nil, err
	}
	ownPort, err := openPort(host)
	if err != nil {
		return nil, err
	}
	bootPort, err := openPort(host)
	if err != nil {
		return nil, err
	}
	entries := []enr.Entry{forkEntry{ForkID: fork}}
	for name, number := range ports {
		entries = append(entries, enr.WithEntry(name, uint16(number)))
	}
	d := &Discovery{host: host}
	d.own = participant{
		endpoint: events.OwnEndpoint, key: key, port: ownPort, ip: ip, sibling: bootPort.number(), entries: entries, log: log,
	}
	d.bootnode = participant{
		endpoint: events.BootEndpoint, key: bootKey, port: bootPort, ip: ip, sibling: ownPort.number(), log: log,
	}
	return d, d.begin()
}

func (d *Discovery) begin() error {
	if err := d.own.begin(); err != nil {
		return err
	}
	d.asked = enode.ID{}
	return d.bootnode.begin(d.own.local.Node())
}

// reachable is where others find what is bound to a host: for 0.0.0.0 the first address beyond loopback.
func reachable(host string) (net.IP, error) {
	ip := net.ParseIP(host)
	if ip == nil {
		return nil, fmt.Errorf("NODE_LISTEN_HOST: got %q (expected: an IPv4 address)", host)
	}
	if !ip.IsUnspecified() {
		return ip, nil
	}
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		return nil, err
	}
	for _, address := range addresses {
		if inner, isNet := address.(*net.IPNet); isNet && inner.IP.To4() != nil && !inner.IP.IsLoopback() {
			return inner.IP, nil
		}
	}
	return net.IPv4(127, 0, 0, 1), nil
}

// Bootnode is the enode URL of the bootnode; its port is of UDP.
func (d *Discovery) Bootnode() string {
	public := crypto.FromECDSAPub(&d.bootnode.key.PublicKey)[1:]
	return fmt.Sprintf("enode://%x@%s", public, net.JoinHostPort(d.host, strconv.Itoa(int(d.bootnode.port.number()))))
}

// Record is the node's own as text.
func (d *Discovery) Record() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.own.local.Node().String()
}

// Reset forgets all bonds and whom it has met, if anybody.
func (d *Discovery) Reset() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.own.watch.wasUsed() && !d.bootnode.watch.wasUsed() {
		return nil
	}
	return d.begin()
}

// Lookup finds the nodes that a bootnode knows, and asks each for its record. It says whether the bootnode answered.
func (d *Discovery) Lookup(bootnode *enode.Node, timeout time.Duration) (found []*enode.Node, answered bool, err error) {
	over := time.After(timeout)
	if err := d.know(bootnode); err != nil {
		return nil, false, err
	}
	target, err := crypto.GenerateKey()
	if err != nil {
		return nil, false, err
	}
	udp, watch := d.current()
	heard := make(chan []*enode.Node, 1)
	go func() { heard <- udp.LookupPubkey(&target.PublicKey) }()
	var neighbours []*enode.Node
	select {
	case neighbours = <-heard:
	case <-over:
	}
	return d.resolve(d.others(neighbours, bootnode), over), watch.hasHeard(where(bootnode)), nil
}

// current is what the node has on its port until the next reset.
func (d *Discovery) current() (*discover.UDPv4, *watch) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.own.udp, d.own.watch
}

// know begins anew with the bootnode in the table, unless it is there.
func (d *Discovery) know(bootnode *enode.Node) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.asked == bootnode.ID() {
		return nil
	}
	d.asked = bootnode.ID()
	return d.own.begin(bootnode)
}

// others are neither this node, nor its own bootnode, which has asked it, nor the bootnode that was asked.
func (d *Discovery) others(nodes []*enode.Node, bootnode *enode.Node) []*enode.Node {
	var others []*enode.Node
	for _, one := range nodes {
		if one.ID() != bootnode.ID() && one.ID() != d.own.id() && one.ID() != d.bootnode.id() {
			others = append(others, one)
		}
	}
	return others
}

// resolve asks all of them at once; those that answer in time keep their order.
func (d *Discovery) resolve(nodes []*enode.Node, over <-chan time.Time) []*enode.Node {
	udp, _ := d.current()
	type answer struct {
		at   int
		node *enode.Node
	}
	answers := make(chan answer, len(nodes))
	for at, one := range nodes {
		go func() {
			node, err := udp.RequestENR(one)
			if err != nil {
				node = nil
			}
			answers <- answer{at, node}
		}()
	}
	resolved := make([]*enode.Node, len(nodes))
	for range nodes {
		select {
		case one := <-answers:
			resolved[one.at] = one.node
			continue
		case <-over:
		}
		break
	}
	return present(resolved)
}

func present(nodes []*enode.Node) []*enode.Node {
	var there []*enode.Node
	for _, one := range nodes {
		if one != nil {
			there = append(there, one)
		}
	}
	return there
}

// RecordOf asks a node for its record, behind a bond; nil if it does not answer in time.
func (d *Discovery) RecordOf(node *enode.Node, timeout time.Duration) *enode.Node {
	found := d.resolve([]*enode.Node{node}, time.After(timeout))
	if len(found) == 0 {
		return nil
	}
	return found[0]
}

// Ping says whether a node answers in time.
func (d *Discovery) Ping(node *enode.Node, timeout time.Duration) bool {
	udp, _ := d.current()
	answered := make(chan bool, 1)
	go func() { answered <- ping(udp, node) == nil }()
	select {
	case pong := <-answered:
		return pong
	case <-time.After(timeout):
		return false
	}
}

func where(node *enode.Node) netip.AddrPort {
	ip, _ := netip.AddrFromSlice(node.IP())
	return netip.AddrPortFrom(ip.Unmap(), uint16(node.UDP()))
}
