"""The form as a file: nothing to fetch, everything labelled and escaped; its script seals as the reader reads."""

import hashlib
import hmac
import json
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser

import pytest

from distance_leader.domain.codes import QuestionKind
from distance_leader.domain.question import Question
from distance_leader.exchange.checkin.block import form_code, form_key, ids_of_code, plain
from distance_leader.exchange.checkin.form import form_html, form_settings
from distance_leader.exchange.checkin.letter import file_name, letter_bytes
from distance_leader.exchange.checkin.paper import paper_html
from distance_leader.services.people import change_leader, change_person
from distance_leader.storage.queries.people import leader_of
from tests.building import STRANGE_NAMES, ask_person, editing, make_person, sheet_of
from tests.replies import FormEngine

ON = date(2026, 11, 20)


@pytest.fixture(scope="module")
def engine(qapp):
    return FormEngine()


@pytest.fixture
def sheet(workspace):
    own = Question(key="own", kind=QuestionKind.TEXT, text_en="Is the <b>housing</b> as agreed?")
    with editing(workspace) as edit:
        edit.put(own)
        change_leader(edit, leader_of(edit), email="karen@example.com")
    person = make_person(workspace, '"><img src=x onerror=1> Amina')
    with editing(workspace) as edit:
        change_person(edit, person, language="en", email="amina@example.com")
    return sheet_of(workspace, ask_person(workspace, person, ON))


class Elements(HTMLParser):
    """All elements of a page with their attributes and what stands in them."""

    def __init__(self, page):
        super().__init__()
        self.all, self.text = [], {}
        self._open = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.all.append((tag, dict(attrs)))
        if tag not in ("meta", "input", "br", "img", "link"):
            self._open.append(len(self.all) - 1)

    def handle_endtag(self, tag):
        assert self.all[self._open.pop()][0] == tag

    def handle_data(self, data):
        for number in self._open:
            self.text[number] = self.text.get(number, "") + data


def test_the_form_refers_to_nothing_outside_itself(sheet):
    page = form_html(sheet)
    for _, attributes in Elements(page).all:
        assert not {"src", "href", "action", "srcset", "style", "onload", "onclick"} & set(attributes)
    assert not re.search(r"https?:|url\(|@import|fetch\(|XMLHttp", page)


def test_only_its_own_style_and_script_may_run(sheet):
    page = form_html(sheet)
    (policy,) = [a["content"] for tag, a in Elements(page).all if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        (inner,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy


def test_every_control_has_a_label_and_every_group_a_legend(sheet):
    found = Elements(form_html(sheet))
    labelled = {attributes["for"] for tag, attributes in found.all if tag == "label" and "for" in attributes}
    assert {a["id"] for tag, a in found.all if tag == "textarea"} <= labelled
    tags = [tag for tag, _ in found.all]
    assert tags.count("fieldset") == tags.count("legend") == 4 + 3
    names = [a["name"] for tag, a in found.all if tag == "input"]
    assert sorted(set(names)) == ["q1", "q1half", "q2", "q2half", "q3", "q3half", "q4"]
    assert names.count("q4") == 6  # five and none


def test_what_others_wrote_is_shown_and_never_run(sheet):
    page = form_html(sheet)
    assert "<img" not in page
    assert "Is the &lt;b&gt;housing&lt;/b&gt; as agreed?" in page
    (settings,) = re.findall('<script type="application/json" id="asked">(.*?)</script>', page, re.DOTALL)
    assert "<" not in settings
    assert json.loads(settings) == form_settings(sheet)


def test_the_form_says_who_reads_and_claims_no_anonymity(sheet):
    page = form_html(sheet)
    assert "You answer under your own name, and Karen Holm reads it" in page
    assert "anonym" not in page.casefold()


def test_the_form_is_in_the_language_of_the_employee(workspace):
    sheet = sheet_of(workspace, ask_person(workspace, make_person(workspace), ON))
    page = form_html(sheet)
    assert '<html lang="da">' in page
    assert "Har du det godt, hvor du er" in page
    assert "Send by mail" not in page


@pytest.mark.parametrize("length", [0, 1, 55, 56, 63, 64, 65, 200])
def test_the_script_hashes_as_the_standard_has_it(engine, length):
    content, key = bytes(number * 7 % 256 for number in range(length)), bytes(range(32))
    hexed = ".map(function (one) { return ('0' + one.toString(16)).slice(-2); }).join('')"
    assert engine.run(f"sha256({list(content)}){hexed}") == hashlib.sha256(content).hexdigest()
    assert engine.run(f"hmac({list(key)}, {list(content)}){hexed}") == hmac.digest(key, content, "sha256").hex()


@pytest.mark.parametrize(
    "text", [*STRANGE_NAMES, " a\u00a0 b\r\n\tc\u200b ", "e\u0301", "\ufeffx\u2028y", "a\x85b\x1cc"]
)
def test_the_script_and_the_reader_make_one_line_of_a_text_alike(engine, text):
    assert engine.run(f"plain({json.dumps(text)})") == plain(text)


def test_a_code_leads_back_to_its_round_and_a_key_opens_no_other(sheet):
    check_in = sheet.check_in
    first, last = ids_of_code(form_code(check_in.id))
    assert first <= check_in.id <= last
    other = replace(check_in, id=last)
    assert form_key("secret", check_in.id) != form_key("secret", other.id)
    assert form_key("secret", check_in.id) != form_key("other", check_in.id)


def test_the_letter_is_an_unsent_draft_with_the_questions_as_text_and_the_form(sheet):
    mail = message_from_bytes(letter_bytes(sheet), policy=default)
    assert (mail["X-Unsent"], mail["To"], mail["Subject"]) == ("1", "amina@example.com", "A few short questions")
    assert mail["From"] is None
    body = mail.get_body(("plain",)).get_content()
    assert "2. Are you doing well where you are, and do you enjoy what you do? (yes or no)" in body
    assert "4. How much energy" in body
    assert "(1–5)" in body
    assert form_code(sheet.check_in.id) not in body
    (form,) = mail.iter_attachments()
    assert (form.get_content_type(), form.get_filename()) == ("text/html", "questions.html")
    assert form.get_content().replace("\r\n", "\n") == form_html(sheet)


def test_a_reminder_says_that_it_is_one(sheet):
    again = replace(sheet, check_in=replace(sheet.check_in, reminded_on=ON))
    assert "once more" in message_from_bytes(letter_bytes(again), policy=default).get_body(("plain",)).get_content()


def test_no_name_can_add_a_header_or_leave_the_folder(workspace):
    person = make_person(workspace, "../../etc: x")
    with editing(workspace) as edit:
        person = change_person(edit, person, email="a@example.com, Bcc: b@example.com")
    sheet = sheet_of(workspace, ask_person(workspace, person, ON))
    assert file_name(person.name, ON) == "etc x 2026-11-20"
    assert file_name("//", ON) == "2026-11-20"
    mail = message_from_bytes(letter_bytes(sheet), policy=default)
    assert mail["Bcc"] is None


def test_the_paper_has_boxes_for_each_question(sheet):
    paper = paper_html(sheet)
    assert paper.count("☐") == 3 * 4 + 5
    assert "<img" not in paper
