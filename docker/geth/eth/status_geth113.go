//go:build !geth116

package eth

import (
	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"github.com/ethereum/go-ethereum/rlp"
)

func decodeStatus(_ uint, payload []byte) (status, error) {
	var packet protocol.StatusPacket
	err := rlp.DecodeBytes(payload, &packet)
	return status{
		packet: &packet, version: &packet.ProtocolVersion, networkID: &packet.NetworkID, genesis: &packet.Genesis,
		forkID: &packet.ForkID, head: &packet.Head,
	}, err
}
