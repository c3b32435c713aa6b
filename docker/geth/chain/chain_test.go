package chain

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"
	"github.com/ethereum/go-ethereum/trie"
)

const folder = "../../refnode/src/test/resources/chain"

func TestAllBlocksOfTheFolderAreServed(t *testing.T) {
	chain, err := Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer chain.Stop()
	blocks, err := readBlocks(folder)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := chain.Head().Number.Uint64(), uint64(len(blocks)); got != want {
		t.Fatalf("head: got %d (expected: %d)", got, want)
	}
	for _, block := range blocks {
		if chain.GetHeaderByNumber(block.NumberU64()).Hash() != block.Hash() {
			t.Errorf("block %d: got another header", block.NumberU64())
		}
		if len(chain.GetBodyRLP(block.Hash())) == 0 {
			t.Errorf("block %d: got no body", block.NumberU64())
		}
		if chain.TotalDifficulty(block.Header()) == nil {
			t.Errorf("block %d: got no total difficulty", block.NumberU64())
		}
	}
}

func TestReceiptsOfTheFolderAreServed(t *testing.T) {
	chain, err := Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer chain.Stop()
	if !chain.HasReceipts {
		t.Fatal("got no receipts (expected: those of the folder)")
	}
	for number := uint64(1); number <= chain.Head().Number.Uint64(); number++ {
		header := chain.GetHeaderByNumber(number)
		root := types.DeriveSha(chain.GetReceiptsByHash(header.Hash()), trie.NewStackTrie(nil))
		if root != header.ReceiptHash {
			t.Errorf("block %d: got receipts root %v (expected: %v)", number, root, header.ReceiptHash)
		}
	}
}

func TestAChainNeedsNoReceipts(t *testing.T) {
	chain, err := Read(copied(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	defer chain.Stop()
	if chain.HasReceipts {
		t.Error("got receipts (expected: none without the file)")
	}
}

func TestReceiptsOfOtherBlocksAreAnError(t *testing.T) {
	receipts, err := os.ReadFile(filepath.Join(folder, "receipts.rlp"))
	if err != nil {
		t.Fatal(err)
	}
	_, _, rest, err := rlp.Split(receipts)
	if err != nil {
		t.Fatal(err)
	}
	for _, other := range [][]byte{rest, append(bytes.Clone(rest), rlp.EmptyList...), {0x80}} {
		if _, err := Read(copied(t, other)); err == nil {
			t.Error("got a chain (expected: an error)")
		}
	}
}

// copied is the folder with other receipts; without the file if they are nil.
func copied(t *testing.T, receipts []byte) string {
	to := t.TempDir()
	for _, name := range []string{"genesis.json", "chain.rlp"} {
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(to, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if receipts != nil {
		if err := os.WriteFile(filepath.Join(to, "receipts.rlp"), receipts, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return to
}

func TestAFolderWithoutAChainIsAnError(t *testing.T) {
	if _, err := Read(t.TempDir()); err == nil {
		t.Error("got a chain (expected: an error)")
	}
}
