"""What is found, in which order, and how the index follows the marks of the columns."""

from contextlib import closing
from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Column, String

from distance_leader.domain.absence import Absence
from distance_leader.domain.action import Action
from distance_leader.domain.assignment import Assignment
from distance_leader.domain.changes import Change
from distance_leader.domain.codes import AbsenceKind, Owner, Visibility
from distance_leader.domain.contact import Contact
from distance_leader.domain.customer import Customer
from distance_leader.domain.employee import Employee
from distance_leader.domain.weeks import IsoWeek
from distance_leader.services.people import NewPerson, add_person
from distance_leader.storage import search_index, search_marks
from distance_leader.storage.queries.search import COUNTED, FOUND, MOST, SNIPPET, search
from distance_leader.storage.sqlite import Access, connect
from distance_leader.storage.tables import TABLES
from distance_leader.workspace import open_workspace
from tests.building import THURSDAY, WEEK, editing, make_contact, make_person, one_of_each, stored
from tests.searching import indexed, searchable_columns


def found(workspace, text, **how):
    with workspace.read() as reader:
        return search(reader, text, **how)


def ids(workspace, text, **how):
    return [hit.id for hit in found(workspace, text, **how).hits]


@pytest.fixture
def amina(workspace):
    return make_person(workspace, "Amina Noor", site="Ærø Værft", customer="Havnekran")


# Words


def test_words_are_found_by_their_beginnings_in_any_order_and_case(workspace, amina):
    contact = make_contact(workspace, amina, note="Talte om Rejsen hjem til Århus")
    for text in ("rejsen", "REJ", "hjem talte", "år", "ÅRHUS", "om ta rej", "  hjem, (rejsen)!  "):
        assert ids(workspace, text) == [contact.id], text
    for text in ("ejsen", "rejsen ud", "arhus", "aarhus"):
        assert ids(workspace, text) == [], text


@pytest.mark.parametrize("text", ["ærø", "ÆR", "Ær", "æ værft"])
def test_danish_letters_are_letters(workspace, amina, text):
    assert [hit.field for hit in found(workspace, text).hits] == ["site"]


@pytest.mark.parametrize("text", ["aero", "ae", "aerø", "vaerft", "varft"])
def test_danish_letters_are_not_other_letters(workspace, amina, text):
    assert found(workspace, text).count == 0


def test_accents_of_other_languages_need_not_be_typed(workspace):
    for name in ("José Núñez", "Zoë Müller", "Łucja Šimková", "Bra\u030aten A\u030ase"):
        make_person(workspace, name)
    for text in ("jose nunez", "JOSÉ", "zoe", "muller", "müller", "lucja", "simkova", "bråten åse"):
        assert found(workspace, text).count == 1, text


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", '"', "'", "(", "*", "AND", "a OR", "NEAR(", "note:", "{x}", "^", "-", "\ud800", "😀"]
)
def test_nothing_that_is_typed_is_a_command(workspace, amina, text):
    assert found(workspace, text).count == 0


def test_a_very_long_text_is_a_search_like_any_other(workspace, amina):
    make_contact(workspace, amina, note="word " * 1000)
    assert found(workspace, "wo " * 10_000).count == 1
    assert found(workspace, " ".join(f"w{number}" for number in range(5_000))).count == 0
    assert found(workspace, "w" * 100_000).count == 0


def test_scripts_without_capitals_are_found_too(workspace):
    make_person(workspace, "عمر الخطيب")
    make_person(workspace, "अमित शर्मा")
    for text in ("عمر", "الخط", "अमि", "शर्मा"):
        assert found(workspace, text).count == 1, text


# What is read


@pytest.mark.parametrize(("kind", "name", "part"), searchable_columns(), ids=lambda one: getattr(one, "__name__", one))
def test_every_marked_column_is_searched_and_its_mark_is_kept(workspace, kind, name, part):
    with editing(workspace) as edit:
        for entity in one_of_each(is_frozen=False):
            edit.put(entity)
    entity = stored(workspace, next(one for one in one_of_each_stored(workspace) if type(one) is kind))
    changed = replace(entity, **{name: "zebra"})
    with editing(workspace) as edit:
        edit.put(changed)
    visibility = part or str(changed.visibility)
    hits = found(workspace, "zebra", with_private=True).hits
    assert [(hit.kind, hit.id, hit.field, hit.text) for hit in hits] == [(TABLES[kind].name, entity.id, name, "zebra")]
    assert found(workspace, "zebra").count == (1 if visibility == "shareable" else 0)


def one_of_each_stored(workspace):
    with workspace.read() as reader:
        return list(reader.dump().values())


def test_all_that_is_stored_of_every_kind_is_in_the_index(workspace):
    with editing(workspace) as edit:
        for entity in one_of_each():
            edit.put(entity)
    kinds = {row[2] for row in indexed(workspace)}
    assert kinds == {TABLES[kind].name for kind, _, _ in searchable_columns()}


def test_a_column_that_is_marked_tomorrow_is_searched_without_a_word_of_the_index(plan_file, monkeypatch):
    """A file of before is indexed anew when it is opened by a release with one searchable column more."""
    workspace = open_workspace(plan_file, to_write=True)
    make_person(workspace, "Amina")
    with editing(workspace) as edit:
        person = edit.all(Employee)[0]
        edit.put(replace(person, phone="zebra 55"))
    assert found(workspace, "zebra").count == 0
    workspace.close()
    monkeypatch.setitem(TABLES[Employee].c.phone.info, "searchable", True)
    monkeypatch.setitem(search_marks.MARKED, Employee, search_marks._marked(TABLES[Employee]))
    workspace = open_workspace(plan_file, to_write=True)
    assert [hit.field for hit in found(workspace, "zebra").hits] == ["phone"]
    indexed(workspace)
    workspace.close()


def test_a_new_column_of_any_table_is_read_by_its_marks_alone():
    table = TABLES[Customer].to_metadata(TABLES[Customer].metadata.__class__())
    table.append_column(Column("diary", String, info={"category": "note", "searchable": True, "private": True}))
    made = search_marks._marked(table)
    assert made.texts[-1] == search_marks.MarkedText("diary", "private", None)


def test_an_index_of_the_same_marks_is_not_made_again(plan_file, monkeypatch):
    workspace = open_workspace(plan_file, to_write=True)
    make_person(workspace)
    workspace.close()
    monkeypatch.setattr(search_index, "rebuild", lambda _connection: pytest.fail("made again"))
    workspace = open_workspace(plan_file, to_write=True)
    assert found(workspace, "amina").count == 1
    workspace.close()


# Private and sensitive


def test_private_and_sensitive_texts_are_found_only_when_asked_for(workspace, amina):
    contact = make_contact(workspace, amina, note="talk", private_note="divorce", sensitive_note="operation")
    for text in ("divorce", "operation", "talk divorce"):
        assert found(workspace, text).count == 0
        assert ids(workspace, text, with_private=True) == [contact.id]
    assert ids(workspace, "talk") == [contact.id]


def test_a_text_whose_mark_changes_is_found_accordingly(workspace, amina):
    action = Action(employee_id=amina.id, text="call the bank", owner=Owner.LEADER, made_on=THURSDAY)
    with editing(workspace) as edit:
        edit.put(action)
    assert found(workspace, "bank").count == 1
    with editing(workspace) as edit:
        edit.put(replace(action, visibility=Visibility.PRIVATE))
    assert found(workspace, "bank").count == 0
    assert found(workspace, "bank", with_private=True).count == 1


def test_a_shareable_hit_tells_nothing_of_the_private_note(workspace, amina):
    make_contact(workspace, amina, note="about the tools", private_note="about the divorce, about it all")
    (hit,) = found(workspace, "about").hits
    assert (hit.field, hit.text) == ("note", "about the tools")


# What a hit says


def test_a_hit_says_who_when_and_where(workspace, amina):
    contact = make_contact(workspace, amina, day=THURSDAY, note="the visa is delayed")
    (hit,) = found(workspace, "visa").hits
    assert (hit.kind, hit.id, hit.employee_id, hit.name) == ("contact", contact.id, amina.id, "Amina Noor")
    assert (hit.date, hit.week, hit.is_day) == (THURSDAY, WEEK, True)
    assert [hit.text[start:end] for start, end in hit.marks] == ["visa"]


def test_a_contact_without_a_day_stands_under_its_week(workspace, amina):
    make_contact(workspace, amina, week=WEEK, note="visa")
    (hit,) = found(workspace, "visa").hits
    assert (hit.date, hit.week, hit.is_day) == (WEEK.sunday, WEEK, False)


def test_people_customers_sites_and_projects_are_found(workspace, amina):
    assert [(hit.kind, hit.name) for hit in found(workspace, "amina").hits] == [("employee", "Amina Noor")]
    assert [(hit.kind, hit.name, hit.employee_id) for hit in found(workspace, "havne").hits] == [
        ("customer", "Havnekran", None)
    ]
    (hit,) = found(workspace, "værft").hits
    assert (hit.kind, hit.employee_id) == ("assignment", amina.id)


def test_a_long_note_is_cut_around_the_word(workspace, amina):
    note = "before " * 60 + "visa and visas " + "after " * 60
    make_contact(workspace, amina, note=note)
    (hit,) = found(workspace, "visa").hits
    assert len(hit.text) <= SNIPPET + 4
    assert hit.text.startswith("… ")
    assert hit.text.endswith(" …")
    assert [hit.text[start:end] for start, end in hit.marks] == ["visa", "visas"]


def test_a_text_without_blanks_is_cut_too(workspace, amina):
    make_contact(workspace, amina, note="x" * 500 + "-visa-" + "y" * 500)
    (hit,) = found(workspace, "visa").hits
    assert [hit.text[start:end] for start, end in hit.marks] == ["visa"]


def test_the_field_in_which_most_words_stand_is_shown(workspace, amina):
    make_contact(workspace, amina, note="visa", reason="the visa was late")
    (hit,) = found(workspace, "visa late").hits
    assert hit.field == "reason"


# Order and number


def test_the_newest_come_first_fifty_of_them_and_the_count_is_of_all(workspace, amina):
    first = IsoWeek(2024, 1)
    with editing(workspace) as edit:
        edit.put_many(
            [
                Contact(employee_id=amina.id, week=first + number, zone="Europe/Copenhagen", note=f"visa {number}")
                for number in (*range(0, 120, 2), *range(1, 120, 2))
            ]
        )
    there = found(workspace, "visa")
    assert (there.count, len(there.hits)) == (120, MOST)
    assert [hit.week for hit in there.hits] == [first + number for number in range(119, 69, -1)]


def test_what_has_no_date_comes_before_what_has_one(workspace, amina):
    make_contact(workspace, amina, week=IsoWeek(2050, 1), note="Amina")
    assert [hit.kind for hit in found(workspace, "amina").hits] == ["employee", "contact"]


def test_a_contact_that_moves_to_another_week_stands_there(workspace, amina):
    older, newer = (make_contact(workspace, amina, week=WEEK + number, note="visa") for number in (0, 1))
    assert ids(workspace, "visa") == [newer.id, older.id]
    with editing(workspace) as edit:
        edit.put(replace(older, week=WEEK + 2))
    assert ids(workspace, "visa") == [older.id, newer.id]


# Following edits


def test_what_is_changed_removed_and_brought_back_is_found_accordingly(workspace, amina):
    contact = make_contact(workspace, amina, note="visa")
    done = []
    stop = workspace.subscribe(done.append)
    with editing(workspace) as edit:
        edit.put(replace(contact, note="passport"))
    assert (found(workspace, "visa").count, found(workspace, "passport").count) == (0, 1)
    with editing(workspace) as edit:
        edit.remove(stored(workspace, contact))
    stop()
    assert found(workspace, "passport").count == 0
    for change_set in reversed(done):
        workspace.apply(change_set.inverted())
    assert ids(workspace, "visa") == [contact.id]
    for change_set in done:
        workspace.apply(change_set)
    assert (found(workspace, "visa").count, found(workspace, "passport").count) == (0, 0)


def test_an_edit_that_fails_leaves_the_index_as_it_was(workspace, amina):
    contact = make_contact(workspace, amina, note="visa")
    before = indexed(workspace)

    def fail():
        with editing(workspace) as edit:
            edit.put(replace(contact, note="passport"))
            edit.put(Customer(name="Zebra"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert indexed(workspace) == before


def test_many_at_once_go_through_the_same_door(workspace, amina):
    days = [THURSDAY - timedelta(days=number % 7) for number in range(300)]
    contacts = [
        Contact(employee_id=amina.id, week=IsoWeek.of(day), day=day, zone="Europe/Copenhagen", note=f"word{number}")
        for number, day in enumerate(days)
    ]
    with editing(workspace) as edit:
        edit.put_many(contacts)
    assert found(workspace, "word").count == 300
    with editing(workspace) as edit:
        edit.put_many([replace(one, note=one.note.replace("word", "term")) for one in contacts[:200]])
    assert (found(workspace, "word").count, found(workspace, "term").count) == (100, 200)
    indexed(workspace)
    with editing(workspace) as edit:
        edit.write_many([Change(before=one, after=None) for one in edit.all(Contact)])
    assert found(workspace, "word").count == found(workspace, "term").count == 0


def test_a_change_that_touches_no_text_leaves_the_index_alone(workspace, amina):
    contact = make_contact(workspace, amina, note="visa", day=THURSDAY)
    with workspace.read() as reader:
        before = reader.raw.execute("SELECT * FROM search_entry").fetchall()
    with editing(workspace) as edit:
        edit.put(replace(contact, minutes=50))
    with workspace.read() as reader:
        assert reader.raw.execute("SELECT * FROM search_entry").fetchall() == before


def test_what_was_removed_stands_nowhere_in_the_index(workspace, amina):
    """FTS5 as shipped keeps the words of what is deleted until its pages happen to be merged."""
    contact = make_contact(workspace, amina, note="xylophone")
    with editing(workspace) as edit:
        edit.remove(contact)
    with workspace.read() as reader:
        pages = reader.raw.execute("SELECT block FROM search_text_data").fetchall()
    assert not any(b"xylophone" in bytes(block) for (block,) in pages)


def test_who_reads_beside_an_open_window_sees_one_state_of_the_file(workspace, amina, plan_file):
    beside = open_workspace(plan_file, to_write=False)
    with beside.read() as reader:
        assert search(reader, "visa").count == 0
        make_contact(workspace, amina, note="visa")
        assert search(reader, "visa").count == 0
    assert found(beside, "visa").count == 1
    beside.close()


def test_dates_of_every_kind_come_from_the_first_date_that_is_always_there():
    dated = {marked.table: marked.dated for marked in search_marks.MARKED.values()}
    assert dated["contact"] == "counts_on"
    assert (dated["assignment"], dated["action"], dated["request"]) == ("starts_on", "made_on", "received_at")
    assert (dated["employee"], dated["customer"], dated["stakeholder"]) == (None, None, None)


def test_what_concerns_the_leader_alone_is_nobodys(workspace):
    away = Absence(first_on=date(2026, 5, 1), last_on=date(2026, 5, 2), kind=AbsenceKind.COURSE, note="zebra course")
    with editing(workspace) as edit:
        edit.put(away)
    (hit,) = found(workspace, "zebra", with_private=True).hits
    assert (hit.employee_id, hit.name, hit.date) == (None, "", date(2026, 5, 1))


# How it is read


def test_the_plan_reads_the_index_backwards_and_each_entry_by_its_number(plan_file):
    with closing(connect(plan_file, Access.WRITE)) as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {FOUND}", ('"a"*', 50))]
        count = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {COUNTED}", ('"a"*',))]
    assert plan == ["SCAN t VIRTUAL TABLE INDEX 192:M3", "SEARCH e USING INTEGER PRIMARY KEY (rowid=?)"]
    assert count == ["SCAN search_text VIRTUAL TABLE INDEX 0:M3"]


def test_an_assignment_follows_its_person(workspace):
    with editing(workspace) as edit:
        person = add_person(edit, NewPerson(employee=Employee(name="Bo"), zone="Asia/Seoul", since=date(2026, 1, 5)))
        edit.put(replace(edit.all(Assignment)[0], project="Zebra"))
    (hit,) = found(workspace, "zebra").hits
    assert (hit.employee_id, hit.name) == (person.id, "Bo")


def test_a_searchable_column_is_a_text_of_its_entity():
    for kind, name, _ in searchable_columns():
        assert next(one for one in fields(kind) if one.name == name).type in (str, "str")
