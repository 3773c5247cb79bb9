"""Dates, times and numbers as a language writes them (Babel); English dates are British, day first, 24 hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cache

from babel import Locale
from babel.dates import format_date, get_day_names, get_month_names
from babel.numbers import format_decimal

_LOCALES = {"da": "da_DK", "en": "en_GB"}
# Danish letters after z ('{' is the next sign), in this order; 'aa' sorts as 'å' (Retskrivningsordbogen).
_DANISH_ORDER = str.maketrans({"æ": "{\x01", "ä": "{\x01", "ø": "{\x02", "ö": "{\x02", "å": "{\x03"})


@dataclass(frozen=True)
class Formats:
    """How one language writes dates and numbers."""

    language: str
    locale: Locale
    weekdays: tuple[str, ...]
    """Short names, Monday first, without a full stop, capitalised: 'Tor', 'Thu'."""

    def long_date(self, day: date) -> str:
        """'26. nov. 2026', '26 Nov 2026'."""
        return format_date(day, "d. MMM y" if self.language == "da" else "d MMM y", locale=self.locale)

    def short_date(self, day: date) -> str:
        """'26. nov.', '26 Nov'."""
        return format_date(day, "d. MMM" if self.language == "da" else "d MMM", locale=self.locale)

    def weekday(self, day: date) -> str:
        return self.weekdays[day.weekday()]

    def weekday_within(self, day: date) -> str:
        """As `weekday`, within a line: 'tors', 'Thu'; English days are names, Danish ones are not."""
        return self._within(self.weekday(day))

    def week_spans(self, days: Sequence[object | None]) -> str:
        """What there is on the days of a week, Monday first: 'Man 08:00-16:00, ons 09:00-12:00'."""
        said = [f"{self.weekdays[number]} {span}" for number, span in enumerate(days) if span is not None]
        return ", ".join([*said[:1], *map(self._within, said[1:])])

    def weekday_date(self, day: date) -> str:
        """'Tor 26. nov.', 'Thu 26 Nov'."""
        return f"{self.weekday(day)} {self.short_date(day)}"

    def within(self, day: date) -> str:
        """As `weekday_date`, within a sentence, where Danish writes weekdays small: 'tors 26. nov.'."""
        return self._within(self.weekday_date(day))

    def _within(self, said: str) -> str:
        return said[0].lower() + said[1:] if self.language == "da" else said

    def city(self, zone: str) -> str:
        """The city that a zone is named for: 'København' for Europe/Copenhagen; else as the zone writes it."""
        known = self.locale.time_zones.get(zone, {}).get("city")
        return str(known or zone.rsplit("/", maxsplit=1)[-1].replace("_", " "))

    def country(self, code: str) -> str:
        """'Danmark' for DK; the code itself where it has no name."""
        return str(self.locale.territories.get(code, code))

    def clock(self, at: time) -> str:
        """24 hours, with a colon in both languages, as the leader types it."""
        return f"{at.hour:02}:{at.minute:02}"

    def month(self, day: date) -> str:
        """'nov', 'Nov': Danish months are no names, and stand small on an axis too."""
        name = str(get_month_names("abbreviated", context="stand-alone", locale=self.locale)[day.month]).rstrip(".")
        return name.lower() if self.language == "da" else name.capitalize()

    def span(self, first: date, last: date) -> str:
        """'16.–22. nov.', '30. nov.–6. dec.'; '16–22 Nov'."""
        if first.month == last.month:
            start = f"{first.day}." if self.language == "da" else str(first.day)
        else:
            start = self.short_date(first)
        return f"{start}–{self.short_date(last)}"

    def number(self, value: float) -> str:
        return format_decimal(value, locale=self.locale)

    def sort_key(self, text: str) -> str:
        """Sorts names as the language does: æ, ø, å (and aa) last in Danish."""
        folded = text.casefold()
        if self.language != "da":
            return folded
        return folded.replace("aa", "å").translate(_DANISH_ORDER)


@cache
def formats(language: str) -> Formats:
    """The formats of 'da' or 'en'."""
    locale = Locale.parse(_LOCALES[language])
    names = get_day_names("abbreviated", context="stand-alone", locale=locale)
    weekdays = tuple(names[index].rstrip(".").capitalize() for index in range(7))
    return Formats(language, locale, weekdays)
