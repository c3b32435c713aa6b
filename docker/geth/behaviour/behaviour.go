// Package behaviour is how the node treats streams, as a script may choose it. It is data; RLPx has none.
package behaviour

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// LifeCycle says what streams a conversation has.
type LifeCycle string

// Negotiation says whether messages wait for the protocol to be agreed.
type Negotiation string

const (
	// LongLived is one stream for everything.
	LongLived LifeCycle = "long-lived"
	// PerRequest is one stream for Status and one for each request or batch.
	PerRequest LifeCycle = "per-request"

	// Lazy sends messages right behind the proposal.
	Lazy Negotiation = "lazy"
	// Await sends them when the peer has agreed.
	Await Negotiation = "await"
)

// readPauseMax is the longest pause that a script may choose.
const readPauseMax = 10 * time.Minute

// Behaviour is that of the sessions to come.
type Behaviour struct {
	LifeCycle   LifeCycle
	Negotiation Negotiation
	// ReadPause is how long the application is busy before each read, of a stream or of RLPx.
	ReadPause time.Duration
}

// Default is what go-libp2p does by itself.
var Default = Behaviour{LifeCycle: LongLived, Negotiation: Lazy}

// framing is the only one there is: with "raw" one write would have to be one message, and go-mplex cuts what
// is written at 4,076 bytes.
const framing = "varint"

// NotOffered is a key or a value that this node has not.
type NotOffered struct{ text string }

func (n NotOffered) Error() string { return n.text }

// Of makes a behaviour of keys and values; what is not named has its default.
func Of(settings map[string]any) (Behaviour, error) {
	chosen := Default
	for key, value := range settings {
		if err := chosen.set(key, value); err != nil {
			return chosen, err
		}
	}
	return chosen, nil
}

func (b *Behaviour) set(key string, value any) error {
	switch key {
	case "preset":
		return choose(new(string), key, value, "default")
	case "lifecycle":
		return choose(&b.LifeCycle, key, value, LongLived, PerRequest)
	case "framing":
		return choose(new(string), key, value, framing)
	case "negotiation":
		return choose(&b.Negotiation, key, value, Lazy, Await)
	case "readPauseMillis":
		return b.pause(value)
	default:
		return NotOffered{fmt.Sprintf(
			"behaviour %s: not offered (expected: preset, lifecycle, framing, negotiation, readPauseMillis)", key)}
	}
}

func (b *Behaviour) pause(value any) error {
	millis, isNumber := value.(float64)
	if !isNumber || millis < 0 || millis > float64(readPauseMax.Milliseconds()) || millis != float64(int64(millis)) {
		return NotOffered{fmt.Sprintf("behaviour readPauseMillis=%v: not offered (expected: 0 to %d)",
			value, readPauseMax.Milliseconds())}
	}
	b.ReadPause = time.Duration(millis) * time.Millisecond
	return nil
}

func choose[T ~string](field *T, key string, value any, offered ...T) error {
	word := T(fmt.Sprint(value))
	if !slices.Contains(offered, word) {
		return notOffered(key, value, offered)
	}
	*field = word
	return nil
}

func notOffered[T ~string](key string, value any, offered []T) NotOffered {
	words := make([]string, len(offered))
	for at, word := range offered {
		words[at] = string(word)
	}
	return NotOffered{fmt.Sprintf("behaviour %s=%v: not offered (expected: %s)", key, value, strings.Join(words, ", "))}
}

// Offered is every choice, as the node tells of itself.
func Offered() []string {
	return []string{
		"default", "lifecycle=long-lived", "lifecycle=per-request", "framing=varint", "negotiation=lazy", "negotiation=await",
		"readPauseMillis",
	}
}
