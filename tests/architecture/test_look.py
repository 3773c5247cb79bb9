"""The colours: enough contrast wherever they are used, in both themes, and no state told by colour alone."""

import json
import re
from itertools import chain
from string import Template

import pytest

from distance_leader.domain.codes import State
from distance_leader.presentation.labels import STATE_GLYPHS
from distance_leader.resources_folder import resources_folder
from tests.building import ROOT

TOKENS = json.loads((resources_folder() / "theme" / "tokens.json").read_text("utf-8"))
SHEET = (resources_folder() / "theme" / "window.qss").read_text("utf-8")
THEMES = sorted(TOKENS)
GROUNDS = ("app", "surface", "sidebar", "hover", "accentbg")
FILLS = ("planbg", "donebg", "missedbg", "duebg")
TEXTS = {
    "text": (*GROUNDS, *FILLS, "line"),
    "text2": (*GROUNDS, *FILLS),
    "onaccent": ("accent",),
    "accent": ("surface", "app", "sidebar", "hover"),
    "over": ("surface", "app", "sidebar"),
    "overfg": ("overbg",),
}
"""Which inks are read as words, and on which grounds. 'line' is a pressed button."""
SHAPES = {
    "ctrl": ("surface", "app", "hover", "sidebar"),
    "accent": ("surface", "app", "sidebar", "hover", "accentbg", *FILLS),
    "text2": GROUNDS,
    "plan": ("planbg", "surface", "app", "hover", "accentbg"),
    "done": ("donebg", "surface", "app", "hover", "accentbg"),
    "missed": ("missedbg", "surface", "app", "hover", "accentbg"),
    "due": ("duebg", "surface", "app", "hover", "accentbg"),
    "over": ("surface", "app", "hover", "accentbg"),
    "overfg": ("overbg",),
}
"""Borders, focus rings, icons and the shapes of the states."""


def luminance(color: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(theme: str, pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    tokens = TOKENS[theme]
    measured = [
        (ink, ground, contrast(tokens[ink], tokens[ground])) for ink, grounds in pairs.items() for ground in grounds
    ]
    return [f"{ink} on {ground}: {found:.2f}" for ink, ground, found in measured if found < least]


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
def test_words_have_the_contrast_of_wcag_on_every_ground(theme):
    assert too_weak(theme, TEXTS, 4.5) == []


@pytest.mark.parametrize("theme", THEMES)
def test_borders_rings_icons_and_shapes_have_the_contrast_of_wcag_on_every_ground(theme):
    assert too_weak(theme, SHAPES, 3) == []


def test_both_themes_have_the_same_tokens():
    assert TOKENS["light"].keys() == TOKENS["dark"].keys()
    assert all(re.fullmatch("#[0-9A-F]{6}", color) for color in chain(*(each.values() for each in TOKENS.values())))


def test_the_style_sheet_takes_every_colour_from_the_tokens():
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", re.sub(r"\w+#\w+", "", SHEET)) == []
    wanted = set(Template(SHEET).get_identifiers())
    assert wanted - {"icons", "theme"} <= TOKENS["light"].keys()


def test_the_window_takes_every_colour_from_the_tokens():
    code = {path: path.read_text("utf-8") for path in (ROOT / "ui").rglob("*.py")}
    literal = [
        path.name for path, text in code.items() if re.search(r"""["']#[0-9A-Fa-f]{6}["']""", _without_docs(text))
    ]
    assert literal == []
    named = {name for text in code.values() for name in re.findall(r"""(?:color\(|tokens\[)["'](\w+)["']""", text)}
    assert named
    assert named <= TOKENS["light"].keys()


def _without_docs(text: str) -> str:
    return re.sub(r'"""[\s\S]*?"""', "", text)


def test_every_state_has_a_shape_of_its_own():
    assert STATE_GLYPHS.keys() == set(State)
    assert len(set(STATE_GLYPHS.values())) == len(State)


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_over_is_the_one_solid_fill_and_stands_out_without_colour(theme):
    tokens = TOKENS[theme]
    calm = [luminance(tokens[fill]) for fill in FILLS]
    assert contrast(tokens["overbg"], tokens["surface"]) > 1.7
    assert all(contrast(tokens["overbg"], tokens[fill]) > 1.4 for fill in FILLS), calm
