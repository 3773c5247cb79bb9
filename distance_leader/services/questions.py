"""The leader's own questions: worded anew, rested and asked again. What was asked once keeps its words for ever."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from distance_leader.domain.question import Question
from distance_leader.storage.queries.checkins import was_asked, wordings_of
from distance_leader.storage.store import Edit

_WHEN = ("first_weeks", "every_weeks", "retired_on")
"""What says when it is asked; all else of a question is its wording."""


def reword(edit: Edit, question: Question, **fields: object) -> Question:
    """Change a question. A wording that was asked is kept beside the new one, which goes on under the same id.

    So whoever has the question before them, in a form or a list, changes the newest wording and makes no second one.
    """
    changed = replace(question, **fields)  # type: ignore[arg-type]
    asked_when = {name: getattr(changed, name) for name in _WHEN}
    if changed != replace(question, **asked_when) and was_asked(edit, question.wording):
        changed = replace(changed, version=question.version + 1)
        edit.put(changed)
        edit.put(replace(question, id=uuid4()))
    else:
        edit.put(changed)
    return changed


def rest_question(edit: Edit, question: Question, today: date) -> Question:
    """Ask it no more from today; asked to rest again, it is asked again. Its words stay, so nothing is worded anew."""
    changed = replace(question, retired_on=None if question.retired_on else today)
    edit.put(changed)
    return changed


def drop_question(edit: Edit, question: Question, today: date) -> None:
    """Take a question out. One that was ever asked only rests, since its answers need its words."""
    wordings = wordings_of(edit, question.key)
    if not any(was_asked(edit, one.wording) for one in wordings):
        for one in wordings:
            edit.remove(one)
    elif question.retired_on is None:
        rest_question(edit, question, today)
