"""Run: `.venv/bin/python -m tests.benchmarks [startup|painting|loading|export|profiles|searching|…]`."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.building import NOW

PEOPLE = (30, 300, 1000)
PARTS = ("startup", "painting", "loading", "export", "profiles", "searching", "import", "charts", "encryption")


def main(words: list[str]) -> None:
    """Make the files, measure, print a table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    wanted = words or list(PARTS)
    from distance_leader.starting import Samples, make_samples
    from tests.benchmarks import charting, encrypting, importing, painting, profiles, reading, searching, startup

    with TemporaryDirectory() as name:
        folder = Path(name)
        counts = PEOPLE if "loading" in wanted else (300,)
        files = {count: folder / f"{count}.db" for count in counts}
        for count, file in files.items():
            make_samples(file, NOW, Samples(people=count, years=5))
        parts = {
            "startup": lambda: startup.rows(files[300]),
            "painting": lambda: painting.rows(files[300], folder),
            "loading": lambda: reading.loading(files),
            "export": lambda: reading.exporting(files[300], folder),
            "encryption": lambda: encrypting.rows(files[300], folder),
            "import": lambda: importing.rows(folder),
            "charts": charting.rows,
        }
        if {"profiles", "searching"} & set(wanted):
            files[0] = folder / "ten-years.db"
            make_samples(files[0], NOW, Samples(people=1000, years=10))
            parts["profiles"] = lambda: profiles.profiles(files[0])
            parts["searching"] = lambda: searching.rows(files[0], folder)
        print(f"{'':<52} {'ours':>9} {'bare':>9}      {'ratio':>6}  target")
        for part in wanted:
            for row in parts[part]():
                print(row, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
