"""How hard a password is to guess, roughly: what a program that guesses would try first counts for little."""

from enum import StrEnum
from itertools import pairwise
from math import log2

_USUAL = (
    *("password", "passw0rd", "adgangskode", "kodeord", "hemmelig", "secret", "letmein", "welcome", "velkommen"),
    *("qwerty", "qwertz", "admin", "danmark", "sommer", "vinter", "efterår", "forår", "summer", "winter", "spring"),
)
_ROWS = ("qwertyuiopå", "asdfghjklæø", "zxcvbnm", "abcdefghijklmnopqrstuvwxyzæøå", "01234567890")
_WORD_SIGN = 2.2
"""Bits for each letter of a word: most letters follow from those before."""
_USUAL_BITS = 6.0
_WORD = 4
_WEAK, _FAIR = 35, 55
"""Bits. One graphics card tries about ten thousand passwords a second against our key derivation."""


class Strength(StrEnum):
    """How long a password holds."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength(password: str) -> Strength:
    """An estimate, on the careful side."""
    bits = _bits(password)
    if bits < _WEAK:
        return Strength.WEAK
    return Strength.FAIR if bits < _FAIR else Strength.STRONG


def _bits(password: str) -> float:
    text = password.casefold()
    bits = 0.0
    for word in _USUAL:
        if word in text:
            text = text.replace(word, "")
            bits += _USUAL_BITS
    for run in _runs(text):
        if run.isalpha() and len(run) >= _WORD:
            bits += _WORD_SIGN * len(_without_steps(run))
        else:
            bits += log2(_alphabet(run)) * len(_without_steps(run))
    return bits + sum(sign.isupper() for sign in password[1:])  # the first one is a habit


def _runs(text: str) -> list[str]:
    """Stretches of letters, of digits, and of anything else."""
    found: list[str] = []
    for sign in text:
        if found and _kind(found[-1][-1]) == _kind(sign):
            found[-1] += sign
        else:
            found.append(sign)
    return found


def _kind(sign: str) -> str:
    return "letter" if sign.isalpha() else "digit" if sign.isdigit() else "other"


def _without_steps(run: str) -> str:
    """Without what a finger does by itself: the same key again, the next one of the row or the alphabet."""
    kept = run[:1]
    for before, sign in pairwise(run):
        pairs = (before + sign, sign + before)
        if before != sign and not any(pair in row for row in _ROWS for pair in pairs):
            kept += sign
    return kept


def _alphabet(run: str) -> int:
    return 29 if run.isalpha() else 10 if run.isdigit() else 33
