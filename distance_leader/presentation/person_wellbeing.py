"""The wellbeing of one person as a value: whose turn it is, reasons to talk, and the issues that are open."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from distance_leader.domain.codes import Visibility
from distance_leader.domain.employee import Employee
from distance_leader.domain.issue import Issue
from distance_leader.domain.questions import Questions
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.lines import guarded
from distance_leader.presentation.question_words import question_words
from distance_leader.presentation.wellbeing import Part, WellbeingRow, load_wellbeing
from distance_leader.storage.queries.checkins import issues_of, questions_of
from distance_leader.storage.store import Reader


@dataclass(frozen=True, slots=True)
class PersonWellbeing:
    """`turn` is the row of the person among all others."""

    turn: WellbeingRow
    reasons: tuple[WellbeingRow, ...]
    issues: tuple[Message, ...]


def wellbeing_of(reader: Reader, person: Employee, now: datetime, language: str) -> PersonWellbeing:
    """Read it. The clock and the signals are read of everybody, as elsewhere: so all pages say the same."""
    rows = [row for row in load_wellbeing(reader, now, language).rows if UUID(row.person) == person.id]
    nowhere = msg("On no assignment now, so nothing is asked.")
    turn = next(
        (row for row in rows if row.section is not Part.REASONS),
        WellbeingRow(Part.LATER, person.id.hex, person.name, nowhere),
    )
    reasons = tuple(row for row in rows if row.section is Part.REASONS)
    return PersonWellbeing(turn, reasons, tuple(open_issues_of(reader, person.id, language)))


def open_issues_of(reader: Reader, person: UUID, language: str, *, with_sensitive: bool = True) -> list[Message]:
    """'Wellbeing and enjoying the work (the work itself), since 12 Nov 2026', oldest first."""
    questions = questions_of(reader)
    issues = [one for one in issues_of(reader, person) if one.closed_on is None]
    if not with_sensitive:
        issues = [one for one in issues if one.visibility is not Visibility.SENSITIVE]
    return [_issue(one, questions, language) for one in issues]


def _issue(issue: Issue, questions: Questions, language: str) -> Message:
    asked = question_words(questions, issue.wording, issue.half, language) if issue.wording else ""
    text = guarded(issue.text, issue.visibility)
    about = msg("{question} · {text}", question=asked, text=text) if asked and text else text or asked
    return msg("{what}, since {day}", what=about, day=issue.opened_on)
