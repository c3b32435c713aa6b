package eth

import (
	"github.com/ethereum/go-ethereum/core"
	protocol "github.com/ethereum/go-ethereum/eth/protocols/eth"
	"github.com/ethereum/go-ethereum/p2p/enode"
)

// backend is what go-ethereum's handler serves from and reports to.
type backend struct {
	session *Session
	// greets: the conversation begins with Status; a stream for one request has none.
	greets bool
}

func (b backend) Chain() *core.BlockChain { return b.session.chain.BlockChain }
func (b backend) TxPool() protocol.TxPool { return b.session.chain.Pool }
func (b backend) AcceptTxs() bool         { return false }
func (b backend) PeerInfo(enode.ID) any   { return nil }

// Handle takes what is neither request nor answer: announcements, which this node does not follow.
func (b backend) Handle(*protocol.Peer, protocol.Packet) error { return nil }

// RunPeer exchanges Status, and then serves.
func (b backend) RunPeer(peer *protocol.Peer, handler protocol.Handler) error {
	if b.greets {
		if err := greet(peer, b.session.chain); err != nil {
			return err
		}
		b.session.stands(peer.Version())
	}
	return handler(peer)
}
