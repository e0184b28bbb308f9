"""Roman numbers of chapters."""

from __future__ import annotations

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """A Roman number up to 39; a document has fewer chapters.

    >>> roman(14), roman(39)
    ('XIV', 'XXXIX')
    """
    said = ""
    for value, sign in _ROMAN:
        while number >= value:
            said += sign
            number -= value
    return said
