"""The text of a document of any kind: its paragraphs, points, chapters, tables, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.model.act import Act
from actgen.model.content import Content, FactBlock
from actgen.render.blocks import Block, Blocks, Look, Paragraph, set_off
from actgen.render.parts.extracts import chosen, numbers_of
from actgen.render.parts.kinds import operative
from actgen.render.parts.letter import close, enclosure_blocks, salutation
from actgen.render.parts.meeting import commission_blocks, opening_blocks, question_blocks
from actgen.render.parts.pen import Pen
from actgen.render.parts.points import LONGEST_HELD, PointMaker, free_paragraph
from actgen.render.parts.preamble import preamble
from actgen.render.parts.sentences import capitalise, ended
from actgen.render.parts.sheets import sheet_table
from actgen.russian.agreement import agreed, count_phrase
from actgen.russian.cases import Case
from actgen.source.kinds import family_of


def act_text(act: Act, points: PointMaker, pen: Pen) -> Iterator[Block]:
    """The text of an act: salutation, preamble with its operative word, content, close, attachment mark."""
    if greeting := salutation(act):
        yield Paragraph(Look.SALUTATION, greeting, keep=True)
    yield from _preamble(act, pen)
    only = frozenset(act.excerpt.clauses) if act.excerpt is not None else frozenset()
    yield from content_text(act, points, pen, only)
    yield from enclosure_blocks(act)
    if farewell := close(act):
        yield Paragraph(Look.CLOSE, farewell, keep=True)


def content_text(
    content: Content, points: PointMaker, pen: Pen, only: frozenset[str] = frozenset()
) -> Iterator[Block]:
    """What a document says, from its first paragraph to its last table; ``only`` some of its points."""
    if content.meeting is not None:
        yield from opening_blocks(content.meeting, pen)
    if content.commission is not None:
        yield from commission_blocks(content.commission, content.kind, pen)
    yield from map(free_paragraph, content.text)
    figures = (tuple(_all_facts(content, points)), tuple(_targets(content, points)))
    for block in reversed(figures) if content.targets_first else figures:
        yield from set_off(block)
    if content.meeting is not None:
        yield from question_blocks(content.meeting, points, pen, only)
    text = points.text(content.clauses, content.numbering)
    chapters = points.chapters(content.chapters, content.chapter_numbering)
    yield from chosen((*text, *chapters), _elsewhere(content, only)) if only else (*text, *chapters)
    table = sheet_table(content, pen)
    if table is not None:
        yield points.table(table)
    yield from points.figures(content.figures)
    yield from map(free_paragraph, content.after)
    yield from _copies(content.copies, content.kind)


def _elsewhere(content: Content, only: frozenset[str]) -> frozenset[str]:
    """The chosen numbers that are not those of questions of a meeting."""
    plain = frozenset(number.strip().rstrip(".") for number in only)
    questions = content.meeting.numbered if content.meeting is not None else ()
    return plain.difference(*(numbers_of(number, plain) for number, _ in questions))


def _preamble(act: Act, pen: Pen) -> Blocks:
    """Of an order: grounds with the operative word; of an act of a commission: «Основание: …»."""
    kind = act.excerpt.kind if act.excerpt is not None and act.excerpt.kind else act.kind
    if family_of(kind) != "order":
        if act.preamble is not None:
            return (free_paragraph(act.preamble),)
        if not act.grounds:
            return ()
        cited = ", ".join(pen.cite(ground, Case.NOMN) for ground in act.grounds)
        return (Paragraph(Look.FLUSH, ended(f"Основание: {cited}", "."), gap=True),)
    word = operative(kind, act.author, act.operative_word, act.coauthors)
    said = preamble(act, word, pen)
    blocks = (
        (Paragraph(Look.TEXT, said, keep=bool(word.word) and len(said) <= LONGEST_HELD),)
        if said
        else ()
    )
    if word.own_line and word.word:
        return (*blocks, Paragraph(Look.OPERATIVE, f"{word.word}:", keep=True))
    return blocks


def _all_facts(content: Content, points: PointMaker) -> Iterator[Paragraph]:
    if content.facts_title:
        yield _lead_in(Look.HEADING, content.facts_title)
    yield from _facts(content.facts, points)


def _targets(content: Content, points: PointMaker) -> Iterator[Paragraph]:
    if content.targets_title:
        yield _lead_in(Look.TEXT, content.targets_title)
    yield from points.dashes(content.targets)


def _facts(facts: Sequence[FactBlock], points: PointMaker) -> Iterator[Paragraph]:
    """Single lines become one list; a group becomes its heading and a list of its own."""
    single: list[str] = []
    for fact in facts:
        if not fact.items:
            single.append(fact.text)
            continue
        yield from points.dashes(single)
        single = []
        yield _lead_in(Look.TEXT, fact.text)
        yield from points.dashes(fact.items)
    yield from points.dashes(single)


def _copies(copies: Sequence[str], kind: str) -> Iterator[Paragraph]:
    """«Составлен в 2 экземплярах:» and where each of them goes."""
    if not copies:
        return
    count = len(copies)
    many = count_phrase(count, "экземпляр", Case.LOCT)
    yield Paragraph(Look.RUBRIC, f"{agreed('Составлен', kind.lower())} в {many}:", keep=True)
    for i, copy in enumerate(copies, 1):
        mark = "." if i == count else ";"
        yield Paragraph(Look.FLUSH, ended(f"{i}-й экземпляр – {copy}", mark), keep=i < count)


def _lead_in(look: Look, text: str) -> Paragraph:
    return Paragraph(
        look, ended(capitalise(text) if look is Look.HEADING else text, ":"), keep=True
    )
