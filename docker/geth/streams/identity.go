package streams

import (
	"crypto/ecdsa"

	"github.com/ethereum/go-ethereum/crypto"
	libp2p "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
)

// identity is a node's: the key it has over RLPx as well.
type identity struct {
	key  libp2p.PrivKey
	peer peer.ID
}

func identityOf(key *ecdsa.PrivateKey) (identity, error) {
	private, err := libp2p.UnmarshalSecp256k1PrivateKey(crypto.FromECDSA(key))
	if err != nil {
		return identity{}, err
	}
	id, err := peer.IDFromPrivateKey(private)
	return identity{private, id}, err
}

// peerOf is the id of whoever has this key.
func peerOf(key *ecdsa.PublicKey) (peer.ID, error) {
	public, err := libp2p.UnmarshalSecp256k1PublicKey(crypto.CompressPubkey(key))
	if err != nil {
		return "", err
	}
	return peer.IDFromPublicKey(public)
}
