#!/usr/bin/env bash
# Makes the node with one release of go-ethereum: target/RELEASE/geth-node
#
#   ./build.sh [RELEASE]        a folder of releases/; 1.13 unless said
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly release=${1:-1.13}
[[ -d releases/$release ]] || { echo "build.sh: release $release (expected: one of $(ls releases | xargs))" >&2; exit 2; }

# Without C the binary runs on any system and needs no compiler but Go's own.
CGO_ENABLED=0 go build $(./go-flags.sh "$release") -o "target/$release/geth-node" .
