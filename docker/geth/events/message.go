package events

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"
)

// firstWithID is the first code of eth whose payload begins with a request id.
const firstWithID = 0x03

// Message is what events say of a message; its digest is that of code‖payload.
type Message struct {
	Code      uint64  `json:"code"`
	RequestID *string `json:"requestId"`
	Digest    string  `json:"digest"`
	Size      int     `json:"size"`
}

// Describe tells of a message of eth.
func Describe(code uint64, payload []byte) Message {
	return Message{
		Code:      code,
		RequestID: requestID(code, payload),
		Digest:    hexutil.Encode(crypto.Keccak256([]byte{byte(code)}, payload)),
		Size:      1 + len(payload),
	}
}

func requestID(code uint64, payload []byte) *string {
	if !carriesID(code) {
		return nil
	}
	content, _, err := rlp.SplitList(payload)
	if err != nil {
		return nil
	}
	number, _, err := rlp.SplitString(content)
	if err != nil {
		return nil
	}
	id := new(big.Int).SetBytes(number).String()
	return &id
}

// carriesID leaves out Status and all announcements (EIP-2481).
func carriesID(code uint64) bool {
	switch code {
	case 0x07, 0x08, 0x11:
		return false
	default:
		return code >= firstWithID
	}
}
