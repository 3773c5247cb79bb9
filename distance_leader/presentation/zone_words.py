"""A zone that letters may mean, in a line of words."""

from datetime import datetime

from distance_leader.domain.zones import zone
from distance_leader.i18n.places import country_name
from distance_leader.services.zone_finding import ZoneHit


def hit_words(hit: ZoneHit, language: str, now: datetime) -> str:
    """'Houston, United States · America/Chicago · 15:37'; the country once, and the time that it is there now."""
    country = country_name(hit.country, language)
    place = hit.place if country in ("", hit.place) else f"{hit.place}, {country}"
    return f"{place} · {hit.zone} · {now.astimezone(zone(hit.zone)):%H:%M}"
