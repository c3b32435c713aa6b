package behaviour

import (
	"errors"
	"testing"
	"time"
)

func TestWhatIsNotNamedHasItsDefault(t *testing.T) {
	got, err := Of(map[string]any{"lifecycle": "per-request", "framing": "varint", "preset": "default"})
	if err != nil || got != (Behaviour{LifeCycle: PerRequest, Negotiation: Lazy}) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestWhatTheNodeHasNotIsNotOffered(t *testing.T) {
	for _, settings := range []map[string]any{
		{"preset": "original"}, {"framing": "raw"}, {"fault": "drop"}, {"lifecycle": 5.0},
		{"readPauseMillis": "20"}, {"readPauseMillis": -1.0}, {"readPauseMillis": 0.5}, {"readPauseMillis": 600_001.0},
	} {
		if _, err := Of(settings); !errors.As(err, &NotOffered{}) {
			t.Errorf("%v: got %v (expected: not offered)", settings, err)
		}
	}
}

func TestAPauseIsInMilliseconds(t *testing.T) {
	got, err := Of(map[string]any{"readPauseMillis": 250.0})
	if err != nil || got.ReadPause != 250*time.Millisecond {
		t.Errorf("got %v, %v", got, err)
	}
}
