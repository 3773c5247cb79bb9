"""Talks at the same time, side by side: each gets a lane, and as few lanes as will do."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from distance_leader.presentation.week_view import Block

LEAST = 25
"""Minutes that a talk takes up to be read, however short it is."""


def side_by_side(blocks: Iterable["Block"]) -> tuple["Block", ...]:
    """The blocks with their lanes, in their order; those that touch one another share the width of the day."""
    given = list(blocks)
    ordered = sorted(given, key=lambda one: (one.day, one.start, -one.minutes, one.row.key))
    placed = {one.row.key: one for group in _groups(ordered) for one in _in_lanes(group)}
    return tuple(placed[one.row.key] for one in given)


def _end(block: "Block") -> int:
    return block.start + max(block.minutes, LEAST)


def _groups(ordered: list["Block"]) -> Iterator[list["Block"]]:
    """Blocks of a day of which each touches another, or one alone."""
    group: list[Block] = []
    for one in ordered:
        if group and (one.day != group[0].day or one.start >= max(map(_end, group))):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _in_lanes(group: list["Block"]) -> list["Block"]:
    ends: list[int] = []
    lanes = []
    for one in group:
        free = next((lane for lane, end in enumerate(ends) if end <= one.start), len(ends))
        ends[free : free + 1] = [_end(one)]
        lanes.append(free)
    return [replace(one, lane=lane, lanes=len(ends)) for one, lane in zip(group, lanes, strict=True)]
