"""Numbers written in words: read («двадцать первого», «трёх») and spelled («трёх»)."""

from __future__ import annotations

import re
from functools import lru_cache

from num2words import num2words

from actgen.russian.cases import Case

_SPELLING_CASE = dict(zip(Case, "ngdaip", strict=True))
_SPELLING_GENDER = {"masc": "m", "femn": "f", "neut": "n"}

# Beginnings of ordinals; the ending is any case of any gender.
_UNITS = {
    "перв": 1, "втор": 2, "трет": 3, "четв[её]рт": 4, "пят": 5,
    "шест": 6, "седьм": 7, "восьм": 8, "девят": 9,
}  # fmt: skip
_TEENS = {
    "десят": 10, "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13, "четырнадцат": 14,
    "пятнадцат": 15, "шестнадцат": 16, "семнадцат": 17, "восемнадцат": 18, "девятнадцат": 19,
}  # fmt: skip
_TENS = {
    "двадцат": 20, "тридцат": 30, "сороков": 40, "пятидесят": 50, "шестидесят": 60,
    "семидесят": 70, "восьмидесят": 80, "девяност": 90,
}  # fmt: skip
_CARDINAL_TENS = {
    "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "шестьдесят": 60,
    "семьдесят": 70, "восемьдесят": 80, "девяносто": 90,
}  # fmt: skip
_ENDING = r"(?:ьего|ьему|ьем|ьим|ого|ому|ое|ом|ым|ый|ой|ье|ий)"
_MILLENNIUM = r"две\s+тысячи|тысяча\s+девятьсот"


def _any(stems: dict[str, int]) -> str:
    return "|".join(sorted(stems, key=len, reverse=True))


_ORDINAL = (
    rf"(?:(?:{_any(_CARDINAL_TENS)})\s+(?:{_any(_UNITS)}){_ENDING}"
    rf"|(?:{_any(_UNITS | _TEENS | _TENS)}){_ENDING})"
)
DAY_IN_WORDS = _ORDINAL
"""Pattern of an ordinal: «тринадцатое», «двадцать первого»."""
YEAR_IN_WORDS = rf"(?:(?:{_MILLENNIUM})\s+{_ORDINAL}|двухтысячн{_ENDING})"
"""Pattern of a year: «две тысячи двадцать четвертого»."""


def day_number(text: str) -> int:
    """The value of an ordinal below a hundred, 0 if it is none.

    >>> day_number("тринадцатое"), day_number("двадцать первого")
    (13, 21)
    """
    value = 0
    for word in text.lower().split():
        if word in _CARDINAL_TENS:
            value += _CARDINAL_TENS[word]
            continue
        for stem, number in (_UNITS | _TEENS | _TENS).items():
            if re.fullmatch(stem + _ENDING, word):
                value += number
    return value


def year_number(text: str) -> int | None:
    """The value of a year in words, None if it is none.

    >>> year_number("две тысячи двадцать четвертого")
    2024
    """
    phrase = " ".join(text.lower().split())
    if phrase.startswith("двухтысячн"):
        return 2000
    for start, value in (("две тысячи ", 2000), ("тысяча девятьсот ", 1900)):
        if phrase.startswith(start):
            return value + day_number(phrase.removeprefix(start))
    return None


def spell(number: int, case: Case = Case.NOMN, gender: str = "masc", animate: bool = False) -> str:
    """The number in words, agreeing with what is counted.

    >>> spell(3, Case.GENT), spell(21, Case.ACCS, "femn"), spell(2, Case.ACCS)
    ('трёх', 'двадцать одну', 'два')
    """
    # num2words takes the accusative for animate unless told otherwise («двух дней»).
    return str(
        num2words(
            number,
            lang="ru",
            case=_SPELLING_CASE[case],
            gender=_SPELLING_GENDER[gender],
            animate=animate,
        )
    )


@lru_cache(maxsize=1)
def _cardinals() -> dict[str, int]:
    forms: dict[str, int] = {}
    for number in range(1, 101):
        for case in (Case.NOMN, Case.GENT, Case.ACCS):
            for gender in _SPELLING_GENDER:
                forms[spell(number, case, gender).replace("ё", "е")] = number
    return forms


def cardinal_number(text: str) -> int | None:
    """The value of a cardinal up to a hundred in the nominative, genitive or accusative.

    >>> cardinal_number("трех"), cardinal_number("Двадцати одного"), cardinal_number("много")
    (3, 21, None)
    """
    return _cardinals().get(" ".join(text.lower().replace("ё", "е").split()))


def compound_number(text: str) -> int | None:
    """The value of the first part of «трёхдневный», «десятидневный», «двухнедельный».

    >>> compound_number("трёх"), compound_number("десяти"), compound_number("")
    (3, 10, 1)
    """
    return 1 if not text else cardinal_number(text)
