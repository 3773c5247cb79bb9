"""Acts are told as what was done and about whom; names of acts that old files hold are still told in their language."""

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.leader import Leader
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import msg
from distance_leader.presentation.deeds import OLD, about_whom, added, changed, of_owner, removed, ticked
from distance_leader.storage.change_log import label_of, label_text
from tests.building import make_contact, make_person


def test_a_thing_is_told_with_the_person_it_is_about(workspace):
    bo = make_person(workspace, "Bo Lind", customer="Ulsan Yards")
    contact = make_contact(workspace, bo)
    with workspace.read() as reader:
        (stay,) = reader.all(Assignment)
        (leader,) = reader.all(Leader)
        assert [about_whom(reader, one) for one in (bo, stay, contact, leader)] == ["Bo Lind"] * 3 + [""]
        assert [of_owner(reader, one) for one in (bo.id, stay.id, leader.id, None)] == ["Bo Lind"] * 2 + [""] * 2


@pytest.mark.parametrize(
    ("act", "english", "danish"),
    [
        (changed("Bo", msg("Title"), msg("person"), is_itself=True), "Changed for Bo: Title", "Rettet for Bo: Titel"),
        (changed("", msg("Title"), msg("goal"), is_itself=False), "Changed: Title (goal)", "Rettet: Titel (mål)"),
        (added("Bo", msg("goal")), "Added for Bo: goal", "Tilføjet for Bo: mål"),
        (ticked("Bo", msg("goal")), "Ticked for Bo: goal", "Hak sat for Bo: mål"),
        (removed("", msg("goal")), "Removed: goal", "Fjernet: mål"),
    ],
)
def test_an_act_is_told_as_done_in_both_languages_also_when_it_comes_from_a_file(act, english, danish):
    kept = label_of(label_text(act))
    assert [catalogue(language).text(kept) for language in ("en", "da")] == [english, danish]


@pytest.mark.parametrize("old", OLD, ids=lambda old: old.msgid)
def test_the_names_of_before_are_still_told_in_danish(old):
    assert catalogue("da").text(old) != catalogue("en").text(old)
