#!/bin/sh
# Sees to it that there is a browser for the tests of the site.
#
# Installs Debian's Chromium where that is possible without asking (root, apt-get). Else,
# without a browser, the browser tests are skipped here and fail where CI=true.
set -eu

found() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" >/dev/null 2>&1 && return 0
    done
    test -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
}

install_with_apt() {
    echo "installing Chromium for the browser tests …"
    log=$(mktemp)
    export DEBIAN_FRONTEND=noninteractive
    if ! { apt-get update --quiet &&
        apt-get install --yes --quiet --no-install-recommends \
            chromium fonts-dejavu-core; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
    fi
    rm -f "$log"
}

found && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    install_with_apt
    found && exit 0
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
