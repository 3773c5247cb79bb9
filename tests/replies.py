"""Answers as the real form makes them, and what mail programs do to them on the way back."""

import json
import quopri
from base64 import encodebytes
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from random import Random
from textwrap import wrap

from PySide6.QtQml import QJSEngine

from distance_leader.domain.codes import QuestionKind
from distance_leader.exchange.checkin.form import form_settings
from tests.building import ROOT

SCRIPT = (ROOT / "resources" / "check_in" / "form.js").read_text("utf-8")
HALVES = ("", "a", "b", "a+b")
COMMENTS = (
    "",
    "Det går fint, æøå Æ",
    "I miss tools: two wrenches, one crane - and 50% less paperwork",
    "5 Comment: tricky 2 Form: x Check: y",
    "- no - (b) > not a quote",
    "😀👩🏽‍🚀 naïve “quoted” – dash",
    "línea " * 60,
    "x" * 300,
    "From the start it was hard. .hidden dot",
    "<b>bold</b> & co",
)


class FormEngine:
    """Runs the script of the form, as a browser would, and gives the block that it makes."""

    def __init__(self):
        self._engine = QJSEngine()
        assert not self._engine.evaluate(SCRIPT).isError()

    def run(self, expression):
        found = self._engine.evaluate(expression)
        assert not found.isError(), found.toString()
        return found.toString()

    def block(self, sheet, answers, comment=""):
        settings, given = json.dumps(form_settings(sheet)), json.dumps([one.for_script() for one in answers])
        return self.run(f"makeBlock({settings}, {given}, {json.dumps(comment)})")


@dataclass(frozen=True)
class Said:
    """What is chosen in the form for one question."""

    said: str = ""
    half: str = ""
    value: str = ""

    def for_script(self):
        return {"said": self.said, "half": self.half, "value": self.value}


def random_answers(rng, sheet):
    """Any answers that the form lets one give."""
    made = []
    for question in sheet.questions:
        if question.kind is QuestionKind.YES_NO:
            said = rng.choice(("yes", "no", ""))
            made.append(Said(said=said, half=rng.choice(HALVES) if said == "no" else ""))
        elif question.kind is QuestionKind.RATING:
            made.append(Said(value=rng.choice(("", "1", "2", "3", "4", "5"))))
        else:
            made.append(Said(value=rng.choice(COMMENTS)))
    return made


class Mangling:
    """One way of a block through mail programs, drawn by a random source."""

    def __init__(self, rng: Random, original: str) -> None:
        self._rng = rng
        self._original = original
        """The letter that is answered, which many programs quote beneath or above."""

    def reply(self, block: str) -> bytes:
        """A whole reply as bytes: a mail of some kind, a saved text, or what is pasted."""
        text = self._written(block.replace("\r\n", "\n"))
        make = self._rng.choice(
            (self._saved, self._mail, self._mail, self._mail, self._page, self._flowed, self._pasted)
        )
        return make(text)

    def _written(self, text):
        rng = self._rng
        if rng.random() < 0.4:
            text = "\n".join(self._wrapped(line, rng.choice((60, 72, 76, 78))) for line in text.split("\n"))
        for _ in range(rng.choice((0, 0, 0, 1, 1, 2, 4))):
            mark = rng.choice(("> ", ">", "| ", ">> "))
            text = "\n".join(mark + line for line in text.split("\n"))
        if rng.random() < 0.3:
            text = text.replace(" ", "\u00a0", rng.randint(1, 5))
        before = rng.choice(("", "Hej Karen\n\n", "Here are my answers.\n\nOn 20 Nov 2026 Karen wrote:\n"))
        after = rng.choice(("", "\n-- \nAmina Noor\n+1 555 0100\n", "\n" + self._quoted(self._original)))
        return before + text + after

    def _wrapped(self, line, width):
        return "\n".join(wrap(line, width, break_long_words=False, break_on_hyphens=False)) or line

    def _quoted(self, text):
        return "\n".join("> " + line for line in text.splitlines())

    def _lines(self, text):
        return text.replace("\n", self._rng.choice(("\n", "\r\n", "\r\n")))

    def _saved(self, text):
        charset = self._rng.choice(("utf-8", "utf-8-sig", "utf-16"))
        return self._lines(text).encode(charset)

    def _pasted(self, text):
        return self._lines("Fra: Amina\nEmne: Svar\n\n" + text).encode()

    def _mail(self, text):
        charset = self._rng.choice(("utf-8", "utf-8", "iso-8859-1", "windows-1252", "utf-8"))
        body = text.encode(charset, errors="replace")
        declared = self._rng.choice((charset, charset, charset, "us-ascii", "no-such-charset", ""))
        coding = self._rng.choice(("8bit", "quoted-printable", "base64"))
        coded = {"8bit": bytes, "quoted-printable": quopri.encodestring, "base64": encodebytes}[coding](body)
        kind = f"text/plain; charset={declared}" if declared else "text/plain"
        head = (
            "From: Amina <amina@example.com>\nTo: karen@example.com\nSubject: SV: Answers\n"
            f"Date: Sat, 21 Nov 2026 10:00:00 +0900\nMIME-Version: 1.0\nContent-Type: {kind}\n"
            f"Content-Transfer-Encoding: {coding}\n\n"
        )
        return head.encode() + coded

    def _page(self, text):
        lines = escape(text).split("\n")
        joined = self._rng.choice(("<br>\n", "</div>\n<div>", "</p><p>", "<br/>"))
        body = joined.join(lines)
        if self._rng.random() < 0.5:
            body = body.replace("  ", " &nbsp;")
        head = "<html><head><style>p {margin: 0}</style></head>"
        page = f"{head}<body><blockquote><div>{body}</div></blockquote></body></html>"
        mail = EmailMessage(policy=SMTP)
        mail["From"], mail["Subject"] = "amina@example.com", "Re: Svar"
        mail["Date"] = "Sat, 21 Nov 2026 10:00:00 +0900"
        if self._rng.random() < 0.5:
            mail.set_content("This mail is in HTML.")
            mail.add_alternative(page, subtype="html")
        else:
            mail.set_content(page, subtype="html")
        return bytes(mail)

    def _flowed(self, text):
        """RFC 3676: soft breaks end in a space; with DelSp that space is none of the text's."""
        is_joined = self._rng.random() < 0.5
        lines = []
        for line in text.split("\n"):
            parts = [line[at : at + 60] for at in range(0, len(line), 60)] or [""]
            if not is_joined:
                parts = wrap(line, 60, break_long_words=False, break_on_hyphens=False) or [""]
            lines.append(" \r\n".join(parts) if len(parts) > 1 else line)
        body = "\r\n".join(lines)
        flags = "format=flowed; delsp=yes" if is_joined else "format=flowed"
        head = f"From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8; {flags}\r\n"
        return f"{head}Content-Transfer-Encoding: 8bit\r\n\r\n{body}".encode()
