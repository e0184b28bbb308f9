"""What every document has below its head, be it an act or an attachment: paragraphs, figures, points, tables."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.importing.chapters import chapter_numbering, chapters, order_numbering
from actgen.importing.clauses import ClauseReader, Point
from actgen.importing.figures import figures
from actgen.importing.labels import DASH, DOTTED, style
from actgen.importing.piece import Piece
from actgen.importing.section_numbers import take_section_numbers
from actgen.importing.source import Source
from actgen.importing.tables import printable, table_piece
from actgen.model.text import Role
from actgen.render.parts.sentences import Speaker
from actgen.source.kinds import is_order


def body(source: Source, start: int, stop: int, piece: Piece, speaker: Speaker) -> None:
    """Put the text between two paragraphs into the document: «текст», figures, «пункты» or «главы», «таблица» …"""
    take_section_numbers(source, start, stop)
    reader = ClauseReader(source, speaker)
    tops = reader.tree(start, stop)
    ordering = is_order(speaker.kind)
    numbering = order_numbering(source, tops) if ordering else chapter_numbering(source, tops)
    if numbering is not None:
        tops = chapters(source, reader, tops, numbering, piece)
    text = _paragraphs(source, tops)
    piece.put(текст=text)
    if not ordering:
        figures(source, tops, speaker.kind, piece)
    table, after = _table_and_after(source, tops)
    clauses, points = reader.clauses(tops, DOTTED, 0)
    piece.put(пункты=clauses if numbering is None else None)
    if numbering is not None and clauses:
        source.doubt(tops[0].at, "эти пункты стоят перед первым разделом")
        first = piece["главы"][0]
        first["пункты"] = [*clauses, *first.get("пункты", [])]
    elif clauses and points != DOTTED:
        piece["нумерация"] = points
    if table is not None and table.table is not None:
        piece.put(таблица=table_piece(source, *table.table))
    piece.put(текст_после_таблицы=[paragraph(source, k) for k in after])


def paragraph(source: Source, index: int) -> str:
    """A paragraph without a number, with the mark at its end."""
    return " ".join(source.paragraphs[index].text.split())


def _paragraphs(source: Source, tops: list[Point]) -> list[str]:
    """The paragraphs before the first point; one that leads in the points ends with a colon."""
    said: list[str] = []
    while tops:
        top = tops[0]
        if not _is_plain(source, top):
            break
        if top.below:
            if any(style(source.paragraphs[p.at].label) in (DASH, "") for p in top.below):
                break
            if any(_restarts(source, p) for p in tops[1:]):
                break
            tops[:1] = top.below
            said.append(paragraph(source, top.at))
            break
        said.append(paragraph(source, tops.pop(0).at))
    return said


def _restarts(source: Source, point: Point) -> bool:
    """Whether another list begins further below: then each belongs to its own lead-in."""
    return bool(point.below) and point.table is None and not source.paragraphs[point.at].label


def _is_plain(source: Source, point: Point) -> bool:
    paragraph = source.paragraphs[point.at]
    return point.table is None and not paragraph.label and paragraph.role is not Role.HEADING


def _table_and_after(source: Source, tops: list[Point]) -> tuple[Point | None, list[int]]:
    """The table that ends the points, and the paragraphs after it."""
    position = len(tops)
    while position and _is_plain(source, tops[position - 1]) and not tops[position - 1].below:
        position -= 1
    if position and source.paragraphs[tops[position - 1].at].role is Role.HEADING:
        position = len(tops)  # what stands below a heading of its own belongs to it
    after = [point.at for point in tops[position:]]
    del tops[position:]
    last = tops[-1].table if tops else None
    if last is not None and printable(source, *last) and not _tables(tops[:-1]):
        return tops.pop(), after
    return None, after


def _tables(tops: Sequence[Point]) -> bool:
    return any(point.table is not None for point in tops)
