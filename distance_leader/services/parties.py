"""Customers and parties that several assignments share."""

from distance_leader.domain.customer import Customer
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.storage.queries.parties import is_used
from distance_leader.storage.store import Edit


def add_shared(edit: Edit, one: Customer | Stakeholder) -> None:
    """A customer or party that no assignment names yet."""
    edit.put(one)


def remove_shared(edit: Edit, one: Customer | Stakeholder) -> None:
    """Take a customer or a party away. Raises InvalidValueError while an assignment or a contact names it."""
    if is_used(edit, type(one), one.id):
        raise InvalidValueError(type(one).__name__, "name", Problem.IN_USE, name=one.name)
    edit.remove(one)
