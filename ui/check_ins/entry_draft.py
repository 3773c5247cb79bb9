"""What was typed into an entry of answers as plain values, to be kept and shown again."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from distance_leader.domain.codes import CameBy, Half, Sheet, Visibility, YesNo
from distance_leader.services.checkins import GivenAnswer
from ui.check_ins.entry_head import EntryHead
from ui.check_ins.entry_tail import EntryTail
from ui.check_ins.question_row import QuestionRow


def typed_answers(head: EntryHead, rows: Sequence[QuestionRow], tail: EntryTail) -> dict[str, Any]:
    """What stands there now; nothing while nothing is answered."""
    answers = {_name(row): _plain(row.given) for row in rows if not row.given.is_empty}
    if not answers and not tail.comment and tail.adjust is None:
        return {}
    return {**head.written, "answers": answers, **tail.written}


def show_head(head: EntryHead, typed: dict[str, Any]) -> None:
    """Show which sheet it was, of which day; the questions follow from it."""
    with suppress(KeyError, ValueError):
        head.show_written(Sheet(typed["sheet"]), str(typed["day"]), CameBy(typed["came_by"]))


def show_answers(rows: Sequence[QuestionRow], tail: EntryTail, typed: dict[str, Any]) -> None:
    """Show the answers to the questions that are there."""
    answers = typed.get("answers", {})
    for row in rows:
        if _name(row) in answers:
            row.show_given(_given(answers[_name(row)]))
    with suppress(KeyError, ValueError):
        adjust = typed.get("adjust")
        tail.show_written(str(typed["comment"]), Visibility(typed["visibility"]), YesNo(adjust) if adjust else None)


def _name(row: QuestionRow) -> str:
    return f"{row.question.wording.key} {row.question.wording.version}"


def _plain(given: GivenAnswer) -> dict[str, Any]:
    said = {"said": given.said, "half": given.half, "rating": given.rating, "text": given.text}
    return {name: value for name, value in said.items() if value}


def _given(plain: dict[str, Any]) -> GivenAnswer:
    said, half = plain.get("said"), plain.get("half")
    return GivenAnswer(
        said=YesNo(said) if said else None,
        half=Half(half) if half else None,
        rating=plain.get("rating"),
        text=plain.get("text", ""),
    )
