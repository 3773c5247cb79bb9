"""Every field of contacts, of the small things of a person, and of the leader, in the order in which it is shown."""

from typing import Any

from distance_leader.domain.codes import (
    AbsenceKind,
    Anchor,
    Channel,
    Counterpart,
    Focus,
    Half,
    Initiator,
    Owner,
    QuestionKind,
    Repeat,
    State,
    Visibility,
)
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.remarks import of_note, of_sensitive_note


def _went_otherwise(contact: Any) -> bool:
    """A contact that was missed, cancelled or moved: then who and why is worth a word."""
    return contact.state in (State.MISSED, State.CANCELLED) or contact.moved_from is not None


def _has_note(contact: Any) -> bool:
    """A note can be remarked on by whom it is about."""
    return bool(contact.note or contact.employee_remark)


def _has_question(issue: Any) -> bool:
    """An issue from a No: then it can be about one half of the question."""
    return bool(issue.question_key)


CONTACT_FIELDS: tuple[Field, ...] = (
    Field("Contact", "state", msg("State"), Shape.CHOICE, words=State),
    Field("Contact", "foci", msg("Focus"), Shape.CHOICES, words=Focus),
    Field("Contact", "day", msg("Day"), Shape.DATE, msg("26/11")),
    Field("Contact", "last_day", msg("Last day"), Shape.DATE, msg("for a visit of several days")),
    Field("Contact", "time", msg("Time"), Shape.TIME, msg("8:30")),
    Field("Contact", "anchor", msg("Whose clock"), Shape.CHOICE, words=Anchor),
    Field("Contact", "minutes", msg("Minutes"), Shape.NUMBER),
    Field("Contact", "channel", msg("Channel"), Shape.CHOICE, words=Channel),
    Field("Contact", "initiator", msg("Who took the initiative"), Shape.CHOICE, words=Initiator),
    Field(
        "Contact",
        "called_off_by",
        msg("Who called it off or moved it"),
        Shape.CHOICE,
        words=Initiator,
        when=_went_otherwise,
        may_be_empty=True,
    ),
    Field("Contact", "reason", msg("Why"), Shape.LINE, when=_went_otherwise),
    Field(
        "Contact",
        "note",
        msg("Note"),
        Shape.NOTE,
        msg("May be shown to the employee. What was agreed, no diagnoses."),
        remark=of_note,
    ),
    Field(
        "Contact",
        "employee_remark",
        msg("The employee's own remark"),
        Shape.NOTE,
        msg("Where the two of you see it differently, in the employee's words."),
        when=_has_note,
        remark=of_note,
    ),
    Field(
        "Contact",
        "private_note",
        msg("Private note"),
        Shape.NOTE,
        msg("Stays here: in no export unless you say so."),
        remark=of_note,
    ),
    Field(
        "Contact",
        "sensitive_note",
        msg("Sensitive note"),
        Shape.NOTE,
        msg("Only what the task calls for. In no export unless you say so."),
        remark=of_sensitive_note,
    ),
)

ABSENCE_FIELDS: tuple[Field, ...] = (
    Field("Absence", "kind", msg("Kind"), Shape.CHOICE, words=AbsenceKind),
    Field("Absence", "first_on", msg("From"), Shape.DATE),
    Field("Absence", "last_on", msg("Until"), Shape.DATE),
    Field("Absence", "note", msg("Note"), Shape.LINE, msg("No illness: that is not for a plan.")),
)

AGREEMENT_FIELDS: tuple[Field, ...] = (
    Field("FamilyAgreement", "what", msg("What"), Shape.LINE),
    Field("FamilyAgreement", "on", msg("Day"), Shape.DATE),
    Field("FamilyAgreement", "repeat", msg("Comes back"), Shape.CHOICE, words=Repeat),
    Field("FamilyAgreement", "span", msg("Hours there"), Shape.SPAN, msg("empty for the whole day")),
)

POINT_FIELDS: tuple[Field, ...] = (
    Field("TalkingPoint", "text", msg("Point"), Shape.LINE),
    Field("TalkingPoint", "visibility", msg("Who may see it"), Shape.CHOICE, words=Visibility),
    Field("TalkingPoint", "talked_on", msg("Talked about on"), Shape.DATE),
)

ACTION_FIELDS: tuple[Field, ...] = (
    Field("Action", "text", msg("What"), Shape.LINE),
    Field("Action", "owner", msg("Who"), Shape.CHOICE, words=Owner),
    Field("Action", "due_on", msg("By"), Shape.DATE),
    Field("Action", "closed_on", msg("Done on"), Shape.DATE),
    Field("Action", "visibility", msg("Who may see it"), Shape.CHOICE, words=Visibility),
)

REQUEST_FIELDS: tuple[Field, ...] = (
    Field("Request", "about", msg("About"), Shape.LINE),
    Field("Request", "channel", msg("Channel"), Shape.CHOICE, words=Channel),
    Field("Request", "visibility", msg("Who may see it"), Shape.CHOICE, words=Visibility),
)

ISSUE_FIELDS: tuple[Field, ...] = (
    Field("Issue", "text", msg("What is wrong"), Shape.LINE),
    Field("Issue", "half", msg("Which half"), Shape.CHOICE, words=Half, when=_has_question, may_be_empty=True),
    Field("Issue", "talk_with", msg("Whom to talk with"), Shape.CHOICES, words=Counterpart),
    Field("Issue", "to_change", msg("What is to change"), Shape.LINE),
    Field("Issue", "visibility", msg("Who may see it"), Shape.CHOICE, words=Visibility),
    Field("Issue", "closed_why", msg("Why nothing is to be done"), Shape.LINE),
)

QUESTION_FIELDS: tuple[Field, ...] = (
    Field("Question", "text_da", msg("The question in Danish"), Shape.LINE),
    Field("Question", "text_en", msg("The question in English"), Shape.LINE),
    Field("Question", "title_da", msg("In short, in Danish"), Shape.LINE),
    Field("Question", "title_en", msg("In short, in English"), Shape.LINE),
    Field("Question", "kind", msg("Answered by"), Shape.CHOICE, words=QuestionKind),
    Field(
        "Question",
        "first_weeks",
        msg("First time, weeks after arrival"),
        Shape.NUMBER,
        msg("empty: at once"),
        may_be_empty=True,
    ),
    Field(
        "Question",
        "every_weeks",
        msg("Then every so many weeks"),
        Shape.NUMBER,
        msg("empty: with every check-in"),
        may_be_empty=True,
    ),
    Field("Question", "retired_on", msg("Not asked from"), Shape.DATE),
)

LIMIT_FIELDS: tuple[Field, ...] = (
    Field("RetentionLimit", "months", msg("Months"), Shape.NUMBER),
    Field("RetentionLimit", "reason", msg("Reason"), Shape.LINE, msg("needed for more than usual")),
)

TRAVEL_FIELDS: tuple[Field, ...] = (
    Field("Travel", "place", msg("Place"), Shape.LINE),
    Field("Travel", "zone", msg("Time zone"), Shape.ZONE),
    Field("Travel", "first_on", msg("From"), Shape.DATE),
    Field("Travel", "last_on", msg("Until"), Shape.DATE),
)

LEADER_FIELDS: tuple[Field, ...] = (
    Field("Leader", "name", msg("Your name"), Shape.LINE),
    Field("Leader", "email", msg("Your e-mail"), Shape.LINE, msg("where answers to check-ins are sent")),
    Field("Leader", "employer", msg("Your employer"), Shape.LINE, msg("named in the information sheet")),
    Field("Leader", "zone", msg("Your time zone"), Shape.ZONE),
    Field("Leader", "country", msg("Country"), Shape.COUNTRY, msg("two letters, such as DK")),
    Field("Leader", "language", msg("Language of documents"), Shape.LANGUAGE),
    Field("Leader", "working_hours", msg("Working hours"), Shape.HOURS),
    Field("Leader", "asks_energy", msg("Check-ins also ask for energy, 1 to 5"), Shape.FLAG),
)
