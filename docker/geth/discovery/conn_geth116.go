//go:build geth116

package discovery

import "net/netip"

// ReadFromUDPAddrPort waits for a packet.
func (c *conn) ReadFromUDPAddrPort(into []byte) (int, netip.AddrPort, error) { return c.next(into) }

// WriteToUDPAddrPort sends a packet.
func (c *conn) WriteToUDPAddrPort(bytes []byte, to netip.AddrPort) (int, error) {
	return c.send(bytes, to)
}
