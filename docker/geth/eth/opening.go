package eth

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rlp"
)

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
}

// improper tells whether the peer has something to object to.
func (o Opening) improper() bool {
	return o.Silent || len(o.Early) > 0 || o.Overrides != Overrides{}
}

// apply changes an encoded Status; go-ethereum itself knows nothing of it.
func (o Overrides) apply(payload []byte) ([]byte, error) {
	if o == (Overrides{}) {
		return payload, nil
	}
	status, err := decodeStatus(payload)
	if err != nil {
		return nil, err
	}
	replace(&status.ProtocolVersion, o.Version)
	replace(&status.NetworkID, o.NetworkID)
	replace(&status.Genesis, o.Genesis)
	replace(&status.ForkID.Hash, o.ForkHash)
	replace(&status.ForkID.Next, o.ForkNext)
	return rlp.EncodeToBytes(&status)
}

func replace[T any](field *T, override *T) {
	if override != nil {
		*field = *override
	}
}
