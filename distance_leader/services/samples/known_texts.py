"""The texts of what is known of the invented people, in two languages. About work only."""

from dataclasses import dataclass

from distance_leader.domain.codes import Belonging, Energy, Owner, Topic


@dataclass(frozen=True, slots=True)
class KnownTexts:
    """One language's texts; every tuple is gone through in turn."""

    departments: tuple[str, ...]
    wishes: tuple[str, ...]
    avoid: str
    priority: str
    home_may_ask: str
    networks: tuple[str, ...]
    emergency: str
    ramp: tuple[str, str, str]
    goals: tuple[str, ...]
    energy: tuple[tuple[Energy, str], ...]
    belonging: tuple[tuple[Belonging, str], ...]
    conditions: dict[Topic, tuple[str, str]]
    """Agreed, and how it is where it differs."""
    expectations: tuple[tuple[Owner, Owner, str], ...]
    knowledge: tuple[str, ...]
    home_note: str


KNOWN_TEXTS = {
    "da": KnownTexts(
        departments=("Energi", "Anlæg", "Digital"),
        wishes=("En kort samtale midt på ugen.", "Hellere sjældent og længe end tit og kort.", "Emnet dagen før."),
        avoid="Opkald under morgenmødet på pladsen.",
        priority="Kundens opgaver først. Mails hjemmefra besvares fredag.",
        home_may_ask="Timer hver fredag og en månedsrapport.",
        networks=("God forbindelse", "Ustabil om aftenen", "Kun mobil, ringe dækning i hallen"),
        emergency="Vagten på pladsen, døgnet rundt",
        ramp=("Lærer pladsen og folkene at kende", "Passer sin egen opgave", "Oplærer andre"),
        goals=("Kursus i det nye styresystem", "Lede et lille team", "Bedre til at skrive rapporter"),
        energy=(
            (Energy.GIVES, "at løse fejl, som ingen andre kan finde"),
            (Energy.TAKES, "ventetid på adgang"),
            (Energy.GIVES, "holdet derude"),
            (Energy.TAKES, "dobbelt registrering af timer"),
        ),
        belonging=(
            (Belonging.SEMINAR, "Fagligt seminar hjemme"),
            (Belonging.NEWS, "Nyt fra afdelingen sendt"),
            (Belonging.RECOGNITION, "Ros for overdragelsen"),
            (Belonging.SOCIAL, "Sommerfest, med på skærmen"),
        ),
        conditions={
            Topic.OFFICE: ("Egen plads", "Deler plads med to andre"),
            Topic.ACCESS: ("Adgangskort fra første dag", "Kort mangler endnu"),
            Topic.NETWORK: ("Mindst 50 Mbit", "Falder ud hver aften"),
            Topic.HOUSING: ("Lejlighed tæt på pladsen", ""),
            Topic.POWER: ("Stabil forsyning", ""),
            Topic.INFORMATION: ("Tegninger ved ankomst", ""),
        },
        expectations=(
            (Owner.CUSTOMER_MANAGER, Owner.EMPLOYEE, "melder forsinkelser samme dag"),
            (Owner.EMPLOYEE, Owner.LEADER, "svar inden for et døgn"),
            (Owner.LEADER, Owner.HOME_MANAGER, "besked før opgaven ændres"),
        ),
        knowledge=("styresystemet og dets historie", "tegningerne fra byggeriet"),
        home_note="Fly betalt af firmaet",
    ),
    "en": KnownTexts(
        departments=("Energy", "Plants", "Digital"),
        wishes=("A short talk in the middle of the week.", "Rather seldom and long.", "The topic the day before."),
        avoid="Calls during the morning meeting at the site.",
        priority="The customer's tasks first. Mails from home are answered on Fridays.",
        home_may_ask="Hours every Friday and a monthly report.",
        networks=("Good connection", "Unstable in the evening", "Mobile only, weak in the hall"),
        emergency="The guard at the site, day and night",
        ramp=("Gets to know site and people", "Minds the own task", "Teaches others"),
        goals=("Course in the new control system", "Lead a small team", "Write better reports"),
        energy=(
            (Energy.GIVES, "finding faults that nobody else can find"),
            (Energy.TAKES, "waiting for access"),
            (Energy.GIVES, "the team out there"),
            (Energy.TAKES, "booking hours twice"),
        ),
        belonging=(
            (Belonging.SEMINAR, "Seminar at home"),
            (Belonging.NEWS, "News of the department sent"),
            (Belonging.RECOGNITION, "Praise for the handover"),
            (Belonging.SOCIAL, "Summer party, joined by video"),
        ),
        conditions={
            Topic.OFFICE: ("A desk of one's own", "Shares a desk with two others"),
            Topic.ACCESS: ("Access card from day one", "The card is still missing"),
            Topic.NETWORK: ("At least 50 Mbit", "Drops out every evening"),
            Topic.HOUSING: ("A flat near the site", ""),
            Topic.POWER: ("Stable supply", ""),
            Topic.INFORMATION: ("Drawings on arrival", ""),
        },
        expectations=(
            (Owner.CUSTOMER_MANAGER, Owner.EMPLOYEE, "tells of delays the same day"),
            (Owner.EMPLOYEE, Owner.LEADER, "an answer within a day"),
            (Owner.LEADER, Owner.HOME_MANAGER, "word before the task changes"),
        ),
        knowledge=("the control system and its history", "the drawings of the plant"),
        home_note="Flight paid by the company",
    ),
}
