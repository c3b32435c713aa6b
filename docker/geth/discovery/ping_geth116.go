//go:build geth116

package discovery

import (
	"github.com/ethereum/go-ethereum/p2p/discover"
	"github.com/ethereum/go-ethereum/p2p/enode"
)

func ping(udp *discover.UDPv4, node *enode.Node) error {
	_, err := udp.Ping(node)
	return err
}
