//go:build geth116

package eth

import (
	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"github.com/ethereum/go-ethereum/rlp"
)

func decodeStatus(version uint, payload []byte) (status, error) {
	if version < protocol.ETH69 {
		return decodeStatus68(payload)
	}
	return decodeStatus69(payload)
}

func decodeStatus68(payload []byte) (status, error) {
	var packet protocol.StatusPacket68
	err := rlp.DecodeBytes(payload, &packet)
	return status{
		packet: &packet, version: &packet.ProtocolVersion, networkID: &packet.NetworkID, genesis: &packet.Genesis,
		forkID: &packet.ForkID, head: &packet.Head,
	}, err
}

func decodeStatus69(payload []byte) (status, error) {
	var packet protocol.StatusPacket69
	err := rlp.DecodeBytes(payload, &packet)
	return status{
		packet: &packet, version: &packet.ProtocolVersion, networkID: &packet.NetworkID, genesis: &packet.Genesis,
		forkID: &packet.ForkID, head: &packet.LatestBlockHash, earliest: &packet.EarliestBlock, latest: &packet.LatestBlock,
	}, err
}
