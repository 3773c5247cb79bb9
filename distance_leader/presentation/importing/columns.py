"""What a column of a list holds, known by its heading in Danish or English."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cache

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.employee import Employee
from distance_leader.i18n.catalogue import LANGUAGES, catalogue
from distance_leader.i18n.folding import folded
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.assignment_fields import ASSIGNMENT_FIELDS
from distance_leader.presentation.employee_fields import EMPLOYEE_FIELDS
from distance_leader.presentation.field import Field

FIRST_NAME, LAST_NAME, CITY = "first_name", "last_name", "city"
NAME, CUSTOMER, ZONE, COUNTRY = "Employee.name", "Assignment.customer", "Assignment.zone", "Assignment.country"


@dataclass(frozen=True, slots=True)
class Target:
    """What a column can hold: a field, or a part of what makes one."""

    key: str
    label: Message
    field: Field | None = None


_PARTS = (
    Target(FIRST_NAME, msg("First name")),
    Target(LAST_NAME, msg("Last name")),
    Target(CITY, msg("City, for the time zone")),
)
_HEADINGS: dict[str, str] = {
    NAME: "navn, fulde navn, medarbejder, medarbejdernavn, full name, display name, vist navn, employee, person",
    FIRST_NAME: "fornavn, first name, given name, for- og mellemnavn",
    LAST_NAME: "efternavn, last name, surname, family name",
    "Employee.email": "e-mail, mail, e-mailadresse, mailadresse, e-post, email address, e-mail 1 - value, e-mail work, "
    "arbejdsmail, primary email, e-mail 1",
    "Employee.phone": "telefon, tlf, telefonnummer, mobil, mobiltelefon, mobilnummer, mobilnr, phone, mobile, "
    "mobile phone, cell, cell phone, telephone, phone 1 - value, business phone, telefon arbejde, tlf nr, "
    "primary phone, arbejdstelefon",
    "Employee.title": "titel, stilling, stillingsbetegnelse, jobtitel, job title, position, role, rolle, "
    "organization title, organization 1 - title, funktion",
    "Employee.department": "afdeling, department, team, enhed, organization department",
    "Employee.language": "sprog, language",
    "Employee.note": "note, noter, notes, bemærkning, bemærkninger, kommentar, comment, comments, remarks",
    "Employee.experience": "erfaring, experience",
    "Employee.ideal_days": "ideelt interval, rytme, rhythm, ideal days, ideal interval, dage mellem samtaler, interval",
    "Employee.longest_days": "længste interval, longest days, longest interval, højst dage",
    CUSTOMER: "kunde, kundenavn, customer, client, firma, company, virksomhed, organisation, organization, "
    "organization name, organization 1 - name, arbejdsplads, employer",
    "Assignment.project": "projekt, projektnavn, project, project name, opgave, assignment",
    "Assignment.site": "site, plads, lokation, location, arbejdssted, udsendelsessted, anlæg, sted, place",
    CITY: "by, city, town, by arbejde, business city, address 1 - city, bopælsby, arbejdsby",
    COUNTRY: "land, country, landekode, country code, land/område, business country, business country/region, "
    "address 1 - country, nation",
    ZONE: "tidszone, time zone, timezone, tz, iana, zone",
    "Assignment.starts_on": "fra, startdato, start, from, since, siden, start date, udsendt fra, udsendt, ansat, "
    "begin, tiltrådt, starter",
    "Assignment.ends_on": "til, slutdato, slut, until, to, end, end date, udsendt til, hjem, hjemrejse, udløb, ophører",
    "Assignment.working_hours": "arbejdstid, arbejdstider, working hours, hours",
}
"""Headings beside a field's own label, by what they mean."""
_CUSTOMER = ("Assignment", "customer")
"""A name in a list, and another entity in the file; other parties do not come with a list."""
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")


@cache
def targets() -> tuple[Target, ...]:
    """All that a column can hold. A field of a person or an assignment is among them by itself."""
    known = {("Employee", one.name) for one in fields(Employee)} | {
        ("Assignment", one.name) for one in fields(Assignment)
    }
    both = [one for one in (*EMPLOYEE_FIELDS, *ASSIGNMENT_FIELDS) if (one.kind, one.name) in {*known, _CUSTOMER}]
    first, *rest = (Target(f"{one.kind}.{one.name}", one.label, one) for one in both)
    return (first, *_PARTS[:2], *rest, *_PARTS[2:])


@cache
def target(key: str) -> Target:
    """The target of a key."""
    return next(one for one in targets() if one.key == key)


def recognised(headings: Iterable[str]) -> tuple[str | None, ...]:
    """The key of what each column holds; None where its heading says nothing that is known."""
    return tuple(_meaning(heading) for heading in headings)


def has_name(columns: Sequence[str | None]) -> bool:
    """Whether some column says who is meant."""
    return bool({NAME, FIRST_NAME, LAST_NAME} & set(columns))


def _meaning(heading: str) -> str | None:
    known = _known_headings()
    return known.get(folded(_ASIDE.sub("", heading))) or known.get(folded(heading))


@cache
def _known_headings() -> dict[str, str]:
    known: dict[str, str] = {}
    for one in targets():
        names = [catalogue(language).text(one.label) for language in LANGUAGES]
        own = [one.field.name] if one.field else []
        for name in (*_HEADINGS.get(one.key, "").split(","), *names, *own):
            if name.strip():
                known.setdefault(folded(name), one.key)
    return known
