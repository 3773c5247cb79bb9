"""What is asked for, and what a sample person is while the file is being made."""

from dataclasses import dataclass
from datetime import date, timedelta

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.employee import Employee
from distance_leader.domain.errors import InvalidValueError, Problem
from distance_leader.domain.extension import Extension
from distance_leader.domain.rules import check_range
from distance_leader.services.samples.patterns import Pattern
from distance_leader.services.samples.texts import TEXTS

MOST_PEOPLE = 1000
MOST_YEARS = 30
_DAYS_OF_A_YEAR = 365.25


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleOrder:
    """How large, as of which day, in which language ('da' or 'en'); the same order always gives the same file."""

    people: int
    years: int
    seed: int
    today: date
    language: str

    def __post_init__(self) -> None:
        check_range("SampleOrder", "people", self.people, 1, MOST_PEOPLE)
        check_range("SampleOrder", "years", self.years, 1, MOST_YEARS)
        if self.language not in TEXTS:
            raise InvalidValueError("SampleOrder", "language", Problem.UNKNOWN_WORD, text=self.language)

    @property
    def since(self) -> date:
        """The first day of the history."""
        return self.today - timedelta(days=round(self.years * _DAYS_OF_A_YEAR))


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePerson:
    """An employee with all stays, oldest first; `weekday` and `habit` (0 to 1) say when the talks usually are."""

    employee: Employee
    stays: tuple[Assignment, ...]
    extensions: tuple[Extension, ...]
    pattern: Pattern
    weekday: int
    habit: float

    @property
    def stay(self) -> Assignment:
        """The current one."""
        return self.stays[-1]

    def stay_on(self, day: date) -> Assignment | None:
        """The one that covers a day; there are pauses between two."""
        return next((stay for stay in reversed(self.stays) if stay.covers(day)), None)

    @property
    def weeks(self) -> int:
        """Whole weeks between two talks, near the ideal interval."""
        return max(1, round(self.employee.ideal_days / 7))
