"""The days and hours of one week as a value: what each hour is for both sides, and what stands in it.

A day is drawn from the leader's midnight to the next by elapsed minutes, so that each line is a true instant also on
the days of 23 and 25 hours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from distance_leader.domain.codes import Focus, State
from distance_leader.domain.home import Home
from distance_leader.domain.moments import to_utc, to_wall
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg
from distance_leader.insights.awkward import Awkward
from distance_leader.planning.possible_hours import HourKind, Reason, Side, Slot, possible_hours
from distance_leader.planning.public_holidays import holiday_name
from distance_leader.presentation.hours import hour_text
from distance_leader.presentation.labels import short_label
from distance_leader.presentation.odd_hours import OddHour, OddHours, load_odd_hours
from distance_leader.presentation.week_lanes import side_by_side
from distance_leader.services.fairness import ledger
from distance_leader.services.hours import load_hours
from distance_leader.storage.queries.plan import ChipRow, StaffRow, chips_between, staff
from distance_leader.storage.store import Reader

RASTER = 15
"""Minutes between two places where a talk can begin or end."""
USUAL = 30
_SHOWN = (State.PLANNED, State.HELD)


@dataclass(frozen=True, slots=True)
class Block:
    """A contact in a day: from so many minutes after midnight, so many long. `is_own` is the chosen person's."""

    row: ChipRow
    day: int
    start: int
    minutes: int
    title: str
    name: str
    is_own: bool
    lane: int = 0
    lanes: int = 1
    """Talks at the same time stand side by side: in which of how many lanes this one does."""
    odd: OddHour | None = None
    """What is odd about its hour."""

    @property
    def is_movable(self) -> bool:
        return self.is_own and self.row.state == State.PLANNED


@dataclass(frozen=True, slots=True)
class Day:
    """One of the leader's dates: its stretch in UTC, what the hours are, and what is to be known of it."""

    date: date
    start: datetime
    end: datetime
    home: str
    there: str
    slots: tuple[Slot, ...]
    busy: tuple[tuple[int, int], ...]
    notes: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """1440, or an hour more or less where the leader's clock changes."""
        return round((self.end - self.start).total_seconds() / 60)

    def at(self, minute: int) -> datetime:
        """The instant so many minutes after the leader's midnight."""
        return self.start + timedelta(minutes=minute)


@dataclass(frozen=True, slots=True)
class WeekView:
    """Seven days, the blocks in them, and the contacts of the chosen person that have no hour."""

    week: IsoWeek
    person: StaffRow
    home: Home
    days: tuple[Day, ...]
    blocks: tuple[Block, ...]
    loose: tuple[ChipRow, ...]
    awkward: Awkward
    language: str

    def blocks_of(self, day: int) -> list[Block]:
        """A day's blocks, the earliest first."""
        return [block for block in self.blocks if block.day == day]

    def conflicts(self, day: int, start: int, minutes: int, ignored: str = "") -> list[Block]:
        """The leader's other talks at a time; a talk with several people is one."""
        return [
            block
            for block in self.blocks_of(day)
            if block.row.key != ignored and block.start < start + minutes and start < block.start + block.minutes
        ]

    def best(self, minutes: int, now: datetime) -> tuple[int, int] | None:
        """Day and minute of the best free place: both at work and preferred, both at work, stretched; the earliest."""
        found = sorted(
            (_rank(slot), day.at(minute), number, minute)
            for number, day in enumerate(self.days)
            for minute in range(0, day.minutes - minutes + 1, RASTER)
            if day.at(minute) >= now
            and (slot := _one_slot(day, minute, minutes)) is not None
            and not self.conflicts(number, minute, minutes)
        )
        return (found[0][2], found[0][3]) if found else None


def load_week(reader: Reader, week: IsoWeek, employee_id: UUID, language: str, today: date) -> WeekView | None:
    """Read and work out a week for one person; None for somebody who is not in the plan."""
    both = load_hours(reader, employee_id, week.monday, week.sunday)
    people = {one.key: one for one in staff(reader, today.isoformat(), both.home.zone_on(today))}
    person = people.get(employee_id.hex)
    if person is None:
        return None
    days = tuple(_day(week.day(number), both.sides(week.day(number)), language, person) for number in range(7))
    rows = chips_between(reader, week + -1, week + 1)
    own = [row for row in rows if row.employee_key == person.key and row.week == str(week)]
    return WeekView(
        week=week,
        person=person,
        home=both.home,
        days=days,
        blocks=side_by_side(_blocks(rows, days, people, person.key, load_odd_hours(reader), language)),
        loose=tuple(row for row in own if row.starts_at is None and row.state in _SHOWN),
        awkward=ledger(reader, employee_id, week),
        language=language,
    )


def _day(day: date, sides: tuple[Side, Side], language: str, person: StaffRow) -> Day:
    mine, theirs = sides
    start, end = to_utc(day, time(), mine.zone), to_utc(day + timedelta(days=1), time(), mine.zone)
    slots = possible_hours(day, mine, theirs)
    busy = [
        (_minutes(max(one, start) - start), _minutes(min(other, end) - start))
        for one, other in mine.busy
        if one < end and other > start
    ]
    noon = slots[len(slots) // 2]
    notes = [name for country in (person.country,) if (name := holiday_name(country, day, language))]
    texts = catalogue(language)
    if noon.leader is Reason.HOLIDAY and not notes:
        notes.append(texts.text(msg("public holiday at home")))
    for reason, said in ((noon.leader, msg("you are away")), (noon.employee, msg("away"))):
        notes += [texts.text(said)] if reason is Reason.ABSENT else []
    return Day(day, start, end, mine.zone, theirs.zone, tuple(slots), tuple(busy), tuple(notes))


def _blocks(
    rows: Iterable[ChipRow], days: Sequence[Day], people: dict[str, StaffRow], own: str, odd: OddHours, language: str
) -> Iterable[Block]:
    """The talks with an hour; of a talk with several people one block, the chosen person's where there is one."""
    texts = catalogue(language)
    talks: dict[str, ChipRow] = {}
    for row in rows:
        if row.starts_at is None or row.state not in _SHOWN or row.employee_key not in people:
            continue
        key = row.talk_key or row.key
        if key not in talks or row.employee_key == own:
            talks[key] = row
    for row in talks.values():
        starts_at = datetime.fromisoformat(row.starts_at or "").replace(tzinfo=UTC)
        for number, day in enumerate(days):
            if day.start <= starts_at < day.end:
                title = texts.text(short_label(Focus(row.foci.split(",")[0])))
                start = _minutes(starts_at - day.start)
                is_own = row.employee_key == own
                name = people[row.employee_key].name
                yield Block(row, number, start, row.minutes, title, name, is_own, odd=odd.of(row))


def _minutes(span: timedelta) -> int:
    return round(span.total_seconds() / 60)


def _rank(slot: Slot) -> int:
    kinds = {HourKind.BOTH_NORMAL: 2, HourKind.STRETCHED: 4, HourKind.NIGHT_OR_HOLIDAY: 6}
    return kinds[slot.kind] - (1 if slot.is_preferred else 0)


def _one_slot(day: Day, minute: int, minutes: int) -> Slot | None:
    """The worst of the slots that a stretch touches; None where one of them is a night or a holiday."""
    worst = max(_touched(day, minute, minute + minutes), key=_rank)
    return None if worst.kind is HourKind.NIGHT_OR_HOLIDAY else worst


def _touched(day: Day, start: int, end: int) -> list[Slot]:
    return [slot for slot in day.slots if slot.start < day.at(end) and day.at(start) < slot.end]


def is_awkward(view: WeekView, day: int, start: int, minutes: int) -> bool:
    """Whether a place reaches into a night, a holiday or an absence of either side: then what is said warns."""
    return _one_slot(view.days[day], start, min(minutes, view.days[day].minutes - start)) is None


def ruler(day: Day, minute: int) -> tuple[str, str]:
    """What both clocks show so many minutes after the leader's midnight: '08:00' and '16:00 +1' (the next day)."""
    at = day.at(minute)
    mine, theirs = to_wall(at, day.home), to_wall(at, day.there)
    shift = (theirs.date() - mine.date()).days
    mark = f" {'+' if shift > 0 else '−'}{abs(shift)}" if shift else ""
    return f"{mine:%H:%M}", f"{theirs:%H:%M}{mark}"


def place_text(view: WeekView, day: int, start: int, minutes: int, ignored: str = "") -> Message:
    """What is to be said of a place before it is taken: both clocks, what the hours are, and what is there already."""
    one = view.days[day]
    end = min(start + minutes, one.minutes)
    slots = _touched(one, start, end)
    mine, theirs = (f"{a}–{b}" for a, b in zip(ruler(one, start), ruler(one, end), strict=True))
    said = msg(
        "{day} {mine} · {name} {theirs} · {kind}",
        day=formats(view.language).weekday_date(one.date),
        mine=mine,
        name=view.person.name,
        theirs=theirs,
        kind=hour_text(max(slots, key=_rank)),
    )
    others = view.conflicts(day, start, end - start, ignored)
    if others:
        return msg("{said} · at the same time: {name}", said=said, name=others[0].name)
    return msg("{said}, and liked", said=said) if all(slot.is_preferred for slot in slots) else said


def talk_text(view: WeekView, block: Block) -> Message:
    """What is to be said of a talk that stands there: of somebody else's only when and with whom."""
    if block.is_own:
        return place_text(view, block.day, block.start, block.minutes, block.row.key)
    day = view.days[block.day]
    start, end = ruler(day, block.start)[0], ruler(day, min(block.start + block.minutes, day.minutes))[0]
    when = f"{formats(view.language).weekday_date(day.date)} {start}–{end}"
    said = msg("{when} · a talk with {name}", when=when, name=block.name)
    return msg("{said} · {why}", said=said, why=block.odd.said) if block.odd else said


def tip_text(view: WeekView, block: Block) -> str:
    """A talk in a tooltip: whose, about what, how long, and what is odd about its hour."""
    said = f"{block.name}: {block.title}, {block.minutes} min"
    return f"{said}\n{catalogue(view.language).text(block.odd.said)}" if block.odd else said


def awkward_text(awkward: Awkward, name: str) -> Message:
    """The ledger of twelve weeks in one plain line, with a suggestion where one side bears more."""
    said = msg(
        "Outside working hours, held and planned, twelve weeks up to this one: you {mine} min, {name} {theirs} min.",
        mine=awkward.leader,
        theirs=awkward.employee,
        name=name,
    )
    if awkward.employee >= awkward.leader + 2 * USUAL:
        return msg("{said} Offer an hour at the edge of your own day next time.", said=said)
    if awkward.leader >= awkward.employee + 2 * USUAL:
        return msg("{said} Ask for an hour at the edge of theirs next time.", said=said)
    return said


def week_text(week: IsoWeek, language: str) -> str:
    """'Week 48 · 23–29 Nov'."""
    texts, style = catalogue(language), formats(language)
    span = style.span(week.monday, week.sunday)
    return f"{texts.text(msg('Week {number} {year}', number=week.number, year=week.year))} · {span}"
