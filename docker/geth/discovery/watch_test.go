package discovery

import (
	"context"
	"errors"
	"net/netip"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/p2p/discover/v4wire"
	"twinwire.org/geth/events"
)

var (
	peer    = netip.MustParseAddrPort("127.0.0.1:4000")
	sibling = netip.MustParseAddrPort("127.0.0.1:5000")
)

func watched() (*watch, *events.Log) {
	log := events.NewLog()
	return newWatch(events.BootEndpoint, "127.0.0.1:3000", sibling.Port(), log), log
}

func told(t *testing.T, log *events.Log) []string {
	t.Helper()
	over, cancel := context.WithCancel(context.Background())
	cancel()
	lines, err := log.After(over, 0)
	if err != nil {
		t.Fatal(err)
	}
	all := make([]string, len(lines))
	for at, line := range lines {
		all[at] = string(line)
	}
	return all
}

func request(t *testing.T) []byte {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	packet, _, err := v4wire.Encode(key, &v4wire.ENRRequest{Expiration: 7})
	if err != nil {
		t.Fatal(err)
	}
	return packet
}

func TestAPacketIsDeliveredWhenGoEthereumSaysSoAndRefusedWithItsWords(t *testing.T) {
	for _, test := range []struct {
		line string
		err  error
		want []string
	}{
		{"<< ENRREQUEST/v4", nil, []string{`"type":"packet-delivered"`, `"endpoint":"bootnode"`, `"expiration":"7"`, `"kind":"enr-request"`}},
		{"<< ENRREQUEST/v4", errors.New("expired"), []string{`"type":"packet-refused"`, `"reason":"expired"`}},
		{"Bad discv4 packet", errors.New("bad hash"), []string{`"type":"packet-refused"`, `"reason":"bad hash"`}},
	} {
		watch, log := watched()
		watch.reading(datagram{request(t), peer})
		watch.said("Found seed node in database", nil)
		watch.said(test.line, test.err)
		watch.said("Bad discv4 packet", test.err) // what 1.16 says once more
		lines := told(t, log)
		if len(lines) != 1 {
			t.Fatalf("%s: got %v (expected: one event)", test.line, lines)
		}
		for _, want := range test.want {
			if !strings.Contains(lines[0], want) {
				t.Errorf("got %s (expected: %s)", lines[0], want)
			}
		}
	}
}

func TestWhatTheTwoIdentitiesSayToEachOtherIsNotTold(t *testing.T) {
	watch, log := watched()
	watch.sending(request(t), sibling)
	if lines := told(t, log); len(lines) > 0 || watch.wasUsed() {
		t.Errorf("got %v (expected: nothing)", lines)
	}
	watch.sending(request(t), peer)
	if lines := told(t, log); len(lines) != 1 || !watch.wasUsed() {
		t.Errorf("got %v (expected: one event)", lines)
	}
}

func TestAWatchThatIsMutedTellsNothing(t *testing.T) {
	watch, log := watched()
	watch.mute()
	watch.sending(request(t), peer)
	if lines := told(t, log); len(lines) > 0 {
		t.Errorf("got %v (expected: nothing)", lines)
	}
}

func TestADatagramThatIsNoPacketIsToldByWhatStandsInFront(t *testing.T) {
	if got := describe([]byte{1, 2}); got.Kind != "unknown" || got.Size != 2 || !strings.HasPrefix(got.Hash, "0x010200") || got.Expiration != nil {
		t.Errorf("got %+v", got)
	}
	spoiled := request(t)
	spoiled[0] ^= 1
	if got := describe(spoiled); got.Kind != "enr-request" || got.Expiration != nil {
		t.Errorf("got %+v (expected: a kind and no expiration)", got)
	}
}
