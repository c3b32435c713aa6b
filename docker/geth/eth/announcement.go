package eth

import (
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"
	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"twinwire.org/geth/events"
)

// RangeVersion is the first version of eth whose peers tell each other which blocks they have (EIP-7642).
const RangeVersion = 69

// Announcement is the kind of a message nobody asked for.
type Announcement string

const (
	NewBlock         Announcement = "new-block"
	NewBlockHashes   Announcement = "new-block-hashes"
	BlockRangeUpdate Announcement = "block-range-update"
)

// NotOffered is what go-ethereum does not do.
type NotOffered string

func (n NotOffered) Error() string { return string(n) }

// Announce sends one block, the hashes of some, or the first and the last one that there are.
func (s *Session) Announce(kind Announcement, blocks []*types.Block) (Outcome, error) {
	started := events.Nanos()
	line, end, err := s.batch()
	if err != nil {
		return refused(nil, err.Error()), nil
	}
	defer end()
	code, payload, err := s.announcement(line.Version, kind, blocks)
	if err != nil {
		return nil, err
	}
	if err := line.write(code, payload); err != nil {
		return refused(nil, s.sessionIs("over")), nil
	}
	return done(started), nil
}

func (s *Session) announcement(version uint, kind Announcement, blocks []*types.Block) (uint64, []byte, error) {
	switch kind {
	case NewBlock:
		payload, err := encodeNewBlock(blocks[0], s.chain.TotalDifficulty(blocks[0].Header()))
		return protocol.NewBlockMsg, payload, err
	case NewBlockHashes:
		payload, err := encodeNewBlockHashes(blocks)
		return protocol.NewBlockHashesMsg, payload, err
	default:
		return encodeBlockRangeUpdate(version, blocks[0], blocks[1])
	}
}

func noBlockRange(version uint) error {
	return NotOffered(fmt.Sprintf("announce type=%s: not offered on eth/%d (expected: eth/%d)", BlockRangeUpdate, version, RangeVersion))
}
