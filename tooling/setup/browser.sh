#!/bin/sh
# Sees to it that there is a browser for the tests of the site, and that it can be driven.
#
# Installs Debian's Chromium where that is possible without asking (root, apt-get). Else,
# without a browser, the browser tests are skipped here and fail where CI=true.
set -eu
cd "$(dirname "$0")/../.."

ready() {
    has_browser && has_driver
}

has_browser() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" >/dev/null 2>&1 && return 0
    done
    test -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
}

# Playwright ships the program that drives the browser; a bare system lacks its libatomic.
has_driver() {
    .venv/bin/playwright --version >/dev/null 2>&1
}

install_with_apt() {
    echo "installing Chromium for the browser tests …"
    export DEBIAN_FRONTEND=noninteractive
    has_browser || set -- "$@" chromium fonts-dejavu-core
    has_driver || set -- "$@" libatomic1
    log=$(mktemp)
    { apt-get update --quiet && apt-get install --yes --quiet --no-install-recommends "$@"; } \
        >"$log" 2>&1 || tail -n 20 "$log" >&2
    rm -f "$log"
}

ready && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    install_with_apt
    ready && exit 0
fi

if has_browser; then
    cat >&2 <<'END'
================================================================================
NO BROWSER TESTS: the program that drives the browser does not start. It says:
END
    .venv/bin/playwright --version >&2 || true
    exit 1
fi

cat >&2 <<'END'
================================================================================
NO BROWSER: the browser tests cannot run. Install Chromium or Chrome:
  Debian, Ubuntu  apt-get install chromium       Fedora   dnf install chromium
  macOS           brew install --cask chromium   Windows  winget install Google.Chrome
END
if [ "${CI:-}" = true ]; then
    echo "CI=true: this is a failure." >&2
    exit 1
fi
cat >&2 <<'END'
Going on without: those tests are SKIPPED, and what they hold is not proven.
================================================================================
END
