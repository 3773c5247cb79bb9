"""Commands that write files for other programs."""

from argparse import Namespace
from datetime import time

from distance_leader.cli.opening import exporting, today_of
from distance_leader.cli.values import weeks
from distance_leader.domain.clock import system_now
from distance_leader.exchange.people_workbook import PeopleOrder, write_people
from distance_leader.exchange.schedule import ScheduleOrder, write_schedule
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import nmsg
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.queries.plan import home_of


def export(given: Namespace) -> None:
    """`export FILE schedule OUT.xlsx`: the contact schedule in the leader's or the given language."""
    first, last = weeks(given.first, given.last)
    with exporting(given, "schedule.xlsx") as reader:
        language = given.language or leader_of(reader).language
        order = ScheduleOrder(first=first, last=last, today=today_of(given, reader), language=language)
        write_schedule(reader, given.out, order)


def export_people(given: Namespace, texts: Catalogue) -> None:
    """`export FILE people OUT.xlsx`: the list of people, without private fields."""
    with exporting(given, "people.xlsx") as reader:
        language = given.language or leader_of(reader).language
        now = system_now() if given.today is None else home_of(reader).instant(today_of(given, reader), time(12))
        count = write_people(reader, given.out, PeopleOrder(now, language))
    print(
        texts.text(nmsg("{count} person written to {path}", "{count} people written to {path}", count, path=given.out))
    )
