"""Makes something sensitive of every kind that can be, to look for where it must not be."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from distance_leader.domain.action import Action
from distance_leader.domain.answer import Answer
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.codes import Belonging, Energy, Owner, Visibility, YesNo
from distance_leader.domain.contact import Contact
from distance_leader.domain.employee import Employee
from distance_leader.domain.energy_note import EnergyNote
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.goal import Goal
from distance_leader.domain.issue import Issue
from distance_leader.domain.request import Request
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.services.checkins import ask
from distance_leader.workspace import Workspace
from tests.building import editing, make_contact, stays_of

MARK = "zyxwv"
SAID = f"findable {MARK}"
TODAY, BEFORE = date(2026, 11, 18), date(2026, 11, 2)


def mark_everything(workspace: Workspace, person: Employee) -> None:
    """Something sensitive of every kind that can be, about one person."""
    hidden = {"visibility": Visibility.SENSITIVE}
    of = {"employee_id": person.id, **hidden}
    stay = stays_of(workspace, person)[0]
    with editing(workspace) as edit:
        asked = ask(edit, person.id, BEFORE)
        said = Issue(**of, assignment_id=stay.id, text=SAID, to_change=SAID, opened_on=BEFORE)
        done = replace(said, id=UUID(int=said.id.int ^ 1), closed_why=SAID, closed_on=TODAY)
        one, other = asked.questions[:2]
        for entity in (
            replace(asked, comment=SAID, answered_on=BEFORE, **hidden),
            Answer(
                check_in_id=asked.id,
                question_key=one.key,
                question_version=one.version,
                said=YesNo.NO,
                text=SAID,
                **hidden,
            ),
            Answer(check_in_id=asked.id, question_key=other.key, question_version=other.version, text=SAID, **hidden),
            TalkingPoint(**of, text=SAID, noted_on=BEFORE),
            said,
            done,
            Action(**of, text=SAID, made_on=BEFORE, due_on=TODAY),
            Action(**of, text=SAID, made_on=BEFORE, issue_id=said.id),
            Request(**of, about=SAID, received_at=datetime(2026, 11, 17, 8, tzinfo=UTC)),
            Goal(**of, text=SAID, set_on=BEFORE),
            EnergyNote(**of, kind=Energy.GIVES, text=SAID, noted_on=BEFORE),
            BelongingEvent(**of, on=BEFORE, kind=Belonging.RECOGNITION, what=SAID),
            Expectation(
                assignment_id=stay.id,
                expects=Owner.LEADER,
                expected_of=Owner.EMPLOYEE,
                text=SAID,
                noted_on=BEFORE,
                **hidden,
            ),
        ):
            edit.put(entity)
    with workspace.read() as reader:
        contacts = [one for one in reader.all(Contact) if one.employee_id == person.id]
    with editing(workspace) as edit:
        for each in contacts:
            edit.put(replace(each, sensitive_note=SAID))
    make_contact(workspace, person, day=BEFORE, sensitive_note=SAID)
