"""A page as geometry: words and ruled lines, whether they come from a text layer or from recognition.

Points (1/72 inch) from the upper left corner of the upright page; x grows to the right, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Word:
    """A run of characters without a blank but no-break ones. ``confidence`` is from 0 to 1; 1 for a text layer.

    ``bottom`` is about a fifth of the size below the baseline, the same for all words of a line. A line that is
    ``turned`` by a quarter (in the head of a narrow column) is one word, blanks and all.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float = 0.0
    """Size of the type in points, 0 if it is not known."""
    bold: bool = False
    confidence: float = 1.0
    turned: bool = False


@dataclass(slots=True)
class Rule:
    """A straight line, upright or level: ``left == right`` or ``top == bottom``, thickness left out."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class Page:
    """One page; ``number`` counts from 1.

    ``pictures`` is the share of the page that pictures cover, from 0 to 1. ``unmapped`` counts the characters whose
    font does not tell which letter they are, ``shapes`` what is drawn beside ruled lines. ``aside`` holds
    texts that lie across the page (a watermark).
    """

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictures: float = 0.0
    unmapped: int = 0
    shapes: int = 0
    aside: list[str] = field(default_factory=list)
