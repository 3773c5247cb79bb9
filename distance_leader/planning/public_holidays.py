"""Public holidays by country, from the holidays package, which is loaded when it is first asked."""

from datetime import date
from functools import cache


def holiday_name(country: str, day: date, language: str = "en") -> str | None:
    """The name of a public holiday, where the package knows the country.

    In `language` where the package has that, else in English: what a country calls its days in a script of its own,
    few readers here can read, and few fonts can show.
    """
    return _year(country, day.year, language).get(day)


@cache
def _year(country: str, year: int, language: str) -> dict[date, str]:
    import holidays  # noqa: PLC0415 - a tenth of a second, for those who ask

    try:  # the lists of what the package knows would load all of its countries
        found = holidays.country_holidays(country, years=year)
    except NotImplementedError:
        return {}
    known = {code.split("_")[0]: code for code in found.supported_languages}
    wanted = known.get(language, known.get("en"))
    if wanted is not None:
        found = holidays.country_holidays(country, years=year, language=wanted)
    return dict(found.items())
