"""Asks for a file with people, and shows the preview of its import."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from distance_leader.i18n.message import Message, msg
from ui.answering import answered
from ui.context import Context
from ui.floating import show_over
from ui.importing.frame import ImportFrame

_ENDINGS = "*.xlsx *.xlsm *.csv *.txt *.tsv *.vcf *.vcard"


class Importing:
    """What is done is told by `say`; what cannot be is told in the preview."""

    def __init__(self, context: Context, window: QWidget, say: Callable[[Message], None]) -> None:
        self._context, self._window, self._say = context, window, say

    def begin(self) -> None:
        """Ask which file, and open its preview."""
        kinds = self._context.text(msg("Lists of people ({endings})", endings=_ENDINGS))
        title = self._context.text(msg("Import people"))
        asked = answered(
            self._context, lambda: QFileDialog.getOpenFileName(self._window, title, str(Path.home()), kinds)
        )
        if asked is not None and asked[0]:
            self.open(Path(asked[0]))

    def open(self, path: Path) -> None:
        """The preview of a file."""
        before = self._window.focusWidget()  # also where the question for the file still has the screen
        frame = ImportFrame(self._context, path, self._window)
        frame.done.connect(self._say)
        show_over(frame)
        if before is not None:
            frame.closed.connect(before.setFocus)
