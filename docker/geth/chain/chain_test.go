package chain

import "testing"

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

func TestAFolderWithoutAChainIsAnError(t *testing.T) {
	if _, err := Read(t.TempDir()); err == nil {
		t.Error("got a chain (expected: an error)")
	}
}
