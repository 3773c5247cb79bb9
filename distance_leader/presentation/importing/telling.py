"""What is told of an import: the verdict of each row, why, and the numbers of all."""

from functools import reduce

from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.i18n.message import Message, msg, nmsg, pmsg
from distance_leader.presentation.address_checks import email_warning, identity_warning, phone_warning
from distance_leader.presentation.importing.columns import targets
from distance_leader.presentation.sentences import sentence
from distance_leader.services.importing.rows import ImportPlan, JudgedRow, PersonRow, Verdict

VERDICT_WORDS: dict[Verdict, Message] = {
    Verdict.NEW: pmsg("verdict", "New"),
    Verdict.UPDATE: pmsg("verdict", "Update"),
    Verdict.UNCHANGED: pmsg("verdict", "Unchanged"),
    Verdict.WRONG: pmsg("verdict", "Wrong"),
}
VERDICT_GLYPHS: dict[Verdict, str] = {
    Verdict.NEW: "+",
    Verdict.UPDATE: "✓",
    Verdict.UNCHANGED: "=",
    Verdict.WRONG: "✗",
}
"""A shape for each, so that nothing is said by colour alone."""
_OF_THE_ROW = (Problem.NAMESAKES, Problem.SAME_PERSON, Problem.WHICH_ZONE, Problem.UNKNOWN_PLACE, Problem.OVERLAPS)
"""Sentences that need no name of a field before them."""
_ADDRESSES = ("email", "phone")
_LINKS = {"customer_id": "customer"}


def why(judged: JudgedRow) -> Message | None:
    """The reason of a verdict, and what is worth a look in the row; None where there is nothing to say."""
    parts = [_reason(judged), *_remarks(judged.row)]
    return _joined([one for one in parts if one is not None])


def summary(plan: ImportPlan) -> Message:
    """How many rows have which verdict."""
    return msg(
        "{new}, {update}, {unchanged}, {wrong}",
        new=nmsg("{count} new", "{count} new", plan.count(Verdict.NEW)),
        update=nmsg("{count} updated", "{count} updated", plan.count(Verdict.UPDATE)),
        unchanged=nmsg("{count} unchanged", "{count} unchanged", plan.count(Verdict.UNCHANGED)),
        wrong=nmsg("{count} wrong", "{count} wrong", plan.count(Verdict.WRONG)),
    )


def _reason(judged: JudgedRow) -> Message | None:
    if judged.error is not None:
        return _wrong(judged.error)
    if judged.changed:
        return msg("Changed: {fields}.", fields=_listed(judged.changed))
    if judged.assumed_zone:
        return msg("No place is said: your own time zone, {zone}, is taken.", zone=judged.assumed_zone)
    return None


def _wrong(error: InvalidValueError) -> Message:
    said = sentence(error)
    name = _label(error.kind, error.field)
    if error.problem in _OF_THE_ROW or name is None:
        return said
    return msg("{field}: {sentence}", field=name, sentence=said)


def _listed(changed: tuple[tuple[str, str], ...]) -> Message:
    labels = [_label(kind, name) or msg("Assignment") for kind, name in changed]
    return reduce(lambda one, other: msg("{one}, {other}", one=one, other=other), labels)


def _label(kind: str, name: str) -> Message | None:
    key = f"{kind}.{_LINKS.get(name, name)}"
    return next((one.label for one in targets() if one.key == key), None)


def _remarks(row: PersonRow) -> list[Message | None]:
    """Doubts that change no verdict: the leader is told, and knows better."""
    country = str(row.stay.get("country", ""))
    return [
        email_warning(str(row.employee.get("email", ""))),
        phone_warning(str(row.employee.get("phone", "")), country),
        identity_warning("\n".join(str(value) for name, value in row.employee.items() if name not in _ADDRESSES)),
    ]


def _joined(parts: list[Message]) -> Message | None:
    if not parts:
        return None
    return reduce(lambda one, other: msg("{first} {second}", first=one, second=other), parts)
