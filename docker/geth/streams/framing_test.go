package streams

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"testing"
	"testing/iotest"

	"twinwire.org/geth/behaviour"
)

func TestMessagesAreToldApartHoweverTheirBytesCome(t *testing.T) {
	payload := []byte{0xc2, 0x07, 0xc0}
	for _, framing := range []behaviour.Framing{behaviour.Varint, behaviour.Raw} {
		both := append(frameMessage(framing, 3, payload), frameMessage(framing, 4, payload)...)
		for way, from := range map[string]io.Reader{
			"whole": bytes.NewReader(both), "byte by byte": iotest.OneByteReader(bytes.NewReader(both)),
		} {
			reader := bufio.NewReader(from)
			for _, want := range []uint64{3, 4} {
				code, got, err := readMessage(framing, reader)
				if err != nil || code != want || !bytes.Equal(got, payload) {
					t.Errorf("%s, %s: got %d, %x, %v (expected: code %d)", framing, way, code, got, err, want)
				}
			}
			if _, _, err := readMessage(framing, reader); !errors.Is(err, io.EOF) {
				t.Errorf("%s, %s: got %v (expected: the end)", framing, way, err)
			}
		}
	}
}

func TestAMessageThatIsCutOffIsNotTheEnd(t *testing.T) {
	for _, framing := range []behaviour.Framing{behaviour.Varint, behaviour.Raw} {
		whole := frameMessage(framing, 3, []byte{0xc2, 0x07, 0xc0})
		reader := bufio.NewReader(bytes.NewReader(whole[:len(whole)-1]))
		if _, _, err := readMessage(framing, reader); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("%s: got %v (expected: an unexpected end)", framing, err)
		}
	}
}

func TestNoMemoryIsGivenToWhatIsTooLarge(t *testing.T) {
	for name, start := range map[string][]byte{"nothing": {0}, "too much": {0xff, 0xff, 0xff, 0xff, 0x7f}} {
		if _, _, err := readMessage(behaviour.Varint, bufio.NewReader(bytes.NewReader(start))); err == nil {
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
