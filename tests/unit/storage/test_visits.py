"""Who was and who will be visited."""

from datetime import date

import pytest

from distance_leader.domain.codes import Channel, State
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.today import load_today
from distance_leader.presentation.today_row import Section
from distance_leader.presentation.visiting import visits_text
from distance_leader.storage.queries.visits import TO_VISIT, VISITED, Visits, visits
from tests.building import NOW, make_contact, make_person

TODAY = date(2026, 11, 22)
PLACES = {"channel": Channel.VISIT}


@pytest.fixture
def amina(workspace):
    person = make_person(workspace)
    for day in (date(2026, 3, 3), date(2026, 6, 9)):
        make_contact(workspace, person, day=day, state=State.HELD, **PLACES)
    for day in (date(2026, 12, 8), date(2027, 3, 2)):
        make_contact(workspace, person, day=day, **PLACES)
    make_contact(workspace, person, day=date(2026, 11, 12), state=State.HELD, channel=Channel.VIDEO)
    make_contact(workspace, person, day=date(2026, 11, 16), **PLACES)  # planned, and nobody said whether it was
    return person


def test_the_last_held_and_the_next_planned_visit_count(workspace, amina):
    with workspace.look() as look:
        assert visits(look, TODAY) == {amina.id.hex: Visits(date(2026, 6, 9), date(2026, 12, 8))}


def test_today_lists_the_visits_of_the_next_weeks(workspace, amina):
    with workspace.look() as look:
        (row,) = load_today(look, NOW, "en").of(Section.VISITS)
    assert catalogue("en").text(row.said) == "Last visit 9 Jun 2026, the next one 8 Dec 2026"


def test_one_of_the_two_may_lack():
    texts = catalogue("en")
    assert texts.text(visits_text(Visits(TODAY, None))) == "Last visit 22 Nov 2026"
    assert texts.text(visits_text(Visits(None, TODAY))) == "First visit 22 Nov 2026"


@pytest.mark.parametrize(("statement", "index"), [(VISITED, "ix_contact_visit"), (TO_VISIT, "ix_contact_planned")])
def test_neither_statement_reads_all_contacts(workspace, amina, statement, index):
    given = {"today": TODAY.isoformat()} if ":today" in statement else {}
    with workspace.look() as look:
        plan = [row[3] for row in look.raw.execute("EXPLAIN QUERY PLAN " + statement, given)]
    assert any(index in step for step in plan), plan
