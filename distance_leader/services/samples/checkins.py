"""Invented check-ins: mostly Yes, some silence, and a few stories that charts and signals are there for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, auto
from random import Random

from distance_leader.domain.action import Action
from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import CameBy, Half, Owner, YesNo
from distance_leader.domain.entity import Entity
from distance_leader.domain.issue import Issue
from distance_leader.domain.question import LEAST_RATING, MOST_RATING, Wording
from distance_leader.domain.questions import CHECK_IN_KEYS, DELIVERY, ENERGY, SUPPORT, WELLBEING
from distance_leader.services.samples.checkin_texts import CHECK_IN_TEXTS, CheckInTexts
from distance_leader.services.samples.order import SampleOrder, SamplePerson
from distance_leader.services.samples.parties import new_id

QUESTIONS = tuple(Wording(key, 1) for key in (*CHECK_IN_KEYS, ENERGY))
_SILENT, _NO, _BLANK, _COMMENTED = 0.08, 0.035, 0.03, 0.15
"""Shares of rounds without an answer, of answers that are No or left open, and of rounds with a comment."""
_WAITS_DAYS = 5
"""A round this fresh has no answer yet."""
_SETTLED_AFTER = 35
"""Issues older than these days are settled."""


class Story(Enum):
    """What a person's check-ins are there to show; the first people of a file have one each."""

    USUAL = auto()
    THREE_NOES = auto()
    """The last three answers to one question are No: involve the project manager."""
    LONG_SILENCE = auto()
    ANSWERED_ONCE = auto()
    NO_TO_WELLBEING = auto()
    TWO_AT_ONCE = auto()
    NOT_ASKED = auto()
    """The last round is due, and nobody has asked."""


_STORIES = {1: Story.NO_TO_WELLBEING, 2: Story.THREE_NOES, 4: Story.LONG_SILENCE, 5: Story.ANSWERED_ONCE}
_STORIES |= {6: Story.TWO_AT_ONCE, 10: Story.NOT_ASKED}
_SILENT_ROUNDS = 5


@dataclass(slots=True)
class CheckIns:
    """What is made for some people, kind by kind, in the order in which it can be stored."""

    rounds: list[CheckIn] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)

    def in_order(self) -> Iterator[list[Entity]]:
        """For `Edit.load`."""
        for made in (self.rounds, self.answers, self.issues, self.actions):
            yield list(made)


class Asking:
    """Makes the rounds of one person after the other from a random source of its own."""

    def __init__(self, order: SampleOrder) -> None:
        self.rng = Random(f"{order.seed} check-ins")  # noqa: S311 - invented, and the same every time
        self._order = order
        self._texts: CheckInTexts = CHECK_IN_TEXTS[order.language]

    def ask(self, person: SamplePerson, index: int, made: CheckIns) -> None:
        """Two years or more of check-ins of one person."""
        story, energy = _STORIES.get(index, Story.USUAL), self.rng.uniform(2.9, 4.2)
        for stay in person.stays:
            days = self._days(stay)
            is_last = stay is person.stays[-1]
            if is_last and story is Story.NOT_ASKED:
                del days[-1:]
            for number, day in enumerate(days):
                left = len(days) - number if is_last else len(days) + _SILENT_ROUNDS
                asked = self._round(person, stay, day, silent=self._is_silent(story, left, number, day))
                made.rounds.append(asked)
                if asked.answered_on is not None:
                    energy = min(max(energy + self.rng.gauss(0, 0.35), 1.6), 4.8)
                    self._answer(asked, self._noes(story, left), energy, made)

    def _days(self, stay: Assignment) -> list[date]:
        """When the clock of an assignment asked, as far as the file goes back."""
        day, found = stay.starts_on + timedelta(weeks=stay.checkin_first_weeks), []
        while day <= self._order.today and (stay.ends_on is None or day <= stay.ends_on):
            if day >= self._order.since:
                found.append(day)
            day += timedelta(weeks=stay.checkin_every_weeks)
        return found

    def _is_silent(self, story: Story, left: int, number: int, day: date) -> bool:
        """`left` counts the rounds of the present assignment down to 1."""
        if (self._order.today - day).days <= _WAITS_DAYS:
            return True
        if story is Story.LONG_SILENCE:
            return left <= _SILENT_ROUNDS
        if story is Story.ANSWERED_ONCE:
            return number > 0
        is_told = story not in (Story.USUAL, Story.NOT_ASKED) and left <= _SILENT_ROUNDS
        return not is_told and self.rng.random() < _SILENT

    def _noes(self, story: Story, left: int) -> frozenset[str]:
        """The questions answered No in a round; in the last rounds of a story, those that it tells of."""
        if story in (Story.USUAL, Story.NOT_ASKED) or left > _SILENT_ROUNDS:
            return frozenset(key for key in CHECK_IN_KEYS if self.rng.random() < _NO)
        told = {
            Story.THREE_NOES: frozenset({SUPPORT}) if left <= 4 else frozenset(),  # noqa: PLR2004 - one may still wait
            Story.NO_TO_WELLBEING: frozenset({WELLBEING}) if left <= 2 else frozenset(),  # noqa: PLR2004
            Story.TWO_AT_ONCE: frozenset({DELIVERY, SUPPORT}) if left <= 2 else frozenset(),  # noqa: PLR2004
        }
        return told.get(story, frozenset())

    def _round(self, person: SamplePerson, stay: Assignment, day: date, *, silent: bool) -> CheckIn:
        rng, today = self.rng, self._order.today
        answered_on = None if silent else min(day + timedelta(days=rng.choice((0, 0, 1, 1, 2, 3, 5, 9))), today)
        waited = ((answered_on or today) - day).days
        return CheckIn(
            id=new_id(rng),
            employee_id=person.employee.id,
            assignment_id=stay.id,
            asked_on=day,
            questions=QUESTIONS,
            reminded_on=day + timedelta(days=7) if waited > 7 else None,  # noqa: PLR2004 - a week
            answered_on=answered_on,
            came_by=None if silent else rng.choice((CameBy.MAIL, CameBy.MAIL, CameBy.FORM, CameBy.PHONE)),
            comment=rng.choice(self._texts.comments) if not silent and rng.random() < _COMMENTED else "",
        )

    def _answer(self, asked: CheckIn, noes: frozenset[str], energy: float, made: CheckIns) -> None:
        for wording in asked.questions:
            is_no = wording.key in noes
            if not is_no and self.rng.random() < _BLANK:
                continue
            if wording.key == ENERGY:
                rating = min(max(round(self.rng.gauss(energy, 0.5)), LEAST_RATING), MOST_RATING)
                made.answers.append(self._said(asked, wording, rating=rating))
                continue
            half = self.rng.choice((None, Half.FIRST, Half.SECOND, Half.BOTH)) if is_no else None
            answer = self._said(asked, wording, said=YesNo.NO if is_no else YesNo.YES, half=half)
            made.answers.append(answer)
            if is_no:
                self._issue(asked, answer, made)

    def _said(
        self,
        asked: CheckIn,
        wording: Wording,
        said: YesNo | None = None,
        half: Half | None = None,
        rating: int | None = None,
    ) -> Answer:
        return Answer(
            id=new_id(self.rng),
            check_in_id=asked.id,
            question_key=wording.key,
            question_version=wording.version,
            said=said,
            half=half,
            rating=rating,
        )

    def _issue(self, asked: CheckIn, answer: Answer, made: CheckIns) -> None:
        """Old ones are settled, mostly by something that was done; of the newest nothing has come yet."""
        rng, opened_on = self.rng, asked.answered_on or asked.asked_on
        age = (self._order.today - opened_on).days
        is_settled, is_done = age > _SETTLED_AFTER, rng.random() < 0.8  # noqa: PLR2004
        closed_on = opened_on + timedelta(days=rng.randint(4, 30)) if is_settled else None
        issue = Issue(
            id=new_id(rng),
            employee_id=asked.employee_id,
            assignment_id=asked.assignment_id,
            answer_id=answer.id,
            question_key=answer.question_key,
            question_version=answer.question_version,
            half=answer.half,
            to_change=rng.choice(self._texts.changes),
            opened_on=opened_on,
            closed_on=closed_on,
            closed_why="" if is_done or not is_settled else rng.choice(self._texts.reasons),
        )
        made.issues.append(issue)
        if is_done and age > _WAITS_DAYS * 2:
            action = Action(
                id=new_id(rng),
                employee_id=asked.employee_id,
                issue_id=issue.id,
                text=rng.choice(self._texts.actions),
                owner=rng.choice((Owner.LEADER, Owner.LEADER, Owner.CUSTOMER_MANAGER, Owner.EMPLOYEE)),
                made_on=opened_on,
                due_on=opened_on + timedelta(days=30),
                closed_on=closed_on,
            )
            made.actions.append(action)
