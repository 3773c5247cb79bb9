"""One page of paper: Qt's own print dialog, or a PDF by its way; the week is one such page."""

from collections.abc import Callable
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.printed_week import PrintedTalk, PrintedWeek, printed_week
from ui.context import Context
from ui.leaving import WEEK, paper_title
from ui.theme import base_font

_POINTS = 10
_NOTHING = "–"


class Paper(NamedTuple):
    """What is to be printed: how it is called, what is asked, what it says about people, and how account is kept."""

    name: str
    asks: Message
    holds: Message
    account: str
    subject: UUID | None = None


Say = Callable[[Message], object]


def ask_print(context: Context, window: QWidget, week: IsoWeek, say: Say) -> None:
    """Ask for a printer, and print a week; beside the window, which stays as it is."""
    with context.open_workspace.look() as look:
        page = printed_week(look, week, context.language)
    paper = Paper(page.title, msg("Print the week"), WEEK, "week on paper")
    ask_paper(context, window, paper, lambda: week_html(page), say)


def ask_print_text(context: Context, window: QWidget, paper: Paper, text: str, say: Say) -> None:
    """Ask for a printer, and print a plain text."""
    html = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line)
    ask_paper(context, window, paper, lambda: html, say)


def ask_paper(context: Context, window: QWidget, paper: Paper, html: Callable[[], str | None], say: Say) -> None:
    """Ask for a printer, and print what `html` gives then; None where it was refused, which it told itself."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDocName(paper.name)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(paper_title(context, paper.asks, paper.holds))
    workspace = context.workspace

    def accept() -> None:
        if context.workspace is workspace:  # a dialog of the system's may stay when the window is locked
            _print(context, printer, paper, html, say)

    dialog.accepted.connect(accept)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own `open` wants a slot by name


def _print(context: Context, printer: QPrinter, paper: Paper, html: Callable[[], str | None], say: Say) -> None:
    said = html()
    if said is None:
        return
    out = printer.outputFileName()
    if not paint_html(printer, said):
        context.refused.emit(FileError(FileProblem.IO, out or printer.printerName()))
        return
    if out:
        with suppress(OSError):
            Path(out).chmod(0o600)
    if context.workspace is not None:
        context.note_export(paper.account, paper.subject)
    if out:
        say(msg("The page lies in {path}.", path=out))
    else:
        say(msg("The page went to the printer {name}.", name=printer.printerName()))


def paint_html(device: QPagedPaintDevice, html: str) -> bool:
    """Draw rich text on the one page of a printer or a PDF, a long one smaller. False where that fails."""
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    painter = QPainter()
    if not painter.begin(device):
        return False
    draw_html(painter, html)
    return painter.end()


def draw_html(painter: QPainter, html: str) -> None:
    """Draw rich text in black, as wide as the paper."""
    room = QRectF(painter.viewport())
    document = QTextDocument()
    document.documentLayout().setPaintDevice(painter.device())
    font = base_font()
    font.clearFeatures()
    font.setFeature(QFont.Tag("calt"), 0)  # other shapes of digits and dashes could not be searched or copied in a PDF
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setHtml(html)
    document.setTextWidth(room.width())
    scale = min(1.0, room.height() / document.size().height())
    painter.scale(scale, scale)
    document.documentLayout().draw(painter, _ink())


def _ink() -> QAbstractTextDocumentLayout.PaintContext:
    """Paper is white in a dark window too."""
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette(context.palette)
    palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    context.palette = palette
    return context


def week_html(page: PrintedWeek) -> str:
    """Qt's rich text; all that comes from the file is escaped."""
    parts = [f"<h2>{escape(page.title)}</h2><p>{escape(page.subtitle)}</p>", '<table width="100%" cellpadding="4">']
    for heading, talks in page.days:
        parts.append(f'<tr><td colspan="4"><b>{escape(heading)}</b></td></tr>')
        parts += [_row(talk) for talk in talks] or [f"<tr><td></td><td colspan='3'>{_NOTHING}</td></tr>"]
    return "".join([*parts, "</table>"])


def _row(talk: PrintedTalk) -> str:
    cells = (talk.when or _NOTHING, talk.there, talk.name, talk.about)
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
