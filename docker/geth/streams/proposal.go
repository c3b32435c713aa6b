package streams

import (
	"encoding/binary"
	"fmt"

	"github.com/libp2p/go-libp2p/core/protocol"
	multistream "github.com/multiformats/go-multistream"
)

// protocolOf is the wire profile's name of eth on streams.
func protocolOf(version uint) protocol.ID {
	return protocol.ID(fmt.Sprintf("/eth/%d/1.0.0", version))
}

// proposalSize is how many bytes a lazy proposal takes: header and protocol, each behind its length and
// before a line feed (multistream-select 1.0.0).
func proposalSize(proposed protocol.ID) int64 {
	return lineSize(multistream.ProtocolID) + lineSize(string(proposed))
}

func lineSize(line string) int64 {
	length := len(line) + 1
	return int64(len(binary.AppendUvarint(nil, uint64(length))) + length)
}
