package control

import (
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"twinwire.org/geth/eth"
	"twinwire.org/geth/node"
)

// connectTimeout is how long a connect may take unless it says otherwise.
const connectTimeout = 10 * time.Second

type connectBody struct {
	Address string    `json:"address"`
	Stack   string    `json:"stack"`
	Eth     []uint    `json:"eth"`
	Timeout millis    `json:"timeoutMillis"`
	Status  overrides `json:"status"`
	Silent  bool      `json:"silent"`
	Early   []request `json:"early"`
	Behind  []request `json:"behind"`
}

type overrides struct {
	Version   *decimal `json:"version"`
	NetworkID *decimal `json:"networkId"`
	Genesis   *hash    `json:"genesis"`
	ForkHash  *hash4   `json:"forkHash"`
	ForkNext  *decimal `json:"forkNext"`
	// The range is in Status from eth/69 on.
	Earliest   *decimal `json:"earliest"`
	Latest     *decimal `json:"latest"`
	LatestHash *hash    `json:"latestHash"`
}

func (r routes) connect(call *http.Request) (any, error) {
	var body connectBody
	if err := read(call, &body); err != nil {
		return nil, err
	}
	if body.Stack == "" || body.Address == "" {
		return nil, badArgument(fmt.Sprintf("connect: got stack %q, address %q (expected: both)", body.Stack, body.Address))
	}
	opening, err := body.opening()
	if err != nil {
		return nil, err
	}
	versions, err := body.versions()
	if err != nil {
		return nil, err
	}
	if body.Status.hasRange() && slices.Max(versions) < eth.RangeVersion {
		return nil, node.NotOffered(fmt.Sprintf("status: earliest, latest and latestHash not offered on eth/%v (expected: eth/%d)",
			versions, eth.RangeVersion))
	}
	return r.node.Connect(node.Dial{
		Stack: body.Stack, Address: body.Address, Versions: versions, Opening: opening, Timeout: body.Timeout.or(connectTimeout),
	})
}

func (b connectBody) opening() (eth.Opening, error) {
	early, err := readAll(b.Early)
	if err != nil {
		return eth.Opening{}, err
	}
	behind, err := readAll(b.Behind)
	return eth.Opening{Overrides: b.Status.read(), Silent: b.Silent, Early: early, Behind: behind}, err
}

func (o overrides) hasRange() bool {
	return o.Earliest != nil || o.Latest != nil || o.LatestHash != nil
}

func (o overrides) read() eth.Overrides {
	var version *uint32
	if o.Version != nil {
		narrow := uint32(*o.Version)
		version = &narrow
	}
	return eth.Overrides{
		Version: version, NetworkID: (*uint64)(o.NetworkID), Genesis: (*common.Hash)(o.Genesis),
		ForkHash: (*[4]byte)(o.ForkHash), ForkNext: (*uint64)(o.ForkNext),
		Earliest: (*uint64)(o.Earliest), Latest: (*uint64)(o.Latest), LatestHash: (*common.Hash)(o.LatestHash),
	}
}

// versions are those to offer; one that the node does not speak is not offered.
func (b connectBody) versions() ([]uint, error) {
	if len(b.Eth) == 0 {
		return node.Versions, nil
	}
	for _, version := range b.Eth {
		if !slices.Contains(node.Versions, version) {
			return nil, node.NotOffered(fmt.Sprintf("eth/%d: not offered (expected: one of %v)", version, node.Versions))
		}
	}
	return b.Eth, nil
}
