package behaviour

import (
	"errors"
	"testing"
)

func TestWhatIsNotNamedHasItsDefault(t *testing.T) {
	got, err := Of(map[string]any{"lifecycle": "per-request", "framing": "varint", "preset": "default"})
	if err != nil || got != (Behaviour{PerRequest, Lazy}) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestWhatTheNodeHasNotIsNotOffered(t *testing.T) {
	for _, settings := range []map[string]any{
		{"preset": "original"}, {"framing": "raw"}, {"fault": "drop"}, {"lifecycle": 5.0},
	} {
		if _, err := Of(settings); !errors.As(err, &NotOffered{}) {
			t.Errorf("%v: got %v (expected: not offered)", settings, err)
		}
	}
}
