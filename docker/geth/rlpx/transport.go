package rlpx

import (
	"bytes"
	"sync"

	"github.com/ethereum/go-ethereum/p2p"
	"github.com/golang/snappy"
	"twinwire.org/geth/socket"
)

// A frame is a header and its MAC, the content padded to whole blocks, and its MAC (devp2p, rlpx.md, Framing).
const (
	block        = 16
	frameOutside = 3 * block
)

// transport is a protocol's channel of go-ethereum's p2p. It recognises the frame of a message by its size
// when the socket gets it, since other frames, such as pongs, can come between.
type transport struct {
	p2p.MsgReadWriter
	conn *socket.Conn

	mu sync.Mutex
}

// Write gives a message to go-ethereum; sent is told just before the socket gets its frame.
func (t *transport) Write(code uint64, payload []byte, sent func(from, to int64)) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	compressed := frameSize(len(snappy.Encode(nil, payload)))
	plain := frameSize(len(payload))
	told := false
	t.conn.OnOffer(func(from, to int64) {
		if size := to - from; !told && (size == compressed || size == plain) {
			told = true
			sent(from, to)
		}
	})
	defer t.conn.OnOffer(func(int64, int64) {})
	return t.WriteMsg(p2p.Msg{Code: code, Size: uint32(len(payload)), Payload: bytes.NewReader(payload)})
}

// Begin has nothing to do: the handshakes are over.
func (t *transport) Begin() {}

// frameSize is that of a message whose code takes one byte, as all of eth do.
func frameSize(payload int) int64 {
	return int64(frameOutside + (1+payload+block-1)/block*block)
}
