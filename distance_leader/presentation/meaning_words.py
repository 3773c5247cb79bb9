"""How like a typed word is to a known one: the palette forgives left-out letters and a slip of the finger."""

from enum import IntEnum

_SLIP_FROM = 4
"""Letters from which on a word may hold a slip: shorter ones would be like everything."""
_PART_FROM = 3


class Likeness(IntEnum):
    """From nothing in common to the same word."""

    NONE = 0
    SLIP = 1
    LETTERS_LEFT_OUT = 2
    PART = 3
    BEGINNING = 4
    SAME = 5


def likeness(typed: str, word: str) -> Likeness:
    """How like `word` is to what was typed; both are folded."""
    if word.startswith(typed):
        return Likeness.SAME if len(word) == len(typed) else Likeness.BEGINNING
    if len(typed) >= _PART_FROM and typed in word:
        return Likeness.PART
    if typed[0] != word[0]:
        return Likeness.NONE
    if len(typed) >= _PART_FROM and _has_in_order(word, typed):
        return Likeness.LETTERS_LEFT_OUT
    if len(typed) >= _SLIP_FROM and _begins_but_for_a_slip(word, typed):
        return Likeness.SLIP
    return Likeness.NONE


def _has_in_order(word: str, letters: str) -> bool:
    """Whether the letters stand in a word in their order."""
    left = iter(word)
    return all(letter in left for letter in letters)


def _begins_but_for_a_slip(word: str, typed: str) -> bool:
    """Whether it begins as typed, but for one letter wrong, missing or too many, or two that changed places."""
    at = next((place for place, pair in enumerate(zip(word, typed, strict=False)) if pair[0] != pair[1]), len(word))
    rest = typed[at:]
    wrong = word[at + 1 :].startswith(rest[1:])
    missing = word[at + 1 :].startswith(rest)
    too_many = word[at:].startswith(rest[1:])
    swapped = len(rest) > 1 and word[at : at + 2] == rest[1::-1] and word[at + 2 :].startswith(rest[2:])
    return wrong or missing or too_many or swapped
