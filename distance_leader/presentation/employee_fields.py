"""Every field of a person, in the order in which it is shown: in the forms, the table and the sheet of people."""

from distance_leader.domain.codes import Channel, Experience, Focus
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.remarks import of_email, of_note, of_phone

WHO, NEEDS, RIGHTS = "who", "needs", "rights"
"""The parts of the profile: who somebody is, what this person needs, and what was told about rights."""

EMPLOYEE_FIELDS: tuple[Field, ...] = (
    Field("Employee", "name", msg("Name"), Shape.LINE, part=WHO),
    Field("Employee", "title", msg("Title"), Shape.LINE, part=WHO),
    Field("Employee", "department", msg("Department at home"), Shape.LINE, part=WHO),
    Field("Employee", "email", msg("E-mail"), Shape.LINE, part=WHO, remark=of_email),
    Field("Employee", "phone", msg("Phone number"), Shape.LINE, part=WHO, remark=of_phone),
    Field("Employee", "language", msg("Language"), Shape.LANGUAGE, part=WHO),
    Field("Employee", "informed_on", msg("Told what is kept here on"), Shape.DATE, part=RIGHTS),
    Field("Employee", "note", msg("Note"), Shape.NOTE, msg("What was agreed, no diagnoses."), part=WHO, remark=of_note),
    Field("Employee", "experience", msg("Experience"), Shape.CHOICE, words=Experience, part=NEEDS),
    Field("Employee", "ideal_days", msg("Ideal interval, days"), Shape.NUMBER, part=NEEDS),
    Field("Employee", "longest_days", msg("Longest interval, days"), Shape.NUMBER, part=NEEDS),
    Field("Employee", "preferred_channel", msg("Preferred channel"), Shape.CHOICE, words=Channel, part=NEEDS),
    Field("Employee", "counts_written", msg("E-mail and chat count as contact"), Shape.FLAG, part=NEEDS),
    Field(
        "Employee",
        "wanted_foci",
        msg("Wants to talk about"),
        Shape.CHOICES,
        words=Focus,
        may_be_empty=True,
        part=NEEDS,
    ),
    Field(
        "Employee",
        "wishes",
        msg("Wishes"),
        Shape.NOTE,
        msg("How often, when and how, in the own words."),
        part=NEEDS,
        remark=of_note,
    ),
    Field(
        "Employee", "avoid", msg("Better avoid"), Shape.NOTE, msg("Private: stays here."), part=NEEDS, remark=of_note
    ),
    Field(
        "Employee",
        "situation",
        msg("Life and work now"),
        Shape.NOTE,
        msg("Private. What matters for the contact, no diagnoses."),
        part=NEEDS,
        remark=of_note,
    ),
    Field("Employee", "visits_a_year", msg("Meetings face to face a year"), Shape.NUMBER, part=NEEDS),
    Field("Employee", "preferred_hours", msg("Likes to be called, on the own clock"), Shape.HOURS, part=NEEDS),
)
