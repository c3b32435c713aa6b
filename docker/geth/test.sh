#!/usr/bin/env bash
# Builds the node and runs its tests, on every release.
set -euo pipefail
cd "$(dirname "$0")"

# As build.sh has it, so that what was compiled for the node is not compiled again.
export CGO_ENABLED=0

for release in $(ls releases); do
  echo "go-ethereum $release"
  ./build.sh "$release"
  # What GET /v1/node tells is what was built in.
  grep -F "go-ethereum	v$release." <<< "$(go version -m "target/$release/geth-node")"
  go vet $(./go-flags.sh "$release") ./...
  go test $(./go-flags.sh "$release") ./...
done
