"""Doubts about addresses, numbers and notes; and links through which nothing can be slipped in."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.address_checks import (
    email_warning,
    identity_warning,
    mailto_link,
    phone_warning,
    tel_link,
)


@pytest.mark.parametrize(
    "address", ["", "  ", "anna@example.dk", "søren.ærø@example.dk", "名前@例え.jp", "a+b@x.co.uk", " anna@example.dk "]
)
def test_a_sound_address_or_none_is_not_doubted(address):
    assert email_warning(address) is None


@pytest.mark.parametrize(
    "address", ["anna", "anna@", "@example.dk", "a b@example.dk", "a@b@c.dk", "a@x.dk, b@x.dk", "a@x"]
)
def test_an_address_that_reaches_nobody_is_doubted_in_one_sentence(address):
    assert "anna@company.com" in catalogue("en").text(email_warning(address))
    assert "anna@firma.dk" in catalogue("da").text(email_warning(address))


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("", "DK"),
        ("32 12 34 56", ""),
        ("+45 32123456", "KR"),
        ("0045 32 12 34 56", "DK"),
        ("02-312-3456", "KR"),
        ("32 12 34 56", "KR"),  # a number kept from home
        ("+1 312 555 0100", ""),
        ("+33 1 42 68 53 00", "FR"),
    ],
)
def test_a_number_that_can_be_called_is_not_doubted(number, country):
    assert phone_warning(number, country) is None


@pytest.mark.parametrize(
    "number", ["1", "12 34", "call the desk", "+45 1", "+999 123456789", "\0", "32 12 34 56 78 90"]
)
def test_a_number_that_cannot_be_called_is_doubted(number):
    assert "+45" in catalogue("en").text(phone_warning(number))


@pytest.mark.parametrize(
    "text", ["010190-1234", "cpr: 0101901234.", "(311299–4321)", "290200-1111", "610190-1234", "Id\n241226-2030\n"]
)
def test_a_number_that_begins_with_a_date_is_taken_for_an_identity_number(text):
    assert "CPR" in catalogue("da").text(identity_warning(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "321390-1234",
        "310299-1234",
        "12345678",
        "+4532123456",
        "0101901234567",
        "2026-11-22 0830",
        "order A0101901234",
    ],
)
def test_other_numbers_are_not(text):
    assert identity_warning(text) is None


def test_an_address_becomes_a_link_and_its_signs_are_kept_apart():
    assert mailto_link("anna@example.dk") == "mailto:anna@example.dk"
    assert mailto_link("a&b=c?d%e/f#g@example.dk") == "mailto:a%26b%3Dc%3Fd%25e%2Ff%23g@example.dk"
    assert mailto_link("ærø@example.dk") == "mailto:%C3%A6r%C3%B8@example.dk"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "anna",
        "a@b.dk,c@d.dk",
        "a@b.dk\r\nBcc: all@x.dk",
        "a@b.dk?cc=x@y.dk",
        "<a@b.dk>",
        "@b.dk",
        "a@",
        "\ud800@b.dk",
    ],
)
def test_what_is_not_one_address_is_no_link(address):
    assert mailto_link(address) == ""


@given(st.text())
def test_a_link_to_write_names_one_receiver_and_nothing_else(text):
    for address in (text, f"{text}@example.dk", f"a@{text}"):
        link = mailto_link(address)
        assert link == "" or not set(link.removeprefix("mailto:")) & set('?&#, \r\n"<>')
        assert link == "" or unquote(link.removeprefix("mailto:")) == address.strip()


@pytest.mark.parametrize(
    ("number", "country", "link"),
    [
        ("32 12 34 56", "", "tel:+45-32-12-34-56"),
        ("02-312-3456", "KR", "tel:+82-2-312-3456"),
        ("32 12 34 56;isub=1?x", "DK", "tel:+45-32-12-34-56"),
        ("+1 312 555 0100 ext. 12", "", "tel:+1-312-555-0100;ext=12"),
        ("the desk", "DK", ""),
        ("", "", ""),
    ],
)
def test_a_number_becomes_a_link_with_its_country(number, country, link):
    assert tel_link(number, country) == link


@given(st.text(max_size=40), st.sampled_from(["", "DK", "KR", "XX"]))
def test_a_link_to_call_holds_digits_alone(text, country):
    number = tel_link(text, country)
    assert number == "" or set(number.removeprefix("tel:").replace(";ext=", "")) <= set("+-0123456789")
