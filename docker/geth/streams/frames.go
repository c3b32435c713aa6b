package streams

import (
	"net"
	"slices"
	"sync"

	"twinwire.org/geth/socket"
)

// frames watches what a muxer writes, one frame at a time, and tells of each message when its last byte is
// about to be sealed: only then is it known which bytes of the connection it takes.
type frames struct {
	conn   *socket.Conn
	client bool
	parse  parser
	sealed func(plain int) int

	mu       sync.Mutex
	passed   map[streamKey]int64
	awaited  map[streamKey][]*underway
	progress chan struct{}
}

// underway is a message that was given to a stream, and the bytes of the stream that it takes.
type underway struct {
	first, last int64
	from        int64
	begun       bool
	sent        func(from, to int64)
}

func watch(conn *socket.Conn, client bool, stack Stack) *frames {
	return &frames{
		conn: conn, client: client, parse: stack.muxer.parse, sealed: stack.sizes(client),
		passed: map[streamKey]int64{}, awaited: map[streamKey][]*underway{}, progress: make(chan struct{}),
	}
}

// over is the secured connection, watched.
func (f *frames) over(secured net.Conn) net.Conn { return watchedConn{secured, f} }

type watchedConn struct {
	net.Conn
	frames *frames
}

func (w watchedConn) Write(frame []byte) (int, error) {
	w.frames.passes(frame)
	return w.Conn.Write(frame)
}

// expect says that the bytes from first on, up to last, of a stream will be a message.
func (f *frames) expect(key streamKey, first, last int64, sent func(from, to int64)) *underway {
	f.mu.Lock()
	defer f.mu.Unlock()
	message := &underway{first: first, last: last, sent: sent}
	f.awaited[key] = append(f.awaited[key], message)
	return message
}

// giveUp tells of a message that the muxer will not write any more.
func (f *frames) giveUp(key streamKey, message *underway) {
	f.mu.Lock()
	defer f.mu.Unlock()
	at := slices.Index(f.awaited[key], message)
	if at < 0 {
		return
	}
	f.awaited[key] = slices.Delete(f.awaited[key], at, at+1)
	from := f.conn.Offered()
	message.sent(from, from+int64(f.sealed(int(message.last-message.first))))
}

// idle waits until every message that was given to a stream has passed.
func (f *frames) idle(giveUp <-chan struct{}) {
	for {
		f.mu.Lock()
		waiting, progress := len(f.awaited) > 0, f.progress
		f.mu.Unlock()
		if !waiting {
			return
		}
		select {
		case <-progress:
		case <-giveUp:
			return
		}
	}
}

func (f *frames) passes(frame []byte) {
	data, isData := f.parse(frame, f.client)
	if !isData {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	from := f.conn.Offered()
	to := from + int64(f.sealed(len(frame)))
	passed := f.passed[data.key] + data.bytes
	f.passed[data.key] = passed
	f.tell(data.key, passed, from, to)
}

// tell tells of the messages that end in a frame, and remembers where the one begins that does not.
func (f *frames) tell(key streamKey, passed, from, to int64) {
	for len(f.awaited[key]) > 0 && f.awaited[key][0].first < passed {
		message := f.awaited[key][0]
		if !message.begun {
			message.begun, message.from = true, from
		}
		if message.last > passed {
			return
		}
		message.sent(message.from, to)
		f.awaited[key] = f.awaited[key][1:]
	}
	if len(f.awaited[key]) == 0 {
		delete(f.awaited, key)
		close(f.progress)
		f.progress = make(chan struct{})
	}
}
