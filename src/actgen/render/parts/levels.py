"""The numbers of points: «1.2.», «3)», «б)», «–», Roman numbers of chapters."""

from __future__ import annotations

from dataclasses import dataclass

from actgen.render.blocks import Look
from actgen.source.addresses import LETTERS

ALPHABETS = {"без з, о, ч": LETTERS, "все": "абвгдежзиклмнопрстуфхцчшщэюя"}
"""The choices of «буквы перечня»: by ГОСТ 2.105, or all that can be spoken."""
DASH = "–"
DOTTED = (Look.LEVEL1, Look.LEVEL2, Look.LEVEL3, Look.LEVEL4)
IN_CHAPTER = (Look.CHAPTER, Look.CHAPTER2, Look.CHAPTER3, Look.CHAPTER4)


@dataclass(frozen=True, slots=True)
class Level:
    """Where the points of one list stand: the look, the numbers above them, their list."""

    look: Look
    list: int
    path: tuple[int, ...] = ()
    quoted: bool = False
    alphabet: str = LETTERS

    def label(self, ordinal: int) -> str:
        """The number of a point as it is printed."""
        match self.look:
            case Look.BRACKET:
                return f"{ordinal})"
            case Look.LETTER:
                return f"{letters(ordinal, self.alphabet)})"
            case Look.DASH:
                return DASH
            case _:
                return ".".join(str(number) for number in (*self.path, ordinal)) + "."

    @property
    def dotted(self) -> bool:
        """Whether its points have numbers with dots."""
        return self.look in DOTTED or self.look in IN_CHAPTER

    @property
    def looks(self) -> tuple[Look, ...]:
        """The looks of the dotted levels that this one belongs to."""
        return IN_CHAPTER if self.look in IN_CHAPTER else DOTTED


def letters(ordinal: int, alphabet: str = LETTERS) -> str:
    """The letter of the nth item: а, б … е, ж, и …; after я: аа, аб …

    >>> "".join(letters(n) for n in range(5, 12)), letters(26)
    ('дежиклм', 'аа')
    """
    high, low = divmod(ordinal - 1, len(alphabet))
    return (alphabet[high - 1] if high else "") + alphabet[low]
