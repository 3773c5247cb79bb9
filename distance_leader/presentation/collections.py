"""The lists of a person and of the leader: absences, agreements, points, promises, requests, travels."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.codes import AbsenceKind, Owner, Repeat
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.family_agreement import FamilyAgreement
from distance_leader.domain.request import Request
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.travel import Travel
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.planning.typed_absence import parse_absence
from distance_leader.planning.typed_agreement import parse_agreement
from distance_leader.planning.typed_dates import read_dates
from distance_leader.presentation.collection import Around, Collection, Moment
from distance_leader.presentation.fields import (
    ABSENCE_FIELDS,
    ACTION_FIELDS,
    AGREEMENT_FIELDS,
    POINT_FIELDS,
    REQUEST_FIELDS,
    TRAVEL_FIELDS,
)
from distance_leader.presentation.labels import label
from distance_leader.presentation.lines import days_of, folded, marked, owner_of, text_of
from distance_leader.services.agenda import (
    answer_request,
    close_action,
    put_travel,
    remove_travel,
    take_back_answer,
    tick,
)
from distance_leader.services.issues import act_on_issue
from distance_leader.services.zone_finding import zone_meant
from distance_leader.storage.queries.checkins import actions_for
from distance_leader.storage.store import Edit


def _read_absence(text: str, employee_id: UUID | None, moment: Moment) -> Absence:
    typed = parse_absence(text, IsoWeek.of(moment.today))
    if typed is not None:
        kind, first, last, note = typed.kind, typed.first_on, typed.last_on, typed.note
    else:
        dates = read_dates(text, moment.today)
        kind, first, last, note = AbsenceKind.VACATION, dates.first, dates.last, dates.rest
    if first is None or last is None:
        raise InvalidValueError("Absence", "first_on", Problem.NO_DATE)
    return Absence(employee_id=employee_id, first_on=first, last_on=last, kind=kind, note=note)


def _say_absence(absence: Absence, language: str, _around: Around) -> str:
    said = f"{text_of(label(absence.kind), language)} {days_of(absence.first_on, absence.last_on, language)}"
    return f"{said}: {absence.note}" if absence.note else said


def _read_agreement(text: str, employee_id: UUID | None, moment: Moment) -> FamilyAgreement:
    typed = parse_agreement(text, moment.today)
    if typed.on is None:
        raise InvalidValueError("FamilyAgreement", "on", Problem.NO_DATE)
    return FamilyAgreement(
        employee_id=owner_of(employee_id), on=typed.on, repeat=typed.repeat, span=typed.span, what=typed.what
    )


def _say_agreement(agreement: FamilyAgreement, language: str, _around: Around) -> str:
    style = formats(language)
    when = style.weekday_within(agreement.on) if agreement.repeat is Repeat.WEEKLY else style.within(agreement.on)
    if agreement.repeat is not Repeat.ONCE:
        when = f"{text_of(label(agreement.repeat), language)}, {when}"
    return f"{agreement.what}: {when} {agreement.span}" if agreement.span else f"{agreement.what}: {when}"


def _read_point(text: str, employee_id: UUID | None, moment: Moment) -> TalkingPoint:
    return TalkingPoint(employee_id=owner_of(employee_id), text=text, noted_on=moment.today)


def _say_point(point: TalkingPoint, language: str, around: Around) -> str:
    return marked(
        folded(point.text, point.visibility, language, is_whole=around.is_whole),
        point.visibility,
        language,
        is_whole=around.is_whole,
    )


def _read_action(text: str, employee_id: UUID | None, moment: Moment) -> Action:
    """'send the contract Fri': the day is by when."""
    dates = read_dates(text, moment.today)
    due_on = dates.last if dates.last is None or dates.last >= moment.today else None
    return Action(
        employee_id=owner_of(employee_id),
        text=dates.rest if due_on else text,
        made_on=moment.today,
        due_on=due_on,
    )


def _read_issue_action(text: str, issue_id: UUID | None, moment: Moment) -> Action:
    """As a promise; whose it is follows from the issue when it is put."""
    return replace(_read_action(text, issue_id, moment), issue_id=owner_of(issue_id))


def _say_action(action: Action, language: str, around: Around) -> str:
    said = folded(action.text, action.visibility, language, is_whole=around.is_whole)
    if action.owner is not Owner.LEADER:
        said = f"{said} ({text_of(label(action.owner), language)})"
    if action.due_on is not None:
        said = text_of(msg("{what}, by {day}", what=said, day=formats(language).within(action.due_on)), language)
    return marked(said, action.visibility, language, is_whole=around.is_whole)


def _read_request(text: str, employee_id: UUID | None, moment: Moment) -> Request:
    return Request(employee_id=owner_of(employee_id), received_at=moment.now, about=text)


def _say_request(request: Request, language: str, around: Around) -> str:
    when = formats(language).weekday_date(request.received_at.date())
    about = folded(request.about, request.visibility, language, is_whole=around.is_whole)
    return marked(f"{when}: {about}" if about else when, request.visibility, language, is_whole=around.is_whole)


def _answer(edit: Edit, request: Request, moment: Moment) -> Request:
    """Answered now; ticked again, it waits."""
    if request.answered_at is None:
        return answer_request(edit, request, moment.now)
    return take_back_answer(edit, request)


def _read_travel(text: str, _nobody: UUID | None, moment: Moment) -> Travel:
    dates = read_dates(text, moment.today)
    if dates.first is None or dates.last is None:
        raise InvalidValueError("Travel", "first_on", Problem.NO_DATE)
    return Travel(first_on=dates.first, last_on=dates.last, zone=zone_meant(dates.rest, moment.today), place=dates.rest)


def _say_travel(travel: Travel, language: str, _around: Around) -> str:
    return f"{travel.place or travel.zone}: {days_of(travel.first_on, travel.last_on, language)}"


ABSENCES = Collection(
    kind=Absence,
    title=msg("Away"),
    one=msg("absence"),
    hint=msg("vacation week 52, or 21/12-3/1"),
    fields=ABSENCE_FIELDS,
    read=_read_absence,
    said=_say_absence,
    order=lambda absence: absence.first_on,
)
LEADER_ABSENCES = replace(ABSENCES, title=msg("You are away"), belongs=lambda absence: absence.employee_id is None)
AGREEMENTS = Collection(
    kind=FamilyAgreement,
    title=msg("Family agreements"),
    one=msg("family agreement"),
    hint=msg("every Wed 16-20 the children"),
    fields=AGREEMENT_FIELDS,
    read=_read_agreement,
    said=_say_agreement,
    order=lambda agreement: agreement.on,
)
POINTS = Collection(
    kind=TalkingPoint,
    title=msg("To talk about"),
    one=msg("point to talk about"),
    hint=msg("a point for the next talk"),
    fields=POINT_FIELDS,
    read=_read_point,
    said=_say_point,
    order=lambda point: (point.talked_on is not None, point.noted_on),
    is_done=lambda point: point.talked_on is not None,
    toggle=lambda edit, point, moment: tick(edit, point, moment.today),
)
ACTIONS = Collection(
    kind=Action,
    title=msg("Promises"),
    one=msg("promise"),
    hint=msg("send the contract Fri"),
    fields=ACTION_FIELDS,
    read=_read_action,
    said=_say_action,
    order=lambda action: (action.closed_on is not None, action.due_on or date.max),
    is_done=lambda action: action.closed_on is not None,
    toggle=lambda edit, action, moment: close_action(edit, action, moment.today),
)
ISSUE_ACTIONS = replace(
    ACTIONS,
    title=msg("What is done about it"),
    one=msg("action"),
    hint=msg("talk with the customer about the night shifts Fri"),
    read=_read_issue_action,
    put=act_on_issue,
    things=actions_for,
)
"""The actions of an issue, which owns the list."""
REQUESTS = Collection(
    kind=Request,
    title=msg("They called me"),
    one=msg("request"),
    hint=msg("what they asked about"),
    fields=REQUEST_FIELDS,
    read=_read_request,
    said=_say_request,
    order=lambda request: (request.answered_at is not None, _backwards(request.received_at)),
    is_done=lambda request: request.answered_at is not None,
    toggle=_answer,
)
TRAVELS = Collection(
    kind=Travel,
    title=msg("Your travels"),
    one=msg("travel"),
    hint=msg("Seoul 1/12-5/12"),
    fields=TRAVEL_FIELDS,
    read=_read_travel,
    said=_say_travel,
    order=lambda travel: travel.first_on,
    put=put_travel,
    remove=remove_travel,
)


def _backwards(moment: datetime) -> float:
    return -moment.timestamp()
