"""The Follow-up page as a value: what is open, grouped by person, by who has the next step, or by age."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from distance_leader.domain.codes import Owner, Topic
from distance_leader.domain.questions import WELLBEING, Questions
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, Sensitive, msg, nmsg
from distance_leader.presentation.labels import label
from distance_leader.presentation.lines import guarded, marked
from distance_leader.presentation.question_words import question_words
from distance_leader.presentation.today_waiting import due_words
from distance_leader.storage.queries.following import (
    Difference,
    Gap,
    OpenIssue,
    OpenPromise,
    differences,
    gaps,
    open_issues,
    open_promises,
)
from distance_leader.storage.queries.plan import Raw, home_of
from distance_leader.storage.queries.rounds import own_questions
from distance_leader.storage.uncollected import uncollected

_LONG_DAYS = 28
"""A condition that has not been as agreed for four weeks is late."""


class Matter(StrEnum):
    """The kinds of thing that are followed up."""

    ISSUE = "issue"
    PROMISE = "promise"
    DIFFERENCE = "difference"
    GAP = "gap"


class Grouping(StrEnum):
    """How the page is read."""

    PERSON = "person"
    OWNER = "owner"
    AGE = "age"


GROUPINGS: dict[Grouping, Message] = {
    Grouping.PERSON: msg("By person"),
    Grouping.OWNER: msg("By who acts next"),
    Grouping.AGE: msg("By age"),
}
_AGES: tuple[tuple[int, Message], ...] = (
    (28, msg("Open for more than four weeks")),
    (7, msg("Open for more than a week")),
    (-1, msg("New in the last week")),
)
"""More than so many days, and the head of what is older."""
_OWNERS: dict[Owner, Message] = {
    Owner.LEADER: msg("With you"),
    Owner.EMPLOYEE: msg("With the employee"),
    Owner.HOME_MANAGER: msg("With the project manager at home"),
    Owner.CUSTOMER_MANAGER: msg("With the customer's project manager"),
}


@dataclass(frozen=True, slots=True)
class FollowRow:
    """One open thing: `key` is its id, `person` that of whom it is about, `owner` who has the next step."""

    matter: Matter
    key: str
    person: str
    name: str
    said: Message
    owner: Owner
    since: date
    is_urgent: bool = False

    @property
    def same(self) -> str:
        """What makes it the same row when it is read again."""
        return self.key


@dataclass(frozen=True, slots=True)
class Following:
    """All open things, in the order of names and then of age, on a day."""

    day: date
    rows: tuple[FollowRow, ...]

    def groups(self, by: Grouping) -> list[tuple[Message, list[FollowRow]]]:
        """The rows under their heads; no row is left out, whatever the grouping."""
        if by is Grouping.OWNER:
            return [(head, [row for row in self.rows if row.owner is owner]) for owner, head in _OWNERS.items()]
        if by is Grouping.AGE:
            return self._by_age()
        people: dict[str, list[FollowRow]] = {}
        for row in self.rows:
            people.setdefault(row.person, []).append(row)
        return [(msg("{name}", name=rows[0].name), rows) for rows in people.values()]

    def count(self, matter: Matter) -> int:
        """How many of a kind are open."""
        return sum(row.matter is matter for row in self.rows)

    def _by_age(self) -> list[tuple[Message, list[FollowRow]]]:
        found, rest = [], sorted(self.rows, key=lambda row: row.since)
        for least, head in _AGES:
            old = [row for row in rest if (self.day - row.since).days > least]
            found.append((head, old))
            rest = rest[len(old) :]
        return found


@uncollected()
def load_following(source: Raw, now: datetime, language: str) -> Following:
    """Read what is open; six statements. The next action of an issue is told in the issue's row."""
    today = home_of(source).today(now)
    promises = open_promises(source, today)
    issues = open_issues(source, today)
    by_issue: dict[str, list[OpenPromise]] = {issue.key: [] for issue in issues}
    for one in promises:
        by_issue.setdefault(one.issue_key, []).append(one)
    told = {actions[0].key for issue in issues for actions in [by_issue[issue.key]] if actions}
    questions = Questions(own_questions(source))
    rows = [
        *(_issue_row(one, by_issue[one.key], questions, (today, language)) for one in issues),
        *(_promise_row(one, today, language) for one in promises if one.key not in told),
        *(_difference_row(one, today) for one in differences(source, today)),
        *(_gap_row(one, language) for one in gaps(source, today)),
    ]
    kinds = {matter: place for place, matter in enumerate(Matter)}
    style = formats(language)
    return Following(
        today,
        tuple(sorted(rows, key=lambda row: (style.sort_key(row.name), row.person, kinds[row.matter], row.since))),
    )


def _issue_row(
    one: OpenIssue, actions: Sequence[OpenPromise], questions: Questions, seen: tuple[date, str]
) -> FollowRow:
    """What is wrong, for how long, and what comes next. `seen`: the date and the language."""
    today, language = seen
    about = question_words(questions, one.wording, one.half, language) if one.wording else ""
    text = guarded(one.text, one.visibility)
    what = msg("No to “{question}”", question=about) if about else msg("{text}", text=text)
    if about and one.text:
        what = msg("{what}: {text}", what=what, text=text)
    said = msg("{what} · {open} · {next}", what=what, open=_open_for(one.opened_on, today), next=_next(actions, today))
    is_wellbeing = one.wording is not None and one.wording.key == WELLBEING
    is_late = any(action.due_on is not None and action.due_on < today for action in actions)
    owner = actions[0].owner if actions else Owner.LEADER
    return FollowRow(
        Matter.ISSUE,
        one.key,
        one.employee_key,
        one.name,
        said,
        owner,
        one.opened_on,
        is_urgent=is_late or (is_wellbeing and not actions),
    )


def _next(actions: Sequence[OpenPromise], today: date) -> Message:
    if not actions:
        return msg("nothing is decided yet")
    first = actions[0]
    text = guarded(first.text, first.visibility)
    if first.due_on is None:
        return msg("next: {text}", text=text)
    return msg("next: {text}, {due}", text=text, due=due_words(first.due_on, today))


def _open_for(since: date, today: date) -> Message:
    days = (today - since).days
    return nmsg("open for {count} day", "open for {count} days", days) if days else msg("opened today")


def _promise_row(one: OpenPromise, today: date, language: str) -> FollowRow:
    text = _quoted(one, language)
    said = msg("Promise: {text} ({owner})", text=text, owner=label(one.owner))
    if one.due_on is not None:
        said = msg("{said}, {due}", said=said, due=due_words(one.due_on, today))
    is_late = one.due_on is not None and one.due_on < today
    return FollowRow(
        Matter.PROMISE, one.key, one.employee_key, one.name, said, one.owner, one.made_on, is_urgent=is_late
    )


def _difference_row(one: Difference, today: date) -> FollowRow:
    what: Message = msg("{text}", text=one.called) if one.topic is Topic.OTHER else label(one.topic)
    parts: Mapping[str, Message | str] = {"what": what, "actual": one.actual, "open": _open_for(one.since, today)}
    said = msg("{what} is not as agreed: {actual} · {open}", **parts) if one.actual else None
    return FollowRow(
        Matter.DIFFERENCE,
        one.key,
        one.employee_key,
        one.name,
        said or msg("{what} is not as agreed · {open}", what=what, open=parts["open"]),
        one.owner,
        one.since,
        is_urgent=(today - one.since).days > _LONG_DAYS,
    )


def _gap_row(one: Gap, language: str) -> FollowRow:
    said = msg(
        "Expectation not agreed: {expects} → {of}: {text}",
        expects=label(one.expects),
        of=label(one.expected_of),
        text=_quoted(one, language),
    )
    return FollowRow(Matter.GAP, one.key, one.employee_key, one.name, said, Owner.LEADER, one.noted_on)


def _quoted(one: OpenPromise | Gap, language: str) -> str | Sensitive:
    """What was written, with who may see it."""
    return guarded(marked(one.text, one.visibility, language, is_whole=True), one.visibility)


def counts(following: Following) -> Iterator[Message]:
    """How much is open, kind by kind; nothing of a kind of which there is none."""
    words: dict[Matter, Callable[[int], Message]] = {
        Matter.ISSUE: lambda count: nmsg("{count} issue", "{count} issues", count),
        Matter.PROMISE: lambda count: nmsg("{count} promise", "{count} promises", count),
        Matter.DIFFERENCE: lambda count: nmsg("{count} condition", "{count} conditions", count),
        Matter.GAP: lambda count: nmsg("{count} expectation", "{count} expectations", count),
    }
    for matter, say in words.items():
        count = following.count(matter)
        if count:
            yield say(count)
