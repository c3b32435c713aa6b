package streams

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/protocol"
	multistream "github.com/multiformats/go-multistream"
	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/events"
)

// negotiationTimeout is go-libp2p's own, of its host for a stream.
const negotiationTimeout = 10 * time.Second

func (c *connection) acceptStreams() error {
	for number := uint64(0); ; number++ {
		muxed, err := c.muxed.AcceptStream()
		if err != nil {
			return err
		}
		accepted := c.stream(streamKey{number, false}, muxed)
		accepted.opened(events.Remote)
		isFirst := c.claim(accepted)
		go c.answer(accepted, isFirst)
	}
}

// claim makes the first stream that the dialer opens the one on which Status goes.
func (c *connection) claim(accepted *stream) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.role == events.Dialer || c.first != nil {
		return false
	}
	c.first = accepted
	return true
}

// answer agrees on the protocol of a stream that the peer opened, and serves it.
func (c *connection) answer(accepted *stream, isFirst bool) {
	versions := multistream.NewMultistreamMuxer[protocol.ID]()
	for _, version := range c.terms.Versions {
		versions.AddHandler(protocolOf(version), nil)
	}
	_ = accepted.muxed.SetDeadline(time.Now().Add(negotiationTimeout))
	agreed, _, err := versions.Negotiate(counted{accepted})
	_ = accepted.muxed.SetDeadline(time.Time{})
	if err != nil {
		c.unusable(accepted, isFirst, err)
		return
	}
	accepted.agreed(c.versionOf(agreed), agreed)
	c.serve(accepted, isFirst)
}

func (c *connection) unusable(accepted *stream, isFirst bool, err error) {
	accepted.over(err)
	_ = accepted.muxed.Reset()
	if isFirst {
		c.fail(fmt.Errorf("negotiation: %w", err))
	}
}

// open opens a stream and proposes a protocol; lazily if there is only one to propose.
func (c *connection) open(versions []uint) (*stream, error) {
	muxed, number, err := c.openMuxed()
	if err != nil {
		return nil, err
	}
	opened := c.stream(streamKey{number, true}, muxed)
	opened.opened(events.Local)
	if c.terms.Behaviour.Negotiation == behaviour.Lazy && len(versions) == 1 {
		opened.propose(versions[0], protocolOf(versions[0]))
		return opened, nil
	}
	return opened, c.agree(opened, versions)
}

// agree proposes the highest version first and waits for the peer to agree.
func (c *connection) agree(opened *stream, versions []uint) error {
	var proposals []protocol.ID
	for _, version := range slices.Backward(slices.Sorted(slices.Values(versions))) {
		proposals = append(proposals, protocolOf(version))
	}
	_ = opened.muxed.SetDeadline(time.Now().Add(negotiationTimeout))
	agreed, err := multistream.SelectOneOf(proposals, counted{opened})
	_ = opened.muxed.SetDeadline(time.Time{})
	if err != nil {
		opened.over(err)
		_ = opened.muxed.Reset()
		return fmt.Errorf("negotiation: %w", err)
	}
	opened.agreed(c.versionOf(agreed), agreed)
	return nil
}

func (c *connection) openMuxed() (network.MuxedStream, uint64, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	muxed, err := c.muxed.OpenStream(context.Background())
	if err != nil {
		return nil, 0, err
	}
	c.opened++
	return muxed, c.opened - 1, nil
}

func (c *connection) stream(key streamKey, muxed network.MuxedStream) *stream {
	opener := c.role
	if !key.openedHere {
		opener = other(c.role)
	}
	return &stream{
		key: key, name: fmt.Sprintf("%s-%d", opener, key.number), muxed: muxed, frames: c.frames,
		trace: c.session.Trace, spoken: make(chan struct{}),
	}
}

func (c *connection) versionOf(agreed protocol.ID) uint {
	for _, version := range c.terms.Versions {
		if protocolOf(version) == agreed {
			return version
		}
	}
	return 0
}

func other(role events.Role) events.Role {
	if role == events.Dialer {
		return events.Listener
	}
	return events.Dialer
}
