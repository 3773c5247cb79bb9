"""The command import people."""

import json
from argparse import Namespace

from distance_leader.cli.opening import reading, today_of, writing
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.exchange.people.reading import read_people_file
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg
from distance_leader.presentation.importing.columns import has_name
from distance_leader.presentation.importing.reading import Order, read_rows
from distance_leader.presentation.importing.table import table_of
from distance_leader.presentation.importing.telling import VERDICT_WORDS, summary, why
from distance_leader.services.importing.plan import apply_import, plan_import
from distance_leader.services.importing.rows import ImportPlan, JudgedRow


def import_people(given: Namespace, texts: Catalogue) -> None:
    """`import FILE people IN`: a verdict for each row; without --apply nothing is written."""
    with reading(given) as reader:
        today = today_of(given, reader)
    table = table_of([sheet.rows for sheet in read_people_file(given.source)])
    if not table.has_headings or not has_name(table.columns):
        raise FileError(FileProblem.NO_HEADINGS, str(given.source))
    rows = read_rows(table, Order(table.columns, today))
    if given.apply:
        label = msg("Import people from {name}", name=given.source.name)
        with writing(given) as workspace, workspace.edit(label) as edit:
            plan = plan_import(edit, rows, today)
            apply_import(edit, plan)
    else:
        with reading(given) as reader:
            plan = plan_import(reader, rows, today)
    _tell(given, plan, texts)


def _tell(given: Namespace, plan: ImportPlan, texts: Catalogue) -> None:
    if given.json:
        print(json.dumps({"rows": [_row(one, texts) for one in plan.rows]}))
        return
    for one in plan.rows:
        words = (str(one.row.number), texts.text(VERDICT_WORDS[one.verdict]), one.row.name, _why(one, texts))
        print("  ".join(words).rstrip())
    print(texts.text(summary(plan)))
    if not given.apply:
        print(texts.text(msg("Nothing was written: say --apply to take them over.")))


def _row(judged: JudgedRow, texts: Catalogue) -> dict[str, object]:
    return {
        "row": judged.row.number,
        "verdict": str(judged.verdict),
        "name": judged.row.name,
        "why": _why(judged, texts),
    }


def _why(judged: JudgedRow, texts: Catalogue) -> str:
    said = why(judged)
    return texts.text(said) if said is not None else ""
