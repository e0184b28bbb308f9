"""Numbers with check digits: ИНН and ОГРН.

Sources: приказ МНС России от 03.03.2004 № БГ-3-09/178 (ИНН: weights of the check digits, remainder of division by 11);
приказ Минфина России от 30.10.2017 № 165н (ОГРН: remainder of division by 11, for 15 digits by 13).
"""

from __future__ import annotations

_INN_TEN = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_ELEVENTH = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_TWELFTH = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)


def inn_fault(text: str) -> str:
    """Why a text is no ИНН; «» if it is one.

    >>> inn_fault("0000000018"), inn_fault("0000000019")
    ('', 'контрольная цифра ИНН не сходится')
    """
    if not (text.isascii() and text.isdecimal()):
        return "в ИНН бывают только цифры"
    if len(text) not in (10, 12):
        return f"в ИНН 10 цифр (у человека 12), а здесь {len(text)}"
    digits = [int(each) for each in text]
    if len(text) == 10:
        right = _inn_digit(digits, _INN_TEN) == digits[9]
    else:
        right = (
            _inn_digit(digits, _INN_ELEVENTH) == digits[10]
            and _inn_digit(digits, _INN_TWELFTH) == digits[11]
        )
    return "" if right and any(digits) else "контрольная цифра ИНН не сходится"


def ogrn_fault(text: str) -> str:
    """Why a text is no ОГРН (13 digits) or ОГРНИП (15 digits); «» if it is one.

    >>> ogrn_fault("1000000000010"), ogrn_fault("1000000000011")
    ('', 'контрольная цифра ОГРН не сходится')
    """
    if not (text.isascii() and text.isdecimal()):
        return "в ОГРН бывают только цифры"
    if len(text) not in (13, 15):
        return f"в ОГРН 13 цифр, а здесь {len(text)}"
    right = int(text[:-1]) % (len(text) - 2) % 10 == int(text[-1])
    return "" if right and text[0] != "0" else "контрольная цифра ОГРН не сходится"


def _inn_digit(digits: list[int], weights: tuple[int, ...]) -> int:
    return sum(d * w for d, w in zip(digits, weights, strict=False)) % 11 % 10
