package streams

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// messageMax bounds a message before memory is given to it; beyond 10 MiB go-ethereum ends the session.
const messageMax = 16 * 1024 * 1024

// errEmpty is a message without a code.
var errEmpty = errors.New("message: got 0 bytes (expected: at least 1)")

// frameMessage is a message as it goes on a stream: code byte and payload, behind their length.
func frameMessage(code uint64, payload []byte) []byte {
	framed := binary.AppendUvarint(nil, uint64(1+len(payload)))
	return append(append(framed, byte(code)), payload...)
}

// readMessage reads the next message, however many frames it came in.
func readMessage(from *bufio.Reader) (uint64, []byte, error) {
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
