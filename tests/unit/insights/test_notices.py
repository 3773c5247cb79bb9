"""Each notice at its edge, with its figures."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from distance_leader.domain.codes import Focus
from distance_leader.i18n.catalogue import catalogue
from distance_leader.insights.notices import Notice, NoticeCode, notices_of
from distance_leader.insights.record import Record, Talk
from distance_leader.insights.rhythm import rhythm_of
from distance_leader.presentation.notices import notice_text

TODAY = date(2026, 11, 18)
CONTROL, BOTH, WARM = {Focus.BUDGET}, {Focus.BUDGET, Focus.WELLBEING}, {Focus.WELLBEING}


def ago(days):
    return TODAY - timedelta(days=days)


def talks(*said):
    """Talks as (days ago, foci), oldest first."""
    return [Talk(ago(days), frozenset(foci)) for days, foci in said]


def record(**fields):
    calm = {
        "ideal_days": 14,
        "longest_days": 28,
        "assignment_starts_on": ago(300),
        "assignment_ends_on": None,
        "latest_counting": [ago(2)],
        "spoken_on": ago(2),
    }
    return Record(**{**calm, **fields})


def codes(made):
    return [str(notice.code) for notice in notices_of(made, rhythm_of(made, TODAY), TODAY)]


def test_a_calm_record_has_no_notice():
    assert codes(record()) == []


def test_too_long_says_how_many_days_over():
    made = record(latest_counting=[ago(37)])
    assert notices_of(made, rhythm_of(made, TODAY), TODAY) == [Notice(NoticeCode.TOO_LONG, {"days": 9, "longest": 28})]


@pytest.mark.parametrize(("gap", "expected"), [(20, []), (21, ["thinning"])])
def test_thinning_begins_at_half_as_long_again(gap, expected):
    first = [ago(280 - 14 * number) for number in range(7)]
    last = [ago(2 + gap * number) for number in (3, 2, 1, 0)]
    assert codes(record(first_counting=first, latest_counting=last)) == expected


def test_thinning_needs_six_gaps_and_more_than_the_ideal():
    first = [ago(280 - 4 * number) for number in range(7)]
    last = [ago(2 + 10 * number) for number in (3, 2, 1, 0)]
    assert codes(record(first_counting=first, latest_counting=last)) == []
    longer = [ago(2 + 20 * number) for number in (3, 2, 1, 0)]
    assert codes(record(first_counting=first[:6], latest_counting=longer)) == []
    assert codes(record(first_counting=first, latest_counting=longer)) == ["thinning"]


@pytest.mark.parametrize(
    ("foci", "expected"),
    [
        ((CONTROL, CONTROL, CONTROL), ["only_control"]),
        ((CONTROL, BOTH, CONTROL), []),
        ((WARM, CONTROL, CONTROL, CONTROL), ["only_control"]),
        ((CONTROL, CONTROL), []),
    ],
)
def test_only_control_means_the_last_three_and_nothing_beside(foci, expected):
    spaced = talks(*((2 + 14 * number, said) for number, said in zip(range(len(foci))[::-1], foci, strict=True)))
    assert codes(record(latest=spaced)) == expected


@pytest.mark.parametrize(("gap", "expected"), [(6, ["too_close"]), (7, [])])
def test_too_close_is_more_often_than_half_the_ideal(gap, expected):
    spaced = talks((2 + 2 * gap, BOTH), (2 + gap, BOTH), (2, BOTH))
    assert codes(record(latest=spaced)) == expected


def test_too_close_is_over_when_the_last_control_talk_is_long_ago():
    assert codes(record(latest=talks((26, BOTH), (21, BOTH), (16, BOTH)))) == []


@pytest.mark.parametrize(("days", "expected"), [(28, []), (29, ["wellbeing_unspoken"])])
def test_wellbeing_is_unspoken_after_twice_the_ideal(days, expected):
    assert codes(record(spoken_on=ago(days))) == expected


def test_wellbeing_never_spoken_of_counts_from_the_start_of_the_assignment():
    made = replace(record(spoken_on=None), assignment_starts_on=ago(28))
    assert codes(made) == []
    assert codes(replace(made, assignment_starts_on=ago(29))) == ["wellbeing_unspoken"]


def test_nothing_is_noticed_of_someone_whose_rhythm_rests():
    assert codes(record(latest_counting=[ago(200)], spoken_on=None, assignment_ends_on=ago(1))) == []


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    ("code", "figures", "shown"),
    [
        (NoticeCode.TOO_LONG, {"days": 9, "longest": 28}, ["9", "28"]),
        (NoticeCode.THINNING, {"first": 14, "last": 28}, ["14", "28"]),
        (NoticeCode.ONLY_CONTROL, {"count": 3}, ["3"]),
        (NoticeCode.TOO_CLOSE, {"days": 6, "ideal": 14}, ["6", "14"]),
        (NoticeCode.WELLBEING_UNSPOKEN, {"weeks": 5, "is_ever": True}, ["5"]),
        (NoticeCode.WELLBEING_UNSPOKEN, {"weeks": 6, "is_ever": False}, ["6"]),
    ],
)
def test_every_sentence_shows_its_figures(language, code, figures, shown):
    text = catalogue(language).text(notice_text(Notice(code, figures)))
    assert all(figure in text for figure in shown)
    assert "{" not in text
