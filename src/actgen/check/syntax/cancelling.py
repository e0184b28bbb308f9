"""«Отменить приказ от 01.09.2025 № 100 …»: what an act says of one told by its number or date, not of what is asked."""

from __future__ import annotations

import re

_CANCEL = r"(?:отмен[ияе]|отозвать|(?:при|с)?(?:знать|читать|честь)\w*\s+(?:утратив|недейств|не\s+действ))\w*"
_ACT = r"(?:приказ|распоряжени|постановлени)\w*"
_TOLD = r"(?:[^.;]|\.(?=\d))*?(?:№|\bот\s+[«\"]?\d)"
_CANCELS = re.compile(
    rf"\b{_CANCEL}\s[^.;]{{0,40}}?\b{_ACT}{_TOLD}|\b{_ACT}{_TOLD}[^;]*?\b{_CANCEL}", re.IGNORECASE
)


def cancels_another(quote: str) -> bool:
    """Whether a point takes back another act, told by its number or date.

    >>> cancels_another("Отменить приказ от 01.09.2025 № 100 о назначении Петровой О.И. ответственной.")
    True
    >>> cancels_another("Приказ директора школы № 100 от 01.09.2025 признать утратившим силу.")
    True
    >>> cancels_another("Отменить назначение администратора."), cancels_another("Приказ от 01.09.2025 исполнить.")
    (False, False)
    """
    return _CANCELS.search(quote) is not None
