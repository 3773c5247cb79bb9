"""Everybody's record by five statements is what one would gather by hand, and no statement grows with the years."""

from datetime import date

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import Channel, Focus, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.insights.record import counts
from distance_leader.starting import Samples, make_samples
from distance_leader.storage.queries import records as queries
from distance_leader.workspace import open_workspace
from tests.building import NOW

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    path = tmp_path_factory.mktemp("records") / "samples.db"
    make_samples(path, NOW, Samples(people=24, years=2))
    opened = open_workspace(path, to_write=False)
    yield opened
    opened.close()


def by_hand(reader):
    people = {one.id: one for one in reader.all(Employee) if one.archived_on is None}
    held = sorted(
        (c for c in reader.all(Contact) if c.state is State.HELD and c.party_id is None), key=lambda c: c.counts_on
    )
    stays = {s.employee_id: s for s in reader.all(Assignment) if s.covers(TODAY)}
    for key, person in people.items():
        mine = [c for c in held if c.employee_id == key]
        counting = [c for c in mine if counts(c.channel, counts_written=person.counts_written)]
        stay = stays.get(key)
        yield key.hex, mine, counting, stay


def test_the_statements_find_what_one_gathers_by_hand(samples):
    with samples.read() as reader:
        found = {one.key: one.record for one in queries.records(reader, TODAY)}
        gathered = list(by_hand(reader))
    assert len(found) == len(gathered) == 24
    for key, mine, counting, stay in gathered:
        record = found[key]
        assert [talk.on for talk in record.latest] == [min(c.counts_on, TODAY) for c in mine[-8:]]
        assert list(record.latest_counting) == [min(c.counts_on, TODAY) for c in counting[-4:]]
        spoken = [c.counts_on for c in mine if Focus.WELLBEING in c.foci]
        assert record.spoken_on == (min(spoken[-1], TODAY) if spoken else None)
        assert record.assignment_starts_on == (stay.starts_on if stay else None)
        if stay:
            first = [min(c.counts_on, TODAY) for c in counting if c.counts_on >= stay.starts_on][:7]
            assert list(record.first_counting) == first


def test_a_talk_held_without_a_day_in_this_week_counts_as_today(samples):
    with samples.look() as look:
        assert all(day <= TODAY for one in queries.records(look, TODAY) for day in one.record.latest_counting)


def test_wellbeing_sorts_last_among_the_codes_and_first_among_the_foci():
    # The partial index of talks about wellbeing rests on both.
    assert max(Focus) is Focus.WELLBEING
    assert next(iter(Focus)) is Focus.WELLBEING


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        (queries.PEOPLE, "ix_contact_spoken"),
        (queries.LATEST, "ix_contact_held"),
        (queries.LATEST_COUNTING, "ix_contact_held"),
        (queries.FIRST_COUNTING, "ix_contact_held"),
        (queries.PLANNED, "ix_contact_planned"),
    ],
)
def test_no_statement_reads_all_contacts(samples, statement, index):
    given = {"today": TODAY.isoformat(), "long_ago": "2024-01-01"}
    with samples.look() as look:
        plan = [row[3] for row in look.raw.execute("EXPLAIN QUERY PLAN " + statement, given)]
    assert any(index in step for step in plan), plan
    assert not any(step.startswith(("SCAN c", "SCAN k", "SCAN contact")) for step in plan), plan


def test_channels_that_only_write_are_known_to_the_statements_too():
    assert "NOT IN ('email', 'chat')" in queries.LATEST_COUNTING
    assert {channel for channel in Channel if not counts(channel, counts_written=False)} == {"email", "chat"}
