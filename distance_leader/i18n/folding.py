"""Words that are the same but for their spelling: 'E-mail-adresse:' and 'email adresse', 'Ærø' and 'aeroe'."""

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ł": "l", "đ": "d"}
)


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Small letters and digits of any script, without accents; Nordic and German letters as they are spelt out."""
    spelt = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    return "".join(sign for sign in unicodedata.normalize("NFKD", spelt) if sign.isalnum())
