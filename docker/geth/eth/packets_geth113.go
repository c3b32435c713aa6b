//go:build !geth116

package eth

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"github.com/ethereum/go-ethereum/rlp"
)

func encodeGetHeaders(id uint64, q Headers) ([]byte, error) {
	return rlp.EncodeToBytes(&protocol.GetBlockHeadersPacket66{
		RequestId: id,
		GetBlockHeadersPacket: &protocol.GetBlockHeadersPacket{
			Origin:  protocol.HashOrNumber{Hash: q.Hash, Number: q.Number},
			Amount:  q.Limit,
			Skip:    q.Skip,
			Reverse: q.Reverse,
		},
	})
}

func encodeGetBodies(id uint64, hashes []common.Hash) ([]byte, error) {
	return rlp.EncodeToBytes(&protocol.GetBlockBodiesPacket66{RequestId: id, GetBlockBodiesPacket: hashes})
}

func encodeGetReceipts(id uint64, hashes []common.Hash) ([]byte, error) {
	return rlp.EncodeToBytes(&protocol.GetReceiptsPacket66{RequestId: id, GetReceiptsPacket: hashes})
}

func encodeGetPooled(id uint64, hashes []common.Hash) ([]byte, error) {
	return rlp.EncodeToBytes(&protocol.GetPooledTransactionsPacket66{RequestId: id, GetPooledTransactionsPacket: hashes})
}

func decodePooled(payload []byte) (uint64, []*types.Transaction, error) {
	var packet protocol.PooledTransactionsPacket66
	err := rlp.DecodeBytes(payload, &packet)
	return packet.RequestId, packet.PooledTransactionsPacket, err
}

func decodeHeaders(payload []byte) (uint64, []*types.Header, error) {
	var packet protocol.BlockHeadersPacket66
	err := rlp.DecodeBytes(payload, &packet)
	return packet.RequestId, packet.BlockHeadersPacket, err
}

func decodeBodyPacket(payload []byte) (uint64, []*protocol.BlockBody, error) {
	var packet protocol.BlockBodiesPacket66
	err := rlp.DecodeBytes(payload, &packet)
	return packet.RequestId, packet.BlockBodiesPacket, err
}

// decodeReceipts decodes the receipts of blocks, which have a bloom filter in every version of this release.
func decodeReceipts(_ uint, payload []byte) (uint64, []types.DerivableList, error) {
	var packet protocol.ReceiptsPacket66
	err := rlp.DecodeBytes(payload, &packet)
	lists := make([]types.DerivableList, len(packet.ReceiptsPacket))
	for at, receipts := range packet.ReceiptsPacket {
		lists[at] = types.Receipts(receipts)
	}
	return packet.RequestId, lists, err
}

func encodeBlockRangeUpdate(version uint, _, _ *types.Block) (uint64, []byte, error) {
	return 0, nil, noBlockRange(version)
}
