package rlpx

import (
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/p2p"
)

func TestAReasonIsFoundInWhatGoEthereumMakesOfIt(t *testing.T) {
	for text, want := range map[string]string{
		p2p.DiscSubprotocolError.Error():                              "0x10 subprotocol-error",
		fmt.Sprintf("proto handshake error: %v", p2p.DiscUselessPeer): "0x03 useless-peer",
	} {
		if got, said := reasonIn(text); !said || got != want {
			t.Errorf("%s: got %s, %v (expected: %s)", text, got, said, want)
		}
	}
	if got, said := reasonIn("EOF"); said {
		t.Errorf("got %s (expected: no reason)", got)
	}
}
