package eth

import "github.com/ethereum/go-ethereum/common"

// Opening is how a session begins on our side; the zero value is as the protocol wants it.
type Opening struct {
	Overrides Overrides
	// Silent: our Status is never sent.
	Silent bool
	// Early are requests sent before our Status, Behind those sent right behind it.
	Early, Behind []Request
}

// Overrides replace fields of the Status that is sent.
type Overrides struct {
	Version   *uint32
	NetworkID *uint64
	Genesis   *common.Hash
	ForkHash  *[4]byte
	ForkNext  *uint64
	// The range is in Status from eth/69 on.
	Earliest, Latest *uint64
	LatestHash       *common.Hash
}

// improper tells whether the peer has something to object to.
func (o Opening) improper() bool {
	return o.Silent || len(o.Early) > 0 || o.Overrides != Overrides{}
}
