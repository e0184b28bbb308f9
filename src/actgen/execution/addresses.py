"""Addresses as people type them: «пункт 1.2», «Приложение, стр. 5», «строка 5» find «приложение, строка 5»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.model.execution import Measure
from actgen.source.nearest import nearest

_WORDS = (
    (r"\bпункт\w*\b", "п."),
    (r"\bподпункт\w*\b", "п."),
    (r"\bстр(?:ок\w*|\.)", "строка "),
    (r"\bприл(?:ожен\w*|\.)", "приложение "),
    (r"№", ""),
)


class AddressError(ValueError):
    """An address that leads to no measure, or to several; the message is Russian, ``advice`` too."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.advice = advice


def find(measures: Sequence[Measure], address: str) -> Measure:
    """The measure that an address names; its beginning may be left out where no other measure ends like that.

    Raises AddressError.
    """
    wanted = _canonical(address)
    ends = [m for m in measures if _canonical(m.address) == wanted]
    ends = ends or [m for m in measures if _canonical(m.address).endswith(wanted)]
    if len(ends) == 1:
        return ends[0]
    if ends:
        listed = ", ".join(f"«{measure.address}»" for measure in ends[:5])
        raise AddressError(f"«{address}»: так называются несколько пунктов", f"Это {listed}.")
    parts = [m for m in measures if f"{wanted}срок" in _canonical(m.address)]
    if parts:
        listed = ", ".join(f"«{measure.address}»" for measure in parts[:5])
        raise AddressError(f"«{address}»: сроков здесь несколько", f"Назовите один: {listed}.")
    close = nearest(address, [measure.address for measure in measures])
    advice = (
        f"Может быть, «{close}»?" if close else "Пункты со сроками показывает actgen deadlines."
    )
    raise AddressError(f"«{address}»: пункта с таким сроком в акте нет", advice)


def _canonical(address: str) -> str:
    text = f" {address.lower()} "
    for pattern, word in _WORDS:
        text = re.sub(pattern, word, text)
    text = re.sub(r"[\s,;]+", "", text).rstrip(".")
    return re.sub(r"^(?=\d)", "п.", text)
