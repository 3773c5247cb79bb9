"""Short lines about a person or an assignment: the word that leads says what it is, in Danish or English."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from distance_leader.domain.codes import Belonging, Energy, HomeDayState, Owner, Topic
from distance_leader.planning.typed_reading import fold

C = TypeVar("C")


def _table(codes: dict[C, str]) -> dict[str, C]:
    return {fold(word): code for code, words in codes.items() for word in words.split(", ")}


_ENERGY = _table(
    {
        Energy.TAKES: "tager energi, tager, dræner, takes energy, takes, drains, -",
        Energy.GIVES: "giver energi, giver, gives energy, gives, +",
    }
)
_BELONGING = _table(
    {
        Belonging.SEMINAR: "seminar, fagligt seminar, konference, seminary, conference",
        Belonging.TRAINING: "kursus, uddannelse, træning, training, course",
        Belonging.SOCIAL: "socialt, fest, sommerfest, julefrokost, social, party, lunch, dinner",
        Belonging.NEWS: "nyt, nyt hjemmefra, nyheder, news, news from home",
        Belonging.RECOGNITION: "anerkendelse, ros, feedback, tak, recognition, praise, thanks",
    }
)
_TOPICS = _table(
    {
        Topic.OFFICE: "kontor, kontorplads, arbejdsplads, plads, office, desk, workplace",
        Topic.ACCESS: "adgang, adgangskort, nøgle, access, badge, key",
        Topic.INFORMATION: "information, oplysninger, viden, info",
        Topic.NETWORK: "internet, net, netværk, wifi, wi-fi, network",
        Topic.PHONE: "telefon, mobil, phone, mobile",
        Topic.POWER: "strøm, el, power, electricity",
        Topic.WATER: "vand, varmt vand, water, hot water",
        Topic.HOUSING: "bolig, indkvartering, hotel, værelse, housing, lodging, room",
        Topic.SAFETY: "sikkerhed, eskorte, safety, security, escort",
    }
)
_PARTIES = _table(
    {
        Owner.LEADER: "mig, jeg, leder, lederen, distanceleder, me, leader",
        Owner.EMPLOYEE: "medarbejder, medarbejderen, ham, hende, dem, employee, him, her, them",
        Owner.HOME_MANAGER: "projektleder, projektlederen, hjemme, pl, egen pl, project manager, home",
        Owner.CUSTOMER_MANAGER: "kunde, kunden, kundens pl, kundens projektleder, customer, client, the customer",
    }
)
_HOME_DAYS = _table(
    {
        HomeDayState.HELD: "holdt, var hjemme, held, was home",
        HomeDayState.LOST: "aflyst, mistet, blev ikke til noget, lost, cancelled",
        HomeDayState.PROMISED: "lovet, hjemme, promised, home",
    }
)
_ARROW = re.compile(r"^\s*(?P<from>[^:>→]+?)\s*(?:->|→|>|\btil\b|\bof\b|\baf\b)\s*(?P<to>[^:>→]+?)\s*:\s*(?P<what>.+)$")
_LED = re.compile(r"^\s*(?P<lead>[^:]{1,40}?)\s*:\s*(?P<rest>.*)$")


def _led(text: str, words: Mapping[str, C]) -> tuple[C | None, str]:
    """The code of the word before a colon, or at the beginning, and the rest of the line."""
    match = _LED.match(text)
    if match is not None and fold(match["lead"]) in words:
        return words[fold(match["lead"])], match["rest"].strip()
    folded = fold(text.strip())
    for word in sorted(words, key=len, reverse=True):
        if folded == word or (folded.startswith(word) and folded[len(word)] in " ,"):
            return words[word], _without(text.strip(), len(word))
    return None, text.strip()


def _without(text: str, folded_length: int) -> str:
    """The text after its first signs, counted as they are folded: 'ø' counts as two."""
    length = 0
    for place, sign in enumerate(text):
        if length >= folded_length:
            return text[place:].strip(" ,:")
        length += len(fold(sign))
    return ""


def parse_energy(text: str) -> tuple[Energy, str]:
    """'tager: vagterne om natten'. What does not say so gives energy."""
    kind, rest = _led(text, _ENERGY)
    return (kind, rest) if kind is not None and rest else (Energy.GIVES, text.strip())


def parse_belonging(text: str) -> tuple[Belonging, str]:
    """'seminar om svejsning'; the whole line stays what it was, so that no word is lost."""
    kind, _ = _led(text, _BELONGING)
    return kind or Belonging.SOCIAL, text.strip()


def parse_home_days(text: str) -> tuple[HomeDayState, str]:
    """'holdt' or 'aflyst', and the rest; promised where nothing is said."""
    kind, rest = _led(text, _HOME_DAYS)
    return kind or HomeDayState.PROMISED, rest


@dataclass(frozen=True, slots=True)
class TypedCondition:
    """`name` is set where the topic is none of the known ones."""

    topic: Topic
    name: str
    agreed: str


def parse_condition(text: str) -> TypedCondition:
    """'kontor: eget bord ved vinduet'; an unknown word before the colon is an item of the leader's own."""
    topic, rest = _led(text, _TOPICS)
    if topic is not None:
        return TypedCondition(topic, "", rest)
    match = _LED.match(text)
    return TypedCondition(
        Topic.OTHER, (match["lead"] if match else text).strip(), match["rest"].strip() if match else ""
    )


@dataclass(frozen=True, slots=True)
class TypedExpectation:
    """Who expects what of whom."""

    expects: Owner
    expected_of: Owner
    what: str


def parse_expectation(text: str) -> TypedExpectation:
    """'kunde > mig: svar inden for et døgn'; without parties the employee expects it of the leader."""
    match = _ARROW.match(text)
    if match is not None:
        expects, of = _PARTIES.get(fold(match["from"])), _PARTIES.get(fold(match["to"]))
        if expects is not None and of is not None:
            return TypedExpectation(expects, of, match["what"].strip())
    return TypedExpectation(Owner.EMPLOYEE, Owner.LEADER, text.strip())


def parse_knowledge(text: str) -> tuple[str, str]:
    """'Jane Hill: the turbine control': the name, and what this person knows; the name is '' where none is said."""
    match = _LED.match(text)
    return (match["lead"].strip(), match["rest"].strip()) if match else (text.strip(), "")
