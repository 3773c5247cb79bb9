"""What is shipped: the lock is hashed, the wheel is whole, and the core needs no window."""

import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_package_has_a_hash_and_no_index_is_named(lock):
    text = (ROOT / lock).read_text()
    packages = re.findall(r"^[\w.-]+==.*?(?=^[\w.-]+==|\Z)", text, re.MULTILINE | re.DOTALL)
    assert packages
    assert all("--hash=sha256:" in package for package in packages)
    assert "http" not in text


def test_qt_stays_below_the_version_that_aborts_on_this_python():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert "PySide6_Essentials>=6.10,<6.12" in project["dependencies"]
    assert re.search(r"^pyside6-essentials==6\.1[01]\.", (ROOT / "requirements.lock").read_text(), re.MULTILINE)


@pytest.mark.parametrize(
    "module",
    [
        "distance_leader.cli.run",
        "distance_leader.starting",
        "distance_leader.exchange.schedule",
        "distance_leader.exchange.chart_file",
    ],
)
def test_the_core_can_be_used_without_qt(module):
    code = (
        f"import sys, {module}; sys.exit(any(name.startswith(('PySide6', 'shiboken6', 'ui')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_plan_can_be_shown_before_sqlalchemy_is_loaded():
    code = "import sys, ui.plan.page, ui.plan.panel, ui.files, ui.desk; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_matplotlib_is_loaded_by_who_draws_and_not_before():
    modules = "distance_leader.charts.all_charts, distance_leader.cli.charts"
    code = f"import sys, {modules}; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_two_builds_of_the_wheel_are_the_same_bytes(tmp_path):
    for folder in ("one", "two"):
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / folder)]
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (one,), (two,) = ((tmp_path / folder).glob("*.whl") for folder in ("one", "two"))
    assert one.name == two.name
    assert one.read_bytes() == two.read_bytes()


def test_the_wheel_is_whole_and_starts_from_another_folder(tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
    packages = subprocess.run(
        [scripts / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(scripts / "python"),
        "install",
        "-q",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    # Third-party packages come from where the tests run: nothing is downloaded here.
    theirs = next(path for path in sys.path if path.endswith("site-packages"))
    (Path(packages) / "theirs.pth").write_text(theirs + "\n")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    program = scripts / "distance-leader"
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "da_DK.UTF-8"}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [program, *arguments], cwd=elsewhere, env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    run("demo", "plan.db", "--people", "3", "--years", "1", "--today", "2026-11-22")
    assert "2026-W47*" in run("grid", "plan.db", "--from", "2026-W47", "--to", "2026-W48", "--today", "2026-11-22")
    run("screenshot", "plan.db", "plan.png", "--today", "2026-11-22")
    assert (elsewhere / "plan.png").read_bytes().startswith(b"\x89PNG")
    run("chart", "plan.db", "team", "team.svg", "--today", "2026-11-22")
    assert (elsewhere / "team.svg").read_bytes().startswith(b"<?xml")
    assert run("verify", "plan.db") == "plan.db er hel.\n"
