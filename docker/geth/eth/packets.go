package eth

import (
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"
)

// MessageMax is the size from which on go-ethereum ends a session (devp2p, caps/eth.md: 10 MiB).
const MessageMax = 10 * 1024 * 1024

// What follows is all that knows the names of go-ethereum's packets.

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

func decodeHeaders(payload []byte) (uint64, []*types.Header, error) {
	var packet protocol.BlockHeadersPacket66
	err := rlp.DecodeBytes(payload, &packet)
	return packet.RequestId, packet.BlockHeadersPacket, err
}

// Body is what of a block's body is verified by its header.
type Body struct {
	TxRoot    common.Hash
	UncleHash common.Hash
}

func decodeBodies(payload []byte) (uint64, []Body, error) {
	var packet protocol.BlockBodiesPacket66
	if err := rlp.DecodeBytes(payload, &packet); err != nil {
		return 0, nil, err
	}
	bodies := make([]Body, len(packet.BlockBodiesPacket))
	for at, body := range packet.BlockBodiesPacket {
		bodies[at] = Body{
			TxRoot:    types.DeriveSha(types.Transactions(body.Transactions), trie.NewStackTrie(nil)),
			UncleHash: types.CalcUncleHash(body.Uncles),
		}
	}
	return packet.RequestId, bodies, nil
}

func encodeNewBlock(block *types.Block, totalDifficulty *big.Int) ([]byte, error) {
	return rlp.EncodeToBytes(&protocol.NewBlockPacket{Block: block, TD: totalDifficulty})
}

func encodeNewBlockHashes(blocks []*types.Block) ([]byte, error) {
	var packet protocol.NewBlockHashesPacket
	for _, block := range blocks {
		packet = append(packet, struct {
			Hash   common.Hash
			Number uint64
		}{block.Hash(), block.NumberU64()})
	}
	return rlp.EncodeToBytes(packet)
}

func decodeStatus(payload []byte) (protocol.StatusPacket, error) {
	var status protocol.StatusPacket
	err := rlp.DecodeBytes(payload, &status)
	return status, err
}

// Versions are those of eth that this release of go-ethereum speaks, the lowest first.
func Versions() []uint {
	versions := slices.Clone(protocol.ProtocolVersions)
	slices.Sort(versions)
	return versions
}
