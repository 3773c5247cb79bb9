"""The form that an employee answers: one file of HTML that asks nothing of any network, for any browser and phone.

With scripting off it is a readable text. What its button makes is read by `exchange/checkin/reading.py`.
"""

import json
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import escape
from typing import Any

from distance_leader.domain.codes import QuestionKind, YesNo
from distance_leader.domain.question import LEAST_RATING, MOST_RATING, Question
from distance_leader.exchange.checkin.block import HEAD, WORDS, form_code, form_key, plain
from distance_leader.i18n.message import msg
from distance_leader.presentation.asked import ABOUT_A_NO, COMMENT, NO_ANSWER, TITLE, AskedSheet
from distance_leader.presentation.labels import label
from distance_leader.resources_folder import resources_folder

MOST_SIGNS = 500
"""In a comment or an answer in words: what a mail link can carry beside the rest."""


def form_html(sheet: AskedSheet) -> str:
    """The whole form. All that is shown is escaped; only the two inline parts of our own may run (CSP)."""
    style, script = _resource("form.css"), _resource("form.js")
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = escape(sheet.say(TITLE))
    body = "\n".join([*_head(sheet, title), *_questions(sheet), *_comment(sheet), *_ways(sheet)])
    asked = json.dumps(form_settings(sheet), ensure_ascii=True).replace("<", "\\u003c")
    return f"""<!doctype html>
<html lang="{sheet.texts.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
<script type="application/json" id="asked">{asked}</script>
<script>{script}</script>
</body>
</html>
"""


def form_settings(sheet: AskedSheet) -> dict[str, Any]:
    """What the form's script needs to know; also its words."""
    words, check_in = WORDS[sheet.texts.language], sheet.check_in
    questions = [
        {"id": str(one.wording), "kind": str(one.kind), "title": plain(one.title(sheet.language)).replace(":", " ")}
        for one in sheet.questions
    ]
    return {
        "code": form_code(check_in.id),
        "key": form_key(sheet.leader.form_secret, check_in.id).hex(),
        "questions": questions,
        "to": plain(sheet.leader.email),
        "subject": sheet.say(msg("Answers")),
        "file": f"{form_code(check_in.id)}.txt",
        "words": {
            "head": HEAD,
            "form": words.form,
            "check": words.check,
            "comment": words.comment,
            "yes": words.yes,
            "no": words.no,
            "nothing": sheet.say(msg("Nothing is answered yet.")),
            "mailed": sheet.say(msg("Your mail program should open. If not, copy the answers and send them yourself.")),
            "copied": sheet.say(msg("Copied. Paste the text into a mail or a message, and send it.")),
            "marked": sheet.say(msg("The text is marked: copy it, and paste it into a mail or a message.")),
            "saved": sheet.say(msg("Saved with your downloads. Send the file as it is.")),
        },
    }


def _head(sheet: AskedSheet, title: str) -> Iterator[str]:
    yield f"<h1>{title}</h1>"
    minute = sheet.say(msg("It takes a minute."))
    yield f"<p>{escape(sheet.greeting)}. {escape(minute)}</p>"
    yield f'<p class="quiet">{escape(sheet.who_reads)}</p>'
    without = msg("This page cannot run its script here. Answer in the mail instead: the number and yes or no.")
    yield f"<noscript><p><strong>{escape(sheet.say(without))}</strong></p></noscript>"
    yield '<form id="form" autocomplete="off">'


def _questions(sheet: AskedSheet) -> Iterator[str]:
    for number, question in enumerate(sheet.questions, 1):
        text = f"{number}. {escape(question.text(sheet.language))}"
        if question.kind is QuestionKind.TEXT:
            yield f'<div class="part"><label for="q{number}">{text}</label>'
            yield f'<textarea id="q{number}" rows="3" maxlength="{MOST_SIGNS}"></textarea></div>'
            continue
        yield f"<fieldset><legend>{text}</legend>"
        yield f'<div class="row">{"".join(_choices(sheet, question, number))}</div>'
        yield from _halves(sheet, question, number)
        yield "</fieldset>"


def _choices(sheet: AskedSheet, question: Question, number: int) -> Iterator[str]:
    if question.kind is QuestionKind.RATING:
        for rating in range(LEAST_RATING, MOST_RATING + 1):
            yield _choice(f"q{number}", str(rating), str(rating))
    else:
        for said in YesNo:
            yield _choice(f"q{number}", str(said), sheet.say(label(said)))
    yield _choice(f"q{number}", "", sheet.say(NO_ANSWER))


def _halves(sheet: AskedSheet, question: Question, number: int) -> Iterator[str]:
    """A No to a double question is told apart; where no script hides them, the parts are read as they stand."""
    halves = question.halves(sheet.language)
    if halves is None or question.kind is not QuestionKind.YES_NO:
        return
    about = escape(sheet.say(ABOUT_A_NO))
    yield f'<fieldset id="q{number}halves"><legend>{about}</legend>'
    for value, text in (("a", halves[0]), ("b", halves[1]), ("a+b", sheet.say(msg("both")))):
        yield _choice(f"q{number}half", value, f"{value}: {text}" if value != "a+b" else text)
    yield "</fieldset>"


def _choice(name: str, value: str, text: str) -> str:
    return f'<label class="choice"><input type="radio" name="{name}" value="{value}"> {escape(text)}</label>'


def _comment(sheet: AskedSheet) -> Iterator[str]:
    text = escape(sheet.say(COMMENT))
    yield f'<div class="part"><label for="comment">{text}</label>'
    yield f'<textarea id="comment" rows="3" maxlength="{MOST_SIGNS}"></textarea></div>'


def _ways(sheet: AskedSheet) -> Iterator[str]:
    """Three ways back, since not every phone has a mail program."""
    yield '<div class="with-script">'
    for name, text in (
        ("mail", msg("Send by mail")),
        ("copy", msg("Copy the answers")),
        ("save", msg("Save as a file")),
    ):
        kind = ' class="first"' if name == "mail" else ""
        yield f'<button type="button" id="{name}"{kind}>{escape(sheet.say(text))}</button>'
    yield '<p id="said" role="status"></p>'
    made = escape(sheet.say(msg("Your answers as they are sent")))
    yield f'<div class="part" id="made" hidden><label for="block">{made}</label>'
    yield '<textarea id="block" rows="9" readonly></textarea></div></div>'
    yield "</form>"


@cache
def _resource(name: str) -> str:
    return (resources_folder() / "check_in" / name).read_text("utf-8")


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
