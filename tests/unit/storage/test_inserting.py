"""Many entities go into the file in one statement, as one by one; what is there already is a conflict."""

from dataclasses import replace

import pytest

from distance_leader.domain.changes import Change, ChangeSet
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import ConflictError
from tests.building import ACT, dump, editing, make_person, one_of_each


def test_an_entity_of_each_kind_comes_back_as_it_went_in(workspace):
    made = one_of_each()
    workspace.apply(ChangeSet(ACT, tuple(Change(None, entity) for entity in made)))
    found = dump(workspace)
    assert all(found[entity.id] == entity for entity in made)


def test_what_is_there_already_is_a_conflict_and_nothing_of_the_rest_is_written(workspace):
    bo = make_person(workspace, "Bo")
    before = dump(workspace)
    new = (Change(None, Employee(name="Ida")), Change(None, replace(bo, name="Other")))
    with pytest.raises(ConflictError):
        workspace.apply(ChangeSet(ACT, new))
    assert dump(workspace) == before


def test_what_belongs_to_nobody_is_a_conflict_too(workspace):
    bo = make_person(workspace, "Bo")
    (stay,) = [one for one in dump(workspace).values() if getattr(one, "employee_id", None) == bo.id]
    before = dump(workspace)
    orphan = replace(stay, id=bo.id, employee_id=stay.id)
    with pytest.raises(ConflictError), editing(workspace) as edit:
        edit.put_many([orphan])
    assert dump(workspace) == before
