"""What belongs to a person beside contacts: absences, points to talk about, promises, requests, and putting off."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.codes import Anchor, Experience
from distance_leader.domain.employee import RHYTHMS, Employee
from distance_leader.domain.entity import Entity
from distance_leader.domain.request import Request
from distance_leader.domain.talking_point import TalkingPoint
from distance_leader.domain.travel import Travel
from distance_leader.services.resolving import resolve
from distance_leader.storage.queries.contacts import planned_contacts
from distance_leader.storage.store import Edit

E = TypeVar("E", bound=Entity)


def add_absences(edit: Edit, absences: Sequence[Absence]) -> None:
    """Somebody is away: the rhythm stops for those days. Contacts that are planned then stay, and are told of."""
    edit.put_many(absences)


def change_entry(edit: Edit, entity: E, **fields: Any) -> E:
    """Change fields of an absence, agreement, point, action or request. Raises InvalidValueError."""
    changed = replace(entity, **fields)
    edit.put(changed)
    return changed


def tick(edit: Edit, point: TalkingPoint, today: date) -> TalkingPoint:
    """It was talked about today; ticked again, it is still to be talked about."""
    changed = replace(point, talked_on=None if point.talked_on else max(today, point.noted_on))
    edit.put(changed)
    return changed


def close_action(edit: Edit, action: Action, today: date) -> Action:
    """A promise was kept today; closed again, it is open."""
    changed = replace(action, closed_on=None if action.closed_on else max(today, action.made_on))
    edit.put(changed)
    return changed


def answer_request(edit: Edit, request: Request, at: datetime) -> Request:
    """The leader answered at this moment. Raises InvalidValueError where that is before the request."""
    changed = replace(request, answered_at=at)
    edit.put(changed)
    return changed


def take_back_answer(edit: Edit, request: Request) -> Request:
    """It was not answered after all."""
    changed = replace(request, answered_at=None)
    edit.put(changed)
    return changed


def snooze(edit: Edit, person: Employee, until: date) -> Employee:
    """Leave someone out of those owed a talk until a day."""
    changed = replace(person, snoozed_until=until)
    edit.put(changed)
    return changed


def set_rhythm(edit: Edit, people: Sequence[Employee], experience: Experience) -> None:
    """Give people the rhythm of a template."""
    ideal, longest = RHYTHMS[experience]
    edit.put_many([replace(one, experience=experience, ideal_days=ideal, longest_days=longest) for one in people])


def put_travel(edit: Edit, travel: Travel) -> None:
    """The leader travels: planned contacts on the leader's clock keep their wall time, and move their instant."""
    edit.put(travel)
    _resolve_again(edit)


def change_travel(edit: Edit, travel: Travel, **fields: Any) -> Travel:
    """Change fields of a travel. Raises InvalidValueError."""
    changed = replace(travel, **fields)
    put_travel(edit, changed)
    return changed


def remove_travel(edit: Edit, travel: Travel) -> None:
    """The leader stays at home after all."""
    edit.remove(travel)
    _resolve_again(edit)


def _resolve_again(edit: Edit) -> None:
    edit.put_many([resolve(edit, contact) for contact in planned_contacts(edit, Anchor.LEADER)])
