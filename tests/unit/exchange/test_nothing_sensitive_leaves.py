"""A sensitive text is in no file that leaves the program, and in no printed line, unless it was asked for."""

import ast
import zipfile
from datetime import UTC, date, datetime, time
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from pypdf import PdfReader

from distance_leader.charts.all_charts import CHARTS
from distance_leader.charts.chart import Order, Subject, Who
from distance_leader.charts.style import style_of
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.home import Home
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.weeks import IsoWeek
from distance_leader.exchange.access.notice import write_notice
from distance_leader.exchange.calendar.writing import CalendarOrder, write_calendar
from distance_leader.exchange.chart_file import write_chart
from distance_leader.exchange.checkin.letter import write_form, write_letter
from distance_leader.exchange.letters import write_draft, write_invitation, write_involving
from distance_leader.exchange.people_workbook import PeopleOrder, write_people
from distance_leader.exchange.schedule import ScheduleOrder, write_schedule
from distance_leader.presentation.involving import Involving
from distance_leader.presentation.printed_week import printed_week
from distance_leader.presentation.telling import Talk, telling_of
from distance_leader.presentation.telling_rights import notice_for, record_of_processing
from tests.building import HOME, LEADER, ROOT, make_contact, make_person, sheet_of, stays_of
from tests.marking import MARK, SAID, TODAY, mark_everything
from ui.entry import main

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
FIRST, LAST = IsoWeek(2026, 40), IsoWeek(2026, 52)
BY_RIGHT = {"write_access", "write_paper", "write_sheets"}
"""What is held is handed out whole to the one whom it is about."""
PARTS = {"write_contacts", "write_balance", "write_plan"}
"""Sheets of the schedule."""


@pytest.fixture
def marked(workspace):
    """Amina, with something sensitive wherever it can be, and a talk that is planned."""
    amina = make_person(workspace, "Amina Noor", customer="Tavarno")
    make_contact(workspace, amina, day=date(2026, 11, 19), time=time(15), sensitive_note=SAID, note="shareable")
    mark_everything(workspace, amina)
    return amina


def words_in(path: Path) -> str:
    """All that can be read in a file, its packed parts and pages included."""
    if path.suffix in (".xlsx", ".zip"):
        with zipfile.ZipFile(path) as packed:
            return " ".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    if path.suffix == ".pdf":
        return " ".join(page.extract_text() for page in PdfReader(path).pages)
    if path.suffix == ".eml":
        mail = message_from_bytes(path.read_bytes(), policy=default)
        parts = [part.get_content() for part in mail.walk() if not part.is_multipart()]
        return " ".join(part if isinstance(part, str) else part.decode("utf-8", "replace") for part in parts)
    return path.read_text("utf-8", "replace")


def talk_of(workspace, amina):
    contact = next(one for one in all_of(workspace, type(make_contact(workspace, amina))) if one.note)
    return Talk(contact, amina, stays_of(workspace, amina)[0], LEADER, Home(HOME))


def all_of(workspace, kind):
    with workspace.read() as reader:
        return list(reader.all(kind))


def _draft(workspace, amina, _reader, folder):
    talk = talk_of(workspace, amina)
    write_draft(folder / "a.eml", talk, telling_of(talk), NOW)


def _invitation(workspace, amina, _reader, folder):
    talk = talk_of(workspace, amina)
    write_invitation(folder / "a.ics", talk, telling_of(talk), NOW)


def _involving(workspace, amina, _reader, folder):
    manager = Stakeholder(name="Ida Berg", role="home_manager", email="ida@example.com")
    write_involving(folder / "a.eml", Involving(amina, stays_of(workspace, amina)[0], manager, LEADER))


def _check_in(write, name):
    def make(workspace, _amina, _reader, folder):
        write(folder / name, sheet_of(workspace, all_of(workspace, CheckIn)[0]))

    return make


def _charts(_workspace, amina, reader, folder):
    for chart in CHARTS:
        for subject in (Subject(amina.id.hex, amina.name), *(() if chart.who is Who.PERSON else (None,))):
            content = chart.read(reader, Order(today=TODAY, subject=subject))
            write_chart(chart, content, style_of("light", "en"), folder / f"{chart.name}{subject is None}.svg")


WRITERS = {
    "write_schedule": lambda _work, _who, reader, to: write_schedule(
        reader, to / "a.xlsx", ScheduleOrder(FIRST, LAST, TODAY, "en")
    ),
    "write_people": lambda _work, _who, reader, to: write_people(reader, to / "a.xlsx", PeopleOrder(NOW, "en")),
    "write_calendar": lambda _work, _who, reader, to: write_calendar(
        reader, to / "a.ics", CalendarOrder(FIRST, LAST, "en", NOW, with_names=True)
    ),
    "write_chart": _charts,
    "write_draft": _draft,
    "write_invitation": _invitation,
    "write_involving": _involving,
    "write_letter": _check_in(write_letter, "a.eml"),
    "write_form": _check_in(write_form, "a.html"),
    "write_notice": lambda _work, who, reader, to: (
        write_notice(notice_for(reader, who, TODAY), to / "a.pdf"),
        write_notice(record_of_processing(reader, "en", TODAY), to / "b.pdf"),
    ),
}
PRINTED = {
    "prepare": ("prepare", "FILE", "--employee", "Amina Noor"),
    "prepare with private notes": ("prepare", "FILE", "--employee", "Amina Noor", "--private"),
    "show": ("employee", "show", "FILE", "--employee", "Amina Noor"),
    "show with private notes": ("employee", "show", "FILE", "--employee", "Amina Noor", "--private"),
    "show as JSON": ("employee", "show", "FILE", "--employee", "Amina Noor", "--private", "--json"),
    "list": ("employee", "list", "FILE", "--json"),
    "grid": ("grid", "FILE", "--from", "2026-W40", "--to", "2026-W52", "--json"),
    "due": ("due", "FILE", "--json", "--today", "2026-11-18"),
    "signals": ("signals", "FILE", "--today", "2026-11-18"),
    "signals as JSON": ("signals", "FILE", "--today", "2026-11-18", "--json"),
    "search": ("search", "FILE", "findable", "--json"),
    "retention": ("retention", "FILE", "--today", "2027-11-18", "--json"),
    "audit": ("audit", "FILE", "--json"),
    **{
        f"{chart.name} as {kind}": ("chart", "FILE", chart.name, "--data", *more, "--employee", "Amina Noor")
        for chart in CHARTS
        for kind, more in (("text", ()), ("JSON", ("--json",)))
    },
}


def test_no_writer_is_forgotten_here():
    found = {
        node.name
        for path in (ROOT / "distance_leader" / "exchange").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("write_")
    }
    assert found == {*WRITERS, *BY_RIGHT, *PARTS}


@pytest.mark.parametrize("writer", WRITERS)
def test_no_file_that_leaves_holds_a_sensitive_text(workspace, marked, tmp_path, writer):
    folder = tmp_path / "out"
    folder.mkdir()
    with workspace.read() as reader:
        WRITERS[writer](workspace, marked, reader, folder)
    written = list(folder.iterdir())
    assert written
    assert not [path.name for path in written if MARK in words_in(path) or MARK.encode() in path.read_bytes()]


def test_a_schedule_holds_it_where_it_was_asked_for(workspace, marked, tmp_path):
    out = tmp_path / "a.xlsx"
    with workspace.read() as reader:
        write_schedule(reader, out, ScheduleOrder(FIRST, LAST, TODAY, "en", with_private=True))
    assert MARK in words_in(out)


@pytest.mark.parametrize("command", PRINTED)
def test_no_command_prints_a_sensitive_text(workspace, marked, capsys, command):
    path = workspace.path
    workspace.close()
    words = [str(path) if word == "FILE" else word for word in PRINTED[command]]
    assert main(words) == 0
    assert MARK not in "".join(capsys.readouterr())


def test_no_printed_week_holds_it(workspace, marked):
    with workspace.look() as look:
        for week in range(40, 53):
            assert MARK not in str(printed_week(look, IsoWeek(2026, week), "en"))
