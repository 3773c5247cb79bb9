"""Commands about people."""

from argparse import Namespace

from distance_leader.cli.opening import writing
from distance_leader.cli.values import day, rhythm
from distance_leader.domain.clock import system_now
from distance_leader.domain.employee import Employee
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.moments import local_date
from distance_leader.i18n.message import msg
from distance_leader.services.people import NewPerson, add_person
from distance_leader.storage.queries.people import leader_of


def add(given: Namespace) -> None:
    """`employee add FILE`: a person with an assignment; prints the id when it is on the disk."""
    experience, ideal, longest = rhythm(given.rhythm)
    hours = WorkingHours.parse(given.hours)
    employee = Employee(name=given.name, experience=experience, ideal_days=ideal, longest_days=longest)
    with writing(given) as workspace:
        with workspace.read() as reader:
            zone = leader_of(reader).zone
        since = day("since", given.since) if given.since else local_date(system_now(), zone)
        new = NewPerson(
            employee=employee,
            zone=given.zone,
            since=since,
            customer=given.customer,
            country=given.country or "",
            hours=hours,
        )
        with workspace.edit(msg("Add {name}", name=given.name)) as edit:
            add_person(edit, new)
        print(employee.id, flush=True)
