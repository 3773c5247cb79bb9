"""The command chart: a picture, or the values that are drawn."""

import json
from argparse import Namespace
from datetime import date

from distance_leader.charts.all_charts import CHARTS, chart_named
from distance_leader.charts.chart import Chart, Content, Order, Subject, Who
from distance_leader.charts.style import Style, style_of
from distance_leader.charts.table import table_of
from distance_leader.cli.opening import exporting, reading, today_of
from distance_leader.cli.values import UnknownWordError, day, person
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.services.freezing import check_not_frozen
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.store import Reader


def chart(given: Namespace, texts: Catalogue) -> None:
    """`chart FILE NAME OUT`, or with `--list` or `--data`."""
    if given.list:
        with reading(given):  # a file that cannot be used is told here too
            _print_list(given, texts)
        return
    wanted = chart_named(given.name)
    if wanted is None:
        raise UnknownWordError(given.name)
    if given.data:
        with reading(given) as reader:
            content, style = _content(given, reader, wanted)
        _print_data(given, wanted, content, style)
        return
    from distance_leader.exchange.chart_file import write_chart  # noqa: PLC0415 - matplotlib

    with exporting(given, f"{wanted.name}{given.out.suffix}") as reader:
        content, style = _content(given, reader, wanted)
        write_chart(wanted, content, style, given.out, with_few=given.few)


def _content(given: Namespace, reader: Reader, wanted: Chart) -> tuple[Content, Style]:
    language = given.language or leader_of(reader).language
    return wanted.find(reader, _order(given, reader, language)), style_of(given.theme, language)


def _print_list(given: Namespace, texts: Catalogue) -> None:
    rows = [(one.name, texts.text(one.title), one.who is Who.PERSON) for one in CHARTS]
    if given.json:
        keys = ("name", "title", "needs_employee")
        print(json.dumps([dict(zip(keys, row, strict=True)) for row in rows], ensure_ascii=False))
        return
    for name, title, needs_employee in rows:
        print(f"{name:<10}{title}{'  (--employee)' if needs_employee else ''}")


def _order(given: Namespace, reader: Reader, language: str) -> Order:
    who = person(reader, given.employee) if given.employee else None
    if who is not None:
        check_not_frozen(who)
    return Order(
        today=today_of(given, reader),
        language=language,
        subject=Subject(who.id.hex, who.name) if who else None,
        first=_day("from", given.first, is_last=False),
        last=_day("to", given.last, is_last=True),
    )


def _day(option: str, text: str | None, *, is_last: bool) -> date | None:
    """'2026-11-22', or '2026-W47': its Monday, or as an end its Sunday."""
    if text is None:
        return None
    if "W" in text:
        week = IsoWeek.parse(text)
        return week.sunday if is_last else week.monday
    return day(option, text)


def _print_data(given: Namespace, wanted: Chart, content: Content, style: Style) -> None:
    if not given.json:
        print(style.text(content.finding))
        print(table_of(content, style).as_text)
        return
    said = {
        "chart": wanted.name,
        "finding": style.text(content.finding),
        "notes": [style.text(note) for note in content.notes],
        "points": content.points,
        "marks": content.marked,
    }
    print(json.dumps(said, ensure_ascii=False))
