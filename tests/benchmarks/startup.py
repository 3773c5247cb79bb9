"""Launch to the first painted window and to the usable grid, under a display of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.measuring import PAIRS, Row, row_of

_MEMORY_TARGET = 130


def rows(file: Path) -> Iterator[Row]:
    """300 people and five years in the file; the bare window shows nothing."""
    with _display() as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        pairs = [
            (_run("starting", environment, str(file)), _run("bare_window", environment)) for _ in range(PAIRS + 1)
        ][1:]
    for word, name, target in (
        ("paint", "launch to the first painted window", 1.3),
        ("grid", "launch to the usable grid", 3.0),
    ):
        yield row_of(name, [(ours[word], bare["paint"]) for ours, bare in pairs], target)
    for word, name in (("rss_grid", "peak memory at the grid"), ("rss_after", "peak memory with SQLAlchemy loaded")):
        peak = sorted(ours[word] for ours, _ in pairs)[len(pairs) // 2]
        yield Row(f"{name} (of {_MEMORY_TARGET} MiB)", peak, _MEMORY_TARGET, peak / _MEMORY_TARGET, 1.0, "MiB")


def _run(module: str, environment: dict[str, str], *words: str) -> dict[str, float]:
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", str(time.time()), *words]
    said = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    return {word: float(number) for word, number in (line.split() for line in said.splitlines())}


@contextmanager
def _display() -> Iterator[str]:
    number = next(n for n in range(80, 120) if not Path(f"/tmp/.X11-unix/X{n}").exists())
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", "1920x1080x24", "-noreset"], stderr=subprocess.DEVNULL
    )
    try:
        while not Path(f"/tmp/.X11-unix/X{number}").exists():
            time.sleep(0.05)
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
