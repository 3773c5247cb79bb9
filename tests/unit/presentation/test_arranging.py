"""Who stands in the plan and in which order; what a week holds for the leader."""

from dataclasses import replace
from datetime import date, time

import pytest

from distance_leader.domain.codes import Focus, State
from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.arranging import Arrangement, Order, arranged, hidden_text
from distance_leader.presentation.load import Load, week_loads
from distance_leader.presentation.owed_reading import load_owed
from distance_leader.presentation.plan_grid import load_grid
from distance_leader.services.contacts import join_talk
from tests.building import HOME, editing, make_contact, make_person, stored

TODAY = date(2026, 11, 24)


@pytest.fixture
def people(workspace):
    """Amina overdue in Nepal, Bo just called in Korea, Åse never called at home."""
    amina = make_person(workspace, "Amina Noor", "Asia/Kathmandu", country="NP", customer="Tavarno")
    bo = make_person(workspace, "Bo Lind", "Asia/Seoul", country="KR", customer="Alvanta")
    ase = make_person(workspace, "Åse Berg", HOME, country="DK", since=date(2026, 11, 20))
    make_contact(workspace, amina, day=date(2026, 10, 1), state=State.HELD)
    make_contact(workspace, bo, day=date(2026, 11, 19), state=State.HELD, foci=frozenset({Focus.DEVELOPMENT}))
    return amina, bo, ase


@pytest.fixture
def names(workspace, people):
    def shown(text="", order=Order.NAME, language="en"):
        with workspace.read() as reader:
            grid = load_grid(reader, IsoWeek(2026, 46), IsoWeek(2026, 51), TODAY, language)
            found = arranged(grid, Arrangement(text, order), load_owed(reader, TODAY), language)
        return [one.name.split()[0] for one in found.people]

    return shown


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("", "en", ["Amina", "Bo", "Åse"]),
        ("noor", "en", ["Amina"]),
        ("TAV", "en", ["Amina"]),
        ("nepal", "en", ["Amina"]),
        ("danmark", "da", ["Åse"]),
        ("overdue", "en", ["Amina"]),
        ("overskredet", "da", ["Amina"]),
        ("development", "en", ["Bo"]),
        ("held alvanta", "en", ["Bo"]),
        ("bo tavarno", "en", []),
        ("oor", "en", []),
        ("  ", "en", ["Amina", "Bo", "Åse"]),
    ],
)
def test_the_filter_finds_by_name_customer_country_state_and_focus(names, text, language, found):
    assert names(text, language=language) == found


def test_the_order_is_by_name_customer_zone_or_urgency(names):
    assert names(order=Order.NAME) == ["Amina", "Bo", "Åse"]
    assert names(order=Order.CUSTOMER) == ["Bo", "Amina", "Åse"]
    assert names(order=Order.ZONE) == ["Åse", "Amina", "Bo"]
    assert names(order=Order.URGENCY)[0] == "Amina"


def test_groups_begin_where_the_customer_changes_and_only_by_customer(workspace, people):
    with workspace.read() as reader:
        grid = load_grid(reader, IsoWeek(2026, 46), IsoWeek(2026, 51), TODAY, "en")
    grouped = arranged(grid, Arrangement(order=Order.CUSTOMER), {}, "en")
    assert [grouped.begins_group(row) for row in range(3)] == [False, True, True]
    assert not any(arranged(grid, Arrangement(), {}, "en").begins_group(row) for row in range(3))


def test_those_who_are_hidden_are_counted_and_come_back(workspace, people):
    with workspace.read() as reader:
        grid = load_grid(reader, IsoWeek(2026, 46), IsoWeek(2026, 51), TODAY, "en")
    fewer = arranged(grid, Arrangement("bo"), {}, "en")
    assert hidden_text(fewer).count == 2
    assert hidden_text(grid) is None
    assert arranged(fewer, Arrangement(), {}, "en").people == grid.people


def test_a_week_holds_planned_and_held_talks_and_one_with_several_counts_once(workspace, people):
    amina, bo, ase = people
    day = {"day": date(2026, 11, 26), "time": time(9), "minutes": 45}
    talk = [make_contact(workspace, one, **day) for one in (amina, bo)]
    with editing(workspace) as edit:
        join_talk(edit, [stored(workspace, one) for one in talk])
    make_contact(workspace, ase, day=date(2026, 11, 27), minutes=20, state=State.HELD)
    make_contact(workspace, ase, day=date(2026, 11, 27), minutes=90, state=State.CANCELLED)
    with workspace.read() as reader:
        grid = load_grid(reader, IsoWeek(2026, 48), IsoWeek(2026, 49), TODAY, "en")
    assert week_loads(grid) == {"2026-W48": Load(2, 65)}
    assert week_loads(replace(grid, people=())) == {"2026-W48": Load(2, 65)}
    assert Load(2, 65).brief() == "2 · 1:05"
