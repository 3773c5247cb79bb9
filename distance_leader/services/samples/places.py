"""Where the invented people work: real cities and zones, so that the hours are right."""

from dataclasses import dataclass

from distance_leader.domain.hours import WorkingHours


@dataclass(frozen=True, slots=True)
class Place:
    """A city with the working hours that are usual there."""

    site: str
    country: str
    zone: str
    hours: WorkingHours


def _weekdays(site: str, country: str, zone: str, span: str) -> Place:
    return Place(site, country, zone, WorkingHours.weekdays(span))


def _days(site: str, country: str, zone: str, hours: str) -> Place:
    return Place(site, country, zone, WorkingHours.parse(hours))


_SUNDAY_TO_THURSDAY = "08:00-17:00," * 4 + "-,-,08:00-17:00"
_SUNDAY_TO_FRIDAY = "10:00-17:00," * 5 + "-,10:00-17:00"

PLACES = (
    _weekdays("Oslo", "NO", "Europe/Oslo", "08:00-16:00"),
    _days("Riyadh", "SA", "Asia/Riyadh", _SUNDAY_TO_THURSDAY),
    _weekdays("Houston", "US", "America/Chicago", "08:00-17:00"),
    _weekdays("Busan", "KR", "Asia/Seoul", "09:00-18:00"),
    _weekdays("Perth", "AU", "Australia/Perth", "07:30-16:00"),
    _weekdays("Esbjerg", "DK", "Europe/Copenhagen", "07:00-15:00"),
    _weekdays("Lagos", "NG", "Africa/Lagos", "08:00-17:00"),
    _weekdays("Mumbai", "IN", "Asia/Kolkata", "09:30-18:00"),
    _weekdays("Santos", "BR", "America/Sao_Paulo", "08:00-17:00"),
    _weekdays("Dubai", "AE", "Asia/Dubai", "08:00-17:00"),
    _weekdays("Vancouver", "CA", "America/Vancouver", "08:00-16:30"),
    _days("Kathmandu", "NP", "Asia/Kathmandu", _SUNDAY_TO_FRIDAY),
    _weekdays("Singapore", "SG", "Asia/Singapore", "09:00-18:00"),
    _weekdays("Lisbon", "PT", "Europe/Lisbon", "09:00-18:00"),
)
"""In an order that shows several continents in the first rows of a small file."""
