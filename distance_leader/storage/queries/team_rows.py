"""What charts draw of everybody: answers and talks by month, requests. Plain SQL; each reads the days wanted."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from distance_leader.domain.codes import YesNo
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.question import Wording
from distance_leader.domain.weeks import IsoWeek
from distance_leader.storage.queries.followed import FOLLOWED, NOT_FROZEN
from distance_leader.storage.queries.moments import moment, stored
from distance_leader.storage.queries.plan import Raw

_ON = "CASE WHEN c.answered_on <= :today THEN c.answered_on ELSE c.asked_on END"
_DAYS = f"c.sheet = 'check_in' AND c.asked_on <= :today AND {_ON} BETWEEN :first AND :last"
_SEEN = NOT_FROZEN.format(key="c.employee_id")
MONTH_ROUNDS = f"""
SELECT substr({_ON}, 1, 7), c.questions, COUNT(*) FROM check_in c
WHERE {_DAYS} AND {_SEEN} AND (c.answered_on <= :today OR c.closed_on <= :today OR c.asked_on <= :fresh)
GROUP BY 1, 2 ORDER BY 1
"""
MONTH_ANSWERS = f"""
SELECT substr(c.answered_on, 1, 7), w.question_key, w.question_version, w.said, COUNT(*)
FROM check_in c JOIN answer w ON w.check_in_id = c.id
WHERE {_DAYS} AND {_SEEN} AND c.answered_on <= :today AND w.said IS NOT NULL GROUP BY 1, 2, 3, 4 ORDER BY 1
"""
_HELD = f"""
FROM employee e CROSS JOIN contact c ON c.employee_id = e.id AND c.counts_on BETWEEN :first AND :sunday
WHERE c.state = 'held' AND c.party_id IS NULL AND MIN(c.counts_on, :today) <= :last AND {FOLLOWED}
"""
"""A contact held without a day counts for its week's Sunday, never later than today. `CROSS` keeps the people outside:
each one's days are looked up in the index, and no talk of other years is read."""
_MONTH = "substr(MIN(c.counts_on, :today), 1, 7)"
MINUTES = f"""
SELECT e.id, e.name, {_MONTH}, SUM(c.minutes) {_HELD} GROUP BY 1, 3
"""
MINUTES_SHARED = f"""
SELECT month, SUM(minutes) FROM
    (SELECT {_MONTH} AS month, MAX(c.minutes) AS minutes {_HELD} GROUP BY COALESCE(c.talk_id, c.id))
GROUP BY month
"""
REQUESTS = """
SELECT r.employee_id, e.name, r.received_at, r.answered_at, a.zone, a.working_hours, a.country
FROM request r JOIN employee e ON e.id = r.employee_id
LEFT JOIN assignment a ON a.id =
    (SELECT s.id FROM assignment s WHERE s.employee_id = e.id AND s.starts_on <= substr(r.received_at, 1, 10)
     ORDER BY s.starts_on DESC LIMIT 1)
WHERE r.received_at BETWEEN :first AND :last AND e.frozen_on IS NULL ORDER BY r.received_at
"""


class MonthRounds(NamedTuple):
    """How many rounds with the same questions belong to a month ('2026-11')."""

    month: str
    questions: tuple[Wording, ...]
    number: int


class MonthAnswers(NamedTuple):
    """How many gave the same answer to a question in a month."""

    month: str
    question: Wording
    said: YesNo
    number: int


class MonthMinutes(NamedTuple):
    """Minutes of somebody's held contacts in a month."""

    key: str
    name: str
    month: str
    minutes: int


class RequestRow(NamedTuple):
    """A request, and whose hours the wait is counted in; None for somebody who had no assignment yet."""

    key: str
    name: str
    received_at: datetime
    answered_at: datetime | None
    zone: str | None
    hours: WorkingHours | None
    country: str


class Days(NamedTuple):
    """Some days as seen from one, of one person or (who='') of all."""

    first: date
    last: date
    today: date
    who: str = ""

    @property
    def given(self) -> dict[str, str]:
        """For the driver."""
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "sunday": IsoWeek.of(self.last).sunday.isoformat(),
            "today": self.today.isoformat(),
            "who": self.who,
        }


def month_rounds(source: Raw, days: Days, silent_after: int) -> list[MonthRounds]:
    """Rounds by month: that of the answer, else of the asking. One younger than `silent_after` days still waits."""
    given = {**days.given, "fresh": (days.today - timedelta(days=silent_after)).isoformat()}
    return [
        MonthRounds(month, tuple(map(Wording.parse, questions.split(","))), count)
        for month, questions, count in source.raw.execute(_of(MONTH_ROUNDS, days.who), given).fetchall()
    ]


def month_answers(source: Raw, days: Days) -> list[MonthAnswers]:
    """Yes and No by month and question."""
    return [
        MonthAnswers(month, Wording(key, version), YesNo(said), count)
        for month, key, version, said, count in source.raw.execute(_of(MONTH_ANSWERS, days.who), days.given).fetchall()
    ]


def month_minutes(source: Raw, days: Days) -> list[MonthMinutes]:
    """The minutes of held contacts by person and month, of those who are not archived."""
    statement = _of(MINUTES, days.who, "e.id")
    return [MonthMinutes(*row) for row in source.raw.execute(statement, days.given).fetchall()]


def shared_minutes(source: Raw, days: Days) -> dict[str, int]:
    """The leader's own minutes by month: a talk with several people counts once."""
    return dict(source.raw.execute(MINUTES_SHARED, days.given).fetchall())


def request_rows(source: Raw, first: datetime, last: datetime, who: str = "") -> list[RequestRow]:
    """The requests that came between two moments, oldest first."""
    given = {"first": stored(first), "last": stored(last), "who": who}
    statement = REQUESTS.replace("WHERE r.", "WHERE r.employee_id = :who AND r.") if who else REQUESTS
    return [
        RequestRow(
            key,
            name,
            moment(received),
            moment(answered) if answered else None,
            zone,
            WorkingHours.parse(hours) if hours else None,
            country or "",
        )
        for key, name, received, answered, zone, hours, country in source.raw.execute(statement, given).fetchall()
    ]


def _of(statement: str, who: str, column: str = "c.employee_id") -> str:
    """The same statement, about one person: by the person's index, which a condition with an `or` would not use."""
    return statement.replace("WHERE c.", f"WHERE {column} = :who AND c.", 1) if who else statement
