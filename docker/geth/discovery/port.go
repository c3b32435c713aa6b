package discovery

import (
	"io"
	"net"
	"net/netip"
	"sync"
)

const (
	// readMax is more than a packet may have, so that one that is too long is told with its size.
	readMax = 2048
	waiting = 256
)

// port is a UDP port that outlives what go-ethereum has on it: a reset begins with a new table on the same port.
type port struct {
	socket *net.UDPConn

	mu      sync.Mutex
	current *conn
}

func openPort(host string) (*port, error) {
	socket, err := net.ListenUDP("udp4", &net.UDPAddr{IP: net.ParseIP(host)})
	if err != nil {
		return nil, err
	}
	p := &port{socket: socket}
	go p.read()
	return p, nil
}

func (p *port) number() uint16 { return uint16(p.socket.LocalAddr().(*net.UDPAddr).Port) }

func (p *port) read() {
	buffer := make([]byte, readMax)
	for {
		n, from, err := p.socket.ReadFromUDPAddrPort(buffer)
		if err != nil {
			return
		}
		p.handOver(datagram{append([]byte(nil), buffer[:n]...), from})
	}
}

func (p *port) handOver(came datagram) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.current == nil {
		return
	}
	select {
	case p.current.incoming <- came:
	default: // as a full socket does
	}
}

// attach gives the port to somebody new.
func (p *port) attach(watch *watch) *conn {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.current = &conn{port: p, watch: watch, incoming: make(chan datagram, waiting), closed: make(chan struct{})}
	return p.current
}

// conn is the UDPConn of go-ethereum's discovery.
type conn struct {
	port     *port
	watch    *watch
	incoming chan datagram
	once     sync.Once
	closed   chan struct{}
}

func (c *conn) next(into []byte) (int, netip.AddrPort, error) {
	select {
	case came := <-c.incoming:
		c.watch.reading(came)
		return copy(into, came.bytes), came.from, nil
	case <-c.closed:
		return 0, netip.AddrPort{}, io.EOF
	}
}

func (c *conn) send(bytes []byte, to netip.AddrPort) (int, error) {
	select {
	case <-c.closed:
		return 0, net.ErrClosed
	default:
	}
	to = netip.AddrPortFrom(to.Addr().Unmap(), to.Port())
	c.watch.sending(bytes, to)
	return c.port.socket.WriteToUDPAddrPort(bytes, to)
}

// Close ends what go-ethereum does here; the port stays.
func (c *conn) Close() error {
	c.once.Do(func() { close(c.closed) })
	return nil
}

// LocalAddr is that of the port.
func (c *conn) LocalAddr() net.Addr { return c.port.socket.LocalAddr() }
