"""The invented file: the same each time, right in every value, and with every pattern that a notice looks for."""

import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest

from distance_leader.domain.action import Action
from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import CONTROL_FOCI, Channel, Experience, Focus, Role, State, YesNo
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.extension import Extension
from distance_leader.domain.home import Home
from distance_leader.domain.issue import Issue
from distance_leader.domain.leader import Leader
from distance_leader.domain.moments import to_wall
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import msg
from distance_leader.services.resolving import resolved
from distance_leader.services.samples.build import fill_with_samples
from distance_leader.services.samples.order import SampleOrder
from distance_leader.services.samples.texts import TEXTS
from distance_leader.storage.mapper import to_json
from distance_leader.workspace import new_workspace, open_workspace

PLAIN_ADDRESS = re.compile(r"[a-z0-9]+(\.[a-z0-9]+)*@example\.com")
USUAL = date(2026, 11, 26)
EDGES = [
    USUAL,
    date(2026, 5, 16),  # a Saturday
    date(2026, 12, 27),  # the Sunday after Christmas: the longest way back to a working day
    date(2026, 12, 31),  # week 53
    date(2027, 1, 1),  # still week 53 of the year before
    date(2027, 1, 3),
    date(2027, 3, 28),  # clocks change in Europe
    date(2028, 2, 29),
    date(2029, 1, 1),
]
HOME = "Europe/Copenhagen"
SPOKEN = {Channel.PHONE, Channel.VIDEO, Channel.VISIT, Channel.MEETING}
HEALTHY = (9, 10, 11)


class Kept:
    """Stands for the edit of a file being made: keeps what is loaded."""

    def __init__(self):
        self.entities = []

    def load(self, entities):
        self.entities += entities


class Sample:
    """The content of one order, sorted out."""

    def __init__(self, entities, today):
        self.entities = entities
        self.today = today
        self.leader = self.all(Leader)[0]
        self.people = self.all(Employee)
        self.contacts = self.all(Contact)
        self.stays = {}
        for stay in self.all(Assignment):
            self.stays.setdefault(stay.employee_id, []).append(stay)

    def all(self, kind):
        return [entity for entity in self.entities if type(entity) is kind]

    def row(self, index):
        return [contact for contact in self.contacts if contact.employee_id == self.people[index].id]

    def stay(self, index):
        return self.stays[self.people[index].id][-1]

    def held(self, index):
        """The talks that reset the person's clock, oldest first."""
        counts = SPOKEN if not self.people[index].counts_written else set(Channel)
        found = [
            contact
            for contact in self.row(index)
            if contact.state is State.HELD and contact.channel in counts and contact.party_id is None
        ]
        return sorted(found, key=lambda contact: contact.day)

    def age(self, index):
        return (self.today - (self.held(index)[-1].last_day or self.held(index)[-1].day)).days

    def coming(self, index):
        """When the planned talks count: their day if they have an hour, else the Sunday of their week."""
        planned = [contact for contact in self.row(index) if contact.state is State.PLANNED]
        days = [contact.day if contact.time else contact.week.sunday for contact in planned]
        return sorted(day for day in days if day >= self.today)

    def gaps(self, index):
        """Days between the talks of the current assignment."""
        days = [contact.day for contact in self.held(index) if contact.day >= self.stay(index).starts_on]
        return [(later - earlier).days for earlier, later in pairwise(days)]

    def wellbeing_age(self, index):
        return (self.today - max(one.day for one in self.held(index) if Focus.WELLBEING in one.foci)).days

    def control_days(self, index):
        everything = [one for one in self.row(index) if one.state is State.HELD]
        latest = sorted(everything, key=lambda one: one.day)[-8:]
        return [one.day for one in latest if one.foci <= CONTROL_FOCI]

    def latest_on(self, index):
        return self.held(index)[-1].day + timedelta(days=self.people[index].longest_days)

    def is_planned(self, index):
        return any(day <= self.latest_on(index) for day in self.coming(index))


@cache
def sample(people=12, years=2, seed=1, today=USUAL, language="da"):
    kept = Kept()
    fill_with_samples(kept, SampleOrder(people=people, years=years, seed=seed, today=today, language=language))
    return Sample(kept.entities, today)


on_every_day = pytest.mark.parametrize("today", EDGES, ids=str)
of_every_seed = pytest.mark.parametrize("seed", [1, 2])


@pytest.fixture
def make_file(tmp_path):
    def made(name, **wanted):
        order = SampleOrder(**{"people": 3, "years": 1, "seed": 1, "today": USUAL, "language": "da", **wanted})
        with new_workspace(tmp_path / name) as workspace, workspace.load(msg("Sample data")) as edit:
            fill_with_samples(edit, order)
        workspace = open_workspace(tmp_path / name, to_write=False)
        try:
            with workspace.read() as reader:
                return reader.dump()
        finally:
            workspace.close()

    return made


def test_the_same_order_gives_the_same_file(make_file):
    first = make_file("one.distance")
    assert first == make_file("two.distance")
    assert len(first) > 100


def test_what_is_read_back_is_what_was_made(make_file):
    assert make_file("one.distance", people=12, years=2) == {one.id: one for one in sample().entities}


@pytest.mark.parametrize("other", [{"seed": 2}, {"today": date(2026, 11, 27)}, {"people": 4}, {"years": 2}])
def test_another_order_gives_another_file(make_file, other):
    assert make_file("one.distance") != make_file("two.distance", **other)


def test_the_content_does_not_depend_on_the_order_of_hashes():
    def content(seed):
        script = f"import runpy; print(runpy.run_path({__file__!r})['printed']())"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        return subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
        ).stdout

    assert content("1") == content("2") == printed() + "\n"


def printed():
    return "\n".join(str(to_json(one, None)) for one in sample().entities)


def test_a_file_has_as_many_people_as_were_asked_for():
    assert len(sample().people) == 12
    assert len(sample(people=1, years=1).people) == 1
    assert len(sample(people=1000, years=1).people) == 1000


def test_there_is_about_one_contact_a_week_for_each_person():
    contacts = sample(people=60, years=10).contacts
    assert 40 <= len(contacts) / (60 * 10) <= 56


def test_a_history_is_as_long_as_was_asked_for():
    for years in (1, 3):
        days = [contact.day for contact in sample(years=years).contacts if contact.day]
        assert timedelta(0) <= min(days) - (USUAL - timedelta(days=round(365.25 * years))) < timedelta(days=30)
        assert timedelta(weeks=4) < max(days) - USUAL < timedelta(weeks=7)


def test_no_two_people_share_a_name_nor_an_address_nor_do_two_customers():
    large = sample(people=1000, years=1)
    assert len({person.name for person in large.people}) == 1000
    assert len({person.email for person in large.people}) == 1000
    customers = [customer.name for customer in large.all(Customer)]
    assert len(set(customers)) == len(customers) == 333


def test_nobody_can_be_reached_by_what_the_file_says():
    for one in [*sample(people=1000, years=1).people, *sample().all(Stakeholder)]:
        assert PLAIN_ADDRESS.fullmatch(one.email)
        assert one.phone == ""


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_leader_has_a_plain_address_too(language):
    assert PLAIN_ADDRESS.fullmatch(sample(language=language).leader.email)


def test_the_leader_is_marked_as_invented():
    leader = sample().leader
    assert leader.is_sample
    assert (leader.zone, leader.country, leader.language) == (HOME, "DK", "da")
    assert str(leader.working_hours).startswith("08:00-16:00")
    assert "Eksempel" in leader.name


@pytest.mark.parametrize(("language", "other"), [("da", "en"), ("en", "da")])
def test_the_texts_are_in_the_language_of_the_file(language, other):
    made = sample(language=language)
    assert made.leader.language == language
    notes = {contact.note for contact in made.contacts} - {""}
    own = TEXTS[language]
    assert notes <= {*own.held, *own.group, *own.missed, *own.cancelled, *own.planned}
    assert notes
    assert {person.title for person in made.people} <= set(own.titles)
    assert not notes & set(TEXTS[other].held)


@pytest.mark.parametrize("wrong", [{"people": 0}, {"people": 1001}, {"years": 0}, {"language": "sv"}])
def test_an_order_that_cannot_be_is_refused(wrong):
    with pytest.raises(InvalidValueError) as caught:
        SampleOrder(**{"people": 12, "years": 2, "seed": 1, "today": USUAL, "language": "da", **wrong})
    assert caught.value.field in wrong


@on_every_day
def test_every_value_obeys_the_rules_of_its_kind(today):
    made = sample(people=30, years=3, today=today)
    assert all(replace(one) == one for one in made.entities)
    assert len({one.id for one in made.entities}) == len(made.entities)
    assert all(one.id.version == 4 for one in made.entities)


@on_every_day
def test_every_contact_is_resolved_as_the_program_resolves_it(today):
    made = sample(people=30, years=3, today=today)
    for contact in made.contacts:
        assert contact == resolved(contact, Home(HOME), made.stays[contact.employee_id])


@on_every_day
def test_contacts_lie_within_their_week_and_their_assignment(today):
    made = sample(people=30, years=3, today=today)
    for contact in made.contacts:
        if contact.day is None:
            assert contact.state is State.PLANNED
            continue
        assert contact.week == IsoWeek.of(contact.day)
        stays = made.stays[contact.employee_id]
        assert any(stay.covers(contact.day) and stay.covers(contact.last_day or contact.day) for stay in stays)


@on_every_day
def test_only_planned_contacts_lie_in_the_future(today):
    for contact in sample(people=30, years=3, today=today).contacts:
        if contact.state is not State.PLANNED:
            assert (contact.last_day or contact.day) < today


@on_every_day
def test_hours_are_plausible_on_both_clocks(today):
    made = sample(people=30, years=3, today=today)
    for contact in made.contacts:
        if contact.starts_at is None or contact.channel in {Channel.VISIT, Channel.MEETING}:
            continue
        (stay,) = (one for one in made.stays[contact.employee_id] if one.covers(contact.day))
        for zone, hours in ((HOME, made.leader.working_hours), (stay.zone, stay.working_hours)):
            wall = to_wall(contact.starts_at, zone)
            assert wall.date() == contact.day
            assert hours.on(wall.weekday()) is not None
            assert 7 * 60 <= wall.hour * 60 + wall.minute <= 21 * 60 - contact.minutes


@on_every_day
def test_the_assignments_of_a_person_do_not_overlap_and_the_last_is_current(today):
    for stays in sample(people=30, years=3, today=today).stays.values():
        assert all(earlier.ends_on < later.starts_on for earlier, later in pairwise(stays))
        assert stays[-1].covers(today)
        assert all(180 <= (stay.ends_on - stay.starts_on).days <= 550 for stay in stays)


@of_every_seed
def test_extensions_join_up_and_end_with_the_assignment(seed):
    made = sample(people=30, years=3, seed=seed)
    stays = {stay.id: stay for stays in made.stays.values() for stay in stays}
    steps = {}
    for extension in made.all(Extension):
        steps.setdefault(extension.assignment_id, []).append(extension)
    assert max(len(those) for those in steps.values()) == 3
    for key, those in steps.items():
        assert those[-1].ends_on == stays[key].ends_on
        assert all(one.ends_on == two.previous_end_on for one, two in pairwise(those))
        assert all(one.decided_on < two.decided_on for one, two in pairwise(those))
        for one in those:
            assert stays[key].starts_on <= one.decided_on < one.previous_end_on < one.ends_on
            assert one.decided_on <= made.today
            assert one.reason


def test_somebody_leaves_within_six_weeks_even_where_there_is_only_one_person():
    left = sample(people=1, years=1).stay(0).ends_on - USUAL
    assert timedelta(weeks=2) < left <= timedelta(weeks=6)


def test_twelve_people_are_in_many_zones_and_at_several_customers():
    made = sample()
    assert len({made.stay(index).zone for index in range(12)}) == 12
    assert {made.stay(index).zone.split("/")[0] for index in range(12)} >= {"Europe", "Asia", "America", "Africa"}
    assert len(made.all(Customer)) >= 4
    assert any(made.stay(index).working_hours.on(6) for index in range(12))


def test_every_assignment_has_its_customer_and_its_two_project_managers():
    made = sample()
    customers = {customer.id for customer in made.all(Customer)}
    parties = {party.id: party for party in made.all(Stakeholder)}
    for stay in made.all(Assignment):
        assert stay.customer_id in customers
        assert parties[stay.home_manager_id].role is Role.HOME_MANAGER
        assert parties[stay.customer_manager_id].role is Role.CUSTOMER_MANAGER
        assert parties[stay.customer_manager_id].customer_id == stay.customer_id


def test_all_that_can_happen_to_a_contact_happens():
    contacts = sample(people=30, years=3).contacts
    assert {contact.state for contact in contacts} == set(State)
    assert {contact.channel for contact in contacts} == set(Channel)
    assert frozenset().union(*(contact.foci for contact in contacts)) == set(Focus)
    assert any(contact.moved_from for contact in contacts)
    assert all(contact.moved_from != contact.week for contact in contacts)
    assert any(contact.private_note for contact in contacts)
    assert not any(contact.sensitive_note for contact in contacts)
    assert any(contact.state is State.PLANNED and contact.day is None for contact in contacts)
    assert any(contact.state is State.PLANNED and contact.day and not contact.time for contact in contacts)
    held = [contact for contact in contacts if contact.state is State.HELD]
    assert 0.9 < sum(contact.time is not None for contact in held) / len(held) < 1


def test_all_templates_and_some_rhythms_of_their_own_are_in_use():
    people = sample(people=60, years=1).people
    assert {person.experience for person in people} == set(Experience)
    assert len({(person.ideal_days, person.longest_days) for person in people}) > 3
    assert len({person.preferred_channel for person in people}) >= 2
    assert {person.language for person in people} == {"da", "en"}


def test_a_joint_talk_is_the_same_in_every_row():
    made = sample(people=30, years=3)
    talks = {}
    for contact in made.contacts:
        if contact.talk_id is not None:
            talks.setdefault(contact.talk_id, []).append(contact)
    assert {State.HELD, State.PLANNED} == {talk[0].state for talk in talks.values()}
    for talk in talks.values():
        assert 2 <= len({contact.employee_id for contact in talk}) == len(talk) <= 4
        first = talk[0]
        assert all(replace(one, id=first.id, employee_id=first.employee_id) == first for one in talk)


def test_talks_with_a_party_are_with_one_of_the_persons_own():
    made = sample()
    about = [contact for contact in made.contacts if contact.party_id is not None]
    assert about
    for contact in about:
        (stay,) = (one for one in made.stays[contact.employee_id] if one.covers(contact.day))
        assert contact.party_id in {stay.home_manager_id, stay.customer_manager_id}


def test_visits_last_two_days_and_come_about_once_a_year():
    made = sample(people=30, years=3)
    visits = [contact for contact in made.contacts if contact.channel is Channel.VISIT]
    assert all(contact.last_day == contact.day + timedelta(days=1) for contact in visits)
    assert 0.5 < len(visits) / (30 * 3) < 2
    assert any(contact.state is State.PLANNED for contact in visits)


@on_every_day
def test_the_leader_is_in_one_talk_at_a_time_in_the_weeks_to_come(today):
    made = sample(today=today)
    timed = {}
    for contact in made.contacts:
        if contact.starts_at and contact.day >= today and contact.channel is not Channel.VISIT:
            timed[contact.talk_id or contact.id] = (contact.starts_at, timedelta(minutes=contact.minutes))
    spans = sorted(timed.values())
    assert len(spans) > 5
    assert all(start + length <= later for (start, length), (later, _) in pairwise(spans))


@on_every_day
@of_every_seed
class TestThePatterns:
    """Each is held by the same place of the list, whatever the day and the seed."""

    def test_the_first_person_has_waited_longer_than_the_longest_interval(self, today, seed):
        made = sample(today=today, seed=seed)
        assert made.age(0) > made.people[0].longest_days
        assert not [one for one in made.row(0) if one.state is State.PLANNED]

    def test_the_second_person_is_due_although_a_visit_is_planned_later(self, today, seed):
        made = sample(today=today, seed=seed)
        assert made.people[1].ideal_days < made.age(1) <= made.people[1].longest_days
        assert made.coming(1)
        assert not made.is_planned(1)

    def test_the_third_person_is_due_and_a_talk_is_planned_in_time(self, today, seed):
        made = sample(today=today, seed=seed)
        assert made.people[2].ideal_days < made.age(2) <= made.people[2].longest_days
        assert made.is_planned(2)

    def test_the_talks_with_the_fourth_person_are_thinning_out(self, today, seed):
        made = sample(today=today, seed=seed)
        first, last = made.gaps(3)[:3], made.gaps(3)[-3:]
        assert sum(last) >= 1.5 * sum(first)
        assert min(last) >= 1.5 * sum(first) / 3
        assert min(last) > made.people[3].ideal_days

    def test_the_last_three_talks_with_the_fifth_person_were_about_control_alone(self, today, seed):
        made = sample(today=today, seed=seed)
        everything = sorted((one for one in made.row(4) if one.state is State.HELD), key=lambda one: one.day)
        assert all(contact.foci <= CONTROL_FOCI for contact in everything[-3:])
        assert not everything[-4].foci & CONTROL_FOCI

    def test_control_comes_too_close_for_the_sixth_person(self, today, seed):
        made = sample(today=today, seed=seed)
        days = made.control_days(5)
        assert len(days) >= 4
        assert (days[-1] - days[0]).days / (len(days) - 1) < made.people[5].ideal_days / 2
        assert not made.held(5)[-1].foci & CONTROL_FOCI

    def test_wellbeing_has_long_not_been_talked_about_with_the_seventh_person(self, today, seed):
        made = sample(today=today, seed=seed)
        assert made.wellbeing_age(6) > 2 * made.people[6].ideal_days
        assert made.age(6) <= made.people[6].ideal_days

    def test_the_eighth_person_arrived_two_weeks_ago(self, today, seed):
        made = sample(today=today, seed=seed)
        (stay,) = made.stays[made.people[7].id]
        assert stay.starts_on == today - timedelta(weeks=2)
        assert len(made.held(7)) == 2
        assert made.age(7) <= made.people[7].ideal_days

    def test_a_planned_talk_with_the_ninth_person_has_passed_unconfirmed(self, today, seed):
        made = sample(today=today, seed=seed)
        passed = [one for one in made.row(8) if one.state is State.PLANNED and one.day and one.day < today]
        assert len(passed) == 1
        assert passed[0].time is not None
        assert today - passed[0].day <= timedelta(days=6)

    def test_nobody_else_has_a_talk_that_passed_unconfirmed(self, today, seed):
        made = sample(today=today, seed=seed)
        late = [one for one in made.contacts if one.state is State.PLANNED and one.week.sunday < today]
        assert {one.employee_id for one in late} <= {made.people[8].id}

    def test_the_tenth_person_has_a_talk_today_or_on_the_next_working_day(self, today, seed):
        made = sample(today=today, seed=seed)
        assert made.coming(9)[0] - today <= timedelta(days=4)
        if today == USUAL:
            assert made.coming(9)[0] == today

    def test_the_others_need_nothing(self, today, seed):
        made = sample(today=today, seed=seed)
        for index in HEALTHY:
            person = made.people[index]
            gaps = made.gaps(index)
            assert made.age(index) <= person.ideal_days or made.is_planned(index)
            assert sum(gaps[-3:]) < 1.5 * sum(gaps[:3])
            assert made.wellbeing_age(index) <= 2 * person.ideal_days
            assert not made.held(index)[-1].foci & CONTROL_FOCI
            assert len(made.control_days(index)) < 3


def test_a_small_file_has_the_first_patterns():
    made = sample(people=2, years=1)
    assert made.age(0) > made.people[0].longest_days
    assert made.people[1].ideal_days < made.age(1) <= made.people[1].longest_days


def test_most_people_of_a_large_file_are_well_cared_for():
    made = sample(people=100, years=1)
    states = Counter(made.age(index) > made.people[index].longest_days for index in range(100))
    assert 1 <= states[True] < 20


def rounds(made, index):
    """A person's rounds on the current assignment, oldest first."""
    stay = made.stay(index)
    return sorted((one for one in made.all(CheckIn) if one.assignment_id == stay.id), key=lambda one: one.asked_on)


def noes(made, index):
    """The questions answered No in each answered round of the current assignment."""
    answers = made.all(Answer)
    return [
        {one.question_key for one in answers if one.check_in_id == asked.id and one.said is YesNo.NO}
        for asked in rounds(made, index)
        if asked.answered_on is not None
    ]


@of_every_seed
@on_every_day
def test_the_first_people_show_the_stories_of_check_ins(today, seed):
    made = sample(today=today, seed=seed)
    assert noes(made, 1)[-1] == {"wellbeing"}
    assert noes(made, 2)[-3:] == [{"support"}] * 3
    assert [one.answered_on for one in rounds(made, 4)[-4:]] == [None] * 4
    assert sum(one.answered_on is not None for one in rounds(made, 5)) == 1
    assert noes(made, 6)[-1] == {"delivery", "support"}
    assert rounds(made, 7) == []
    last = rounds(made, 10)[-1]
    assert (today - last.asked_on).days >= 7 * made.stay(10).checkin_every_weeks


@on_every_day
def test_check_ins_follow_the_clock_and_nothing_happens_before_it_can(today):
    made = sample(people=30, years=2, today=today)
    stays = {stay.id: stay for person in made.stays.values() for stay in person}
    for asked in made.all(CheckIn):
        stay = stays[asked.assignment_id]
        assert stay.covers(asked.asked_on)
        weeks, odd = divmod((asked.asked_on - stay.starts_on).days, 7)
        assert (odd, (weeks - stay.checkin_first_weeks) % stay.checkin_every_weeks) == (0, 0)
        assert asked.asked_on <= (asked.answered_on or asked.asked_on) <= today
    settled = [one for one in made.all(Issue) if one.closed_on is not None]
    done = {one.issue_id for one in made.all(Action) if one.closed_on is not None}
    assert settled
    assert all(one.closed_on <= today and (one.closed_why or one.id in done) for one in settled)
    assert {one.answer_id for one in made.all(Issue)} == {one.id for one in made.all(Answer) if one.said is YesNo.NO}


def test_most_answers_are_yes_and_some_rounds_are_silent():
    made = sample(people=40)
    said = Counter(one.said for one in made.all(Answer) if one.said is not None)
    assert said[YesNo.YES] / said.total() > 0.9
    silent = [one.answered_on is None for one in made.all(CheckIn)]
    assert 0.05 < sum(silent) / len(silent) < 0.2
    ratings = Counter(one.rating for one in made.all(Answer) if one.rating)
    assert set(ratings) == {1, 2, 3, 4, 5}
