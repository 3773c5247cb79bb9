"""Makes people and contacts through the real services, and runs the program as a user would."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.answer import Answer
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.belonging_event import BelongingEvent
from distance_leader.domain.busy_time import BusyTime
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import (
    AbsenceKind,
    Anchor,
    Asked,
    Belonging,
    CameBy,
    Channel,
    Clarity,
    ConditionState,
    Counterpart,
    Energy,
    Experience,
    Focus,
    Half,
    HomeDayState,
    Initiator,
    Kept,
    Observed,
    Owner,
    QuestionKind,
    Reception,
    Repeat,
    Role,
    Sheet,
    Standing,
    State,
    Topic,
    Visibility,
    YesNo,
)
from distance_leader.domain.condition import Condition
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.draft import Draft, draft_id
from distance_leader.domain.employee import Employee
from distance_leader.domain.energy_note import EnergyNote
from distance_leader.domain.entity import Entity
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.extension import Extension
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.goal import Goal
from distance_leader.domain.home_day import HomeDay
from distance_leader.domain.hours import Span, WorkingHours
from distance_leader.domain.issue import Issue
from distance_leader.domain.knowledge import Knowledge
from distance_leader.domain.leader import Leader
from distance_leader.domain.observation import Observation
from distance_leader.domain.question import Question, Wording
from distance_leader.domain.request import Request
from distance_leader.domain.retention import KeptLonger, RetentionLimit
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.travel import Travel
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.asked import AskedSheet, asked_sheet
from distance_leader.services.checkins import ask
from distance_leader.services.contacts import add_contact
from distance_leader.services.people import NewPerson, add_person
from distance_leader.storage.queries.people import assignments_of
from distance_leader.storage.store import Edit
from distance_leader.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOME = "Europe/Copenhagen"
WEEK = IsoWeek(2026, 48)
THURSDAY = date(2026, 11, 26)
LEADER = Leader(id=UUID("11111111-1111-4111-8111-111111111111"), name="Karen Holm", zone=HOME, country="DK")
ACT = msg("An act")
STRANGE_NAMES = (
    "عمر الخطيب",
    "👩🏽‍🚀 Zoë 🚀",
    "=1+1",
    "O'Brien; DROP TABLE contact;--",
    "<b>x</b> %1 {name}",
    "Åse Ærø",
)


@contextmanager
def editing(workspace: Workspace, label: Message = ACT) -> Iterator[Edit]:
    """An edit whose name does not matter."""
    with workspace.edit(label) as edit:
        yield edit


def make_person(workspace: Workspace, name: str = "Amina Noor", zone: str = "America/Chicago", **said: Any) -> Employee:
    """A person with a first assignment since January 2026."""
    said.setdefault("since", date(2026, 1, 5))
    with editing(workspace) as edit:
        return add_person(edit, NewPerson(employee=Employee(name=name), zone=zone, **said))


def make_contact(workspace: Workspace, employee: Employee, **said: Any) -> Contact:
    """A contact in week 48 of 2026 unless its day or week says otherwise."""
    if "week" not in said:
        said["week"] = IsoWeek.of(said["day"]) if said.get("day") else WEEK
    with editing(workspace) as edit:
        return add_contact(edit, Contact(employee_id=employee.id, zone=HOME, **said))


def ask_person(workspace: Workspace, employee: Employee, on: date) -> CheckIn:
    """A round of the usual questions."""
    with editing(workspace) as edit:
        return ask(edit, employee.id, on)


def sheet_of(workspace: Workspace, check_in: CheckIn) -> AskedSheet:
    """A round as it was asked."""
    with workspace.read() as reader:
        return asked_sheet(reader, check_in)


def stays_of(workspace: Workspace, employee: Employee) -> list[Assignment]:
    """A person's assignments, oldest first."""
    with workspace.read() as reader:
        return assignments_of(reader, [employee.id])


def stored(workspace: Workspace, entity: Entity) -> Any:
    """The entity as the file has it now, or None."""
    with workspace.read() as reader:
        return reader.get(type(entity), entity.id)


def dump(workspace: Workspace) -> dict[UUID, Entity]:
    """All that the file holds, by id."""
    with workspace.read() as reader:
        return reader.dump()


def one_of_each(*, is_frozen: bool = True) -> list[Entity]:
    """An entity of each kind with no field at its default, in the order in which they can be stored.

    Of a person who is frozen nothing can be changed any more.
    """
    hours = WorkingHours.parse("07:30-15:00,08:00-16:00,-,09:15-12:00,08:00-24:00,-,00:00-01:00")
    leader = Leader(
        name="Secret Leader",
        zone="Asia/Kolkata",
        country="IN",
        working_hours=hours,
        language="en",
        is_sample=True,
        email="secret@leader.example",
        asks_energy=False,
        form_secret="secret of the forms",
        employer="Secret Employer",
    )
    customer = Customer(name="Secret Customer", country="US", note="secret\ncustomer note")
    party = Stakeholder(
        name="Secret Party",
        role=Role.CUSTOMER_MANAGER,
        customer_id=customer.id,
        email="secret@party.example",
        phone="+1 555 0100",
        note="secret party note",
    )
    employee = Employee(
        name="Secret Employee",
        title="Secret Title",
        email="secret@employee.example",
        phone="+45 5550 0101",
        language="en",
        experience=Experience.LIGHT,
        ideal_days=30,
        longest_days=45,
        preferred_channel=Channel.VIDEO,
        counts_written=True,
        note="secret employee note",
        archived_on=date(2027, 1, 31),
        preferred_hours=hours,
        snoozed_until=date(2027, 1, 1),
        department="Secret Department",
        wanted_foci=frozenset({Focus.DEVELOPMENT, Focus.TASK}),
        wishes="secret\nwishes",
        avoid="secret avoid",
        situation="secret situation",
        visits_a_year=4,
        informed_on=THURSDAY,
        frozen_on=date(2026, 11, 27) if is_frozen else None,
        frozen_why="secret reason for freezing",
    )
    stay = Assignment(
        employee_id=employee.id,
        customer_id=customer.id,
        project="Secret Project",
        site="Secret Site",
        country="NP",
        zone="Asia/Kathmandu",
        working_hours=hours,
        starts_on=date(2026, 1, 5),
        ends_on=date(2027, 6, 30),
        home_manager_id=party.id,
        customer_manager_id=party.id,
        owner_department="Secret Owner",
        priority="secret priority",
        home_may_ask="secret asks",
        network="secret network",
        escort="secret escort",
        emergency_contact="secret emergency",
        risk="secret risk",
        ramp_week_1="secret week 1",
        ramp_week_4="secret week 4",
        ramp_week_12="secret week 12",
        home_days=3,
        home_weeks=6,
        follow_up_weeks=5,
        end_talked_on=THURSDAY,
        received=Reception.RESERVED,
        role_clarity=Clarity.UNCLEAR,
        seen_as=Standing.BOTH,
        checkin_first_weeks=2,
        checkin_every_weeks=6,
    )
    longer = Extension(
        assignment_id=stay.id,
        decided_on=date(2026, 10, 1),
        previous_end_on=date(2026, 12, 31),
        ends_on=date(2027, 6, 30),
        reason="secret reason",
    )
    contact = Contact(
        employee_id=employee.id,
        week=WEEK,
        day=THURSDAY,
        last_day=date(2026, 11, 27),
        time=time(8, 30),
        anchor=Anchor.EMPLOYEE,
        zone="Asia/Kathmandu",
        starts_at=datetime(2026, 11, 26, 2, 45, tzinfo=UTC),
        tzdata="2026b",
        minutes=45,
        channel=Channel.VISIT,
        foci=frozenset({Focus.TASK, Focus.BELONGING}),
        state=State.MISSED,
        initiator=Initiator.EMPLOYEE,
        note="secret note 😀\nline two",
        private_note="secret private note",
        sensitive_note="secret sensitive note",
        moved_from=IsoWeek(2026, 53),
        talk_id=UUID(int=77),
        party_id=party.id,
        called_off_by=Initiator.OTHER,
        reason="secret reason of the absence",
        employee_remark="secret remark of the employee",
    )
    return [
        leader,
        customer,
        party,
        employee,
        stay,
        longer,
        contact,
        *_agenda(employee.id, stay.id),
        *_known(employee.id),
        *_agreed(stay.id, party.id),
        RetentionLimit(category=Kept.TALKS, months=60, reason="secret reason of a limit"),
        KeptLonger(
            employee_id=employee.id,
            category=Kept.COMMENTS,
            decided_on=THURSDAY,
            until_on=date(2027, 11, 26),
            reason="secret reason to keep",
        ),
        Draft(
            id=draft_id("check_in/secret"),
            employee_id=employee.id,
            place="check_in/secret",
            typed_at=datetime(2026, 11, 20, 6, 30, tzinfo=UTC),
            text='{"comment": "secret draft"}',
        ),
    ]


def _check_in(employee_id: UUID, assignment_id: UUID) -> list[Entity]:
    question = Question(
        key="secret own",
        version=2,
        kind=QuestionKind.RATING,
        asked_of=Asked.LEADER,
        title_da="Hemmelig",
        title_en="Secret",
        text_da="Hemmeligt spørgsmål",
        text_en="Secret question",
        first_da="hemmelig første",
        first_en="secret first",
        second_da="hemmelig anden",
        second_en="secret second",
        first_weeks=6,
        every_weeks=12,
        retired_on=date(2027, 2, 1),
    )
    asked = CheckIn(
        employee_id=employee_id,
        assignment_id=assignment_id,
        sheet=Sheet.FOLLOW_UP,
        asked_on=date(2026, 11, 1),
        questions=(Wording("delivery", 1), Wording("secret own", 2)),
        reminded_on=date(2026, 11, 8),
        answered_on=date(2026, 11, 9),
        closed_on=date(2026, 11, 10),
        came_by=CameBy.PAPER,
        comment="secret comment",
        visibility=Visibility.SENSITIVE,
    )
    answer = Answer(
        check_in_id=asked.id,
        question_key="delivery",
        question_version=1,
        said=YesNo.NO,
        half=Half.SECOND,
        rating=2,
        text="secret answer",
        visibility=Visibility.SHAREABLE,
    )
    issue = Issue(
        employee_id=employee_id,
        assignment_id=assignment_id,
        answer_id=answer.id,
        question_key="delivery",
        question_version=1,
        half=Half.BOTH,
        text="secret issue",
        visibility=Visibility.SENSITIVE,
        talk_with=frozenset({Counterpart.EMPLOYEE, Counterpart.CUSTOMER_MANAGER}),
        to_change="secret change",
        opened_on=date(2026, 11, 9),
        closed_on=date(2026, 11, 30),
        closed_why="secret reason to close",
    )
    return [question, asked, answer, issue]


def _agenda(employee_id: UUID, assignment_id: UUID) -> list[Entity]:
    checked = _check_in(employee_id, assignment_id)
    return [
        Absence(
            employee_id=employee_id,
            first_on=date(2026, 12, 21),
            last_on=date(2027, 1, 3),
            kind=AbsenceKind.LEAVE,
            note="secret absence note",
        ),
        FamilyAgreement(
            employee_id=employee_id,
            on=date(2026, 5, 12),
            repeat=Repeat.YEARLY,
            span=Span.parse("16:00-20:00"),
            what="secret family agreement",
        ),
        TalkingPoint(
            employee_id=employee_id,
            text="secret talking point",
            visibility=Visibility.PRIVATE,
            noted_on=date(2026, 11, 1),
            talked_on=THURSDAY,
        ),
        *checked,
        Action(
            employee_id=employee_id,
            issue_id=checked[-1].id,
            text="secret action",
            visibility=Visibility.SENSITIVE,
            owner=Owner.HOME_MANAGER,
            made_on=date(2026, 11, 1),
            due_on=THURSDAY,
            closed_on=date(2026, 11, 30),
        ),
        Request(
            employee_id=employee_id,
            received_at=datetime(2026, 11, 20, 6, 30, tzinfo=UTC),
            channel=Channel.CHAT,
            about="secret request",
            visibility=Visibility.PRIVATE,
            answered_at=datetime(2026, 11, 23, 8, tzinfo=UTC),
        ),
        Travel(first_on=date(2026, 12, 1), last_on=date(2026, 12, 5), zone="Asia/Seoul", place="secret travel place"),
        BusyTime(
            starts_at=datetime(2026, 11, 26, 8, tzinfo=UTC),
            ends_at=datetime(2026, 11, 26, 9, 30, tzinfo=UTC),
            source="secret calendar.ics",
        ),
    ]


def _known(employee_id: UUID) -> list[Entity]:
    return [
        HomeDay(
            employee_id=employee_id,
            first_on=date(2026, 11, 28),
            last_on=date(2026, 11, 29),
            state=HomeDayState.LOST,
            note="secret home day",
        ),
        Goal(
            employee_id=employee_id,
            text="secret goal",
            visibility=Visibility.PRIVATE,
            set_on=date(2026, 2, 1),
            talked_on=THURSDAY,
            reached_on=THURSDAY,
        ),
        EnergyNote(
            employee_id=employee_id,
            kind=Energy.TAKES,
            text="secret energy",
            visibility=Visibility.PRIVATE,
            noted_on=date(2026, 2, 1),
            until_on=THURSDAY,
        ),
        BelongingEvent(
            employee_id=employee_id,
            on=THURSDAY,
            kind=Belonging.RECOGNITION,
            what="secret recognition",
            visibility=Visibility.PRIVATE,
        ),
    ]


def _agreed(assignment_id: UUID, stakeholder_id: UUID) -> list[Entity]:
    return [
        Knowledge(assignment_id=assignment_id, stakeholder_id=stakeholder_id, about="secret knowledge", is_backup=True),
        Condition(
            assignment_id=assignment_id,
            topic=Topic.WATER,
            name="secret item",
            agreed="secret agreed",
            actual="secret actual",
            state=ConditionState.SETTLED,
            with_employee_on=date(2026, 2, 1),
            with_customer_on=date(2026, 2, 2),
            owner=Owner.CUSTOMER_MANAGER,
            differs_since=date(2026, 2, 1),
            settled_on=THURSDAY,
        ),
        Expectation(
            assignment_id=assignment_id,
            expects=Owner.CUSTOMER_MANAGER,
            expected_of=Owner.LEADER,
            text="secret expectation",
            visibility=Visibility.PRIVATE,
            noted_on=date(2026, 2, 1),
            agreed_on=THURSDAY,
        ),
        Observation(assignment_id=assignment_id, what=Observed.WHOSE_MAN, noted_on=date(2026, 2, 1), over_on=THURSDAY),
    ]


def program(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own and wait for it. English unless the environment says otherwise."""
    return subprocess.run(
        [sys.executable, "-m", "ui.entry", *map(str, words)],
        env=program_environment(**environment),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def program_environment(**more: str) -> dict[str, str]:
    """The environment in which the program finds itself from any folder."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANGUAGE"))}
    return {**plain, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", **more}


def fingerprint(path: Path) -> str:
    """A hash of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def beside(path: Path) -> list[str]:
    """The names of all that lies in a file's folder."""
    return sorted(one.name for one in path.parent.iterdir())
