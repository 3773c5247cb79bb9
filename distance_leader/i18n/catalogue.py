"""The catalogue of one language, a value that is passed in: a mail may be in another language than the window."""

import gettext
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from distance_leader.i18n.message import FOLDED, Message, Sensitive
from distance_leader.resources_folder import resources_folder

LANGUAGES = ("da", "en")
DOMAIN = "distance_leader"


@dataclass(frozen=True)
class Catalogue:
    """Turns messages into texts of one language. English texts are the msgids themselves."""

    language: str
    translations: gettext.NullTranslations

    def text(self, message: Message, *, whole: bool = False) -> str:
        """The text, its arguments filled in; messages among them translated first, dates formatted.

        What is sensitive is folded away unless it is to be read `whole`.
        """
        template = self._template(message)
        if not message.args:
            return template
        return template.format(**{name: self._argument(value, whole=whole) for name, value in message.args})

    def _template(self, message: Message) -> str:
        if message.plural is not None and message.count is not None:
            return self.translations.ngettext(message.msgid, message.plural, message.count)
        if message.context is not None:
            return self.translations.pgettext(message.context, message.msgid)
        return self.translations.gettext(message.msgid)

    def _argument(self, value: Any, *, whole: bool) -> Any:
        if isinstance(value, Message):
            return self.text(value, whole=whole)
        if isinstance(value, Sensitive):
            return value.text if whole else self.text(FOLDED)
        if isinstance(value, date):
            from distance_leader.i18n.formats import formats  # noqa: PLC0415 - Babel, loaded when needed

            return formats(self.language).long_date(value)
        return value


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of 'da' or 'en'; any other language gets English."""
    if language not in LANGUAGES or language == "en":
        return Catalogue("en", gettext.NullTranslations())
    return Catalogue(language, gettext.translation(DOMAIN, translations_folder(), languages=[language]))


def translations_folder() -> Path:
    """Where the catalogues lie, as gettext expects them."""
    return resources_folder() / "translations"
