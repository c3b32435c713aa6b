#!/usr/bin/env bash
# The flags of the go tool that choose a release: its modules, and the build tag geth116 for the files that only it has.
#
#   go test $(./go-flags.sh RELEASE) ./...
set -euo pipefail

echo "-trimpath -modfile=releases/$1/go.mod -tags=geth${1//./}"
