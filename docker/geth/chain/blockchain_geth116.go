//go:build geth116

package chain

import (
	"math/big"

	"github.com/ethereum/go-ethereum/consensus"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethdb"
	"github.com/ethereum/go-ethereum/rlp"
)

func open(db ethdb.Database, genesis *core.Genesis, engine consensus.Engine) (*core.BlockChain, error) {
	return core.NewBlockChain(db, genesis, engine, nil)
}

// stored are receipts encoded as the database has them.
func stored(receipts []types.Receipts) []rlp.RawValue { return types.EncodeBlockReceiptLists(receipts) }

// TotalDifficulty is that of all blocks up to this one; go-ethereum itself counts it no more.
func (c *Chain) TotalDifficulty(block *types.Header) *big.Int {
	sum := new(big.Int)
	for ; block != nil; block = c.GetHeaderByHash(block.ParentHash) {
		sum.Add(sum, block.Difficulty)
	}
	return sum
}
