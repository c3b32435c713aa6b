package streams

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"testing"
	"testing/iotest"
)

func TestMessagesAreToldApartHoweverTheirBytesCome(t *testing.T) {
	payload := []byte{0xc2, 0x07, 0xc0}
	both := append(frameMessage(3, payload), frameMessage(4, payload)...)
	for way, from := range map[string]io.Reader{
		"whole": bytes.NewReader(both), "byte by byte": iotest.OneByteReader(bytes.NewReader(both)),
	} {
		reader := bufio.NewReader(from)
		for _, want := range []uint64{3, 4} {
			code, got, err := readMessage(reader)
			if err != nil || code != want || !bytes.Equal(got, payload) {
				t.Errorf("%s: got %d, %x, %v (expected: code %d)", way, code, got, err, want)
			}
		}
		if _, _, err := readMessage(reader); !errors.Is(err, io.EOF) {
			t.Errorf("%s: got %v (expected: the end)", way, err)
		}
	}
}

func TestAMessageThatIsCutOffIsNotTheEnd(t *testing.T) {
	whole := frameMessage(3, []byte{0xc2, 0x07, 0xc0})
	reader := bufio.NewReader(bytes.NewReader(whole[:len(whole)-1]))
	if _, _, err := readMessage(reader); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("got %v (expected: an unexpected end)", err)
	}
}

func TestNoMemoryIsGivenToWhatIsTooLarge(t *testing.T) {
	for name, start := range map[string][]byte{"nothing": {0}, "too much": {0xff, 0xff, 0xff, 0xff, 0x7f}} {
		if _, _, err := readMessage(bufio.NewReader(bytes.NewReader(start))); err == nil {
			t.Errorf("%s: got a message (expected: an error)", name)
		}
	}
}

func TestAProposalIsHeaderAndProtocolEachBehindItsLength(t *testing.T) {
	want := int64(len("\x13/multistream/1.0.0\n") + len("\x0e/eth/68/1.0.0\n"))
	if got := proposalSize(protocolOf(68)); got != want {
		t.Errorf("got %d (expected: %d)", got, want)
	}
}
