"""What is said of passwords: how strong one is, and what follows from having one."""

from distance_leader.domain.passwords import Strength, strength
from distance_leader.i18n.message import Message, msg

_WORDS: dict[Strength, Message] = {
    Strength.WEAK: msg("Weak: a program guesses it within days. Take four or five words that do not belong together."),
    Strength.FAIR: msg("Fair: it stops the curious, not somebody with time and a fast machine. One more word helps."),
    Strength.STRONG: msg("Strong."),
}
PRINT_SHEET = msg("The recovery sheet opens the plan when its password is forgotten: print it, and keep it elsewhere.")
NO_WAY_BACK = msg("Without it nobody can open the file, not even we. Write it down, or print the recovery sheet.")
PLAIN = msg("This file is not encrypted: whoever has it can read it.")


def strength_words(password: str) -> Message | None:
    """How strong a password is, in a plain sentence; None while there is none."""
    return _WORDS[strength(password)] if password else None
