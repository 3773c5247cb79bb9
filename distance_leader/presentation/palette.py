"""The command palette as a value: what can be gone to or done, and which of it is meant by what was typed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.search_words import fold, words_of
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.meaning_words import Likeness, likeness

MOST, MOST_MEANT = 40, 10
"""Entries that are listed with nothing typed, and with something: who sees ten types another letter."""
MOST_RECENT = 12
_WEEK = re.compile(
    r"(?:(?P<year>\d{4})\s*-?\s*(?:uge|week|u|w)\s*|(?P<word>uge|week|u|w)?\s*)(?P<number>\d{1,2})(?:\D+(?P<later>\d{4}))?"
)
_BARE_WEEK = frozenset({"uge", "week"})
"""A word alone that means the weeks around now."""


class Group(StrEnum):
    """What an entry is; where two are meant alike, the earlier group comes first."""

    WEEK = "week"
    PAGE = "page"
    PERSON = "person"
    ACTION = "action"
    SETTING = "setting"


_GROUPS = {group: place for place, group in enumerate(Group)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to go to or to do. `name` tells it from others of its group; `hint` stands on the right.

    `words` are folded: first those of the title, then those that mean the same, in both languages.
    """

    group: Group
    name: str
    title: str
    hint: str = ""
    words: tuple[str, ...] = ()
    own: int = 0
    """How many of the words are the title's."""
    changes: bool = False
    """Whether choosing it changes something."""

    @property
    def key(self) -> str:
        """'person:9f…': what the settings remember it by."""
        return f"{self.group}:{self.name}"


def entry(
    group: Group, name: str, title: str, hint: str = "", also: Iterable[str] = (), *, changes: bool = False
) -> Entry:
    """An entry that is found by its title, the title's initials, and by other texts that mean the same."""
    own = words_of(title)
    more = [word for text in also for word in words_of(text)]
    short = ["".join(word[0] for word in own)] if len(own) > 1 else []
    words = dict.fromkeys((*own, *short, *more))
    return Entry(group, name, title, hint, tuple(words), len(dict.fromkeys(own)), changes)


def meant(
    entries: Sequence[Entry], typed: str, recent: Sequence[str], this_week: IsoWeek, language: str
) -> list[Entry]:
    """What is meant, the likeliest first. Nothing typed: what was chosen last, then all in its own order.

    Each word that is typed must be like one of an entry's: its beginning, else a part of it, else with letters
    left out or one slip of the finger.
    """
    places = {key: place for place, key in enumerate(recent)}
    wanted = words_of(typed)
    weeks = [_week_entry(week, this_week, language) for week in weeks_meant(typed, this_week)]
    if not wanted:
        last = [one for one in entries if one.key in places]
        last.sort(key=lambda one: places[one.key])
        rest = [one for one in entries if one.key not in places and one.group is not Group.PERSON]
        return (last + rest)[:MOST]
    liked = [(_likeness(one, wanted), one) for one in entries]
    best = max((like for (like, _), _ in liked), default=Likeness.NONE)
    least = max(Likeness.SLIP, min(Likeness.PART, best))  # guesses only where nothing is really there
    found = [(like, one) for like, one in liked if like[0] >= least]
    is_guess = best < Likeness.PART
    found.sort(
        key=lambda pair: (
            is_guess and pair[1].changes,  # Enter takes the first: a slip of the finger must change nothing
            -pair[0][0],
            not pair[0][1],
            *_rank(pair[1], wanted[0], places),
        )
    )
    return (weeks + [one for _, one in found])[:MOST_MEANT]


def weeks_meant(typed: str, this_week: IsoWeek) -> list[IsoWeek]:
    """The weeks that 'uge 12', 'week 12', 'w12', '12' or '2026-W12' can mean, the nearest to this week first."""
    text = fold(typed).strip()
    if text in _BARE_WEEK:
        return [this_week, this_week + 1, this_week + -1]
    match = _WEEK.fullmatch(text)
    if match is None:
        return []
    year = match["year"] or match["later"]
    years = [int(year)] if year else [this_week.year - 1, this_week.year, this_week.year + 1]
    found = []
    for one in years:
        try:
            found.append(IsoWeek(one, int(match["number"])))
        except InvalidValueError:  # week 0, or 53 of a year without one
            continue
    return sorted(found, key=lambda week: abs(week - this_week))[:2]


def remembered(recent: Sequence[str], key: str) -> list[str]:
    """What was chosen last, the newest first, each once."""
    return [key, *(one for one in recent if one != key)][:MOST_RECENT]


def _week_entry(week: IsoWeek, this_week: IsoWeek, language: str) -> Entry:
    texts = catalogue(language)
    title = texts.text(msg("Week {number} of {year}", number=week.number, year=week.year))
    days = formats(language).span(week.monday, week.sunday)
    return Entry(Group.WEEK, str(week), title, texts.text(msg("this week")) if week == this_week else days)


def _likeness(one: Entry, wanted: Sequence[str]) -> tuple[Likeness, bool]:
    """How like the least like of the typed words is, and whether the title alone is as like as that."""
    found, is_title = Likeness.SAME, True
    for word in wanted:
        like = [likeness(word, known) for known in one.words]
        best = max(like, default=Likeness.NONE)
        if best is Likeness.NONE:
            return best, False
        found, is_title = min(found, best), is_title and best in like[: one.own]
    return found, is_title


def _rank(one: Entry, first: str, places: dict[str, int]) -> tuple[int, bool, int, str]:
    """Among equals what was chosen last comes first, then what begins so, then it goes by group and title."""
    is_beginning = bool(one.own) and one.words[0].startswith(first)
    return places.get(one.key, MOST_RECENT), not is_beginning, _GROUPS[one.group], one.title.casefold()
