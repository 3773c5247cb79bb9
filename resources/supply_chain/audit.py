"""A dated audit of the locked packages against the public list of known vulnerabilities, by pip-audit.

What is accepted expires, so that no exception is forgotten. Needs a network, but for `--dry-run`.
"""

import subprocess
import sys
import tomllib
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = timedelta(days=90)


def accepted_ids(text: str, today: date) -> list[str]:
    """The vulnerabilities that are accepted today. Raises ValueError where an entry is incomplete, too long or over."""
    ids = []
    for entry in tomllib.loads(text).get("accepted", []):
        name = entry.get("id", "?")
        if not entry.get("why") or "decided" not in entry or "until" not in entry:
            raise ValueError(f"{name}: say why, decided and until")
        if entry["until"] - entry["decided"] > LONGEST:
            raise ValueError(f"{name}: accepted for more than {LONGEST.days} days")
        if today >= entry["until"]:
            raise ValueError(f"{name}: accepted until {entry['until']}, look at it again")
        ids.append(name)
    return ids


def command(ids: list[str], out: Path, today: date) -> list[str]:
    """pip-audit on the lock as it is: nothing is resolved or installed, and each package must have its hash."""
    asked = [
        sys.executable,
        "-m",
        "pip_audit",
        "-r",
        str(ROOT / "requirements.lock"),
        "--require-hashes",
        "--disable-pip",
    ]
    ignored = [word for name in ids for word in ("--ignore-vuln", name)]
    return [*asked, *ignored, "-f", "json", "-o", str(out / f"audit-{today}.json")]


def main(out: Path, more: list[str]) -> int:
    """Run the audit; 0 where nothing is known but what is accepted."""
    today = date.today()
    try:
        ids = accepted_ids((ROOT / "resources/supply_chain/accepted.toml").read_text("utf-8"), today)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    out.mkdir(parents=True, exist_ok=True)
    return subprocess.run([*command(ids, out, today), *more], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
