package eth

import (
	"time"

	"github.com/ethereum/go-ethereum/common"
	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
)

// Request is a question, the id it is asked with, if the script says so, and how long it waits.
type Request struct {
	ID       *uint64
	Question Question
	Timeout  time.Duration
}

// Question is Headers, Bodies, Receipts or Pooled.
type Question interface {
	code() uint64
	answerCode() uint64
	encode(id uint64) ([]byte, error)
}

// Headers asks for a walk of headers from a block, given by hash unless that is zero.
type Headers struct {
	Hash    common.Hash
	Number  uint64
	Limit   uint64
	Skip    uint64
	Reverse bool
}

// Bodies asks for the bodies of blocks.
type Bodies struct {
	Hashes []common.Hash
}

// Receipts asks for the receipts of blocks.
type Receipts struct {
	Hashes []common.Hash
}

// Pooled asks for transactions of the pool.
type Pooled struct {
	Hashes []common.Hash
}

func (Headers) code() uint64       { return protocol.GetBlockHeadersMsg }
func (Headers) answerCode() uint64 { return protocol.BlockHeadersMsg }
func (Bodies) code() uint64        { return protocol.GetBlockBodiesMsg }
func (Bodies) answerCode() uint64  { return protocol.BlockBodiesMsg }

func (Receipts) code() uint64       { return protocol.GetReceiptsMsg }
func (Receipts) answerCode() uint64 { return protocol.ReceiptsMsg }

func (Pooled) code() uint64       { return protocol.GetPooledTransactionsMsg }
func (Pooled) answerCode() uint64 { return protocol.PooledTransactionsMsg }

func (q Headers) encode(id uint64) ([]byte, error) { return encodeGetHeaders(id, q) }
func (q Bodies) encode(id uint64) ([]byte, error)  { return encodeGetBodies(id, q.Hashes) }

func (q Receipts) encode(id uint64) ([]byte, error) { return encodeGetReceipts(id, q.Hashes) }

func (q Pooled) encode(id uint64) ([]byte, error) { return encodeGetPooled(id, q.Hashes) }
