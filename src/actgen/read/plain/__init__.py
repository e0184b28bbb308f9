"""Plain text and Markdown → raw lines and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.plain.encoding import decode
from actgen.read.plain.letters import in_capitals, ordinary
from actgen.read.raw import RawCell, RawDocument, RawLine, RawRow, RawTable, clean, narrow, widen
from actgen.read.signs.paragraphs import TypedLine, join
from actgen.read.signs.stamp_rows import MOST_STAMP_LINES, stamps_in_lines
from actgen.read.signs.words import looks_like_header
from actgen.russian.lookalikes import fold

_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SOFT_BREAK = re.compile(r"\u00ad[ \t]*\n[ \t]*")
_RULE = re.compile(
    r"^[\s|+=_*:-]*(?:-{3,}|={3,}|\*{3,})[\s|+=*:-]*$"
)  # «-----», «|---|---|», «---\t---»
_PAGE_NUMBER = re.compile(r"^[-–— ]*\d{1,3}[-–— ]*$")
_PAGED = re.compile(
    r"^\s*(?:\d{1,3}\s+(?P<behind>\S.*?)|(?P<before>\S.*?)\s+(?:стр\.?\s*)?\d{1,3})\s*$"
)
_HEAD = 10  # rows in which the letterhead stands
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_HASHES = re.compile(r"^#{1,6}\s+")
_NUMBER_CELL = re.compile(r"^(?:№.*|\d{1,3}(?:\.\d{1,3})*[.)]?)$")


def read_plain(data: bytes) -> RawDocument:
    """Lines joined into paragraphs, rows divided by tabs or « | » gathered into tables."""
    text, remark = decode(data)
    if in_capitals([text]):
        text = ordinary(text)  # before lines are joined: what goes on begins with a small letter
    document = RawDocument([], [remark] if remark else [])
    pending: list[TypedLine] = []

    def flush() -> None:
        for line in join(pending):
            shown = widen(line.text)
            document.blocks.append(
                RawLine(shown, indent=line.indent, gap=line.gap, heading=line.heading)
            )
        pending.clear()

    lines = _lines(text)
    position = 0
    while position < len(lines):
        found, after = _beside(lines, position)
        if found:
            flush()
            document.blocks += found
        else:
            pending.append(lines[position])
        position = after if found else position + 1
    flush()
    return document


def _beside(lines: Sequence[TypedLine], start: int) -> tuple[list[RawLine | RawTable], int]:
    """What is set side by side from line ``start`` on: stamps one after another, or a table."""
    typed = [
        RawLine(line.row, indent=line.indent, gap=line.gap)
        for line in lines[start : start + MOST_STAMP_LINES]
    ]
    stamps, taken = stamps_in_lines(typed, 0)
    if stamps:
        return [*stamps], start + taken
    table, after = _table(lines, start)
    return [table] if table else [], after


def _lines(text: str) -> list[TypedLine]:
    """The lines that say something, Markdown signs and page numbers taken off."""
    text = _SOFT_BREAK.sub("", _NEWLINES.sub("\n", text))
    # Emphasis may run over several lines; it closes within its paragraph.
    text = "\n\n".join(_STRONG.sub(r"\1", p, count=0) for p in clean(text).split("\n\n"))
    text = re.sub(r"(?s)\*\*([^*\n][^*]{0,2000}?)\*\*", r"\1", text)
    rows = _without_running(text.split("\n"))
    lines: list[TypedLine] = []
    gap = False
    for number, row in enumerate(rows):
        bare = row.strip()
        if not bare or (
            _RULE.match(bare)
            and ("|" in bare or "\t" in row or (len(set(bare)) == 1 and bare[0] != "_"))
        ):
            gap = gap or not bare
            continue
        if gap and _PAGE_NUMBER.match(bare) and not "".join(rows[number + 1 : number + 2]).strip():
            continue
        hashes = _HASHES.match(bare)
        indent = len(row.expandtabs(4)) - len(row.expandtabs(4).lstrip())
        kept = bare[hashes.end() :] if hashes else bare
        cells = (
            row if "\t" in row.strip(" ")[1:] else bare
        )  # a leading tab may be an empty first cell
        lines.append(TypedLine(kept, indent, gap, bool(hashes), cells))
        gap = False
    return lines


def _without_running(rows: list[str]) -> list[str]:
    """The rows without those that repeat the letterhead beside a number of a page: «МОУ «Школа № 2»  3»."""
    head = {fold(row.strip()) for row in rows[:_HEAD] if len(row.split()) > 1}
    kept: list[str] = []
    dropped = False
    for place, row in enumerate(rows):
        match = _PAGED.match(row)
        if place >= _HEAD and match and fold(match["behind"] or match["before"]) in head:
            dropped = True
            while kept and not kept[-1].strip():
                kept.pop()  # what is empty around it belongs to the pages
        elif row.strip() or not dropped:
            kept.append(row)
            dropped = False
    return kept


def cells_of(text: str) -> list[str]:
    """The cells of a row; one cell means that the line is no row."""
    if " | " in text or text.startswith("|"):
        return [
            narrow(cell) for cell in text.strip().removeprefix("|").removesuffix("|").split("|")
        ]
    return [narrow(cell) for cell in text.split("\t")]


def _table(lines: Sequence[TypedLine], start: int) -> tuple[RawTable | None, int]:
    """The table that begins at line ``start``, if one does, and the number of the line after it."""
    first = cells_of(lines[start].row)
    columns = len(first)
    if columns < 2:
        return None, start
    header = looks_like_header(first)
    if not header and columns >= 3 and _uniform(lines[start : start + 3], columns):
        header = all(cell and len(cell) <= 40 and not re.search(r"\d", cell) for cell in first)
    elif not header and _ruled(lines[start : start + 2], columns):
        header = not any(re.search(r"\d", cell) for cell in first)
    elif not header and (columns < 3 or not _NUMBER_CELL.match(first[0])):
        return None, start
    rows: list[list[str]] = []
    position = start
    while position < len(lines):
        cells = cells_of(lines[position].row)
        if 1 < len(cells) <= columns and (len(cells) == columns or columns > 2):
            _add_row(rows, cells + [""] * (columns - len(cells)), header)
        elif len(cells) == 1 and _is_section(lines, position, columns):
            rows.append(cells)
        else:
            break
        position += 1
    if len(rows) < 2 and columns < 3:
        return None, start
    return RawTable(
        [_row(cells, columns, header and not k) for k, cells in enumerate(rows)]
    ), position


def _uniform(lines: Sequence[TypedLine], columns: int) -> bool:
    """Three rows of so many cells, none of them to be filled in by hand."""
    rows = [cells_of(line.row) for line in lines]
    return len(rows) == 3 and all(
        len(row) == columns and not any("__" in cell for cell in row) for row in rows
    )


def _ruled(lines: Sequence[TypedLine], columns: int) -> bool:
    """Two rows whose cells somebody parted with « | »: nobody does so but for a table."""
    return len(lines) == 2 and all(
        " | " in line.row and len(cells_of(line.row)) == columns and "__" not in line.row
        for line in lines
    )


def _add_row(rows: list[list[str]], cells: list[str], header: bool) -> None:
    """Append a row; a header repeated on a new page is left out, a row broken by a page is put together."""
    if header and rows and cells == rows[0]:
        return
    filled = [cell for cell in cells if cell]
    broken = not cells[0] and any(cell[0].islower() or cell[0] == "(" for cell in filled)
    if len(rows) > 1 and broken and len(rows[-1]) == len(cells):
        rows[-1] = [narrow(f"{above} {cell}") for above, cell in zip(rows[-1], cells, strict=True)]
    elif filled:
        rows.append(filled if len(filled) == 1 and len(cells) > 2 and not cells[0] else cells)


def _is_section(lines: Sequence[TypedLine], position: int, columns: int) -> bool:
    """A line without cells right between two rows names a section of the table."""
    if position + 1 >= len(lines) or lines[position].gap or lines[position + 1].gap:
        return False
    return len(lines[position].text) <= 150 and len(cells_of(lines[position + 1].row)) == columns


def _row(cells: list[str], columns: int, header: bool) -> RawRow:
    span = columns if len(cells) == 1 else 1
    return RawRow([RawCell([RawLine(cell)] if cell else [], span) for cell in cells], header)
