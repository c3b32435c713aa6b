// Command geth-node is a node of the harness (docker/README.md) that speaks eth by go-ethereum's own code, over
// RLPx by its p2p package and over streams by go-libp2p. Its arguments name the stacks to offer; without any it offers all.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"slices"
	"strings"

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
	hexKey := os.Getenv("NODE_KEY")
	all, err := stacks(hexKey)
	if err != nil {
		return err
	}
	offered, err := named(all, os.Args[1:])
	if err != nil {
		return err
	}
	served, err := chain.Read(os.Getenv("NODE_CHAIN"))
	if err != nil {
		return fmt.Errorf("NODE_CHAIN: %w", err)
	}
	started, err := node.Start(host, served, offered)
	if err != nil {
		return err
	}
	if err := discoverable(started, hexKey, host); err != nil {
		return fmt.Errorf("discovery: %w", err)
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(host, os.Getenv("NODE_CONTROL_PORT")))
	if err != nil {
		return fmt.Errorf("NODE_CONTROL_PORT: %w", err)
	}
	fmt.Printf("control http://%s\n", listener.Addr())
	return http.Serve(listener, control.Routes(started))
}

// discoverable lets the node take part in discovery, with the key it has on every stack.
func discoverable(started *node.Node, hexKey, host string) error {
	key, err := crypto.HexToECDSA(hexKey)
	if err != nil {
		return err
	}
	return started.StartDiscovery(key, host)
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

// named are the stacks with these names, in the order of the names; all of them where there is no name.
func named(all []node.Stack, names []string) ([]node.Stack, error) {
	if len(names) == 0 {
		return all, nil
	}
	var chosen []node.Stack
	for _, name := range names {
		found := slices.IndexFunc(all, func(stack node.Stack) bool { return stack.Name() == name })
		if found < 0 {
			return nil, fmt.Errorf("stack: got %s (expected: one of %s)", name, strings.Join(namesOf(all), ", "))
		}
		chosen = append(chosen, all[found])
	}
	return chosen, nil
}

func namesOf(stacks []node.Stack) []string {
	names := make([]string, len(stacks))
	for i, stack := range stacks {
		names[i] = stack.Name()
	}
	return names
}
