//go:build geth116

package eth

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"github.com/ethereum/go-ethereum/rlp"
)

func encodeGetHeaders(id uint64, q Headers) ([]byte, error) {
	return rlp.EncodeToBytes(&protocol.GetBlockHeadersPacket{
		RequestId: id,
		GetBlockHeadersRequest: &protocol.GetBlockHeadersRequest{
			Origin:  protocol.HashOrNumber{Hash: q.Hash, Number: q.Number},
			Amount:  q.Limit,
			Skip:    q.Skip,
			Reverse: q.Reverse,
		},
	})
}

func encodeGetBodies(id uint64, hashes []common.Hash) ([]byte, error) {
	return rlp.EncodeToBytes(&protocol.GetBlockBodiesPacket{RequestId: id, GetBlockBodiesRequest: hashes})
}

func encodeGetReceipts(id uint64, hashes []common.Hash) ([]byte, error) {
	return rlp.EncodeToBytes(&protocol.GetReceiptsPacket{RequestId: id, GetReceiptsRequest: hashes})
}

func encodeGetPooled(id uint64, hashes []common.Hash) ([]byte, error) {
	return rlp.EncodeToBytes(&protocol.GetPooledTransactionsPacket{RequestId: id, GetPooledTransactionsRequest: hashes})
}

func decodePooled(payload []byte) (uint64, []*types.Transaction, error) {
	var packet protocol.PooledTransactionsPacket
	err := rlp.DecodeBytes(payload, &packet)
	return packet.RequestId, packet.PooledTransactionsResponse, err
}

func decodeHeaders(payload []byte) (uint64, []*types.Header, error) {
	var packet protocol.BlockHeadersPacket
	err := rlp.DecodeBytes(payload, &packet)
	return packet.RequestId, packet.BlockHeadersRequest, err
}

func decodeBodyPacket(payload []byte) (uint64, []*protocol.BlockBody, error) {
	var packet protocol.BlockBodiesPacket
	err := rlp.DecodeBytes(payload, &packet)
	return packet.RequestId, packet.BlockBodiesResponse, err
}

// decodeReceipts decodes the receipts of blocks, with a bloom filter before eth/69 and without one since.
func decodeReceipts(version uint, payload []byte) (uint64, []types.DerivableList, error) {
	if version < protocol.ETH69 {
		return decodeReceiptLists[*protocol.ReceiptList68](payload)
	}
	return decodeReceiptLists[*protocol.ReceiptList69](payload)
}

func decodeReceiptLists[L protocol.ReceiptsList](payload []byte) (uint64, []types.DerivableList, error) {
	var packet protocol.ReceiptsPacket[L]
	err := rlp.DecodeBytes(payload, &packet)
	lists := make([]types.DerivableList, len(packet.List))
	for at, receipts := range packet.List {
		lists[at] = receipts
	}
	return packet.RequestId, lists, err
}

func encodeBlockRangeUpdate(version uint, earliest, latest *types.Block) (uint64, []byte, error) {
	if version < protocol.ETH69 {
		return 0, nil, noBlockRange(version)
	}
	payload, err := rlp.EncodeToBytes(&protocol.BlockRangeUpdatePacket{
		EarliestBlock: earliest.NumberU64(), LatestBlock: latest.NumberU64(), LatestBlockHash: latest.Hash(),
	})
	return protocol.BlockRangeUpdateMsg, payload, err
}
