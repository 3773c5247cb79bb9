"""The real program in a real window on a screen of its own, driven by keyboard and mouse; then the file is asked."""

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from distance_leader.domain.clock import system_now
from distance_leader.domain.moments import local_date
from distance_leader.domain.weeks import IsoWeek
from tests.building import HOME, ROOT, program, program_environment

PEOPLE = ("Amina Noor", "Bo Lind", "Carla Diaz", "Dan Holt")
PASSWORD = "open sesame"
THIRD_ROW_NEXT_WEEK = (983, 305)
"""The middle of a cell in a window of 1400 x 860 at the upper left corner: third person, fourth of six weeks."""
NEXT_CELL = (1098, 305)
PATIENCE = 60
"""Seconds after which a test that hangs is ended; nothing is measured by it."""


@pytest.fixture
def screen():
    """The number of a screen that nobody else uses.

    `-noreset`: else it starts afresh when its last client leaves, as each call of xdotool does, and refuses who
    comes meanwhile, which may be the program.
    """
    for tool in ("Xvfb", "xdotool"):
        assert shutil.which(tool), f"{tool} is needed: apt-get install xvfb xdotool"
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def password(monkeypatch):
    """Of the plans of these tests; the commands find it in the environment, the window asks for it."""
    monkeypatch.setenv("DISTANCE_LEADER_PASSWORD", PASSWORD)


@pytest.fixture
def plan(tmp_path, password):
    """An encrypted plan with four people, made on the command line."""
    path = tmp_path / "plan.distance"
    assert program("new", path, "--name", "Karen Holm", "--zone", HOME).returncode == 0
    for name in PEOPLE:
        added = program("employee", "add", path, "--name", name, "--zone", "Asia/Seoul")
        assert added.returncode == 0, added.stderr
    return path


@contextmanager
def running(screen: str, *words: object, **environment: str):
    """The program in a window that has the keyboard."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.entry", *map(str, words)],
        env=program_environment(DISPLAY=screen, QT_QPA_PLATFORM="xcb", **environment),
        cwd=ROOT,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        wait_until(lambda: xdotool(screen, "search", "--onlyvisible", "--name", "^Distance Leader$") or _ended(process))
        found = xdotool(screen, "search", "--onlyvisible", "--name", "^Distance Leader$").split()[0]
        xdotool(screen, "windowfocus", "--sync", found)
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        process.communicate()


@pytest.fixture
def window(screen, plan):
    """The program on that plan, once its password was typed and it may be typed into."""
    with running(screen, plan) as process:
        wait_until(lambda: _is_open_with(screen, plan))  # keys wait from then on until the plan is shown
        yield process


def _is_open_with(screen: str, plan: Path) -> bool:
    """Type the password; what is typed before its page has the keyboard is lost, so it may take several times."""
    log = plan.with_name(plan.name + "-wal")
    time.sleep(2)
    if not log.exists():
        write(screen, PASSWORD)
        time.sleep(2)
    return log.exists()


def _ended(running: subprocess.Popen) -> bool:
    assert running.poll() is None, running.stderr.read()
    return False


def wait_until(holds) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError("it did not happen")


def xdotool(screen: str, *words: object) -> str:
    done = subprocess.run(
        ["xdotool", *map(str, words)],
        env=program_environment(DISPLAY=screen),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def write(screen: str, text: str) -> None:
    xdotool(screen, "type", "--delay", "30", text)
    xdotool(screen, "key", "Return")


def contacts(plan) -> list[tuple[str, str, str, str | None, list[str]]]:
    """Who, in which week, in which state, when and about what, as the command line sees the file."""
    first, last = this_week() + -1, this_week() + 2
    said = program("grid", plan, "--from", first, "--to", last, "--json")
    assert said.returncode == 0, said.stderr
    grid = json.loads(said.stdout)
    return [
        (row["employee"], week, each["state"], each["start_local"], each["focus"])
        for row in grid["rows"]
        for week, cell in zip(grid["weeks"], row["cells"], strict=True)
        for each in cell
    ]


def this_week() -> IsoWeek:
    return IsoWeek.of(local_date(system_now(), HOME))


def test_what_is_typed_clicked_and_undone_in_the_window_is_exactly_what_the_file_holds(screen, window, plan):
    week = this_week()
    thursday = week.day(3)
    state = "held" if thursday < local_date(system_now(), HOME) else "planned"
    logged = ("Amina Noor", str(week), "held", None, ["wellbeing"])
    planned = ("Bo Lind", str(week), state, f"{thursday}T08:30", ["wellbeing"])
    clicked = ("Carla Diaz", str(week + 1), "planned", None, ["task"])
    undone = ("Dan Holt", str(week + 1), "cancelled", None, ["wellbeing"])

    write(screen, "x")
    wait_until(lambda: contacts(plan) == [logged])
    write(screen, "trivsel tor 8:30")
    wait_until(lambda: contacts(plan) == [logged, planned])
    xdotool(screen, "mousemove", *THIRD_ROW_NEXT_WEEK, "click", "1")
    write(screen, "opgave")
    wait_until(lambda: contacts(plan) == [logged, planned, clicked])
    write(screen, "aflyst")
    wait_until(lambda: contacts(plan) == [logged, planned, clicked, undone])
    xdotool(screen, "key", "ctrl+z")
    wait_until(lambda: contacts(plan) == [logged, planned, clicked])
    xdotool(screen, "key", "ctrl+q")
    window.wait(PATIENCE)

    assert window.returncode == 0
    assert contacts(plan) == [logged, planned, clicked]
    assert not plan.with_name(plan.name + "-wal").exists()
    assert program("verify", plan).returncode == 0


@pytest.mark.parametrize(("language", "words"), [("C.UTF-8", "There is no display"), ("da_DK.UTF-8", "Der er ingen")])
def test_without_a_display_one_sentence_says_so_and_names_the_way_without(plan, language, words):
    environment = program_environment(LANG=language)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "ui.entry", str(plan)],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(words)
    assert "screenshot" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_first_start_leads_by_keyboard_alone_from_a_name_to_the_first_contact(screen, password):
    plan = Path(os.environ["XDG_DATA_HOME"]) / "Distance Leader" / "plan.distance"
    with running(screen, LANG="da_DK.UTF-8") as process:
        time.sleep(1)  # the page takes the keyboard after it is painted
        for words in ("Karen Holm", PASSWORD, PASSWORD):  # Enter leads to what is still missing, and then begins
            write(screen, words)
        wait_until(plan.with_name(plan.name + "-wal").exists)
        xdotool(screen, "key", "Return")  # the button of the empty plan has the keyboard
        write(screen, "Bo Lind")
        wait_until(lambda: program("due", plan, "--json").stdout.count("Bo Lind") == 1)
        xdotool(screen, "key", "Escape")  # leaves the strip: the grid has the keyboard
        write(screen, "x")
        wait_until(lambda: contacts(plan) == [("Bo Lind", str(this_week()), "held", None, ["wellbeing"])])
        xdotool(screen, "key", "ctrl+q")
        process.wait(PATIENCE)
        assert process.returncode == 0


def test_a_contact_is_dragged_by_a_real_mouse_and_undo_takes_it_back(screen, window, plan):
    week = this_week()
    logged = ("Amina Noor", str(week), "held", None, ["wellbeing"])
    write(screen, "x")  # keys wait until the plan is there, clicks do not
    wait_until(lambda: contacts(plan) == [logged])
    xdotool(screen, "mousemove", *THIRD_ROW_NEXT_WEEK, "click", "1")
    write(screen, "opgave")
    here, there = ("Carla Diaz", str(week + 1), "planned", None, ["task"]), str(week + 2)
    wait_until(lambda: contacts(plan) == [logged, here])
    x, y = THIRD_ROW_NEXT_WEEK
    xdotool(screen, "mousemove", x, y, "mousedown", "1")
    for step in range(1, 12):
        xdotool(screen, "mousemove", x + 10 * step, y)
    xdotool(screen, "mousemove", *NEXT_CELL, "mouseup", "1")
    wait_until(lambda: [contact[1] for contact in contacts(plan)] == [str(week), there])
    xdotool(screen, "key", "ctrl+z")
    wait_until(lambda: contacts(plan) == [logged, here])


MARKED = """
from PySide6.QtGui import QClipboard, QGuiApplication
app = QGuiApplication([])
print(app.clipboard().text(QClipboard.Mode.Selection))
"""


def marked(screen: str) -> str:
    """What another program would paste with the middle button."""
    asking = program_environment(DISPLAY=screen, QT_QPA_PLATFORM="xcb")
    done = subprocess.run([sys.executable, "-c", MARKED], env=asking, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def test_what_was_marked_can_be_pasted_nowhere_once_the_window_is_locked(screen, window, plan):
    xdotool(screen, "type", "--delay", "30", "trivsel tor 8:30")
    xdotool(screen, "key", "shift+Home")
    wait_until(lambda: marked(screen) == "trivsel tor 8:30")
    xdotool(screen, "key", "ctrl+l")
    wait_until(lambda: not plan.with_name(plan.name + "-wal").exists())
    wait_until(lambda: marked(screen) == "")
