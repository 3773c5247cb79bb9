"""What is shown of one issue beside its fields: the question as it was asked, who answered, who can be involved."""

from dataclasses import dataclass
from datetime import date

from distance_leader.domain.assignment import Assignment, assignment_on
from distance_leader.domain.codes import Counterpart
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.issue import Issue
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.involving import Involving
from distance_leader.presentation.lines import guarded
from distance_leader.storage.queries.checkins import questions_of
from distance_leader.storage.queries.people import assignments_of, leader_of
from distance_leader.storage.store import Reader


@dataclass(frozen=True, slots=True)
class IssueView:
    """`managers` are the letters that can be written, by whom they involve; none without an assignment."""

    issue: Issue
    name: str
    title: Message
    lines: tuple[Message, ...]
    managers: dict[Counterpart, Involving]


def issue_view(reader: Reader, issue: Issue, today: date, language: str) -> IssueView | None:
    """Read it; None where the person is gone."""
    person = reader.get(Employee, issue.employee_id)
    if person is None:
        return None
    question = questions_of(reader).get(issue.wording) if issue.wording else None
    if question is None:
        title = msg("{text}", text=guarded(issue.text, issue.visibility) or person.name)
        lines = [msg("Told about {name} on {day}", name=person.name, day=issue.opened_on)]
    else:
        title = msg("“{question}”", question=question.text(language))
        lines = [msg("{name} answered No on {day}", name=person.name, day=issue.opened_on)]
        halves = question.halves(language)
        if halves is not None:
            lines.append(msg("First half: {first}. Second half: {second}.", first=halves[0], second=halves[1]))
    return IssueView(issue, person.name, title, tuple(lines), _managers(reader, person, issue, today))


def _managers(reader: Reader, person: Employee, issue: Issue, today: date) -> dict[Counterpart, Involving]:
    """The project managers of the assignment that the issue is about, or of the present one."""
    stays = assignments_of(reader, [person.id])
    stay: Assignment | None = next((one for one in stays if one.id == issue.assignment_id), None)
    stay = stay or assignment_on(stays, today)
    if stay is None:
        return {}
    customer = reader.get(Customer, stay.customer_id) if stay.customer_id else None
    asked = {
        Counterpart.CUSTOMER_MANAGER: stay.customer_manager_id,
        Counterpart.HOME_MANAGER: stay.home_manager_id,
    }
    leader = leader_of(reader)
    return {
        whom: Involving(person, stay, manager, leader, customer)
        for whom, manager_id in asked.items()
        if manager_id is not None and (manager := reader.get(Stakeholder, manager_id)) is not None
    }
