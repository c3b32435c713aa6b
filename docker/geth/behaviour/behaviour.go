// Package behaviour is how the node treats streams, as a script may choose it. It is data; RLPx has none.
package behaviour

import (
	"fmt"
	"slices"
	"strings"
)

// LifeCycle says what streams a conversation has.
type LifeCycle string

// Framing says how messages are told apart on a stream.
type Framing string

// Negotiation says whether messages wait for the protocol to be agreed.
type Negotiation string

const (
	// LongLived is one stream for everything.
	LongLived LifeCycle = "long-lived"
	// PerRequest is one stream for Status and one for each request or batch.
	PerRequest LifeCycle = "per-request"

	// Varint is a length before each message.
	Varint Framing = "varint"
	// Raw has none; RLP says where a message ends.
	Raw Framing = "raw"

	// Lazy sends messages right behind the proposal.
	Lazy Negotiation = "lazy"
	// Await sends them when the peer has agreed.
	Await Negotiation = "await"
)

// Behaviour is that of the sessions to come.
type Behaviour struct {
	LifeCycle   LifeCycle
	Framing     Framing
	Negotiation Negotiation
}

// Default is what go-libp2p does by itself, with the framing of the wire profile.
var Default = Behaviour{LongLived, Varint, Lazy}

var presets = map[string]Behaviour{
	"default":          Default,
	"fix-1-long-lived": {LongLived, Raw, Lazy},
}

// NotOffered is a key or a value that this node has not.
type NotOffered struct{ text string }

func (n NotOffered) Error() string { return n.text }

// Of makes a behaviour of keys and values; what is not named has its default.
func Of(settings map[string]any) (Behaviour, error) {
	chosen := Default
	if preset, named := settings["preset"]; named {
		known, offered := presets[fmt.Sprint(preset)]
		if !offered {
			return chosen, notOffered("preset", preset, names())
		}
		chosen = known
	}
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
		return nil
	case "lifecycle":
		return choose(&b.LifeCycle, key, value, LongLived, PerRequest)
	case "framing":
		return choose(&b.Framing, key, value, Varint, Raw)
	case "negotiation":
		return choose(&b.Negotiation, key, value, Lazy, Await)
	default:
		return NotOffered{fmt.Sprintf("behaviour %s: not offered (expected: preset, lifecycle, framing, negotiation)", key)}
	}
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

func names() []string {
	var all []string
	for name := range presets {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

// Offered is every choice, as the node tells of itself.
func Offered() []string {
	return append(names(),
		"lifecycle=long-lived", "lifecycle=per-request", "framing=varint", "framing=raw",
		"negotiation=lazy", "negotiation=await")
}
