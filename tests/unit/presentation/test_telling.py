"""The letter before a talk: both clocks, the focus, the employee's language, and nothing private; as mail and entry."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from email import message_from_bytes
from email.policy import default

import pytest
from icalendar import Calendar

from distance_leader.domain.codes import Focus
from distance_leader.domain.home import Home
from distance_leader.exchange.letters import write_draft, write_invitation
from distance_leader.presentation.telling import Talk, telling_of
from tests.building import HOME, LEADER, NOW, make_contact, make_person, stays_of, stored

PRIVATE = {"note": "secret", "private_note": "secret", "sensitive_note": "secret", "reason": "secret"}


@pytest.fixture
def talk(workspace):
    def make(language="en", zone="America/Chicago", email="amina@example.com", **given):
        person = make_person(workspace, "Amina Noor", zone)
        person = replace(person, language=language, email=email)
        foci = frozenset({Focus.WELLBEING, Focus.DEVELOPMENT})
        contact = stored(workspace, make_contact(workspace, person, foci=foci, **{**PRIVATE, **given}))
        return Talk(contact, person, stays_of(workspace, person)[0], LEADER, Home(HOME))

    return make


DAY = {"day": date(2026, 11, 26), "time": time(15)}


def test_the_letter_says_both_clocks_and_the_focus_in_the_employees_language(talk):
    assert telling_of(talk(**DAY)).body.splitlines() == [
        "Hi Amina",
        "",
        "Our next talk is planned for:",
        "Thu 26 Nov 08:00 your time (Chicago)",
        "Thu 26 Nov 15:00 my time (Copenhagen)",
        "",
        "I would like to talk about:",
        "- Wellbeing",
        "- Development",
        "",
        "What would you like to bring up? A line back is enough, then I can prepare.",
        "",
        "Best regards",
        "Karen Holm",
    ]


def test_in_danish_and_the_days_may_differ(talk):
    body = telling_of(talk("da", "Pacific/Auckland", **DAY)).body
    assert "Hej Amina" in body
    assert "27" in body.splitlines()[3]
    assert "26" in body.splitlines()[4]
    assert "- Trivsel" in body
    assert "(København)" in body


def test_on_the_same_clock_the_hour_stands_once(talk):
    body = telling_of(talk(zone=HOME, **DAY)).body
    assert body.count("15:00") == 1
    assert "your time" not in body


def test_without_an_hour_or_a_day_it_says_what_is_known(talk):
    assert "planned for Thu 26 Nov." in telling_of(talk(day=date(2026, 11, 26))).body
    assert "planned for week 48." in telling_of(talk()).body


def test_a_draft_is_a_real_mail_with_the_entry_attached_and_nothing_private(talk, tmp_path):
    given, out = talk(**DAY), tmp_path / "out.eml"
    letter = telling_of(given)
    write_draft(out, given, letter, NOW)
    content = out.read_bytes()
    mail = message_from_bytes(content, policy=default)
    assert (mail["To"], mail["Subject"], mail["X-Unsent"]) == ("amina@example.com", "Our talk Thu 26 Nov", "1")
    assert mail.get_body().get_content().splitlines() == letter.body.splitlines()
    (attached,) = mail.iter_attachments()
    entry = Calendar.from_ical(attached.get_content()).walk("VEVENT")[0]
    assert entry.start.astimezone(UTC) == datetime(2026, 11, 26, 14, tzinfo=UTC)
    assert (entry["SUMMARY"], entry["DESCRIPTION"]) == ("Talk with Karen Holm", letter.body)
    assert b"secret" not in content


def test_an_address_can_add_no_header(talk, tmp_path):
    given, out = talk(**DAY), tmp_path / "out.eml"
    object.__setattr__(given.employee, "email", "a@example.com\r\nBcc: all@example.com")
    write_draft(out, given, telling_of(given), NOW)
    assert message_from_bytes(out.read_bytes())["Bcc"] is None


def test_without_a_day_there_is_no_entry_and_a_mail_without_one(talk, tmp_path):
    given = talk(email="")
    assert not write_invitation(tmp_path / "out.ics", given, telling_of(given), NOW)
    assert not (tmp_path / "out.ics").exists()
    write_draft(tmp_path / "out.eml", given, telling_of(given), NOW)
    mail = message_from_bytes((tmp_path / "out.eml").read_bytes(), policy=default)
    assert mail["To"] is None
    assert not list(mail.iter_attachments())
