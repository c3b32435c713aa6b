// Package eth is a session: go-ethereum's own handler of eth talks to the peer, over whatever transport,
// and the script asks beside it. It knows neither sockets nor streams.
package eth

import (
	"fmt"
	"slices"
	"sync"
	"time"

	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"github.com/ethereum/go-ethereum/p2p"
	"twinwire.org/geth/chain"
	"twinwire.org/geth/events"
)

// objection is how long a peer has to object to an improper opening, if nothing can prove that it will not.
const objection = time.Second

// patientObjection is the same for a peer that is asked for the proof, and may be slow.
const patientObjection = 6 * time.Second

// proof is what is asked behind an improper Status: what goes over one channel is read in its order, and eth
// answers nothing before Status, so that an answer proves that ours was taken.
var proof = Request{Question: Headers{Limit: 1}, Timeout: 10 * time.Second}

// Link is the connection below a session.
type Link interface {
	// InOrder tells whether everything goes over one channel.
	InOrder() bool
	// Batch is what a batch of requests goes through; end is called behind the last of them.
	Batch() (line *Line, end func(), err error)
	// Together lets what is written leave in one write to the socket.
	Together(write func() error) error
	// Leave ends the connection in peace and returns when this side is closed.
	Leave()
	// Abort ends it at once.
	Abort()
}

// Session is one conversation with a peer, from the TCP connection to its end.
type Session struct {
	Trace   *events.Trace
	chain   *chain.Chain
	ids     *IDs
	opening Opening
	pause   *pause
	started int64
	pending *Pending

	mu     sync.Mutex
	link   Link
	status *RemoteStatus
	why    *string

	standing chan struct{}
	version  uint
	ended    chan struct{}
	ending   sync.Once
}

// NewSession begins a session on a connection that stands; readPause is how long it is busy before each read.
func NewSession(trace *events.Trace, chain *chain.Chain, ids *IDs, opening Opening, readPause time.Duration) *Session {
	return &Session{
		Trace: trace, chain: chain, ids: ids, opening: opening, pause: newPause(readPause),
		started: events.Nanos(), pending: newPending(trace),
		standing: make(chan struct{}), ended: make(chan struct{}),
	}
}

// Attach says what the session runs on.
func (s *Session) Attach(link Link) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.link = link
}

// Line makes of a transport what go-ethereum can talk through.
func (s *Session) Line(name string, version uint, transport Transport) *Line {
	if s.pause.length > 0 {
		transport = newBusyReader(transport, s.pause, s.ended)
	}
	return &Line{Name: name, Version: version, session: s, transport: transport}
}

// Protocols are go-ethereum's protocols in these versions; each greets the peer and serves it.
func (s *Session) Protocols(versions []uint) []p2p.Protocol {
	var offered []p2p.Protocol
	for _, one := range protocol.MakeProtocols(backend{s, true}, s.chain.NetworkID(), nil) {
		if slices.Contains(versions, one.Version) {
			offered = append(offered, one)
		}
	}
	return offered
}

// Serve talks to the peer until the line ends; greets says whether it begins with Status.
func (s *Session) Serve(line *Line, greets bool, peer *p2p.Peer) error {
	for _, one := range protocol.MakeProtocols(backend{s, greets}, s.chain.NetworkID(), nil) {
		if one.Version == line.Version {
			return one.Run(peer, line)
		}
	}
	return fmt.Errorf("eth version: got %d (expected: one of %v)", line.Version, protocol.ProtocolVersions)
}

// Lost says that a stream is gone before its time.
func (s *Session) Lost(stream string) { s.pending.lost(stream) }

// End says that the connection is over, who ended it and why; the session tells nothing more.
func (s *Session) End(by events.By, reason *string) {
	s.ending.Do(func() {
		s.mu.Lock()
		s.why = reason
		s.mu.Unlock()
		s.pending.disconnected(reason)
		s.Trace.Add(events.SessionClosed{Session: s.Trace.Session, By: by, Reason: reason})
		s.Trace.Mute()
		close(s.ended)
	})
}

// Ended is closed when the session is over.
func (s *Session) Ended() <-chan struct{} { return s.ended }

// Established waits for the Status exchange; none after patience.
func (s *Session) Established(patience time.Duration) Outcome {
	timeout := time.NewTimer(patience)
	defer timeout.Stop()
	select {
	case <-s.standing:
	case <-s.ended:
		return s.disconnected()
	case <-timeout.C:
		return timedOut(nil, s.started)
	}
	if !s.opening.improper() {
		return s.connected()
	}
	return s.unopposed(timeout.C)
}

// unopposed waits for the objection of a peer that was greeted improperly.
func (s *Session) unopposed(timeout <-chan time.Time) Outcome {
	var silence <-chan time.Time
	var taken <-chan struct{}
	switch {
	case s.opening.Silent:
	case s.currentLink().InOrder():
		silence, taken = time.After(patientObjection), s.proven()
	default:
		silence = time.After(objection)
	}
	select {
	case <-s.ended:
		return s.disconnected()
	case <-taken:
		return s.connected()
	case <-silence:
		return s.connected()
	case <-timeout:
		return timedOut(nil, s.started)
	}
}

// proven asks for the proof; closed once it is there.
func (s *Session) proven() <-chan struct{} {
	taken := make(chan struct{})
	go func() {
		if s.reply(proof).Answer != nil {
			close(taken)
		}
	}()
	return taken
}

func (s *Session) connected() Outcome {
	s.mu.Lock()
	defer s.mu.Unlock()
	return Connected{
		Outcome: "connected", Session: s.Trace.Session, Eth: s.version, Status: *s.status,
		ElapsedNanos: events.Nanos() - s.started,
	}
}

func (s *Session) disconnected() Outcome {
	return disconnected(nil, s.reason(), s.started)
}

func (s *Session) reason() *string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.why
}

// stands: go-ethereum found nothing wrong with the peer's Status.
func (s *Session) stands(version uint) {
	s.version = version
	close(s.standing)
}

// takes is told of every message that arrives; true if it is the answer to a request of this session.
func (s *Session) takes(line *Line, code uint64, payload []byte) bool {
	message := events.Describe(code, payload)
	s.Trace.Add(events.MessageDelivered{Session: s.Trace.Session, Stream: line.Name, Message: message})
	switch {
	case code == protocol.StatusMsg:
		s.remember(line.Version, payload)
		return false
	case message.Size > MessageMax:
		return false
	default:
		return s.takesAnswer(line, message, payload)
	}
}

// takesAnswer leaves what cannot be decoded to go-ethereum, which then ends the session.
func (s *Session) takesAnswer(line *Line, message events.Message, payload []byte) bool {
	var id uint64
	var answer Answer
	var err error
	switch message.Code {
	case protocol.BlockHeadersMsg:
		id, answer.Headers, err = decodeHeaders(payload)
	case protocol.BlockBodiesMsg:
		id, answer.Bodies, err = decodeBodies(payload)
	case protocol.ReceiptsMsg:
		id, answer.Receipts, err = decodeReceiptRoots(line.Version, payload)
	case protocol.PooledTransactionsMsg:
		id, answer.Pooled, err = decodePooled(payload)
	default:
		return false
	}
	return err == nil && s.pending.answered(line.Name, id, message, answer)
}

func (s *Session) remember(version uint, payload []byte) {
	status, err := told(version, payload)
	if err != nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.status == nil {
		s.status = &status
	}
}

func (s *Session) idFor(request Request) uint64 {
	if request.ID != nil {
		return *request.ID
	}
	return s.ids.Next()
}
