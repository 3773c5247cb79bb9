"""The company where an employee works."""

from dataclasses import dataclass

from distance_leader.domain.entity import Entity
from distance_leader.domain.rules import check_line, check_text
from distance_leader.domain.zones import check_country


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Customer(Entity):
    """A customer; several assignments may be at the same one."""

    name: str
    country: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        check_line("Customer", "name", self.name, required=True)
        check_country("Customer", "country", self.country)
        check_text("Customer", "note", self.note)
