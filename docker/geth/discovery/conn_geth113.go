//go:build !geth116

package discovery

import "net"

// ReadFromUDP waits for a packet.
func (c *conn) ReadFromUDP(into []byte) (int, *net.UDPAddr, error) {
	n, from, err := c.next(into)
	if err != nil {
		return 0, nil, err
	}
	return n, net.UDPAddrFromAddrPort(from), nil
}

// WriteToUDP sends a packet.
func (c *conn) WriteToUDP(bytes []byte, to *net.UDPAddr) (int, error) {
	return c.send(bytes, to.AddrPort())
}
