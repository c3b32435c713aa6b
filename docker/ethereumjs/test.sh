#!/usr/bin/env bash
# Runs the tests on every release.
set -euo pipefail
cd "$(dirname "$0")"

for release in $(ls releases); do
  ./build.sh "$release"
  rm -rf "target/$release/test"
  cp -R test "target/$release/test"
  echo "js-libp2p $release"
  (cd "target/$release" && node --import ./src/with-resolvers.js --test test/*.test.js)
done
