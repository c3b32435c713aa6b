package streams

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	gorilla "github.com/gorilla/websocket"
	"github.com/libp2p/go-libp2p/p2p/transport/websocket"
	ma "github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"
	"twinwire.org/geth/socket"
)

// frameMax is gorilla's default size of a write buffer: a client cuts its messages into frames of that many bytes.
const frameMax = 4096

var webSocket = carrier{suffix: "/ws", open: openWebSocket, carried: framesSize}

// openWebSocket shakes hands as go-libp2p does, with gorilla, but on a connection that counts: go-libp2p's own dial
// and listen open sockets themselves.
func openWebSocket(ctx context.Context, conn *socket.Conn, dialer bool) (manet.Conn, error) {
	shake := acceptHandshake
	if dialer {
		shake = dialHandshake
	}
	shaken, err := shake(ctx, conn)
	if err != nil {
		return nil, err
	}
	below, err := manet.WrapNetConn(conn)
	if err != nil {
		return nil, err
	}
	return &webSocketConn{&websocket.Conn{Conn: shaken, DefaultMessageType: gorilla.BinaryMessage}, below, conn}, nil
}

func dialHandshake(ctx context.Context, conn *socket.Conn) (*gorilla.Conn, error) {
	dialer := gorilla.Dialer{
		HandshakeTimeout: upgradeTimeout,
		WriteBufferSize:  frameMax,
		NetDialContext:   func(context.Context, string, string) (net.Conn, error) { return conn, nil },
	}
	shaken, response, err := dialer.DialContext(ctx, "ws://"+conn.RemoteAddr().String()+"/", nil)
	if response != nil {
		response.Body.Close()
	}
	return shaken, err
}

func acceptHandshake(ctx context.Context, conn *socket.Conn) (*gorilla.Conn, error) {
	if deadline, limited := ctx.Deadline(); limited {
		if err := conn.SetDeadline(deadline); err != nil {
			return nil, err
		}
		defer func() { _ = conn.SetDeadline(time.Time{}) }()
	}
	reader := bufio.NewReader(conn)
	request, err := http.ReadRequest(reader)
	if err != nil {
		return nil, err
	}
	upgrader := gorilla.Upgrader{WriteBufferSize: frameMax, CheckOrigin: func(*http.Request) bool { return true }}
	return upgrader.Upgrade(&hijacked{conn, reader, http.Header{}}, request, nil)
}

// hijacked is what a handler of HTTP gets that takes the connection over at once.
type hijacked struct {
	conn   net.Conn
	reader *bufio.Reader
	header http.Header
}

func (h *hijacked) Header() http.Header { return h.header }

// Write is for a refusal, of which go-libp2p's listener says no more.
func (h *hijacked) Write(body []byte) (int, error) { return len(body), nil }

func (h *hijacked) WriteHeader(status int) {
	response := http.Response{StatusCode: status, ProtoMajor: 1, ProtoMinor: 1, Header: h.header}
	_ = response.Write(h.conn)
}

func (h *hijacked) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	return h.conn, bufio.NewReadWriter(h.reader, bufio.NewWriter(h.conn)), nil
}

// webSocketConn is go-libp2p's, which reads and writes one byte stream in binary messages.
type webSocketConn struct {
	*websocket.Conn
	below manet.Conn
	tcp   *socket.Conn
}

// Read tells the connection of a peer that says goodbye, as of one that ends its direction.
func (w *webSocketConn) Read(into []byte) (int, error) {
	n, err := w.Conn.Read(into)
	var goodbye *gorilla.CloseError
	if errors.Is(err, io.EOF) || errors.As(err, &goodbye) {
		w.tcp.FailRead(err)
	}
	return n, err
}

func (w *webSocketConn) LocalMultiaddr() ma.Multiaddr { return w.below.LocalMultiaddr() }

func (w *webSocketConn) RemoteMultiaddr() ma.Multiaddr { return w.below.RemoteMultiaddr() }

// Close says goodbye as go-libp2p does.
func (w *webSocketConn) Close() error {
	message := gorilla.FormatCloseMessage(gorilla.CloseNormalClosure, "closed")
	deadline := time.Now().Add(websocket.GracefulCloseTimeout)
	return errors.Join(w.Conn.Conn.WriteControl(gorilla.CloseMessage, message, deadline), w.tcp.Close())
}

// Sizes of the header of a frame, and the payload lengths that it has room for (RFC 6455, section 5.2).
const (
	headerSize  = 2
	maskSize    = 4
	length7Max  = 125
	length16Max = 0xffff
	length16    = 2
	length64    = 8
)

// framesSize is the size of a message in gorilla's frames: a server's is one, a client's is cut and masked.
func framesSize(bytes int, dialer bool) int {
	if !dialer {
		return frameSize(bytes)
	}
	size := 0
	for ; bytes > frameMax; bytes -= frameMax {
		size += frameSize(frameMax) + maskSize
	}
	return size + frameSize(bytes) + maskSize
}

func frameSize(payload int) int {
	switch {
	case payload <= length7Max:
		return headerSize + payload
	case payload <= length16Max:
		return headerSize + length16 + payload
	default:
		return headerSize + length64 + payload
	}
}
