package rlpx

import (
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/p2p"
)

// words are the specification's names of the reasons to disconnect (devp2p, rlpx.md, Disconnect).
var words = map[p2p.DiscReason]string{
	p2p.DiscRequested:           "requested",
	p2p.DiscNetworkError:        "tcp-error",
	p2p.DiscProtocolError:       "breach-of-protocol",
	p2p.DiscUselessPeer:         "useless-peer",
	p2p.DiscTooManyPeers:        "too-many-peers",
	p2p.DiscAlreadyConnected:    "already-connected",
	p2p.DiscIncompatibleVersion: "incompatible-version",
	p2p.DiscInvalidIdentity:     "null-identity",
	p2p.DiscQuitting:            "client-quitting",
	p2p.DiscUnexpectedIdentity:  "unexpected-identity",
	p2p.DiscSelf:                "same-identity",
	p2p.DiscReadTimeout:         "ping-timeout",
	p2p.DiscSubprotocolError:    "subprotocol-error",
}

// reasonIn finds the reason that go-ethereum's text of an error ends with.
func reasonIn(text string) (string, bool) {
	for reason, word := range words {
		if text == reason.Error() || strings.HasSuffix(text, ": "+reason.Error()) {
			return fmt.Sprintf("0x%02x %s", uint(reason), word), true
		}
	}
	return "", false
}

// isReason tells whether a text is a reason and nothing else.
func isReason(text string) bool {
	for reason := range words {
		if text == reason.Error() {
			return true
		}
	}
	return false
}
