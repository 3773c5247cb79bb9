"""The fields of customers and of parties, in the order in which they are shown."""

from distance_leader.domain.codes import Role
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, Shape
from distance_leader.presentation.remarks import of_email, of_note, of_phone

CUSTOMER_FIELDS: tuple[Field, ...] = (
    Field("Customer", "name", msg("Name"), Shape.LINE),
    Field("Customer", "country", msg("Country"), Shape.COUNTRY, msg("two letters, such as DK")),
    Field("Customer", "note", msg("Note"), Shape.NOTE, remark=of_note),
)

PARTY_FIELDS: tuple[Field, ...] = (
    Field("Stakeholder", "name", msg("Name"), Shape.LINE),
    Field("Stakeholder", "role", msg("Role"), Shape.CHOICE, words=Role),
    Field("Stakeholder", "email", msg("E-mail"), Shape.LINE, remark=of_email),
    Field("Stakeholder", "phone", msg("Phone number"), Shape.LINE, remark=of_phone),
    Field("Stakeholder", "note", msg("Note"), Shape.NOTE, remark=of_note),
)
