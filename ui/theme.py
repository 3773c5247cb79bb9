"""Light and dark: colours from tokens, one palette, one style sheet, the font."""

from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from distance_leader.resources_folder import resources_folder
from ui.text_size import factor, sheet_at_size
from ui.tokens import tokens_of

_ROLES = {
    QPalette.ColorRole.Window: "app",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "app",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text2",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onaccent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Accent: "accent",
}

_SHADING = 120
"""Of 255: a ground, not a thing."""


@dataclass(frozen=True)
class Theme:
    """One set of colours, by token name."""

    name: str
    tokens: dict[str, str]

    def color(self, token: str) -> QColor:
        return QColor(self.tokens[token])


@cache
def theme(name: str) -> Theme:
    """The theme 'light' or 'dark'."""
    return Theme(name, tokens_of(name))


def resolved_theme(setting: str) -> Theme:
    """The theme of a setting; 'system' follows what the desktop says."""
    if setting in ("light", "dark"):
        return theme(setting)
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme("dark" if is_dark else "light")


def apply_theme(app: QApplication, chosen: Theme) -> None:
    """Dress the whole application."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, chosen.color(token))
        if role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, chosen.color("missed"))
    app.setPalette(palette)
    icons = (resources_folder() / "icons").as_posix()
    sheet = Template((resources_folder() / "theme" / "window.qss").read_text("utf-8"))
    app.setStyleSheet(sheet_at_size(sheet.substitute(chosen.tokens, icons=icons, theme=chosen.name)))


def away_brushes(chosen: Theme) -> tuple[QBrush, QBrush]:
    """How days are shaded on which somebody is away, and public holidays: two patterns, so that no colour is needed."""
    ink = chosen.color("ctrl")
    ink.setAlpha(_SHADING)
    return QBrush(ink, Qt.BrushStyle.BDiagPattern), QBrush(ink, Qt.BrushStyle.Dense6Pattern)


def load_fonts() -> None:
    """Make the bundled Inter known; without it a bare Linux would show boxes."""
    for name in ("Inter-Regular.otf", "Inter-SemiBold.otf"):
        QFontDatabase.addApplicationFont(str(resources_folder() / "fonts" / name))


def base_font() -> QFont:
    """Body text: 10 points with tabular figures, so that columns of numbers stand still."""
    return font(10)


def strong_width(text: str) -> int:
    """The width of a button that is one of several: wide enough for its text once it is the chosen, strong one.

    In the usual size of text: `hold` lets it follow another.
    """
    return round(QFontMetricsF(drawn_font(10, is_strong=True)).horizontalAdvance(text.replace("&", ""))) + 24


def font(points: float, *, is_strong: bool = False) -> QFont:
    """Inter in a size of the look, made as large as the user wants text: for widgets."""
    return drawn_font(points * factor(), is_strong=is_strong)


def drawn_font(points: float, *, is_strong: bool = False) -> QFont:
    """Inter in a size; strong is semi-bold, the only other weight there is. For what is drawn, and enlarged whole."""
    made = QFont("Inter")
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
