#!/usr/bin/env bash
# Builds the node and runs its tests.
set -euo pipefail
cd "$(dirname "$0")"

./build.sh 1.13
go vet ./...
go test ./...
