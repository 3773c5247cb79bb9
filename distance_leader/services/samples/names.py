"""Invented names: common first and last names put together, each pair once."""

import re
from random import Random

_DANISH_FIRSTS = (
    "Anders Anja Bente Birgitte Bo Camilla Carsten Christian Dorte Emil Eva Freja Frederik Gitte Hanne "
    "Henrik Ida Jens Julie Karen Kasper Lars Lene Louise Mads Maja Mette Mikkel Morten Nanna Niels "
    "Pernille Rasmus Sofie Søren Trine"
)
_DANISH_LASTS = (
    "Andersen Bach Bertelsen Bisgaard Brandt Carlsen Dahl Dalgaard Eriksen Fischer Frandsen Friis "
    "Gregersen Hald Hansen Holm Iversen Jessen Juhl Kjær Kragh Lauridsen Lund Madsen Mortensen Møller "
    "Nørgaard Olesen Overgaard Poulsen Ravn Schmidt Skov Thomsen Vestergaard Østergaard"
)
_ELSEWHERE = (
    (
        "Agnieszka Bartosz Ewa Grzegorz Joanna Kamil Magda Marek Monika Paweł Tomasz Zofia",
        "Adamczyk Borkowski Czarnecki Dudek Górski Jankowski Kubiak Lis Mazur Nowicki Pawlak Wrona",
    ),
    (
        "Aditi Anil Deepa Harish Kavita Manoj Meera Nikhil Priya Ravi Sanjay Sunita",
        "Banerjee Chauhan Deshpande Gupta Iyer Joshi Kulkarni Mehta Nair Patel Rao Sharma",
    ),
    (
        "Ana Bruno Carla Diego Elena Felipe Gabriela Hugo Inês Joaquim Lucía Rafael",
        "Almeida Barros Castro Duarte Fonseca Gomes Herrera Lopes Moreira Navarro Pinto Ramos",
    ),
    (
        "Alice Brian Claire Duncan Emily Fiona George Heather Isaac Laura Neil Rachel",
        "Ashworth Barnes Calloway Dawson Ellery Fletcher Grantham Hollis Kendrick Marlowe Prescott Whitby",
    ),
    (
        "Dong-hyun Eun-ji Hye-jin Jae-won Ji-woo Joon-ho Min-seo Seo-yeon Soo-min Sung-min Tae-yang Yu-na",
        "Ahn Bae Choi Han Hwang Jeong Kang Lim Moon Park Shin Yoon",
    ),
    (
        "Adaeze Bolanle Chidi Damilola Emeka Folake Ifeanyi Kehinde Ngozi Obinna Tunde Yetunde",
        "Abiola Adeyemi Balogun Chukwu Ekwueme Igwe Lawal Nnamdi Ogunleye Okafor Onyeka Uzor",
    ),
    (
        "Amira Bilal Dalia Faisal Hala Karim Layla Nadia Omar Rania Tariq Yusuf",
        "Abbas Darwish Farouk Ghanem Haddad Jaber Khalil Mansour Nasser Qasim Rahman Saleh",
    ),
    (
        "Astrid Einar Gunnar Håkon Ingrid Kjersti Leif Marit Olav Ragnhild Sigrid Torbjørn",
        "Bakken Dahle Engen Fossum Haugen Kvam Lien Myhre Nygård Solberg Strand Tveit",
    ),
)
_COMPANY_STEMS = (
    "Alvanta Brintora Castavel Dunemark Elvarun Fjeldana Gravenco Halmira Istvaro Jorvanta Kestrano "
    "Lumandra Mirovast Norvelde Ostrelle Pelagora Quendra Rimvarde Solvandi Tavarno Ulmenta Varentis "
    "Westrona Xandrel Ylvara Zephranta Avendro Bolvane Corvanto Drevola Eskamar Farolinde Glimvast "
    "Hesperon Ivenlo Jutavia"
)
_COMPANY_KINDS = "Energy Marine Works Offshore Water Systems Rail Power Terminals Logistics Shipyards Industries"
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ł": "l", "ó": "o", "ê": "e", "í": "i"})
_WORD = re.compile(r"[a-z0-9]+")


class Pairs:
    """Walks over all pairs of two lists without repeating one, and without repeating a word sooner than it must."""

    def __init__(self, rng: Random, firsts: str, lasts: str) -> None:
        self._firsts = firsts.split()
        self._lasts = lasts.split()
        rng.shuffle(self._firsts)
        rng.shuffle(self._lasts)
        self._next = 0

    def take(self) -> str:
        """The next pair. Raises IndexError when all are used: names are never given twice."""
        turn, at = divmod(self._next, len(self._firsts))
        if turn >= len(self._lasts):
            raise IndexError("no names left")
        self._next += 1
        return f"{self._firsts[at]} {self._lasts[(turn + at) % len(self._lasts)]}"


class NameSource:
    """Names of people, Danish and from elsewhere, and of companies: enough for a thousand people and their parties."""

    def __init__(self, rng: Random) -> None:
        self._danish = Pairs(rng, _DANISH_FIRSTS, _DANISH_LASTS)
        self._elsewhere = [Pairs(rng, firsts, lasts) for firsts, lasts in _ELSEWHERE]
        rng.shuffle(self._elsewhere)
        self._companies = Pairs(rng, _COMPANY_STEMS, _COMPANY_KINDS)
        self._turn = 0

    def danish(self) -> str:
        return self._danish.take()

    def elsewhere(self) -> str:
        """A name from one of the other lists, each in its turn."""
        self._turn += 1
        return self._elsewhere[self._turn % len(self._elsewhere)].take()

    def company(self) -> str:
        return self._companies.take()


def address(name: str) -> str:
    """An e-mail address that can belong to nobody (RFC 2606, section 3): of letters and dots, as any program takes."""
    words = _WORD.findall(name.casefold().translate(_ASCII))
    return f"{'.'.join(words)}@example.com"
