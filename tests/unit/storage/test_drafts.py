"""What was typed and not kept yet lies in the file: beside undo and log, and about a person like all the rest."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from distance_leader.domain.codes import Kept
from distance_leader.domain.draft import Draft, draft_id
from distance_leader.domain.errors import FileError, FileProblem, NamesHiddenError
from distance_leader.domain.retention import DEFAULT_MONTHS
from distance_leader.forgetting import erase_person
from distance_leader.storage.queries.expiring import expired
from distance_leader.storage.queries.subjects import about_person
from distance_leader.workspace import open_workspace
from tests.building import NOW, editing, make_person, stays_of

TODAY = date(2026, 11, 18)


def typed(person=None, place="capture", text='{"words": "half a thought"}', at=NOW):
    return Draft(id=draft_id(place), employee_id=person and person.id, place=place, typed_at=at, text=text)


def drafts(workspace):
    with workspace.read() as reader:
        return reader.all(Draft)


def test_a_draft_is_kept_replaced_and_dropped_without_an_undo_step_or_a_row_of_the_log(workspace):
    heard = []
    workspace.subscribe(heard.append)
    person = make_person(workspace)
    heard.clear()
    with workspace.look() as look:
        before = look.raw.execute("SELECT count(*) FROM change_log").fetchone()
    workspace.keep_draft(typed(person))
    workspace.keep_draft(typed(person, text="{}"))
    assert [one.text for one in drafts(workspace)] == ["{}"]
    workspace.drop_draft(draft_id("capture"))
    assert drafts(workspace) == []
    with workspace.look() as look:
        assert look.raw.execute("SELECT count(*) FROM change_log").fetchone() == before
    assert heard == []


def test_nothing_is_kept_about_somebody_who_is_frozen_and_what_lies_there_lies(workspace):
    person = make_person(workspace)
    workspace.keep_draft(typed(person))
    with editing(workspace) as edit:
        edit.put(replace(person, frozen_on=TODAY))
    workspace.keep_draft(typed(person, text="{}"))
    assert [one.text for one in drafts(workspace)] == ['{"words": "half a thought"}']


def test_no_draft_is_kept_while_names_are_hidden_or_the_file_is_only_looked_at(plan_file, workspace):
    workspace.hide_names(are_hidden=True)
    with pytest.raises(NamesHiddenError):
        workspace.keep_draft(typed())
    workspace.hide_names(are_hidden=False)
    other = open_workspace(workspace.path, to_write=False)
    with pytest.raises(FileError) as refused:
        other.keep_draft(typed())
    assert refused.value.problem is FileProblem.READ_ONLY
    other.close()


def test_a_draft_goes_with_its_person_out_of_the_plan_again_and_is_in_what_is_handed_out(workspace):
    person = make_person(workspace)
    workspace.keep_draft(typed(person))
    with workspace.read() as reader:
        assert [one.text for one in about_person(reader, person.id)[Draft]] == ['{"words": "half a thought"}']
    with editing(workspace) as edit:
        for row in [*stays_of(workspace, person), person]:
            edit.remove(row)
    assert drafts(workspace) == []


def test_an_erasure_takes_the_drafts_of_the_person_and_those_that_may_name_anybody(plan_file):
    workspace = open_workspace(plan_file, to_write=True)
    bo, amina = make_person(workspace, "Bo Lind"), make_person(workspace, "Amina Noor")
    workspace.keep_draft(typed(bo, "check_in/bo", '{"comment": "zyxwv"}'))
    workspace.keep_draft(typed(None, "capture", '{"who": "Bo", "words": "zyxwv"}'))
    workspace.keep_draft(typed(amina, "check_in/amina"))
    workspace.close()
    erase_person(plan_file, bo.id, None, NOW, [])
    workspace = open_workspace(plan_file, to_write=True)
    assert [one.place for one in drafts(workspace)] == ["check_in/amina"]
    workspace.close()
    assert b"zyxwv" not in plan_file.read_bytes()


def test_a_draft_is_over_with_the_sensitive_notes_since_it_may_be_one(workspace):
    bo = make_person(workspace, "Bo Lind")
    workspace.keep_draft(typed(bo, "check_in/bo", at=NOW - timedelta(days=200)))
    workspace.keep_draft(typed(bo, "list/bo", at=NOW))
    with workspace.look() as look:
        found = expired(look, TODAY, DEFAULT_MONTHS)
    assert [(one.name, one.category, one.how_many) for one in found] == [("Bo Lind", Kept.SENSITIVE, 1)]
