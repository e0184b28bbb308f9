"""A page as geometry: words and ruled lines, whether they come from a text layer or from recognition.

Points (1/72 inch) from the upper left corner of the upright page; x grows to the right, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Word:
    """A run of characters without a blank. ``confidence`` is from 0 to 1; 1 for a text layer."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float = 0.0
    """Size of the type in points, 0 if it is not known."""
    bold: bool = False
    confidence: float = 1.0


@dataclass(slots=True)
class Rule:
    """A straight line, upright or level: ``left == right`` or ``top == bottom``, thickness left out."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class Page:
    """One page; ``number`` counts from 1."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
