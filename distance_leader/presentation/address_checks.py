"""Doubts about an address, a number or a note: a warning beside the field, never a refusal; and links to reach people.

Nothing is asked of any network. The libraries are loaded by the first check, since start-up needs none of them.
"""

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from distance_leader.i18n.message import Message, msg

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

HOME_COUNTRY = "DK"
"""Where a number without a country is at home, when nothing else is known of the person."""
_IN_A_LINK = "!$'*+"
"""What may stand in the local part of a mailto link besides letters, digits and '-._~' (RFC 6068, section 2)."""
_NOT_ONE_ADDRESS = re.compile(r'[\s\x00-\x1f\x7f,;:<>"\[\]\\()@]')
_IDENTITY = re.compile(r"(?<![0-9A-Za-z+.,\-])([0-9]{2})([0-9]{2})([0-9]{2})[-‐‑–]?([0-9]{4})(?![0-9A-Za-z\-])")
_REPLACEMENT_DAYS = 60
"""Added to the day in numbers for those who have no other (erstatningspersonnumre)."""


def email_warning(address: str) -> Message | None:
    """A warning where an address can reach nobody; None for a sound one and for none. RFC 5321, 5322 and 6531."""
    if not address.strip() or _is_address(address.strip()):
        return None
    return msg("This does not look like an e-mail address. Write one such as anna@company.com.")


def phone_warning(number: str, country: str = "") -> Message | None:
    """A warning where nobody can be called at a number, in the person's country or in Denmark; None for none."""
    if not number.strip() or _called(number.strip(), country) is not None:
        return None
    return msg("This does not look like a telephone number. Write it with its country, such as +45 32 12 34 56.")


def identity_warning(text: str) -> Message | None:
    """A warning where a text seems to hold a Danish personal identity number (CPR): six digits of a date, and four."""
    if any(_is_birthday(*map(int, found.groups()[:3])) for found in _IDENTITY.finditer(text)):
        return msg("This looks like a personal identity number (CPR). Leave it out: it is not needed here.")
    return None


def mailto_link(address: str) -> str:
    """A link to write to one address (RFC 6068); '' where it is not one address, so nothing can be slipped in by it."""
    local, _, domain = address.strip().rpartition("@")
    if not local or not domain or _NOT_ONE_ADDRESS.search(local) or _NOT_ONE_ADDRESS.search(domain):
        return ""
    try:
        return f"mailto:{quote(local, safe=_IN_A_LINK)}@{quote(domain, safe='')}"
    except UnicodeEncodeError:  # half a surrogate pair
        return ""


def tel_link(number: str, country: str = "") -> str:
    """A link to call a number (RFC 3966), always with its country; '' where it is no number."""
    found = _called(number.strip(), country)
    if found is None:
        return ""
    import phonenumbers  # noqa: PLC0415 - see the module

    return str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.RFC3966))


@lru_cache(maxsize=10_000)
def _is_address(address: str) -> bool:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - see the module

    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


@lru_cache(maxsize=10_000)
def _called(number: str, country: str) -> "PhoneNumber | None":
    """The number as it is called from the person's country, else from Denmark: many keep their number from home."""
    import phonenumbers  # noqa: PLC0415 - see the module

    for region in dict.fromkeys((country or HOME_COUNTRY, HOME_COUNTRY)):
        try:
            found = phonenumbers.parse(number, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(found):
            return found
    return None


def _is_birthday(day: int, month: int, year: int) -> bool:
    """Whether two digits each are a date, in this century or the last."""
    day = day - _REPLACEMENT_DAYS if day > _REPLACEMENT_DAYS else day
    return any(_is_date(century + year, month, day) for century in (1900, 2000))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
