package socket

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
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

const messages, messageBytes = 1000, 10

func TestNothingIsReadBeforeItIsWritten(t *testing.T) {
	from, to := loopback(t)
	sent, received := events.NewLog(), events.NewLog()
	writing, reading := Wrap(from, events.NewTrace("s1", sent)), Wrap(to, events.NewTrace("s1", received))
	arrived := make(chan error)
	go func() {
		for range messages {
			_, err := io.ReadFull(reading, make([]byte, messageBytes))
			arrived <- err
		}
	}()
	for range messages {
		write(t, writing, string(make([]byte, messageBytes)))
		if err := <-arrived; err != nil {
			t.Fatal(err)
		}
	}
	written, read := stamps(t, sent), stamps(t, received)
	if len(written) != messages {
		t.Fatalf("got %d writes (expected: %d)", len(written), messages)
	}
	for end, nanos := range read {
		if written[end] > nanos {
			t.Errorf("up to byte %d: written at %d, read at %d (expected: in this order)", end, written[end], nanos)
		}
	}
}

func loopback(t *testing.T) (net.Conn, net.Conn) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	dialed, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	accepted, err := listener.Accept()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { dialed.Close(); accepted.Close() })
	return dialed, accepted
}

// stamps are the times of events by the byte they reach.
func stamps(t *testing.T, log *events.Log) map[int64]int64 {
	t.Helper()
	lines, err := log.After(context.Background(), 0)
	if err != nil {
		t.Fatal(err)
	}
	times := map[int64]int64{}
	for _, line := range lines {
		var event struct{ Nanos, To int64 }
		if err := json.Unmarshal(line, &event); err != nil {
			t.Fatal(err)
		}
		times[event.To] = event.Nanos
	}
	return times
}
