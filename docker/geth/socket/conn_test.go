package socket

import (
	"bytes"
	"net"
	"testing"

	"twinwire.org/geth/events"
)

// writes is a connection that keeps what it is told to write, by call.
type writes struct {
	net.Conn
	calls [][]byte
}

func (w *writes) Write(data []byte) (int, error) {
	w.calls = append(w.calls, bytes.Clone(data))
	return len(data), nil
}

func wrapped() (*Conn, *writes) {
	raw := &writes{}
	return Wrap(raw, events.NewTrace("s1", events.NewLog())), raw
}

func TestWhatIsCorkedLeavesInOneWrite(t *testing.T) {
	conn, raw := wrapped()
	conn.Cork()
	write(t, conn, "one")
	write(t, conn, "two")
	if len(raw.calls) != 0 {
		t.Errorf("got %d writes (expected: none yet)", len(raw.calls))
	}
	if err := conn.Uncork(); err != nil {
		t.Fatal(err)
	}
	if len(raw.calls) != 1 || string(raw.calls[0]) != "onetwo" {
		t.Errorf("got %q (expected: one write)", raw.calls)
	}
}

func TestMoreThanABatchIsNotHeld(t *testing.T) {
	conn, raw := wrapped()
	conn.Cork()
	write(t, conn, string(make([]byte, corkedMax+1)))
	if len(raw.calls) == 0 {
		t.Error("got no write (expected: some)")
	}
}

func TestAnOfferTellsTheRangeBeforeTheSocketHasIt(t *testing.T) {
	conn, raw := wrapped()
	write(t, conn, "12345")
	conn.OnOffer(func(from, to int64) {
		if from != 5 || to != 7 || len(raw.calls) != 1 {
			t.Errorf("got %d to %d behind %d writes (expected: 5 to 7 behind 1)", from, to, len(raw.calls))
		}
	})
	write(t, conn, "67")
	if conn.Offered() != 7 {
		t.Errorf("got %d bytes (expected: 7)", conn.Offered())
	}
}

func write(t *testing.T, conn *Conn, text string) {
	t.Helper()
	if n, err := conn.Write([]byte(text)); n != len(text) || err != nil {
		t.Fatalf("got %d, %v", n, err)
	}
}
