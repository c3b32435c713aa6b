// Package chain is what the node serves: the blocks of the chain folder in a blockchain of
// go-ethereum's own.
package chain

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"
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
	stream := rlp.NewStream(bytes.NewReader(content), uint64(len(content)))
	var blocks types.Blocks
	for {
		block := new(types.Block)
		switch err := stream.Decode(block); {
		case errors.Is(err, io.EOF):
			return blocks, nil
		case err != nil:
			return nil, fmt.Errorf("chain.rlp: block %d: %w", len(blocks)+1, err)
		}
		blocks = append(blocks, block)
	}
}
