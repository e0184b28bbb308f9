"""A stamp whose lines were typed, or converted, as one: «СОГЛАСОВАНО … протокол № 1 от … Председатель совета»."""

from __future__ import annotations

import re
from itertools import pairwise

from actgen.read.signs.marks import AGREED, STAMP
from actgen.read.signs.registration import NUMBER
from actgen.russian.dates import find_dates

_SHORTEST, _LONGEST = 50, 400  # characters
_ACT = r"\(?(?:[Пп]ротокол|[Пп]риказ|[Рр]аспоряжени|[Пп]остановлени)\w*\s"
_POST = r"(?:Директор|Заведующ(?:ий|ая)|Председатель|И\.\s?о\.|Врио|Начальник|Руководитель)(?!\w)"
_WORD = (
    r"(?:УТВЕРЖДАЮ|УТВЕРЖДЕН[АОЫ]?|УТВЕРЖДЁН|СОГЛАСОВАН[АОЫ]?|ПРИНЯТ[АОЫ]?|РАССМОТРЕН[АОЫ]?)(?!\w)"
)
# What a line of a stamp begins with. Posts count where an act has been named: a body may be «Совет директоров».
_BEGINS = re.compile(rf"(?<=\s)(?:(?P<word>{_WORD})|(?P<act>{_ACT})|(?P<post>{_POST}))")
_FIRST = re.compile(rf"{_WORD}\W*")


def stamp_lines(text: str) -> list[str]:
    """The lines of a stamp, or of several, run together; the text alone if it is none, or has no signer.

    >>> stamp_lines("УТВЕРЖДЕНО приказом школы № 4 от 19.01.2012 г. Директор школы ______ И.И. Перова")
    ['УТВЕРЖДЕНО', 'приказом школы № 4 от 19.01.2012 г.', 'Директор школы ______ И.И. Перова']
    >>> stamp_lines("УТВЕРЖДЕНО приказом директора школы № 4 от 19.01.2012 г. и введено в действие")
    ['УТВЕРЖДЕНО приказом директора школы № 4 от 19.01.2012 г. и введено в действие']
    """
    first = _FIRST.match(text)
    if first is None or not _SHORTEST <= len(text) <= _LONGEST:
        return [text]
    if not (STAMP.match(text) or AGREED.match(text)):
        return [text]
    cuts = [0, first.end()]
    signed = False
    for match in _BEGINS.finditer(text, first.end()):
        above = text[cuts[-1] : match.start()].strip()
        if match["post"] and above and not _identified(above):
            continue
        cuts.append(match.start())
        if match["word"]:
            cuts.append(match.end())
        signed = signed or match["act"] is None
    pieces = [text[a:b].strip() for a, b in pairwise([*dict.fromkeys(cuts), len(text)])]
    return [piece for piece in pieces if piece] if signed else [text]


def _identified(text: str) -> bool:
    """Whether an act is named with its number or its date, or with the blanks for them."""
    return bool(find_dates(text) or NUMBER.search(text) or "__" in text)
