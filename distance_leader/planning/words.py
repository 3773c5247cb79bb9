"""The words that the leader may type into a cell of the plan, Danish and English side by side.

Only data: how the words are found in a text is the business of `typed_contact`. Words are written here in lower
case with æ, ø and å; the reader folds them, so `besoeg` and `BESØG` are found as `besøg`.
"""

from typing import TypeVar

from distance_leader.domain.codes import AbsenceKind, Anchor, Channel, Focus, Initiator, Role, State

Code = TypeVar("Code")

SHORTEST_PREFIX = 3


def _table(codes: dict[Code, str]) -> dict[str, Code]:
    return {word: code for code, words in codes.items() for word in _list(words)}


def _list(words: str) -> list[str]:
    return words.split(", ")


def _prefixes(codes: dict[Focus, str], shortest: int, longest: int) -> dict[str, Focus]:
    """The beginnings of the main words, but for those that are words of their own or begin two foci."""
    found: dict[str, set[Focus]] = {}
    for word, focus in _table(codes).items():
        for length in range(shortest, min(len(word), longest + 1)):
            found.setdefault(word[:length], set()).add(focus)
    return {start: foci.pop() for start, foci in found.items() if len(foci) == 1 and start not in _ORDINARY}


_ORDINARY = frozenset({"a", "ti", "for", "til", "per", "wel", "well", "sal", "con", "bud"})
"""Beginnings of main words that mean something else: 'for', 'til', the name Per, 'all well', 'et bud' ..."""

_MAIN_WORDS = {
    Focus.TASK: "opgave, task",
    Focus.WELLBEING: "trivsel, wellbeing",
    Focus.CONDITIONS: "arbejdsforhold, forhold, conditions",
    Focus.DEVELOPMENT: "udvikling, development",
    Focus.BELONGING: "tilhørsforhold, belonging",
    Focus.PERFORMANCE: "præstation, performance, sales",
    Focus.BUDGET: "økonomi, budget",
}

FIRST_LETTERS = _prefixes(_MAIN_WORDS, 1, SHORTEST_PREFIX - 1)
"""A letter or two with which only one focus begins; too short to be read but where nothing else is left to note."""

FOCI = _prefixes(_MAIN_WORDS, SHORTEST_PREFIX, 99) | _table(
    {
        Focus.TASK: "opgave, opgaven, opgaver, opgavens indhold, indhold i opgaven, task, tasks, task content, "
        "content of the task, content of the work",
        Focus.WELLBEING: "trivsel, trivslen, trivselssamtale, trivselssnak, wellbeing, well-being, well being",
        Focus.CONDITIONS: "arbejdsforhold, arbejdsforholdene, forhold, forholdene, vilkår, conditions, "
        "working conditions, work conditions",
        Focus.DEVELOPMENT: "udvikling, udviklingen, udviklingssamtale, development, personal development",
        Focus.BELONGING: "tilhørsforhold, tilhør, belonging, sense of belonging",
        Focus.PERFORMANCE: "præstation, præstationer, salg, præstation og salg, præstation & salg, performance, "
        "sales, performance and sales, performance & sales",
        Focus.BUDGET: "økonomi, økonomien, tid og økonomi, tid & økonomi, tid/økonomi, timeforbrug, budget, "
        "budgettet, economy, time and budget, time & budget, time/budget",
    }
)

_VIDEO = "video, teams, zoom, skype, webex, facetime, google meet"
_TALKS = ("møde", "meeting", "opkald", "kald", "call", "ring", "ringe", "samtale", "snak", "talk")
_BY = ("på", "via", "over", "on", "by")

CHANNELS = _table(
    {
        Channel.PHONE: "tlf, tel, telefon, telefonen, telefonisk, telefonmøde, telefonsamtale, mobil, mobilen, ring, "
        "ringe, ringer, opkald, opringning, phone, telephone, call",
        Channel.VIDEO: _VIDEO + ", videomøde, videoopkald, videokald, videosamtale, teamsmøde, zoommøde, onlinemøde, "
        "online møde, online meeting",
        Channel.EMAIL: "mail, mails, e-mail, e-mails, email, emails, e-post",
        Channel.CHAT: "chat, chatte, sms, sms'er, whatsapp, messenger, slack, text message",
        Channel.VISIT: "besøg, besøget, besøge, besøger, kundebesøg, på besøg, visit, site visit, on site, on-site, "
        "onsite",
        Channel.MEETING: "møde, mødet, mødes, hjemmemøde, møde hjemme, mødes hjemme, fysisk møde, meeting, "
        "home meeting, meeting at home, in person, face to face",
    }
) | {
    phrase: channel
    for channel, ways in ((Channel.VIDEO, _VIDEO), (Channel.PHONE, "tlf, telefon, phone, telephone, mobil"))
    for way in ways.split(", ")
    for talk in _TALKS
    for phrase in (f"{way} {talk}", f"{way}-{talk}", *(f"{talk} {by} {way}" for by in _BY))
}

LOOSE_CHANNELS = frozenset({"møde", "mødet", "mødes", "meeting", "ring", "ringe", "ringer", "opkald", "call"})
"""These give way to a word for video, wherever it stands: 'møde tor 8:30 på Teams' is a video talk."""

STATES = _table(
    {
        State.PLANNED: "planlagt, planlægges, planned",
        State.HELD: "x, ok, okay, afholdt, gennemført, holdt, held, done, ✓, ✔, ☑",
        State.MISSED: "missed, udeblev, udeblevet, ikke holdt, ikke afholdt, ikke gennemført, ikke mødt op, "
        "not held, not done, no show, no-show, noshow",
        State.CANCELLED: "aflyst, annulleret, cancelled, canceled, called off",
    }
)

WEEKDAYS = _table(
    {
        0: "mandag, man, monday, mon",
        1: "tirsdag, tirs, tir, tuesday, tues, tue",
        2: "onsdag, ons, wednesday, weds, wed",
        3: "torsdag, tors, tor, thursday, thurs, thur, thu",
        4: "fredag, fre, friday, fri",
        5: "lørdag, lør, saturday, sat",
        6: "søndag, søn, sunday, sun",
    }
)
"""The two-letter forms are left out: 'on', 'to' and 'ti' are far too common as words."""

NEAR_DAYS = _table(
    {-1: "i går, igår, yesterday", 0: "i dag, idag, today", 1: "i morgen, imorgen, tomorrow"},
)
"""Days from today."""

MONTHS = _table(
    {
        1: "januar, january, jan",
        2: "februar, february, feb",
        3: "marts, march, mar",
        4: "april, apr",
        5: "maj, may",
        6: "juni, june, jun",
        7: "juli, july, jul",
        8: "august, aug",
        9: "september, sept, sep",
        10: "oktober, october, okt, oct",
        11: "november, nov",
        12: "december, dec",
    }
)

LENGTHS = _table(
    {
        15: "et kvarter, kvarter, quarter of an hour",
        30: "en halv time, halv time, half an hour, half hour",
        45: "tre kvarter",
        60: "en time, one hour, an hour",
        90: "halvanden time, one and a half hours, an hour and a half",
        120: "to timer, two hours",
    }
)
"""Lengths in words, in minutes."""

ABSENCES = _table(
    {
        AbsenceKind.VACATION: "ferie, feriefri, på ferie, vacation, holiday, on holiday, annual leave",
        AbsenceKind.LEAVE: "orlov, barsel, barselsorlov, leave, on leave, parental leave",
        AbsenceKind.COURSE: "kursus, på kursus, course, on a course",
        AbsenceKind.AWAY: "fridag, fridage, holder fri, væk, fravær, away, off, day off, days off",
    }
)
"""Words that begin a phrase about somebody who is away. No illness: that is nobody's business here."""

ANCHORS = _table(
    {
        Anchor.EMPLOYEE: "hans tid, hendes tid, deres tid, lokal tid, lokaltid, medarbejderens tid, his time, "
        "her time, their time, local time, employee's time",
        Anchor.LEADER: "min tid, my time",
    }
)

INITIATORS = _table(
    {
        Initiator.EMPLOYEE: "ringede selv, ringede selv op, ringede til mig, ringede mig op, han ringede, hun ringede, "
        "de ringede, han ringede til mig, hun ringede til mig, han ringede selv, hun ringede selv, skrev selv, "
        "skrev til mig, kontaktede mig, called me, they called, he called, she called, they called me, "
        "he called me, she called me, wrote to me, contacted me",
        Initiator.LEADER: "jeg ringede, jeg ringede op, i called",
    }
)

PARTIES = _table(
    {
        Role.CUSTOMER_MANAGER: "kundens pl, kundens projektleder, kundens projektlederen, customer's pm, customer pm, "
        "customer's project manager, customer project manager",
        Role.HOME_MANAGER: "vores pl, vores projektleder, egen pl, egen projektleder, pl hjemme, projektleder hjemme, "
        "our pm, our project manager, home pm, home project manager",
    }
)
"""A talk with these is about the employee, not with them."""

_NEVER_STATES = frozenset(f"{no} {word}" for no in ("ikke", "not") for word in STATES if f"{no} {word}" not in STATES)

_OTHER_WEEKS = frozenset(
    f"{which} {day}" for which in ("næste", "next", "sidste", "last", "forrige", "hver", "every") for day in WEEKDAYS
)

_OTHER_SENSES = _list(
    "man skal, man kan, man må, man vil, man bør, man har, man er, man får, man siger, man ikke, man selv, "
    "man også, man kunne, man skulle, man ville, man gør, man tager, man ved, at man, hvis man, når man, som "
    "man, hvad man, hvor man, hvordan man, kan man, skal man, må man, vil man, bør man, har man, er man, da "
    "man, fordi man, sat down, sat with, sat in, sat at, sat on, sat next, har sat, er sat, blev sat, sat op, "
    "sat i, sat på, sat til, sat ned, the sun, har fri, have fri, holder fri, holde fri, tager fri, tage fri, "
    "får fri, få fri, fri fra, fri hver, mon ikke, mon han, mon hun, mon de, mon der, mon det, held og lykke, "
    "held med, held i, held up, held back, holdt op, holdt øje, er ok, var ok, is ok, was ok, alt ok, all ok, "
    "helt ok, går ok, ok med, ok with, ok for, lyder ok, sounds ok, well done, be done, get done, i forhold "
    "til, forhold til, et forhold, task force, on call, call center, i møde, in a meeting, missed the"
)

PLAIN = frozenset(_OTHER_SENSES) | _NEVER_STATES | _OTHER_WEEKS
"""Phrases in which a word of the tables means something else ('man skal', 'har fri', 'næste mandag')."""

NUMBERED = _list("uge, week, side, page, nr, no, version, lokale, room")
"""A number after these is neither a time nor a date."""

COUNTED = _list(
    "dage, dag, day, days, uger, uge, week, weeks, måneder, mdr, month, months, år, year, years, gange, gang, times, "
    "personer, person, people, persons, lande, steder, stk, kr, dkk, eur, usd, km, min, mins, minut, minutter, "
    "minute, minutes, m, t, h, timer, time, hour, hours"
)
"""A number before these is not a time of day."""

NOT_LENGTHS = _list(
    "før, before, inden, efter, after, sen, sent, late, forsinket, delayed, siden, ago, early, for sent"
)
"""'10 min before' and '30 min sent' are not how long the talk lasts."""

JOINING = frozenset({"og", "and", "samt", "plus"})
"""Between two things that are understood these say nothing."""

LEADING: dict[str, frozenset[str]] = {
    kind: frozenset(words.split(", "))
    for kind, words in {
        "focus": "om, på, about, on, regarding, vedr, vedrørende, ang, angående, re",
        "channel": "på, via, over, by, on, per, pr, med, with, a, an, et, en",
        "day": "på, om, on",
        "minutes": "i, for, på",
        "anchor": "i, in",
        "state": "er, blev, is, was",
    }.items()
}
"""Small words that say nothing right before something of that kind: 'på Teams', 'on Thursday'."""
