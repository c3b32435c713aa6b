// Package chain is what the node serves: the blocks of the chain folder in a blockchain of
// go-ethereum's own.
package chain

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"
)

func readGenesis(folder string) (*core.Genesis, error) {
	text, err := os.ReadFile(filepath.Join(folder, "genesis.json"))
	if err != nil {
		return nil, err
	}
	genesis := new(core.Genesis)
	if err := json.Unmarshal(text, genesis); err != nil {
		return nil, fmt.Errorf("genesis.json: %w", err)
	}
	return genesis, nil
}

// readBlocks reads the blocks from number 1 to the head, one behind the other.
func readBlocks(folder string) (types.Blocks, error) {
	content, err := os.ReadFile(filepath.Join(folder, "chain.rlp"))
	if err != nil {
		return nil, err
	}
	return sequence[*types.Block]("chain.rlp: block", content)
}

// readReceipts reads the receipts of the same blocks, in the encoding of eth/68; nil without the file.
func readReceipts(folder string, blocks types.Blocks) ([]types.Receipts, error) {
	content, err := os.ReadFile(filepath.Join(folder, "receipts.rlp"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	lists, err := sequence[types.Receipts]("receipts.rlp: block", content)
	if err != nil {
		return nil, err
	}
	if len(lists) != len(blocks) {
		return nil, fmt.Errorf("receipts.rlp: got receipts of %d blocks (expected: %d)", len(lists), len(blocks))
	}
	for at, block := range blocks {
		if root := types.DeriveSha(lists[at], trie.NewStackTrie(nil)); root != block.ReceiptHash() {
			return nil, fmt.Errorf("receipts.rlp: receipts root of block %d: got %v (expected: %v)", at+1, root, block.ReceiptHash())
		}
	}
	return lists, nil
}

// sequence decodes items that stand one behind the other, counted from 1; name is that of the file and of an item.
func sequence[T any](name string, content []byte) ([]T, error) {
	stream := rlp.NewStream(bytes.NewReader(content), uint64(len(content)))
	var items []T
	for {
		var item T
		switch err := stream.Decode(&item); {
		case errors.Is(err, io.EOF):
			return items, nil
		case err != nil:
			return nil, fmt.Errorf("%s %d: %w", name, len(items)+1, err)
		}
		items = append(items, item)
	}
}
