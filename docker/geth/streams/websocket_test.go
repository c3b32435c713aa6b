package streams

import (
	"context"
	"io"
	"net"
	"testing"

	manet "github.com/multiformats/go-multiaddr/net"
	"twinwire.org/geth/events"
	"twinwire.org/geth/socket"
)

// The size that is told of a message is the one that gorilla makes of it.
func TestFramesTakeAsManyBytesAsSaid(t *testing.T) {
	sizes := []int{1, 125, 126, 4095, 4096, 4097, 8192, 65535, 65536, 65537, 200000}
	dialer, listener, dialing, listening := webSockets(t)
	go func() { _, _ = io.Copy(io.Discard, dialer) }()
	go func() { _, _ = io.Copy(io.Discard, listener) }()
	for _, size := range sizes {
		assertSize(t, "dialer", dialer, dialing, size, framesSize(size, true))
		assertSize(t, "listener", listener, listening, size, framesSize(size, false))
	}
}

func assertSize(t *testing.T, who string, from manet.Conn, counter *socket.Conn, size, want int) {
	t.Helper()
	before := counter.Offered()
	if _, err := from.Write(make([]byte, size)); err != nil {
		t.Fatal(err)
	}
	if got := int(counter.Offered() - before); got != want {
		t.Errorf("%s, %d bytes: got %d (expected: %d)", who, size, got, want)
	}
}

func TestACloseIsTheEndOfReading(t *testing.T) {
	dialer, listener, _, listening := webSockets(t)
	if err := dialer.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := listener.Read(make([]byte, 1)); err != io.EOF || listening.ReadFailure() == nil {
		t.Errorf("got %v, %v (expected: %v, twice)", err, listening.ReadFailure(), io.EOF)
	}
}

// webSockets are both ends of one.
func webSockets(t *testing.T) (dialer, listener manet.Conn, dialing, listening *socket.Conn) {
	t.Helper()
	accepting, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { accepting.Close() })
	raw, err := net.Dial("tcp", accepting.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	accepted, err := accepting.Accept()
	if err != nil {
		t.Fatal(err)
	}
	dialing, listening = counting(raw), counting(accepted)
	opened := make(chan manet.Conn, 1)
	go func() {
		conn, err := openWebSocket(context.Background(), listening, false)
		if err != nil {
			t.Error(err)
		}
		opened <- conn
	}()
	if dialer, err = openWebSocket(context.Background(), dialing, true); err != nil {
		t.Fatal(err)
	}
	listener = <-opened
	t.Cleanup(func() { dialer.Close(); listener.Close() })
	return dialer, listener, dialing, listening
}

func counting(raw net.Conn) *socket.Conn {
	return socket.Wrap(raw, events.NewTrace("s1", events.NewLog()))
}
