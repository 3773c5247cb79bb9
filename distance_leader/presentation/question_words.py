"""A question in short, as it stands in rows: its title, and which half of it a No is about."""

from distance_leader.domain.codes import Half
from distance_leader.domain.question import Wording
from distance_leader.domain.questions import Questions


def question_words(questions: Questions, wording: Wording, half: Half | None, language: str) -> str:
    """The question in short, and what the No is about where that was said."""
    question = questions.get(wording)
    if question is None:
        return wording.key
    halves = question.halves(language)
    title = question.title(language)
    if halves is None or half in (None, Half.BOTH):
        return title
    return f"{title} ({halves[0] if half is Half.FIRST else halves[1]})"
