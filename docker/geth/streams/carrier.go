package streams

import (
	"context"
	"errors"
	"strings"

	ma "github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"
	"twinwire.org/geth/socket"
)

// carrier is how the bytes of a stack are carried on a TCP connection.
type carrier struct {
	// suffix stands behind the port in an address.
	suffix string
	// open returns what the stack reads and writes.
	open func(ctx context.Context, conn *socket.Conn, dialer bool) (manet.Conn, error)
	// carried is how many bytes of the connection a write of so many takes.
	carried func(bytes int, dialer bool) int
}

var tcp = carrier{
	open:    func(_ context.Context, conn *socket.Conn, _ bool) (manet.Conn, error) { return manet.WrapNetConn(conn) },
	carried: func(bytes int, _ bool) int { return bytes },
}

// hostPort is where an address leads, if it is one of this carrier.
func (c carrier) hostPort(address ma.Multiaddr) (string, error) {
	text, isOwn := strings.CutSuffix(address.String(), c.suffix)
	if !isOwn {
		return "", errors.New("an address of another carrier")
	}
	where, err := ma.NewMultiaddr(text)
	if err != nil {
		return "", err
	}
	network, hostPort, err := manet.DialArgs(where)
	if err == nil && !strings.HasPrefix(network, "tcp") {
		err = errors.New("an address of another carrier")
	}
	return hostPort, err
}
