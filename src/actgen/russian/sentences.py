"""Sentences of a text, with offsets: razdel, and the abbreviations of acts it does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from razdel import sentenize

# A full stop after these ends no sentence; an example beside each that needs one.
_ABBREVIATIONS = (
    "прил",  # См. прил. 2
    "см",  # см. п. 5
    "п", "пп", "подп", "ст", "ч", "чч", "абз", "гл", "разд", "р",  # п. 1 ч. 2 ст. 28
    "г", "гг", "ул", "пр", "д", "корп", "кв", "каб", "пос", "с", "обл", "респ", "р-н",  # г. Тверь
    "им",  # им. А.С. Пушкина
    "ред",  # в ред. Федерального закона
    "утв",  # утв. Приказом
    "рис", "табл", "стр", "изм", "доп", "вкл", "вх", "исх", "рег",  # рег. № 5
    "руб", "коп", "тыс", "млн", "млрд", "чел", "экз", "шт", "мин", "час",  # 5 тыс. Рублей
    "тел", "факс", "эл", "зам", "зав", "нач", "гл", "и.о", "врио", "проф", "акад",  # зам. Иванова
    "т.е", "т.к", "т.н",
)  # fmt: skip
_ENDS_IN_ABBREVIATION = re.compile(
    rf"(?:^|[\s(«\"])(?:{'|'.join(map(re.escape, _ABBREVIATIONS))})\.$", re.IGNORECASE
)
_ENDS_IN_YEAR = re.compile(r"\d\s*гг?\.$")  # «2024 г. Ответственный» does end a sentence
_ENDS_IN_INITIAL = re.compile(r"(?:^|[\s(«\".])[А-ЯЁ]\.$")
_IS_NUMBER = re.compile(r"(?:\d{1,2}\.)+|\d{1,2}[.)]|[а-я]\)")  # «1.» before its clause
_NUMBER_ENDS = re.compile(r"(?P<number>\d+(?:\.\d+)*\.)\s+(?=[А-ЯЁ])")
# «… возложить на Корсакову М.Н. Приказ вступает …», «… до 1 мая 2024 г. Ответственный – …»:
# initials after a surname and the «г.» of a year may end a sentence.
_AFTER_NAME_OR_YEAR = re.compile(
    r"(?:[А-ЯЁ][а-яё]+[ \u00a0][А-ЯЁ]\.\s?[А-ЯЁ]\.|\d{4}\s?г\.)"
    r"(?P<gap>\s+)(?=[А-ЯЁ][а-яё]*\s+[а-яё(–])"
)
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True)
class Span:
    """A sentence and where it stands in the text."""

    start: int
    stop: int
    text: str


def sentences(text: str) -> list[Span]:
    """The sentences of a text; an empty line always ends one.

    A clause number («1.», «2.3.») belongs to the sentence after it.

    >>> [s.text for s in sentences("См. прил. 2. Утвердить положение.")]
    ['См. прил. 2.', 'Утвердить положение.']
    >>> [s.text for s in sentences("1. Утвердить положение (п. 2 ст. 28). 2. Создать чаты.")]
    ['1. Утвердить положение (п. 2 ст. 28).', '2. Создать чаты.']
    """
    found: list[Span] = []
    start = 0
    for match in (*_PARAGRAPH.finditer(text), None):
        stop = match.start() if match else len(text)
        found += _merged(
            text, [(start + one, start + two) for one, two in _split(text[start:stop])]
        )
        start = match.end() if match else stop
    return found


def _split(text: str) -> Iterator[tuple[int, int]]:
    for piece in sentenize(text):
        start = piece.start
        for match in _AFTER_NAME_OR_YEAR.finditer(piece.text):
            yield start, piece.start + match.start("gap")
            start = piece.start + match.end()
        if text[start : piece.stop].strip():
            yield start, piece.stop


def _merged(text: str, spans: list[tuple[int, int]]) -> list[Span]:
    merged: list[tuple[int, int]] = []
    for start, stop in spans:
        before, after = text[merged[-1][0] : merged[-1][1]] if merged else "", text[start:stop]
        number = _ENDS_IN_ABBREVIATION.search(before) and _NUMBER_ENDS.match(after)
        if number:  # razdel took the 2 of «См. прил. 2. Утвердить …» for the number of a clause
            merged[-1] = merged[-1][0], start + number.end("number")
            merged.append((start + number.end(), stop))
        elif merged and _goes_on(before, after):
            merged[-1] = merged[-1][0], stop
        else:
            merged.append((start, stop))
    return [Span(start, stop, text[start:stop]) for start, stop in merged]


def _goes_on(before: str, after: str) -> bool:
    """Whether the sentence before was cut at an abbreviation."""
    last = before.rsplit("\n", 1)[-1].strip()
    if _IS_NUMBER.fullmatch(last):
        return True
    if _ENDS_IN_YEAR.search(before):
        return after[:1].islower()
    if _ENDS_IN_INITIAL.search(before):
        return bool(re.match(r"[А-ЯЁ](?:[а-яё]|\.)", after)) and not _surname_before_initials(
            before
        )
    return bool(_ENDS_IN_ABBREVIATION.search(before))


def _surname_before_initials(text: str) -> bool:
    """«… на Корсакову М.Н. Контроль …»: the initials close a sentence."""
    return bool(re.search(r"[А-ЯЁ][а-яё]+\s+[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?$", text))
