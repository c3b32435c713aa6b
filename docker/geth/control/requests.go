package control

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"twinwire.org/geth/eth"
)

// requestTimeout is how long a request waits unless it says otherwise.
const requestTimeout = 10 * time.Second

// request is one of a call's requests.
type request struct {
	Type    string   `json:"type"`
	ID      *decimal `json:"id"`
	Origin  *origin  `json:"origin"`
	Limit   *decimal `json:"limit"`
	Skip    decimal  `json:"skip"`
	Reverse bool     `json:"reverse"`
	Hashes  *[]hash  `json:"hashes"`
	Timeout millis   `json:"timeoutMillis"`
}

// origin is a number or a hash.
type origin struct {
	number decimal
	hash   hash
}

func (o *origin) UnmarshalJSON(text []byte) error {
	if strings.HasPrefix(string(text), `"0x`) {
		return json.Unmarshal(text, &o.hash)
	}
	return json.Unmarshal(text, &o.number)
}

func (r request) read() (eth.Request, error) {
	question, err := r.question()
	return eth.Request{ID: (*uint64)(r.ID), Question: question, Timeout: r.Timeout.or(requestTimeout)}, err
}

func (r request) question() (eth.Question, error) {
	switch {
	case r.Type == "headers" && r.Origin != nil && r.Hashes == nil:
		return r.headers(), nil
	case r.Type == "bodies" && r.Hashes != nil && r.Origin == nil:
		return eth.Bodies{Hashes: r.hashes()}, nil
	case r.Type == "receipts" && r.Hashes != nil && r.Origin == nil:
		return eth.Receipts{Hashes: r.hashes()}, nil
	case r.Type == "pooled" && r.Hashes != nil && r.Origin == nil:
		return eth.Pooled{Hashes: r.hashes()}, nil
	default:
		return nil, badArgument(fmt.Sprintf("request: got type %q (expected: headers with an origin, bodies, receipts or pooled with hashes)", r.Type))
	}
}

func (r request) headers() eth.Headers {
	limit := uint64(1)
	if r.Limit != nil {
		limit = uint64(*r.Limit)
	}
	return eth.Headers{
		Hash: common.Hash(r.Origin.hash), Number: uint64(r.Origin.number),
		Limit: limit, Skip: uint64(r.Skip), Reverse: r.Reverse,
	}
}

func (r request) hashes() []common.Hash {
	hashes := make([]common.Hash, len(*r.Hashes))
	for at, one := range *r.Hashes {
		hashes[at] = common.Hash(one)
	}
	return hashes
}

func readAll(requests []request) ([]eth.Request, error) {
	var all []eth.Request
	for _, one := range requests {
		read, err := one.read()
		if err != nil {
			return nil, err
		}
		all = append(all, read)
	}
	return all, nil
}
