"""The list of people: who fits, in which order, and every field as a column."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from distance_leader.domain.codes import Channel, Focus, State
from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.insights.state import RhythmState
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS
from distance_leader.presentation.people_table import COLUMN_OF, COLUMNS, Wanted, count_text, load_people, wanted_rows
from tests.building import NOW, editing, make_contact, make_person

TODAY = NOW.date()


@pytest.fixture
def staffed(workspace):
    """Åse is overdue, Bo has a talk planned, Zoë was talked with yesterday, Max is archived, Ida is nowhere."""
    ase = make_person(workspace, "Åse Ærø", zone="Europe/Oslo", customer="Tavarno")
    bo = make_person(workspace, "Bo Lind", zone="Asia/Seoul", customer="Ulsan Yards", site="Dock 4")
    zoe = make_person(workspace, "Zoë Quist", zone="America/Chicago")
    make_contact(workspace, ase, day=date(2026, 10, 1), state=State.HELD)
    make_contact(workspace, bo, day=date(2026, 11, 26))
    make_contact(workspace, zoe, day=date(2026, 11, 21), state=State.HELD, channel=Channel.EMAIL)
    make_contact(workspace, zoe, day=date(2026, 11, 20), state=State.HELD)
    with editing(workspace) as edit:
        edit.put(replace(bo, department="Energy", wanted_foci=frozenset({Focus.TASK}), ideal_days=14, longest_days=28))
        edit.put(Employee(name="Max", archived_on=TODAY))
        edit.put(Employee(name="Ida"))
    return workspace


def table_of(workspace):
    with workspace.read() as reader:
        return load_people(reader, NOW)


def names(workspace, language="da", **wanted):
    table = table_of(workspace)
    return [row.person.name for row in wanted_rows(table, Wanted(**wanted), language)]


def cell(workspace, name, key, language="en"):
    table = table_of(workspace)
    (row,) = [row for row in table.rows if row.person.name == name]
    return COLUMN_OF[key].text(row, table, language)


def test_names_stand_in_the_order_of_the_alphabet_of_the_language(staffed):
    assert names(staffed) == ["Bo Lind", "Ida", "Zoë Quist", "Åse Ærø"]
    assert names(staffed, is_backwards=True)[0] == "Åse Ærø"


def test_archived_people_stand_there_only_when_they_are_wanted(staffed):
    assert "Max" not in names(staffed)
    assert "Max" in names(staffed, with_archived=True)
    assert cell(staffed, "Max", "state") == "Archived"


def test_the_state_is_that_of_the_rhythm_and_the_most_urgent_come_first(staffed):
    assert cell(staffed, "Åse Ærø", "state") == "Overdue, 38 days over"
    assert names(staffed, order="state") == ["Bo Lind", "Åse Ærø", "Zoë Quist", "Ida"]
    assert names(staffed, states=frozenset({RhythmState.OK})) == ["Zoë Quist"]
    assert names(staffed, states=frozenset({RhythmState.PAUSED})) == ["Ida"]


def test_the_last_talk_of_any_channel_and_the_next_one_are_dates(staffed):
    assert cell(staffed, "Zoë Quist", "last") == "Sat 21 Nov"
    assert cell(staffed, "Bo Lind", "next") == "Thu 26 Nov"
    assert (cell(staffed, "Bo Lind", "last"), cell(staffed, "Ida", "next")) == ("–", "–")
    assert names(staffed, order="next")[0] == "Bo Lind"


def test_a_talk_that_has_only_a_week_is_next_in_that_week_and_on_no_day(staffed):
    with editing(staffed) as edit:
        (ida,) = [one for one in edit.all(Employee) if one.name == "Ida"]
    make_contact(staffed, ida, week=IsoWeek(2027, 2))
    assert (cell(staffed, "Ida", "next"), cell(staffed, "Ida", "next", "da")) == ("Week 2 2027", "Uge 2 2027")
    make_contact(staffed, ida, week=IsoWeek(2026, 48))
    assert (cell(staffed, "Ida", "next"), cell(staffed, "Ida", "next", "da")) == ("Week 48", "Uge 48")
    assert names(staffed, order="next")[:2] == ["Bo Lind", "Ida"]


def test_where_somebody_is_has_a_clock_of_its_own(staffed):
    assert cell(staffed, "Bo Lind", "clock") == "21:00 (+8)"
    assert cell(staffed, "Bo Lind", "zone") == "Dock 4, South Korea"
    assert cell(staffed, "Zoë Quist", "zone", "da") == "Chicago, USA"
    assert names(staffed, order="clock")[0] == "Zoë Quist"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ulsan", ["Bo Lind"]),
        ("energy lind", ["Bo Lind"]),
        ("ÅSE", ["Åse Ærø"]),
        ("opgavens indhold", ["Bo Lind"]),
        ("nobody", []),
    ],
)
def test_all_words_of_the_filter_must_stand_somewhere_with_somebody(staffed, words, found):
    assert names(staffed, text=words) == found


def test_every_field_of_a_person_is_a_column_and_can_be_sorted(staffed):
    table = table_of(staffed)
    for field in EMPLOYEE_FIELDS:
        key = "name" if field.name == "name" else f"field_{field.name}"
        assert COLUMN_OF[key].title == field.label
        for language in ("da", "en"):
            assert len(wanted_rows(table, Wanted(order=key), language)) == 4
    assert cell(staffed, "Bo Lind", "field_wanted_foci") == "Task content"
    assert cell(staffed, "Bo Lind", "field_language", "da") == "Dansk"
    assert names(staffed, order="field_ideal_days", is_backwards=True)[0] == "Bo Lind"


def test_every_column_has_a_title_and_a_key_of_its_own():
    assert len({column.key for column in COLUMNS}) == len(COLUMNS)
    assert all(catalogue("da").text(column.title) for column in COLUMNS)


def test_how_many_are_shown_of_how_many_is_said(staffed):
    table, texts = table_of(staffed), catalogue("en")
    assert texts.text(count_text(4, table, Wanted())) == "4 people"
    assert texts.text(count_text(1, table, Wanted(text="bo"))) == "1 of 4 people"


def test_the_state_moves_with_the_days(staffed):
    with staffed.read() as reader:
        table = load_people(reader, NOW + timedelta(days=30))
    rows = {row.person.name: row.rhythm.state for row in table.rows}
    assert rows["Zoë Quist"] is RhythmState.OVERDUE
