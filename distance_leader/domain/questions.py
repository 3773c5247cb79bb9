"""The questions that come with the program. The guide's Figures 3 and 5 say what is asked; the words are ours.

A changed wording gets the next version and stands beside the old one, since old answers show what was asked then.
"""

from collections.abc import Iterable
from uuid import UUID, uuid5

from distance_leader.domain.codes import Asked, QuestionKind
from distance_leader.domain.question import Question, Wording

DELIVERY, WELLBEING, SUPPORT = "delivery", "wellbeing", "support"
"""The three of Figure 3."""
ENERGY = "energy"
ADJUST = "adjust"
"""What the leader asks at the end: must expectations be adjusted?"""
TASKS, YOU, CONDITIONS = "tasks", "you", "conditions"
"""The three parts of Figure 5."""

_OURS = UUID("6a0a2b0e-8f0f-4d3c-9c53-2f0a4f3f7b11")


def _ours(key: str, **said: str | QuestionKind | Asked) -> Question:
    return Question(id=uuid5(_OURS, f"{key}@1"), key=key, **said)  # type: ignore[arg-type]


BUILT_IN: tuple[Question, ...] = (
    _ours(
        DELIVERY,
        title_da="Levering og samarbejde",
        title_en="Delivery and cooperation",
        text_da="Når du i mål med det, kunden er lovet, og fungerer samarbejdet i hverdagen?",
        text_en="Do you manage what the customer was promised, and does everyday cooperation work?",
        first_da="det, kunden er lovet",
        first_en="what the customer was promised",
        second_da="samarbejdet med kunden",
        second_en="the cooperation with the customer",
    ),
    _ours(
        WELLBEING,
        title_da="Trivsel og arbejdsglæde",
        title_en="Wellbeing and enjoying the work",
        text_da="Har du det godt, hvor du er, og er du glad for det, du laver?",
        text_en="Are you doing well where you are, and do you enjoy what you do?",
        first_da="trivslen",
        first_en="wellbeing",
        second_da="arbejdet selv",
        second_en="the work itself",
    ),
    _ours(
        SUPPORT,
        title_da="Støtte og tilbagemelding",
        title_en="Support and feedback",
        text_da="Får du hjælp hjemmefra, når du mangler den, og hører du, om du gør det godt?",
        text_en="Do you get help from home when you need it, and are you told how you are doing?",
        first_da="hjælpen hjemmefra",
        first_en="the help from home",
        second_da="tilbagemeldingen",
        second_en="the feedback",
    ),
    _ours(
        ENERGY,
        kind=QuestionKind.RATING,
        title_da="Energi",
        title_en="Energy",
        text_da="Hvor meget energi har du for tiden? 1 er meget lidt, 5 er masser.",
        text_en="How much energy do you have these days? 1 is very little, 5 is plenty.",
    ),
    _ours(
        ADJUST,
        asked_of=Asked.LEADER,
        title_da="Forventninger",
        title_en="Expectations",
        text_da="Skal noget ændres i det, I venter af hinanden på opgaven?",
        text_en="Must anything change in what you expect of each other on this assignment?",
    ),
    _ours(
        TASKS,
        kind=QuestionKind.TEXT,
        title_da="Opgaverne",
        title_en="The tasks",
        text_da="Opgaverne: hvad går, som det skal, og hvad driller?",
        text_en="The tasks: what goes as it should, and what gives trouble?",
    ),
    _ours(
        YOU,
        kind=QuestionKind.TEXT,
        title_da="Dig",
        title_en="You",
        text_da="Dig: hvad giver dig noget for tiden, og hvad tærer?",
        text_en="You: what gives you something these days, and what wears on you?",
    ),
    _ours(
        CONDITIONS,
        kind=QuestionKind.TEXT,
        title_da="Forholdene",
        title_en="The conditions",
        text_da="Forholdene på stedet: plads, adgang, udstyr, bolig. Hvad mangler?",
        text_en="The conditions at the site: a place to work, access, equipment, housing. What is missing?",
    ),
)

CHECK_IN_KEYS = (DELIVERY, WELLBEING, SUPPORT)
FOLLOW_UP_KEYS = (TASKS, YOU, CONDITIONS)


class Questions:
    """All wordings there are: ours, and the leader's own that a file holds."""

    def __init__(self, own: Iterable[Question] = ()) -> None:
        self._by_wording: dict[Wording, Question] = {one.wording: one for one in (*BUILT_IN, *own)}

    def get(self, wording: Wording) -> Question | None:
        """The question as it was asked then."""
        return self._by_wording.get(wording)

    def latest(self, key: str) -> Question | None:
        """The newest wording of a question."""
        found = [one for one in self._by_wording.values() if one.key == key]
        return max(found, key=lambda one: one.version, default=None)

    def own(self) -> list[Question]:
        """The newest wording of each of the leader's own questions, in the order in which they were made."""
        ours = {one.key for one in BUILT_IN}
        keys = dict.fromkeys(one.key for one in self._by_wording.values() if one.key not in ours)
        return [found for key in keys if (found := self.latest(key)) is not None]
