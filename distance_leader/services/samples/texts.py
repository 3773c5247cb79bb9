"""The texts of the invented file in its two languages. About work only: nothing about health or family."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Texts:
    """Everything that is written in one language; `leader` is a name marked as a sample."""

    leader: str
    titles: tuple[str, ...]
    projects: tuple[str, ...]
    reasons: tuple[str, ...]
    people: tuple[str, ...]
    held: tuple[str, ...]
    group: tuple[str, ...]
    missed: tuple[str, ...]
    cancelled: tuple[str, ...]
    planned: tuple[str, ...]
    private: tuple[str, ...]


_DA = Texts(
    leader="Kirsten Eksempel (opdigtet)",
    titles=(
        "Servicetekniker",
        "Projektingeniør",
        "Idriftsætter",
        "Softwareudvikler",
        "Konsulent",
        "Byggeleder",
        "Elektriker",
        "Kvalitetsspecialist",
        "Dataanalytiker",
        "Maskinmester",
    ),
    projects=(
        "Idriftsættelse af pumpestation",
        "Nyt styresystem",
        "Opgradering af produktionslinje",
        "Tilsyn med montage",
        "Overdragelse til drift",
        "Udskiftning af netværk",
        "Test af måleudstyr",
        "Uddannelse af operatører",
    ),
    reasons=(
        "Kunden har bestilt et trin mere",
        "Leverancen er forsinket",
        "Afløseren er ikke fundet endnu",
        "Kunden vil have hjælp til overdragelsen",
        "Flere anlæg er kommet med",
    ),
    people=("Foretrækker korte samtaler.", "Helst først på ugen.", "Vil gerne have dagsorden dagen før."),
    held=(
        "Planen for næste måned er gennemgået.",
        "Mangler adgang til kundens system. Jeg ringer til projektlederen.",
        "Tilfreds med opgaven og med holdet derude.",
        "Vil gerne på kurset i styresystemer til foråret.",
        "Ønsker mere tilbagemelding på rapporterne.",
        "Kontoret er flyttet, nettet er blevet bedre.",
        "Talte om arbejdsmængden. Vi ser på den igen om to uger.",
        "Kunden har rost den seneste leverance.",
        "Ny kollega er kommet godt i gang.",
        "Timerne er stemt af med budgettet.",
        "Hjemrejsen er aftalt med projektlederen.",
        "Savner nyt hjemmefra. Jeg sender referatet fra afdelingsmødet.",
        "Værktøjet er endelig kommet frem.",
        "Opgaven er blevet større end aftalt. Tages op med kunden.",
        "Vil gerne oplære en afløser.",
        "Aftalt, at vi mødes ved næste hjemmedag.",
        "Godt humør, travlt frem til afleveringen.",
        "Boligen er i orden nu.",
    ),
    group=("Fælles møde: nyt fra afdelingen og en runde.", "Erfaringer fra de seneste opgaver delt."),
    missed=("Ikke truffet. Prøver igen.", "Var optaget hos kunden.", "Forbindelsen faldt ud."),
    cancelled=("Aflyst: møde hos kunden.", "Aflyst af mig, ny tid aftales.", "Faldt sammen med en prøvekørsel."),
    planned=("Husk planen for overdragelsen.", "Spørg til opgavens indhold.", "Følg op på adgangen til systemet."),
    private=(
        "Overvej en større opgave næste gang.",
        "Spørg mere åbent, jeg talte for meget selv.",
        "Tænk over, hvem der kan afløse.",
        "Forbered udviklingssamtalen bedre end sidst.",
    ),
)
_EN = Texts(
    leader="Kirsten Example (sample)",
    titles=(
        "Service technician",
        "Project engineer",
        "Commissioning engineer",
        "Software developer",
        "Consultant",
        "Site manager",
        "Electrician",
        "Quality specialist",
        "Data analyst",
        "Marine engineer",
    ),
    projects=(
        "Commissioning of a pumping station",
        "New control system",
        "Upgrade of a production line",
        "Supervision of assembly",
        "Handover to operations",
        "Replacement of the network",
        "Test of measuring equipment",
        "Training of operators",
    ),
    reasons=(
        "The customer has ordered another phase",
        "The delivery is late",
        "A successor has not been found yet",
        "The customer wants help with the handover",
        "More plants have been added",
    ),
    people=("Prefers short calls.", "Rather early in the week.", "Likes an agenda the day before."),
    held=(
        "Went through the plan for next month.",
        "No access to the customer's system yet. I shall call the project manager.",
        "Content with the task and with the team out there.",
        "Would like to join the course on control systems in spring.",
        "Wants more feedback on the reports.",
        "The office has moved, the network is better now.",
        "Talked about the workload. We look at it again in two weeks.",
        "The customer praised the latest delivery.",
        "A new colleague has made a good start.",
        "Hours checked against the budget.",
        "The journey home is agreed with the project manager.",
        "Misses news from home. I shall send the minutes of the department meeting.",
        "The tools have arrived at last.",
        "The task has outgrown what was agreed. To be raised with the customer.",
        "Would like to train a successor.",
        "Agreed to meet on the next home day.",
        "Good spirits, busy until the handover.",
        "The housing is in order now.",
    ),
    group=("Joint meeting: news from the department and a round.", "Shared what the latest tasks taught us."),
    missed=("No answer. Will try again.", "Was busy at the customer's.", "The line dropped."),
    cancelled=(
        "Cancelled: a meeting at the customer's.",
        "Cancelled by me, new time to come.",
        "Clashed with a test run.",
    ),
    planned=("Remember the plan for the handover.", "Ask about the content of the task.", "Follow up on the access."),
    private=(
        "Consider a larger task next time.",
        "Ask more openly, I talked too much myself.",
        "Think about who could take over.",
        "Prepare the development talk better than last time.",
    ),
)
TEXTS = {"da": _DA, "en": _EN}
