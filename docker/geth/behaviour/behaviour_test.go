package behaviour

import (
	"errors"
	"testing"
)

func TestWhatIsNotNamedHasItsDefault(t *testing.T) {
	got, err := Of(map[string]any{"framing": "raw"})
	if err != nil || got != (Behaviour{LongLived, Raw, Lazy}) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestAKeyBesideAPresetWins(t *testing.T) {
	got, err := Of(map[string]any{"preset": "fix-1-long-lived", "framing": "varint"})
	if err != nil || got != (Behaviour{LongLived, Varint, Lazy}) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestWhatTheNodeHasNotIsNotOffered(t *testing.T) {
	for _, settings := range []map[string]any{
		{"preset": "original"}, {"framing": "morse"}, {"fault": "drop"}, {"lifecycle": 5.0},
	} {
		if _, err := Of(settings); !errors.As(err, &NotOffered{}) {
			t.Errorf("%v: got %v (expected: not offered)", settings, err)
		}
	}
}
