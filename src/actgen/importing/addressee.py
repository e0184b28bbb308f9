"""Whether what stands before the verb of an order is its addressee and nothing else.

«Классным руководителям» is one. «Учителям рекомендуется», «учителям рабочую переписку», «функции администратора» are
not: whoever took them for persons would write nonsense, so every word has to have its place in the name of a post, of
a person, of a group.
"""

from __future__ import annotations

import re

from actgen.read.signs.words import NAME
from actgen.russian.bodies import BODIES
from actgen.russian.cases import Case
from actgen.russian.deadlines import find_deadlines
from actgen.russian.morphology import PLAUSIBLE, Parse, parses
from actgen.russian.phrases import heads

# A post goes on with them: «заместитель директора по воспитательной работе», «отдел по связям с общественностью».
# Other prepositions begin what is to be done, unless they hang on «ответственный», «работающий».
_OF_POST = frozenset({"по"})
_BEHIND_PO = frozenset({"с", "со"})
_OF_PARTICIPLE = frozenset({"за", "в", "во", "на", "с", "со", "из"})
_BY_HABIT = re.compile(
    r"\bпо\s(?:возможности|желанию|мере|необходимости|просьбе|требованию|итогам|результатам|окончании|завершении"
    r"|понедельник\w+|вторник\w+|сред(?:е|ам)|четверг\w+|пятниц\w+|суббот\w+|\d)",
    re.IGNORECASE,
)
_RESPONSIBLE = re.compile(r"ответственн", re.IGNORECASE)
_QUOTED = re.compile(r"«[^«»]*(?:«[^«»]*»?[^«»]*)*»")
_BRACKETS = re.compile(r"\([^()]*\)")
_CLASSES = re.compile(r"\d+(?:[–-]\d+)?[а-яё]?(?!\w),?", re.IGNORECASE)  # «5а, 6б», «1–11»
_TOKEN = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*\.?|[^\s\w]")
_NEVER = frozenset({"VERB", "INFN", "GRND", "PRED", "ADVB", "PRCL", "COMP", "NPRO"})
_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "NUMR"})
_NAMED_AFTER = ("имени", "им.")
_SUBORDINATE = re.compile(r"подведомствен|подчин[её]нн", re.IGNORECASE)
_INSTRUMENTAL = re.compile(r"заведующ|управляющ", re.IGNORECASE)  # «заведующему хозяйством»
_LINKS = re.compile(r"\b(?:и|или|а|также)\b", re.IGNORECASE)
_LINK_FIRST = re.compile(r"^(?:и|или|а также)\s", re.IGNORECASE)
_ACTING = re.compile(r"^(?:и\.\s?о\.|врио)\s", re.IGNORECASE)


def is_plain(who: str, name: str, case: Case = Case.DATV) -> bool:
    """Whether ``who``, in a case, and ``name``, the same in the nominative, name posts, persons or bodies alone.

    >>> is_plain("Методисту Ежовой А.П.", "методист Ежова А.П."), is_plain("Учителям школы", "учителя школы")
    (True, True)
    >>> is_plain("Учителям рекомендуется", "учителя рекомендуется")
    False
    """
    said, told = _bare(who), _bare(name)
    if _BY_HABIT.search(said) or re.search(r"\s[–—-](?:\s|$)|:", said) or find_deadlines(said):
        return False
    acting = _ACTING.match(said)  # the post behind it is in the genitive
    if acting:
        return _in_place(said[acting.end() :], Case.GENT)
    return _acts(told) and _in_place(said, case) and _declined_whole(told)


def _bare(text: str) -> str:
    """Without quotations, brackets and persons, which say nothing of the construction."""
    rest = _CLASSES.sub(" ", _BRACKETS.sub(" ", _QUOTED.sub(" ", NAME.sub(" ", text))))
    return _LINK_FIRST.sub("", rest.strip(" ,"))


def _acts(name: str) -> bool:
    """Whether everybody who is named can act: a person or a body."""
    if not _LINKS.sub("", name).strip(" ,;"):
        return True  # persons alone
    found = [each for each in heads(name) if each.link in ("", "and")]
    return bool(found) and all(each.animate or _is_body(each.words[-1][0].text) for each in found)


def _is_body(word: str) -> bool:
    last = word.split("-")[-1].lower()
    return last in BODIES or any(p.lemma.replace("ё", "е") in _FOLDED for p in parses(last))


_FOLDED = frozenset(each.replace("ё", "е") for each in BODIES)


def _in_place(said: str, case: Case) -> bool:
    """Whether every word is in the case, hangs on such a word in the genitive, or on a preposition of a post."""
    allowed = _OF_POST
    governed = after_comma = False
    for term in _TOKEN.findall(said):
        if not term[0].isalpha():
            after_comma = term == ","
            governed = governed and not after_comma
            continue
        readings = _readings(term)
        if _is_preposition(term):
            if term.lower() not in allowed:
                return False
            allowed |= _BEHIND_PO
            governed, after_comma = True, False
            continue
        own = any(each.has(case.value) for each in readings)
        if readings and readings[0].pos in _NEVER and not own and not _serves(term, readings):
            return False
        if _RESPONSIBLE.match(term) or _is_participle(term, readings):
            allowed |= _OF_PARTICIPLE
        hangs = any(
            each.has("gent") and not (after_comma and each.pos == "NOUN") for each in readings
        )
        nominal = bool(readings) and all(each.pos in _NOMINAL for each in readings)
        if nominal and not governed and not own and not hangs and not _stands(term, readings):
            return False
        after_comma = False
        governed = (governed and not own) or _INSTRUMENTAL.match(term) is not None
    return True


def _declined_whole(name: str) -> bool:
    """Whether nothing in the nominative is left in the oblique case: «повар Ануфриевой», «дети и их родителям»."""
    governed, before = False, ""
    for term in _TOKEN.findall(name):
        readings = _readings(term) if term[0].isalpha() else ()
        if not readings:
            continue
        governs = _SUBORDINATE.match(term) or _INSTRUMENTAL.match(term)
        governed = governed or _is_preposition(term) or governs is not None
        surname = term[0].isupper() and readings[0].has("Surn") and readings[0].known
        upright = any(each.has("nomn") for each in readings)
        if surname and not upright and before not in _NAMED_AFTER:
            return False
        dependent = any(each.has("gent") or each.pos not in _NOMINAL for each in readings)
        if not governed and not upright and not dependent and not _stands(term, readings):
            return False
        before = term.lower()
    return True


def _readings(term: str) -> tuple[Parse, ...]:
    found = parses(term.rstrip(".").split("-")[-1].lower())
    return tuple(each for each in found if each.score >= PLAUSIBLE) or found[:1]


def _is_preposition(term: str) -> bool:
    readings = parses(term.lower())
    return not term.isupper() and any(each.pos == "PREP" for each in readings)


def _is_participle(term: str, readings: tuple[Parse, ...]) -> bool:
    return bool(readings) and readings[0].pos == "PRTF" and not _INSTRUMENTAL.match(term)


def _serves(term: str, readings: tuple[Parse, ...]) -> bool:
    """Words that are no verbs and no adverbs here: abbreviations, «временно исполняющему», «их родителям»."""
    short = term.endswith(".") or (term.isupper() and len(term) > 1)
    return (
        short
        or term.lower() in ("временно", "также", "не", "их", "его", "её")
        or not readings[0].known
    )


def _stands(term: str, readings: tuple[Parse, ...]) -> bool:
    """Words that do not decline, or that no dictionary has."""
    return (
        term.endswith(".")
        or (term.isupper() and len(term) > 1)
        or any(each.has("Fixd") or not each.known for each in readings)
    )
