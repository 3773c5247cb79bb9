"""Damages lists of people: lines lost, doubled, swapped, cut, or with noise in them; of workbooks within a part."""

import zipfile
from io import BytesIO

from openpyxl import Workbook

CSV = (
    "Navn;E-mail;Kunde;By;Land;Startdato;Note\r\n"
    'Åse Ærø;aase@example.com;Yard;Seoul;Sydkorea;05-01-2026;"one\r\ntwo"\r\n'
    "Bo Lind;bo@example.com;;Houston;USA;;\r\n"
    "عمر الخطيب;;Minen;Dubai;;2026-01-05;x\r\n"
)
CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Kim\r\nN:Min;Kim;;;\r\nORG:Yard\\, Ltd;Hull\r\n"
    "item1.EMAIL;type=pref:kim@example.com\r\n"
    "TEL;TYPE=CELL:+82 2\r\nADR;TYPE=WORK:;;1 Street;Busan;;;South Korea\r\nNOTE:one\\ntwo\r\n three\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\nTEL;VALUE=uri:tel:+55-11\r\nTZ:America/Sao_Paulo\r\nEND:VCARD\r\n"
)
NOISE = (
    "\0",
    "\ufeff",
    "😀",
    ";",
    '"',
    ",",
    "\t",
    "=",
    "\\",
    ":",
    "BEGIN:VCARD",
    "\u2028",
    "99999999999",
    "<",
    "&a;",
    "\x1a",
)
KINDS = ("csv", "vcf", "xlsx", "bytes")


SHEET = (
    '<?xml version="1.0" encoding="UTF-8"?>{doctype}'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
)


def workbook(change=None, **parts):
    """A sound workbook, some of its parts replaced."""
    book, plain, made = Workbook(), BytesIO(), BytesIO()
    book.active.append(["Navn", "By"])
    book.active.append(["Bo Lind", "Seoul"])
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name.rsplit("/", maxsplit=1)[-1].replace(".", "_"), old.read(name)))
        if change is not None:
            change(new)
    return made.getvalue()


def damaged_list(rng):
    """A damaged list as bytes, of one of the kinds."""
    kind = rng.choice(KINDS)
    if kind == "csv":
        return _text(rng, CSV).encode(rng.choice(("utf-8", "cp1252", "utf-16", "utf-8-sig")), "replace")
    if kind == "vcf":
        return _text(rng, CARDS).encode("utf-8")
    return _workbook(rng) if kind == "xlsx" else _bytes(rng, _workbook_bytes({}))


def _text(rng, text):
    lines = text.split("\r\n")
    for _ in range(rng.randint(1, 6)):
        at, other, kind = rng.randrange(len(lines)), rng.randrange(len(lines)), rng.randrange(5)
        if kind == 0 and len(lines) > 1:
            lines.pop(at)
        elif kind == 1:
            lines[at:at] = [lines[at]] * rng.choice((1, 1, 50))
        elif kind == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            lines[at] = lines[at][: rng.randint(0, len(lines[at]))]
        else:
            place = rng.randint(0, len(lines[at]))
            lines[at] = lines[at][:place] + rng.choice(NOISE) * rng.choice((1, 1, 30)) + lines[at][place:]
    return rng.choice(("\r\n", "\n", "\r")).join(lines)


def _workbook(rng):
    """A workbook in which the text of one part is damaged."""
    return _workbook_bytes({rng.randrange(8): lambda content: _xml(rng, content)})


def _xml(rng, content):
    text = content.decode("utf-8", "replace").replace(">", ">\r\n")
    return _text(rng, text).replace("\r\n", "").encode("utf-8", "replace")


def _bytes(rng, content):
    changed = bytearray(content)
    for _ in range(rng.randint(1, 8)):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed[: rng.choice((len(changed), len(changed), rng.randrange(len(changed))))])


def _workbook_bytes(changes):
    plain, made = BytesIO(SOUND), BytesIO()
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for number, name in enumerate(old.namelist()):
            content = old.read(name)
            new.writestr(name, changes[number](content) if number in changes else content)
    return made.getvalue()


def _sound():
    book, made = Workbook(), BytesIO()
    for line in (
        ["Navn", "By", "Startdato"],
        ["Bo Lind", "Seoul", "2026-01-05"],
        ["Ida", None, 4.5],
        ["=A1", True, None],
    ):
        book.active.append(line)
    book.save(made)
    return made.getvalue()


SOUND = _sound()
