package eth

import (
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/forkid"
	"github.com/ethereum/go-ethereum/rlp"
)

// status is a Status packet of go-ethereum, whatever its type, and where its fields are.
type status struct {
	packet    any
	version   *uint32
	networkID *uint64
	genesis   *common.Hash
	forkID    *forkid.ID
	head      *common.Hash
	// earliest and latest are there from eth/69 on.
	earliest, latest *uint64
}

func told(version uint, payload []byte) (RemoteStatus, error) {
	status, err := decodeStatus(version, payload)
	if err != nil {
		return RemoteStatus{}, err
	}
	return RemoteStatus{
		Version:   *status.version,
		NetworkID: strconv.FormatUint(*status.networkID, 10),
		Genesis:   status.genesis.Hex(),
		ForkHash:  hexutil.Encode(status.forkID.Hash[:]),
		ForkNext:  strconv.FormatUint(status.forkID.Next, 10),
		Head:      status.head.Hex(),
		Earliest:  decimal(status.earliest),
		Latest:    decimal(status.latest),
	}, nil
}

// apply changes an encoded Status; go-ethereum itself knows nothing of it.
func (o Overrides) apply(version uint, payload []byte) ([]byte, error) {
	if o == (Overrides{}) {
		return payload, nil
	}
	status, err := decodeStatus(version, payload)
	if err != nil {
		return nil, err
	}
	replace(status.version, o.Version)
	replace(status.networkID, o.NetworkID)
	replace(status.genesis, o.Genesis)
	replace(&status.forkID.Hash, o.ForkHash)
	replace(&status.forkID.Next, o.ForkNext)
	if status.latest != nil {
		replace(status.earliest, o.Earliest)
		replace(status.latest, o.Latest)
		replace(status.head, o.LatestHash)
	}
	return rlp.EncodeToBytes(status.packet)
}

func replace[T any](field *T, override *T) {
	if override != nil {
		*field = *override
	}
}
