"""The invented employees with their assignments."""

from datetime import date
from random import Random

from distance_leader.domain.assignment import Assignment
from distance_leader.domain.codes import Channel
from distance_leader.domain.employee import RHYTHMS, Employee
from distance_leader.domain.extension import Extension
from distance_leader.services.samples.names import NameSource, address
from distance_leader.services.samples.order import SampleOrder, SamplePerson
from distance_leader.services.samples.parties import Firm, Parties, new_id
from distance_leader.services.samples.patterns import SHAPES, Pattern, pattern_of
from distance_leader.services.samples.periods import Period, periods, steps
from distance_leader.services.samples.places import Place
from distance_leader.services.samples.texts import TEXTS

_DANISH_SHARE = 0.55
_OWN_RHYTHM_SHARE = 0.15
_OWN_RHYTHMS = {7: (10, 18), 14: (14, 21), 30: (30, 40)}
"""Instead of a template, by its ideal: set person by person, and still kept by the talks of the template."""
_CHANNELS = ((Channel.PHONE, Channel.VIDEO, Channel.CHAT), (50, 45, 5))
_LATEST_USUAL_WEEKDAY = 3
"""Thursday: in every place of the file a working day, as in Denmark."""
_UNTOLD = list(Pattern)[-1]
"""The people of one pattern were not told yet what is kept about them."""


class Staff:
    """Makes the people one by one, in the order of their patterns."""

    def __init__(self, rng: Random, names: NameSource, parties: Parties, order: SampleOrder) -> None:
        self._rng = rng
        self._names = names
        self._parties = parties
        self._order = order
        self._texts = TEXTS[order.language]

    def person(self, index: int) -> SamplePerson:
        """The employee in the n-th place with all assignments."""
        pattern = pattern_of(self._rng, index)
        employee = self._employee(pattern, is_one_of_many=index >= len(Pattern))
        found = periods(self._rng, self._order, SHAPES[pattern], pattern)
        stays = [self._stay(employee, period, *self._anywhere()) for period in found[:-1]]
        stays.append(self._stay(employee, found[-1], *self._own_place(index)))
        return SamplePerson(
            employee=employee,
            stays=tuple(stays),
            extensions=tuple(made for stay in stays for made in self._extensions(stay)),
            pattern=pattern,
            weekday=self._rng.randint(0, _LATEST_USUAL_WEEKDAY),
            habit=self._rng.random(),
        )

    def _employee(self, pattern: Pattern, *, is_one_of_many: bool) -> Employee:
        rng, shape = self._rng, SHAPES[pattern]
        is_danish = rng.random() < _DANISH_SHARE
        name = self._names.danish() if is_danish else self._names.elsewhere()
        ideal, longest = RHYTHMS[shape.experience]
        if is_one_of_many and shape.is_healthy and rng.random() < _OWN_RHYTHM_SHARE:
            ideal, longest = _OWN_RHYTHMS[ideal]
        channel = rng.choices(*_CHANNELS)[0]
        if channel is Channel.CHAT and not (is_one_of_many and shape.is_healthy):
            channel = Channel.VIDEO  # written talks would not reset the clock that the pattern is about
        return Employee(
            id=new_id(rng),
            name=name,
            title=rng.choice(self._texts.titles),
            email=address(name),
            language="da" if is_danish else "en",
            experience=shape.experience,
            ideal_days=ideal,
            longest_days=longest,
            preferred_channel=channel,
            counts_written=channel is Channel.CHAT,
            note=rng.choice(self._texts.people) if rng.random() < 0.3 else "",  # noqa: PLR2004
            informed_on=None if pattern is _UNTOLD else self._order.since,
        )

    def _own_place(self, index: int) -> tuple[Firm, Place]:
        turn, at = divmod(index, len(self._parties.firms))
        firm = self._parties.firms[at]
        return firm, firm.sites[turn % len(firm.sites)]

    def _anywhere(self) -> tuple[Firm, Place]:
        firm = self._rng.choice(self._parties.firms)
        return firm, self._rng.choice(firm.sites)

    def _stay(self, employee: Employee, period: Period, firm: Firm, place: Place) -> Assignment:
        return Assignment(
            id=new_id(self._rng),
            employee_id=employee.id,
            customer_id=firm.customer.id,
            project=self._rng.choice(self._texts.projects),
            site=place.site,
            country=place.country,
            zone=place.zone,
            working_hours=place.hours,
            starts_on=period.starts_on,
            ends_on=period.ends_on,
            home_manager_id=self._rng.choice(self._parties.home_managers).id,
            customer_manager_id=firm.manager.id,
        )

    def _extensions(self, stay: Assignment) -> list[Extension]:
        period = Period(stay.starts_on, stay.ends_on or date.max)
        return [
            Extension(
                id=new_id(self._rng),
                assignment_id=stay.id,
                decided_on=step.decided_on,
                previous_end_on=step.previous_end_on,
                ends_on=step.ends_on,
                reason=self._rng.choice(self._texts.reasons),
            )
            for step in steps(self._rng, period, self._order.today)
        ]
