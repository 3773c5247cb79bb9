"""What invented people write in check-ins, and what is done about it. No health facts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckInTexts:
    """In one language."""

    comments: tuple[str, ...]
    changes: tuple[str, ...]
    actions: tuple[str, ...]
    reasons: tuple[str, ...]


CHECK_IN_TEXTS = {
    "da": CheckInTexts(
        comments=(
            "Travl uge, men holdet er godt.",
            "Godt at høre hjemmefra i sidste uge.",
            "Vi venter stadig på de nye tegninger.",
            "Boligen er blevet bedre.",
            "Jeg vil gerne vide, hvad der sker efter foråret.",
        ),
        changes=(
            "Fast adgang til kundens net",
            "Tilbagemelding hver måned",
            "Tydelig aftale om vagterne",
            "En kollega hjemme at spørge",
        ),
        actions=(
            "Tale med kundens projektleder om adgangen",
            "Aftale en fast dag for tilbagemelding",
            "Sende den nye vagtplan",
            "Finde en fast kontakt hjemme",
        ),
        reasons=("Løst af kunden selv", "Det var en enkelt uge"),
    ),
    "en": CheckInTexts(
        comments=(
            "A busy week, but the team is good.",
            "Good to hear from home last week.",
            "We still wait for the new drawings.",
            "The housing is better now.",
            "I would like to know what happens after the spring.",
        ),
        changes=(
            "Steady access to the customer's net",
            "Feedback every month",
            "A clear agreement about the shifts",
            "A colleague at home to ask",
        ),
        actions=(
            "Talk with the customer's project manager about access",
            "Agree on a fixed day for feedback",
            "Send the new rota",
            "Find a steady contact at home",
        ),
        reasons=("Settled by the customer", "It was a single week"),
    ),
}
