package node

import (
	"fmt"
	"net"
	"sync"

	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/chain"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/events"
	"twinwire.org/geth/socket"
)

// sessions are those since the last reset, over or not.
type sessions struct {
	chain *chain.Chain
	log   *events.Log
	ids   eth.IDs

	mu        sync.Mutex
	byName    map[string]*eth.Session
	last      int
	behaviour behaviour.Behaviour
}

func newSessions(chain *chain.Chain, log *events.Log) *sessions {
	return &sessions{chain: chain, log: log, byName: map[string]*eth.Session{}, behaviour: behaviour.Default}
}

// begin begins a session on a connection that stands.
func (s *sessions) begin(raw net.Conn, role events.Role, stack string, opening eth.Opening) (*socket.Conn, *eth.Session) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last++
	trace := events.NewTrace(fmt.Sprintf("s%d", s.last), s.log)
	trace.Add(events.SessionOpened{
		Session: trace.Session, Role: role, Stack: stack,
		Local: raw.LocalAddr().String(), Remote: raw.RemoteAddr().String(),
	})
	session := eth.NewSession(trace, s.chain, &s.ids, opening, s.behaviour.ReadPause)
	conn := socket.Wrap(raw, trace)
	session.Attach(hangUp{conn, session})
	s.byName[trace.Session] = session
	return conn, session
}

func (s *sessions) find(name string) (*eth.Session, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	session, found := s.byName[name]
	return session, found
}

func (s *sessions) behave(chosen behaviour.Behaviour) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.behaviour = chosen
}

func (s *sessions) current() behaviour.Behaviour {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.behaviour
}

// reset ends everything, and then is as new. A peer may dial in the meantime.
func (s *sessions) reset() {
	for {
		open := s.open()
		if len(open) == 0 && s.forget() {
			return
		}
		for _, session := range open {
			session.Abort()
		}
	}
}

func (s *sessions) open() []*eth.Session {
	s.mu.Lock()
	defer s.mu.Unlock()
	var open []*eth.Session
	for _, session := range s.byName {
		if !isOver(session) {
			open = append(open, session)
		}
	}
	return open
}

// forget forgets the sessions, unless a new one has come.
func (s *sessions) forget() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, session := range s.byName {
		if !isOver(session) {
			return false
		}
	}
	s.byName = map[string]*eth.Session{}
	s.last = 0
	s.behaviour = behaviour.Default
	s.ids.Reset()
	s.log.Clear()
	return true
}

func isOver(session *eth.Session) bool {
	select {
	case <-session.Ended():
		return true
	default:
		return false
	}
}
