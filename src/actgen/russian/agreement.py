"""Words that agree with the name of a document or a body: «УТВЕРЖДЕНЫ», «решила», «настоящую».

Sources: ГОСТ Р 7.0.97, requisite 16 (the approval stamp agrees with the kind of the document in
gender and number; «СОГЛАСОВАНО» of requisite 20 never changes); Розенталь, «Справочник по
правописанию», §§ 183–192 (the predicate agrees with the head word of an abbreviation).
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from actgen.russian.cases import Case
from actgen.russian.counting import count_phrase, plural
from actgen.russian.morphology import Parse, parses
from actgen.russian.phrases import head_gender, heads
from actgen.russian.spelling import spelled_like

__all__ = [
    "GenderNumber",
    "agreed",
    "approved_word",
    "attached_word",
    "count_phrase",
    "gender_number",
    "plural",
]


class GenderNumber(Enum):
    """What a participle agrees with; the plural has no gender."""

    MASC = "masc"
    FEMN = "femn"
    NEUT = "neut"
    PLUR = "plur"


# The head word of an abbreviation by its end: учреждение, общество, предприятие; школа, гимназия.
_ABBREVIATIONS = (
    (re.compile(r"[А-ЯЁ]{0,8}[БКАНДПО]О?У|У"), GenderNumber.NEUT),
    (re.compile(r"[ОЗНП]?АО|ООО|РОО|НП|[МГФ]{1,2}УП|МВД|МЧС|МФЦ|МО|ТСЖ"), GenderNumber.NEUT),
    (re.compile(r"[СНОЦ]?ОШ|А?НО|НКО|РФ|ДЮСШ|ДШИ|ДМШ"), GenderNumber.FEMN),
)
_APPROVED = {
    GenderNumber.MASC: "УТВЕРЖДЕН",
    GenderNumber.FEMN: "УТВЕРЖДЕНА",
    GenderNumber.NEUT: "УТВЕРЖДЕНО",
    GenderNumber.PLUR: "УТВЕРЖДЕНЫ",
}


def gender_number(phrase: str) -> GenderNumber:
    """Gender and number of the head of a phrase; two heads make a plural.

    >>> gender_number("дорожная карта").name, gender_number("правила приёма").name
    ('FEMN', 'PLUR')
    >>> gender_number("положение и план мероприятий").name
    'PLUR'
    >>> gender_number("МБОУ «Лицей»").name, gender_number("СОШ № 5").name
    ('NEUT', 'FEMN')
    """
    found = head_gender(phrase)
    return GenderNumber(found) if found else _of_abbreviation(phrase)


@lru_cache(maxsize=1024)
def agreed(word: str, subject: str | GenderNumber, case: Case = Case.NOMN) -> str:
    """A word, given in the masculine, as it agrees with a subject; the rest of its phrase stands.

    A verb of the past and a short participle take gender and number, an adjective or a full
    participle takes the case, too.

    >>> agreed("РЕШИЛ", "комиссия"), agreed("принят", "правила"), agreed("составлен", "заключение")
    ('РЕШИЛА', 'приняты', 'составлено')
    >>> agreed("настоящий", "положение", Case.GENT), agreed("настоящий", "инструкция", Case.ACCS)
    ('настоящего', 'настоящую')
    >>> agreed("утративший силу", "приказ", Case.ABLT), agreed("обязан", "родители")
    ('утратившим силу', 'обязаны')

    Raises ValueError for a word that agrees with nothing.
    """
    first, *rest = word.split(" ", 1)
    number = subject if isinstance(subject, GenderNumber) else gender_number(subject)
    animate = isinstance(subject, str) and any(head.animate for head in heads(subject)[:1])
    for parse in parses(first):
        form = _agreeing(parse, number, case, animate)
        if form is not None:
            return " ".join([spelled_like(first, form), *rest])
    raise ValueError(f"«{word}» — не глагол прошедшего времени, не причастие, не прилагательное")


def approved_word(kind: str) -> str:
    """The first word of the approval stamp (ГОСТ Р 7.0.97, requisite 16).

    >>> approved_word("положение"), approved_word("правила"), approved_word("справка")
    ('УТВЕРЖДЕНО', 'УТВЕРЖДЕНЫ', 'УТВЕРЖДЕНА')
    """
    return _APPROVED[gender_number(kind)]


def attached_word(kind: str) -> str:
    """«прилагается» or «прилагаются».

    >>> attached_word("план мероприятий"), attached_word("правила")
    ('прилагается', 'прилагаются')
    """
    return "прилагаются" if gender_number(kind) is GenderNumber.PLUR else "прилагается"


def _agreeing(parse: Parse, number: GenderNumber, case: Case, animate: bool) -> str | None:
    wanted = {"plur"} if number is GenderNumber.PLUR else {"sing", number.value}
    if parse.pos == "VERB" and parse.has("past", "masc"):
        return parse.inflect(*wanted)
    if parse.pos in ("PRTS", "ADJS") and parse.has("masc"):
        return parse.inflect(*wanted)
    if parse.pos not in ("ADJF", "PRTF") or not parse.has("masc", "nomn"):
        return None
    if case is Case.ACCS and number in (GenderNumber.MASC, GenderNumber.PLUR):
        wanted.add("anim" if animate else "inan")
    return parse.inflect(*wanted, case.value)


def _of_abbreviation(phrase: str) -> GenderNumber:
    """By the first abbreviation of the phrase, masculine if there is none that is known."""
    first = re.match(r"\W*([А-ЯЁ]+)(?![а-яё])", phrase)
    for pattern, number in _ABBREVIATIONS:
        if first and pattern.fullmatch(first[1]):
            return number
    return GenderNumber.MASC
