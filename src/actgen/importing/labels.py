"""Labels of points: their family, and what the language calls such a numbering."""

from __future__ import annotations

import re

from actgen.read.signs.labels import BULLET, DECIMAL, LETTER, read_label

DOTTED, BRACKET, LETTERS, DASH, FREE = "1.1", "1)", "а)", "–", ""
# What the program prints for «1.1» below a list of another kind.
_WITHIN = {BRACKET: LETTERS, LETTERS: DASH, DASH: DASH}
_DEEPEST = 4
_ROMAN_LOOKALIKES = str.maketrans("ІХС", "IXC")


def style(label: str) -> str:
    """The numbering a label belongs to, as the act language calls it; «» for none and for Roman numbers.

    >>> [style(label) for label in ("1.2.", "3)", "б)", "•", "")]
    ['1.1', '1)', 'а)', '–', '']
    """
    if not label:
        return FREE
    found = read_label(label)
    if found.family == BULLET:
        return DASH
    if found.family == LETTER:
        return LETTERS
    if found.family != DECIMAL:
        return FREE
    return BRACKET if found.mark == ")" and len(found.numbers) == 1 else DOTTED


def numbers(label: str) -> tuple[int, ...]:
    """The numbers in a label: (1, 2) of «1.2.», () of a dash."""
    return read_label(label).numbers if label else ()


def default_below(above: str, depth: int) -> str:
    """What is printed below a point when the act does not say: ``depth`` counts the dotted levels above."""
    if above == DOTTED:
        return DOTTED if depth < _DEEPEST else BRACKET
    return _WITHIN.get(above, DOTTED)


def is_roman(label: str) -> bool:
    """Whether a label is a Roman number, be it typed in Russian letters."""
    return bool(re.fullmatch(r"[IVXLCІХС]+[.)]?", label))


def latin(label: str) -> str:
    """A label with Roman numbers in Latin letters; any other as it is.

    >>> latin("ІХ."), latin("а)")
    ('IX.', 'а)')
    """
    return label.translate(_ROMAN_LOOKALIKES) if is_roman(label) else label
