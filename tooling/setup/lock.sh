#!/bin/sh
# Remakes the hashed locks from pyproject.toml: one lock for every Python and platform; and those
# of the packages from npm, and of what the benchmark compares with, from files beside them.
#
#   tooling/setup/lock.sh              changes only what these two ask for
#   tooling/setup/lock.sh --upgrade    takes the newest releases within its bounds
#
# The locks name no index, so that everyone installs from the one they have set up.
set -eu
cd "$(dirname "$0")/../.."

python=${PYTHON:-python3}
locks=tooling/locks
bench=tooling/bench/peers
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT

"$python" -m venv "$tools/venv"

install() {
    "$tools/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
        --require-hashes --no-deps --requirement "$1"
}

compile() {
    lock=$1
    shift
    "$tools/venv/bin/uv" --no-config pip compile --quiet --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
        --output-file "$lock" "$@" >/dev/null
    # An address or an option in a lock would tie it to one machine.
    if grep -nE '://|file:|^-' "$lock"; then
        echo "$lock names an address or an option; it must hold pins and hashes only" >&2
        exit 1
    fi
}

lock_web() {
    # In a folder of its own, so that npm finds no settings here; with hashes, without addresses.
    rm -rf "$tools"/package*.json
    cp "$1"/package*.json "$tools/"
    (cd "$tools" && PATH="$tools/venv/bin:$PATH" npm "$2" --package-lock-only --ignore-scripts \
        --omit-lockfile-registry-resolved --no-audit --no-fund --loglevel=error >/dev/null)
    if grep -nE '"(resolved|link)"' "$tools/package-lock.json"; then
        echo "$1/package-lock.json names an address; it must hold hashes only" >&2
        exit 1
    fi
    cp "$tools/package-lock.json" "$1/"
}

install "$locks/bootstrap.txt"
compile "$locks/development.txt" pyproject.toml --group dev "$@"
compile "$locks/web.txt" --group web "$@"
install "$locks/web.txt"
compile "$bench/python.txt" "$bench/python.in" "$@"
if [ "${1:-}" = --upgrade ]; then how=update; else how=install; fi
lock_web "$locks/web" "$how"
lock_web "$bench" "$how"
echo uv >"$tools/bootstrap.in"
compile "$locks/bootstrap.txt" "$tools/bootstrap.in" "$@"
