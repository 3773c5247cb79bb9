"""What the program remembers of its user outside the file: language, theme, geometry. Nothing about people."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

from ui.tokens import THEMES

LANGUAGES = ("da", "en")
ZOOMS = (6, 13, 53)
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Per cent of the usual size."""
REMINDERS = (0, 5, 10, 30)
LOCKS = (1, 5, 10, 30, 60, 0)
ORDERS = ("name", "customer", "zone", "urgency")


class Settings:
    """Typed access to the settings of this user. A value that cannot be is its default."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def language(self) -> str:
        default = "da" if QLocale.system().language() == QLocale.Language.Danish else "en"
        return self._word("language", LANGUAGES, default)

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def theme(self) -> str:
        return self._word("theme", THEMES, "system")

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def text_size(self) -> int:
        """How large text is, in per cent of the usual size."""
        return int(self._word("text_size", tuple(str(percent) for percent in TEXT_SIZES), "100"))

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._store.setValue("text_size", str(value))

    @property
    def zoom(self) -> int:
        """Weeks across: 6, 13 or 53."""
        return int(self._word("zoom", tuple(str(zoom) for zoom in ZOOMS), "6"))

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._store.setValue("zoom", str(value))

    @property
    def order(self) -> str:
        """What the people of the plan are sorted by."""
        return self._word("order", ORDERS, ORDERS[0])

    @order.setter
    def order(self, value: str) -> None:
        self._store.setValue("order", value)

    @property
    def hidden_columns(self) -> tuple[str, ...]:
        """Usual columns of the list of people that are not wanted."""
        return self._words("hidden_columns")

    @hidden_columns.setter
    def hidden_columns(self, value: tuple[str, ...]) -> None:
        self._store.setValue("hidden_columns", ",".join(value))

    @property
    def extra_columns(self) -> tuple[str, ...]:
        """Columns of the list of people that are wanted beside the usual ones."""
        return self._words("extra_columns")

    @extra_columns.setter
    def extra_columns(self, value: tuple[str, ...]) -> None:
        self._store.setValue("extra_columns", ",".join(value))

    @property
    def reminder(self) -> int:
        """Minutes before a call at which the leader is reminded; 0 for not at all."""
        return int(self._word("reminder", tuple(str(minutes) for minutes in REMINDERS), "0"))

    @reminder.setter
    def reminder(self, value: int) -> None:
        self._store.setValue("reminder", str(value))

    @property
    def lock_after(self) -> int:
        """Minutes without a touch after which the window is locked; 0 for never."""
        return int(self._word("lock_after", tuple(str(minutes) for minutes in LOCKS), "10"))

    @lock_after.setter
    def lock_after(self, value: int) -> None:
        self._store.setValue("lock_after", str(value))

    @property
    def second_place(self) -> Path | None:
        """A folder of the user's choice where every backup is also kept; None for no second place."""
        found = str(self._store.value("second_place", ""))
        return Path(found) if found else None

    @second_place.setter
    def second_place(self, value: Path | None) -> None:
        self._store.setValue("second_place", str(value) if value is not None else "")

    @property
    def remembers(self) -> bool:
        """Whether the key of a file is to be kept in the key ring of this computer."""
        return self._word("remembers", ("yes", "no"), "no") == "yes"

    @remembers.setter
    def remembers(self, value: bool) -> None:
        self._store.setValue("remembers", "yes" if value else "no")

    @property
    def recalled(self) -> list[str]:
        """The files that open by what the computer remembers, by their salts: none since a window was locked."""
        found = self._store.value("recalled", [])
        return [str(one) for one in (found if isinstance(found, list) else [found]) if one]

    @recalled.setter
    def recalled(self, value: list[str]) -> None:
        self._store.setValue("recalled", value)

    @property
    def plain_by_choice(self) -> list[str]:
        """The files that are open to everybody because their leader chose so, by the ids of the leaders; no names."""
        found = self._store.value("plain_by_choice", [])
        return [str(one) for one in (found if isinstance(found, list) else [found]) if one]

    @plain_by_choice.setter
    def plain_by_choice(self, value: list[str]) -> None:
        self._store.setValue("plain_by_choice", value)

    @property
    def recent(self) -> list[str]:
        """What was chosen last in the palette, the newest first: commands, weeks and ids, no names."""
        found = self._store.value("recent", [])
        return [str(one) for one in (found if isinstance(found, list) else [found]) if one]

    @recent.setter
    def recent(self, value: list[str]) -> None:
        self._store.setValue("recent", value)

    @property
    def geometry(self) -> QByteArray | None:
        found = self._store.value("geometry")
        return found if isinstance(found, QByteArray) else None

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)

    @property
    def shows_panel(self) -> bool:
        return self._word("panel", ("yes", "no"), "yes") == "yes"

    @shows_panel.setter
    def shows_panel(self, value: bool) -> None:
        self._store.setValue("panel", "yes" if value else "no")

    @property
    def panel_width(self) -> int:
        """Logical pixels."""
        found = str(self._store.value("panel_width", "320"))
        return int(found) if found.isdigit() else 320

    @panel_width.setter
    def panel_width(self, value: int) -> None:
        self._store.setValue("panel_width", str(value))

    def _words(self, key: str) -> tuple[str, ...]:
        return tuple(word for word in str(self._store.value(key, "")).split(",") if word.isidentifier())

    def _word(self, key: str, allowed: tuple[str, ...], default: str) -> str:
        found = str(self._store.value(key, default))
        return found if found in allowed else default


def user_settings() -> Settings:
    """The settings of the user of this computer."""
    scope = QSettings.Scope.UserScope
    return Settings(QSettings(QSettings.Format.IniFormat, scope, "Distance Leader", "Distance Leader"))


def picture_settings(folder: Path, language: str, theme: str, text_size: int | None = None) -> Settings:
    """Settings for a picture, apart from the user's own."""
    made = Settings(QSettings(str(folder / "picture.ini"), QSettings.Format.IniFormat))
    made.language, made.theme = language, theme
    if text_size is not None:
        made.text_size = text_size
    return made
