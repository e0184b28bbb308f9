"""Clauses as numbered paragraphs: looks, labels, lists that restart, punctuation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from actgen.model.act import Clause, Numbering
from actgen.render.document import Look, Place, Point
from actgen.render.sentences import Speaker, bare, capitalise, ended
from actgen.render.typesetting import bound

# ГОСТ 2.105: letters that would be taken for figures or cannot be spoken are left out of lists.
LETTERS = "абвгдежиклмнпрстуфхцшщэюя"
DASH = "–"
# A lead-in stays whole and with its list, unless it is longer than about four lines.
LONGEST_HELD = 320

_DOTTED = (Look.LEVEL1, Look.LEVEL2, Look.LEVEL3, Look.LEVEL4)
_ENUMERATED = {
    Numbering.BRACKET: Look.BRACKET,
    Numbering.LETTER: Look.LETTER,
    Numbering.DASH: Look.DASH,
}
# «1.1» is what a clerk gets who says nothing; within a list of another kind the next smaller one is meant.
_WITHIN = {Look.BRACKET: Numbering.LETTER, Look.LETTER: Numbering.DASH, Look.DASH: Numbering.DASH}


@dataclass(frozen=True, slots=True)
class _Level:
    """Where the points of one list stand: the look, the numbers above them, their list."""

    look: Look
    list: int
    path: tuple[int, ...] = ()
    quoted: bool = False

    def label(self, ordinal: int) -> str:
        match self.look:
            case Look.BRACKET:
                return f"{ordinal})"
            case Look.LETTER:
                return f"{letters(ordinal)})"
            case Look.DASH:
                return DASH
            case _:
                return ".".join(str(number) for number in (*self.path, ordinal)) + "."

    @property
    def dotted(self) -> bool:
        return self.look in _DOTTED


@dataclass
class PointMaker:
    """Makes the paragraphs of one document; every list of the document gets an identity of its own."""

    speaker: Speaker
    _lists: Iterator[int] = field(default_factory=lambda: count(1))

    def text(
        self, clauses: Sequence[Clause], numbering: Numbering = Numbering.DOTTED
    ) -> tuple[Point, ...]:
        """The paragraphs of a text whose points are numbered from 1."""
        return tuple(self._typeset(self._points(clauses, self._top(numbering), ".")))

    def dashes(self, lines: Sequence[str], end: str = ".") -> tuple[Point, ...]:
        """A list of lines after dashes."""
        level = _Level(Look.DASH, next(self._lists))
        points = (
            self._listed(level, i, line, end, i == len(lines)) for i, line in enumerate(lines, 1)
        )
        return tuple(self._typeset(points))

    @staticmethod
    def _typeset(points: Iterator[Point]) -> Iterator[Point]:
        for point in points:
            yield replace(point, text=bound(point.text))

    def _top(self, numbering: Numbering, quoted: bool = False) -> _Level:
        look = _ENUMERATED.get(numbering, Look.LEVEL1)
        return _Level(look, next(self._lists), quoted=quoted)

    def _below(self, above: _Level, ordinal: int, numbering: Numbering) -> _Level:
        """The level of the points under the point ``ordinal`` of the level ``above``."""
        if numbering is Numbering.DOTTED and above.dotted and len(above.path) < len(_DOTTED) - 1:
            path = (*above.path, ordinal)
            return _Level(_DOTTED[len(path)], above.list, path, above.quoted)
        if numbering is Numbering.DOTTED:
            numbering = _WITHIN.get(above.look, Numbering.BRACKET)
        return _Level(_ENUMERATED[numbering], next(self._lists), quoted=above.quoted)

    def _points(self, clauses: Sequence[Clause], level: _Level, end: str) -> Iterator[Point]:
        ordinals = count(1)
        yield from self._run(clauses, level, end, ordinals)

    def _run(
        self, clauses: Sequence[Clause], level: _Level, end: str, ordinals: Iterator[int]
    ) -> Iterator[Point]:
        last = max((i for i, clause in enumerate(clauses) if not clause.free), default=-1)
        for i, clause in enumerate(clauses):
            if clause.heading is not None:
                yield Point(
                    Look.HEADING, bare(capitalise(clause.heading)), keep=True, quoted=level.quoted
                )
            said = self.speaker.sentence(clause)
            if not said:  # a heading alone: its points go on with the numbers of this level
                yield from self._run(clause.clauses, level, end, ordinals)
                continue
            if clause.free:
                yield from self._with_children(
                    Point(Look.TEXT, capitalise(said)), clause, level, 0, "."
                )
                continue
            ordinal = next(ordinals)
            mark = "." if level.dotted else end if i == last else ";"
            point = Point(
                level.look,
                capitalise(said) if level.dotted else said,
                level.label(ordinal),
                place=Place(level.list, ordinal),
                quoted=level.quoted,
            )
            yield from self._with_children(point, clause, level, ordinal, mark)

    def _with_children(
        self, point: Point, clause: Clause, level: _Level, ordinal: int, end: str
    ) -> Iterator[Point]:
        """The point and everything under it; ``end`` closes the whole."""
        blocks = [
            name
            for name, there in (
                ("items", clause.items),
                ("clauses", clause.clauses),
                ("quotation", clause.quotation),
            )
            if there
        ]
        if not blocks:
            yield replace(point, text=ended(point.text, end))
            return
        yield replace(point, text=ended(point.text, ":"), keep=len(point.text) <= LONGEST_HELD)
        for name in blocks:
            mark = end if name == blocks[-1] else ";"
            if name == "items":
                below = _Level(Look.DASH, next(self._lists), quoted=level.quoted)
                for i, item in enumerate(clause.items, 1):
                    yield self._listed(below, i, item.text, mark, i == len(clause.items))
            elif name == "clauses" and clause.free:
                yield from self._points(
                    clause.clauses, self._top(clause.numbering, level.quoted), mark
                )
            elif name == "clauses":
                yield from self._points(
                    clause.clauses, self._below(level, ordinal, clause.numbering), mark
                )
            else:
                yield from self._quotation(clause, mark)

    @staticmethod
    def _listed(level: _Level, ordinal: int, text: str, end: str, last: bool) -> Point:
        return Point(
            level.look,
            ended(text, end if last else ";"),
            level.label(ordinal),
            place=Place(level.list, ordinal),
            quoted=level.quoted,
        )

    def _quotation(self, clause: Clause, end: str) -> Iterator[Point]:
        quotation = clause.quotation
        assert quotation is not None
        inside: list[Point] = []
        if quotation.text is not None:
            mark = ":" if quotation.clauses else ""
            lines = [" ".join(line.split()) for line in quotation.text.split("\n") if line.strip()]
            inside += [Point(Look.TEXT, line, quoted=True) for line in lines[:-1]]
            inside.append(Point(Look.TEXT, ended(lines[-1], mark), keep=bool(mark), quoted=True))
        if quotation.clauses:
            inside += self._points(
                quotation.clauses, self._top(quotation.numbering, quoted=True), ""
            )
        inside[0] = replace(inside[0], opening="«")
        closing = bare(inside[-1].text)
        inside[-1] = replace(
            inside[-1], text=(closing if closing.endswith("»") else closing + "»") + end
        )
        yield from inside


def letters(ordinal: int) -> str:
    """The letter of the nth item: а, б … е, ж, и …; after я: аа, аб …

    >>> "".join(letters(n) for n in range(5, 12)), letters(26)
    ('дежиклм', 'аа')
    """
    high, low = divmod(ordinal - 1, len(LETTERS))
    return (LETTERS[high - 1] if high else "") + LETTERS[low]
