package events

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
)

// eventsMax is far more than a case of 1,024 requests makes.
const eventsMax = 200_000

// Log holds the events since the last reset, numbered from 1. It is bounded: the last event that
// fits says that the log is full. Any goroutine may add and read.
type Log struct {
	mu     sync.Mutex
	max    int
	stamps []stamped
	added  chan struct{}
}

type stamped struct {
	nanos int64
	event Event
}

// NewLog makes an empty log.
func NewLog() *Log { return newLog(eventsMax) }

func newLog(limit int) *Log {
	return &Log{max: limit, added: make(chan struct{})}
}

// Add numbers an event and gives it the time.
func (l *Log) Add(event Event) { l.AddAt(event, Nanos()) }

// AddAt numbers an event that happened a little earlier.
func (l *Log) AddAt(event Event, nanos int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case len(l.stamps) >= l.max:
		return
	case len(l.stamps) == l.max-1:
		event = full(l.max)
	}
	l.stamps = append(l.stamps, stamped{nanos, event})
	close(l.added)
	l.added = make(chan struct{})
}

func full(limit int) Event {
	return LimitHit{Limit: "events", Text: fmt.Sprintf("events: got more (expected: at most %d)", limit)}
}

// Clear forgets everything; the next event is number 1 again.
func (l *Log) Clear() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.stamps = nil
}

// After is the lines of events with numbers above after; if there are none, it waits for one until
// the context ends.
func (l *Log) After(ctx context.Context, after int) ([]json.RawMessage, error) {
	for {
		stamps, added := l.from(after)
		if len(stamps) > 0 {
			return lines(stamps, after)
		}
		select {
		case <-added:
		case <-ctx.Done():
			return nil, nil
		}
	}
}

func (l *Log) from(after int) ([]stamped, <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.stamps[min(after, len(l.stamps)):], l.added
}

func lines(stamps []stamped, after int) ([]json.RawMessage, error) {
	all := make([]json.RawMessage, 0, len(stamps))
	for at, one := range stamps {
		line, err := one.line(after + at + 1)
		if err != nil {
			return nil, err
		}
		all = append(all, line)
	}
	return all, nil
}

// line puts number, time and type before the fields of the event.
func (s stamped) line(seq int) (json.RawMessage, error) {
	fields, err := json.Marshal(s.event)
	if err != nil {
		return nil, err
	}
	head := fmt.Appendf(nil, `{"seq":%d,"nanos":%d,"type":%q,`, seq, s.nanos, s.event.kind())
	return append(head, fields[1:]...), nil
}
