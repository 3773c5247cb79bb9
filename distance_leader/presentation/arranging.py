"""Which people of the plan stand there, and in which order: a filter of words, and a sort."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from distance_leader.domain.codes import Focus, State
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.chips import Meaning
from distance_leader.presentation.labels import label, short_label
from distance_leader.presentation.owed import Owed
from distance_leader.presentation.plan_grid import Grid, clock_of
from distance_leader.storage.queries.plan import StaffRow

_LAST = "\U0010ffff"
"""Sorts after every name."""
STATE_WORDS: dict[Meaning, Message] = {
    **{Meaning(state): label(state) for state in State},
    Meaning.DUE: msg("Due"),
    Meaning.OVERDUE: msg("Overdue"),
}


class Order(StrEnum):
    """What the rows are sorted by; by customer they also stand in groups."""

    NAME = "name"
    CUSTOMER = "customer"
    ZONE = "zone"
    URGENCY = "urgency"


ORDER_WORDS: dict[Order, Message] = {
    Order.NAME: msg("By name"),
    Order.CUSTOMER: msg("By customer"),
    Order.ZONE: msg("By time zone"),
    Order.URGENCY: msg("By urgency"),
}


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The words of the filter, all of which must fit somebody, and the order."""

    text: str = ""
    order: Order = Order.NAME


def arranged(grid: Grid, arrangement: Arrangement, owed: Owed, language: str) -> Grid:
    """The grid with those who fit, in order; `everybody` keeps the rest."""
    words = arrangement.text.casefold().split()
    people = [one for one in grid.everybody if not words or _fits(words, grid, one, owed, language)]
    key = formats(language).sort_key
    people.sort(key=lambda one: (_rank(arrangement.order, grid, one, owed, language), key(one.name), one.key))
    return replace(grid, people=tuple(people), is_grouped=arrangement.order is Order.CUSTOMER)


def hidden_text(grid: Grid) -> Message | None:
    """'3 hidden'; None where everybody is there."""
    hidden = len(grid.everybody) - len(grid.people)
    return nmsg("{count} hidden", "{count} hidden", hidden) if hidden else None


def _rank(order: Order, grid: Grid, one: StaffRow, owed: Owed, language: str) -> tuple[object, ...]:
    if order is Order.CUSTOMER:
        return (formats(language).sort_key(one.customer) if one.customer else _LAST,)
    if order is Order.ZONE:
        return (clock_of(one.zone, grid.home, grid.at).ahead_minutes,)
    if order is Order.URGENCY:
        rhythm = owed.get(one.key)
        latest = rhythm.latest_on if rhythm is not None else None
        return (latest.isoformat() if latest else _LAST,)
    return ()


def _fits(words: list[str], grid: Grid, one: StaffRow, owed: Owed, language: str) -> bool:
    """Whether each word begins one of the words that stand for a person."""
    about = " ".join(_about(grid, one, owed, language)).casefold()
    return all(f" {word}" in f" {about}" for word in words)


def _about(grid: Grid, one: StaffRow, owed: Owed, language: str) -> list[str]:
    """Name, place and what stands in the cells in view, in the window's language."""
    texts, style = catalogue(language), formats(language)
    said = [one.name, one.title, one.customer, one.site, one.country, style.country(one.country), style.city(one.zone)]
    rhythm = owed.get(one.key)
    if rhythm is not None:
        said.append(texts.text(STATE_WORDS[Meaning(rhythm.state)]))
    chips = (chip for week in grid.weeks for chip in grid.cells.get((one.key, str(week)), ()))
    return said + [_words_of(chip.state, chip.foci, language) for chip in chips]


@lru_cache(maxsize=1024)
def _words_of(state: str, foci: str, language: str) -> str:
    texts = catalogue(language)
    words = [texts.text(label(State(state)))]
    for code in foci.split(","):
        words += [texts.text(label(Focus(code))), texts.text(short_label(Focus(code)))]
    return " ".join(words)
