"""From a No to a change: an issue is opened, talked about, acted on, and closed when something was done."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from distance_leader.domain.action import Action
from distance_leader.domain.answer import Answer
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import Counterpart, Owner
from distance_leader.domain.issue import Issue
from distance_leader.storage.store import Edit

_DAYS_TO_TALK = 7
"""A talk with a project manager that was decided on is held within a week."""


def open_issue_for(edit: Edit, answer: Answer, check_in: CheckIn) -> Issue:
    """The issue of a No: the question, its half where it was said, and the person."""
    made = Issue(
        employee_id=check_in.employee_id,
        assignment_id=check_in.assignment_id,
        answer_id=answer.id,
        question_key=answer.question_key,
        question_version=answer.question_version,
        half=answer.half,
        opened_on=check_in.answered_on or check_in.asked_on,
    )
    edit.put(made)
    return made


def report_problem(edit: Edit, employee_id: UUID, text: str, today: date, assignment_id: UUID | None = None) -> Issue:
    """A problem that nobody was asked about. Raises InvalidValueError."""
    made = Issue(employee_id=employee_id, assignment_id=assignment_id, text=text, opened_on=today)
    edit.put(made)
    return made


def act_on(edit: Edit, issue: Issue, action: Action) -> Action:
    """Something is to be done about an issue, by whoever owns the action."""
    made = replace(action, issue_id=issue.id, employee_id=issue.employee_id)
    edit.put(made)
    return made


def act_on_issue(edit: Edit, action: Action) -> None:
    """As `act_on`, for an action that names its issue; nothing where the issue is gone."""
    issue = edit.get(Issue, action.issue_id) if action.issue_id is not None else None
    if issue is not None:
        act_on(edit, issue, action)


def close_issue(edit: Edit, issue: Issue, today: date, why: str = "") -> Issue:
    """Settle an issue. Without a reason one of its actions must be done: else the commit raises InvalidValueError."""
    changed = replace(issue, closed_on=max(today, issue.opened_on), closed_why=why)
    edit.put(changed)
    return changed


def reopen_issue(edit: Edit, issue: Issue) -> Issue:
    """It is not settled after all."""
    changed = replace(issue, closed_on=None, closed_why="")
    edit.put(changed)
    return changed


def involve(edit: Edit, issue: Issue, with_whom: Counterpart, text: str, today: date) -> Action:
    """Talk with a project manager about an issue: noted on it, and promised by the leader within a week."""
    edit.put(replace(issue, talk_with=issue.talk_with | {with_whom}))
    due_on = today + timedelta(days=_DAYS_TO_TALK)
    action = Action(employee_id=issue.employee_id, text=text, owner=Owner.LEADER, made_on=today, due_on=due_on)
    return act_on(edit, issue, action)
