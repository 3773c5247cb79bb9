"""The block in which a form's answers come back: short, readable, and sealed, so that a changed one is refused.

`resources/check_in/form.js` makes it; both follow the same rules. The seal (HMAC-SHA-256, RFC 2104) covers the form,
each answer and the comment, under a key that only this file and that one form know.
"""

import hmac
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from distance_leader.domain.codes import QuestionKind
from distance_leader.domain.question import Question, Wording

HEAD = "[Distance Leader]"
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_BYTES, _SEAL_BYTES = 5, 10
_SPACES = re.compile("[\\s\x00-\x1f\x7f-\xa0\u200b\u2028-\u202f\u2060\ufeff]+")


@dataclass(frozen=True, slots=True)
class BlockWords:
    """The words of a block in one language. A block in any of the languages can be read."""

    form: str
    comment: str
    check: str
    yes: str
    no: str


WORDS = {
    "da": BlockWords("Skema", "Bemærkning", "Kontrol", "ja", "nej"),
    "en": BlockWords("Form", "Comment", "Check", "yes", "no"),
}
_SAID = {words.yes: "yes" for words in WORDS.values()} | {words.no: "no" for words in WORDS.values()}
_YES_NO = f"({'|'.join(_SAID)}|-)(?: ?\\((a|b|a ?\\+ ?b)\\))?"
_VALUES = {QuestionKind.YES_NO: _YES_NO, QuestionKind.RATING: "([1-5]|-)()", QuestionKind.TEXT: "(.*?)()"}


@dataclass(frozen=True, slots=True)
class Block:
    """What was found between a form's code and a seal, on one line; not yet known to be genuine."""

    code: str
    body: str
    seal: str


@dataclass(frozen=True, slots=True)
class Values:
    """What a block says: for each question 'yes', 'no', 'no(b)', '3', a text, or nothing; and the comment."""

    answers: tuple[str, ...]
    comment: str


def plain(text: str) -> str:
    """One line, composed (NFC), with single spaces: what is left when mail programs have wrapped and padded it."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")


def form_code(check_in_id: UUID) -> str:
    """'7KQ2-M4XD': the first forty bits of a round's id, in signs that nobody confuses."""
    return _letters(check_in_id.bytes[:_CODE_BYTES])


def ids_of_code(code: str) -> tuple[UUID, UUID]:
    """The least and the greatest id that a form's code can stand for."""
    signs = code.replace("-", "").replace(" ", "")
    value = 0
    for sign in signs:
        value = value * len(_SIGNS) + _SIGNS.index(sign)
    head = value.to_bytes(_CODE_BYTES, "big")
    rest = 16 - _CODE_BYTES
    return UUID(bytes=head + b"\x00" * rest), UUID(bytes=head + b"\xff" * rest)


def form_key(secret: str, check_in_id: UUID) -> bytes:
    """The key of one form: it seals the answers to this round and to no other."""
    return hmac.digest(secret.encode(), check_in_id.bytes, "sha256")


def seal(key: bytes, code: str, wordings: Sequence[Wording], values: Values) -> str:
    """What a genuine block ends with."""
    lines = [f"{wording}={value}" for wording, value in zip(wordings, values.answers, strict=True)]
    signed = "\n".join([code, *lines, f"comment={values.comment}"])
    return _letters(hmac.digest(key, signed.encode(), "sha256")[:_SEAL_BYTES])


def read_values(body: str, questions: Sequence[Question]) -> Values | None:
    """What the lines of a block say to these questions; None where they are not lines of theirs."""
    parts = [f"{number} [^:]*: ?{_VALUES[one.kind]}" for number, one in enumerate(questions, 1)]
    pattern = " ".join([*parts, f"{len(questions) + 1} [^:]*: ?(.*)"])
    match = re.fullmatch(pattern, body)
    if match is None:
        return None
    given = match.groups()
    answers = tuple(_value(said or "", half or "") for said, half in zip(given[:-1:2], given[1:-1:2], strict=True))
    return Values(answers, _value(given[-1], ""))


def _value(said: str, half: str) -> str:
    if said == "-":
        return ""
    value = _SAID.get(said, said)
    return f"{value}({half.replace(' ', '')})" if half else value


def _letters(content: bytes) -> str:
    """Five bits a sign, in groups of four."""
    value = int.from_bytes(content, "big")
    count = len(content) * 8 // 5
    signs = "".join(_SIGNS[value >> 5 * place & 31] for place in reversed(range(count)))
    return "-".join(signs[start : start + 4] for start in range(0, len(signs), 4))
