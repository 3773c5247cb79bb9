#!/bin/sh
# Makes .venv from the lock files, with hashes checked; installs the few system packages that Qt needs.
# Usage: setup.sh run | test
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
what=$1
lock=requirements.lock
[ "$what" = test ] && lock=requirements-dev.lock

find_python() {
    for name in python3.11 python3.12 python3.13 python3.14 python3; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    echo "Distance Leader needs Python 3.11 or later; install it and try again." >&2
    exit 1
}

# A window needs these; without them Qt says only that it cannot load its platform.
packages="libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libfontconfig1 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 \
libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 fonts-dejavu-core"
[ "$what" = test ] && packages="$packages xvfb xdotool"

install_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    missing=""
    for package in $packages; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends $missing >/dev/null
    else
        echo "These system packages are missing; a window may not open without them: sudo apt-get install$missing" >&2
    fi
}

cd "$root"
install_packages
python=$(find_python)
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
cp requirements.lock .venv/.installed-run
[ "$what" = test ] && cp requirements-dev.lock .venv/.installed-test
exit 0
