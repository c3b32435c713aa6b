package eth

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"twinwire.org/geth/events"
)

// Mode is how the requests of a call follow each other.
type Mode string

const (
	Sequential Mode = "sequential"
	Pipelined  Mode = "pipelined"
	OneWrite   Mode = "one-write"
)

// Ask asks the peer; an outcome for each request, in their order.
func (s *Session) Ask(mode Mode, requests []Request) []Outcome {
	if !s.hasStatus(longest(requests)) {
		return refuseAll(requests, s.noStatus())
	}
	switch mode {
	case Sequential:
		return s.askInTurn(requests)
	case OneWrite:
		return await(s.askTogether(requests))
	default:
		return await(s.askEach(requests))
	}
}

// Close ends the session; this side is fully closed when it returns.
func (s *Session) Close() Outcome {
	started := events.Nanos()
	s.hurry()
	if link := s.currentLink(); link != nil {
		link.Leave()
	}
	<-s.ended
	return done(started)
}

// Abort ends the session at once, without a word to anybody.
func (s *Session) Abort() {
	s.Trace.Mute()
	s.hurry()
	if link := s.currentLink(); link != nil {
		link.Abort()
	}
	<-s.ended
}

func (s *Session) askInTurn(requests []Request) []Outcome {
	var outcomes []Outcome
	for _, request := range requests {
		outcomes = append(outcomes, s.reply(request).Outcome)
	}
	return outcomes
}

// reply asks and waits.
func (s *Session) reply(request Request) Reply {
	return <-s.askEach([]Request{request})[0]
}

// askEach gives every request a write of its own. A peer that does not read can block a write, but not
// the wait for the replies.
func (s *Session) askEach(requests []Request) []chan Reply {
	replies := make([]chan Reply, len(requests))
	for at := range replies {
		replies[at] = make(chan Reply, 1)
	}
	go func() {
		for at, request := range requests {
			s.write([]Request{request}, replies[at:at+1], separately)
		}
	}()
	return replies
}

func (s *Session) askTogether(requests []Request) []chan Reply {
	replies := make([]chan Reply, len(requests))
	for at := range replies {
		replies[at] = make(chan Reply, 1)
	}
	go s.write(requests, replies, s.currentLink().Together)
	return replies
}

func separately(write func() error) error { return write() }

// write writes a batch. What finds nothing to be written on is refused; what cannot be written ends with the
// session.
func (s *Session) write(requests []Request, replies []chan Reply, how func(func() error) error) {
	line, end, err := s.batch()
	if err != nil {
		for at, request := range requests {
			replies[at] <- Reply{Outcome: refused(decimal(request.ID), err.Error())}
		}
		return
	}
	err = how(func() error {
		defer end()
		return askAll(line, requests, replies)
	})
	if err != nil {
		s.Trace.Warn(fmt.Sprintf("%s: %v", line.Name, err))
	}
}

func askAll(line *Line, requests []Request, replies []chan Reply) error {
	var all error
	for at, request := range requests {
		one, err := line.ask(request)
		forward(one, replies[at])
		all = errors.Join(all, err)
	}
	return all
}

func forward(one *exchange, reply chan<- Reply) {
	go func() { reply <- <-one.reply }()
}

func (s *Session) batch() (*Line, func(), error) {
	select {
	case <-s.ended:
		return nil, nil, errors.New(s.sessionIs("over"))
	default:
	}
	line, end, err := s.currentLink().Batch()
	if err != nil {
		return nil, nil, errors.New(s.sessionIs(err.Error()))
	}
	return line, end, nil
}

// hasStatus waits: the other side may have its Status earlier than we have ours.
func (s *Session) hasStatus(patience time.Duration) bool {
	select {
	case <-s.standing:
		return true
	case <-s.ended:
		return true
	case <-time.After(patience):
		return false
	}
}

func (s *Session) currentLink() Link {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.link
}

func (s *Session) noStatus() string {
	return s.sessionIs("got no Status yet (expected: one)")
}

func (s *Session) sessionIs(what string) string {
	return fmt.Sprintf("session %s: %s", s.Trace.Session, what)
}

func await(replies []chan Reply) []Outcome {
	var outcomes []Outcome
	for _, reply := range replies {
		outcomes = append(outcomes, (<-reply).Outcome)
	}
	return outcomes
}

func refuseAll(requests []Request, reason string) []Outcome {
	var outcomes []Outcome
	for _, request := range requests {
		outcomes = append(outcomes, refused(decimal(request.ID), reason))
	}
	return outcomes
}

func longest(requests []Request) time.Duration {
	var patience time.Duration
	for _, request := range requests {
		patience = max(patience, request.Timeout)
	}
	return patience
}

func decimal(id *uint64) *string {
	if id == nil {
		return nil
	}
	text := strconv.FormatUint(*id, 10)
	return &text
}
