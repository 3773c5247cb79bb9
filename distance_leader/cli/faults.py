"""An error that nobody foresaw, told to whoever gave the command; the report of it is the one that the window keeps."""

import sys

from platformdirs import user_data_path

from distance_leader.domain.clock import system_now
from distance_leader.fault import fault_of, report_text
from distance_leader.fault_reports import keep_report
from distance_leader.i18n.catalogue import Catalogue
from distance_leader.i18n.message import msg

UNFORESEEN = 3
"""The exit code."""


def tell_fault(error: Exception, texts: Catalogue) -> int:
    """One sentence on standard error, and where the report lies; returns the exit code."""
    now = system_now()
    report = report_text(fault_of(type(error), error, error.__traceback__), now)
    path = keep_report(report, user_data_path("Distance Leader", appauthor=False), now)
    said = (
        msg(
            "Something failed in the program. What was saved is saved; look before you do it again. A report without "
            "names, notes or values lies in {path}, and nothing was sent.",
            path=str(path),
        )
        if path is not None
        else msg(
            "Something failed in the program. What was saved is saved; look before you do it again. The report of it "
            "could not be kept, and nothing was sent."
        )
    )
    sys.stderr.write(texts.text(said) + "\n")
    return UNFORESEEN
