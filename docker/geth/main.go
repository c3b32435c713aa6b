// Command geth-node is a node of the harness (docker/README.md) that speaks eth by go-ethereum's own code, over
// RLPx by its p2p package and over streams by go-libp2p.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"os"

	"github.com/ethereum/go-ethereum/crypto"
	"twinwire.org/geth/chain"
	"twinwire.org/geth/control"
	"twinwire.org/geth/node"
	"twinwire.org/geth/rlpx"
	"twinwire.org/geth/streams"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	host := os.Getenv("NODE_LISTEN_HOST")
	stacks, err := stacks(os.Getenv("NODE_KEY"))
	if err != nil {
		return err
	}
	served, err := chain.Read(os.Getenv("NODE_CHAIN"))
	if err != nil {
		return fmt.Errorf("NODE_CHAIN: %w", err)
	}
	started, err := node.Start(host, served, stacks)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(host, os.Getenv("NODE_CONTROL_PORT")))
	if err != nil {
		return fmt.Errorf("NODE_CONTROL_PORT: %w", err)
	}
	fmt.Printf("control http://%s\n", listener.Addr())
	return http.Serve(listener, control.Routes(started))
}

func stacks(hexKey string) ([]node.Stack, error) {
	key, err := crypto.HexToECDSA(hexKey)
	if err != nil {
		return nil, fmt.Errorf("NODE_KEY: %w", err)
	}
	muxed, err := streams.Stacks(key)
	if err != nil {
		return nil, err
	}
	return append(muxed, rlpx.NewStack(key)), nil
}
