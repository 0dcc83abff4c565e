#!/bin/sh
# Remakes the hashed locks from pyproject.toml: one lock for every Python and platform.
#
#   tooling/setup/lock.sh              changes only what pyproject.toml asks for
#   tooling/setup/lock.sh --upgrade    takes the newest releases within its bounds
#
# The lock names no index, so that everyone installs from the one they have set up.
set -eu
cd "$(dirname "$0")/../.."

python=${PYTHON:-python3}
locks=tooling/locks
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT

"$python" -m venv "$tools/venv"
"$tools/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    --require-hashes --requirement "$locks/bootstrap.txt"

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

compile "$locks/development.txt" pyproject.toml --group dev "$@"
echo uv >"$tools/bootstrap.in"
compile "$locks/bootstrap.txt" "$tools/bootstrap.in" "$@"
