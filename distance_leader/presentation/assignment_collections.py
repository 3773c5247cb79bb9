"""The lists of an assignment: extensions, who knows what, working conditions, expectations."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from distance_leader.domain.codes import ConditionState, Topic
from distance_leader.domain.condition import Condition
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.expectation import Expectation
from distance_leader.domain.extension import Extension
from distance_leader.domain.knowledge import Knowledge
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg, nmsg, pmsg
from distance_leader.planning.typed_dates import read_dates
from distance_leader.planning.typed_known import parse_condition, parse_expectation, parse_knowledge
from distance_leader.presentation.assignment_fields import (
    CONDITION_FIELDS,
    EXPECTATION_FIELDS,
    EXTENSION_FIELDS,
    KNOWLEDGE_FIELDS,
)
from distance_leader.presentation.collection import Around, Collection, Moment
from distance_leader.presentation.labels import label
from distance_leader.presentation.lines import folded, marked, owner_of, text_of
from distance_leader.services.assignments import (
    NewExtension,
    NewKnowledge,
    check_condition,
    extend_assignment,
    note_knowledge,
    take_back_extension,
)
from distance_leader.storage.store import Edit, Reader


def _read_extension(text: str, assignment_id: UUID | None, moment: Moment) -> NewExtension:
    dates = read_dates(text, moment.today)
    if dates.last is None:
        raise InvalidValueError("Extension", "ends_on", Problem.NO_DATE)
    return NewExtension(
        assignment_id=owner_of(assignment_id), ends_on=dates.last, reason=dates.rest, decided_on=moment.today
    )


def _say_extension(one: Extension, language: str, _around: Around) -> str:
    style = formats(language)
    said = msg(
        "{decided}: from {before} to {end}",
        decided=style.long_date(one.decided_on),
        before=style.short_date(one.previous_end_on),
        end=style.long_date(one.ends_on),
    )
    return f"{text_of(said, language)}: {one.reason}" if one.reason else text_of(said, language)


def _read_knowledge(text: str, assignment_id: UUID | None, _moment: Moment) -> NewKnowledge:
    name, about = parse_knowledge(text)
    return NewKnowledge(assignment_id=owner_of(assignment_id), name=name, about=about)


def _say_knowledge(one: Knowledge, language: str, around: Around) -> str:
    said = ": ".join(part for part in (around.names.get(one.stakeholder_id, ""), one.about) if part)
    return f"{said} · {text_of(msg('can stand in'), language)}" if one.is_backup else said


def _names(reader: Reader) -> Mapping[UUID, str]:
    return {one.id: one.name for one in reader.all(Stakeholder)}


def _read_condition(text: str, assignment_id: UUID | None, _moment: Moment) -> Condition:
    typed = parse_condition(text)
    return Condition(assignment_id=owner_of(assignment_id), topic=typed.topic, name=typed.name, agreed=typed.agreed)


def _say_condition(one: Condition, language: str, around: Around) -> str:
    """'Internet: at least 50 Mbit · differs: 2 Mbit (customer's project manager, 12 days)'."""
    said = one.name if one.topic is Topic.OTHER else text_of(label(one.topic), language)
    said = f"{said}: {one.agreed}" if one.agreed else said
    if one.state is ConditionState.UNCHECKED:
        return said
    state = text_of(label(one.state), language)
    state = f"{state}: {one.actual}" if one.actual else state
    days = one.days_open(around.today)
    if days is not None:
        owner, count = text_of(label(one.owner), language), text_of(nmsg("{count} day", "{count} days", days), language)
        state = f"{state} ({owner}, {count})"
    return f"{said} · {state}"


def _read_expectation(text: str, assignment_id: UUID | None, moment: Moment) -> Expectation:
    typed = parse_expectation(text)
    return Expectation(
        assignment_id=owner_of(assignment_id),
        expects=typed.expects,
        expected_of=typed.expected_of,
        text=typed.what,
        noted_on=moment.today,
    )


def _say_expectation(one: Expectation, language: str, around: Around) -> str:
    """'the customer's project manager → you: an answer within a day (3 Nov)'."""
    sides = f"{text_of(label(one.expects), language)} → {text_of(label(one.expected_of), language)}"
    day = formats(language).short_date(one.noted_on)
    said = f"{sides}: {folded(one.text, one.visibility, language, is_whole=around.is_whole)} ({day})"
    if one.agreed_on is None:
        said = f"{said} · {text_of(pmsg('expectation', 'not agreed yet'), language)}"
    return marked(said, one.visibility, language, is_whole=around.is_whole)


def _agree(edit: Edit, one: Expectation, moment: Moment) -> None:
    edit.put(replace(one, agreed_on=None if one.agreed_on else max(moment.today, one.noted_on)))


EXTENSIONS = Collection(
    kind=Extension,
    title=msg("Extensions"),
    one=msg("extension"),
    hint=msg("until 30/6/2027, the second hall is added"),
    fields=EXTENSION_FIELDS,
    read=_read_extension,
    said=_say_extension,
    order=lambda one: (-one.decided_on.toordinal(), -one.ends_on.toordinal()),
    put=extend_assignment,
    remove=take_back_extension,
)
KNOWLEDGE = Collection(
    kind=Knowledge,
    title=msg("Who knows what about the task"),
    one=msg("who knows the task"),
    hint=msg("Jane Hill: the turbine control"),
    fields=KNOWLEDGE_FIELDS,
    read=_read_knowledge,
    said=_say_knowledge,
    order=lambda one: (not one.is_backup, one.about),
    put=note_knowledge,
    names=_names,
)
CONDITIONS = Collection(
    kind=Condition,
    title=msg("Working conditions, agreed and real"),
    one=msg("working condition"),
    hint=msg("office: an own desk by the window"),
    fields=CONDITION_FIELDS,
    read=_read_condition,
    said=_say_condition,
    order=lambda one: (one.state is not ConditionState.DIFFERS, list(Topic).index(one.topic), one.name),
    is_done=lambda one: one.state in (ConditionState.AS_AGREED, ConditionState.SETTLED),
    strikes=False,
    toggle=lambda edit, one, moment: check_condition(edit, one, moment.today),
    mark=lambda one: one.state is ConditionState.DIFFERS,
)
EXPECTATIONS = Collection(
    kind=Expectation,
    title=msg("Who expects what of whom"),
    one=msg("expectation"),
    hint=msg("customer > me: an answer within a day"),
    fields=EXPECTATION_FIELDS,
    read=_read_expectation,
    said=_say_expectation,
    order=lambda one: (one.agreed_on is not None, one.noted_on),
    is_done=lambda one: one.agreed_on is not None,
    strikes=False,
    toggle=_agree,
    mark=lambda one: one.agreed_on is None,
)
