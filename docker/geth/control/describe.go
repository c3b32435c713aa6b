package control

import (
	"net/http"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"twinwire.org/geth/behaviour"
	"twinwire.org/geth/chain"
	"twinwire.org/geth/node"
	"twinwire.org/geth/rlpx"
)

const (
	contract = 1
	goLibp2p = "go-libp2p"
)

// libraries are the modules whose releases tell what node this is.
var libraries = map[string]string{
	"github.com/ethereum/go-ethereum": "go-ethereum",
	"github.com/libp2p/go-libp2p":     goLibp2p,
}

type description struct {
	Name            string            `json:"name"`
	Version         string            `json:"version"`
	Implementations []implementation  `json:"implementations,omitempty"`
	Contract        int               `json:"contract"`
	Addresses       map[string]string `json:"addresses"`
	Eth             []uint            `json:"eth"`
	Roles           []string          `json:"roles"`
	Head            head              `json:"head"`
	Genesis         string            `json:"genesis"`
	NetworkID       string            `json:"networkId"`
	ForkID          fork              `json:"forkId"`
	Stations        []string          `json:"stations"`
	Behaviours      []string          `json:"behaviours"`
	Capabilities    []string          `json:"capabilities"`
	Requests        []string          `json:"requests"`
	Limits          limits            `json:"limits"`
	Discovery       *udp              `json:"discovery,omitempty"`
}

// implementation is a library that the node is built on. Without stacks it carries all of them.
type implementation struct {
	Name    string   `json:"name"`
	Version string   `json:"version"`
	Stacks  []string `json:"stacks,omitempty"`
}

// limits are most items of an answer, and the bytes after which go-ethereum adds no more. It does not count transactions.
type limits struct {
	Headers  int `json:"headers"`
	Bodies   int `json:"bodies"`
	Receipts int `json:"receipts"`
	Bytes    int `json:"bytes"`
}

// answerLimits are go-ethereum's maxHeadersServe, maxBodiesServe, maxReceiptsServe and softResponseLimit, which it does
// not export.
var answerLimits = limits{Headers: 1024, Bodies: 1024, Receipts: 1024, Bytes: 2 * 1024 * 1024}

// requests are the types that the node sends, and that it answers from its chain.
func requests(served *chain.Chain) []string {
	types := []string{"headers", "bodies"}
	if len(served.Pool) > 0 {
		types = append(types, "pooled")
	}
	if served.HasReceipts {
		types = append(types, "receipts")
	}
	return types
}

type head struct {
	Number string `json:"number"`
	Hash   string `json:"hash"`
}

type fork struct {
	Hash string `json:"hash"`
	Next string `json:"next"`
}

func (r routes) describe(*http.Request) (any, error) {
	served := r.node.Chain
	last, forkID := served.Head(), served.ForkID()
	return description{
		Name: "geth", Version: version(), Implementations: implementations(modules(), r.node.Addresses), Contract: contract,
		Addresses: r.node.Addresses, Eth: node.Versions, Roles: []string{"dialer", "listener"},
		Head:      head{last.Number.String(), last.Hash().Hex()},
		Genesis:   served.Genesis().Hash().Hex(),
		NetworkID: strconv.FormatUint(served.NetworkID(), 10),
		ForkID:    fork{hexutil.Encode(forkID.Hash[:]), strconv.FormatUint(forkID.Next, 10)},
		Stations:  []string{"sent", "written", "read", "delivered"}, Behaviours: behaviour.Offered(), Capabilities: r.calls(),
		Requests: requests(served), Limits: answerLimits, Discovery: r.discovery(),
	}, nil
}

// version is that of the libraries, as they were built in.
func version() string {
	var texts []string
	for _, library := range among(modules()) {
		texts = append(texts, library.Name+" v"+library.Version)
	}
	if len(texts) == 0 {
		return "dev"
	}
	return strings.Join(texts, ", ")
}

// implementations are the libraries, each with the stacks it has a part in: eth is go-ethereum's on every stack.
func implementations(built []*debug.Module, addresses map[string]string) []implementation {
	var streams []string
	for stack := range addresses {
		if stack != rlpx.Name {
			streams = append(streams, stack)
		}
	}
	slices.Sort(streams)
	told := among(built)
	for i := range told {
		if told[i].Name == goLibp2p {
			told[i].Stacks = streams
		}
	}
	return told
}

// among are the libraries with their versions, without the v before them.
func among(built []*debug.Module) []implementation {
	var found []implementation
	for _, module := range built {
		if name, wanted := libraries[module.Path]; wanted {
			found = append(found, implementation{Name: name, Version: strings.TrimPrefix(module.Version, "v")})
		}
	}
	return found
}

// modules are those that this program was built from; a test knows none.
func modules() []*debug.Module {
	if build, ok := debug.ReadBuildInfo(); ok {
		return build.Deps
	}
	return nil
}
