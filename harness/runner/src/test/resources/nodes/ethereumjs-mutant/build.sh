#!/usr/bin/env bash
# Makes the mutant out of docker/ethereumjs: target/mutant.mjs
set -euo pipefail
cd "$(dirname "$0")"

origin=$(git rev-parse --show-toplevel)/docker/ethereumjs
"$origin/build.sh" 3.3
rm -rf target
mkdir target
cp -R "$origin"/target/3.3/{src,library.js,package.json} without-replay.js target/
ln -s "$origin/target/3.3/node_modules" target/node_modules
cp mutant.mjs target/
