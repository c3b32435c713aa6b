//go:build !geth116

package eth

import (
	"github.com/ethereum/go-ethereum/core/forkid"
	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"twinwire.org/geth/chain"
)

func greet(peer *protocol.Peer, chain *chain.Chain) error {
	head := chain.Head()
	return peer.Handshake(chain.NetworkID(), chain.TotalDifficulty(head), head.Hash(), chain.Genesis().Hash(),
		chain.ForkID(), forkid.NewFilter(chain))
}
