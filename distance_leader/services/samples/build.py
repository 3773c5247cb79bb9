"""Writes the invented file, a team at a time so that memory stays small however many people there are."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from distance_leader.domain.codes import State
from distance_leader.domain.contact import Contact
from distance_leader.domain.leader import Leader
from distance_leader.services.samples.agenda import agenda, with_wishes
from distance_leader.services.samples.checkins import Asking, CheckIns
from distance_leader.services.samples.diary import HOME_ZONE
from distance_leader.services.samples.drafts import HOME_HOURS, coming, latest, on_or_after
from distance_leader.services.samples.history import history, may_join
from distance_leader.services.samples.known import known, with_agreed, with_needs
from distance_leader.services.samples.names import NameSource, address
from distance_leader.services.samples.order import SampleOrder, SamplePerson
from distance_leader.services.samples.parties import make_parties, new_id
from distance_leader.services.samples.patterns import SHAPES
from distance_leader.services.samples.scribe import Scribe
from distance_leader.services.samples.staff import Staff
from distance_leader.services.samples.texts import TEXTS
from distance_leader.storage.store import Edit

_TEAM = 20
_WEEKS_BETWEEN_JOINT_TALKS = 8
_NEXT_JOINT_TALK = timedelta(days=10)


def fill_with_samples(edit: Edit, order: SampleOrder) -> None:
    """Fill an empty file that is being made (`Workspace.load`). The same order always gives the same content."""
    rng = Random(order.seed)  # noqa: S311 - invented people need no secrecy, but the same ones every time
    asking = Asking(order)
    leader = _leader(rng, asking.rng, order)
    names = NameSource(rng)
    parties = make_parties(rng, names, order.people)
    staff = Staff(rng, names, parties, order)
    people = [staff.person(index) for index in range(order.people)]
    edit.load([leader])
    edit.load([firm.customer for firm in parties.firms])
    edit.load(parties.stakeholders)
    needs = [with_needs(person.employee, index, order.language) for index, person in enumerate(people)]
    edit.load([with_wishes(person, index) for index, person in enumerate(needs)])
    edit.load([with_agreed(stay, index, order.language) for index, one in enumerate(people) for stay in one.stays])
    edit.load([extension for person in people for extension in person.extensions])
    scribe = Scribe(rng, order)
    for first in range(0, len(people), _TEAM):
        edit.load(_contacts(rng, scribe, people[first : first + _TEAM], order))
        made = CheckIns()
        for index, person in enumerate(people[first : first + _TEAM], first):
            asking.ask(person, index, made)
        for entities in made.in_order():
            edit.load(entities)
    for entities in (*agenda(rng, people, order).values(), *known(rng, people, parties, order).values()):
        edit.load(entities)


def _leader(rng: Random, secrets: Random, order: SampleOrder) -> Leader:
    name = TEXTS[order.language].leader
    return Leader(
        id=new_id(rng),
        name=name,
        email=address(name),
        form_secret=new_id(secrets).hex + new_id(secrets).hex,
        zone=HOME_ZONE,
        country="DK",
        working_hours=HOME_HOURS,
        language=order.language,
        is_sample=True,
    )


def _contacts(rng: Random, scribe: Scribe, team: Sequence[SamplePerson], order: SampleOrder) -> Iterator[Contact]:
    yield from _joint_talks(rng, scribe, team, order)
    for person in team:
        for drafts in (history, latest, coming):
            for draft in drafts(rng, person, order):
                yield scribe.contact(person, draft)


def _joint_talks(rng: Random, scribe: Scribe, team: Sequence[SamplePerson], order: SampleOrder) -> Iterator[Contact]:
    """Now and then the leader talks with two to four at once; the next time is planned."""
    day = order.since + timedelta(days=rng.randint(0, 27))
    while day < order.today:
        able = [person for person in team if may_join(person, day, order)]
        yield from _joint_talk(rng, scribe, able, (day, State.HELD))
        day += timedelta(weeks=_WEEKS_BETWEEN_JOINT_TALKS, days=rng.randint(-2, 2))
    healthy = [person for person in team if SHAPES[person.pattern].is_healthy]
    for day in {on_or_after(order.today + _NEXT_JOINT_TALK, person.stay) for person in healthy[:1]}:
        able = [person for person in healthy if on_or_after(day, person.stay) == day and person.stay.covers(day)]
        yield from _joint_talk(rng, scribe, able, (day, State.PLANNED))


def _joint_talk(
    rng: Random, scribe: Scribe, able: Sequence[SamplePerson], when: tuple[date, State]
) -> Iterator[Contact]:
    size = min(rng.randint(2, 4), len(able))
    if size >= 2:  # noqa: PLR2004
        yield from scribe.joint_talk(rng.sample(able, size), *when)
