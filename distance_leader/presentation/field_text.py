"""A field's value in words, for tables, sheets and reports."""

from datetime import date
from typing import Any

from distance_leader.domain.hours import WorkingHours
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.formats import formats
from distance_leader.i18n.message import msg
from distance_leader.presentation.field import Field, Shape, shown
from distance_leader.presentation.labels import label

_LANGUAGES = {"da": "Dansk", "en": "English"}


def field_text(field: Field, value: Any, language: str, today: date) -> str:
    """What a leader reads: words for codes, dates as they are written, '' for what was not said."""
    texts = catalogue(language)
    if value is None or value == "":
        return ""
    if field.shape is Shape.FLAG:
        return texts.text(msg("yes") if value else msg("no"))
    if field.shape is Shape.CHOICE:
        return texts.text(label(value))
    if field.shape is Shape.CHOICES and field.words is not None:
        return ", ".join(texts.text(label(word)) for word in field.words if word in value)
    if field.shape is Shape.LANGUAGE:
        return _LANGUAGES[value]
    if isinstance(value, WorkingHours):
        return formats(language).week_spans(value.days)
    return shown(field, value, language, today)
