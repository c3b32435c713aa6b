package chain

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"
)

func TestThePoolIsThatOfTheFolder(t *testing.T) {
	chain, err := Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer chain.Stop()
	if len(chain.Pool) != 20 {
		t.Errorf("pool: got %d transactions (expected: 20)", len(chain.Pool))
	}
	signer := types.LatestSigner(chain.Config())
	for hash, one := range chain.Pool {
		if _, err := types.Sender(signer, one); err != nil {
			t.Errorf("%v: %v", hash, err)
		}
		if chain.Pool.Get(hash) != one {
			t.Errorf("%v: got another transaction", hash)
		}
	}
}

func TestAPoolIsWrittenAsItIsRead(t *testing.T) {
	content, err := os.ReadFile(filepath.Join(folder, "pool.rlp"))
	if err != nil {
		t.Fatal(err)
	}
	transactions, err := sequence[*types.Transaction]("pool.rlp: transaction", content)
	if err != nil {
		t.Fatal(err)
	}
	var again []byte
	for _, one := range transactions {
		encoded, err := rlp.EncodeToBytes(one)
		if err != nil {
			t.Fatal(err)
		}
		again = append(again, encoded...)
	}
	if string(again) != string(content) {
		t.Error("got other bytes (expected: those of the file)")
	}
}

func TestAPoolThatIsNoneIsAnError(t *testing.T) {
	to := copied(t, nil)
	chain, err := Read(to)
	if err != nil {
		t.Fatal(err)
	}
	defer chain.Stop()
	if len(chain.Pool) != 0 {
		t.Errorf("pool: got %d transactions (expected: none without the file)", len(chain.Pool))
	}
	if err := os.WriteFile(filepath.Join(to, "pool.rlp"), []byte{0xc1, 0x80}, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(to); err == nil {
		t.Error("got a chain (expected: an error)")
	}
}
