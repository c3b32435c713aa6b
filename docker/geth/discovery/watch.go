package discovery

import (
	"net/netip"
	"strings"
	"sync"

	"twinwire.org/geth/events"
)

// datagram is what came, and from where.
type datagram struct {
	bytes []byte
	from  netip.AddrPort
}

// watch reports the packets of one identity. Whether a packet that was read is taken or dropped, go-ethereum says in its
// log, before it does anything about it and before it reads the next one.
type watch struct {
	endpoint events.Endpoint
	local    string
	// sibling is the other identity of this node: what the two say to each other belongs to no case.
	sibling uint16
	log     *events.Log

	mu    sync.Mutex
	read  *datagram
	heard map[netip.AddrPort]bool
	used  bool
	muted bool
}

func newWatch(endpoint events.Endpoint, local string, sibling uint16, log *events.Log) *watch {
	return &watch{endpoint: endpoint, local: local, sibling: sibling, log: log, heard: map[netip.AddrPort]bool{}}
}

// sending reports what is about to be handed to the socket.
func (w *watch) sending(bytes []byte, to netip.AddrPort) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.add(to, events.PacketSent{Endpoint: w.endpoint, Local: w.local, Remote: to.String(), Packet: describe(bytes)})
}

// reading remembers what go-ethereum gets now.
func (w *watch) reading(came datagram) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.read = &came
}

// said takes a line of go-ethereum's log, with the error it speaks of.
func (w *watch) said(line string, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.read == nil || !strings.HasPrefix(line, "<< ") && line != "Bad discv4 packet" {
		return
	}
	came := *w.read
	w.read = nil
	packet := describe(came.bytes)
	if err != nil {
		w.add(came.from, events.PacketRefused{
			Endpoint: w.endpoint, Local: w.local, Remote: came.from.String(), Packet: packet, Reason: err.Error(),
		})
		return
	}
	w.heard[came.from] = true
	w.add(came.from, events.PacketDelivered{Endpoint: w.endpoint, Local: w.local, Remote: came.from.String(), Packet: packet})
}

func (w *watch) add(remote netip.AddrPort, event events.Event) {
	if !w.muted && remote.Port() != w.sibling {
		w.used = true
		w.log.Add(event)
	}
}

// hasHeard says whether a packet from there was taken.
func (w *watch) hasHeard(from netip.AddrPort) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.heard[from]
}

// wasUsed says whether there was anything to report.
func (w *watch) wasUsed() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.used
}

func (w *watch) mute() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.muted = true
}
