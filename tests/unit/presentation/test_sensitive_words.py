"""How well the hint on sensitive words does on sentences of our own, half of them sensitive, in either language."""

import pytest

from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.all_fields import ALL_FIELDS
from distance_leader.presentation.field import Shape
from distance_leader.presentation.remarks import is_free_text, remark_on
from distance_leader.presentation.sensitive_words import is_maybe_sensitive

SENSITIVE_DA = """
Han har været sygemeldt med stress siden påske.
Hun er gravid og venter sig til maj.
Lægen siger, at det er en depression.
Han går til psykolog hver torsdag.
Hun har fået konstateret brystkræft.
Han har sukkersyge og skal spise på faste tidspunkter.
Fik en blodprop i sommer, er i bedring.
Søvnproblemer og angst, sover tre timer om natten.
Han er i afvænning for alkoholmisbrug.
Hun har ADHD og har brug for ro på kontoret.
Har lige fået diagnosen sklerose.
Hendes migræne er blevet værre af varmen.
Han er langtidssyg, vender måske ikke tilbage.
Hun havde en spontan abort i september.
Blev opereret i knæet og går med krykker.
Han er medlem af fagforeningen og vil have dem med til mødet.
Tillidsrepræsentanten har klaget på hans vegne.
Hun er muslim og faster under ramadan.
Han er Jehovas Vidne og arbejder ikke på helligdage.
Familien er katolsk og går i kirke om søndagen.
Han stiller op til byrådet for Socialdemokratiet.
Hun er politisk aktiv på venstrefløjen.
Han er homoseksuel, og det er ikke lovligt i landet.
Hun lever sammen med sin kæreste og er lesbisk.
Han bliver kaldt ting på grund af sin hudfarve.
Hendes etniske baggrund giver problemer på pladsen.
Straffeattesten var ikke ren.
Han er dømt for vold i 2019.
Kørte spirituskørsel og mistede kortet.
Han er tæt på at være udbrændt.
"""
INNOCENT_DA = """
Vil gerne tale om januar og den nye hal.
Spørg til værktøjet og til boligen.
Kunden er glad for leverancen, men prisen skal ned.
Han savner et eget skrivebord ved siden af Bo.
Mødet på sygehuset i Odense flyttes til torsdag.
Hun styrer sygeplejerskernes nye vagtplan for kunden.
Stresstesten af pumpen viste tre fejl.
Der lægges alle kræfter i at blive færdig før jul.
Unionens nye regler om batterier gælder fra marts.
Hun er den, der kender turbinen bedst.
Partiet af bolte var forkert, nyt kommer mandag.
Vi aftalte at ringe hver anden uge om morgenen.
Han tror på, at planen holder.
Politikken for rejser hos kunden er ændret.
Skal have svar om sommerferien senest fredag.
Datteren begynder i skole i uge 33.
Taler bedst om morgenen, ikke efter klokken 16 hos ham.
Generatoren brød sammen to gange i sidste uge.
Hans kontrakt forlænges til juni, hvis budgettet holder.
Hun vil gerne lære mere om styringssystemer.
Kranen ved kirken er i vejen for lastbilerne.
Fejldiagnosen på styringen tog en hel dag.
Kundens projektleder svarer ikke på mail.
Han har ros for overdragelsen til natholdet.
Medicinalfabrikken åbner sin nye linje i maj.
Farlig sving ved indkørslen, sig det til de nye.
Net og telefon virker kun på kontoret.
Christian overtager opgaven, mens hun er på ferie.
Racerbanen ligger lige ved hotellet, der er støj.
Hun mangler adgangskort til bygning fire.
"""
SENSITIVE_EN = """
He has been on sick leave with stress since Easter.
She is pregnant and due in May.
His doctor says it is depression.
He sees a psychologist every Thursday.
She was diagnosed with breast cancer.
Has diabetes and must eat at fixed hours.
Had a heart attack this summer and is recovering.
Anxiety, sleeps three hours a night.
In rehab for alcohol abuse.
She has ADHD and needs a quiet office.
Just got the diagnosis: multiple sclerosis.
Her migraine gets worse in the heat.
He may be burnt out, cannot switch off.
She had a miscarriage in September.
Had knee surgery and walks with crutches.
He is a member of the trade union and wants them at the meeting.
The shop steward has complained on his behalf.
She is a Muslim and fasts during Ramadan.
He is a Jehovah's Witness and does not work on holidays.
The family is Catholic and goes to church on Sundays.
He is running for the city council for the Labour Party.
She told me how she voted in the election.
He is gay, which is against the law there.
She is a lesbian and lives with her partner.
He is called names because of his skin colour.
Her ethnic background causes trouble at the site.
His criminal record was not clean.
He was convicted of assault in 2019.
Lost his licence for drunk driving.
He takes antidepressants.
"""
INNOCENT_EN = """
Wants to talk about January and the new hall.
Ask about tools and about housing.
The customer likes the delivery, but the price must come down.
He would like a desk of his own beside Bo.
The meeting at the hospital in Leeds moves to Thursday.
She plans the nurses' new shifts for the customer.
The stress test of the pump found three faults.
We put all our strength into finishing before Christmas.
The European Union has new rules on batteries from March.
She knows the turbine best of all.
The third party sent the wrong bolts; new ones come on Monday.
We agreed to call every other week in the morning.
He believes that the plan will hold.
The customer's travel policy has changed.
Needs an answer about the summer holidays by Friday.
The daughter starts school in week 33.
Best reached in the morning, not after four his time.
The generator broke down twice last week.
His contract runs to June if the budget holds.
She would like to learn more about control systems.
The crane beside the church is in the way of the lorries.
Diagnostics of the controller took a whole day.
The customer's project manager does not answer mail.
Praised for handing over to the night shift.
The health and safety course is on Tuesday.
A race against time, but the team is calm.
Network and phone work only in the office.
Christian takes over while she is on leave.
He speaks with conviction about the new design.
She is missing an access card to building four.
"""


def _sentences(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize(("sensitive", "innocent"), [(SENSITIVE_DA, INNOCENT_DA), (SENSITIVE_EN, INNOCENT_EN)])
def test_nine_of_ten_sensitive_sentences_are_noticed_and_at_most_one_of_ten_others(sensitive, innocent):
    there, not_there = _sentences(sensitive), _sentences(innocent)
    assert len(there) == len(not_there) == 30
    missed = [sentence for sentence in there if not is_maybe_sensitive(sentence)]
    wrong = [sentence for sentence in not_there if is_maybe_sensitive(sentence)]
    assert len(missed) <= 3, missed
    assert len(wrong) <= 3, wrong


@pytest.mark.parametrize("text", ["GRAVID", "Gravid.", "(gravid)", "hun er gravid, tror jeg", "sygemeldt/fraværende"])
def test_case_and_signs_do_not_hide_a_word(text):
    assert is_maybe_sensitive(text)


@pytest.mark.parametrize("text", ["", "   ", "x", "Ilse", "unionsborger", "Stresstest", "the European Union"])
def test_a_word_within_another_is_not_that_word(text):
    assert not is_maybe_sensitive(text)


def test_a_very_long_text_is_read_quickly_and_to_its_end():
    assert is_maybe_sensitive("the new hall " * 50_000 + "and she is pregnant")


def test_the_remark_says_what_to_do_and_forbids_nothing():
    said = remark_on(ALL_FIELDS["Contact", "note"], None, "Han er sygemeldt.")
    assert catalogue("en").text(said) == (
        "This may be sensitive: keep it only where the task calls for it, and mark it as sensitive."
    )
    assert "følsomt" in catalogue("da").text(said)


def test_an_identity_number_is_told_before_a_word():
    assert "CPR" in catalogue("da").text(remark_on(ALL_FIELDS["Contact", "note"], None, "gravid, 010190-1234"))


def test_what_is_marked_as_sensitive_already_is_not_told_to_be_marked():
    assert remark_on(ALL_FIELDS["Contact", "sensitive_note"], None, "gravid") is None
    assert remark_on(ALL_FIELDS["Contact", "sensitive_note"], None, "010190-1234") is not None


@pytest.mark.parametrize("field", ALL_FIELDS.values(), ids=lambda field: f"{field.kind}.{field.name}")
def test_every_free_text_of_whatever_kind_is_looked_at(field):
    said = remark_on(field, None, "pregnant")
    is_told = said is not None and "sensitive" in catalogue("en").text(said)
    assert is_told == (is_free_text(field) and field.name != "sensitive_note")
    if field.shape is Shape.NOTE:
        assert is_free_text(field)


def test_the_name_of_a_customer_is_no_note():
    assert remark_on(ALL_FIELDS["Customer", "name"], None, "Kræftens Bekæmpelse") is None
