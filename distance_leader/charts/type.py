"""Type in charts: the program's own fonts for matplotlib, how wide a text is, and texts that fit."""

import logging
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from distance_leader.resources_folder import resources_folder

if TYPE_CHECKING:
    from matplotlib.path import Path as Shape

PLAIN, STRONG = "Inter", "Inter Semi Bold"
_REST = "DejaVu Sans"
"""Comes with matplotlib, and has the signs that Inter has not."""
_FURTHER = ("Noto Sans CJK JP", "Noto Sans CJK SC", "Microsoft YaHei", "Malgun Gothic", "Hiragino Sans", "PingFang SC")
"""Used where the machine has them: names are written in all scripts."""
DPI = 96
_MEASURED = 10
"""Points; fonts without hints grow evenly."""
_MISSING = "□"


@cache
def families(*, is_strong: bool = False) -> list[str]:
    """Fonts in the order in which a sign is looked for. The first call loads matplotlib, and lasts."""
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it warns of weights and caches, which nobody can help
    from matplotlib import font_manager, rcParams  # noqa: PLC0415 - heavy

    for name in ("Inter-Regular.otf", "Inter-SemiBold.otf"):
        font_manager.fontManager.addfont(resources_folder() / "fonts" / name)
    known = {font.name for font in font_manager.fontManager.ttflist}
    further = [name for name in _FURTHER if name in known]
    found = [STRONG if is_strong else PLAIN, _REST, *further]
    rcParams["font.family"] = [PLAIN, _REST, *further]
    rcParams["text.parse_math"] = False  # a name may hold a dollar sign
    rcParams["svg.hashsalt"] = "distance-leader"  # the same chart is the same file
    return found


@cache
def _advances(*, is_strong: bool) -> Mapping[int, float]:
    """How far each sign of a font moves on, in the font's size 1. Kerning is left out: it only draws signs nearer."""
    from matplotlib.ft2font import FT2Font, LoadFlags  # noqa: PLC0415 - heavy

    font = FT2Font(str(resources_folder() / "fonts" / f"Inter-{'SemiBold' if is_strong else 'Regular'}.otf"))
    font.set_size(_MEASURED, DPI)
    flags = LoadFlags.NO_HINTING
    return _Advances(font.get_charmap(), lambda sign: font.load_char(sign, flags).linearHoriAdvance / 65536 / _MEASURED)


class _Advances(dict[int, float]):
    """Measures a sign when it is asked for; one that the font has not is taken to be as wide as an m."""

    def __init__(self, known: Mapping[int, int], measure: Callable[[int], float]) -> None:
        super().__init__()
        self._known, self._measure = known, measure

    def __missing__(self, sign: int) -> float:
        found = self[sign] = self._measure(sign if sign in self._known else ord("m"))
        return found


@cache
def _signs() -> frozenset[int]:
    """The signs that can be drawn."""
    from matplotlib import font_manager, ft2font  # noqa: PLC0415 - heavy

    paths = [font_manager.findfont(name) for name in families()]
    return frozenset(sign for path in paths for sign in ft2font.FT2Font(path).get_charmap())


def shown(text: str) -> str:
    """A text as it can be drawn: one line, and a box for each sign that no font has."""
    text = " ".join(text.split())
    known = _signs()
    return "".join(sign if ord(sign) in known else _MISSING for sign in text)


def width(text: str, points: float, *, is_strong: bool = False) -> float:
    """How wide a text is, in pixels; a little more than it is drawn."""
    advances = _advances(is_strong=is_strong)
    return points * sum(advances[ord(sign)] for sign in text)


def elided(text: str, points: float, room: float) -> str:
    """As much of a text as fits, with an ellipsis; '' where not even three letters do."""
    text = shown(text)
    if width(text, points) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width(text[:middle].rstrip() + "…", points) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…" if low > 2 else ""  # noqa: PLR2004 - three letters


def wrapped(text: str, points: float, room: float, *, is_strong: bool = False) -> list[str]:
    """A text in lines that fit, broken between words."""
    lines: list[str] = []
    for word in shown(text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, points, is_strong=is_strong) <= room:
            lines[-1] = longer
        else:
            lines.append(word if width(word, points, is_strong=is_strong) <= room else elided(word, points, room))
    return lines


@cache
def question_mark() -> "Shape":
    """A '?' as a marker, centred: silence has a shape of its own."""
    families()
    from matplotlib.path import Path as Shape  # noqa: PLC0415 - heavy
    from matplotlib.textpath import TextPath  # noqa: PLC0415 - heavy

    drawn = TextPath((0, 0), "?", size=10)
    box = drawn.get_extents()
    middle = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    return Shape((drawn.vertices - middle) / box.height, drawn.codes)
