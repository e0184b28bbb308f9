"""The mark of an electronic signature: a small block laid over a page, most often over the signature or the head.

It says who has signed by which certificate. A program that signs adds it to a finished page, so its words stand
together in the file wherever they lie on the page; among the lines around it they would tear those apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actgen.read.layout.lines import divide_rows
from actgen.read.layout.rows import rows_of
from actgen.read.page import Word
from actgen.read.raw import RawLine
from actgen.read.signs.marks import SEAL

_DAY = r"\d\d\.\d\d\.\d{4}(?: г\.(?= |$))?"
_SEAL = re.compile(
    rf"{SEAL.pattern}(?=.{{0,200}}сертификат).{{0,300}}?"
    rf"(?:действителен|срок действия):? (?:с )?{_DAY} ?(?:по|до|[-–—]) ?{_DAY}"
    r"(?: подписан:? \d\d\.\d\d\.\d{4}(?: \d\d?:\d\d(?::\d\d)?)?(?: \(\w+\))?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Seal:
    """A mark: its lines and where it stands on the page."""

    lines: tuple[str, ...]
    top: float
    bottom: float
    page: int

    def raw(self) -> list[RawLine]:
        """The lines as paragraphs of their own."""
        return [RawLine(text, gap=not k, page=self.page) for k, text in enumerate(self.lines)]


def take_seals(words: Sequence[Word], page: int) -> tuple[list[Word], list[Seal]]:
    """The words but for those of such marks, and the marks."""
    text = " ".join([word.text for word in words]).replace("\xa0", " ")  # «с 12.02.2026» in one
    if "подписан" not in text.lower():
        return list(words), []
    starts: list[int] = []
    length = 0
    for word in words:
        starts.append(length)
        length += len(word.text) + 1
    left, seals = list(words), []
    for match in _SEAL.finditer(text):
        inside = [
            word
            for word, start in zip(words, starts, strict=True)
            if match.start() <= start < match.end()
        ]
        taken = set(map(id, inside))
        left = [word for word in left if id(word) not in taken]
        rows = divide_rows(rows_of(inside), page)
        texts = tuple(" ".join(line.text for line in row) for row in rows)
        top, bottom = min(word.top for word in inside), max(word.bottom for word in inside)
        seals.append(Seal(texts, top, bottom, page))
    return left, seals
