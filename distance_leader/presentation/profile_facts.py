"""What stands on a profile beside the talks: the assignment, meetings, days at home, goals, belonging, conditions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.codes import Clarity, ConditionState, HomeDayState, Reception, Standing
from distance_leader.domain.condition import Condition
from distance_leader.domain.employee import Employee
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.extension import Extension
from distance_leader.domain.goal import Goal
from distance_leader.domain.home_day import HomeDay
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.ages import ago_text, left_text
from distance_leader.presentation.lines import folded
from distance_leader.presentation.timeline import Whose
from distance_leader.storage.queries.profile import meetings
from distance_leader.storage.store import Reader

ENDS_SOON = timedelta(weeks=6)


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what is so. Urgent is what asks for an act."""

    title: Message
    text: str
    is_urgent: bool = False
    behind: str = ""
    """The text with what is sensitive in it, where that is folded away."""


def facts_of(reader: Reader, person: Employee, stay: Assignment | None, whose: Whose) -> Iterator[Fact]:
    """The facts of a person, in the order in which they are read."""
    yield from _assignment(person, stay, whose)
    yield from _face_to_face(reader, person, whose)
    yield from _home_days(stay, whose)
    yield from _goals(whose)
    yield from _belonging(whose)
    if stay is not None:
        yield from _conditions(stay, whose)


def assignment_line(stay: Assignment, extensions: Sequence[Extension], today: date) -> Message:
    """'Extended 3 times, 6 weeks left, last talked about 5 weeks ago' (the guide: short contracts wear)."""
    parts: list[Message] = []
    if extensions:
        parts.append(nmsg("extended {count} time", "extended {count} times", len(extensions)))
    parts.append(left_text(stay.ends_on, today) if stay.ends_on else msg("no end agreed"))
    if stay.ends_on is not None:
        talked = stay.end_talked_on
        said = msg("last talked about {ago}", ago=ago_text(talked, today)) if talked else msg("not talked about yet")
        parts.append(said)
    joined = parts[0]
    for part in parts[1:]:
        joined = msg("{one}, {other}", one=joined, other=part)
    return joined


def _assignment(person: Employee, stay: Assignment | None, whose: Whose) -> Iterator[Fact]:
    texts = whose.texts
    if stay is None:
        yield Fact(msg("Assignment"), texts.text(msg("None now")))
        return
    line = texts.text(assignment_line(stay, whose.shelf.of(Extension, stay.id), whose.today))
    soon = stay.ends_on is not None and stay.ends_on - whose.today <= ENDS_SOON
    yield Fact(msg("Assignment"), line[0].upper() + line[1:], is_urgent=soon)
    if is_owned_elsewhere(person, stay):
        said = msg(
            "{owner} owns the project, the employee belongs to {own}",
            owner=stay.owner_department,
            own=person.department,
        )
        yield Fact(msg("Departments"), texts.text(said), is_urgent=True)
    relations = list(_relations(stay))
    if relations:
        words = ", ".join(texts.text(one) for one in relations)
        yield Fact(msg("At the customer's"), words[0].upper() + words[1:])


def _relations(stay: Assignment) -> Iterator[Message]:
    """'received with reserve, the role is unclear, seen as a colleague' (the guide's fourth advice to employees)."""
    if stay.received is not None:
        yield msg("received well") if stay.received is Reception.WELL else msg("received with reserve")
    if stay.role_clarity is not None:
        yield msg("the role is clear") if stay.role_clarity is Clarity.CLEAR else msg("the role is unclear")
    if stay.seen_as is not None:
        yield _SEEN_AS[stay.seen_as]


_SEEN_AS = {
    Standing.SUPPLIER: msg("seen as one who delivers"),
    Standing.COLLEAGUE: msg("seen as a colleague"),
    Standing.BOTH: msg("seen as a colleague who delivers"),
}


def is_owned_elsewhere(person: Employee, stay: Assignment) -> bool:
    """Whether project and person belong to different departments: the guide warns of what gets lost between them."""
    owner, own = stay.owner_department.strip().casefold(), person.department.strip().casefold()
    return bool(owner and own) and owner != own


def _face_to_face(reader: Reader, person: Employee, whose: Whose) -> Iterator[Fact]:
    found = meetings(reader, whose.employee_id, whose.today.year)
    texts = whose.texts
    if not person.visits_a_year and found.last_on is None:
        return
    held = nmsg("{count} this year", "{count} this year", found.this_year)
    if person.visits_a_year:
        held = msg("{held} of {wanted} this year", held=found.this_year, wanted=person.visits_a_year)
    said = texts.text(held)
    if found.last_on is not None:
        last = min(date.fromisoformat(found.last_on), whose.today)
        said += ", " + texts.text(msg("the last {ago}", ago=ago_text(last, whose.today)))
    yield Fact(msg("Face to face"), said)


def _home_days(stay: Assignment | None, whose: Whose) -> Iterator[Fact]:
    """Promised against held, in this assignment."""
    days = whose.shelf.of(HomeDay, whose.employee_id)
    if stay is not None:
        days = [one for one in days if one.last_on >= stay.starts_on]
    promise = stay.home_days if stay is not None else 0
    if not days and not promise:
        return
    counted = {state: sum(one.days for one in days if one.state is state) for state in HomeDayState}
    parts = []
    if promise and stay is not None:
        parts.append(msg("{days} in {weeks} weeks promised", days=promise, weeks=stay.home_weeks))
    parts.append(nmsg("{count} day held", "{count} days held", counted[HomeDayState.HELD]))
    lost = counted[HomeDayState.LOST]
    if lost:
        parts.append(nmsg("{count} came to nothing", "{count} came to nothing", lost))
    yield Fact(msg("Days at home"), ", ".join(whose.texts.text(part) for part in parts), is_urgent=bool(lost))


def _goals(whose: Whose) -> Iterator[Fact]:
    goals = [one for one in whose.shelf.of(Goal, whose.employee_id) if one.reached_on is None]
    if not goals:
        return
    talked = max((one.talked_on for one in goals if one.talked_on), default=None)
    said = whose.texts.text(nmsg("{count} goal", "{count} goals", len(goals)))
    last = msg("last talked about {ago}", ago=ago_text(talked, whose.today)) if talked else msg("not talked about yet")
    yield Fact(msg("Development"), f"{said}, {whose.texts.text(last)}")


def _belonging(whose: Whose) -> Iterator[Fact]:
    past = [one for one in whose.shelf.of(BelongingEvent, whose.employee_id) if one.on <= whose.today]
    if not past:
        return
    last = max(past, key=lambda one: one.on)
    ago = whose.texts.text(ago_text(last.on, whose.today))
    text = f"{ago}: {folded(last.what, last.visibility, whose.language, is_whole=False)}"
    whole = f"{ago}: {last.what}"
    yield Fact(msg("Belonging"), text, behind=whole if text != whole else "")


def _conditions(stay: Assignment, whose: Whose) -> Iterator[Fact]:
    conditions = whose.shelf.of(Condition, stay.id)
    differs = sum(one.state is ConditionState.DIFFERS for one in conditions)
    open_ = sum(one.state is ConditionState.UNCHECKED for one in conditions)
    gaps = sum(one.agreed_on is None for one in whose.shelf.of(Expectation, stay.id))
    parts = []
    if differs:
        parts.append(nmsg("{count} differs from what was agreed", "{count} differ from what was agreed", differs))
    if open_:
        parts.append(nmsg("{count} not checked", "{count} not checked", open_))
    if conditions and not parts:
        parts.append(msg("all as agreed"))
    if parts:
        said = ", ".join(whose.texts.text(part) for part in parts)
        yield Fact(msg("Conditions"), said[0].upper() + said[1:], is_urgent=bool(differs))
    if gaps:
        unmet = nmsg("{count} not agreed yet", "{count} not agreed yet", gaps)
        yield Fact(msg("Expectations"), whose.texts.text(unmet), is_urgent=True)
