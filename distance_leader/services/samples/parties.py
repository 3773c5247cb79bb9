"""The invented customers and the other parties of the assignments."""

from dataclasses import dataclass
from random import Random
from uuid import UUID

from distance_leader.domain.codes import Role
from distance_leader.domain.customer import Customer
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.services.samples.names import NameSource, address
from distance_leader.services.samples.places import PLACES, Place

_FEWEST_FIRMS = 6
_EXPERTS_EVERY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """A customer with its project manager and the sites where people are."""

    customer: Customer
    manager: Stakeholder
    sites: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Everybody but the leader and the employees."""

    firms: tuple[Firm, ...]
    home_managers: tuple[Stakeholder, ...]
    experts: tuple[Stakeholder, ...]

    @property
    def stakeholders(self) -> list[Stakeholder]:
        return [*self.home_managers, *(firm.manager for firm in self.firms), *self.experts]


def new_id(rng: Random) -> UUID:
    """A random id that the seed decides."""
    return UUID(int=rng.getrandbits(128), version=4)


def make_parties(rng: Random, names: NameSource, people: int) -> Parties:
    """A customer for every third person or so, a home project manager for every eighth."""
    firms = tuple(_firm(rng, names, index) for index in range(max(min(people, _FEWEST_FIRMS), people // 3)))
    home = [_stakeholder(rng, names.danish(), Role.HOME_MANAGER) for _ in range(2 + people // 8)]
    experts = [_stakeholder(rng, names.elsewhere(), Role.EXPERT, firm.customer.id) for firm in firms[::_EXPERTS_EVERY]]
    return Parties(firms=firms, home_managers=tuple(home), experts=tuple(experts))


def _firm(rng: Random, names: NameSource, index: int) -> Firm:
    sites = tuple(PLACES[(2 * index + side) % len(PLACES)] for side in (0, 1))
    customer = Customer(id=new_id(rng), name=names.company(), country=sites[0].country)
    manager = _stakeholder(rng, names.elsewhere(), Role.CUSTOMER_MANAGER, customer.id)
    return Firm(customer=customer, manager=manager, sites=sites)


def _stakeholder(rng: Random, name: str, role: Role, customer_id: UUID | None = None) -> Stakeholder:
    return Stakeholder(id=new_id(rng), name=name, role=role, customer_id=customer_id, email=address(name))
