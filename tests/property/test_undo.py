"""However a leader works, undoing everything gives the first state, and redoing everything the last."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import (
    AbsenceKind,
    Anchor,
    CameBy,
    Channel,
    Counterpart,
    Focus,
    Owner,
    Role,
    State,
    YesNo,
)
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.extension import Extension
from distance_leader.domain.issue import Issue
from distance_leader.domain.leader import Leader
from distance_leader.domain.question import Question, Wording
from distance_leader.domain.questions import CHECK_IN_KEYS
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.travel import Travel
from distance_leader.domain.weeks import IsoWeek
from distance_leader.presentation.question_collection import read_question
from distance_leader.services.agenda import close_action, put_travel, remove_travel, snooze
from distance_leader.services.busy import replace_busy
from distance_leader.services.checkins import (
    Given,
    GivenAnswer,
    ask,
    give_up,
    remind,
    take_answers,
    take_back,
    type_answers,
)
from distance_leader.services.contacts import (
    Placing,
    Series,
    add_contact,
    change_contact,
    copy_contacts,
    join_talk,
    leave_talk,
    mark,
    move_contact,
    plan_series,
    remove_contacts,
)
from distance_leader.services.issues import close_issue, involve, reopen_issue
from distance_leader.services.people import (
    NewPerson,
    add_person,
    change_assignment,
    change_leader,
    change_person,
    rename_customer,
)
from distance_leader.services.questions import drop_question, rest_question, reword
from distance_leader.storage.queries.checkins import questions_of
from distance_leader.storage.store import Edit
from distance_leader.workspace import open_workspace
from tests.building import HOME, NOW, STRANGE_NAMES, editing
from tests.searching import indexed

ZONES = ("America/Chicago", "Asia/Kathmandu", "Europe/London", "Pacific/Kiritimati", "Asia/Dubai")
FIRST_DAY = date(2026, 1, 5)


class Leading:
    """Does one random thing after another, as far as the rules let it."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng

    def act(self, edit: Edit) -> None:
        """One thing, or two or three in one step."""
        for _ in range(self._rng.choice((1, 1, 1, 2, 3))):
            self._rng.choice(self._acts())(edit)

    def _acts(self) -> list[Callable[[Edit], None]]:
        return [
            self._add_person,
            self._change_person,
            self._change_assignment,
            self._extend,
            self._change_leader,
            self._add_party,
            *[self._add_contact, self._change_contact, self._move] * 2,
            self._mark,
            self._remove,
            *[self._plan_series, self._join, self._copy] * 2,
            self._leave,
            self._be_away,
            self._travel,
            self._be_busy,
            self._promise,
            self._snooze,
            *[self._ask, self._answer, self._take_back, self._question, self._settle] * 2,
        ]

    def _one(self, edit, kind):
        found = sorted(edit.all(kind), key=lambda entity: entity.id)
        return self._rng.choice(found) if found else None

    def _some(self, edit):
        found = sorted(edit.all(Contact), key=lambda entity: entity.id)
        return self._rng.sample(found, min(len(found), self._rng.randint(0, 6)))

    def _day(self):
        return FIRST_DAY + timedelta(days=self._rng.randint(0, 700))

    def _add_person(self, edit):
        new = Employee(name=self._rng.choice(STRANGE_NAMES))
        customer = self._rng.choice(("", "Vestas", "Siemens"))
        add_person(edit, NewPerson(employee=new, zone=self._rng.choice(ZONES), since=self._day(), customer=customer))

    def _change_person(self, edit):
        if (person := self._one(edit, Employee)) is not None:
            change_person(edit, person, name=self._rng.choice(STRANGE_NAMES), ideal_days=self._rng.randint(1, 20))

    def _change_assignment(self, edit):
        if (stay := self._one(edit, Assignment)) is not None:
            stay = rename_customer(edit, stay, self._rng.choice(("", "Vestas", "Ørsted")), "DK")
            change_assignment(edit, stay, zone=self._rng.choice(ZONES), starts_on=self._day())

    def _extend(self, edit):
        if (stay := self._one(edit, Assignment)) is not None:
            day = self._day()
            edit.put(Extension(assignment_id=stay.id, decided_on=day, previous_end_on=day, ends_on=day))
            edit.put(replace(stay, ends_on=day))

    def _change_leader(self, edit):
        change_leader(edit, self._one(edit, Leader), zone=self._rng.choice((HOME, *ZONES)), name="Åse")

    def _add_party(self, edit):
        edit.put(Stakeholder(name="Party", role=self._rng.choice(list(Role))))

    def _add_contact(self, edit):
        if (person := self._one(edit, Employee)) is None:
            return
        day = self._day()
        placed = {"day": day, "time": time(self._rng.randint(0, 23), 30)} if self._rng.random() < 0.6 else {}
        add_contact(
            edit,
            Contact(
                employee_id=person.id,
                week=IsoWeek.of(day),
                anchor=self._rng.choice(list(Anchor)),
                zone=HOME,
                foci=frozenset(self._rng.sample(list(Focus), self._rng.randint(1, 3))),
                **placed,
            ),
        )

    def _change_contact(self, edit):
        if (contact := self._one(edit, Contact)) is not None:
            fields = {"day": self._rng.choice((None, self._day())), "note": self._rng.choice(STRANGE_NAMES)}
            fields |= {"channel": self._rng.choice(list(Channel)), "state": self._rng.choice(list(State))}
            chosen = self._rng.sample(sorted(fields), self._rng.randint(1, 4))
            change_contact(edit, contact, **{name: fields[name] for name in chosen})

    def _move(self, edit):
        contact, person = self._one(edit, Contact), self._one(edit, Employee)
        if contact is not None:
            move_contact(edit, contact, IsoWeek.of(self._day()), self._rng.choice((None, person.id)))

    def _mark(self, edit):
        mark(edit, self._some(edit), self._rng.choice(list(State)))

    def _plan_series(self, edit):
        if (contact := self._one(edit, Contact)) is not None:
            series = Series(self._rng.randint(1, 4), contact.week + self._rng.randint(1, 20))
            plan_series(edit, contact, series, self._day())

    def _join(self, edit):
        people = {contact.employee_id: contact for contact in self._some(edit)}
        if people:
            join_talk(edit, list(people.values()))

    def _leave(self, edit):
        leave_talk(edit, self._some(edit)[:2])

    def _copy(self, edit):
        week = IsoWeek.of(self._day())
        copy_contacts(edit, [Placing(one, week, one.employee_id) for one in self._some(edit)], self._day())

    def _be_away(self, edit):
        first, person = self._day(), self._one(edit, Employee)
        who = person.id if person and self._rng.random() < 0.8 else None
        edit.put(Absence(employee_id=who, first_on=first, last_on=first, kind=self._rng.choice(list(AbsenceKind))))

    def _travel(self, edit):
        if (travel := self._one(edit, Travel)) is not None and self._rng.random() < 0.5:
            remove_travel(edit, travel)
        else:
            first = self._day()
            put_travel(edit, Travel(first_on=first, last_on=first + timedelta(days=9), zone=self._rng.choice(ZONES)))

    def _be_busy(self, edit):
        start = NOW + timedelta(hours=self._rng.randint(0, 500))
        times = [(start + timedelta(hours=2 * number), start + timedelta(hours=2 * number + 1)) for number in range(3)]
        replace_busy(edit, self._rng.choice(("work.ics", "home.ics")), (start, start + timedelta(days=2)), times)

    def _promise(self, edit):
        if (person := self._one(edit, Employee)) is not None:
            open_one = self._one(edit, Action)
            if open_one is not None and self._rng.random() < 0.4:
                close_action(edit, open_one, self._day())
            else:
                made = self._day()
                edit.put(Action(employee_id=person.id, text="Call", owner=Owner.LEADER, made_on=made, due_on=made))

    def _snooze(self, edit):
        if (person := self._one(edit, Employee)) is not None:
            snooze(edit, person, self._day())

    def _ask(self, edit):
        if (stay := self._one(edit, Assignment)) is not None:
            asked = ask(edit, stay.employee_id, max(self._day(), stay.starts_on))
            if self._rng.random() < 0.3:
                remind(edit, asked, self._day())
            if self._rng.random() < 0.2:
                give_up(edit, asked, self._day())

    def _answer(self, edit):
        said = [GivenAnswer(said=self._rng.choice((None, *YesNo))) for _ in CHECK_IN_KEYS]
        answers = {Wording(key, 1): one for key, one in zip(CHECK_IN_KEYS, said, strict=True)}
        given = Given(answers=answers, came_by=self._rng.choice(list(CameBy)), comment=self._rng.choice(STRANGE_NAMES))
        if (asked := self._one(edit, CheckIn)) is not None and self._rng.random() < 0.5:
            take_answers(edit, asked, given, self._day())
        elif (stay := self._one(edit, Assignment)) is not None:
            type_answers(edit, stay.employee_id, given, max(self._day(), stay.starts_on))

    def _take_back(self, edit):
        if (asked := self._one(edit, CheckIn)) is not None and asked.answered_on is not None:
            take_back(edit, asked)

    def _question(self, edit):
        question = self._one(edit, Question)
        if question is None or self._rng.random() < 0.3:
            edit.put(read_question(self._rng.choice(("Housing? 1-5", "Car?", "What? in words")), "en"))
        elif self._rng.random() < 0.5:
            newest = next(one for one in questions_of(edit).own() if one.key == question.key)
            reword(edit, newest, text_en=self._rng.choice(STRANGE_NAMES) or "Car?")
        elif self._rng.random() < 0.5:
            rest_question(edit, question, self._day())
        else:
            drop_question(edit, question, self._day())

    def _settle(self, edit):
        if (issue := self._one(edit, Issue)) is None:
            return
        if issue.closed_on is not None:
            reopen_issue(edit, issue)
        elif self._rng.random() < 0.5:
            involve(edit, issue, self._rng.choice(list(Counterpart)), "Talk", self._day())
        else:
            close_issue(edit, issue, self._day(), why=self._rng.choice(("", "It was mended")))

    def _remove(self, edit):
        remove_contacts(edit, self._some(edit)[:2])


def dumped(workspace):
    with workspace.read() as reader:
        return reader.dump()


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@example(seed=1, count=200)
@given(seed=st.integers(0, 2**32), count=st.sampled_from((1, 5, 20, 60, 200)))
def test_undoing_everything_gives_the_first_state_and_redoing_everything_the_last(empty_plan, seed, count):
    with TemporaryDirectory() as folder:
        path = shutil.copy(empty_plan, folder)
        workspace = open_workspace(empty_plan.__class__(path), to_write=True, now=lambda: NOW)
        done, leading = [], Leading(Random(seed))
        stop = workspace.subscribe(done.append)
        states = [dumped(workspace)]
        for _ in range(count):
            before = len(done)
            try:
                with editing(workspace) as edit:
                    leading.act(edit)
            except InvalidValueError:  # against a rule: then nothing may have happened
                assert len(done) == before
            if len(done) > before:
                states.append(dumped(workspace))
            else:
                assert dumped(workspace) == states[-1]
        stop()
        index = indexed(workspace)
        for change_set, state in zip(reversed(done), reversed(states[:-1]), strict=True):
            workspace.apply(change_set.inverted())
            assert dumped(workspace) == state
        assert not any(row[2] == "contact" for row in indexed(workspace))
        for change_set in done:
            workspace.apply(change_set)
        assert dumped(workspace) == states[-1]
        assert indexed(workspace) == index
        workspace.close()
        again = open_workspace(workspace.path, to_write=False)
        assert dumped(again) == states[-1]
        again.close()
