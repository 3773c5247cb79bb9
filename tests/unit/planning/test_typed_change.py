"""A contact's phrase, left as it is, changes nothing of the contact, whatever it holds."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.domain.codes import Anchor, Channel, Focus, State
from distance_leader.domain.contact import Contact
from distance_leader.domain.weeks import IsoWeek
from distance_leader.planning.typed_change import changes_of
from distance_leader.presentation.retyping import Retyping

WEEK = IsoWeek(2026, 48)
TODAY = date(2026, 11, 25)


@st.composite
def contacts(draw):
    day = draw(st.none() | st.integers(0, 6).map(lambda days: WEEK.monday + timedelta(days)))
    hour = draw(st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0))) if day else None
    last = draw(st.none() | st.integers(0, 20).map(lambda days: day + timedelta(days))) if day else None
    return Contact(
        employee_id=uuid4(),
        week=WEEK,
        zone="Europe/Copenhagen",
        day=day,
        last_day=last,
        time=hour,
        anchor=draw(st.sampled_from(Anchor)),
        channel=draw(st.sampled_from(Channel)),
        state=draw(st.sampled_from(State)),
        foci=draw(st.frozensets(st.sampled_from(Focus), min_size=1)),
        minutes=draw(st.integers(1, 1440)),
        note=draw(
            st.sampled_from(["", "ask about tools", "x friday 9:30", "two\nlines", 'a "quoted" word', "held: no"])
        ),
    )


@given(contacts(), st.sampled_from(["en", "da"]))
def test_a_phrase_that_is_left_as_it_is_changes_nothing(contact, language):
    retyping = Retyping.of(contact, language, TODAY)
    assert retyping.changes(retyping.typed(retyping.phrase)) == {}


@given(contacts(), st.sampled_from(["en", "da"]))
def test_a_word_more_changes_the_note_alone(contact, language):
    retyping = Retyping.of(contact, language, TODAY)
    changes = retyping.changes(retyping.typed(f'{retyping.phrase} "zebra"'))
    assert set(changes) == {"note"}
    assert changes["note"].endswith("zebra")
    assert changes["note"].startswith(contact.note) or not contact.note


@pytest.mark.parametrize(
    ("state", "text", "changed"),
    [
        (State.HELD, "wellbeing thu", State.PLANNED),
        (State.HELD, "wellbeing mon", State.HELD),
        (State.PLANNED, "x wellbeing mon", State.HELD),
        (State.MISSED, "cancelled wellbeing thu", State.CANCELLED),
    ],
)
def test_without_its_word_the_state_is_that_of_the_calendar(state, text, changed):
    contact = Contact(employee_id=uuid4(), week=WEEK, zone="Europe/Copenhagen", day=date(2026, 11, 24), state=state)
    retyping = Retyping.of(contact, "en", TODAY)
    fields = retyping.changes(retyping.typed(text))
    assert replace(contact, **{**fields, "week": WEEK}).state is changed


def test_an_hour_without_its_day_is_no_change_that_breaks_a_rule():
    contact = Contact(employee_id=uuid4(), week=WEEK + 1, zone="Europe/Copenhagen", day=date(2026, 12, 3), time=time(9))
    retyping = Retyping.of(contact, "en", TODAY)
    fields = changes_of(contact, retyping.said, retyping.typed("wellbeing 9:00"), TODAY)
    assert fields == {"day": None, "last_day": None, "time": None, "note": "9:00"}
