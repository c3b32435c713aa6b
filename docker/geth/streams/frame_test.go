package streams

import "testing"

// The frames are those of the mplex specification and of the yamux specification's header.
func TestFramesWithDataTellTheirStream(t *testing.T) {
	cases := map[string]struct {
		parse  parser
		client bool
		frame  []byte
		want   carried
		isData bool
	}{
		"mplex, opened here":   {parseMplex, true, []byte{5<<3 | 2, 3, 'a', 'b', 'c'}, carried{streamKey{5, true}, 3}, true},
		"mplex, opened there":  {parseMplex, true, []byte{5<<3 | 1, 1, 'a'}, carried{streamKey{5, false}, 1}, true},
		"mplex, new stream":    {parseMplex, true, []byte{5 << 3, 1, '5'}, carried{}, false},
		"mplex, close":         {parseMplex, true, []byte{5<<3 | 4, 0}, carried{}, false},
		"yamux, client's own":  {parseYamux, true, []byte{0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 1, 2}, carried{streamKey{2, true}, 258}, true},
		"yamux, server's own":  {parseYamux, false, []byte{0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 1}, carried{streamKey{1, true}, 1}, true},
		"yamux, opened there":  {parseYamux, false, []byte{0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1}, carried{streamKey{0, false}, 1}, true},
		"yamux, window update": {parseYamux, true, []byte{0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1}, carried{}, false},
	}
	for name, c := range cases {
		got, isData := c.parse(c.frame, c.client)
		if isData != c.isData || isData && got != c.want {
			t.Errorf("%s: got %+v, %v (expected: %+v, %v)", name, got, isData, c.want, c.isData)
		}
	}
}

func TestNoiseSealsInRecords(t *testing.T) {
	for plain, want := range map[int]int{1: 19, 65519: 65537, 65520: 65556} {
		if got := noiseSize(plain, func(bytes int) int { return bytes }); got != want {
			t.Errorf("%d bytes: got %d (expected: %d)", plain, got, want)
		}
	}
}
