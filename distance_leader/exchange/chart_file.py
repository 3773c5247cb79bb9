"""A chart as a picture in a file: PNG, SVG or PDF, by the ending of its name."""

from pathlib import Path

from distance_leader.charts.chart import Chart, Content
from distance_leader.charts.picture import SUFFIXES, save
from distance_leader.charts.style import Style
from distance_leader.domain.errors import FileError, FileProblem
from distance_leader.exchange.replacing import replacing


def write_chart(chart: Chart, content: Content, style: Style, out: Path, *, with_few: bool = False) -> None:
    """Write the picture to `out`, over what stands there, groups of few only where asked for.

    Raises FileError, and leaves what stands there then.
    """
    suffix = out.suffix.lower()
    if suffix not in SUFFIXES:
        raise FileError(FileProblem.NOT_A_PICTURE, str(out))
    shown = content if with_few or chart.for_others is None else chart.for_others(content)
    with replacing(out) as temporary:
        save(chart, shown, style, temporary, suffix)
