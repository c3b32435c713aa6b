package streams

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"sync"

	"github.com/ethereum/go-ethereum/p2p"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/protocol"
	multistream "github.com/multiformats/go-multistream"
	"twinwire.org/geth/events"
)

// stream is one stream of eth: a transport of messages, and the events of its life.
type stream struct {
	key    streamKey
	name   string
	muxed  network.MuxedStream
	frames *frames
	trace  *events.Trace

	// talk is what messages are written to and read from: the stream, or a lazy negotiation on it.
	talk   io.ReadWriter
	reader *bufio.Reader
	lazy   bool
	// spoken is closed once a lazy end has written, or will not any more: reading earlier would send the
	// proposal alone.
	spoken     chan struct{}
	speaking   sync.Once
	negotiated sync.Once
	version    uint

	writeMu sync.Mutex
	given   int64
	ended   bool
	resets  sync.Once
}

func (s *stream) opened(by events.By) {
	s.trace.Add(events.StreamOpened{Session: s.trace.Session, Stream: s.name, By: by})
}

// agreed: from here on the stream carries eth.
func (s *stream) agreed(version uint, agreed protocol.ID) {
	s.version = version
	s.talk = counted{s}
	s.reader = bufio.NewReader(s.talk)
	s.Begin()
	s.told(agreed)
	s.trace.Add(events.ListenerAttached{Session: s.trace.Session, Stream: s.name})
}

// propose: the protocol goes in front of the first message.
func (s *stream) propose(version uint, proposed protocol.ID) {
	s.version = version
	s.lazy = true
	s.talk = multistream.NewMSSelect[protocol.ID](counted{s}, proposed)
	s.reader = bufio.NewReader(answering{s, proposed})
	s.trace.Add(events.ListenerAttached{Session: s.trace.Session, Stream: s.name})
}

func (s *stream) told(agreed protocol.ID) {
	s.negotiated.Do(func() {
		s.trace.Add(events.StreamNegotiated{Session: s.trace.Session, Stream: s.name, Protocol: string(agreed)})
	})
}

// ReadMsg is the next message.
func (s *stream) ReadMsg() (p2p.Msg, error) {
	<-s.spoken
	code, payload, err := readMessage(s.reader)
	if err != nil {
		s.over(err)
		return p2p.Msg{}, err
	}
	return p2p.Msg{Code: code, Size: uint32(len(payload)), Payload: bytes.NewReader(payload)}, nil
}

// Write writes a message.
func (s *stream) Write(code uint64, payload []byte, sent func(from, to int64)) error {
	s.writeMu.Lock()
	defer s.writeMu.Unlock()
	framed := frameMessage(code, payload)
	first := s.given + s.prefix()
	message := s.frames.expect(s.key, first, first+int64(len(framed)), sent)
	_, err := s.talk.Write(framed)
	s.Begin()
	if err != nil {
		s.frames.giveUp(s.key, message)
		s.over(err)
	}
	return err
}

// Begin lets the reader send a lazy proposal alone.
func (s *stream) Begin() { s.speaking.Do(func() { close(s.spoken) }) }

// prefix is what a lazy end writes before its first message.
func (s *stream) prefix() int64 {
	if !s.lazy || s.given > 0 {
		return 0
	}
	return proposalSize(protocolOf(s.version))
}

// endWrites ends this direction of the stream.
func (s *stream) endWrites() {
	s.writeMu.Lock()
	defer s.writeMu.Unlock()
	s.Begin()
	if s.ended {
		return
	}
	s.ended = true
	if s.muxed.CloseWrite() == nil {
		s.trace.Add(events.StreamClosed{Session: s.trace.Session, Stream: s.name, By: events.Local})
	}
}

// over tells how a stream ended: closed by the peer, or reset. The end of the whole connection is none of the stream's.
func (s *stream) over(err error) {
	var whole *network.ConnError
	switch {
	case errors.As(err, &whole):
	case errors.Is(err, io.EOF):
		s.trace.Add(events.StreamClosed{Session: s.trace.Session, Stream: s.name, By: events.Remote})
	case errors.Is(err, network.ErrReset):
		s.resets.Do(func() {
			s.trace.Add(events.StreamReset{Session: s.trace.Session, Stream: s.name, By: events.Remote})
		})
	}
}

// counted counts what the stream is given.
type counted struct{ stream *stream }

func (c counted) Read(into []byte) (int, error) { return c.stream.muxed.Read(into) }

func (c counted) Write(data []byte) (int, error) {
	c.stream.given += int64(len(data))
	return c.stream.muxed.Write(data)
}

func (c counted) Close() error { return c.stream.muxed.Close() }

// answering reads behind the peer's answer to a lazy proposal.
type answering struct {
	stream   *stream
	proposed protocol.ID
}

func (a answering) Read(into []byte) (int, error) {
	if _, err := a.stream.talk.Read(nil); err != nil {
		return 0, err
	}
	a.stream.told(a.proposed)
	return a.stream.talk.Read(into)
}
