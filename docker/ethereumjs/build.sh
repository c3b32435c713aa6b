#!/usr/bin/env bash
# Makes the node with one release of js-libp2p: target/RELEASE/node.mjs
#
#   ./build.sh [RELEASE]        a folder of releases/; 3.3 unless said
set -euo pipefail
cd "$(dirname "$0")"

readonly release=${1:-3.3}
readonly parts=releases/$release made=target/$release
[[ -d $parts ]] || { echo "build.sh: release $release (expected: one of $(ls releases | xargs))" >&2; exit 2; }

mkdir -p "$made"
rm -rf "$made/src" "$made/node.mjs"
cp -R src "$parts/library.js" "$made/"
if ! cmp -s "$parts/package-lock.json" "$made/installed.json"; then
  cp "$parts"/package*.json .npmrc "$made/"
  (cd "$made" && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
  cp "$parts/package-lock.json" "$made/installed.json"
fi
cp node.mjs "$made/"
