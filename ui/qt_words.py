"""Qt's own words in the language of the window: the buttons and labels of its questions for files and printers.

Qt's Danish catalogue is older than some of its texts; what it does not know, or calls otherwise, stands in ours.
"""

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator

from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import Message, pmsg

_LACKING: dict[tuple[str, str], Message] = {
    ("QFileDialog", "&Look in:"): pmsg("file question", "&Look in:"),
    ("QFileDialog", "Files of &type:"): pmsg("file question", "Files of &type:"),
    ("QAbstractFileIconProvider", "Drive"): pmsg("file question", "Drive"),
    ("QAbstractFileIconProvider", "Folder"): pmsg("file question", "Folder"),
    ("QAbstractFileIconProvider", "Unknown"): pmsg("file question", "Unknown"),
    ("QShortcut", "Del"): pmsg("key", "Del"),
    ("QShortcut", "Return"): pmsg("key", "Return"),
    ("QPrintSettingsOutput", "Page &Set:"): pmsg("printer question", "Page &Set:"),
    ("QPrintSettingsOutput", "Double Sided Printing"): pmsg("printer question", "Double Sided Printing"),
    ("QPrintSettingsOutput", "Long side binding"): pmsg("printer question", "Long side binding"),
    ("QPrintSettingsOutput", "Short side binding"): pmsg("printer question", "Short side binding"),
    ("QPrintSettingsOutput", "Off"): pmsg("printer question", "Off"),
}
"""By Qt's context and English text. The two keys are called here as everywhere else in the program."""


class QtWords(QTranslator):
    """Qt's catalogue of one language, and ours for what it lacks."""

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = catalogue(language)
        self.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))

    def translate(  # None is Qt's null string: an empty text would be shown as one
        self, context: str, source: str, note: str | None = None, count: int = -1
    ) -> str | None:
        """What Qt shows instead of its English text; None leaves that."""
        lacking = _LACKING.get((context, source))
        if lacking is not None:
            return self._texts.text(lacking)
        return super().translate(context, source, note, count) or None
