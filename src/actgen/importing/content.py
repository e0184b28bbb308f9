"""What every document has below its head, be it an act or an attachment: paragraphs, points, tables."""

from __future__ import annotations

import re

from actgen.importing.clauses import ClauseReader
from actgen.importing.labels import DOTTED
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.text import Role
from actgen.render.sentences import Speaker

_CHAPTER = re.compile(r"^[IVXLCІХС]+[.)]$|^\d+\.$")


def body(source: Source, start: int, stop: int, piece: Piece, speaker: Speaker) -> None:
    """Put the text between two paragraphs into the document: «текст», «пункты», «таблица», «текст после таблицы»."""
    points = ClauseReader(source, speaker).read(start, stop)
    piece.put(текст=[source.paragraphs[k].text for k in points.before])
    piece.put(пункты=points.clauses)
    if points.clauses and points.numbering != DOTTED:
        piece["нумерация"] = points.numbering
    piece.put(таблица=points.table)
    piece.put(текст_после_таблицы=[source.paragraphs[k].text for k in points.after])


def has_chapters(source: Source, start: int, stop: int) -> bool:
    """Whether the text is divided by headings that carry numbers."""
    return any(
        source.paragraphs[k].role is Role.HEADING and _CHAPTER.match(source.paragraphs[k].label)
        for k in range(start, stop)
    )
