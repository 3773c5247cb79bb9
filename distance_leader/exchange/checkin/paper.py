"""The same questions on paper: plain HTML for a printer, with boxes to tick."""

from html import escape

from distance_leader.domain.codes import QuestionKind, YesNo
from distance_leader.domain.question import LEAST_RATING, MOST_RATING, Question
from distance_leader.i18n.formats import formats
from distance_leader.presentation.asked import ABOUT_A_NO, COMMENT, TITLE, AskedSheet
from distance_leader.presentation.labels import label

_BOX, _LINE = "☐", "_" * 60


def paper_html(sheet: AskedSheet) -> str:
    """One sheet to print and hand over; what comes back is typed in."""
    parts = [
        f"<h1>{escape(sheet.say(TITLE))}</h1>",
        f"<p>{escape(sheet.employee.name)} · {formats(sheet.texts.language).long_date(sheet.check_in.asked_on)}</p>",
        f"<p>{escape(sheet.who_reads)}</p>",
    ]
    for number, question in enumerate(sheet.questions, 1):
        parts.append(f"<h3>{number}. {escape(question.text(sheet.language))}</h3>")
        parts += [f"<p>{line}</p>" for line in _boxes(sheet, question)]
    comment = escape(sheet.say(COMMENT))
    parts.append(f"<h3>{comment}</h3><p>{_LINE}<br><br>{_LINE}</p>")
    return "\n".join(parts)


def _boxes(sheet: AskedSheet, question: Question) -> list[str]:
    if question.kind is QuestionKind.TEXT:
        return [f"{_LINE}<br><br>{_LINE}"]
    if question.kind is QuestionKind.RATING:
        return [" &nbsp; ".join(f"{_BOX} {rating}" for rating in range(LEAST_RATING, MOST_RATING + 1))]
    lines = [" &nbsp; ".join(f"{_BOX} {escape(sheet.say(label(said)))}" for said in YesNo)]
    halves = question.halves(sheet.language)
    if halves is not None:
        about = escape(sheet.say(ABOUT_A_NO))
        lines.append(f"{about} {_BOX} {escape(halves[0])} &nbsp; {_BOX} {escape(halves[1])}")
    return lines
