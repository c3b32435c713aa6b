package chain

import (
	"fmt"

	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/forkid"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
)

// Chain is the chain that the node serves; nothing is ever added to it.
type Chain struct {
	*core.BlockChain
	// HasReceipts: the folder has the receipts of its blocks, which go-ethereum does not execute here.
	HasReceipts bool
	Pool        Pool
}

// Read takes the chain of a folder the way a snap sync does: headers are verified, but for the work in
// them, then bodies are laid behind them, and receipts where the folder has them. Nothing is executed, so blocks need no
// valid state.
func Read(folder string) (*Chain, error) {
	genesis, err := readGenesis(folder)
	if err != nil {
		return nil, err
	}
	blocks, err := readBlocks(folder)
	if err != nil {
		return nil, err
	}
	chain, err := open(rawdb.NewMemoryDatabase(), genesis, ethash.NewFaker())
	if err != nil {
		return nil, err
	}
	receipts, err := readReceipts(folder, blocks)
	if err != nil {
		return nil, err
	}
	if err := insert(chain, blocks, receipts); err != nil {
		return nil, err
	}
	pool, err := readPool(folder)
	if err != nil {
		return nil, err
	}
	return &Chain{chain, receipts != nil, pool}, nil
}

func insert(chain *core.BlockChain, blocks types.Blocks, receipts []types.Receipts) error {
	headers := make([]*types.Header, len(blocks))
	for at, block := range blocks {
		headers[at] = block.Header()
	}
	if at, err := chain.InsertHeaderChain(headers); err != nil {
		return fmt.Errorf("header of block %d: %w", at+1, err)
	}
	if receipts == nil {
		receipts = make([]types.Receipts, len(blocks))
	}
	if at, err := chain.InsertReceiptChain(blocks, stored(receipts), 0); err != nil {
		return fmt.Errorf("body of block %d: %w", at+1, err)
	}
	return nil
}

// NetworkID is the chain id.
func (c *Chain) NetworkID() uint64 { return c.Config().ChainID.Uint64() }

// Head is the header of the last block.
func (c *Chain) Head() *types.Header { return c.CurrentHeader() }

// ForkID is that of the head (EIP-2124).
func (c *Chain) ForkID() forkid.ID {
	return forkid.NewID(c.Config(), c.Genesis(), c.Head().Number.Uint64(), c.Head().Time)
}
