#!/usr/bin/env bash
# Makes a missing base image out of what this machine has, where no registry can be reached.
#
#   docker/base-images.sh IMAGE…        such as eclipse-temurin:25-jre
#
# An image whose tag exists is left alone, so the Dockerfiles can name the public images and a
# machine that can pull them never needs this script. The system comes from debootstrap with the
# release and the mirror of this machine's own apt, the runtime from what is installed here.
#
# Exit codes: 0 every image exists now, 2 wrong usage, 3 this machine lacks something.
set -euo pipefail

readonly LEAST_JAVA=21
readonly LEAST_NODE=20
readonly CERTIFICATES=/etc/ssl/certs/ca-certificates.crt
# What a server needs: all of Java SE, and the modules that are looked up at run time.
readonly JAVA_MODULES=java.se,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.jcmd,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

say() { echo "base-images: $*" >&2; }
lack() { say "$*"; exit 3; }

# Image name → recipe. A recipe is three functions: NAME_source gets the image's name and prints what
# on this machine the runtime is taken from, or fails; NAME_runtime makes of it a folder that is laid over the system;
# NAME_changes prints the image's settings, one Dockerfile instruction a line.
recipe_of() {
  case "$1" in
    eclipse-temurin:*-jre | eclipse-temurin:*-jdk) echo java ;;
    node:*) echo node ;;
    golang:*) echo go ;;
    debian:*) echo debian ;;
    *) return 1 ;;
  esac
}

java_source() {
  newest_jdk || lack "JDK: none found (expected: $LEAST_JAVA or newer; set JAVA_HOME or install one)"
}

java_runtime() {
  local jdk=$1 home="$2/opt/java/openjdk"
  mkdir -p "$(dirname "$home")"
  "$jdk/bin/jlink" --add-modules "$JAVA_MODULES" --generate-cds-archive --strip-debug \
    --no-header-files --no-man-pages --output "$home" || copy_jdk "$jdk" "$home"
}

java_changes() {
  echo 'ENV JAVA_HOME=/opt/java/openjdk'
  echo 'ENV PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  echo 'ENV LANG=C.UTF-8'
  echo 'CMD ["bash"]'
}

# A package of npm that carries the release which the image names, or the folder of the node that is
# installed here.
node_source() {
  local wanted installed package
  wanted=$(sed -n 's/^node:\([0-9]*\).*/\1/p' <<<"$1")
  installed=$(installed_node) || lack "node: none found (expected: $LEAST_NODE or newer, with npm)"
  package=$(node_package)@$wanted
  if [[ -n $wanted && $(node_major "$installed/bin/node") -ne $wanted ]]; then
    npm view "$package" version >/dev/null 2>&1 && echo "$package" && return
    say "$package: not to be had, taking the node of this machine"
  fi
  echo "$installed"
}

installed_node() {
  local binary
  binary=$(readlink -f "$(command -v node)") && command -v npm >/dev/null || return 1
  [[ $(node_major "$binary") -ge $LEAST_NODE ]] || return 1
  dirname "$(dirname "$binary")"
}

node_major() { "$1" -p 'process.versions.node.split(".")[0]'; }

node_package() { echo "node-linux-$(node -p process.arch)"; }

node_runtime() {
  local bin="$2/usr/local/bin" modules="$2/usr/local/lib/node_modules" home=$1
  if [[ ! -d $home ]]; then
    home=$(dirname "$2")/package
    npm install --prefix "$home" --no-save --ignore-scripts "$1" >/dev/null
    home+=/node_modules/$(node_package)
  fi
  mkdir -p "$bin" "$modules" "$2/usr/local/etc" "$2/etc/ssl/certs"
  cp "$home/bin/node" "$bin/node"
  cp -RL "$(npm root --global)/npm" "$modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$bin/npx"
  cp -L "$CERTIFICATES" "$2$CERTIFICATES"
  npm_settings >"$2/usr/local/etc/npmrc"
}

# Where this machine's npm gets packages from, and whom it trusts.
npm_settings() {
  echo "registry=$(npm config get registry)"
  echo "cafile=$CERTIFICATES"
}

node_changes() {
  echo "ENV NODE_EXTRA_CA_CERTS=$CERTIFICATES"
  echo 'CMD ["node"]'
}

go_source() {
  go env GOROOT 2>/dev/null | grep . || lack "go: not found (expected: installed)"
}

# The certificates are this machine's: a build in the image fetches modules the way this machine does.
go_runtime() {
  mkdir -p "$2/usr/local/go" "$2/etc/ssl/certs"
  tar -C "$1" --exclude=./test --exclude=./doc --exclude=./api -c . | tar -C "$2/usr/local/go" -x
  cp -L "$CERTIFICATES" "$2$CERTIFICATES"
}

go_changes() {
  echo 'ENV GOPATH=/go GOTOOLCHAIN=local'
  echo 'ENV PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  echo 'WORKDIR /go'
  echo 'CMD ["bash"]'
}

debian_source() { release; }

# Nothing but the system.
debian_runtime() { :; }

debian_changes() { echo 'CMD ["bash"]'; }

# For a JDK whose jlink does not work, such as one without jmods.
copy_jdk() {
  say "jlink failed, copying the whole JDK"
  rm -rf "$2"
  mkdir -p "$2"
  tar -C "$1" --dereference --exclude=./jmods --exclude=./lib/src.zip --exclude=./include \
    --exclude=./man --exclude=./demo -c . | tar -C "$2" -x
}

newest_jdk() {
  local home major
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [[ -x $home/bin/javac && -f $home/release ]] || continue
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [[ ${major:-0} -ge $LEAST_JAVA ]]; then
      echo "$major $home"
    fi
  done | sort -n | tail -n 1 | cut -d ' ' -f 2- | grep .
}

release() { sed -n 's/^VERSION_CODENAME=//p' /etc/os-release; }

mirror_of() {
  apt-get indextargets --format '$(REPO_URI)' "Codename: $1" 'Created-By: Packages' | sed -n 1p
}

bare_system() {
  local root=$1 log=$2 suite mirror
  suite=$(release)
  mirror=$(mirror_of "$suite")
  [[ -n $mirror ]] || lack "apt sources: none for '$suite' (expected: one; run apt-get update)"
  say "Debian $suite from this machine's apt sources"
  debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    lack "debootstrap: failed (see above)"
  }
}

# What no container reads.
slim() {
  rm -rf "$1"/usr/share/{doc,man,info,locale}/* "$1"/var/lib/apt/lists/* \
    "$1"/var/cache/{apt,debconf}/* "$1"/var/log/*.log "$1"/tmp/*
}

clean_up() {
  local mounted
  wait
  for mounted in proc sys dev/pts dev; do
    ! mountpoint -q "$1/system/$mounted" || umount "$1/system/$mounted" || return 0
  done
  rm -rf --one-file-system "$1"
}

make_image() {
  local image=$1 recipe=$2 source work runtime changes=() line
  source=$("${recipe}_source" "$image")
  say "making $image, its runtime from $source"
  work=$(mktemp -d)
  # shellcheck disable=SC2064 # the folder of this very call
  trap "clean_up '$work'" EXIT
  mkdir "$work/system" "$work/runtime"
  "${recipe}_runtime" "$source" "$work/runtime" &
  runtime=$!
  bare_system "$work/system" "$work/debootstrap.log"
  wait "$runtime" || lack "$source: no runtime could be made of it (see above)"
  slim "$work/system"
  while read -r line; do changes+=(--change "$line"); done < <("${recipe}_changes")
  cp -a "$work/runtime/." "$work/system"
  tar -C "$work/system" --numeric-owner -c . | docker import "${changes[@]}" - "$image" >/dev/null
}

require_machine() {
  [[ $(id -u) -eq 0 ]] || lack "user: $(id -un) (expected: root, debootstrap needs it)"
  local tool
  for tool in debootstrap apt-get tar; do
    command -v "$tool" >/dev/null || lack "$tool: not found (expected: installed, apt-get install $tool)"
  done
}

main() {
  [[ $# -gt 0 ]] || { say "no image named (expected: such as eclipse-temurin:25-jre)"; exit 2; }
  docker version >/dev/null 2>&1 || lack "docker: no engine answers (expected: a running one)"
  local image recipe
  for image in "$@"; do
    recipe=$(recipe_of "$image") || { say "$image: no recipe (expected: eclipse-temurin:*-jre, node:*, golang:* or debian:*)"; exit 2; }
    if docker image inspect "$image" >/dev/null 2>&1; then
      continue
    fi
    require_machine
    (make_image "$image" "$recipe")
    say "made $image, ${SECONDS} s"
  done
}

main "$@"
