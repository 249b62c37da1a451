# Sourced by scripts/build, serve, test and screenshots: puts the pinned tools on PATH, building
# each one once into a cache outside the clone. Invariant: nothing here writes into the clone.
# shellcheck shell=bash

trunk_version=0.21.14
binaryen_version=132.0.0
axe_version=4.14.1
deny_version=0.20.2
# The command-line tool must equal the library that Cargo.lock names.
bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)

cache=${ISCAN_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/iscan-tools}

say() { printf '\n== %s\n' "$*"; }
fail() {
  printf '\n%s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

need_base() {
  have cargo || fail "Rust is missing. Install it from rustup.rs (the toolchain in rust-toolchain.toml follows by itself)."
  have node && have npm || fail "Node.js and npm are missing. Install Node.js 20 or newer (on Debian: apt-get install nodejs npm)."
}

need_target() {
  if have rustup && ! rustup target list --installed | grep -qx wasm32-unknown-unknown; then
    say "Adding the wasm32-unknown-unknown target"
    rustup target add wasm32-unknown-unknown
  fi
}

# cargo_tool NAME VERSION BINARY [cargo install arguments]: a debug build is enough for tools that
# run for a second, and takes a fraction of the time of a release build.
cargo_tool() {
  local name=$1 version=$2 binary=$3
  shift 3
  local root=$cache/$name-$version
  if [ ! -x "$root/bin/$binary" ]; then
    say "Building $name $version once into $root"
    cargo install "$name" --version "$version" --root "$root" --target-dir "$cache/build-$name" --debug "$@"
    rm -rf "$cache/build-$name"
  fi
  PATH=$root/bin:$PATH
}

# npm_tool NAME VERSION: an npm package in a folder of its own.
npm_tool() {
  local root=$cache/$1-$2
  if [ ! -d "$root/node_modules/$1" ]; then
    say "Installing $1 $2 once into $root"
    mkdir -p "$root"
    npm install --prefix "$root" --no-audit --no-fund --silent "$1@$2"
  fi
  PATH=$root/node_modules/.bin:$PATH
}

need_build_tools() {
  need_base
  need_target
  cargo_tool wasm-bindgen-cli "$bindgen_version" wasm-bindgen --no-default-features
  cargo_tool trunk "$trunk_version" trunk --locked --no-default-features
  npm_tool binaryen "$binaryen_version"
  export PATH
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo; then sudo "$@"; else fail "Run as root, or install by hand: $*"; fi
}

need_browser() {
  if ! have chromium || ! have chromedriver; then
    if [ -r /etc/debian_version ] && have apt-get; then
      say "Installing Chromium and its driver (Debian packages chromium, chromium-driver)"
      as_root apt-get update -qq
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium chromium-driver
    else
      fail "Chromium is missing. Install Chromium and a ChromeDriver of the same version, so that the commands 'chromium' and 'chromedriver' are on PATH."
    fi
  fi
  CHROMEDRIVER=$(command -v chromedriver)
  export CHROMEDRIVER
}

# What opens the files that we write for other programs, without a window.
# debian_packages WHAT PACKAGE...: installs them where that can be done, or says what is missing.
debian_packages() {
  local what=$1
  shift
  [ -r /etc/debian_version ] && have apt-get || fail "$what missing. Install what Debian calls $*."
  say "Installing $* (Debian packages)"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

# The readers of PDF: what is printed is opened by a program that is not ours.
need_pdf() {
  have pdfinfo && have pdftotext && have pdftoppm ||
    debian_packages "The commands pdfinfo, pdftotext and pdftoppm are" poppler-utils
}

need_office() {
  need_pdf
  have soffice ||
    debian_packages "LibreOffice (Writer and Calc) is" libreoffice-writer-nogui libreoffice-calc-nogui
}

need_test_tools() {
  need_build_tools
  need_browser
  need_pdf
  npm_tool axe-core "$axe_version"
  ISCAN_AXE=$cache/axe-core-$axe_version/node_modules/axe-core/axe.min.js
  export ISCAN_AXE PATH
}
