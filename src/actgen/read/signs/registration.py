"""Registration numbers of acts, told from the numbers that schools bear in their names."""

from __future__ import annotations

import re

from actgen.russian.dates import find_dates
from actgen.russian.quotes import depth_after

NUMBER = re.compile(
    r"[№Nn](?:(?<=№)|(?<!\w.)(?=\s?\d))\s*(?P<number>(?:(?!от\s)[А-Яа-яA-Za-z]{1,3}[\s-])?\w*\d"
    r"(?:[\w/.–-]|(?<=\d/)\s(?=\d)(?!\d\d?\.\d\d\.\d)|(?<=\d)\s(?=-[А-Яа-я]{1,3}(?!\w))"
    r"|(?<=\d)\s(?=[–-]\s[А-Яа-я/]{1,4}\s*(?:$|[\t«]|от\s))|(?<=\d\s[–-])\s)*)"
)  # «№ 616/ 2.4», «№ 4 -од», «№ 201 - о»

OUTGOING = re.compile(r"\s*исх(?:одящ\w+|\.)\s*(?:номер\s+|№\s*)?[\w/-]*\d", re.IGNORECASE)
"""«Исх. № 41 от 21.01.2026»: under what number a letter has left the house."""

_BEFORE_NUMBER = re.compile(
    r"(?:^|\t|[\d_]|\bг\.?|\bгода|\bномер|\bот|\b(?:исх|рег)(?:\.|\w+)|\b(?:приказ|распоряжени|постановлени|решени|указани|протокол|письм)\w*"
    r"(?:\s+по\s+\w+)?)$",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(r"[А-ЯЁ]{2,}$|(?:школ|сад|гимнази|лице)\w*$")
# … at the end of a line, where capitals may as well be those of a name.
_SCHOOL_LAST = re.compile(
    r"(?:\b[А-ЯЁ]{0,4}(?:ОУ|СОШ|ООШ|НОШ|ОШ|СШ|НШ|ЦРР|ДЮСШ|ДШИ|ДМШ|ДС|ЦДТ|ДДТ)|\b(?:школ|сад|гимнази|лице)\w*)$",
    re.IGNORECASE,
)
_BY_ACT = re.compile(r"\b(?:приказ|распоряжени|постановлени|решени|протокол)", re.IGNORECASE)
_AFTER_NUMBER = re.compile(r"\s+от\s+[\d«\"]", re.IGNORECASE)


def numbers(text: str) -> list[re.Match[str]]:
    """The registration numbers in a line, not the numbers of schools.

    >>> [m["number"] for m in numbers("от 31.08.2023 № 616/ 2.4")]
    ['616/ 2.4']
    >>> [m["number"] for m in numbers("приказом МБОУ «СОШ № 88» от 22.05.2023 № 87/1")]
    ['87/1']
    >>> [m["number"] for m in (*numbers("02.09.2024 № 201 - о"), *numbers("№ 5 - о чатах"))]
    ['201 - о', '5']
    """
    firm, doubtful = graded_numbers(text)
    return firm or doubtful


def graded_numbers(text: str, above: str = "") -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """The registration numbers in a line, and those that may be a school's own («СОШ № 6 от 10.09.2024»).

    ``above`` is the line above in the same column: a number that begins a line may belong to the name of a school.

    >>> graded_numbers("№ 2»", "Директор МБОУ «Лицей"), graded_numbers("№ 5", "Директор МБОУ СОШ")
    (([], []), ([], []))
    """
    firm: list[re.Match[str]] = []
    doubtful: list[re.Match[str]] = []
    if not ("№" in text or "N" in text or "n" in text):
        return firm, doubtful  # as most lines; sooner told than by the pattern
    matches = list(NUMBER.finditer(text))
    dated = bool(matches and find_dates(text))
    for match in matches:
        before = text[: match.start()].rstrip(" ")
        if depth_after(before) > 0:
            continue
        if not before.strip() and ends_with_school(above, text):
            if _AFTER_NUMBER.match(text, match.end()) or _BY_ACT.search(above):
                doubtful.append(match)  # «приказом директора школы», and below it «№ 9»
            continue
        institution = _INSTITUTION.search(before)
        if _BEFORE_NUMBER.search(before) or (dated and not institution):
            firm.append(match)
        elif _AFTER_NUMBER.match(text, match.end()):
            doubtful.append(match)
    return firm, doubtful


def ends_with_school(above: str, text: str) -> bool:
    """Whether the name of a school goes on from one line to the next with its number.

    >>> ends_with_school("Директор МБОУ «Лицей", "№ 2»"), ends_with_school("директор МБОУ СОШ", "№ 5")
    (True, True)
    >>> ends_with_school("приказом «Об итогах", "№ 2 от 01.09.2025"), ends_with_school("приказом школы", "от 01.09")
    (False, False)
    """
    above = above.rstrip()
    if not above or not NUMBER.match(text):
        return False
    closed = "»" in text or '"' in text
    return (closed and depth_after(above) > 0) or _SCHOOL_LAST.search(above) is not None
