"""What happens to an assignment: it is extended, its parties are named, its conditions are checked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import ConditionState, Observed, Role, Topic
from distance_leader.domain.condition import Condition
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.extension import Extension
from distance_leader.domain.knowledge import Knowledge
from distance_leader.domain.observation import Observation
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.services.people import change_assignment
from distance_leader.storage.queries.belongings import belongings
from distance_leader.storage.queries.parties import party_named
from distance_leader.storage.store import Edit

_OPEN = (ConditionState.UNCHECKED, ConditionState.DIFFERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewExtension:
    """What was decided: until when, why, and on which day."""

    assignment_id: UUID
    ends_on: date
    reason: str
    decided_on: date


def extend_assignment(edit: Edit, new: NewExtension) -> Extension:
    """The assignment lasts longer. Raises InvalidValueError where it has no end, or a later one already."""
    stay = edit.get(Assignment, new.assignment_id)
    if stay is None or stay.ends_on is None:
        raise InvalidValueError("Extension", "ends_on", Problem.OPEN_ENDED)
    if new.ends_on <= stay.ends_on:
        raise InvalidValueError("Extension", "ends_on", Problem.NOT_LONGER, end=stay.ends_on)
    made = Extension(
        assignment_id=stay.id,
        decided_on=new.decided_on,
        previous_end_on=stay.ends_on,
        ends_on=new.ends_on,
        reason=new.reason,
    )
    edit.put(made)
    change_assignment(edit, stay, ends_on=new.ends_on, end_talked_on=new.decided_on)
    return made


def take_back_extension(edit: Edit, extension: Extension) -> None:
    """It was not decided after all: where it was the last word, the assignment ends as before."""
    stay = edit.get(Assignment, extension.assignment_id)
    edit.remove(extension)
    if stay is not None and stay.ends_on == extension.ends_on:
        change_assignment(edit, stay, ends_on=extension.previous_end_on)


def name_manager(edit: Edit, stay: Assignment, role: Role, name: str) -> Assignment:
    """Say who one of the two project managers is; someone new is made, an empty name is nobody."""
    column = "home_manager_id" if role is Role.HOME_MANAGER else "customer_manager_id"
    if not name.strip():
        return change_assignment(edit, stay, **{column: None})
    at = stay.customer_id if role is Role.CUSTOMER_MANAGER else None
    return change_assignment(edit, stay, **{column: _party(edit, name, role, at)})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKnowledge:
    """Who knows what; the name is that of a party, or of someone new."""

    assignment_id: UUID
    name: str
    about: str


def note_knowledge(edit: Edit, new: NewKnowledge) -> Knowledge:
    """Somebody knows something about the task. Raises InvalidValueError where no name is said."""
    if not new.name:
        raise InvalidValueError("Knowledge", "about", Problem.NO_PARTY)
    stay = edit.get(Assignment, new.assignment_id)
    party = _party(edit, new.name, Role.EXPERT, stay.customer_id if stay else None)
    made = Knowledge(assignment_id=new.assignment_id, stakeholder_id=party, about=new.about)
    edit.put(made)
    return made


def _party(edit: Edit, name: str, role: Role, customer_id: UUID | None) -> UUID:
    found = party_named(edit, name.strip())
    if found is not None:
        return found
    made = Stakeholder(name=name.strip(), role=role, customer_id=customer_id)
    edit.put(made)
    return made.id


def begin_conditions(edit: Edit, assignment_id: UUID) -> None:
    """List every known condition that is not there yet, to be agreed and checked."""
    there = {one.topic for one in belongings(edit, Condition, assignment_id)}
    missing = [topic for topic in Topic if topic not in there and topic is not Topic.OTHER]
    edit.put_many([Condition(assignment_id=assignment_id, topic=topic) for topic in missing])


def change_condition(edit: Edit, condition: Condition, today: date, **fields: Any) -> Condition:
    """Change fields of a condition: a difference has a first day, and a last one when it is settled."""
    state = fields.get("state", condition.state)
    wanted = dict(fields)
    if state is ConditionState.DIFFERS:
        wanted.setdefault("differs_since", condition.differs_since or today)
        wanted["settled_on"] = None
    elif state is ConditionState.SETTLED:
        wanted.setdefault("differs_since", condition.differs_since or today)
        wanted["settled_on"] = condition.settled_on or max(today, wanted["differs_since"] or today)
    elif "state" in fields:
        wanted.update(differs_since=None, settled_on=None)
    changed = replace(condition, **wanted)
    edit.put(changed)
    return changed


def check_condition(edit: Edit, condition: Condition, today: date) -> Condition:
    """It is as agreed, or a difference is settled; ticked again, it is to be checked, or differs again."""
    if condition.state in _OPEN:
        is_new = condition.state is ConditionState.UNCHECKED
        return change_condition(
            edit,
            condition,
            today,
            state=ConditionState.AS_AGREED if is_new else ConditionState.SETTLED,
            with_employee_on=condition.with_employee_on or today,
        )
    again = ConditionState.UNCHECKED if condition.state is ConditionState.AS_AGREED else ConditionState.DIFFERS
    return change_condition(edit, condition, today, state=again)


def observe(edit: Edit, assignment_id: UUID, what: Observed, today: date) -> None:
    """Tick one of the guide's experiences: it holds from today. Ticked again it is over; on the same day it is gone."""
    standing = [one for one in belongings(edit, Observation, assignment_id) if one.what is what]
    held = next((one for one in standing if one.over_on is None), None)
    if held is None:
        edit.put(Observation(assignment_id=assignment_id, what=what, noted_on=today))
    elif held.noted_on >= today:
        edit.remove(held)
    else:
        edit.put(replace(held, over_on=today))


def talked_about_end(edit: Edit, stays: Sequence[Assignment], today: date) -> None:
    """The two talked today about what comes after."""
    edit.put_many([replace(one, end_talked_on=today) for one in stays])
