#!/usr/bin/env bash
# Makes the node of a release, target/RELEASE/geth-node.
#
#   ./build.sh RELEASE        such as 1.13
#
# go.mod is that of the first release; another one would have its own below releases/.
set -euo pipefail

release=${1:?which release}
cd "$(dirname "${BASH_SOURCE[0]}")"
# Without C the binary runs on any system and needs no compiler but Go's own.
CGO_ENABLED=0 go build -trimpath -o "target/$release/geth-node" .
