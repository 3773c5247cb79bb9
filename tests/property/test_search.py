"""Whatever is written is found by each of its words, and whatever is typed into the search is only a search."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.rules import storable
from distance_leader.domain.search_words import fold, placed_words, words_of
from distance_leader.storage.queries.search import search
from tests.building import editing, make_contact, make_person
from tests.searching import indexed

TEXTS = st.text(max_size=60) | st.text("abæøåÆØÅéŁ \"'*()-^:{}+.ANDORNEAR\x00\u0301\u030a", max_size=40)


def found(workspace, text):
    with workspace.read() as reader:
        return [hit.id for hit in search(reader, text, with_private=True).hits]


@pytest.fixture
def contact(workspace):
    return make_contact(workspace, make_person(workspace, "Amina"))


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
@example("a" * 70_000)
@example('"a" OR b NOT c NEAR(d, 1) shareable:x ^y {z}: *')
def test_anything_can_be_typed(workspace, text):
    found(workspace, text)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(note=TEXTS, name=st.sampled_from(("note", "private_note", "sensitive_note")))
def test_what_is_written_is_found_by_each_of_its_words_until_it_is_changed(workspace, contact, note, name):
    note, done = storable(note), []
    stop = workspace.subscribe(done.append)
    try:
        with editing(workspace) as edit:
            edit.put(replace(contact, **{name: note}))
    except InvalidValueError:
        return
    finally:
        stop()
    words = words_of(note)
    for word in words:
        assert contact.id in found(workspace, word), word
        assert contact.id in found(workspace, word[: 1 + len(word) // 2]), word
    if words:
        assert contact.id in found(workspace, note)
    for change_set in done:
        workspace.apply(change_set.inverted())
    assert [word for word in words if contact.id in found(workspace, word)] == []
    indexed(workspace)


@given(text=TEXTS)
def test_words_are_where_they_are_said_to_be_and_folding_twice_changes_nothing(text):
    for word in placed_words(text):
        assert fold(text[word.start : word.end]) == word.text
        assert fold(word.text) == word.text
        assert word.text
    assert [word.text for word in placed_words(text)] == words_of(text)
