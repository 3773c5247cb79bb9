"""The words of the workbook that are nowhere else in the program."""

from distance_leader.domain.codes import Anchor, Channel, Initiator, State
from distance_leader.domain.weeks import IsoWeek
from distance_leader.exchange.schedule.content import Schedule
from distance_leader.i18n.message import Message, msg, pmsg
from distance_leader.presentation.labels import label

PLAN_SHEET = pmsg("sheet", "Plan")
CONTACTS_SHEET = pmsg("sheet", "Contacts")
BALANCE_SHEET = pmsg("sheet", "Balance")
TITLE = msg("Contact schedule")

NAME = msg("Name")
CUSTOMER = msg("Customer")
NOBODY = msg("No people yet.")

STATES: dict[State, Message] = {code: label(code) for code in State}
CHANNELS: dict[Channel, Message] = {code: label(code) for code in Channel}
# A sheet goes from hand to hand, so 'me' and 'mine' would not say who.
CLOCKS: dict[Anchor, Message] = {
    Anchor.LEADER: pmsg("clock, sheet", "The leader's"),
    Anchor.EMPLOYEE: pmsg("clock, sheet", "The employee's"),
}
INITIATORS: dict[Initiator, Message] = {
    Initiator.LEADER: pmsg("initiative, sheet", "The leader"),
    Initiator.EMPLOYEE: pmsg("initiative, sheet", "The employee"),
    Initiator.OTHER: pmsg("initiative, sheet", "Someone else"),
}


def heading(schedule: Schedule, sheet: Message) -> str:
    """'Contact schedule · Karen Dahl'; on the other sheets their own name."""
    words = [schedule.texts.text(sheet), schedule.leader.name]
    return " · ".join(word for word in words if word)


def period(schedule: Schedule) -> str:
    """'Week 45–50 2026 · 2 Nov – 13 Dec 2026 · as of 18 Nov 2026', and what the reader must know of the file."""
    texts, style, order = schedule.texts, schedule.style, schedule.order
    days = f"{style.long_date(order.first.monday)} – {style.long_date(order.last.sunday)}"
    parts = [texts.text(_weeks(order.first, order.last)), days, texts.text(msg("as of {day}", day=order.today))]
    if schedule.leader.is_sample:
        parts.append(texts.text(msg("sample data, invented people")))
    if order.with_private:
        parts.append(texts.text(msg("with private and sensitive notes")))
    return " · ".join(parts)


def page_number(schedule: Schedule) -> str:
    """'Page 1 of 3', in Excel's own codes."""
    return schedule.texts.text(msg("Page {page} of {pages}", page="&P", pages="&N"))


def week_text(week: IsoWeek) -> Message:
    """'Week 48 2026'."""
    return msg("Week {number} {year}", number=week.number, year=week.year)


def _weeks(first: IsoWeek, last: IsoWeek) -> Message:
    if first == last:
        return week_text(first)
    if first.year == last.year:
        return msg("Weeks {first} to {last}, {year}", first=first.number, last=last.number, year=first.year)
    return msg(
        "{first} to {last}",
        first=week_text(first),
        last=msg("week {number} {year}", number=last.number, year=last.year),
    )
