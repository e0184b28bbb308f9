"""Pages for tests as a program would set them: every character half an em wide, words placed one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from actgen.read.page import Page, Rule, Word
from actgen.read.raw import RawLine, RawTable

LEFT, RIGHT, TOP = 85.0, 553.0, 57.0
SIZE = 12.0
INDENT = 35.0
PITCH = 1.2


@dataclass
class Sheet:
    """One page that is written from the top; ``y`` is the baseline of the line last set, ``spacing`` that of lines."""

    number: int = 1
    width: float = 595.0
    height: float = 842.0
    y: float = TOP
    spacing: float = 1.0
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)

    @property
    def page(self) -> Page:
        return Page(self.number, self.width, self.height, self.words, self.rules)

    def put(
        self,
        x: float,
        text: str,
        y: float | None = None,
        size: float = SIZE,
        bold: bool = False,
        gap: float = 0.5,
    ) -> float:
        """Words from ``x`` on at a baseline, ``gap`` ems apart; returns where they end."""
        y = self.y if y is None else y
        for word in text.split(" "):
            right = x + 0.5 * size * len(word)
            if word:
                self.words.append(
                    Word(word, x, y - 0.78 * size, right, y + 0.22 * size, size, bold)
                )
            x = right + gap * size
        return x - gap * size

    def skip(self, lines: float = 1.0, size: float = SIZE) -> None:
        self.y += lines * PITCH * self.spacing * size

    def line(self, text: str, x: float = LEFT, **look: float) -> None:
        """A line of its own."""
        self.skip()
        self.put(x, text, **look)  # type: ignore[arg-type]

    def centered(self, text: str, bold: bool = False) -> None:
        self.skip()
        self.put((LEFT + RIGHT - 0.5 * SIZE * len(text)) / 2, text, bold=bold)

    def paragraph(
        self,
        text: str,
        left: float = LEFT,
        right: float = RIGHT,
        indent: float = INDENT,
        justified: bool = True,
    ) -> None:
        """A paragraph broken where the next word does not fit."""
        lines = list(_broken(text, right - left, indent))
        for k, words in enumerate(lines):
            self.skip()
            x = left + (0 if k else indent)
            gap = 0.5
            if justified and k < len(lines) - 1 and len(words) > 1:
                letters = 0.5 * SIZE * sum(map(len, words))
                gap = (right - x - letters) / (len(words) - 1) / SIZE
            self.put(x, " ".join(words), gap=gap)

    def grid(self, xs: list[float], ys: list[float]) -> None:
        """Ruled lines of a full table."""
        self.rules += [Rule(xs[0], y, xs[-1], y) for y in ys]
        self.rules += [Rule(x, ys[0], x, ys[-1]) for x in xs]


def _broken(text: str, width: float, indent: float) -> Iterator[list[str]]:
    room = width - indent
    words: list[str] = []
    for word in text.split(" "):
        needed = 0.5 * SIZE * (len(word) + len(words) + sum(map(len, words)))
        if words and needed > room + 0.01:
            yield words
            words, room = [], width
        words.append(word)
    yield words


def texts(blocks: list[RawLine | RawTable]) -> list[str]:
    """The lines, tables left out."""
    return [block.text for block in blocks if isinstance(block, RawLine)]


def cells(table: RawLine | RawTable) -> list[list[str]]:
    """The texts of a table's cells."""
    assert isinstance(table, RawTable)
    return [[" / ".join(x.text for x in cell.lines) for cell in row.cells] for row in table.rows]
