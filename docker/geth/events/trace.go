package events

import "sync/atomic"

// Trace adds the events of one session, until it is muted.
type Trace struct {
	Session string
	log     *Log
	muted   atomic.Bool
}

// NewTrace begins the trace of a session.
func NewTrace(session string, log *Log) *Trace {
	return &Trace{Session: session, log: log}
}

// Add adds an event.
func (t *Trace) Add(event Event) { t.AddAt(event, Nanos()) }

// AddAt adds an event that happened a little earlier.
func (t *Trace) AddAt(event Event, nanos int64) {
	if !t.muted.Load() {
		t.log.AddAt(event, nanos)
	}
}

// Warn tells a person.
func (t *Trace) Warn(text string) {
	t.Add(LogLine{Session: &t.Session, Level: "warn", Text: text})
}

// Mute is for a session that a reset has ended: what it still does belongs to no case.
func (t *Trace) Mute() { t.muted.Store(true) }
