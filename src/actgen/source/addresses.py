"""The addresses of clauses, exactly as a reader of the printed act would cite them: «1.2», «1.4 3)»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from actgen.model.act import Act
from actgen.model.clauses import Chapter, ChapterNumbering, Clause, Numbering, Quotation
from actgen.model.content import Content
from actgen.model.requirement import Requirement
from actgen.russian.cases import Case
from actgen.russian.deadlines import parse_deadline
from actgen.russian.post_and_name import decline_party
from actgen.russian.roman_numbers import roman

LETTERS = "абвгдежиклмнпрстуфхцшщэюя"
"""Letters that number points: without those that look like figures (ГОСТ 2.105)."""

_LEVELS = 4
# «1.1» is what a clerk gets who says nothing; under another numbering the next smaller one is printed.
_WITHIN = {
    Numbering.BRACKET: Numbering.LETTER,
    Numbering.LETTER: Numbering.DASH,
    Numbering.DASH: Numbering.DASH,
}


@dataclass(frozen=True, slots=True)
class Addressed:
    """A clause, an item of its list or a quoted passage, with the address it is cited by."""

    address: str
    text: str
    requires: tuple[Requirement, ...]


def addressed(act: Act) -> Iterator[Addressed]:
    """Everything in an act that may carry requirements, in the order it is printed.

    A dash item and an unnumbered paragraph have the address of the point they stand under.
    """
    yield from _content(act)
    for number, attachment in enumerate(act.attachments, start=1):
        name = f"приложение {number}" if len(act.attachments) > 1 else "приложение"
        yield from _content(attachment, name)


def letter(ordinal: int) -> str:
    """The letter of the nth item: а, б … е, ж, и …; after я: аа, аб …

    >>> letter(1), letter(8), letter(26)
    ('а', 'и', 'аа')
    """
    high, low = divmod(ordinal - 1, len(LETTERS))
    return (LETTERS[high - 1] if high else "") + LETTERS[low]


@dataclass(frozen=True, slots=True)
class Level:
    """One list of points: its numbering, the address it stands under, the numbers of the dotted points above."""

    numbering: Numbering
    under: str = ""
    numbers: tuple[int, ...] = ()

    def address(self, ordinal: int) -> str:
        match self.numbering:
            case Numbering.DOTTED:
                label = ".".join(map(str, (*self.numbers, ordinal)))
            case Numbering.BRACKET:
                label = f"{ordinal})"
            case Numbering.LETTER:
                label = f"{letter(ordinal)})"
            case Numbering.DASH:
                label = ""
        return f"{self.under} {label}".strip()

    def below(self, ordinal: int, numbering: Numbering) -> Level:
        """The list under the point ``ordinal``."""
        dotted = self.numbering is Numbering.DOTTED
        if numbering is Numbering.DOTTED and dotted and len(self.numbers) < _LEVELS - 1:
            return Level(numbering, self.under, (*self.numbers, ordinal))
        if numbering is Numbering.DOTTED:
            numbering = _WITHIN.get(self.numbering, Numbering.BRACKET)
        return Level(numbering, self.address(ordinal))


def decisions_level(numbering: Numbering, number: int, under: str = "") -> Level:
    """The list of the decisions on the question ``number``: «2.1», or «2 1)» in a numbering of their own."""
    if numbering is Numbering.DOTTED:
        return Level(numbering, under, (number,))
    return Level(numbering, f"{under} {number}".strip())


def _content(content: Content, under: str = "") -> Iterator[Addressed]:
    """One document: its meeting («2.1» is the first decision on the second question), its points, its chapters."""
    for number, question in content.meeting.numbered if content.meeting else ():
        yield from _clauses(question.decided, decisions_level(question.numbering, number, under))
    yield from _clauses(content.clauses, Level(content.numbering, under))
    yield from _chapters(content.chapters, content.chapter_numbering, under)


def _chapters(
    chapters: Sequence[Chapter], numbering: ChapterNumbering, under: str
) -> Iterator[Addressed]:
    """The points of chapters: «2.1» where they begin with the number of their chapter, «II 1» where they begin anew in
    each, else numbered through."""
    through = count(1)
    for number, chapter in enumerate(chapters, start=1):
        if numbering is ChapterNumbering.ARABIC:
            yield Addressed(f"{under} {number}".strip(), chapter.title, ())
        if numbering.within:
            yield from _clauses(chapter.clauses, Level(Numbering.DOTTED, under, (number,)))
        elif numbering.anew:
            yield from _clauses(
                chapter.clauses, Level(Numbering.DOTTED, f"{under} {roman(number)}".strip())
            )
        else:
            yield from _run(chapter.clauses, Level(Numbering.DOTTED, under), through)


def _clauses(clauses: Sequence[Clause], level: Level) -> Iterator[Addressed]:
    yield from _run(clauses, level, count(1))


def _run(clauses: Sequence[Clause], level: Level, ordinals: Iterator[int]) -> Iterator[Addressed]:
    for clause in clauses:
        if not _own_text(
            clause
        ):  # a heading alone: its points go on with the numbers of this level
            yield Addressed(level.under, clause.heading or "", clause.requires)
            yield from _run(clause.clauses, level, ordinals)
            continue
        if clause.free:
            address, below = level.under, Level(clause.numbering, level.under)
        else:
            ordinal = next(ordinals)
            address, below = level.address(ordinal), level.below(ordinal, clause.numbering)
        said = _as_demanded(clause) if clause.requires else _own_text(clause)
        yield Addressed(address, said, clause.requires)
        for item in clause.items:
            yield Addressed(address, item.text, item.requires)
        yield from _clauses(clause.clauses, below)
        if clause.quotation is not None:
            yield from _quoted(clause.quotation, address)


def _quoted(quotation: Quotation, address: str) -> Iterator[Addressed]:
    yield Addressed(address, quotation.text or "", ())
    yield from _clauses(quotation.clauses, Level(quotation.numbering, address))


def _as_demanded(clause: Clause) -> str:
    """What a clause that demands something says; of «кому» alone nobody could tell what it asks for, so whom it tells
    stands in its case, with the day by which: «Руководителям школ до 19.04.2024:»."""
    if clause.addressee is None:
        return _own_text(clause)
    who = decline_party(clause.addressee, Case.DATV).text
    due = parse_deadline(clause.deadline).text() if clause.deadline else ""
    told = " ".join(filter(None, (who[:1].upper() + who[1:], due, clause.text)))
    return told if clause.text or not (clause.clauses or clause.items) else f"{told}:"


def _own_text(clause: Clause) -> str:
    """What the clause itself says, without its children; empty for a heading alone."""
    if clause.approves is not None:
        return f"Утвердить приложение {clause.approves}"
    return clause.text or clause.control or clause.effective or clause.addressee or ""
