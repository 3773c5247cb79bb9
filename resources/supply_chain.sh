#!/bin/sh
# Writes what the program is made of into a folder (supply-chain, if none is named): licences.txt with the whole text
# of each licence, and distance-leader.cdx.json, a CycloneDX 1.6 list of parts with the hashes of the lock.
# Without a network. Usage: resources/supply_chain.sh [FOLDER]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
out=${1:-supply-chain}
cmp -s "$root/requirements.lock" "$root/.venv/.installed-run" || "$root/resources/setup.sh" run
exec "$root/.venv/bin/python" "$root/resources/supply_chain/parts.py" "$out"
