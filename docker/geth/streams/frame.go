package streams

import "encoding/binary"

// carried is what a frame carries of a stream: the stream's number among those that the same side opened,
// and how many bytes.
type carried struct {
	key   streamKey
	bytes int64
}

// streamKey names a stream of a connection.
type streamKey struct {
	number     uint64
	openedHere bool
}

// parser reads a frame that a muxer is about to write; false if it carries no data of a stream.
type parser func(frame []byte, client bool) (carried, bool)

// Flags of a frame with data (libp2p specs, mplex/README.md).
const (
	mplexReceiver  = 1
	mplexInitiator = 2
)

func parseMplex(frame []byte, _ bool) (carried, bool) {
	header, size := binary.Uvarint(frame)
	if size <= 0 {
		return carried{}, false
	}
	length, _ := binary.Uvarint(frame[size:])
	flag := header & 7
	isData := flag == mplexReceiver || flag == mplexInitiator
	return carried{streamKey{header >> 3, flag == mplexInitiator}, int64(length)}, isData
}

// Of a yamux header: type 0 carries data; stream id and length follow the flags (yamux spec, Framing).
const (
	yamuxHeader = 12
	yamuxData   = 0
)

func parseYamux(frame []byte, client bool) (carried, bool) {
	if len(frame) < yamuxHeader || frame[1] != yamuxData {
		return carried{}, false
	}
	id := uint64(binary.BigEndian.Uint32(frame[4:]))
	odd := id%2 == 1
	return carried{streamKey{(id - 1) / 2, odd == client}, int64(binary.BigEndian.Uint32(frame[8:]))}, true
}

// Limits of a Noise transport message: the bytes sealed in it, and the length and tag around them (libp2p specs,
// noise/README.md).
const (
	noiseAround = 2 + 16
	noiseMax    = 0xffff - 16
)

// noiseSize is the size of what is sealed, where each message is a write of its own and takes what carried says.
func noiseSize(plain int, carried func(bytes int) int) int {
	size := 0
	for ; plain > noiseMax; plain -= noiseMax {
		size += carried(noiseMax + noiseAround)
	}
	return size + carried(plain+noiseAround)
}

func plainSize(plain int, carried func(bytes int) int) int { return carried(plain) }
