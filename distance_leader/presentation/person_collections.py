"""The lists of what a person has beside the plan: home days, goals, energy, belonging."""

from dataclasses import replace
from uuid import UUID

from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.codes import HomeDayState
from distance_leader.domain.energy_note import EnergyNote
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.goal import Goal
from distance_leader.domain.home_day import HomeDay
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.planning.typed_dates import read_dates
from distance_leader.planning.typed_known import parse_belonging, parse_energy, parse_home_days
from distance_leader.presentation.ages import ago_text
from distance_leader.presentation.collection import Around, Collection, Moment
from distance_leader.presentation.labels import label
from distance_leader.presentation.lines import days_of, folded, marked, owner_of, text_of
from distance_leader.presentation.person_fields import BELONGING_FIELDS, ENERGY_FIELDS, GOAL_FIELDS, HOME_DAY_FIELDS
from distance_leader.storage.store import Edit


def _read_home_days(text: str, employee_id: UUID | None, moment: Moment) -> HomeDay:
    dates = read_dates(text, moment.today)
    if dates.first is None or dates.last is None:
        raise InvalidValueError("HomeDay", "first_on", Problem.NO_DATE)
    state, note = parse_home_days(dates.rest)
    return HomeDay(employee_id=owner_of(employee_id), first_on=dates.first, last_on=dates.last, state=state, note=note)


def _say_home_days(days: HomeDay, language: str, _around: Around) -> str:
    when = days_of(days.first_on, days.last_on, language)
    said = f"{when[0].upper()}{when[1:]} · {text_of(label(days.state), language)}"
    return f"{said}: {days.note}" if days.note else said


def _toggle_home_days(edit: Edit, days: HomeDay, _moment: Moment) -> None:
    is_held = days.state is HomeDayState.HELD
    edit.put(replace(days, state=HomeDayState.PROMISED if is_held else HomeDayState.HELD))


def _read_goal(text: str, employee_id: UUID | None, moment: Moment) -> Goal:
    return Goal(employee_id=owner_of(employee_id), text=text, set_on=moment.today)


def _say_goal(goal: Goal, language: str, around: Around) -> str:
    said = folded(goal.text, goal.visibility, language, is_whole=around.is_whole)
    if goal.talked_on is not None and goal.reached_on is None:
        said = text_of(
            msg("{what}, talked about {ago}", what=said, ago=ago_text(goal.talked_on, around.today)), language
        )
    return marked(said, goal.visibility, language, is_whole=around.is_whole)


def _toggle_goal(edit: Edit, goal: Goal, moment: Moment) -> None:
    edit.put(replace(goal, reached_on=None if goal.reached_on else max(moment.today, goal.set_on)))


def _read_energy(text: str, employee_id: UUID | None, moment: Moment) -> EnergyNote:
    kind, what = parse_energy(text)
    return EnergyNote(employee_id=owner_of(employee_id), kind=kind, text=what, noted_on=moment.today)


def _say_energy(note: EnergyNote, language: str, around: Around) -> str:
    style = formats(language)
    when = style.short_date(note.noted_on)
    if note.until_on is not None:
        when = f"{when}–{style.short_date(note.until_on)}"
    text = folded(note.text, note.visibility, language, is_whole=around.is_whole)
    return marked(
        f"{text_of(label(note.kind), language)}: {text} ({when})", note.visibility, language, is_whole=around.is_whole
    )


def _toggle_energy(edit: Edit, note: EnergyNote, moment: Moment) -> None:
    edit.put(replace(note, until_on=None if note.until_on else max(moment.today, note.noted_on)))


def _read_belonging(text: str, employee_id: UUID | None, moment: Moment) -> BelongingEvent:
    """A day in the line is when it was; without one it is today."""
    dates = read_dates(text, moment.today)
    kind, what = parse_belonging(dates.rest if dates.first else text)
    return BelongingEvent(employee_id=owner_of(employee_id), on=dates.first or moment.today, kind=kind, what=what)


def _say_belonging(event: BelongingEvent, language: str, around: Around) -> str:
    what = folded(event.what, event.visibility, language, is_whole=around.is_whole)
    said = f"{formats(language).weekday_date(event.on)} · {text_of(label(event.kind), language)}: {what}"
    return marked(said, event.visibility, language, is_whole=around.is_whole)


HOME_DAYS = Collection(
    kind=HomeDay,
    title=msg("Days at home"),
    one=msg("days at home"),
    hint=msg("promised 28/11-29/11, or held week 45"),
    fields=HOME_DAY_FIELDS,
    read=_read_home_days,
    said=_say_home_days,
    order=lambda days: (-days.first_on.toordinal(),),
    is_done=lambda days: days.state is HomeDayState.HELD,
    strikes=False,
    toggle=_toggle_home_days,
)
GOALS = Collection(
    kind=Goal,
    title=msg("Development goals"),
    one=msg("goal"),
    hint=msg("what this person wants to become better at"),
    fields=GOAL_FIELDS,
    read=_read_goal,
    said=_say_goal,
    order=lambda goal: (goal.reached_on is not None, goal.set_on),
    is_done=lambda goal: goal.reached_on is not None,
    toggle=_toggle_goal,
)
ENERGY = Collection(
    kind=EnergyNote,
    title=msg("What gives and what takes energy"),
    one=msg("energy"),
    hint=msg("takes: night shifts · gives: the team"),
    fields=ENERGY_FIELDS,
    read=_read_energy,
    said=_say_energy,
    order=lambda note: (note.until_on is not None, note.kind, note.noted_on),
    is_done=lambda note: note.until_on is not None,
    toggle=_toggle_energy,
)
BELONGING = Collection(
    kind=BelongingEvent,
    title=msg("Belonging and recognition"),
    one=msg("event"),
    hint=msg("seminar on welding 12/11, or praise for the handover"),
    fields=BELONGING_FIELDS,
    read=_read_belonging,
    said=_say_belonging,
    order=lambda event: (-event.on.toordinal(),),
)
