package chain

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Pool is the transactions that wait for the block after the head; none is ever added.
type Pool map[common.Hash]*types.Transaction

// Get is the transaction with this hash; nil if it does not wait.
func (p Pool) Get(hash common.Hash) *types.Transaction { return p[hash] }

// readPool reads the transactions as PooledTransactions has them, one behind the other; none without the file.
func readPool(folder string) (Pool, error) {
	content, err := os.ReadFile(filepath.Join(folder, "pool.rlp"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	transactions, err := sequence[*types.Transaction]("pool.rlp: transaction", content)
	if err != nil {
		return nil, err
	}
	pool := make(Pool, len(transactions))
	for _, one := range transactions {
		pool[one.Hash()] = one
	}
	return pool, nil
}
