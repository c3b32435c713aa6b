// Package events is what the node tells of itself: numbered events with the time of the machine's
// monotonic clock. It knows nothing of sockets and protocols.
package events

// Event is one thing that happened; its JSON are the fields of docker/README.md but number, time and type.
type Event interface {
	kind() string
}

// Role is what a node is on a connection.
type Role string

// By is who did it.
type By string

const (
	Dialer   Role = "dialer"
	Listener Role = "listener"

	Local  By = "local"
	Remote By = "remote"
)

// Opened and Closed say where a session, or one of its streams, belongs.
type (
	SessionOpened struct {
		Session string `json:"session"`
		Role    Role   `json:"role"`
		Stack   string `json:"stack"`
		Local   string `json:"local"`
		Remote  string `json:"remote"`
	}

	SessionClosed struct {
		Session string  `json:"session"`
		By      By      `json:"by"`
		Reason  *string `json:"reason"`
	}

	StreamOpened struct {
		Session string `json:"session"`
		Stream  string `json:"stream"`
		By      By     `json:"by"`
	}

	StreamNegotiated struct {
		Session  string `json:"session"`
		Stream   string `json:"stream"`
		Protocol string `json:"protocol"`
	}

	ListenerAttached struct {
		Session string `json:"session"`
		Stream  string `json:"stream"`
	}

	StreamClosed struct {
		Session string `json:"session"`
		Stream  string `json:"stream"`
		By      By     `json:"by"`
	}

	StreamReset struct {
		Session string  `json:"session"`
		Stream  string  `json:"stream"`
		By      By      `json:"by"`
		Reason  *string `json:"reason"`
	}
)

// Bytes of one direction of the TCP connection: From is included, To is not.
type (
	BytesWritten struct {
		Session string `json:"session"`
		From    int64  `json:"from"`
		To      int64  `json:"to"`
	}

	BytesRead struct {
		Session string `json:"session"`
		From    int64  `json:"from"`
		To      int64  `json:"to"`
	}

	MessageSent struct {
		Session string  `json:"session"`
		Stream  string  `json:"stream"`
		Message Message `json:"message"`
		From    int64   `json:"from"`
		To      int64   `json:"to"`
	}

	MessageDelivered struct {
		Session string  `json:"session"`
		Stream  string  `json:"stream"`
		Message Message `json:"message"`
	}

	RequestStarted struct {
		Session   string `json:"session"`
		Stream    string `json:"stream"`
		RequestID string `json:"requestId"`
		Code      uint64 `json:"code"`
	}

	RequestEnded struct {
		Session   string `json:"session"`
		RequestID string `json:"requestId"`
		Outcome   string `json:"outcome"`
	}

	LogLine struct {
		Session *string `json:"session"`
		Level   string  `json:"level"`
		Text    string  `json:"text"`
	}

	LimitHit struct {
		Session *string `json:"session"`
		Stream  *string `json:"stream"`
		Limit   string  `json:"limit"`
		Text    string  `json:"text"`
	}
)

func (SessionOpened) kind() string    { return "session-opened" }
func (SessionClosed) kind() string    { return "session-closed" }
func (StreamOpened) kind() string     { return "stream-opened" }
func (StreamNegotiated) kind() string { return "stream-negotiated" }
func (ListenerAttached) kind() string { return "listener-attached" }
func (StreamClosed) kind() string     { return "stream-closed" }
func (StreamReset) kind() string      { return "stream-reset" }
func (BytesWritten) kind() string     { return "bytes-written" }
func (BytesRead) kind() string        { return "bytes-read" }
func (MessageSent) kind() string      { return "message-sent" }
func (MessageDelivered) kind() string { return "message-delivered" }
func (RequestStarted) kind() string   { return "request-started" }
func (RequestEnded) kind() string     { return "request-ended" }
func (LogLine) kind() string          { return "log" }
func (LimitHit) kind() string         { return "limit-hit" }
