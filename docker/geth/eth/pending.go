package eth

import (
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"twinwire.org/geth/events"
)

// IDs counts the request ids of a node.
type IDs struct{ last atomic.Uint64 }

// Next is the next id, the first one is 1.
func (i *IDs) Next() uint64 { return i.last.Add(1) }

// Reset counts from 1 again.
func (i *IDs) Reset() { i.last.Store(0) }

// Pending are the requests of a session that wait for an answer. An answer belongs to the oldest
// request with its id, its kind and its stream.
type Pending struct {
	trace *events.Trace
	mu    sync.Mutex
	open  []*exchange
	asked map[question]bool
	over  bool
	why   *string
}

// question is what an answer can be to, also when its request is over.
type question struct {
	stream string
	id     uint64
	answer uint64
}

// exchange is one request and what became of it.
type exchange struct {
	question
	started int64
	timeout *time.Timer
	reply   chan Reply
}

// Reply is the outcome of a request, and what was answered, if anything was.
type Reply struct {
	Outcome Outcome
	Answer  *Answer
}

func newPending(trace *events.Trace) *Pending {
	return &Pending{trace: trace, asked: map[question]bool{}}
}

// start remembers a request that is about to be written.
func (p *Pending) start(stream string, id uint64, request Request) *exchange {
	p.mu.Lock()
	defer p.mu.Unlock()
	one := &exchange{
		question: question{stream, id, request.Question.answerCode()},
		started:  events.Nanos(),
		reply:    make(chan Reply, 1),
	}
	if p.over {
		one.reply <- Reply{Outcome: disconnected(one.decimalID(), p.why, one.started)}
		return one
	}
	p.open = append(p.open, one)
	p.asked[one.question] = true
	p.trace.Add(events.RequestStarted{
		Session: p.trace.Session, Stream: stream, RequestID: *one.decimalID(), Code: request.Question.code(),
	})
	one.timeout = time.AfterFunc(request.Timeout, func() { p.timedOut(one) })
	return one
}

// answered hands an answer to who waits for it; false if nobody ever asked for such a one.
func (p *Pending) answered(stream string, id uint64, message events.Message, answer Answer) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	key := question{stream, id, message.Code}
	for _, one := range p.open {
		if one.question == key {
			p.finish(one, "answered", Reply{answered(*one.decimalID(), message, answer, one.started), &answer})
			return true
		}
	}
	return p.asked[key]
}

func (p *Pending) timedOut(one *exchange) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.finish(one, "timed-out", Reply{Outcome: timedOut(one.decimalID(), one.started)})
}

// lost: the stream is gone, and with it what was asked on it.
func (p *Pending) lost(stream string) {
	reason := "stream reset"
	p.mu.Lock()
	defer p.mu.Unlock()
	p.disconnect(&reason, func(one *exchange) bool { return one.stream == stream })
}

// disconnected: the session is over.
func (p *Pending) disconnected(reason *string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.over, p.why = true, reason
	p.disconnect(reason, func(*exchange) bool { return true })
}

func (p *Pending) disconnect(reason *string, which func(*exchange) bool) {
	for _, one := range append([]*exchange(nil), p.open...) {
		if which(one) {
			p.finish(one, "disconnected", Reply{Outcome: disconnected(one.decimalID(), reason, one.started)})
		}
	}
}

func (p *Pending) finish(one *exchange, word string, reply Reply) {
	for at, open := range p.open {
		if open == one {
			p.open = append(p.open[:at:at], p.open[at+1:]...)
			one.timeout.Stop()
			p.trace.Add(events.RequestEnded{Session: p.trace.Session, RequestID: *one.decimalID(), Outcome: word})
			one.reply <- reply
			return
		}
	}
}

func (e *exchange) decimalID() *string {
	id := strconv.FormatUint(e.id, 10)
	return &id
}
