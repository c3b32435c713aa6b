package eth

import (
	"slices"
	"testing"
)

func TestTheReleaseSpeaksItsVersions(t *testing.T) {
	if got := Versions(); !slices.Equal(got, spoken) {
		t.Errorf("got %v (expected: %v)", got, spoken)
	}
}
