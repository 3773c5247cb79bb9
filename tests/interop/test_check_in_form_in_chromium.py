"""The form of a check-in in a real browser: read by a screen reader, filled in by keyboard, sealed, and read back."""

import shutil
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from distance_leader.domain.codes import QuestionKind
from distance_leader.domain.question import Question
from distance_leader.exchange.checkin.block import Block
from distance_leader.exchange.checkin.form import form_html
from distance_leader.exchange.checkin.mail_text import blocks_in
from distance_leader.exchange.checkin.reading import FoundBlocks
from distance_leader.exchange.checkin.recognising import Verdict, recognise
from distance_leader.services.people import change_leader
from distance_leader.storage.queries.people import leader_of
from tests.building import ask_person, editing, make_person, sheet_of
from tests.interop.browser import Browser

ON = date(2026, 11, 20)
PHONE = {"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": True}
TAB, SPACE, RIGHT = ("Tab", 9), (" ", 32, " "), ("ArrowRight", 39)
CONTRAST = """
(function () {
  function parts(color) { return color.match(/[\\d.]+/g).map(Number); }
  function light(color) {
    var linear = parts(color).slice(0, 3).map(function (one) {
      one /= 255;
      return one <= 0.04045 ? one / 12.92 : Math.pow((one + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
  function ground(element) {
    for (; element; element = element.parentElement) {
      var color = getComputedStyle(element).backgroundColor;
      if (parts(color).length < 4 || parts(color)[3] > 0) { return color; }
    }
    return "rgb(255, 255, 255)";
  }
  var found = [];
  document.querySelectorAll("body *").forEach(function (element) {
    var hasText = Array.from(element.childNodes).some(function (one) { return one.nodeType === 3 && one.data.trim(); });
    if (!element.offsetParent || !(hasText || element.matches("button, textarea"))) { return; }
    var one = light(getComputedStyle(element).color), other = light(ground(element));
    var ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    found.push([Math.round(ratio * 100) / 100, element.tagName + " " + element.textContent.slice(0, 30)]);
  });
  return found.sort(function (a, b) { return a[0] - b[0]; });
})()
"""


@pytest.fixture(scope="module")
def browser():
    program = next((found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), None)
    assert program, "Chromium is not installed: see .ci/run"
    opened = Browser(program)
    yield opened
    opened.close()


@pytest.fixture(params=["da", "en"])
def sheet(workspace, request):
    with editing(workspace) as edit:
        change_leader(edit, leader_of(edit), email="karen@example.com")
        edit.put(Question(key="own", kind=QuestionKind.TEXT, text_da="Hvad mangler du?", text_en="What do you lack?"))
    person = make_person(workspace)
    with editing(workspace) as edit:
        edit.put(replace(person, language=request.param))
    return sheet_of(workspace, ask_person(workspace, person, ON))


@pytest.fixture
def page(browser, sheet, tmp_path):
    browser.ask("Emulation.setScriptExecutionDisabled", value=False)
    path = tmp_path / "form.html"
    path.write_text(form_html(sheet), "utf-8")
    browser.open(path)
    return browser


def is_ignored(node):
    return node.get("ignored", False)


def named(page, role):
    nodes = [node for node in page.tree() if not is_ignored(node) and node["role"]["value"] == role]
    return [node.get("name", {}).get("value", "") for node in nodes]


def recognised(workspace, content):
    found = blocks_in(content)
    blocks = tuple(Block(*one) for one in found["blocks"])
    with workspace.read() as reader:
        return recognise(reader, FoundBlocks(blocks, None, is_mail=False), "form", ON)


def test_every_control_has_a_name_and_every_group_its_question(page, sheet):
    questions = [f"{number}. {one.text(sheet.language)}" for number, one in enumerate(sheet.questions, 1)]
    groups = named(page, "group")
    assert [one for one in groups if one[0].isdigit()] == questions[:4]
    for role, count in (("radio", 3 * 3 + 6), ("button", 3), ("textbox", 2)):
        names = named(page, role)
        assert len(names) == count
        assert all(names)
    assert questions[4] in named(page, "textbox")
    assert page.run("document.documentElement.lang") == sheet.language
    assert len(named(page, "heading")) == 1


def test_the_form_asks_nothing_of_any_network(page):
    page.run("document.querySelector('input[value=no]').click()")
    page.run("document.getElementById('copy').click()")
    page.run("document.getElementById('save').click()")
    own = page.run("location.href")
    assert [url for url in page.requests() if url != own and not url.startswith("blob:")] == []


def test_the_policy_lets_no_other_script_run_and_nothing_be_fetched(page):
    page.run(
        "var one = document.createElement('script'); one.textContent = 'window.foreign = 1'; document.body.append(one)"
    )
    assert page.run("window.foreign === undefined") is True
    assert page.run("fetch('https://example.com').then(() => 'fetched', () => 'refused')") == "refused"
    image = "new Promise(done => { var i = new Image(); i.onload = () => done(1); i.onerror = () => done(0);"
    assert page.run(image + " i.src = 'https://example.com/x.png'; })") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_has_contrast(page, scheme, tmp_path):
    page.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    page.run("document.querySelector('input[value=no]').click(); document.getElementById('copy').click()")
    worst = page.run(CONTRAST)
    page.ask("Emulation.setEmulatedMedia", features=[])
    assert len(worst) > 25
    assert worst[0][0] >= 4.5, worst[:5]


def test_on_a_phone_nothing_is_wider_than_the_screen_and_targets_are_large(page):
    page.ask("Emulation.setDeviceMetricsOverride", **PHONE)
    try:
        page.run("document.querySelector('input[value=no]').click(); document.getElementById('copy').click()")
        assert page.run("document.documentElement.scrollWidth") <= PHONE["width"]
        sizes = "Array.from(document.querySelectorAll('.choice, button')).filter(e => e.offsetParent)"
        assert page.run(f"Math.min(...{sizes}.map(e => e.getBoundingClientRect().height))") >= 44
    finally:
        page.ask("Emulation.clearDeviceMetricsOverride")


def test_the_form_is_filled_in_by_keyboard_and_its_block_is_read_back(page, sheet, workspace):
    page.run("document.body.focus()")
    page.press(*TAB)  # question 1: the first of its group
    page.press(*SPACE)
    page.press(*TAB)
    page.press(*SPACE)
    page.press(*RIGHT)  # question 2: No
    page.press(*TAB)
    page.press(*SPACE)
    page.press(*RIGHT)  # its second half
    assert page.run("document.querySelector('input[name=q2half]:checked').value") == "b"
    page.press(*TAB)  # question 3: left open
    page.press(*TAB)
    page.press(*SPACE)
    page.press(*RIGHT)
    page.press(*RIGHT)  # question 4: 3
    page.press(*TAB)
    page.write("Et nyt bånd, “tak”")
    page.press(*TAB)
    page.write("Linje et\nlinje to 😀")
    page.press(*TAB)  # send by mail
    page.press(*TAB)  # copy
    assert page.run("document.activeElement.id") == "copy"
    outline = "getComputedStyle(document.activeElement).outlineWidth"
    assert float(page.run(outline).removesuffix("px")) >= 2
    page.press(*SPACE)
    block = page.run("document.getElementById('block').value")
    (reply,) = recognised(workspace, block.encode())
    assert reply.verdict is Verdict.NEW
    said = [reply.given.answers[one.wording] for one in reply.questions]
    assert [one.said for one in said[:3]] == ["yes", "no", None]
    assert (said[1].half, said[3].rating, said[4].text) == ("second", 3, "Et nyt bånd, “tak”")
    assert reply.given.comment == "Linje et linje to 😀"
    assert page.run("document.getElementById('said').textContent") != ""


def test_random_answers_are_sealed_by_the_browser_as_they_are_read(page, sheet, workspace):
    rng = Random(2026)
    for _ in range(25):
        chosen = []
        for number in (1, 2, 3):
            value = rng.choice(("yes", "no", ""))
            page.run(f"document.querySelector('input[name=q{number}][value=\"{value}\"]').click()")
            chosen.append(value or None)
        block = page.run("document.getElementById('copy').click(); document.getElementById('block').value")
        if not any(chosen):
            continue
        (reply,) = recognised(workspace, block.encode())
        assert [reply.given.answers[one.wording].said for one in reply.questions[:3]] == chosen


def test_an_empty_form_is_not_sent(page):
    page.run("document.getElementById('copy').click()")
    assert page.run("document.getElementById('made').hidden") is True
    assert page.run("document.getElementById('said').textContent") != ""


def test_the_mail_goes_to_the_leader_with_the_block(page):
    page.run("document.querySelector('input[value=yes]').click()")
    page.run("document.getElementById('mail').click()")
    wanted = page.wait_for("Page.frameRequestedNavigation")["url"]
    assert wanted.startswith("mailto:karen@example.com?subject=")
    assert "%0D%0A" in wanted


def test_without_scripting_it_is_a_text_that_can_be_read_and_says_so(browser, sheet, tmp_path):
    path = tmp_path / "form.html"
    path.write_text(form_html(sheet), "utf-8")
    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(path)
        nodes = [node for node in browser.tree() if not is_ignored(node)]
    finally:
        browser.ask("Emulation.setScriptExecutionDisabled", value=False)
    text = " ".join(node.get("name", {}).get("value", "") for node in nodes)
    roles = {node["role"]["value"] for node in nodes}
    for question in sheet.questions:
        assert question.text(sheet.language) in text
    assert "script" in text
    assert "button" not in roles
