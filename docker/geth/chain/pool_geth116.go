//go:build geth116

package chain

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/rlp"
)

// GetRLP is the transaction as PooledTransactions has it.
func (p Pool) GetRLP(hash common.Hash) []byte {
	transaction := p.Get(hash)
	if transaction == nil {
		return nil
	}
	encoded, err := rlp.EncodeToBytes(transaction)
	if err != nil {
		return nil
	}
	return encoded
}

// GetMetadata is for announcements, which this node does not make.
func (Pool) GetMetadata(common.Hash) *txpool.TxMetadata { return nil }
