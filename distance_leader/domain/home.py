"""The leader's own clock: the time zone of home, and of the places that the leader travels to."""

from dataclasses import dataclass
from datetime import date, datetime, time

from distance_leader.domain.moments import local_date, to_utc, to_wall


@dataclass(frozen=True, slots=True)
class Home:
    """`zone` counts but for the days of `travels`: first day, last day (both included) and zone."""

    zone: str
    travels: tuple[tuple[date, date, str], ...] = ()

    def zone_on(self, day: date) -> str:
        """Where the leader's clock stands on a day; of travels that overlap, the later one."""
        return next((zone for first, last, zone in reversed(self.travels) if first <= day <= last), self.zone)

    def zone_at(self, instant: datetime) -> str:
        """As `zone_on`, by the date at home."""
        return self.zone_on(local_date(instant, self.zone))

    def today(self, now: datetime) -> date:
        """The leader's date."""
        return local_date(now, self.zone_at(now))

    def wall(self, instant: datetime) -> datetime:
        """What the leader's clock shows, without zone mark."""
        return to_wall(instant, self.zone_at(instant))

    def instant(self, day: date, at: time) -> datetime:
        """When the leader's clock shows this on a day."""
        return to_utc(day, at, self.zone_on(day))
