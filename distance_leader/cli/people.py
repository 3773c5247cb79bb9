"""Commands about people: employee add, list, show."""

import json
from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import datetime, time
from typing import Any

from distance_leader.cli.opening import reading, today_of, writing
from distance_leader.cli.values import day, person, rhythm
from distance_leader.domain.clock import system_now
from distance_leader.domain.hours import WorkingHours
from distance_leader.domain.moments import local_date
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.presentation.deeds import person_added
from distance_leader.presentation.people_table import COLUMNS, PersonRow, Wanted, load_people, wanted_rows
from distance_leader.presentation.person_facts import person_facts
from distance_leader.presentation.profile import Profile, load_profile
from distance_leader.presentation.timeline import timeline_words
from distance_leader.services.people import NewPerson, add_person, someone_new
from distance_leader.services.zone_finding import zone_meant
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.queries.plan import home_of
from distance_leader.storage.store import Reader


def add(given: Namespace, _texts: Catalogue) -> None:
    """`employee add FILE`: a person with an assignment; prints the id when it is on the disk."""
    experience, ideal, longest = rhythm(given.rhythm)
    hours = WorkingHours.parse(given.hours)
    said = {"name": given.name, "experience": experience, "ideal_days": ideal, "longest_days": longest}
    if given.speaks:
        said["language"] = given.speaks
    with writing(given) as workspace:
        with workspace.read() as reader:
            leader = leader_of(reader)
        employee = someone_new(leader, **said)
        since = day("since", given.since) if given.since else local_date(system_now(), leader.zone)
        new = NewPerson(
            employee=employee,
            zone=zone_meant(given.zone, since),
            since=since,
            customer=given.customer,
            country=given.country or "",
            hours=hours,
        )
        with workspace.edit(person_added(given.name)) as edit:
            add_person(edit, new)
        print(employee.id, flush=True)


def list_people(given: Namespace, texts: Catalogue) -> None:
    """`employee list FILE`: everybody, by name: where, how the rhythm stands, the last and the next talk."""
    with reading(given) as reader:
        table = load_people(reader, _moment(given, reader))
    rows = wanted_rows(table, Wanted(with_archived=given.archived), texts.language)
    if given.json:
        print(json.dumps([_listed(row) for row in rows], ensure_ascii=False))
        return
    shown = [column for column in COLUMNS if column.is_usual]
    cells = [[column.text(row, table, texts.language) for column in shown] for row in rows]
    widths = [max((len(line[place]) for line in cells), default=0) for place in range(len(shown))]
    for line in cells:
        print("  ".join(f"{text:<{width}}" for text, width in zip(line, widths, strict=True)).rstrip())


def _listed(row: PersonRow) -> dict[str, Any]:
    return {
        "employee": row.person.name,
        "employee_id": str(row.person.id),
        "title": row.person.title,
        "department": row.person.department,
        "customer": row.place.customer,
        "site": row.place.site,
        "country": row.place.country,
        "zone": row.place.zone,
        "state": row.rhythm.state,
        "last_held_on": _iso(row.last_on),
        "next_planned_on": _iso(row.next_on),
        "due_on": _iso(row.rhythm.due_on),
        "latest_on": _iso(row.rhythm.latest_on),
        "archived_on": _iso(row.person.archived_on),
        "frozen_on": _iso(row.person.frozen_on),
    }


def show(given: Namespace, texts: Catalogue) -> None:
    """`employee show FILE`: the profile. Private texts only where asked for; sensitive ones never."""
    with reading(given) as reader:
        who = person(reader, given.employee)
        now = _moment(given, reader)
        profile = load_profile(reader, who.id, now, texts.language, with_private=given.private)
        known = person_facts(reader, who.id, with_private=given.private)
    if profile is None:
        return
    if given.json:
        print(json.dumps(_shown(profile, known, texts, with_private=given.private), ensure_ascii=False))
        return
    print(" · ".join(part for part in (profile.person.name, profile.place, profile.clock) if part))
    for fact in profile.facts:
        print(f"{texts.text(fact.title)}: {fact.text}")
    for line in profile.open_lines:
        print(line)


def _shown(profile: Profile, known: Mapping[str, Any], texts: Catalogue, *, with_private: bool) -> dict[str, Any]:
    words = [
        (row.on, timeline_words(row, texts.language, profile.home, with_private=with_private))
        for row in profile.timeline
    ]
    return {
        "employee": profile.person.name,
        "employee_id": str(profile.person.id),
        "zone": profile.zone,
        "state": profile.state,
        "place": profile.place,
        **known,
        "facts": [{"title": texts.text(one.title), "text": one.text, "urgent": one.is_urgent} for one in profile.facts],
        "open": list(profile.open_lines),
        "timeline": [{"on": on, "title": one.title, "text": one.text} for on, one in words],
    }


def _moment(given: Namespace, reader: Reader) -> datetime:
    """Now, or noon of `--today` on the leader's clock."""
    if given.today is None:
        return system_now()
    return home_of(reader).instant(today_of(given, reader), time(12))


def _iso(on: Any) -> str | None:
    return on.isoformat() if on else None


VERBS: dict[str, Callable[[Namespace, Catalogue], None]] = {"add": add, "list": list_people, "show": show}
