"""Beside a pattern of No's stands how often chance alone would make one; beside a plain answer nothing."""

from datetime import UTC, datetime

import pytest

from distance_leader.i18n.catalogue import catalogue
from distance_leader.insights.signals import SignalKind
from distance_leader.presentation.wellbeing import Part, load_wellbeing
from distance_leader.starting import Samples, make_samples
from distance_leader.workspace import open_workspace

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)


@pytest.fixture
def reasons(tmp_path):
    path = tmp_path / "samples.distance"
    make_samples(path, NOW, Samples(language="en"))
    workspace = open_workspace(path, to_write=False)
    with workspace.read() as reader:
        found = load_wellbeing(reader, NOW, "en").of(Part.REASONS)
    workspace.close()
    return found


def test_a_pattern_tells_its_false_alarms_and_an_answer_has_none(reasons):
    counted = {SignalKind.PATTERN, SignalKind.INVOLVE_PROJECT_MANAGER}
    assert {row.kind for row in reasons} >= counted
    for row in reasons:
        assert (row.chance is not None) == (row.kind in counted), row.kind
    said = {catalogue("en").text(row.chance) for row in reasons if row.chance is not None}
    assert all("of 100 people a year would get this signal" in text for text in said)
