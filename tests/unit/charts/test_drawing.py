"""Every chart as it is drawn: nothing overlaps or is cut, in both languages, whatever is in the file."""

import pytest

from distance_leader.charts.all_charts import CHARTS
from distance_leader.charts.picture import drawn, pixels, save
from distance_leader.charts.style import style_of
from distance_leader.charts.table import table_of
from distance_leader.charts.type import elided, shown, width, wrapped
from tests.charting import every_content, text_faults

CONTENTS = {language: every_content(language) for language in ("en", "da")}
NAMES = [
    pytest.param(language, number, id=f"{language}, {chart.name}: {name}")
    for language, contents in CONTENTS.items()
    for number, (chart, name, _) in enumerate(contents)
]


@pytest.mark.parametrize(("language", "number"), NAMES)
def test_no_text_overlaps_another_or_is_cut(language, number):
    chart, _, content = CONTENTS[language][number]
    for wide in (900, 640):
        figure = drawn(chart, content, style_of("light", language), wide)
        assert text_faults(figure) == ([], [])


@pytest.mark.parametrize(("language", "number"), NAMES)
def test_every_chart_is_a_sentence_with_its_n_and_a_table_of_what_is_drawn(language, number):
    _, _, content = CONTENTS[language][number]
    style = style_of("light", language)
    assert style.text(content.finding).endswith(".")
    assert "%" not in style.text(content.finding)
    assert any(style.text(note).startswith(("n", "Timer; n", "Hours; n", "No", "Intet")) for note in content.notes)
    table = table_of(content, style)
    assert len(table.rows) == len(content.points) + len(content.marks)
    assert {len(row) for row in table.rows} <= {len(table.headings)}


def test_every_chart_is_tried_here():
    assert {chart.name for chart, *_ in CONTENTS["en"]} == {chart.name for chart in CHARTS}


@pytest.mark.parametrize("look", ["light", "dark", "print"])
@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_a_picture_is_the_same_file_each_time_it_is_written(tmp_path, look, suffix):
    chart, _, content = next(one for one in CONTENTS["da"] if one[1] == "long names")
    written = []
    for name in ("one", "other"):
        save(chart, content, style_of(look, "da"), tmp_path / name, suffix)
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]
    assert written[0].startswith({".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF"}[suffix])


def test_pixels_for_a_screen_are_as_many_as_it_has():
    chart, _, content = CONTENTS["en"][0]
    one, two = (pixels(chart, content, style_of("dark", "en"), 700, scale) for scale in (1, 2))
    assert (one.width, two.width) == (700, 1400)
    assert len(two.data) == two.width * two.height * 4
    assert tuple(two.data[:3]) == (0x1A, 0x20, 0x28)  # the surface of the dark theme


def test_signs_that_no_font_has_are_boxes_and_a_dollar_is_a_dollar(recwarn):
    assert shown("a\n👩 $x$ Ærø") == "a □ $x$ Ærø"
    assert elided("Maximiliane", 10, width("Maximi…", 10) + 1) == "Maximi…"
    assert elided("Maximiliane", 10, 5) == ""
    assert wrapped("one two three", 10, width("one two", 10) + 1) == ["one two", "three"]
    assert wrapped("", 10, 100) == []
    assert not recwarn.list
