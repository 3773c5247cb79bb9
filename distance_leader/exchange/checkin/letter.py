"""The mail that asks: a draft in the employee's language with the questions as text and the form attached."""

from datetime import date
from pathlib import Path

from distance_leader.exchange.checkin.form import form_html
from distance_leader.exchange.mail_draft import new_draft
from distance_leader.exchange.replacing import replacing
from distance_leader.i18n.message import msg
from distance_leader.presentation.asked import TITLE, AskedSheet

_LONGEST_NAME = 60


def letter_bytes(sheet: AskedSheet) -> bytes:
    """The draft. Its subject is neutral, since subjects are read over shoulders; a second one is a reminder."""
    opening = msg("Now and then I ask everyone who works away from home a few short questions. It takes a minute.")
    if sheet.check_in.reminded_on is not None:
        opening = msg("You may have missed these questions, so I ask once more. It takes a minute.")
    how = msg(
        "Open the attached page and press “Send by mail”. Or answer here with the number and yes or no, or call me."
    )
    paragraphs = [
        sheet.greeting,
        sheet.say(opening),
        "\n".join(sheet.lines()),
        sheet.say(how),
        sheet.who_reads,
        "\n".join([sheet.say(msg("Best regards")), sheet.leader.name]).rstrip(),
    ]
    mail = new_draft(sheet.employee.email, sheet.say(TITLE), "\n\n".join(paragraphs) + "\n")
    name = sheet.say(msg("questions.html"))
    page = form_html(sheet).encode()  # bytes, so that no line end of it is changed on the way
    mail.add_attachment(page, maintype="text", subtype="html", filename=name, params={"charset": "utf-8"})
    return bytes(mail)


def write_letter(out: Path, sheet: AskedSheet) -> None:
    """Write the draft. Raises FileError."""
    with replacing(out) as temporary:
        temporary.write_bytes(letter_bytes(sheet))


def write_form(out: Path, sheet: AskedSheet) -> None:
    """Write the form alone, for a chat or a memory stick. Raises FileError."""
    with replacing(out) as temporary:
        temporary.write_bytes(form_html(sheet).encode())


def file_name(name: str, asked_on: date) -> str:
    """'Amina Noor 2026-11-22': what the files of a round are called, without an ending, on any system."""
    kept = "".join(sign if sign.isalnum() or sign in " -." else " " for sign in name)
    plain_name = " ".join(kept.split())[:_LONGEST_NAME].strip(". ")
    return f"{plain_name} {asked_on.isoformat()}".strip()
