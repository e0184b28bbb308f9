"""Numbers in Russian sentences: «17 218», «22,3 %», «0,14 процентного пункта»."""

from __future__ import annotations

import itertools
from decimal import ROUND_HALF_UP, Decimal

from actgen.russian.counting import plural
from actgen.russian.money import grouped

NBSP = "\u00a0"
_MOST = 6


def rounded(amount: Decimal, decimals: int) -> Decimal:
    """Rounded as it is taught at school: 0.5 up (away from zero)."""
    return amount.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def number(amount: Decimal, decimals: int | None = None) -> str:
    """With a decimal comma and non-breaking spaces between thousands; all its places unless told.

    >>> number(Decimal("17218")), number(Decimal("-0.125"), 2)
    ('17\\xa0218', '−0,13')
    """
    if decimals is not None:
        amount = rounded(amount, decimals)
    whole, _, part = f"{abs(amount):f}".partition(".")
    text = grouped(int(whole)) + (f",{part}" if part else "")
    return f"−{text}" if amount < 0 else text


def per_cent(amount: Decimal, decimals: int | None = None) -> str:
    """«22,3 %»."""
    return f"{number(amount, decimals)}{NBSP}%"


def value(amount: Decimal, is_per_cent: bool, decimals: int | None = None) -> str:
    """A value of an indicator with its sign; a whole one has no places: «100 %»."""
    if amount == amount.to_integral_value():
        decimals = 0
    return per_cent(amount, decimals) if is_per_cent else number(amount, decimals)


def points(amount: Decimal, is_per_cent: bool, decimals: int, *, genitive: bool = False) -> str:
    """A difference: «0,14 процентного пункта», «2 процентных пункта»; of plain numbers the number alone.

    ``genitive`` is for «не хватает 2 процентных пунктов».
    """
    shown = rounded(abs(amount), decimals).normalize()
    text = number(shown)
    if not is_per_cent:
        return text
    if shown != shown.to_integral_value():
        return f"{text} процентного пункта"
    forms = ("процентный пункт", "процентных пункта", "процентных пунктов")
    if genitive:
        forms = ("процентного пункта", "процентных пунктов", "процентных пунктов")
    words = plural(int(shown), *forms)
    return f"{text} {words}"


def places(amounts: list[Decimal], target: Decimal, most: int = 3) -> int:
    """The decimal places that tell neighbouring different values (up to ``most``) and values and target apart."""
    pairs = [(a, b) for a, b in itertools.pairwise(amounts) if a != b]
    aims = [(each, target) for each in amounts if each != target]
    neighbours = next((n for n in range(1, most) if _apart(pairs, n)), most)
    return next((n for n in range(neighbours, _MOST) if _apart(aims, n)), _MOST)


def _apart(pairs: list[tuple[Decimal, Decimal]], decimals: int) -> bool:
    return all(rounded(a, decimals) != rounded(b, decimals) for a, b in pairs)
