//go:build !geth116

package chain

import (
	"math/big"

	"github.com/ethereum/go-ethereum/consensus"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/ethdb"
)

func open(db ethdb.Database, genesis *core.Genesis, engine consensus.Engine) (*core.BlockChain, error) {
	return core.NewBlockChain(db, nil, genesis, nil, engine, vm.Config{}, nil, nil)
}

// stored are receipts as the database has them.
func stored(receipts []types.Receipts) []types.Receipts { return receipts }

// TotalDifficulty is that of all blocks up to this one.
func (c *Chain) TotalDifficulty(block *types.Header) *big.Int {
	return c.GetTd(block.Hash(), block.Number.Uint64())
}
