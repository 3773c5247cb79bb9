"""What one person is asked in one round, in that person's language: for form, mail, paper and phone."""

from collections.abc import Iterator
from dataclasses import dataclass

from distance_leader.domain.check_in import CheckIn
from distance_leader.domain.codes import QuestionKind
from distance_leader.domain.employee import Employee
from distance_leader.domain.leader import Leader
from distance_leader.domain.question import LEAST_RATING, MOST_RATING, Question
from distance_leader.i18n.catalogue import Catalogue, catalogue
from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.storage.queries.checkins import questions_of
from distance_leader.storage.queries.people import leader_of
from distance_leader.storage.store import Reader

TITLE = msg("A few short questions")
ABOUT_A_NO = msg("If no: what is it about?")
COMMENT = msg("Anything you want to add?")
_YES_OR_NO = msg("yes or no")


@dataclass(frozen=True, slots=True)
class AskedSheet:
    """A round with its questions and with whom it is between."""

    check_in: CheckIn
    employee: Employee
    leader: Leader
    questions: tuple[Question, ...]

    @property
    def language(self) -> str:
        return self.employee.language

    @property
    def texts(self) -> Catalogue:
        return catalogue(self.language)

    def say(self, message: Message) -> str:
        """A text in the employee's language."""
        return self.texts.text(message)

    @property
    def greeting(self) -> str:
        """'Hi Amina'."""
        return self.say(msg("Hi {name}", name=(self.employee.name.split() or [self.employee.name])[0]))

    @property
    def who_reads(self) -> str:
        """Who reads the answers: they carry a name, and it is said."""
        reader = self.leader.name or msg("your leader")
        return self.say(
            msg(
                "You answer under your own name, and {leader} reads it: the answers are what the two of you talk from. "
                "Leave a question out if you like, and write nothing about illness.",
                leader=reader,
            )
        )

    def lines(self) -> Iterator[str]:
        """The questions as numbered text, each with how it is answered."""
        for number, question in enumerate(self.questions, 1):
            yield f"{number}. {question.text(self.language)} {self._how(question)}".rstrip()

    def _how(self, question: Question) -> str:
        if question.kind is QuestionKind.YES_NO:
            return f"({self.say(_YES_OR_NO)})"
        return f"({LEAST_RATING}–{MOST_RATING})" if question.kind is QuestionKind.RATING else ""


def asked_sheet(reader: Reader, check_in: CheckIn) -> AskedSheet:
    """A round as it was asked, old wordings included."""
    employee = reader.get_many(Employee, [check_in.employee_id])[0]
    known = questions_of(reader)
    questions = tuple(found for one in check_in.questions if (found := known.get(one)) is not None)
    return AskedSheet(check_in, employee, leader_of(reader), questions)


YES_KEYS, NO_KEYS, NONE_KEYS = ("y", "j"), ("n",), ("-",)
"""The keys that take an answer that was read aloud, in both languages."""
NO_ANSWER = pmsg("answer", "No answer")
