"""Acts on people, wherever they were chosen: each is one undo step with a name."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from distance_leader.domain.codes import Experience
from distance_leader.domain.employee import Employee
from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.presentation.field import Field
from distance_leader.presentation.labels import label
from distance_leader.services.agenda import set_rhythm
from distance_leader.services.contacts import log_contact
from distance_leader.services.freezing import freeze, take_up
from distance_leader.services.people import archive_people, bring_back_people, change_people
from ui.context import Context


class PeopleActs:
    """Nothing happens where nobody is chosen."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def archive(self, people: Sequence[Employee], today: date) -> None:
        """Take people out of the plan; the past is kept."""
        if people:
            act = msg("Archive {name}", name=who(people))
            self._context.act(act, lambda edit: archive_people(edit, people, today))

    def bring_back(self, people: Sequence[Employee]) -> None:
        """Put archived people into the plan again."""
        if people:
            act = msg("Bring back {name}", name=who(people))
            self._context.act(act, lambda edit: bring_back_people(edit, people))

    def freeze(self, person: Employee, today: date, why: str) -> bool:
        """Let all about somebody lie."""
        return self._context.act(msg("Freeze {name}", name=person.name), lambda edit: freeze(edit, person, today, why))

    def take_up(self, person: Employee) -> None:
        """Follow somebody again."""
        self._context.act(msg("Take {name} up again", name=person.name), lambda edit: take_up(edit, person))

    def set_rhythm(self, people: Sequence[Employee], experience: Experience) -> None:
        """Give people the rhythm of a template."""
        if people:
            act = msg("{rhythm}: {who}", rhythm=label(experience), who=who(people))
            self._context.act(act, lambda edit: set_rhythm(edit, people, experience))

    def change(self, people: Sequence[Employee], field: Field, value: Any) -> bool:
        """Give people the same value in a field."""
        act = msg("{field}: {who}", field=field.label, who=who(people))
        return self._context.act(act, lambda edit: change_people(edit, people, **{field.name: value}))

    def log(self, person: Employee, today: date) -> None:
        """A talk with somebody was held today."""
        act = msg("Log a talk with {name}", name=person.name)
        self._context.act(act, lambda edit: log_contact(edit, person.id, today))


def who(people: Sequence[Employee]) -> str | Message:
    """The name of one, the number of several."""
    return people[0].name if len(people) == 1 else nmsg("{count} person", "{count} people", len(people))
