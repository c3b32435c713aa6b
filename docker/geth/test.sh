#!/usr/bin/env bash
# Builds the node and runs its tests, on every release.
set -euo pipefail
cd "$(dirname "$0")"

for release in $(ls releases); do
  echo "go-ethereum $release"
  ./build.sh "$release"
  go version -m "target/$release/geth-node" | grep -q "go-ethereum[[:space:]]v$release\." # what GET /v1/node tells
  go vet $(./go-flags.sh "$release") ./...
  go test $(./go-flags.sh "$release") ./...
done
