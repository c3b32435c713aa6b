package streams

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/ethereum/go-ethereum/rlp"
	"twinwire.org/geth/behaviour"
)

// messageMax bounds a message before memory is given to it; beyond 10 MiB go-ethereum ends the session.
const messageMax = 16 * 1024 * 1024

// errEmpty is a message without a code.
var errEmpty = errors.New("message: got 0 bytes (expected: at least 1)")

// frameMessage is a message as it goes on a stream: code byte and payload, behind their length or not.
func frameMessage(framing behaviour.Framing, code uint64, payload []byte) []byte {
	var framed []byte
	if framing == behaviour.Varint {
		framed = binary.AppendUvarint(nil, uint64(1+len(payload)))
	}
	return append(append(framed, byte(code)), payload...)
}

// readMessage reads the next message.
func readMessage(framing behaviour.Framing, from *bufio.Reader) (uint64, []byte, error) {
	if framing == behaviour.Raw {
		return readRaw(from)
	}
	length, err := binary.ReadUvarint(from)
	switch {
	case err != nil:
		return 0, nil, err
	case length == 0:
		return 0, nil, errEmpty
	case length > messageMax:
		return 0, nil, fmt.Errorf("message: got %d bytes (expected: at most %d)", length, messageMax)
	}
	message := make([]byte, length)
	if _, err := io.ReadFull(from, message); err != nil {
		return 0, nil, err
	}
	return uint64(message[0]), message[1:], nil
}

// readRaw reads a code byte and the RLP item behind it, however many frames they came in.
func readRaw(from *bufio.Reader) (uint64, []byte, error) {
	code, err := from.ReadByte()
	if err != nil {
		return 0, nil, err
	}
	payload, err := rlp.NewStream(from, messageMax).Raw()
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return uint64(code), payload, err
}
