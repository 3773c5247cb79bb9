"""The recovery sheet on paper: Qt's own print dialog, or a PDF by its way. It is never written to a file by itself."""

from html import escape

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from distance_leader.i18n.message import msg
from distance_leader.presentation.recovery_sheet import RecoverySheet, recovery_sheet
from distance_leader.storage.queries.plan import home_of
from ui.context import Context
from ui.theme import base_font

_POINTS = 12


def ask_print_recovery(context: Context, window: QWidget) -> bool:
    """Ask for a printer, and print the sheet of the open file; False where it has no password."""
    workspace = context.open_workspace
    if workspace.key is None:
        return False
    with workspace.look() as look:
        today = home_of(look).today(context.clock.now())
    sheet = recovery_sheet(workspace.path.name, workspace.key.recovery_words, today, context.language)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDocName(sheet.title)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(context.text(msg("Print the recovery sheet")))
    dialog.accepted.connect(lambda: paint_recovery(printer, sheet))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own `open` wants a slot by name
    return True


def paint_recovery(device: QPagedPaintDevice, sheet: RecoverySheet) -> None:
    """Draw the sheet on a printer or a PDF."""
    painter = QPainter(device)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    font = base_font()
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setHtml(_html(sheet))
    document.setTextWidth(QRectF(painter.viewport()).width())
    document.drawContents(painter)
    painter.end()


def _html(sheet: RecoverySheet) -> str:
    rows = "".join(f"<pre style='font-size:20pt'>{escape(row)}</pre>" for row in sheet.rows)
    advice = "".join(f"<p>{escape(said)}</p>" for said in sheet.advice)
    return f"<h1>{escape(sheet.title)}</h1><p>{escape(sheet.purpose)}</p>{rows}<br/>{advice}"
