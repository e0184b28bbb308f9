"""Clauses as numbered paragraphs: looks, labels, lists that restart, punctuation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from actgen.model.clauses import Chapter, ChapterNumbering, Clause, Numbering
from actgen.model.parties import Figure
from actgen.model.tables import Table
from actgen.render.blocks import Block, Blocks, Look, Paragraph, Place, TableBlock
from actgen.render.parts.levels import ALPHABETS, DOTTED, Level
from actgen.render.parts.pictures import figure
from actgen.render.parts.sentences import (
    Speaker,
    bare,
    capitalise,
    ended,
    lower_first_unless_name,
)
from actgen.render.parts.tables import table_block
from actgen.render.profile import Profile
from actgen.russian.roman_numbers import roman

# A lead-in stays whole and with its list, unless it is longer than about four lines.
LONGEST_HELD = 320

_ENUMERATED = {
    Numbering.BRACKET: Look.BRACKET,
    Numbering.LETTER: Look.LETTER,
    Numbering.DASH: Look.DASH,
}
# «1.1» is what a clerk gets who says nothing; within a list of another kind the next smaller one is meant.
_WITHIN = {Look.BRACKET: Numbering.LETTER, Look.LETTER: Numbering.DASH, Look.DASH: Numbering.DASH}
# A paragraph without a number may end with any of these; else a point is set.
_ENDS = (".", ":", ";", "!", "?", "…", ",")


@dataclass
class PointMaker:
    """Makes the numbered text of one document; every list and table of the document gets an identity of its own."""

    speaker: Speaker
    profile: Profile
    landscape: bool = False
    _lists: Iterator[int] = field(default_factory=lambda: count(1))
    _tables: Iterator[int] = field(default_factory=lambda: count(1))
    _figures: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def alphabet(self) -> str:
        """The letters of lists, by the profile."""
        return ALPHABETS[self.profile.choice("буквы перечня", *ALPHABETS)]

    def text(self, clauses: Sequence[Clause], numbering: Numbering = Numbering.DOTTED) -> Blocks:
        """The paragraphs of a text whose points are numbered from 1."""
        return tuple(self._points(clauses, self._top(numbering), "."))

    def chapters(self, chapters: Sequence[Chapter], numbering: ChapterNumbering) -> Blocks:
        """Chapters with their headings and points."""
        return tuple(self._chapters(chapters, numbering))

    def dashes(self, lines: Sequence[str], end: str = ".") -> tuple[Paragraph, ...]:
        """A list of lines after dashes."""
        level = Level(Look.DASH, next(self._lists))
        return tuple(
            self._listed(level, i, line, end, i == len(lines)) for i, line in enumerate(lines, 1)
        )

    def agenda(self, lines: Sequence[tuple[int, str]]) -> tuple[Paragraph, ...]:
        """Lines as points «1.», «2.» of a list of their own, by their numbers, each a sentence."""
        level = self._top(Numbering.DOTTED)
        return tuple(
            Paragraph(level.look, ended(line, "."), level.label(i), place=Place(level.list, i))
            for i, line in lines
        )

    def question(self, list_: int, ordinal: int, rubric: str) -> Paragraph:
        """The number of a question with its first rubric: «1. СЛУШАЛИ:»."""
        level = Level(Look.LEVEL1, list_)
        place = Place(list_, ordinal)
        return Paragraph(Look.LEVEL1, rubric, level.label(ordinal), place=place, keep=True)

    def decisions(
        self, clauses: Sequence[Clause], list_: int, ordinal: int, numbering: Numbering
    ) -> Blocks:
        """The points of a decision: numbered within their question (2.1, 2.2), or in a list of their own."""
        within = Level(Look.LEVEL2, list_, (ordinal,))
        level = within if numbering is Numbering.DOTTED else self._top(numbering)
        return tuple(self._points(clauses, level, "."))

    def new_list(self) -> int:
        """The identity of one more list."""
        return next(self._lists)

    def table(self, table: Table) -> TableBlock:
        """A table, with the next number of the document's tables."""
        return table_block(table, next(self._tables), self.profile, landscape=self.landscape)

    def figures(self, figures: Sequence[Figure]) -> Blocks:
        """Pictures with their captions, numbered through the document; RenderError for a file that is none."""
        return tuple(
            block
            for each in figures
            for block in figure(
                each,
                next(self._figures) if each.caption else 0,
                self.profile,
                landscape=self.landscape,
            )
        )

    def turned(self, *, landscape: bool) -> None:
        """What follows is set on sheets of the given orientation."""
        self.landscape = landscape

    def _chapters(
        self, chapters: Sequence[Chapter], numbering: ChapterNumbering
    ) -> Iterator[Block]:
        numbers = Level(Look.CHAPTER, next(self._lists))
        through, ordinals = self._top(Numbering.DOTTED), count(1)
        for i, chapter in enumerate(chapters, 1):
            title = bare(capitalise(chapter.title))
            if numbering is ChapterNumbering.ARABIC:
                place = Place(numbers.list, i)
                yield Paragraph(Look.CHAPTER, title, numbers.label(i), place=place, keep=True)
            else:
                number = "" if numbering.bare else f"{roman(i)}. "
                yield Paragraph(Look.HEADING, number + title, keep=True)
            if numbering.anew:
                through, ordinals = self._top(Numbering.DOTTED), count(1)
            yield from (free_paragraph(capitalise(text)) for text in chapter.text)
            if numbering.within:
                yield from self._points(
                    chapter.clauses, self._below(numbers, i, Numbering.DOTTED), "."
                )
            else:
                yield from self._run(chapter.clauses, through, ".", ordinals)
            if chapter.table is not None:
                yield self.table(chapter.table)
            yield from self.figures(chapter.figures)

    def _top(self, numbering: Numbering, quoted: bool = False) -> Level:
        look = _ENUMERATED.get(numbering, Look.LEVEL1)
        return Level(look, next(self._lists), quoted=quoted, alphabet=self.alphabet)

    def _below(self, above: Level, ordinal: int, numbering: Numbering) -> Level:
        """The level of the points under the point ``ordinal`` of the level ``above``."""
        if numbering is Numbering.DOTTED and above.dotted and len(above.path) < len(DOTTED) - 1:
            path = (*above.path, ordinal)
            return replace(above, look=above.looks[len(path)], path=path)
        if numbering is Numbering.DOTTED:
            numbering = _WITHIN.get(above.look, Numbering.BRACKET)
        return Level(
            _ENUMERATED[numbering],
            next(self._lists),
            quoted=above.quoted,
            alphabet=self.alphabet,
        )

    def _points(
        self, clauses: Sequence[Clause], level: Level, end: str
    ) -> Iterator[Paragraph | TableBlock]:
        ordinals = count(1)
        yield from self._run(clauses, level, end, ordinals)

    def _run(
        self, clauses: Sequence[Clause], level: Level, end: str, ordinals: Iterator[int]
    ) -> Iterator[Paragraph | TableBlock]:
        last = max((i for i, clause in enumerate(clauses) if not clause.free), default=-1)
        small = not level.dotted and begins_small(clauses)
        for i, clause in enumerate(clauses):
            if clause.heading is not None:
                yield Paragraph(
                    Look.HEADING, bare(capitalise(clause.heading)), keep=True, quoted=level.quoted
                )
            said = self.speaker.sentence(clause)
            if not said:  # a heading alone: its points go on with the numbers of this level
                yield from self._run(clause.clauses, level, end, ordinals)
                yield from self._under(clause, level, 0, end, ("items", "quotation"))
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
                capitalise(said) if level.dotted else in_list(said, clause) if small else said,
                level.label(ordinal),
                place=Place(level.list, ordinal),
                quoted=level.quoted,
            )
            yield from self._with_children(point, clause, level, ordinal, mark)

    def _with_children(
        self, point: Paragraph, clause: Clause, level: Level, ordinal: int, end: str
    ) -> Iterator[Paragraph | TableBlock]:
        """The point and everything under it; ``end`` closes the whole."""
        names = ("items", "clauses", "quotation")
        if any(getattr(clause, name) for name in names):
            lead_in = replace(
                point, text=ended(point.text, ":"), keep=len(point.text) <= LONGEST_HELD
            )
        elif clause.table is not None:
            lead_in = replace(point, text=ended(point.text, ":"), keep=True)
        else:
            lead_in = replace(point, text=ended(point.text, end))
        yield lead_in
        yield from self._under(clause, level, ordinal, end, names)

    def _under(
        self, clause: Clause, level: Level, ordinal: int, end: str, names: Sequence[str]
    ) -> Iterator[Paragraph | TableBlock]:
        """Those of the named parts of a clause that it has, then its table."""
        there = [name for name in names if getattr(clause, name)]
        for name in there:
            mark = end if name == there[-1] else ";"
            if name == "items":
                below = Level(Look.DASH, next(self._lists), quoted=level.quoted)
                for i, item in enumerate(clause.items, 1):
                    yield self._listed(below, i, item.text, mark, i == len(clause.items))
            elif name == "quotation":
                yield from self._quotation(clause, mark)
            elif clause.free:
                top = self._top(clause.numbering, level.quoted)
                yield from self._points(clause.clauses, top, mark)
            else:
                below = self._below(level, ordinal, clause.numbering)
                yield from self._points(clause.clauses, below, mark)
        if clause.table is not None:
            yield self.table(clause.table)

    @staticmethod
    def _listed(level: Level, ordinal: int, text: str, end: str, last: bool) -> Paragraph:
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
        inside: list[Paragraph | TableBlock] = []
        if quotation.text is not None:
            mark = ":" if quotation.clauses else ""
            lines = [" ".join(line.split()) for line in quotation.text.split("\n") if line.strip()]
            inside += [Paragraph(Look.TEXT, line, quoted=True) for line in lines[:-1]]
            inside.append(
                Paragraph(Look.TEXT, ended(lines[-1], mark), keep=bool(mark), quoted=True)
            )
        if quotation.clauses:
            inside += self._points(
                quotation.clauses, self._top(quotation.numbering, quoted=True), ""
            )
        yield from _in_quotes(inside, end)


def free_paragraph(text: str) -> Paragraph:
    """A paragraph without a number; line ends within it are those of the clerk's file, not of the page."""
    line = " ".join(text.split())
    said = line if line.endswith(_ENDS) else ended(line, ".")
    return Paragraph(Look.TEXT, said, keep=line.endswith(":"))


def begins_small(clauses: Sequence[Clause]) -> bool:
    """Whether the points of a list go on after «;» with small letters: no author's own words begin with a capital."""
    return not any(_typed_capital(clause) for clause in clauses)


def _typed_capital(clause: Clause) -> bool:
    """Whether the author began a point of his own words with a capital that no name asks for."""
    text = (clause.text or "").lstrip('«"')
    if clause.free or clause.addressee is not None:
        return False
    return text[:1] != lower_first_unless_name(text)[:1]


def in_list(said: str, clause: Clause) -> str:
    """A point that goes on after «;»: what the program puts first (who, by when) begins small, like its neighbours."""
    typed = clause.text if clause.addressee is None else None
    return said if typed and said[:1] == typed[:1] else lower_first_unless_name(said)


def _in_quotes(
    blocks: Sequence[Paragraph | TableBlock], end: str
) -> Iterator[Paragraph | TableBlock]:
    """The blocks of a quoted passage, marks before its first and after its last paragraph."""
    paragraphs = [i for i, block in enumerate(blocks) if isinstance(block, Paragraph)]
    for i, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            if i == paragraphs[0]:
                block = replace(block, opening="«")
            if i == paragraphs[-1]:
                closing = bare(block.text)
                quoted = closing if closing.endswith("»") else closing + "»"
                block = replace(block, text=quoted + end)
        yield block
