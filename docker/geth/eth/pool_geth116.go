//go:build geth116

package eth

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/txpool"
)

func (emptyPool) GetRLP(common.Hash) []byte                  { return nil }
func (emptyPool) GetMetadata(common.Hash) *txpool.TxMetadata { return nil }
