#!/usr/bin/env bash
# Makes the node with one release of js-libp2p: target/RELEASE/node.mjs
#
#   ./build.sh [RELEASE]        a folder of releases/; 3.3 unless said
set -euo pipefail
cd "$(dirname "$0")"

release=${1:-3.3}
made=target/$release
[[ -d releases/$release ]] || { echo "build.sh: release $release (expected: one of $(ls releases | xargs))" >&2; exit 2; }

mkdir -p "$made"
rm -rf "$made/src" "$made/node.mjs"
cp -R src "$made/src"
cp "releases/$release/library.js" "$made/"
if ! cmp -s "releases/$release/package-lock.json" "$made/package-lock.json"; then
  cp "releases/$release/package.json" .npmrc "$made/"
  (cd "$made" && rm -f package-lock.json && cp "../../releases/$release/package-lock.json" . && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error) ||
    { rm -f "$made/package-lock.json"; exit 1; }
fi
cp node.mjs "$made/"
