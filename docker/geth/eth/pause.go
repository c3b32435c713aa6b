package eth

import (
	"sync"
	"sync/atomic"
	"time"
)

// pause is what an application does before each read.
type pause struct {
	length  time.Duration
	pausing atomic.Int32
	over    chan struct{}
	ending  sync.Once
}

func newPause(length time.Duration) *pause {
	return &pause{length: length, over: make(chan struct{})}
}

// take pauses, unless the session is about to be closed.
func (p *pause) take() {
	if p.length == 0 {
		return
	}
	p.pausing.Add(1)
	defer p.pausing.Add(-1)
	timer := time.NewTimer(p.length)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-p.over:
	}
}

// end ends every pause, those to come as well; false if there was none at this moment.
func (p *pause) end() bool {
	pausing := p.pausing.Load() > 0
	p.ending.Do(func() { close(p.over) })
	return pausing
}

// hurry lets go-ethereum read what is there, since the session is about to be closed. What the libraries have read and do not
// hand over any more cannot be counted.
func (s *Session) hurry() {
	if s.pause.end() {
		s.Trace.Warn("closed while the application was busy: what had come by then may not be delivered")
	}
}
