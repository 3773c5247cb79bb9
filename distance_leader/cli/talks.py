"""Commands around a talk: prepare, request add, request answer."""

from argparse import Namespace

from distance_leader.cli.opening import reading, writing
from distance_leader.cli.values import instant, person
from distance_leader.domain.clock import system_now
from distance_leader.domain.codes import Channel
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.request import Request
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg
from distance_leader.presentation.deeds import added
from distance_leader.presentation.preparation import prepare as prepared
from distance_leader.services.agenda import answer_request
from distance_leader.storage.queries.belongings import belongings


def prepare(given: Namespace, texts: Catalogue) -> None:
    """`prepare FILE`: one page to read before a talk."""
    with reading(given) as reader:
        who = person(reader, given.employee)
        page = prepared(reader, who.id, system_now(), texts.language, with_private=given.private)
    if page is None:
        return
    for line in (page.name, page.place, page.clock):
        if line:
            print(line)
    for part in page.parts:
        print()
        print(texts.text(part.title))
        for line in part.lines:
            print("\n".join(f"  {one}" for one in line.splitlines()))


def add_request(given: Namespace) -> None:
    """`request add FILE`: the employee reached out; prints the id."""
    with writing(given) as workspace:
        with workspace.read() as reader:
            who = person(reader, given.employee)
        at = instant("at", given.at) if given.at else system_now()
        request = Request(employee_id=who.id, received_at=at, channel=Channel(given.channel), about=given.about)
        with workspace.edit(added(who.name, msg("request"))) as edit:
            edit.put(request)
    print(request.id)


def answer(given: Namespace) -> None:
    """`request answer FILE`: the oldest request of a person that waits was answered; prints its id."""
    with writing(given) as workspace:
        with workspace.read() as reader:
            who = person(reader, given.employee)
            waiting = [one for one in belongings(reader, Request, who.id) if one.answered_at is None]
        if not waiting:
            raise InvalidValueError("Option", "employee", Problem.NOTHING_WAITS, name=who.name)
        oldest = min(waiting, key=lambda one: one.received_at)
        at = instant("at", given.at) if given.at else system_now()
        with workspace.edit(msg("Tick: {what}", what=msg("request"))) as edit:
            answer_request(edit, oldest, at)
    print(oldest.id)


def request(given: Namespace) -> None:
    """The verbs of `request`."""
    (add_request if given.verb == "add" else answer)(given)
