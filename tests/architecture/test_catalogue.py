"""Danish and English are both complete, and say the same with the same gaps to fill."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from distance_leader.i18n.catalogue import catalogue
from ui.commands import COMMANDS, MENUS

ROOT = Path(__file__).parents[2]
PO = ROOT / "resources" / "translations" / "da" / "LC_MESSAGES" / "distance_leader.po"
KEYWORDS = {"msg": (1,), "nmsg": (1, 2), "pmsg": ((1, "c"), 2)}
_GAP = re.compile(r"\{(\w*)\}")


def _catalogue():
    with PO.open("rb") as stream:
        return read_po(stream, locale="da")


def _messages_of_the_code():
    found = set()
    for folder in ("distance_leader", "ui"):
        for _file, _line, message, _comments, context in extract_from_dir(
            ROOT / folder, method_map=[("**.py", "python")], keywords=KEYWORDS
        ):
            found.add((context, message if isinstance(message, str) else tuple(message)))
    return found


def test_every_text_of_the_code_is_in_danish():
    danish = _catalogue()
    missing = []
    for context, message in _messages_of_the_code():
        entry = danish.get(message if isinstance(message, str) else message[0], context)
        texts = (entry.string,) if entry is not None and isinstance(entry.string, str) else entry and entry.string
        if not texts or not all(texts):
            missing.append(message)
    assert not missing


def test_the_catalogue_holds_no_text_that_the_code_has_not():
    known = {
        (context, message if isinstance(message, str) else message[0]) for context, message in _messages_of_the_code()
    }
    stored = {(m.context, m.id if isinstance(m.id, str) else m.id[0]) for m in _catalogue() if m.id}
    assert stored <= known


def test_the_gaps_of_a_text_are_the_same_in_both_languages():
    for message in _catalogue():
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        wanted = {gap for text in ids for gap in _GAP.findall(text)}
        assert all(set(_GAP.findall(text)) == wanted for text in texts), message.id


def test_the_compiled_catalogue_is_that_of_its_source():
    made = BytesIO()
    write_mo(made, _catalogue())
    assert PO.with_suffix(".mo").read_bytes() == made.getvalue()


@pytest.mark.parametrize("menu", ["file", "edit", "plan", "people", "view", "help"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_no_two_commands_of_a_menu_share_a_letter(menu, language):
    texts = [catalogue(language).text(command.text) for command in COMMANDS if command.menu == menu]
    letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert len(letters) == len(set(letters)), texts
    assert len(letters) == len(texts), texts


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_two_menus_share_a_letter(language):
    texts = [catalogue(language).text(title) for _, title in MENUS]
    letters = [text[text.index("&") + 1].casefold() for text in texts]
    assert len(set(letters)) == len(letters), texts
