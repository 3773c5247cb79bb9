"""Replies in words, before they are taken in: whose they are, what was understood, and what will become of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from distance_leader.domain.errors import ReplyError, ReplyProblem
from distance_leader.exchange.checkin.recognising import Reply, Verdict
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.rounds import answer_words
from distance_leader.presentation.sentences import sentence

VERDICTS: dict[Verdict, Message] = {
    Verdict.NEW: msg("New"),
    Verdict.TWICE: msg("Counted already"),
    Verdict.REFUSED: msg("Refused"),
}
SIGNS = {Verdict.NEW: "✓", Verdict.TWICE: "–", Verdict.REFUSED: "✗"}
"""A shape for each, so that none is told by its colour."""


@dataclass(frozen=True, slots=True)
class ReplyWords:
    """One reply: a head, what was answered, and why it is not taken in (empty for a new one)."""

    head: str
    answers: str
    why: str


def reply_words(reply: Reply, language: str) -> ReplyWords:
    """What a leader reads of a reply."""
    texts, style = catalogue(language), formats(language)
    who = Path(reply.source).name or texts.text(msg("What was pasted"))
    if reply.employee is not None and reply.check_in is not None:
        asked = style.within(reply.check_in.asked_on)
        who = texts.text(msg("{name}, asked {day}", name=reply.employee.name, day=asked))
    answers = []
    if reply.given is not None:
        answers = [answer_words(one, reply.given.answers.get(one.wording), texts) for one in reply.questions]
        answers += [reply.given.comment] if reply.given.comment else []
    head = f"{SIGNS[reply.verdict]} {texts.text(VERDICTS[reply.verdict])}: {who}"
    return ReplyWords(head, " · ".join(answers), texts.text(sentence(reply.why)) if reply.why else "")


def summary(replies: Sequence[Reply]) -> Message:
    """'2 new, 1 counted already, 1 refused'; what there is none of is left out."""
    counts = Counter(reply.verdict for reply in replies)
    said = [
        (counts[Verdict.NEW], nmsg("{count} new reply", "{count} new replies", counts[Verdict.NEW])),
        (counts[Verdict.TWICE], nmsg("{count} counted already", "{count} counted already", counts[Verdict.TWICE])),
        (counts[Verdict.REFUSED], nmsg("{count} refused", "{count} refused", counts[Verdict.REFUSED])),
    ]
    found = [text for count, text in said if count]
    if not found:
        return sentence(ReplyError(ReplyProblem.NO_BLOCK))
    joined = found[0]
    for text in found[1:]:
        joined = msg("{first}, {second}", first=joined, second=text)
    return joined
