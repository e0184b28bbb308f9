"""Text in capitals back to ordinary letters: «МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ «ГИМНАЗИЯ № 2» ГОРОДА ТВЕРИ»."""

from __future__ import annotations

import re

from actgen.russian.morphology import parses
from actgen.russian.toponyms import is_place_adjective

_WORD = re.compile(r"[А-ЯЁ]+(?:-[А-ЯЁ]+)*")
_ROMAN = re.compile(r"[IVXLC]+")
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox"})
_SETTLEMENT = re.compile(
    r"\b(?:город|г|сел|с|деревн|д|посел|посёл|пос|станиц|район|муниципальн\w+ (?:округ|район)|област|кра|республик)"
    r"\w*\.?\s$",
    re.IGNORECASE,
)
# «Приозерного муниципального округа», «Ярославской области»: the adjective is the name.
_PLACE = re.compile(
    r"\s(?:муниципальн|городск|сельск|област|кра[йяюе]\b|район|округ)", re.IGNORECASE
)
_KIND_OF_PLACE = re.compile(r"(?:муниципальн|городск|сельск|автономн|федеральн)", re.IGNORECASE)
# «РЕСПУБЛИКИ КОМИ», «ЧУВАШСКОЙ РЕСПУБЛИКИ»: with its name it has a capital, too.
_REPUBLIC = re.compile(r"РЕСПУБЛИК(?:А|И|Е|У|ОЙ|ОЮ)")
_NEXT = re.compile(r"\s([А-ЯЁ]+(?:-[А-ЯЁ]+)*)")
_LAST = re.compile(r"([А-ЯЁ]+)\s$")
# «ИМЕНИ АНДРЕЕВА К.К.», «ИМЕНИ К. К. АНДРЕЕВА».
_HONOUR = re.compile(r"\b(?:ИМЕНИ|ИМ\.)\s(?:[А-ЯЁ]\.\s?){0,2}$")
_INITIALS_BEFORE = re.compile(r"(?<!\w)[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?$")
_INITIALS_BEHIND = re.compile(r"\s[А-ЯЁ]\.\s?[А-ЯЁ]\.")
_FIRST_INITIAL = re.compile(r"(?<!\w)[А-ЯЁ]\.\s?$")
_SECOND_INITIAL = re.compile(r"\.\s?[А-ЯЁ]\.")
# «Г. ОЛЬХОВКИ», «П. ЛЕСНОЙ»
_OF_SETTLEMENT = re.compile(r"(?<!\w)[ГПДХ]\.\s?(?=[А-ЯЁ]{3})")
_LETTER = re.compile(r"\w")
_LONGEST_ABBREVIATION = 6
_CONTEXT = 80  # characters before a word that tell what it is
_VOWELS = re.compile(r"[АЕЁИОУЫЭЮЯ]")


def is_capitals(text: str) -> bool:
    """Whether a text is written in capitals, abbreviations apart.

    >>> is_capitals("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ"), is_capitals("МБОУ «СОШ № 5»"), is_capitals("Отдел МБОУ")
    (True, False, False)
    """
    words = _WORD.findall(text)
    return text.upper() == text and any(not _is_abbreviation(word) for word in words)


def sentence_case(text: str) -> str:
    """A text in capitals as it would be typed: the first letter, names and what opens a quotation are capitals.

    >>> sentence_case("МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ «ГИМНАЗИЯ № 2» ГОРОДА ТВЕРИ")
    'Муниципальное учреждение «Гимназия № 2» города Твери'
    >>> sentence_case("МБОУ «ГИМНАЗИЯ № 3 Г. ОЛЬХОВКИ»")
    'МБОУ «Гимназия № 3 г. Ольховки»'
    """
    if not is_capitals(text):
        return text
    pieces: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        pieces += text[end : match.start()], _cased(text, match)
        end = match.end()
    return "".join([*pieces, text[end:]])


def _cased(text: str, match: re.Match[str]) -> str:
    word, before = match[0], text[max(match.start() - _CONTEXT, 0) : match.start()]
    if _OF_SETTLEMENT.match(text, match.start()) and not _is_initial(text, match) and before:
        return word.lower()
    if _is_initial(text, match) or _is_abbreviation(word) or _ROMAN.fullmatch(word):
        return word
    beside = _INITIALS_BEFORE.search(before) or _INITIALS_BEHIND.match(text, match.end())
    if (beside or _HONOUR.search(before)) and not _is_common(word.lower()):
        return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
    opens = _LETTER.search(text, 0, match.start()) is None or before.endswith(("«", '"', "„"))
    of_place = _PLACE.match(text, match.end()) and not _KIND_OF_PLACE.match(word)
    if (
        opens
        or of_place
        or is_name(word.lower())
        or (_REPUBLIC.fullmatch(word) and _is_named(before, text[match.end() :]))
        or (_SETTLEMENT.search(before) and not _is_common(word.lower()))
    ):
        return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
    return word.lower()


def _is_named(before: str, after: str) -> bool:
    """Whether a name stands behind a word, or an adjective made of one before it."""
    name, adjective = _NEXT.match(after), _LAST.search(before)
    return bool(
        (name and is_name(name[1].lower()))
        or (adjective and is_place_adjective(adjective[1].lower()))
    )


def _is_initial(text: str, match: re.Match[str]) -> bool:
    """One of two initials («К.К. АНДРЕЕВА»); a letter alone may stand for a village («С. АЛЕКСЕЕВКА»)."""
    if len(match[0]) > 1 or text[match.end() : match.end() + 1] != ".":
        return False
    first = _SECOND_INITIAL.match(text, match.end())
    before = text[max(match.start() - _CONTEXT, 0) : match.start()]
    return bool(first or _FIRST_INITIAL.search(before))


def is_name(word: str) -> bool:
    """Whether a word in small letters is a name first of all: of a person, of a place."""
    best = [parse for parse in parses(word)[:1] if parse.known]
    return any(parse.grammemes & _NAMES for parse in best) or is_place_adjective(word)


def _is_common(word: str) -> bool:
    return any(parse.known and not parse.grammemes & _NAMES for parse in parses(word)[:1])


def _is_abbreviation(word: str) -> bool:
    """«МБОУ», «СШ», «ГАУ»: short, and no word of the dictionary; one letter is none."""
    if len(word) > _LONGEST_ABBREVIATION or len(word) == 1 and word in "ВИКОСУАЯ":
        return False
    if not _VOWELS.search(word):
        return True
    return not any(
        p.known and p.pos is not None and "Abbr" not in p.grammemes for p in parses(word.lower())
    )
