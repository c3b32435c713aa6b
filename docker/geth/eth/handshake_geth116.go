//go:build geth116

package eth

import (
	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"twinwire.org/geth/chain"
)

// greet tells a peer of eth/69 the same range that go-ethereum's own client tells: from where it has not
// forgotten the past to the head.
func greet(peer *protocol.Peer, chain *chain.Chain) error {
	head := chain.Head()
	earliest, _ := chain.HistoryPruningCutoff()
	return peer.Handshake(chain.NetworkID(), chain, protocol.BlockRangeUpdatePacket{
		EarliestBlock:   min(earliest, head.Number.Uint64()),
		LatestBlock:     head.Number.Uint64(),
		LatestBlockHash: head.Hash(),
	})
}
