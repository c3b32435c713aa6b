package eth

import (
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"twinwire.org/geth/events"
)

// Outcome is what became of a call or a request, in the node contract's words.
type Outcome any

// Connected: both Status messages were exchanged and accepted.
type Connected struct {
	Outcome      string       `json:"outcome"`
	Session      string       `json:"session"`
	Eth          uint         `json:"eth"`
	Status       RemoteStatus `json:"status"`
	ElapsedNanos int64        `json:"elapsedNanos"`
}

// RemoteStatus is the peer's Status.
type RemoteStatus struct {
	Version   uint32 `json:"version"`
	NetworkID string `json:"networkId"`
	Genesis   string `json:"genesis"`
	ForkHash  string `json:"forkHash"`
	ForkNext  string `json:"forkNext"`
	Head      string `json:"head"`
	// The range is told from eth/69 on.
	Earliest *string `json:"earliest,omitempty"`
	Latest   *string `json:"latest,omitempty"`
}

// Answered tells what is in an answer.
type Answered struct {
	Outcome      string   `json:"outcome"`
	RequestID    string   `json:"requestId"`
	Code         uint64   `json:"code"`
	Count        int      `json:"count"`
	Numbers      []string `json:"numbers"`
	Hashes       []string `json:"hashes"`
	Bytes        int      `json:"bytes"`
	Digest       string   `json:"digest"`
	ElapsedNanos int64    `json:"elapsedNanos"`
}

// Done: carried out.
type Done struct {
	Outcome      string `json:"outcome"`
	ElapsedNanos int64  `json:"elapsedNanos"`
	Blocks       *int   `json:"blocks,omitempty"`
}

// TimedOut: nothing came in time.
type TimedOut struct {
	Outcome    string  `json:"outcome"`
	RequestID  *string `json:"requestId"`
	AfterNanos int64   `json:"afterNanos"`
	Early      bool    `json:"early"`
}

// Disconnected: the session ended first.
type Disconnected struct {
	Outcome    string  `json:"outcome"`
	RequestID  *string `json:"requestId"`
	Reason     *string `json:"reason"`
	AfterNanos int64   `json:"afterNanos"`
}

// Refused: not even tried.
type Refused struct {
	Outcome   string  `json:"outcome"`
	RequestID *string `json:"requestId"`
	Reason    string  `json:"reason"`
}

func done(sinceNanos int64) Done {
	return Done{Outcome: "done", ElapsedNanos: events.Nanos() - sinceNanos}
}

func timedOut(id *string, sinceNanos int64) TimedOut {
	return TimedOut{Outcome: "timed-out", RequestID: id, AfterNanos: events.Nanos() - sinceNanos}
}

func disconnected(id *string, reason *string, sinceNanos int64) Disconnected {
	return Disconnected{Outcome: "disconnected", RequestID: id, Reason: reason, AfterNanos: events.Nanos() - sinceNanos}
}

func refused(id *string, reason string) Refused {
	return Refused{Outcome: "refused", RequestID: id, Reason: reason}
}

// NoConnection is the outcome of a dial that found nobody.
func NoConnection(reason string) Outcome { return refused(nil, reason) }

func answered(id string, message events.Message, answer Answer, sinceNanos int64) Answered {
	numbers, hashes := []string{}, []string{}
	for _, header := range answer.Headers {
		numbers = append(numbers, strconv.FormatUint(header.Number.Uint64(), 10))
		hashes = append(hashes, header.Hash().Hex())
	}
	for _, body := range answer.Bodies {
		hashes = append(hashes, body.TxRoot.Hex())
	}
	for _, root := range answer.Receipts {
		hashes = append(hashes, root.Hex())
	}
	for _, transaction := range answer.Pooled {
		hashes = append(hashes, transaction.Hash().Hex())
	}
	return Answered{
		Outcome: "answered", RequestID: id, Code: message.Code, Count: len(hashes), Numbers: numbers, Hashes: hashes,
		Bytes: message.Size, Digest: message.Digest, ElapsedNanos: events.Nanos() - sinceNanos,
	}
}

// Answer is a decoded answer; one of them is there, of receipts the roots.
type Answer struct {
	Headers  []*types.Header
	Bodies   []Body
	Receipts []common.Hash
	Pooled   []*types.Transaction
}
