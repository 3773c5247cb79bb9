"""What a reader finds in the workbook: the plan, the contacts with both clocks, the balance."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import Anchor, Channel, Focus, Initiator, State
from distance_leader.domain.errors import InvalidValueError
from distance_leader.domain.stakeholder import Stakeholder
from distance_leader.domain.weeks import IsoWeek
from distance_leader.exchange.schedule import ScheduleOrder
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg, pmsg
from distance_leader.presentation.labels import label
from distance_leader.services.contacts import move_contact
from distance_leader.services.people import change_person

WED = date(2026, 11, 18)
wall = datetime.fromisoformat


def rows_below(sheet):
    """The rows below a list's header, each by its titles."""
    titles = [cell.value for cell in sheet[4]]
    return [dict(zip(titles, row, strict=True)) for row in sheet.iter_rows(min_row=5, max_col=len(titles))]


def test_the_plan_has_people_down_and_weeks_across(desk):
    desk.person("Amina Noor", "Asia/Dubai", "Dubai Ports")
    desk.person("Jacob Friis", "America/Chicago", "Gulf Energy")
    desk.person("Bo Lind", "Europe/Oslo", "")
    plan = desk.book()["Plan"]
    assert plan["A1"].value == "Contact schedule · Maria Dahl"
    assert plan["A2"].value == "Weeks 45 to 50, 2026 · 2 Nov 2026 – 13 Dec 2026 · as of 18 Nov 2026"
    assert [cell.value for cell in plan[5][3:]] == [f"Week {number}" for number in range(45, 51)]
    assert [[cell.value for cell in row[:3]] for row in plan.iter_rows(min_row=7)] == [
        ["Amina Noor", "Dubai Ports", "Dubai (+3)"],
        ["Bo Lind", None, "Oslo"],
        ["Jacob Friis", "Gulf Energy", "Chicago (−7)"],
    ]


def test_mondays_are_real_dates_and_the_year_stands_where_it_begins(desk):
    plan = desk.book(first=IsoWeek(2026, 52), last=IsoWeek(2027, 2))["Plan"]
    assert [cell.value for cell in plan[6][3:]] == [
        wall("2026-12-21 00:00"),
        wall("2026-12-28 00:00"),
        wall("2027-01-04 00:00"),
        wall("2027-01-11 00:00"),
    ]
    assert all(cell.is_date and "d mmm" in cell.number_format for cell in plan[6][3:])
    assert [cell.value for cell in plan[5][3:]] == ["Week 52", "Week 53", "Week 1", "Week 2"]
    assert [cell.value for cell in plan[4][3:]] == ["2026", None, "2027", None]


def test_a_cell_tells_state_focus_and_hour_and_its_colour_is_the_states(desk):
    amina = desk.person()
    desk.contact(amina, day=WED, time=time(8, 30))
    desk.contact(amina, IsoWeek(2026, 45), state=State.HELD, foci=frozenset({Focus.TASK, Focus.BUDGET}))
    desk.contact(amina, day=date(2026, 11, 10), state=State.MISSED)
    desk.contact(amina, day=date(2026, 11, 24), last_day=date(2026, 11, 26), state=State.CANCELLED)
    row = desk.book()["Plan"][7]
    assert [cell.value for cell in row[3:7]] == [
        "✓ Task, 1 more",
        "✗ Wellbeing\nTue",
        "○ Wellbeing\nWed 08:30",
        "– Wellbeing\nTue–Thu",
    ]
    fills = [cell.fill.fgColor.rgb[-6:] for cell in row[3:7]]
    assert len(set(fills)) == 4
    assert all(cell.alignment.wrap_text for cell in row[3:7])


def test_several_contacts_of_a_week_stand_below_each_other_and_the_row_has_room_for_them(desk):
    amina, bo = desk.person("Amina"), desk.person("Bo")
    for day in (17, 18, 19):
        desk.contact(amina, day=date(2026, 11, day), time=time(9))
    desk.contact(bo, day=WED)
    plan = desk.book()["Plan"]
    assert plan["F7"].value.split("\n") == [
        "○ Wellbeing",
        "Tue 09:00",
        "○ Wellbeing",
        "Wed 09:00",
        "○ Wellbeing",
        "Thu 09:00",
    ]
    assert plan.row_dimensions[7].height > 6 * 12
    assert plan.row_dimensions[8].height < 3 * 15


def test_the_current_week_is_tinted_also_where_it_is_empty(desk):
    desk.person()
    plan = desk.book()["Plan"]
    assert plan["F7"].fill.fill_type == "solid"
    assert plan["E7"].fill.fill_type is None
    assert plan["F5"].fill.fgColor.rgb != plan["E5"].fill.fgColor.rgb


def test_a_year_is_laid_out_narrow_and_turned_with_the_same_words(desk):
    amina = desk.person()
    desk.contact(amina, day=WED, time=time(8, 30))
    plan = desk.book(first=IsoWeek(2026, 1), last=IsoWeek(2026, 53))["Plan"]
    assert plan.max_column == 3 + 53
    cell = plan.cell(7, 3 + 47)
    assert cell.value == "○ Wellbeing  Wed 08:30"
    assert cell.alignment.text_rotation == 90
    assert plan.column_dimensions[cell.column_letter].width < 5
    assert plan.row_dimensions[7].height > 80


@pytest.mark.parametrize(
    ("zone", "day", "there"),
    [
        ("Asia/Kathmandu", WED, wall("2026-11-18 13:15")),
        ("America/Chicago", date(2026, 10, 23), wall("2026-10-23 01:30")),  # both in summer time
        ("America/Chicago", date(2026, 10, 26), wall("2026-10-26 02:30")),  # Denmark changed the day before
        ("America/Chicago", date(2026, 11, 2), wall("2026-11-02 01:30")),  # now America did too
        ("Pacific/Auckland", WED, wall("2026-11-18 20:30")),
    ],
)
def test_a_time_is_given_on_both_clocks_by_the_rules_of_its_day(desk, zone, day, there):
    desk.contact(desk.person(zone=zone), day=day, time=time(8, 30))
    (row,) = rows_below(desk.book(first=IsoWeek(2026, 40))["Contacts"])
    assert row["Day"].value == datetime.combine(day, time())
    assert row["Leader's time"].value == datetime.combine(day, time(8, 30))
    assert row["Employee's time"].value == there
    assert row["Employee's time"].is_date
    assert row["Employee's time zone"].value == zone
    assert row["Leader's time zone"].value == "Europe/Copenhagen"


def test_the_employees_clock_is_the_one_of_the_assignment_that_counts_on_the_day(desk):
    amina = desk.person(zone="Asia/Dubai")
    with desk.workspace.edit(msg("Move")) as edit:
        (stay,) = edit.all(Assignment)
        edit.put(replace(stay, ends_on=date(2026, 11, 19)))
        edit.put(Assignment(employee_id=amina.id, zone="Asia/Seoul", starts_on=date(2026, 11, 20)))
    desk.contact(amina, day=WED, time=time(8))
    desk.contact(amina, day=date(2026, 11, 20), time=time(8), anchor=Anchor.EMPLOYEE)
    before, after = rows_below(desk.book()["Contacts"])
    assert before["Employee's time"].value == wall("2026-11-18 11:00")
    assert after["Employee's time"].value == wall("2026-11-20 08:00")
    assert after["Leader's time"].value == wall("2026-11-20 00:00")
    assert [row["Clock"].value for row in (before, after)] == ["The leader's", "The employee's"]


def test_a_contact_without_a_time_leaves_both_clocks_empty(desk):
    desk.contact(desk.person())
    (row,) = rows_below(desk.book()["Contacts"])
    assert [row[name].value for name in ("Day", "Leader's time", "Employee's time")] == [None, None, None]
    assert (row["Year"].value, row["Week"].value) == (2026, 47)


def test_the_contacts_tell_all_that_is_shareable(desk):
    made = desk.contact(
        desk.person(),
        day=WED,
        minutes=45,
        channel=Channel.VISIT,
        foci=frozenset({Focus.BUDGET, Focus.WELLBEING}),
        initiator=Initiator.EMPLOYEE,
        note="Office is ready",
    )
    with desk.workspace.edit(msg("Move")) as edit:
        move_contact(edit, made, IsoWeek(2026, 48))
    (row,) = rows_below(desk.book()["Contacts"])
    told = {name: cell.value for name, cell in row.items()}
    assert told["Name"] == "Amina Noor"
    assert told["Customer"] == "Dubai Ports"
    assert told["State"] == "Planned"
    assert told["Channel"] == "Visit at the site"
    assert told["Focus"].split(", ") == [catalogue("en").text(label(focus)) for focus in Focus if focus in made.foci]
    assert told["Minutes"] == 45
    assert told["Initiative"] == "The employee"
    assert told["Note"] == "Office is ready"
    assert told["Moved from"] == "Week 47 2026"


def test_what_the_employee_says_of_a_note_stands_beside_it_where_anybody_said_something(desk):
    made = desk.contact(desk.person(), day=WED, note="Late twice")
    (row,) = rows_below(desk.book()["Contacts"])
    assert "The employee's own remark" not in row
    with desk.workspace.edit(msg("Remark")) as edit:
        edit.put(replace(made, employee_remark="The bus was late"))
    (row,) = rows_below(desk.book()["Contacts"])
    assert row["The employee's own remark"].value == "The bus was late"


def test_the_balance_counts_each_person_and_sums_them(desk):
    amina = desk.person("Amina")
    desk.person("Bo")
    desk.contact(amina, day=date(2026, 11, 9), state=State.HELD, minutes=20)
    desk.contact(amina, day=date(2026, 11, 16), state=State.HELD, minutes=40, foci=frozenset({Focus.TASK}))
    desk.contact(amina, state=State.MISSED)
    desk.contact(amina, IsoWeek(2026, 49))
    first, second, total = rows_below(desk.book()["Balance"])
    names = ("Last held", "Held", "Missed", "Cancelled", "Planned", "Minutes held", "Wellbeing", "Task content")
    assert [first[name].value for name in names] == [wall("2026-11-16 00:00"), 2, 1, 0, 1, 60, 1, 1]
    assert [second[name].value for name in names] == [None, 0, 0, 0, 0, 0, 0, 0]
    assert total["Held"].value == "=SUM(D5:D6)"


def test_a_talk_with_several_people_counts_its_minutes_once_in_the_sum(desk):
    talk = desk.person("Amina").id
    for name in ("Bo", "Cai"):
        desk.contact(desk.person(name), day=WED, state=State.HELD, minutes=30, talk_id=talk)
    total = rows_below(desk.book()["Balance"])[3]
    assert total["Minutes held"].value == "=SUM(H5:H7)-30"


def test_a_talk_with_a_party_is_marked_and_is_no_talk_with_the_person(desk):
    amina = desk.person()
    party = Stakeholder(name="Omar Said", role="customer_manager")
    with desk.workspace.edit(msg("Add")) as edit:
        edit.put(party)
    desk.contact(amina, day=WED, state=State.HELD, party_id=party.id)
    book = desk.book()
    assert book["Plan"]["F7"].value == "✓ Wellbeing §\nWed"
    assert rows_below(book["Contacts"])[0]["Talk with"].value == "Omar Said"
    assert rows_below(book["Balance"])[0]["Held"].value == 0


def test_archived_people_are_left_out_as_on_the_screen(desk):
    gone = desk.person("Gone")
    desk.contact(gone, day=WED)
    with desk.workspace.edit(msg("Archive")) as edit:
        change_person(edit, gone, archived_on=WED)
    book = desk.book()
    assert "Gone" not in {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}


def test_an_order_that_ends_before_it_begins_is_refused():
    with pytest.raises(InvalidValueError):
        ScheduleOrder(IsoWeek(2026, 45), IsoWeek(2026, 44), WED, "en")


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_words_the_sorting_and_the_dates_are_those_of_the_language(desk, language):
    for name in ("Åse", "Bo", "Aage"):
        desk.contact(desk.person(name), day=WED, time=time(8))
    book = desk.book(language=language)
    texts, style = catalogue(language), formats(language)
    sheets = [texts.text(pmsg("sheet", name)) for name in ("Plan", "Contacts", "Balance")]
    assert book.sheetnames == sheets
    plan = book[sheets[0]]
    assert plan["D5"].value == texts.text(msg("Week {number}", number=45))
    assert style.long_date(WED) in plan["A2"].value
    assert plan["D6"].number_format.startswith({"da": "[$-406]", "en": "[$-809]"}[language])
    assert [plan.cell(row, 1).value for row in (7, 8, 9)] == sorted(["Åse", "Bo", "Aage"], key=style.sort_key)
    assert f"{style.weekday(WED)} 08:00" in plan["F7"].value
    heads = {cell.value for cell in book[sheets[1]][4]}
    assert {texts.text(msg("Leader's time")), texts.text(msg("Moved from"))} <= heads
