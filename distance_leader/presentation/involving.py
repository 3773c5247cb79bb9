"""A draft to a project manager about an assignment that needs a talk. It holds no private word: no answer, no note."""

from dataclasses import dataclass

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.telling import Telling


@dataclass(frozen=True, slots=True)
class Involving:
    """Who writes to whom about which assignment."""

    employee: Employee
    stay: Assignment
    manager: Stakeholder
    leader: Leader
    customer: Customer | None = None


def involving_of(about: Involving) -> Telling:
    """The letter, in the language of the leader's documents; what the talk is about is for the talk itself."""
    texts = catalogue(about.leader.language)
    where: str = about.stay.project or (about.customer.name if about.customer else about.stay.site)
    subject: Message = msg("A talk about {where}", where=where) if where else msg("A talk about the assignment")
    what: Message = msg(
        "I follow up with {name} regularly, and there is something about how the assignment runs that I would like the "
        "three of us to look at together: the tasks, the conditions, and what we expect of each other.",
        name=about.employee.name,
    )
    paragraphs = [
        texts.text(msg("Hi {name}", name=(about.manager.name.split() or [about.manager.name])[0])),
        texts.text(what),
        texts.text(msg("When would half an hour suit you in the coming week?")),
        "\n".join([texts.text(msg("Best regards")), about.leader.name]).rstrip(),
    ]
    return Telling(texts.text(subject), "\n\n".join(paragraphs) + "\n", texts.text(subject))
