"""What has been kept for its time, by person and category. Plain SQL over the dates of each table."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from distance_leader.domain.codes import Kept
from distance_leader.domain.retention import DEFAULT_MONTHS, cutoff
from distance_leader.storage.queries.followed import FOLLOWED
from distance_leader.storage.queries.plan import Raw

NAMELESS = "–"
"""What somebody is called of whom only dates and figures are kept: these are nobody's, and never over."""


class Rule(NamedTuple):
    """Rows that are over: `blanks` are the texts that go; without any the whole row goes."""

    table: str
    rows: str
    """What follows FROM; the table is `x`, and :cutoff is the day before which all is over."""
    person: str
    day: str
    blanks: tuple[str, ...] = ()
    key: str = "id"


class Expired(NamedTuple):
    """How many things of a category somebody has that are over, and the day of the oldest."""

    employee_key: str
    name: str
    category: Kept
    how_many: int
    oldest: date


_LIVING = """(i.closed_on IS NULL OR i.closed_on >= :cutoff OR EXISTS (
    SELECT 1 FROM action n WHERE n.issue_id = i.id AND (n.closed_on IS NULL OR n.closed_on >= :cutoff)))"""
"""An issue that is not over: it is open, or settled lately, or something about it is."""
_ISSUE_OVER = f"NOT EXISTS (SELECT 1 FROM issue i WHERE i.id = x.issue_id AND {_LIVING})"
_NOT_LIVING = f"NOT EXISTS (SELECT 1 FROM issue i WHERE i.id = x.id AND {_LIVING})"
_OF_SENSITIVE_ISSUE = "EXISTS (SELECT 1 FROM issue i WHERE i.id = x.issue_id AND i.visibility = 'sensitive')"
_NO_LIVING_ISSUE = """NOT EXISTS (
    SELECT 1 FROM issue i JOIN answer w ON w.id = i.answer_id WHERE w.check_in_id = {check_in} AND """
_NO_LIVING_ISSUE += f"{_LIVING})"


def _own(table: str, day: str, condition: str = "", blanks: tuple[str, ...] = ()) -> Rule:
    more = f" AND {condition}" if condition else ""
    return Rule(table, f'"{table}" x WHERE x."{day}" < :cutoff{more}', "x.employee_id", f'x."{day}"', blanks)


def _of_check_in(table: str, day: str, condition: str, blanks: tuple[str, ...] = ()) -> Rule:
    rows = f"{table} x JOIN check_in c ON c.id = x.check_in_id WHERE {day} < :cutoff AND {condition}"
    return Rule(table, rows, "c.employee_id", day, blanks)


def _sensitive(table: str, day: str) -> Rule:
    return _own(table, day, "x.visibility = 'sensitive'")


RULES: dict[Kept, tuple[Rule, ...]] = {
    Kept.COMMENTS: (
        _own("check_in", "answered_on", "x.comment <> ''", ("comment",)),
        _of_check_in("answer", "c.answered_on", "x.text <> ''", ("text",)),
    ),
    Kept.SENSITIVE: (
        _own("contact", "counts_on", "x.sensitive_note <> ''", ("sensitive_note",)),
        _own("check_in", "answered_on", "x.visibility = 'sensitive' AND x.comment <> ''", ("comment",)),
        _of_check_in("answer", "c.answered_on", "x.visibility = 'sensitive' AND x.text <> ''", ("text",)),
        _sensitive("talking_point", "noted_on"),
        _own("action", "made_on", f"x.visibility = 'sensitive' AND {_ISSUE_OVER}"),
        _own("action", "closed_on", f"{_ISSUE_OVER} AND {_OF_SENSITIVE_ISSUE}"),
        _own("issue", "closed_on", f"x.visibility = 'sensitive' AND {_NOT_LIVING}"),
        Rule(
            "expectation",
            "expectation x JOIN assignment a ON a.id = x.assignment_id "
            "WHERE x.noted_on < :cutoff AND x.visibility = 'sensitive'",
            "a.employee_id",
            "x.noted_on",
        ),
        _sensitive("request", "received_at"),
        _sensitive("goal", "set_on"),
        _sensitive("energy_note", "noted_on"),
        _sensitive("belonging_event", "on"),
        _own("draft", "typed_at", "x.employee_id IS NOT NULL"),
    ),
    Kept.TALKS: (
        _own("contact", "counts_on"),
        _own("action", "closed_on", _ISSUE_OVER),
        _own("issue", "closed_on", _NOT_LIVING),
        _of_check_in("answer", "c.asked_on", _NO_LIVING_ISSUE.format(check_in="c.id")),
        _own("check_in", "asked_on", _NO_LIVING_ISSUE.format(check_in="x.id")),
        _own("request", "answered_at"),
        _own("request", "received_at", "x.answered_at IS NULL"),
        _own("talking_point", "talked_on"),
        _own("talking_point", "noted_on", "x.talked_on IS NULL"),
        _own("goal", "reached_on"),
        _own("belonging_event", "on"),
        _own("family_agreement", "on", "x.repeat = 'once'"),
        _own("absence", "last_on", "x.employee_id IS NOT NULL"),
        _own("home_day", "last_on"),
        _own("energy_note", "until_on"),
    ),
    Kept.HISTORY: (
        Rule(
            "change_log",
            "change_log x WHERE x.at < :cutoff AND x.subject_id IN (SELECT id FROM employee)",
            "x.subject_id",
            "x.at",
            key="number",
        ),
    ),
}
"""In an order in which rows can be removed: what refers to a row stands before it."""

_LEFT = """
SELECT e.id, e.name, max(coalesce(e.archived_on, ''), coalesce(max(a.ends_on), '')) AS left_on
FROM employee e LEFT JOIN assignment a ON a.employee_id = e.id
WHERE NOT EXISTS (SELECT 1 FROM assignment n WHERE n.employee_id = e.id AND (n.ends_on IS NULL OR n.ends_on >= :cutoff))
      AND e.archived_on < :cutoff AND e.name <> :nameless
GROUP BY e.id
"""
_KEPT = "SELECT employee_id, category FROM kept_longer WHERE until_on > :today"
_NAMES = "SELECT id, name FROM employee WHERE frozen_on IS NULL"
FROZEN_LONG = """
SELECT id, name, frozen_on FROM employee WHERE frozen_on < :day AND archived_on IS NULL ORDER BY frozen_on, name
"""
_LIMITS = "SELECT category, months FROM retention_limit"


_UNTOLD = f"SELECT e.id FROM employee e WHERE e.informed_on IS NULL AND {FOLLOWED}"
LONG_KEPT = f"""
SELECT e.id FROM employee e WHERE {FOLLOWED} AND (
    (EXISTS (SELECT 1 FROM contact c WHERE c.employee_id = e.id AND c.state = 'held' AND c.party_id IS NULL
             AND c.counts_on < :talks)
     AND NOT EXISTS (SELECT 1 FROM kept_longer k WHERE k.employee_id = e.id AND k.category = 'talks'
                     AND k.until_on > :today))
    OR (EXISTS (SELECT 1 FROM check_in x WHERE x.employee_id = e.id AND x.answered_on < :comments AND x.comment <> '')
        AND NOT EXISTS (SELECT 1 FROM kept_longer k WHERE k.employee_id = e.id AND k.category = 'comments'
                        AND k.until_on > :today)))
"""
"""By indexes alone, for Today: talks and comments stand for all that is over."""


def untold(source: Raw) -> set[str]:
    """The keys of those who were not told yet what is kept about them."""
    return {row[0] for row in source.raw.execute(_UNTOLD)}


def frozen_since_before(source: Raw, day: date) -> list[tuple[str, str, date]]:
    """Key, name and day of those who were frozen before a day, the longest first."""
    rows = source.raw.execute(FROZEN_LONG, {"day": day.isoformat()})
    return [(key, name, date.fromisoformat(on)) for key, name, on in rows]


def long_kept(source: Raw, today: date, months: Mapping[Kept, int]) -> set[str]:
    """The keys of those whose talks or comments are over; the review has the whole of it."""
    given = {
        "today": today.isoformat(),
        "talks": cutoff(today, months[Kept.TALKS]).isoformat(),
        "comments": cutoff(today, months[Kept.COMMENTS]).isoformat(),
    }
    return {row[0] for row in source.raw.execute(LONG_KEPT, given)}


def limits(source: Raw) -> dict[Kept, int]:
    """How many months each category is kept: the leader's own limit, else the usual one."""
    own = {Kept(category): months for category, months in source.raw.execute(_LIMITS)}
    return {**DEFAULT_MONTHS, **own}


def expired(source: Raw, today: date, months: Mapping[Kept, int]) -> list[Expired]:
    """What is over and not kept longer for a reason; of who left long ago, all at once. In no order."""
    raw = source.raw
    kept = {(person, Kept(category)) for person, category in raw.execute(_KEPT, {"today": today.isoformat()})}
    names: dict[str, str] = dict(raw.execute(_NAMES).fetchall())  # nothing is over of who is frozen: not listed here
    left = cutoff(today, months[Kept.PERSON]).isoformat()
    gone = {
        key: Expired(key, name, Kept.PERSON, 1, date.fromisoformat(left_on))
        for key, name, left_on in raw.execute(_LEFT, {"cutoff": left, "nameless": NAMELESS})
        if (key, Kept.PERSON) not in kept and key in names
    }
    found: dict[tuple[str, Kept], Expired] = {}
    for category, rules in RULES.items():
        given = {"cutoff": cutoff(today, months[category]).isoformat()}
        for rule in rules:
            statement = f"SELECT {rule.person}, count(*), min({rule.day}) FROM {rule.rows} GROUP BY {rule.person}"
            for key, count, oldest in raw.execute(statement, given):
                if key in gone or (key, category) in kept or names.get(key, NAMELESS) == NAMELESS:
                    continue
                before = found.get((key, category))
                day = date.fromisoformat(str(oldest)[:10])
                found[key, category] = Expired(
                    key,
                    names[key],
                    category,
                    count + (before.how_many if before else 0),
                    min(day, before.oldest) if before else day,
                )
    return [*gone.values(), *found.values()]


def expired_keys(raw: object, rule: Rule, person: str, before: date) -> list[Any]:
    """The keys of the rows of a rule that are somebody's."""
    statement = f"SELECT x.{rule.key} FROM {rule.rows} AND {rule.person} = :person"
    rows = raw.execute(statement, {"cutoff": before.isoformat(), "person": person})  # type: ignore[attr-defined]
    return [row[0] for row in rows]
