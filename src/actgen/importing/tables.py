"""Tables of a document → «таблица»: columns, sections, rows; the column of numbers is left to the program."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.piece import Piece
from actgen.importing.source import Source

_NUMBER_HEADS = re.compile(
    r"(?:№|N|п/п|№\s*п\s*/\s*п\.?|№№|номер)\s*(?:п\s*/\s*п\.?)?", re.IGNORECASE
)
NO_TITLE = "–"
MOST_COLUMNS = 12


def printable(source: Source, start: int, stop: int) -> bool:
    """Whether the act language has such a table: it has rows, and no more columns than a page takes."""
    number = source.paragraphs[start].cell
    assert number is not None
    table = source.text.tables[number[0] - 1]
    width = max([len(table.header), *(len(row.cells) for row in table.rows)])
    return bool(table.rows) and width <= MOST_COLUMNS


def table_lines(source: Source, start: int, stop: int) -> list[str]:
    """The rows of a table as lines, for one that the language has no place for."""
    lines: dict[int, list[str]] = {}
    for index in range(start, stop):
        paragraph = source.paragraphs[index]
        assert paragraph.cell is not None
        lines.setdefault(paragraph.cell[1], []).append(
            f"{paragraph.label} {paragraph.text}".strip()
        )
    return [" | ".join(cells) for cells in lines.values()]


def table_piece(source: Source, start: int, stop: int) -> Piece:
    """The table of the cells in a range of paragraphs."""
    number = source.paragraphs[start].cell
    assert number is not None
    table = source.text.tables[number[0] - 1]
    body = [[_lines(source, cell) for cell in row.cells] for row in table.rows]
    width = max([len(table.header), *(len(row) for row in body)])
    heads = list(table.header)
    numbered = bool(heads) and bool(_NUMBER_HEADS.fullmatch(heads[0])) and _counted(body, width)
    first = 1 if numbered else 0
    heads += [""] * (width - len(heads))
    if not any(heads):
        source.doubt(start, "у таблицы нет шапки: впишите названия столбцов вместо «–»")
    piece = Piece(
        start, столбцы=[Piece(None, заголовок=title or NO_TITLE) for title in heads[first:]]
    )
    sections: list[Piece] = []
    plain: list[list[str]] = []
    for indexes, row in zip(table.rows, body, strict=True):
        if _spans(row, width):
            if not sections and plain:
                sections.append(Piece(None, заголовок=NO_TITLE, строки=plain))
            sections.append(_section(source, indexes.cells[0]))
            continue
        cells = [*row, *[""] * (width - len(row))][first:]
        if sections:
            sections[-1].setdefault("строки", []).append(cells)
        else:
            plain.append(cells)
    piece.put(**({"разделы": sections} if sections else {"строки": plain}))
    if not numbered:
        piece["номера строк"] = "нет"
    return piece


def _section(source: Source, indexes: Sequence[int]) -> Piece:
    """A row over all columns: the title of a section if it is set like one, else its notes."""
    lines = [source.paragraphs[k] for k in indexes]
    if lines and not lines[0].bold and not lines[0].centered:
        return Piece(indexes[0], сведения=[line.text for line in lines])
    return Piece(indexes[0], заголовок=" ".join(line.text for line in lines))


def _lines(source: Source, indexes: Sequence[int]) -> str:
    paragraphs = [source.paragraphs[k] for k in indexes]
    return "\n".join(f"{p.label} {p.text}".strip() for p in paragraphs if p.text or p.label)


def _spans(row: list[str], width: int) -> bool:
    return width > 1 and len(row) == 1 and bool(row[0])


def _counted(body: list[list[str]], width: int) -> bool:
    """Whether the first cells count the rows through all sections."""
    rows = [row for row in body if not _spans(row, width)]
    return all(row[0].rstrip(". ") in (str(k), "") for k, row in enumerate(rows, 1) if row)
