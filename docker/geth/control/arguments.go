package control

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// bodyMax bounds what a call may bring.
const bodyMax = 16 * 1024 * 1024

// read reads a JSON body; no body is an empty object, a key that is not known makes no sense.
func read(r *http.Request, into any) error {
	body := json.NewDecoder(http.MaxBytesReader(nil, r.Body, bodyMax))
	body.DisallowUnknownFields()
	err := body.Decode(into)
	if err != nil && !errors.Is(err, io.EOF) {
		return badArgument("body: " + err.Error())
	}
	return nil
}

// decimal is a number of up to 64 bits as decimal text.
type decimal uint64

func (d *decimal) UnmarshalJSON(text []byte) error {
	number, err := strconv.ParseUint(strings.Trim(string(text), `"`), 10, 64)
	if err != nil {
		return fmt.Errorf("got %s (expected: 0 to 2^64-1 in decimal)", text)
	}
	*d = decimal(number)
	return nil
}

// hash is 32 bytes in 0x hex.
type hash common.Hash

func (h *hash) UnmarshalJSON(text []byte) error { return unhex(text, h[:]) }

// hash4 is 4 bytes in 0x hex.
type hash4 [4]byte

func (h *hash4) UnmarshalJSON(text []byte) error { return unhex(text, h[:]) }

func unhex(text []byte, into []byte) error {
	digits, prefixed := strings.CutPrefix(strings.Trim(string(text), `"`), "0x")
	bytes, err := hex.DecodeString(digits)
	if !prefixed || err != nil || len(bytes) != len(into) {
		return fmt.Errorf("got %s (expected: %d bytes in 0x hex)", text, len(into))
	}
	copy(into, bytes)
	return nil
}

// millis is a duration, at least one millisecond.
type millis uint64

func (m *millis) UnmarshalJSON(text []byte) error {
	number, err := strconv.ParseUint(string(text), 10, 31)
	if err != nil || number < 1 {
		return fmt.Errorf("got %s (expected: at least 1 millisecond)", text)
	}
	*m = millis(number)
	return nil
}

func (m millis) or(otherwise time.Duration) time.Duration {
	if m == 0 {
		return otherwise
	}
	return time.Duration(m) * time.Millisecond
}
