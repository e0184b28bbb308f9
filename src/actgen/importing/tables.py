"""Tables of a document → «таблица»: columns, sections, rows; the column of numbers is left to the program."""

from __future__ import annotations

import re
from collections import defaultdict

from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.render.sentences import bare

_NUMBER_HEADS = re.compile(
    r"(?:№|N|п/п|№\s*п\s*/\s*п\.?|№№|номер)\s*(?:п\s*/\s*п\.?)?", re.IGNORECASE
)
MOST_COLUMNS = 12


def table_piece(source: Source, start: int, stop: int) -> Piece:
    """The table of the cells in a range of paragraphs."""
    rows = _grid(source, start, stop)
    width = max((max(cells) for cells in rows.values()), default=1)
    header_row = min(rows)
    number = source.paragraphs[start].cell
    assert number is not None
    has_header = bool(source.text.tables[number[0] - 1].header)
    heads = [_text(rows[header_row].get(k, [])) for k in range(1, width + 1)] if has_header else []
    body = [(index, cells) for index, cells in rows.items() if not has_header or index > header_row]
    numbered = bool(heads) and bool(_NUMBER_HEADS.fullmatch(heads[0])) and _counted(body)
    first = 2 if numbered else 1
    columns = [
        Piece(None, заголовок=_one_line(heads[k - 1]) if heads and heads[k - 1] else "—")
        for k in range(first, width + 1)
    ]
    piece = Piece(start, столбцы=columns)
    sections: list[Piece] = []
    plain: list[list[str]] = []
    for _, cells in body:
        if _spans(cells, width):
            lines = next(iter(cells.values()))
            if not sections and plain:
                sections.append(Piece(None, строки=plain))
            sections.append(Piece(lines[0][0], заголовок=bare_title([t for _, t in lines])))
            continue
        row = [_text(cells.get(k, [])) for k in range(first, width + 1)]
        if sections:
            sections[-1].setdefault("строки", []).append(row)
        else:
            plain.append(row)
    piece.put(**({"разделы": sections} if sections else {"строки": plain}))
    if not numbered:
        piece["номера строк"] = "нет"
    return piece


def bare_title(lines: list[str]) -> str:
    """The title of a section inside a table."""
    return bare(_one_line(" ".join(lines)))


Cells = dict[int, list[tuple[int, str]]]


def _grid(source: Source, start: int, stop: int) -> dict[int, Cells]:
    rows: dict[int, Cells] = defaultdict(lambda: defaultdict(list))
    for index in range(start, stop):
        paragraph = source.paragraphs[index]
        assert paragraph.cell is not None
        label = f"{paragraph.label} " if paragraph.label else ""
        rows[paragraph.cell[1]][paragraph.cell[2]].append(
            (index, f"{label}{paragraph.text}".strip())
        )
    return rows


def _text(lines: list[tuple[int, str]]) -> str:
    return "\n".join(text for _, text in lines if text)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _spans(cells: Cells, width: int) -> bool:
    """A row with one filled cell, the first: the title of a section."""
    filled = [k for k, lines in cells.items() if _text(lines)]
    return width > 1 and filled == [1] and len(cells) == 1


def _counted(body: list[tuple[int, Cells]]) -> bool:
    """Whether the first cells count the rows through."""
    expected = 0
    width = max((max(cells) for _, cells in body), default=1)
    for _, cells in body:
        if _spans(cells, width):
            continue
        expected += 1
        if _text(cells.get(1, [])).rstrip(". ") not in (str(expected), ""):
            return False
    return True
