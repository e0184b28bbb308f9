"""Facts and targets of a plan or a report: lists of figures before the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from actgen.importing.clauses import Point
from actgen.importing.labels import DASH, style
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.text import Role
from actgen.render.parts.sentences import bare
from actgen.source.kinds import family_of

_TARGETS = re.compile(r"показател|достиг|целев", re.IGNORECASE)
_WITH_FIGURES = ("plan",)


def figures(source: Source, tops: list[Point], kind: str, piece: Piece) -> None:
    """Take the groups of figures off the front of ``tops``: «сведения» and «показатели» with their headings.

    A heading over a list of dashes heads facts. A lead-in over one is that of targets if its words say so; else it
    heads a group of facts, in a plan anywhere, in another document only below a heading of facts.
    """
    facts: list[Any] = []
    headed = family_of(kind) in _WITH_FIGURES
    targets_first = False
    while tops:
        paragraph = source.paragraphs[tops[0].at]
        if tops[0].table is not None or paragraph.label and style(paragraph.label) != DASH:
            return _put(piece, facts, targets_first)
        if _heads(source, tops) and not facts and "заголовок сведений" not in piece:
            piece["заголовок сведений"] = bare(paragraph.text)
            top = tops.pop(0)
            tops[:0] = top.below
            headed = True
        elif headed and style(paragraph.label) == DASH:
            facts += _items(source, _dashes(source, tops))
        elif (
            _leads_dashes(source, tops[0])
            and _TARGETS.search(paragraph.text)
            and "показатели" not in piece
            and (headed or facts)
        ):
            targets_first = not facts
            piece["заголовок показателей"] = bare(paragraph.text)
            piece["показатели"] = _items(source, tops.pop(0).below)
        elif headed and _leads_dashes(source, tops[0]):
            top = tops.pop(0)
            facts.append(
                Piece(top.at, текст=bare(paragraph.text), перечень=_items(source, top.below))
            )
        else:
            return _put(piece, facts, targets_first)
    return _put(piece, facts, targets_first)


def _put(piece: Piece, facts: list[Any], targets_first: bool) -> None:
    piece.put(сведения=facts)
    if facts and targets_first and "показатели" in piece:
        piece["показатели впереди"] = "да"


def _heads(source: Source, tops: Sequence[Point]) -> bool:
    """Whether a heading, or a lead-in in bold type, stands over a list of dashes."""
    paragraph = source.paragraphs[tops[0].at]
    if paragraph.role is Role.HEADING:
        return _listed(source, tops[1:2]) or _leads_dashes(source, tops[0])
    return paragraph.bold and _leads_dashes(source, tops[0])


def _listed(source: Source, points: Sequence[Point]) -> bool:
    """Whether what follows is a list of dashes, or a lead-in of one."""
    return bool(points) and (
        style(source.paragraphs[points[0].at].label) == DASH or _leads_dashes(source, points[0])
    )


def _leads_dashes(source: Source, point: Point) -> bool:
    return bool(point.below) and all(
        below.table is None and not below.below and style(source.paragraphs[below.at].label) == DASH
        for below in point.below
    )


def _dashes(source: Source, tops: list[Point]) -> list[Point]:
    taken = []
    while tops and style(source.paragraphs[tops[0].at].label) == DASH and not tops[0].below:
        taken.append(tops.pop(0))
    if not taken:  # a dash with something below it: as it stands
        taken.append(tops.pop(0))
    return taken


def _items(source: Source, points: Sequence[Point]) -> list[str]:
    return [bare(source.paragraphs[point.at].text) for point in points]
