"""What is left of a typed text when the understood stretches are taken out of it: the note."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from distance_leader.planning.typed_reading import QUOTES, SEPARATORS, Kind, Span, fold
from distance_leader.planning.words import JOINING, LEADING

_QUOTED = re.compile(rf"[{QUOTES}]([^{QUOTES}]*)(?:[{QUOTES}]|\Z)")
_WORD = re.compile(r"\S+")
_JOINING = frozenset(map(fold, JOINING))
_LEADING = {kind: frozenset(map(fold, words)) for kind, words in LEADING.items()}


@dataclass(slots=True)
class _Word:
    """A word of the text as it was typed; `left` is what of it is not understood."""

    start: int
    end: int
    text: str
    left: str


def quoted_parts(text: str) -> list[tuple[int, int]]:
    """Where text in double quotes lies, the signs included. A quote that is not closed runs to the end."""
    return [match.span() for match in _QUOTED.finditer(text)]


def note_of(text: str, spans: list[Span]) -> tuple[str, tuple[Span, ...]]:
    """The note, single-spaced, and the spans with those of the small words that only join them."""
    words = list(_words(text, spans))
    links = _take_links(words, {span.start: span.kind for span in spans})
    # A dash or comma that stands alone says nothing beside what is understood, but is kept between plain words.
    said = [not word.left for word in words]
    for place, word in enumerate(words):
        is_beside = any(said[max(place - 1, 0) : place + 2])
        if is_beside and not word.text.strip(SEPARATORS):
            word.left = ""
    return " ".join(word.left for word in words if word.left), tuple(sorted([*spans, *links]))


def _words(text: str, spans: list[Span]) -> Iterator[_Word]:
    covered = bytearray(len(text))
    for start, end, _ in spans:
        covered[start:end] = b"\1" * (end - start)
    place = 0
    for start, end in [*quoted_parts(text), (len(text), len(text))]:
        for match in _WORD.finditer(text, place, start):
            yield _Word(match.start(), match.end(), match[0], _left_of(match, covered))
        # The text of a quoted word is not looked at again, so it is empty here.
        for word in text[start:end].strip(QUOTES).split():
            yield _Word(start, end, QUOTES, word)
        place = end


def _left_of(match: re.Match[str], covered: bytearray) -> str:
    if covered.find(1, match.start(), match.end()) == -1:
        return match[0]
    signs = zip(match[0], covered[match.start() : match.end()], strict=True)
    pieces = ("".join(sign for sign, _ in run) for done, run in groupby(signs, lambda pair: pair[1]) if not done)
    return " ".join(left for piece in pieces if (left := piece.strip(SEPARATORS)))


def _take_links(words: list[_Word], kinds: dict[int, Kind]) -> list[Span]:
    """Find 'og' between two things that are understood, and 'på' right before one, and take them too."""
    links: list[Span] = []
    for place in range(len(words) - 2, -1, -1):
        word, after = words[place], words[place + 1]
        kind = kinds.get(after.start)
        if kind is None or not word.left or word.start in kinds:
            continue
        plain = fold(word.text.strip(SEPARATORS))
        joins = plain in _JOINING and place > 0 and not words[place - 1].left
        if joins or plain in _LEADING.get(kind, ()):
            word.left = ""
            kinds[word.start] = kind
            links.append(Span(word.start, word.end, Kind.LINK))
    return links
