#!/usr/bin/env bash
# Makes target/client.mjs, which runs where it is.
set -euo pipefail
cd "$(dirname "$0")"

mkdir -p target
if ! cmp -s package-lock.json target/installed.json; then
  cp package.json package-lock.json target/
  (cd target && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
  cp package-lock.json target/installed.json
fi
cp client.mjs target/
