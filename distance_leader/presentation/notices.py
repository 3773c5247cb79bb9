"""Notices in words: one plain sentence with its figures and one suggestion."""

from collections.abc import Callable, Mapping
from typing import Any

from distance_leader.i18n.message import Message, msg, nmsg
from distance_leader.insights.notices import Notice, NoticeCode

_Figures = Mapping[str, Any]
_SENTENCES: dict[NoticeCode, Callable[[_Figures], Message]] = {
    NoticeCode.TOO_LONG: lambda f: nmsg(
        "{count} day past the longest interval of {longest} days. Call, or plan a talk this week.",
        "{count} days past the longest interval of {longest} days. Call, or plan a talk this week.",
        f["days"],
        longest=f["longest"],
    ),
    NoticeCode.THINNING: lambda f: msg(
        "The last three gaps are {last} days on average, the first three of this assignment were {first}. "
        "Ask whether the contact is enough.",
        last=f["last"],
        first=f["first"],
    ),
    NoticeCode.ONLY_CONTROL: lambda f: msg(
        "The last {number} talks were only about performance, time or money. Let the next one be about wellbeing.",
        number=f["count"],
    ),
    NoticeCode.TOO_CLOSE: lambda f: msg(
        "Talks about performance, time or money come every {days} days; the ideal is {ideal} between talks. "
        "That is felt as control: ask about the content of the work instead.",
        days=f["days"],
        ideal=f["ideal"],
    ),
    NoticeCode.WELLBEING_UNSPOKEN: lambda f: _unspoken(f["weeks"], is_ever=f["is_ever"]),
}


def _unspoken(weeks: int, *, is_ever: bool) -> Message:
    if is_ever:
        return nmsg(
            "{count} week since wellbeing was talked about. Ask how they are.",
            "{count} weeks since wellbeing was talked about. Ask how they are.",
            weeks,
        )
    return nmsg(
        "Wellbeing has not been talked about in the {count} week of this assignment. Ask how they are.",
        "Wellbeing has not been talked about in the {count} weeks of this assignment. Ask how they are.",
        weeks,
    )


def notice_text(notice: Notice) -> Message:
    """The sentence of a notice."""
    return _SENTENCES[notice.code](notice.figures)
