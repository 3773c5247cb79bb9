"""The columns of the sheet *Contacts*: what each says of a contact."""

from collections.abc import Callable
from dataclasses import dataclass

from distance_leader.domain.codes import Focus
from distance_leader.exchange.schedule import words
from distance_leader.exchange.schedule.cell_xml import Value
from distance_leader.exchange.schedule.content import ContactLine, Schedule
from distance_leader.exchange.schedule.styles import NAME, QUIET, TEXT, DateFormats, Look
from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.presentation.labels import label

_NUMBER = Look(across="center")
_DATE_WIDTH = 17.0
_NOTE_WIDTH = 44.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list. Without a width it fits what stands in it, up to `most`; longer texts are wrapped."""

    title: Message
    look: Look
    value: Callable[[ContactLine], Value]
    width: float | None = None
    most: float = 30
    is_state: bool = False


def contact_columns(schedule: Schedule) -> list[Column]:
    """In their order; last days, parties, remarks and private notes only where there are any to show."""
    columns = [*_when_columns(schedule), *_what_columns(schedule), *_clock_columns(schedule)]
    if any(line.party for line in schedule.contacts):
        columns.append(Column(msg("Talk with"), TEXT, lambda line: line.party))
    if any(line.row.employee_remark for line in schedule.contacts):
        remark = Column(msg("The employee's own remark"), TEXT, lambda line: line.row.employee_remark, _NOTE_WIDTH)
        columns.append(remark)
    if schedule.order.with_private:
        columns.append(Column(msg("Private note"), TEXT, lambda line: line.row.private_note, _NOTE_WIDTH))
        columns.append(Column(msg("Sensitive note"), TEXT, lambda line: line.row.sensitive_note, _NOTE_WIDTH))
    return columns


def _when_columns(schedule: Schedule) -> list[Column]:
    dates = DateFormats.of(schedule.order.language)
    day, moment = Look(indent=1, format=dates.long), Look(indent=1, format=dates.moment)
    last_day = Column(msg("Last day"), day, lambda line: line.row.last_day, _DATE_WIDTH)
    return [
        Column(words.NAME, NAME, lambda line: line.person.name),
        Column(words.CUSTOMER, QUIET, lambda line: line.person.customer, most=24),
        Column(msg("Year"), _NUMBER, lambda line: line.row.week.year, 8),
        Column(msg("Week"), _NUMBER, lambda line: line.row.week.number, 8.5),
        Column(msg("Day"), day, lambda line: line.row.day, _DATE_WIDTH),
        *([last_day] if any(line.row.last_day for line in schedule.contacts) else []),
        Column(msg("Leader's time"), moment, lambda line: line.leader_time, _DATE_WIDTH),
        Column(msg("Employee's time"), moment, lambda line: line.employee_time, _DATE_WIDTH),
    ]


def _what_columns(schedule: Schedule) -> list[Column]:
    texts = schedule.texts
    foci: dict[frozenset[Focus], str] = {}

    def focus(line: ContactLine) -> str:
        chosen = line.row.foci
        if chosen not in foci:
            foci[chosen] = ", ".join(texts.text(label(one)) for one in Focus if one in chosen)
        return foci[chosen]

    def moved_from(line: ContactLine) -> str | None:
        week = line.row.moved_from
        return texts.text(words.week_text(week)) if week else None

    state = {code: texts.text(word) for code, word in words.STATES.items()}
    channel = {code: texts.text(word) for code, word in words.CHANNELS.items()}
    initiative = {code: texts.text(word) for code, word in words.INITIATORS.items()}
    return [
        Column(msg("State"), Look(indent=1), lambda line: state[line.row.state], 14.5, is_state=True),
        Column(msg("Channel"), QUIET, lambda line: channel[line.row.channel], most=18),
        Column(msg("Focus"), TEXT, focus, most=28),
        Column(msg("Minutes"), _NUMBER, lambda line: line.row.minutes, 11),
        Column(msg("Initiative"), QUIET, lambda line: initiative[line.row.initiator], most=18),
        Column(msg("Note"), TEXT, lambda line: line.row.note, _NOTE_WIDTH),
        Column(msg("Moved from"), QUIET, moved_from, 15),
    ]


def _clock_columns(schedule: Schedule) -> list[Column]:
    home = schedule.leader.zone
    clock = {code: schedule.texts.text(word) for code, word in words.CLOCKS.items()}
    return [
        Column(pmsg("sheet", "Clock"), QUIET, lambda line: clock[line.row.anchor], most=18),
        Column(msg("Leader's time zone"), QUIET, lambda _: home, most=24),
        Column(msg("Employee's time zone"), QUIET, lambda line: line.employee_zone, most=24),
    ]
