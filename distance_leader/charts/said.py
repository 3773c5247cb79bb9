"""The three things an answer can be: Yes, No, and none, which is shown and never counted as either."""

from enum import StrEnum

from distance_leader.charts.chart import Coded
from distance_leader.domain.codes import YesNo
from distance_leader.i18n.message import pmsg


class Said(StrEnum):
    """As `points` names it."""

    YES = "yes"
    NO = "no"
    SILENT = "silent"


_WORDS = {Said.YES: pmsg("answer", "Yes"), Said.NO: pmsg("answer", "No"), Said.SILENT: pmsg("answer", "No answer")}


def said_of(answer: YesNo | None) -> Said:
    """What somebody said, or did not."""
    return Said.SILENT if answer is None else Said(answer.value)


def coded(said: Said) -> Coded:
    """With its word."""
    return Coded(said.value, _WORDS[said])
