"""Clauses as numbered paragraphs: looks, labels, lists that restart, punctuation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from actgen.model.clauses import Chapter, ChapterNumbering, Clause, Numbering
from actgen.model.tables import Table
from actgen.render.document import Blocks, Look, Paragraph, Place, TableBlock
from actgen.render.sentences import Speaker, bare, capitalise, ended
from actgen.render.tables import table_block

# ГОСТ 2.105: letters that would be taken for figures or cannot be spoken are left out of lists.
LETTERS = "абвгдежиклмнпрстуфхцшщэюя"
DASH = "–"
# A lead-in stays whole and with its list, unless it is longer than about four lines.
LONGEST_HELD = 320

_DOTTED = (Look.LEVEL1, Look.LEVEL2, Look.LEVEL3, Look.LEVEL4)
_IN_CHAPTER = (Look.CHAPTER, Look.CHAPTER2, Look.CHAPTER3, Look.CHAPTER4)
_ENUMERATED = {
    Numbering.BRACKET: Look.BRACKET,
    Numbering.LETTER: Look.LETTER,
    Numbering.DASH: Look.DASH,
}
# «1.1» is what a clerk gets who says nothing; within a list of another kind the next smaller one is meant.
_WITHIN = {Look.BRACKET: Numbering.LETTER, Look.LETTER: Numbering.DASH, Look.DASH: Numbering.DASH}
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


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
        return self.look in _DOTTED or self.look in _IN_CHAPTER

    @property
    def looks(self) -> tuple[Look, ...]:
        """The looks of the dotted levels that this one belongs to."""
        return _IN_CHAPTER if self.look in _IN_CHAPTER else _DOTTED


@dataclass
class PointMaker:
    """Makes the numbered text of one document; every list and table of the document gets an identity of its own."""

    speaker: Speaker
    landscape: bool = False
    _lists: Iterator[int] = field(default_factory=lambda: count(1))
    _tables: Iterator[int] = field(default_factory=lambda: count(1))

    def text(
        self,
        clauses: Sequence[Clause],
        numbering: Numbering = Numbering.DOTTED,
        only: frozenset[str] = frozenset(),
    ) -> Blocks:
        """The paragraphs of a text whose points are numbered from 1; ``only`` these («1.», «2.1.») for an extract."""
        blocks = tuple(self._points(clauses, self._top(numbering), "."))
        return _chosen(blocks, only) if only else blocks

    def chapters(self, chapters: Sequence[Chapter], numbering: ChapterNumbering) -> Blocks:
        """Chapters with their headings and points."""
        return tuple(self._chapters(chapters, numbering))

    def dashes(self, lines: Sequence[str], end: str = ".") -> tuple[Paragraph, ...]:
        """A list of lines after dashes."""
        level = _Level(Look.DASH, next(self._lists))
        return tuple(
            self._listed(level, i, line, end, i == len(lines)) for i, line in enumerate(lines, 1)
        )

    def numbered(self, lines: Sequence[str]) -> tuple[Paragraph, ...]:
        """Lines as points «1.», «2.» of a list of their own, each a sentence."""
        level = self._top(Numbering.DOTTED)
        return tuple(
            Paragraph(level.look, ended(line, "."), level.label(i), place=Place(level.list, i))
            for i, line in enumerate(lines, 1)
        )

    def question(self, list_: int, ordinal: int, rubric: str) -> Paragraph:
        """The number of a question with its first rubric: «1. СЛУШАЛИ:»."""
        level = _Level(Look.LEVEL1, list_)
        place = Place(list_, ordinal)
        return Paragraph(Look.LEVEL1, rubric, level.label(ordinal), place=place, keep=True)

    def decisions(self, clauses: Sequence[Clause], list_: int, ordinal: int) -> Blocks:
        """The points of a decision, numbered within their question: 2.1, 2.2."""
        return tuple(self._points(clauses, _Level(Look.LEVEL2, list_, (ordinal,)), "."))

    def new_list(self) -> int:
        """The identity of one more list."""
        return next(self._lists)

    def table(self, table: Table) -> TableBlock:
        """A table, with the next number of the document's tables."""
        return table_block(table, next(self._tables), landscape=self.landscape)

    def turned(self, *, landscape: bool) -> None:
        """What follows is set on sheets of the given orientation."""
        self.landscape = landscape

    def _chapters(
        self, chapters: Sequence[Chapter], numbering: ChapterNumbering
    ) -> Iterator[Paragraph | TableBlock]:
        numbers = _Level(Look.CHAPTER, next(self._lists))
        through, ordinals = self._top(Numbering.DOTTED), count(1)
        for i, chapter in enumerate(chapters, 1):
            title = bare(capitalise(chapter.title))
            if numbering is ChapterNumbering.ARABIC:
                place = Place(numbers.list, i)
                yield Paragraph(Look.CHAPTER, title, numbers.label(i), place=place, keep=True)
            else:
                number = f"{_roman(i)}. " if numbering is ChapterNumbering.ROMAN else ""
                yield Paragraph(Look.HEADING, number + title, keep=True)
            for text in chapter.text:
                yield Paragraph(Look.TEXT, ended(capitalise(text), "."))
            if numbering is ChapterNumbering.ARABIC:
                yield from self._points(
                    chapter.clauses, self._below(numbers, i, Numbering.DOTTED), "."
                )
            else:
                yield from self._run(chapter.clauses, through, ".", ordinals)
            if chapter.table is not None:
                yield self.table(chapter.table)

    def _top(self, numbering: Numbering, quoted: bool = False) -> _Level:
        look = _ENUMERATED.get(numbering, Look.LEVEL1)
        return _Level(look, next(self._lists), quoted=quoted)

    def _below(self, above: _Level, ordinal: int, numbering: Numbering) -> _Level:
        """The level of the points under the point ``ordinal`` of the level ``above``."""
        if numbering is Numbering.DOTTED and above.dotted and len(above.path) < len(_DOTTED) - 1:
            path = (*above.path, ordinal)
            return _Level(above.looks[len(path)], above.list, path, above.quoted)
        if numbering is Numbering.DOTTED:
            numbering = _WITHIN.get(above.look, Numbering.BRACKET)
        return _Level(_ENUMERATED[numbering], next(self._lists), quoted=above.quoted)

    def _points(
        self, clauses: Sequence[Clause], level: _Level, end: str
    ) -> Iterator[Paragraph | TableBlock]:
        ordinals = count(1)
        yield from self._run(clauses, level, end, ordinals)

    def _run(
        self, clauses: Sequence[Clause], level: _Level, end: str, ordinals: Iterator[int]
    ) -> Iterator[Paragraph | TableBlock]:
        last = max((i for i, clause in enumerate(clauses) if not clause.free), default=-1)
        for i, clause in enumerate(clauses):
            if clause.heading is not None:
                yield Paragraph(
                    Look.HEADING, bare(capitalise(clause.heading)), keep=True, quoted=level.quoted
                )
            said = self.speaker.sentence(clause)
            if not said:  # a heading alone: its points go on with the numbers of this level
                yield from self._run(clause.clauses, level, end, ordinals)
                continue
            if clause.free:
                yield from self._with_children(
                    Paragraph(Look.TEXT, capitalise(said)), clause, level, 0, "."
                )
                continue
            ordinal = next(ordinals)
            mark = "." if level.dotted else end if i == last else ";"
            point = Paragraph(
                level.look,
                capitalise(said) if level.dotted else said,
                level.label(ordinal),
                place=Place(level.list, ordinal),
                quoted=level.quoted,
            )
            yield from self._with_children(point, clause, level, ordinal, mark)

    def _with_children(
        self, point: Paragraph, clause: Clause, level: _Level, ordinal: int, end: str
    ) -> Iterator[Paragraph | TableBlock]:
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
        if not blocks and clause.table is not None:
            yield replace(point, text=ended(point.text, ":"), keep=True)
            yield self.table(clause.table)
            return
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
        if clause.table is not None:
            yield self.table(clause.table)

    @staticmethod
    def _listed(level: _Level, ordinal: int, text: str, end: str, last: bool) -> Paragraph:
        return Paragraph(
            level.look,
            ended(text, end if last else ";"),
            level.label(ordinal),
            place=Place(level.list, ordinal),
            quoted=level.quoted,
        )

    def _quotation(self, clause: Clause, end: str) -> Iterator[Paragraph | TableBlock]:
        quotation = clause.quotation
        assert quotation is not None
        inside: list[Paragraph] = []
        if quotation.text is not None:
            mark = ":" if quotation.clauses else ""
            lines = [" ".join(line.split()) for line in quotation.text.split("\n") if line.strip()]
            inside += [Paragraph(Look.TEXT, line, quoted=True) for line in lines[:-1]]
            inside.append(
                Paragraph(Look.TEXT, ended(lines[-1], mark), keep=bool(mark), quoted=True)
            )
        if quotation.clauses:
            points = self._points(
                quotation.clauses, self._top(quotation.numbering, quoted=True), ""
            )
            inside += [point for point in points if isinstance(point, Paragraph)]
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


def _chosen(blocks: Blocks, only: frozenset[str]) -> Blocks:
    """The points of the given numbers with everything under them; the rest is left out, numbers stay."""
    kept = []
    taken = ""
    for block in blocks:
        if isinstance(block, Paragraph) and block.look in _DOTTED and not block.quoted:
            number = block.label.rstrip(".")
            if not taken or not number.startswith(f"{taken}."):
                taken = number if number in only else ""
        if taken:
            kept.append(block)
    return tuple(kept)


def _roman(number: int) -> str:
    """A Roman number up to 39; a document has fewer chapters.

    >>> _roman(14), _roman(39)
    ('XIV', 'XXXIX')
    """
    said = ""
    for value, sign in _ROMAN:
        while number >= value:
            said += sign
            number -= value
    return said
