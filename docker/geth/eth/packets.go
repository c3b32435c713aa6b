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

// The packets that have one name in every release of go-ethereum are here, the others in packets_gethRELEASE.go.

// Body is what of a block's body is verified by its header.
type Body struct {
	TxRoot    common.Hash
	UncleHash common.Hash
}

func decodeBodies(payload []byte) (uint64, []Body, error) {
	id, packet, err := decodeBodyPacket(payload)
	if err != nil {
		return 0, nil, err
	}
	bodies := make([]Body, len(packet))
	for at, body := range packet {
		bodies[at] = Body{
			TxRoot:    types.DeriveSha(types.Transactions(body.Transactions), trie.NewStackTrie(nil)),
			UncleHash: types.CalcUncleHash(body.Uncles),
		}
	}
	return id, bodies, nil
}

// decodeReceiptRoots decodes the receipts of blocks to what a header has of them.
func decodeReceiptRoots(version uint, payload []byte) (uint64, []common.Hash, error) {
	id, lists, err := decodeReceipts(version, payload)
	if err != nil {
		return 0, nil, err
	}
	roots := make([]common.Hash, len(lists))
	for at, receipts := range lists {
		roots[at] = types.DeriveSha(receipts, trie.NewStackTrie(nil))
	}
	return id, roots, nil
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

// Versions are those of eth that this release of go-ethereum speaks, the lowest first.
func Versions() []uint {
	versions := slices.Clone(protocol.ProtocolVersions)
	slices.Sort(versions)
	return versions
}
