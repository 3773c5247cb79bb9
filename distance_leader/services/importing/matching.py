"""Whom a row means: the person with its e-mail address, else the one of its name."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.services.importing.rows import PersonRow


def name_key(name: str) -> str:
    """Equal for names that differ only in spaces and in the case of letters."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


class Matching:
    """The people of a file, and those whom earlier rows have meant."""

    def __init__(self, people: Sequence[Employee], rows: Sequence[PersonRow]) -> None:
        self._by_email: dict[str, list[Employee]] = defaultdict(list)
        self._by_name: dict[str, list[Employee]] = defaultdict(list)
        for one in people:
            self._by_name[name_key(one.name)].append(one)
            if one.email.strip():
                self._by_email[one.email.strip().casefold()].append(one)
        self._taken: set[UUID] = {
            found.id for row in rows if row.error is None for found in self._by_email.get(row.email, ())
        }
        """Whom a row means by the address: no other row means them by the name alone."""
        self._meant: dict[UUID, int] = {}
        self._emails: dict[str, int] = {}
        self._names: dict[str, list[tuple[str, int]]] = defaultdict(list)

    def person(self, row: PersonRow) -> Employee | None:
        """Whom a row means, None for someone new. Raises InvalidValueError: several, or the same as an earlier row."""
        before = self._before(row)
        if before is None:
            found = self._found(row)
            before = self._meant.get(found.id) if found is not None else None
            if before is None:
                return found
        raise InvalidValueError("Employee", "name", Problem.SAME_PERSON, row=before)

    def take(self, row: PersonRow, person: Employee | None) -> None:
        """A row is right: no later one can mean the same person."""
        self._names[name_key(row.name)].append((row.email, row.number))
        if row.email:
            self._emails[row.email] = row.number
        if person is not None:
            self._meant[person.id] = row.number

    def _found(self, row: PersonRow) -> Employee | None:
        known = self._by_email.get(row.email, []) if row.email else []
        if known:
            return _only(_of_name(known, row) or known, row)
        named = _active(self._by_name.get(name_key(row.name), []))
        if row.email:
            named = [one for one in named if one.id not in self._taken]
            if len(named) > 1:
                named = [one for one in named if not one.email.strip()]
        return _only(named, row) if named else None

    def _before(self, row: PersonRow) -> int | None:
        """The earlier row of the same address, or of the same name where one of the two has no address."""
        if row.email in self._emails:
            return self._emails[row.email]
        namesakes = self._names[name_key(row.name)]
        return next((number for email, number in namesakes if not email or not row.email), None)


def _of_name(people: list[Employee], row: PersonRow) -> list[Employee]:
    return [one for one in people if name_key(one.name) == name_key(row.name)]


def _active(people: list[Employee]) -> list[Employee]:
    """Who is not archived, where there is anybody."""
    return [one for one in people if one.archived_on is None] or people


def _only(people: list[Employee], row: PersonRow) -> Employee:
    if len(people) > 1:
        raise InvalidValueError("Employee", "name", Problem.NAMESAKES, name=row.name)
    return people[0]
