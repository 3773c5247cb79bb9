"""Commands that write files for other programs."""

from argparse import Namespace

from distance_leader.cli.opening import reading, today_of
from distance_leader.cli.values import weeks
from distance_leader.exchange.schedule import ScheduleOrder, write_schedule
from distance_leader.storage.queries.people import leader_of


def export(given: Namespace) -> None:
    """`export FILE schedule OUT.xlsx`: the contact schedule in the leader's or the given language."""
    first, last = weeks(given.first, given.last)
    with reading(given) as reader:
        language = given.language or leader_of(reader).language
        order = ScheduleOrder(first=first, last=last, today=today_of(given, reader), language=language)
        write_schedule(reader, given.out, order)
