package discovery

import (
	"strconv"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/p2p/discover/v4wire"
	"twinwire.org/geth/events"
)

const (
	hashBytes = 32
	// typeAt is behind hash and signature.
	typeAt = hashBytes + 65
)

// kinds are the packet-types in the words of the node contract.
var kinds = map[byte]string{
	v4wire.PingPacket: "ping", v4wire.PongPacket: "pong", v4wire.FindnodePacket: "find-node",
	v4wire.NeighborsPacket: "neighbours", v4wire.ENRRequestPacket: "enr-request", v4wire.ENRResponsePacket: "enr-response",
}

// describe tells of a datagram what its header and, if it can be read, its content say.
func describe(datagram []byte) events.Packet {
	hash := make([]byte, hashBytes)
	copy(hash, datagram)
	return events.Packet{Kind: kindOf(datagram), Hash: hexutil.Encode(hash), Size: len(datagram), Expiration: expirationOf(datagram)}
}

func kindOf(datagram []byte) string {
	if len(datagram) > typeAt {
		if kind, known := kinds[datagram[typeAt]]; known {
			return kind
		}
	}
	return "unknown"
}

func expirationOf(datagram []byte) *string {
	packet, _, _, err := v4wire.Decode(datagram)
	if err != nil {
		return nil
	}
	var seconds uint64
	switch read := packet.(type) {
	case *v4wire.Ping:
		seconds = read.Expiration
	case *v4wire.Pong:
		seconds = read.Expiration
	case *v4wire.Findnode:
		seconds = read.Expiration
	case *v4wire.Neighbors:
		seconds = read.Expiration
	case *v4wire.ENRRequest:
		seconds = read.Expiration
	default:
		return nil
	}
	text := strconv.FormatUint(seconds, 10)
	return &text
}
