package discovery

import (
	"crypto/ecdsa"
	"net"
	"net/netip"
	"time"

	"github.com/ethereum/go-ethereum/p2p/discover"
	"github.com/ethereum/go-ethereum/p2p/enode"
	"github.com/ethereum/go-ethereum/p2p/enr"
	"twinwire.org/geth/events"
)

// never is longer than any run: go-ethereum asks and checks the nodes of its table at its start, and then when it is told.
const never = 24 * time.Hour

// participant is one identity on one port, with go-ethereum's discovery behind it.
type participant struct {
	endpoint events.Endpoint
	key      *ecdsa.PrivateKey
	port     *port
	ip       net.IP
	sibling  uint16
	entries  []enr.Entry
	log      *events.Log

	local *enode.LocalNode
	udp   *discover.UDPv4
	watch *watch
}

// begin forgets everything, and begins with these nodes in the table. What was there before ends in the background: it
// waits for its own timeouts, silently.
func (p *participant) begin(known ...*enode.Node) error {
	p.end()
	db, err := enode.OpenDB("")
	if err != nil {
		return err
	}
	p.local = enode.NewLocalNode(db, p.key)
	p.local.SetStaticIP(p.ip)
	p.local.SetFallbackUDP(int(p.port.number()))
	for _, entry := range p.entries {
		p.local.Set(entry)
	}
	p.watch = newWatch(p.endpoint, p.address().String(), p.sibling, p.log)
	p.udp, err = discover.ListenV4(p.port.attach(p.watch), p.local, discover.Config{
		PrivateKey: p.key, Bootnodes: known, PingInterval: never, RefreshInterval: never, Log: logger(p.watch.said),
	})
	return err
}

func (p *participant) address() netip.AddrPort {
	ip, _ := netip.AddrFromSlice(p.ip.To4())
	return netip.AddrPortFrom(ip, p.port.number())
}

func (p *participant) id() enode.ID { return enode.PubkeyToIDV4(&p.key.PublicKey) }

func (p *participant) end() {
	if p.udp == nil {
		return
	}
	p.watch.mute()
	ending, db := p.udp, p.local.Database()
	go func() {
		ending.Close()
		db.Close()
	}()
}
