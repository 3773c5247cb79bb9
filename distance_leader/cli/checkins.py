"""Commands about check-ins: ask, read what came back, type answers, and the reasons to talk."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from distance_leader.cli.opening import reading, today_of, writing
from distance_leader.cli.values import day, person, whole
from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import AuditAct, CameBy, QuestionKind, YesNo
from distance_leader.domain.errors import FileError, FileProblem, InvalidValueError, Problem
from distance_leader.domain.question import LEAST_RATING, MOST_RATING, Question
from distance_leader.domain.questions import ENERGY
from distance_leader.exchange.checkin.letter import file_name, write_form, write_letter
from distance_leader.exchange.checkin.recognising import Reply, Verdict, read_replies, take_replies
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg, nmsg
from distance_leader.insights.chance import share_of
from distance_leader.insights.signals import signals_of
from distance_leader.presentation.asked import NO_KEYS, NONE_KEYS, YES_KEYS, asked_sheet
from distance_leader.presentation.sentences import sentence
from distance_leader.presentation.signals import SignalWords
from distance_leader.services.checkins import Given, GivenAnswer, ask, questions_for, type_answers
from distance_leader.storage.queries.checkins import questions_of
from distance_leader.storage.queries.people import assignments_of
from distance_leader.storage.queries.rounds import latest_answers
from distance_leader.storage.sqlite import file_errors
from distance_leader.storage.store import Reader


def check_in(given: Namespace, texts: Catalogue) -> int | None:
    """The verbs of `checkin`."""
    if given.verb == "read":
        return read(given, texts)
    (ask_somebody if given.verb == "ask" else answer)(given)
    return None


def ask_somebody(given: Namespace) -> None:
    """`checkin ask FILE`: a mail draft with the form attached, and the form beside it; prints both paths."""
    with writing(given) as workspace:
        with workspace.read() as reader:
            who, today = person(reader, given.employee), today_of(given, reader)
        with workspace.edit(msg("Ask {name}", name=who.name)) as edit:
            sheet = asked_sheet(edit, ask(edit, who.id, today))
            folder, name = _folder(given.out), file_name(who.name, sheet.check_in.asked_on)
            letter, form = folder / f"{name}.eml", folder / f"{name}.html"
            write_letter(letter, sheet)
            write_form(form, sheet)
        workspace.note(AuditAct.EXPORT, "questions.eml", who.id)
    print(letter)
    print(form)


def _folder(out: Path) -> Path:
    if out.is_file():
        raise FileError(FileProblem.EXISTS, str(out))
    with file_errors(out):
        out.mkdir(exist_ok=True)
    return out


def read(given: Namespace, texts: Catalogue) -> int | None:
    """`checkin read FILE REPLY…`: what the replies say; written only with `--apply`. 1 when one is refused."""
    if given.apply:
        with writing(given) as workspace:
            with workspace.read() as reader:
                replies = read_replies(reader, given.replies, today_of(given, reader))
            with workspace.edit(msg("Take in answers")) as edit:
                take_replies(edit, replies)
    else:
        with reading(given) as reader:
            replies = read_replies(reader, given.replies, today_of(given, reader))
    rows = [_row(reply, texts) for reply in replies]
    if given.json:
        print(json.dumps({"replies": rows}, ensure_ascii=False))
    else:
        for row in rows:
            said = ", ".join(f"{one['question']}: {_shown(one)}" for one in row["answers"])
            print("  ".join(filter(None, [row["verdict"], row["employee"] or row["file"], said, row["why"]])))
    return _tell_refused([row["why"] for row in rows if row["verdict"] == Verdict.REFUSED], texts)


def _tell_refused(reasons: list[str], texts: Catalogue) -> int | None:
    """One sentence on standard error, however many were refused."""
    if not reasons:
        return None
    said = nmsg("{count} reply was refused.", "{count} replies were refused.", len(reasons))
    print(reasons[0] if len(reasons) == 1 else texts.text(said), file=sys.stderr)
    return 1


def _row(reply: Reply, texts: Catalogue) -> dict[str, Any]:
    return {
        "file": reply.source,
        "employee": reply.employee.name if reply.employee else None,
        "employee_id": str(reply.employee.id) if reply.employee else None,
        "asked_on": reply.check_in.asked_on.isoformat() if reply.check_in else None,
        "answered_on": reply.on.isoformat() if reply.on else None,
        "answers": [_answer_row(one, reply.given) for one in reply.questions] if reply.given else [],
        "comment": reply.given.comment if reply.given else "",
        "verdict": reply.verdict,
        "why": texts.text(sentence(reply.why)) if reply.why else "",
    }


def _answer_row(question: Question, given: Given) -> dict[str, Any]:
    """`answer` is yes, no, a number, a text, or null for none."""
    said = given.answers.get(question.wording, GivenAnswer())
    answer = said.said or said.rating or said.text or None
    return {"question": question.key, "answer": answer, "half": said.half}


def _shown(row: dict[str, Any]) -> str:
    shown = "-" if row["answer"] is None else str(row["answer"])
    return f"{shown} ({row['half']})" if row["half"] else shown


def answer(given: Namespace) -> None:
    """`checkin answer FILE`: answers that were given by phone or on paper; prints the id of the round."""
    on = day("date", given.date)
    with writing(given) as workspace:
        with workspace.read() as reader:
            who = person(reader, given.employee)
            said = _typed(reader, given, _asked(reader, who.id, on))
        with workspace.edit(msg("Answers of {name}", name=who.name)) as edit:
            made: CheckIn = type_answers(edit, who.id, said, on)
    print(made.id, flush=True)


def _asked(reader: Reader, employee_id: Any, on: Any) -> list[Question]:
    stay = next((one for one in assignments_of(reader, [employee_id]) if one.covers(on)), None)
    if stay is None:
        raise InvalidValueError("CheckIn", "asked_on", Problem.NO_ASSIGNMENT, day=on)
    return [one for one in questions_for(reader, stay, on) if one.kind is QuestionKind.YES_NO]


def _typed(reader: Reader, given: Namespace, asked: list[Question]) -> Given:
    """`y,n,-` for the yes/no questions in their order; those at the end may be left out."""
    keys = [key.strip().casefold() for key in given.answers.split(",")]
    known = {**dict.fromkeys(YES_KEYS, YesNo.YES), **dict.fromkeys(NO_KEYS, YesNo.NO), **dict.fromkeys(NONE_KEYS)}
    if not 0 < len(keys) <= len(asked) or not set(keys) <= set(known):
        raise InvalidValueError("Option", "answers", Problem.NOT_ANSWERS, text=given.answers, count=len(asked))
    answers = {one.wording: GivenAnswer(said=known[key]) for one, key in zip(asked, keys, strict=False)}
    energy = questions_of(reader).latest(ENERGY)
    if given.energy is not None and energy is not None:
        rating = whole("energy", given.energy, LEAST_RATING, MOST_RATING)
        answers[energy.wording] = GivenAnswer(rating=rating)
    return Given(answers=answers, came_by=CameBy.TYPED, comment=given.comment)


def signals(given: Namespace, texts: Catalogue) -> None:
    """`signals FILE`: the reasons to talk that answers give, in the order of the names."""
    key = formats(texts.language).sort_key
    with reading(given) as reader:
        people = latest_answers(reader, today_of(given, reader))
        words = SignalWords(questions_of(reader), texts.language)
    share = share_of(one.record for one in people)
    rows = [
        {
            "employee": one.name,
            "employee_id": str(one.id),
            "kind": signal.kind,
            "text": texts.text(words.text(signal)),
            "since": signal.since.isoformat(),
            "next_step": texts.text(words.next_step(signal)),
            "chance": texts.text(chance) if (chance := words.chance(signal, share)) else "",
        }
        for one in sorted(people, key=lambda one: (key(one.name), one.employee_key))
        for signal in signals_of(one.record)
    ]
    if given.json:
        print(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        print(" ".join(filter(None, [f"{row['employee']}:", row["text"], row["chance"], row["next_step"]])))
