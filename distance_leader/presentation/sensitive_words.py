"""Words that may tell of health, belief, union, politics, sexuality, descent or crime, in Danish and English.

These are the special categories of personal data (GDPR, articles 9 and 10). A hint to whoever types, from a table of
beginnings: nothing is learned, nothing asked of a network, and nobody claims to know what was meant.
"""

import re

_BEGINNINGS = (  # how words begin: health, union, belief, politics, sexuality, descent, crime
    "sygdom sygefrav sygemeld sygedag sygeperiod sukkersyg kræftsyg kræftbehandl kræftdiagn kræftram brystkræft",
    "depress deprim stress udbrændt burnout angst panikangst anxiety psyki psykolog psykose psychiat psycholog",
    "psychosis psychotic terapeut terapi therap antidepress medicin medicat cancer tumor leukæm leukem",
    "kemoterapi chemotherap",
    "stråleterapi diabet epilep astma asthma allergi migræne migraine blodprop hjerteanfald hjertesygdom hjerteproblem",
    "hjerteop slagtilfæld hjernerystels concussion hospitalis hospitaliz kirurg surger surgeon adhd autis asperger",
    "bipolar skizo schizo spiseforstyr anore bulimi alkoholi alkoholmisbrug alkoholprobl alcoholi misbrug narko addict",
    "afvænning rehab selvmord suicid selvskad diskusprolaps prolaps arbejdsskade injured handicap disabilit kørestol",
    "wheelchair dysle ordblind fertilitet fertility gravid pregnan miscarr abortion aborten lungebetænd pneumonia",
    "menopaus overgangsalder prostata demens dementia alzheimer parkinson skleros scleros insomnia søvnløs søvnprobl",
    "søvnbesvær nervesammenbrud helbred ptsd",
    "fagforening fagforbund tillidsmand tillidsrepr unioniz unionis",
    "relig muslim islam kristendom jødi jewish judais hindu buddhis katolik katolsk catholic protestant jehova ateis",
    "atheis moské mosque ramadan rabbi kosher halal hijab mormon baptis",
    "socialdemokrat venstrefløj højrefløj kommunist communist fascis nazis partimedlem aktivist activist",
    "homosek biseks bisex heterosek lesbi bøsse queer lgbt transkøn transgender transseks transsex nonbinær nonbinary",
    "seksuel sexual kønsskift",
    "etnisk etnicit ethnic racis racial hudfarve indvandrer immigra flygtning refugee kurder kurdish sigøjner",
    "straffeattest straffet kriminel kriminal criminal convicted fængsel fængsl prison tiltalt domfæld politianmeld",
    "spirituskørsel spritkørsel voldsdom voldelig overfald cannabis kokain cocaine",
)
_WHOLE = (  # words that begin others too
    "syg syge sygt sick sickness ill illness disease diseases unwell kræft kræften læge lægen lægetid lægebesøg",
    "lægeerklæring speciallæge doctor opereret opereres hiv aids piller diagnose diagnosen diagnosis smerter ocd ivf",
    "3f jøde jøder jew jews priest eid troende gay lesbian asyl asylum dømt arrested anholdt jail",
)
_ENDINGS = ("sygdom", "sygdommen", "kræft", "misbrug", "syg", "stress")
"""The tails of Danish compounds: langtidssyg, lungesygdom, medicinmisbrug."""
_PHRASES = (
    r"sick leave|heart (?:attack|condition|problem|disease|surgery)|blood (?:pressure|clot)|(?:had|after) a stroke",
    r"burn(?:ed|t|ing)[ -]out|(?:nervous|mental) breakdown|panic attacks?|mental health|mentale helbred",
    r"(?:his|her|their|poor|bad|failing) health|health (?:problem|issue|condition)s?|chronic (?:pain|illness|fatigue)",
    r"back pain|slipped disc|eating disorder|sleeping pills|drink(?:s|ing)? too much|drikker for meget",
    r"(?:alcohol|drug|drinking|substance) (?:problem|abuse|use|addiction)s?|takes? drugs|self[ -]harm|indlagt på",
    r"in hospital|venter (?:et )?barn|venter sig|expecting a (?:baby|child)|her due date|(?:spontan|provokeret) abort",
    r"(?:trade|labou?r) union|union (?:member|rep|representative|man|woman)s?|shop steward",
    r"(?:joined|joins|left|member of) (?:the|a|his|her) union",
    r"går i kirke|i moskeen|(?:go|goes|going|went) to (?:church|the mosque|the synagogue)|prays|prayer room|bønnerum",
    r"(?:is|devout|practi[sc]ing|born[ -]again) (?:a )?(?:christian|sikh)|er (?:en )?(?:troende )?(?:kristen|sikh)",
    r"(?:his|her|their) (?:faith|religion)|politisk(?:e)? (?:aktiv\w*|holdning\w*|syn\w*|parti|overbevisning)",
    r"politically active|political (?:views?|opinions?|party|activ\w+)|(?:vote|voted|votes|voting) (?:for|in)",
    r"how (?:he|she|they) voted|stem(?:te|mer) på|stiller op (?:til|for)|running for (?:the )?\w+",
    r"(?:labour|conservative|republican|democratic|communist) party|(?:left|right)[ -]wing|dansk folkeparti",
    r"enhedslisten|same[ -]sex|sprunget ud som|c[ao]mes? out as|skin colou?r|of \w+ descent|police record",
    r"(?:drunk|drink)[ -]driving|charged with|restraining order|sigtet for|betinget dom|probation officer|for vold",
)
_INNOCENT = (  # taken out of a text before it is looked through
    r"stress[ -]?tests?\w*|psykisk arbejdsmiljø|psychological safety|fault diagnos\w+|medicinal\w*|medico\w*",
    r"medicinske? udstyr",
)

_STARTS = re.compile(rf"\b(?:{'|'.join(' '.join(_BEGINNINGS).split())})")
_WORDS = re.compile(rf"\b(?:{'|'.join(' '.join(_WHOLE).split())})\b")
_TAILS = re.compile(rf"\w(?:{'|'.join(_ENDINGS)})\b")
_SAID = re.compile(rf"\b(?:{'|'.join(_PHRASES)})\b")
_SET_ASIDE = re.compile(rf"\b(?:{'|'.join(_INNOCENT)})")


def is_maybe_sensitive(text: str) -> bool:
    """Whether a text holds a word that may tell of something sensitive. It may err both ways, and blocks nothing."""
    rest = _SET_ASIDE.sub(" ", text.casefold())
    return any(pattern.search(rest) for pattern in (_STARTS, _WORDS, _TAILS, _SAID))
