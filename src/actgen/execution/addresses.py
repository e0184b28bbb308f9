"""Addresses as people type them: «пункт 1.2», «Приложение, стр. 5», «строка 5» find «приложение, строка 5»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.model.execution import Measure
from actgen.source.nearest import hint, listing

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


class Addresses:
    """The addresses of an act's measures, to be found however they are written."""

    def __init__(self, measures: Sequence[Measure]) -> None:
        self._known = {_canonical(measure.address): measure.address for measure in measures}

    def find(self, address: str) -> str:
        """The address as it is in the list; its beginning may be left out where no other one ends like that.

        Raises AddressError.
        """
        wanted = _canonical(address)
        if wanted in self._known:
            return self._known[wanted]
        ends = [real for known, real in self._known.items() if wanted and known.endswith(wanted)]
        if len(ends) == 1:
            return ends[0]
        if ends:
            advice = f"Это {listing(ends, 5)}."
            raise AddressError(f"«{address}»: так называются несколько пунктов", advice)
        parts = [real for known, real in self._known.items() if f"{wanted}срок" in known]
        if parts:
            advice = f"Назовите один: {listing(parts, 5)}."
            raise AddressError(f"«{address}»: сроков здесь несколько", advice)
        advice = hint(address, self._known.values())
        advice = advice or "Пункты со сроками показывает actgen deadlines."
        raise AddressError(f"«{address}»: пункта с таким сроком в акте нет", advice)


def _canonical(address: str) -> str:
    text = f" {address.lower()} "
    for pattern, word in _WORDS:
        text = re.sub(pattern, word, text)
    text = re.sub(r"[\s,;]+", "", text).rstrip(".")
    return re.sub(r"^(?=\d)", "п.", text)
