"""What an employee is told has every point that the law names, in both languages; so has the record."""

from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from distance_leader.domain.codes import Kept
from distance_leader.domain.retention import RetentionLimit
from distance_leader.exchange.access.notice import write_notice
from distance_leader.presentation.telling_rights import notice_for, record_of_processing
from tests.building import editing, make_person

TODAY = date(2026, 11, 25)
ARTICLE_13 = {
    "en": ("employer", "legitimate interest", "article 6", "Your leader alone", "24 months", "corrected", "erased"),
    "da": ("arbejdsgiver", "legitime interesse", "artikel 6", "Kun din leder", "24 måneder", "rettet", "slettet"),
}
BOTH = pytest.mark.parametrize("language", ["en", "da"])


@BOTH
def test_the_sheet_has_all_points_of_article_13(workspace, tmp_path, language):
    person = make_person(workspace, "Amina Noor")
    with editing(workspace) as edit:
        from_file = edit.get(type(person), person.id)
        edit.put(_in(from_file, language))
    with workspace.read() as reader:
        notice = notice_for(reader, _in(person, language), TODAY)
    assert len(notice.parts) == 11
    write_notice(notice, tmp_path / "notice.pdf")
    said = " ".join(page.extract_text() for page in PdfReader(tmp_path / "notice.pdf").pages)
    said = " ".join(said.split())
    for words in (*ARTICLE_13[language], "Datatilsynet", "Amina Noor"):
        assert words in said, words
    assert {"en": "2500 Valby, Denmark", "da": "2500 Valby, Danmark"}[language] in said


def _in(person, language):

    return replace(person, language=language)


def test_the_sheet_tells_the_limits_that_hold_here(workspace):
    person = make_person(workspace)
    with editing(workspace) as edit:
        edit.put(RetentionLimit(category=Kept.TALKS, months=9))
    with workspace.read() as reader:
        texts = dict(notice_for(reader, _in(person, "en"), TODAY).parts)
    assert "Talks, answers and agreements: 9 months" in texts["How long"]


@BOTH
def test_the_record_has_the_points_a_to_g(workspace, language):
    make_person(workspace)
    with workspace.read() as reader:
        parts = record_of_processing(reader, language, TODAY).parts
    assert [heading[:2] for heading, _ in parts[:7]] == ["a.", "b.", "c.", "d.", "e.", "f.", "g."]
    assert all(text for _, text in parts)
