"""One page of paper: Qt's own print dialog, or a PDF by its way; the week is one such page."""

from html import escape

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from distance_leader.domain.weeks import IsoWeek
from distance_leader.i18n.message import Message, msg
from distance_leader.presentation.printed_week import PrintedTalk, PrintedWeek, printed_week
from ui.context import Context
from ui.leaving import WEEK, paper_title
from ui.theme import base_font

_POINTS = 10
_NOTHING = "–"


def ask_print(context: Context, window: QWidget, week: IsoWeek) -> None:
    """Ask for a printer, and print a week; beside the window, which stays as it is."""
    with context.open_workspace.look() as look:
        page = printed_week(look, week, context.language)
    printer = a4_printer(page.title)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(paper_title(context, msg("Print the week"), WEEK))
    dialog.accepted.connect(lambda: paint_week(printer, page))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own `open` wants a slot by name


def ask_print_text(context: Context, window: QWidget, title: Message, holds: Message, text: str) -> None:
    """Ask for a printer, and print a plain text; `holds` is what it says about people."""
    printer = a4_printer(context.text(title))
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(paper_title(context, title, holds))
    html = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line)
    dialog.accepted.connect(lambda: paint_html(printer, html))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # as above


def a4_printer(title: str) -> QPrinter:
    """A printer, to be asked for; `title` is what the job is called."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDocName(title)
    return printer


def paint_week(device: QPagedPaintDevice, page: PrintedWeek) -> None:
    """Draw a week on the one page of a printer or a PDF."""
    paint_html(device, _html(page))


def paint_html(device: QPagedPaintDevice, html: str) -> None:
    """Draw rich text on the one page of a printer or a PDF; where it is long, smaller."""
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    painter = QPainter(device)
    room = QRectF(painter.viewport())
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    font = base_font()
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setHtml(html)
    document.setTextWidth(room.width())
    scale = min(1.0, room.height() / document.size().height())
    painter.scale(scale, scale)
    document.drawContents(painter)
    painter.end()


def _html(page: PrintedWeek) -> str:
    """Qt's rich text; all that comes from the file is escaped."""
    parts = [f"<h2>{escape(page.title)}</h2><p>{escape(page.subtitle)}</p>", '<table width="100%" cellpadding="4">']
    for heading, talks in page.days:
        parts.append(f'<tr><td colspan="4"><b>{escape(heading)}</b></td></tr>')
        parts += [_row(talk) for talk in talks] or [f"<tr><td></td><td colspan='3'>{_NOTHING}</td></tr>"]
    return "".join([*parts, "</table>"])


def _row(talk: PrintedTalk) -> str:
    cells = (talk.when or _NOTHING, talk.there, talk.name, talk.about)
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
