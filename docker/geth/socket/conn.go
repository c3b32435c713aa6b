// Package socket is the TCP connection below every stack: it counts the bytes of both directions and
// can hold what is written together for one write. It knows nothing of what the bytes mean.
package socket

import (
	"net"
	"sync"

	"twinwire.org/geth/events"
)

// writeMax bounds one write to the socket, so that the progress of a large one shows.
const writeMax = 64 * 1024

// corkedMax bounds what is held for one write: a peer must read before it opens a window.
const corkedMax = 128 * 1024

// Conn is a TCP connection that reports what passes.
type Conn struct {
	net.Conn
	trace *events.Trace

	readMu      sync.Mutex
	read        int64
	readFailure error

	writeMu sync.Mutex
	offered int64
	taken   int64
	corked  bool
	held    []byte
	offer   func(from, to int64)
}

// Wrap begins to count.
func Wrap(conn net.Conn, trace *events.Trace) *Conn {
	return &Conn{Conn: conn, trace: trace, offer: func(int64, int64) {}}
}

// OnOffer sets what is told of every write, before the socket has it: the range it takes.
func (c *Conn) OnOffer(offer func(from, to int64)) {
	c.writeMu.Lock()
	defer c.writeMu.Unlock()
	c.offer = offer
}

// Offered is how many bytes were given to the connection so far.
func (c *Conn) Offered() int64 {
	c.writeMu.Lock()
	defer c.writeMu.Unlock()
	return c.offered
}

func (c *Conn) Read(into []byte) (int, error) {
	n, err := c.Conn.Read(into)
	c.readMu.Lock()
	defer c.readMu.Unlock()
	if err != nil && c.readFailure == nil {
		c.readFailure = err
	}
	if n > 0 {
		c.trace.Add(events.BytesRead{Session: c.trace.Session, From: c.read, To: c.read + int64(n)})
		c.read += int64(n)
	}
	return n, err
}

// ReadFailure is why nothing more could be read; nil as long as something can.
func (c *Conn) ReadFailure() error {
	c.readMu.Lock()
	defer c.readMu.Unlock()
	return c.readFailure
}

// FailRead says that nothing more will be read, although the socket would let it.
func (c *Conn) FailRead(why error) {
	c.readMu.Lock()
	defer c.readMu.Unlock()
	if c.readFailure == nil {
		c.readFailure = why
	}
}

func (c *Conn) Write(data []byte) (int, error) {
	c.writeMu.Lock()
	defer c.writeMu.Unlock()
	from := c.offered
	c.offered += int64(len(data))
	c.offer(from, c.offered)
	if !c.corked {
		return c.take(data)
	}
	c.held = append(c.held, data...)
	if len(c.held) > corkedMax {
		return len(data), c.flush()
	}
	return len(data), nil
}

// Cork holds what is written from now on.
func (c *Conn) Cork() {
	c.writeMu.Lock()
	defer c.writeMu.Unlock()
	c.corked = true
}

// Uncork writes what was held, in one write.
func (c *Conn) Uncork() error {
	c.writeMu.Lock()
	defer c.writeMu.Unlock()
	c.corked = false
	return c.flush()
}

func (c *Conn) flush() error {
	held := c.held
	c.held = nil
	if len(held) == 0 {
		return nil
	}
	_, err := c.take(held)
	return err
}

// take tells of what the socket took with the time at which it was given it: the peer reads nothing before.
func (c *Conn) take(data []byte) (int, error) {
	done := 0
	for done < len(data) {
		given := events.Nanos()
		n, err := c.Conn.Write(data[done:min(done+writeMax, len(data))])
		if n > 0 {
			c.trace.AddAt(events.BytesWritten{Session: c.trace.Session, From: c.taken, To: c.taken + int64(n)}, given)
			c.taken += int64(n)
		}
		done += n
		if err != nil {
			return done, err
		}
	}
	return done, nil
}
