"""Chapters of a regulation, an instruction, a job description: headings with numbers of any kind or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from actgen.importing.clauses import ClauseReader, Point
from actgen.importing.labels import DASH, DOTTED, is_roman, numbers, style
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.importing.tables import printable, table_piece
from actgen.model.text import Role
from actgen.render.parts.sentences import bare

ARABIC, ROMAN, ROMAN_ANEW, ROMAN_ABOVE = "1.", "I.", "I. заново", "I.1"
NONE, NONE_ANEW, NONE_ABOVE = "нет", "нет, заново", "нет, 1.1"
WITHIN = (ARABIC, ROMAN_ABOVE, NONE_ABOVE)
"""Points begin with the number of their chapter."""
_LEAST = 2


def chapter_numbering(source: Source, tops: Sequence[Point]) -> str | None:
    """How the chapters of a text are numbered; None for a text without chapters.

    Headings without numbers make chapters only where two of them have numbered points below.
    """
    heads = [source.paragraphs[point.at] for point in tops if _is_heading(source, point)]
    arabic = [p for p in heads if style(p.label) == DOTTED and len(numbers(p.label)) == 1]
    roman = [p for p in heads if is_roman(p.label)]
    if arabic and len(arabic) * 2 > len(heads):
        return ARABIC
    if roman and len(roman) * 2 > len(heads):
        if _begin_with_chapter(source, tops):
            return ROMAN_ABOVE
        return ROMAN_ANEW if _begin_anew(source, tops) else ROMAN
    bare_heads = [k for k, point in enumerate(tops) if _is_heading(source, point)]
    pointed = sum(1 for k in bare_heads if any(map(bool, _labels(source, tops[k + 1 : k + 3]))))
    if pointed < _LEAST:
        return None
    if _begin_with_chapter(source, tops):
        return NONE_ABOVE
    return NONE_ANEW if _begin_anew(source, tops) else NONE


def order_numbering(source: Source, tops: Sequence[Point]) -> str | None:
    """How the chapters of an order are numbered; None for an order whose headings are points like any other.

    An order may say something before its points, but points above its first chapter would have to go into it.
    """
    heads = [
        k
        for k, point in enumerate(tops)
        if _is_heading(source, point) and source.paragraphs[point.at].label
    ]
    above = tops[: heads[0]] if heads else ()
    if len(heads) < _LEAST or not all(_is_plain(source, point) for point in above):
        return None
    labels = [source.paragraphs[tops[k].at].label for k in heads]
    chaptered = all(map(is_roman, labels)) or all(
        style(label) == DOTTED and len(numbers(label)) == 1 for label in labels
    )
    return chapter_numbering(source, tops) if chaptered else None


def chapters(
    source: Source, reader: ClauseReader, tops: Sequence[Point], numbering: str, piece: Piece
) -> list[Point]:
    """Put the chapters into a document; the points before the first of them are given back."""
    before: list[Point] = []
    made: list[Piece] = []
    contents: list[list[Point]] = []
    for point in tops:
        if _is_heading(source, point) and _fits(source, point, numbering):
            made.append(Piece(point.at, заголовок=bare(source.paragraphs[point.at].text)))
            contents.append(list(point.below))
        elif contents:
            contents[-1].append(point)
        else:
            before.append(point)
    for chapter, content in zip(made, contents, strict=True):
        content.sort(key=lambda point: point.at)
        _fill(source, reader, content, chapter)
    _doubt_romans(source, contents)
    piece.put(главы=made)
    if numbering != ARABIC:
        piece["нумерация глав"] = numbering
    return before


def _doubt_romans(source: Source, contents: Sequence[Sequence[Point]]) -> None:
    """«I.1.» is printed «1.1.»: told once for all points."""
    points = [point.at for content in contents for point in content if point.table is None]
    first = next((k for k in points if re.match(r"[IVXІХ]+\.\d", source.paragraphs[k].label)), None)
    if first is not None:
        source.doubt(first, "номера вида «I.1.» печатаются «1.1.»")


def _fill(source: Source, reader: ClauseReader, content: list[Point], chapter: Piece) -> None:
    """Paragraphs, points and the table of one chapter."""
    plain = []
    while content and _is_plain(source, content[0]):
        plain.append(content.pop(0))
    dashed = [*takewhile(lambda point: _has_dash(source, point), content)]
    if plain and dashed:  # a list of the last paragraph: points of a chapter are numbered
        leading = plain.pop()
        leading.below += dashed
        content[: len(dashed)] = [leading]
    chapter.put(текст=[" ".join(source.paragraphs[point.at].text.split()) for point in plain])
    last = content[-1].table if content else None
    table = content.pop() if last is not None and printable(source, *last) else None
    clauses, _ = reader.clauses(content, DOTTED, 1)
    chapter.put(пункты=clauses)
    if table is not None and table.table is not None:
        chapter.put(таблица=table_piece(source, *table.table))


def _has_dash(source: Source, point: Point) -> bool:
    return point.table is None and style(source.paragraphs[point.at].label) == DASH


def _is_heading(source: Source, point: Point) -> bool:
    return point.table is None and source.paragraphs[point.at].role is Role.HEADING


def _fits(source: Source, point: Point, numbering: str) -> bool:
    """Whether a heading opens a chapter of this numbering; others are headings within one."""
    label = source.paragraphs[point.at].label
    if numbering == ARABIC:
        return style(label) == DOTTED and len(numbers(label)) == 1
    return is_roman(label) if numbering in (ROMAN, ROMAN_ANEW, ROMAN_ABOVE) else not label


def _begin_with_chapter(source: Source, tops: Sequence[Point]) -> bool:
    """Whether the points below such chapters are 1.1, 1.2, 2.1; one without a number among them tells nothing."""
    dotted = _dotted(source, tops)
    own = sum(1 for number, found in dotted if len(found) == 2 and found[0] == number)
    return own * 2 > len(dotted)


def _begin_anew(source: Source, tops: Sequence[Point]) -> bool:
    """Whether the points below two chapters and more begin with 1, and below none with another number."""
    first: dict[int, tuple[int, ...]] = {}
    for chapter, found in _dotted(source, tops):
        first.setdefault(chapter, found)
    return len(first) >= _LEAST and {*first.values()} == {(1,)}


def _dotted(source: Source, tops: Sequence[Point]) -> list[tuple[int, tuple[int, ...]]]:
    """The numbers of the points below chapters with Roman numbers, or else with none, each with the turn of its
    chapter. Where chapters have Roman numbers, a heading without one stands within its chapter."""
    heads = [source.paragraphs[point.at].label for point in tops if _is_heading(source, point)]
    roman = any(map(is_roman, heads))
    said, chapter = [], 0
    for point in tops:
        label = source.paragraphs[point.at].label
        if _is_heading(source, point) and (is_roman(label) if roman else not label):
            chapter += 1
            said += [(chapter, each) for each in _labels(source, point.below)]
        elif chapter and point.table is None:
            said.append((chapter, source.paragraphs[point.at].label))
    return [(number, numbers(label)) for number, label in said if style(label) == DOTTED]


def _is_plain(source: Source, point: Point) -> bool:
    paragraph = source.paragraphs[point.at]
    return (
        point.table is None
        and not point.below
        and not paragraph.label
        and paragraph.role is not Role.HEADING
    )


def _labels(source: Source, points: Sequence[Point]) -> list[str]:
    return [source.paragraphs[point.at].label for point in points if point.table is None]
