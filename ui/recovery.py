"""The recovery sheet on paper: Qt's own print dialog, or a PDF by its way. It is never written to a file by itself."""

from html import escape

from PySide6.QtWidgets import QWidget

from distance_leader.i18n.message import msg
from distance_leader.presentation.recovery_sheet import RecoverySheet, recovery_sheet
from distance_leader.storage.queries.plan import home_of
from ui.context import Context
from ui.leaving import RECOVERY
from ui.printing import Paper, Say, ask_paper


def ask_print_recovery(context: Context, window: QWidget, say: Say) -> bool:
    """Ask for a printer, and print the sheet of the open file; False where it has no password."""
    workspace = context.open_workspace
    if workspace.key is None:
        return False
    with workspace.look() as look:
        today = home_of(look).today(context.clock.now())
    sheet = recovery_sheet(workspace.path.name, workspace.key.recovery_words, today, context.language)
    paper = Paper(sheet.title, msg("Print the recovery sheet"), RECOVERY, "recovery sheet")
    ask_paper(context, window, paper, lambda: recovery_html(sheet), say)
    return True


def recovery_html(sheet: RecoverySheet) -> str:
    """The sheet as rich text, its words large."""
    rows = "".join(f"<pre style='font-size:20pt'>{escape(row)}</pre>" for row in sheet.rows)
    advice = "".join(f"<p>{escape(said)}</p>" for said in sheet.advice)
    return f"<h1>{escape(sheet.title)}</h1><p>{escape(sheet.purpose)}</p>{rows}<br/>{advice}"
