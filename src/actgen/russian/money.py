"""Sums of money as contracts and orders write them: figures, words, roubles, kopecks.

Source: Розенталь, «Справочник по правописанию», § 163 (agreement of compound numerals); Мильчин,
Чельцова, «Справочник издателя и автора», 6.1 (groups of three figures).
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from actgen.russian.counting import plural
from actgen.russian.number_words import spell

NBSP = "\u00a0"
_LARGEST = Decimal(10) ** 15


class MoneyError(ValueError):
    """A text that is no sum; the message is Russian and made for the user."""


def roubles(amount: Decimal | int | str) -> str:
    """A sum in figures and words, kopecks in figures; a string may have blanks and a comma.

    >>> roubles(1500).replace(NBSP, " ")
    '1 500 (одна тысяча пятьсот) рублей 00 копеек'
    >>> roubles("2 001,05").replace(NBSP, " ")
    '2 001 (две тысячи один) рубль 05 копеек'

    Raises MoneyError for what is no sum, is negative or has fifteen digits and more.
    """
    whole, kopecks = divmod(int(_amount(amount) * 100), 100)
    words = spell(whole)
    return (
        f"{grouped(whole)} ({words}) {plural(whole, 'рубль', 'рубля', 'рублей')} "
        f"{kopecks:02}{NBSP}{plural(kopecks, 'копейка', 'копейки', 'копеек')}"
    )


def grouped(number: int) -> str:
    """With a non-breaking space between the thousands.

    >>> grouped(1234567).replace(NBSP, " "), grouped(999)
    ('1 234 567', '999')
    """
    return f"{number:,}".replace(",", NBSP)


def _amount(given: Decimal | int | str) -> Decimal:
    bare = "".join(str(given).split()).replace(",", ".")
    try:
        amount = Decimal(bare)
    except InvalidOperation:
        raise MoneyError(f"«{given}» — не похоже на сумму") from None
    if not amount.is_finite() or not 0 <= amount < _LARGEST:
        raise MoneyError(f"«{given}» — не похоже на сумму")
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
