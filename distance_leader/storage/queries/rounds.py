"""Rounds, answers and open issues for the clock, the signals and Today. Plain SQL; none grows with the years.

Each person's last rounds are found by a subquery that walks an index from its end and stops; tests pin the plans.
"""

from dataclasses import dataclass, fields
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from distance_leader.domain.codes import Asked, Half, QuestionKind, YesNo
from distance_leader.domain.question import Question, Wording
from distance_leader.domain.questions import ADJUST
from distance_leader.insights.checkin_clock import RoundRecord
from distance_leader.insights.signals import AnswerRecord, YesOrNo
from distance_leader.storage.queries.followed import FOLLOWED
from distance_leader.storage.queries.plan import Raw
from distance_leader.storage.queries.ratings import ratings, trends
from distance_leader.storage.queries.records import periods_of

_ABSENCES_SINCE = timedelta(days=800)
"""As for the rhythm: no clock of check-ins is longer than a year."""
_LATEST = 12
"""Rounds that the signals look at: a question of a slow rhythm needs some to have been asked three times."""

ROUNDS = f"""
SELECT e.id, e.name, a.id, a.starts_on, a.ends_on, a.checkin_first_weeks, a.checkin_every_weeks,
       c.id, c.asked_on, c.reminded_on, c.answered_on, c.closed_on,
       (SELECT group_concat(x.first_on || x.last_on, '') FROM absence x
        WHERE x.employee_id = e.id AND x.last_on >= :long_ago)
FROM employee e JOIN assignment a
     ON a.employee_id = e.id AND a.starts_on <= :today AND (a.ends_on IS NULL OR a.ends_on >= :today)
LEFT JOIN check_in c ON c.id =
     (SELECT k.id FROM check_in k WHERE k.assignment_id = a.id AND k.sheet = 'check_in' AND k.asked_on <= :today
      ORDER BY k.asked_on DESC LIMIT 1)
WHERE {FOLLOWED}
"""
ANSWERS = f"""
SELECT e.id, e.name, c.id, c.assignment_id, c.answered_on, w.question_key, w.question_version, w.said,
       w.said = 'no' AND EXISTS (SELECT 1 FROM issue i WHERE i.answer_id = w.id AND i.closed_on IS NOT NULL)
FROM employee e JOIN check_in c ON c.id IN
    (SELECT k.id FROM check_in k WHERE k.employee_id = e.id AND k.answered_on IS NOT NULL AND k.answered_on <= :today
            AND k.sheet = 'check_in'
     ORDER BY k.answered_on DESC, k.asked_on DESC LIMIT {_LATEST})
JOIN answer w ON w.check_in_id = c.id AND w.said IS NOT NULL AND w.question_key <> '{ADJUST}'
WHERE {FOLLOWED} ORDER BY c.answered_on, c.asked_on, c.id, w.rowid
"""  # what the leader asks at the end is no answer of the employee's
OPEN_NOES = f"""
SELECT i.id, i.employee_id, e.name, i.question_key, i.question_version, i.half, i.opened_on
FROM issue i JOIN employee e ON e.id = i.employee_id
WHERE i.closed_on IS NULL AND i.question_key <> '' AND i.opened_on <= :today AND {FOLLOWED}
      AND NOT EXISTS (SELECT 1 FROM action a WHERE a.issue_id = i.id AND a.closed_on IS NULL)
ORDER BY i.opened_on
"""

_QUESTION = tuple(field.name for field in fields(Question))
OWN_QUESTIONS = f"""SELECT {", ".join(f'"{name}"' for name in _QUESTION)} FROM question ORDER BY rowid"""


@dataclass(frozen=True, slots=True)
class PersonRound:
    """Someone on an assignment with what the clock needs; `key` is the last round's, empty before the first."""

    employee_key: str
    name: str
    assignment_key: str
    key: str
    record: RoundRecord


@dataclass(frozen=True, slots=True)
class PersonAnswers:
    """Someone who has answered, with what the signals look at."""

    employee_key: str
    name: str
    record: AnswerRecord

    @property
    def id(self) -> UUID:
        return UUID(self.employee_key)


class OpenNo(NamedTuple):
    """A No of which nothing has come yet: its issue is open, and nobody has anything to do about it."""

    key: str
    employee_key: str
    name: str
    wording: Wording
    half: Half | None
    opened_on: date


def rounds(source: Raw, today: date) -> list[PersonRound]:
    """Everyone who is on an assignment today with the last round of it, in no order."""
    given = {"today": today.isoformat(), "long_ago": (today - _ABSENCES_SINCE).isoformat()}
    found = []
    for row in source.raw.execute(ROUNDS, given).fetchall():
        employee, name, stay, starts, ends, first, every, key, asked, reminded, answered, closed, absences = row
        record = RoundRecord(
            starts_on=_date(starts),
            ends_on=_date(ends),
            first_weeks=first,
            every_weeks=every,
            asked_on=_date(asked),
            reminded_on=_by(reminded, today),
            answered_on=_by(answered, today),
            closed_on=_by(closed, today),
            absences=periods_of(absences or ""),
        )
        found.append(PersonRound(employee, name, stay, key or "", record))
    return found


def latest_answers(source: Raw, today: date) -> list[PersonAnswers]:
    """The last yes/no answers of everyone who gave any, on the assignment of the last of them; in no order.

    With them the trend of the ratings, also of those who answer nothing else.
    """
    people: dict[str, tuple[str, dict[str, tuple[str, list[YesOrNo]]]]] = {}
    for row in source.raw.execute(ANSWERS, {"today": today.isoformat()}).fetchall():
        employee, name, key, stay, on, question, version, said, is_settled = row
        _, by_round = people.setdefault(employee, (name, {}))
        _, answers = by_round.setdefault(key, (stay, []))
        answers.append(YesOrNo(_wording(question, version), _YES_NO[said], _day(on), bool(is_settled)))
    rated = ratings(source, today)
    for key, one in rated.items():
        people.setdefault(key, (one.name, {}))
    found = trends(rated)
    return [
        PersonAnswers(key, name, AnswerRecord(_of_last_stay(by_round), found.get(key)))
        for key, (name, by_round) in people.items()
    ]


def _of_last_stay(by_round: dict[str, tuple[str, list[YesOrNo]]]) -> list[list[YesOrNo]]:
    last_stay = list(by_round.values())[-1][0] if by_round else ""
    return [answers for stay, answers in by_round.values() if stay == last_stay]


def open_noes(source: Raw, today: date) -> list[OpenNo]:
    """Open issues from a No for which nothing is to be done yet, the oldest first."""
    return [
        OpenNo(
            key, employee, name, Wording(question, version), Half(half) if half else None, date.fromisoformat(opened_on)
        )
        for key, employee, name, question, version, half, opened_on in source.raw.execute(
            OPEN_NOES, {"today": today.isoformat()}
        )
    ]


def own_questions(source: Raw) -> list[Question]:
    """The leader's own questions in all their wordings, as they are stored."""
    return [_question(row) for row in source.raw.execute(OWN_QUESTIONS).fetchall()]


def _question(row: tuple[Any, ...]) -> Question:
    """Without the rules, which guard new values: a stored one is shown as it is."""
    said = dict(zip(_QUESTION, row, strict=True))
    said |= {"id": UUID(said["id"]), "kind": QuestionKind(said["kind"]), "asked_of": Asked(said["asked_of"])}
    said["retired_on"] = _date(said["retired_on"])
    made = object.__new__(Question)
    for name, value in said.items():
        object.__setattr__(made, name, value)
    return made


def _date(text: str | None) -> date | None:
    return _day(text) if text else None


@cache
def _day(text: str) -> date:
    """A few thousand days stand for all rounds there are, so each text is read once."""
    return date.fromisoformat(text)


_wording = cache(Wording)
_YES_NO = {str(one): one for one in YesNo}


def _by(text: str | None, today: date) -> date | None:
    """A day that has come; seen from an earlier one it has not happened."""
    day = _date(text)
    return day if day is not None and day <= today else None
