#!/bin/sh
# Asks the public list of known vulnerabilities about each locked package, and writes audit-DATE.json into a folder.
# Needs a network, so no test and no start of the program does it. What is accepted for now, why and until when stands
# in resources/supply_chain/accepted.toml. Usage: resources/audit.sh [FOLDER [word for pip-audit …]]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
out=${1:-supply-chain}
[ $# -eq 0 ] || shift
cmp -s "$root/requirements-dev.lock" "$root/.venv/.installed-test" || "$root/resources/setup.sh" test
exec "$root/.venv/bin/python" "$root/resources/supply_chain/audit.py" "$out" "$@"
