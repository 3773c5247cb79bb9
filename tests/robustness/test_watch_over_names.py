"""The watch over names in the whole suite can fail: tests that leak one, each in its own way, and one that does not."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEAKS = """
import logging, os, sys, tempfile
from pathlib import Path
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from ui.places import data_folder
from ui.settings import picture_settings, user_settings


def test_clean(qapp):
    logging.getLogger("ui.somewhere").debug("Opened")
    user_settings().recent = ["show_plan"]


def test_log():
    logging.getLogger("ui.somewhere").debug("Opened for %s", "Amina Noor")


def test_report():
    (data_folder() / "reports").mkdir()
    (data_folder() / "reports" / "report.txt").write_text("KeyError: Carla Diaz")


def test_temporary():
    os.close(tempfile.mkstemp(suffix="Bo Lind.eml")[0])


def test_settings(qapp, tmp_path):
    settings = picture_settings(tmp_path, "en", "light")
    settings.recent = ["Tavarno"]
    settings._store.sync()


def test_title(qapp):
    QWidget().setWindowTitle("Plan of Karen Holm")


def test_notification(qapp):
    QSystemTrayIcon().showMessage("Distance Leader", "Maria Dahl at 9")


def test_stderr():
    print("Quirin Zander", file=sys.stderr)
"""


def test_a_test_that_leaves_or_says_a_name_fails(tmp_path):
    (tmp_path / "test_leaks.py").write_text(LEAKS)
    (tmp_path / "pytest.ini").write_text("[pytest]\nqt_api = pyside6\n")
    run = [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:randomly", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*run, "-p", "tests.conftest", "-p", "tests.ui.conftest", f"--basetemp={tmp_path / 'inner'}", "test_leaks.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    told = {line.split("::")[1].split(" ")[0]: line.split(" ")[0] for line in done.stdout.splitlines() if "::" in line}
    leaking = ("log", "report", "temporary", "settings", "title", "notification")
    assert told == {
        "test_clean": "PASSED",
        **{f"test_{name}": "ERROR" for name in leaking},
        "test_stderr": "FAILED",
    }, done.stdout
