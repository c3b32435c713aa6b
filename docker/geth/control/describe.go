package control

import (
	"fmt"
	"net/http"
	"runtime/debug"
	"strconv"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/node"
)

const contract = 1

// told are the modules whose releases tell what node this is.
var told = map[string]string{
	"github.com/ethereum/go-ethereum": "go-ethereum",
	"github.com/libp2p/go-libp2p":     "go-libp2p",
}

type description struct {
	Name         string            `json:"name"`
	Version      string            `json:"version"`
	Contract     int               `json:"contract"`
	Addresses    map[string]string `json:"addresses"`
	Eth          []uint            `json:"eth"`
	Roles        []string          `json:"roles"`
	Head         head              `json:"head"`
	Genesis      string            `json:"genesis"`
	NetworkID    string            `json:"networkId"`
	ForkID       fork              `json:"forkId"`
	Stations     []string          `json:"stations"`
	Behaviours   []string          `json:"behaviours"`
	Capabilities []string          `json:"capabilities"`
	Limits       limits            `json:"limits"`
}

// limits are most items of an answer, and the bytes after which go-ethereum adds no more.
type limits struct {
	Headers int `json:"headers"`
	Bodies  int `json:"bodies"`
	Bytes   int `json:"bytes"`
}

// answerLimits are go-ethereum's maxHeadersServe, maxBodiesServe and softResponseLimit, which it does not export.
var answerLimits = limits{Headers: 1024, Bodies: 1024, Bytes: 2 * 1024 * 1024}

type head struct {
	Number string `json:"number"`
	Hash   string `json:"hash"`
}

type fork struct {
	Hash string `json:"hash"`
	Next string `json:"next"`
}

func (r routes) describe(*http.Request) (any, error) {
	chain := r.node.Chain
	last, forkID := chain.Head(), chain.ForkID()
	return description{
		Name: "geth", Version: version(), Contract: contract,
		Addresses: r.node.Addresses, Eth: node.Versions, Roles: []string{"dialer", "listener"},
		Head:      head{last.Number.String(), last.Hash().Hex()},
		Genesis:   chain.Genesis().Hash().Hex(),
		NetworkID: strconv.FormatUint(chain.NetworkID(), 10),
		ForkID:    fork{hexutil.Encode(forkID.Hash[:]), strconv.FormatUint(forkID.Next, 10)},
		Stations:  []string{"sent", "written", "read", "delivered"}, Behaviours: behaviour.Offered(), Capabilities: capabilities,
		Limits: answerLimits,
	}, nil
}

// version is that of the libraries, as they were built in.
func version() string {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return "dev"
	}
	text := ""
	for _, module := range build.Deps {
		if name, wanted := told[module.Path]; wanted {
			text += fmt.Sprintf(", %s %s", name, module.Version)
		}
	}
	return text[min(len(", "), len(text)):]
}
