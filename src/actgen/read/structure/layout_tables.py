"""Tables that only set things side by side: stamps, number and date, posts and names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.raw import RawCell, RawLine, RawTable, narrow
from actgen.read.signs.marks import SEAL, SIGNED, split_signature
from actgen.read.signs.registration import NUMBER
from actgen.read.signs.stamp_rows import stamps_in_table
from actgen.read.signs.words import POST, looks_like_header
from actgen.read.structure.headers import is_grid
from actgen.russian.dates import find_dates

_OPENS_STAMP = re.compile(
    r"[«\"]?(?:УТВЕРЖД(?:АЮ|[ЕЁ]Н[АОЫ]?)|СОГЛАСОВАНО|ПРИНЯТО|РАССМОТРЕНО|Введ[её]н[аоы]? в действие)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_LAYOUT = 30  # rows of a table without borders that only sets lines side by side
# The table of a unified form: «Номер документа | Дата составления» above the number and the date.
_TO_FILL_IN = re.compile(r"_{3,}")
_FORM_HEAD = re.compile(
    r"(?:дата|номер|№)(?:\s+(?:документа|составления|приказа|регистрации))?", re.IGNORECASE
)


def is_layout(table: RawTable) -> bool:
    """A table that only sets stamps, number and date, or a signature side by side."""
    rows = [row for row in table.rows if any(cell.lines for cell in row.cells)]
    if not rows or any(len(row.cells) > 4 or row.header for row in rows):
        return False
    if len(rows) > (_LONGEST_LAYOUT if table.framed is False else 6):
        return False
    texts = [
        narrow(" ".join(line.text for line in cell.lines)) for row in rows for cell in row.cells
    ]
    filled = [text for text in texts if text]
    if len(rows) == 2 and len(filled) == 4 and all(_FORM_HEAD.fullmatch(t) for t in filled[:2]):
        return True
    if table.framed is not True and len(rows) == 1 and _is_to_be_signed(filled):
        return True
    if looks_like_header([narrow(" ".join(x.text for x in c.lines)) for c in rows[0].cells]):
        return False
    if table.framed is False:
        return not is_grid(
            [[narrow(" ".join(x.text for x in c.lines)) for c in r.cells] for r in rows]
        )
    if any(_OPENS_STAMP.match(text) for text in filled):
        return True
    if len(filled) == 1:
        return True
    if len(rows) > 3 or not filled:
        return False  # rows that are numbered and not filled in are a form
    said = (
        filled[1:] if SIGNED.fullmatch(filled[0]) else filled
    )  # «Подписал: | директор | И.И. Петрова»
    if len(filled) <= 4 and said and POST.match(said[0]) and split_signature(filled[-1])[1]:
        return True
    dated = any(
        (find_dates(text) and len(text) < 60) or re.search(r"«\s*_+", text) for text in filled
    )
    return (
        dated
        and any(NUMBER.search(text) or "№" in text for text in filled)
        and max(map(len, filled)) < 80
    )


def _is_to_be_signed(filled: Sequence[str]) -> bool:
    """«Учитель ______ О.А. Белова | «___» ______ 20__ г.»: below «С приказом ознакомлены:»."""
    to_fill_in = len(filled) == 2 and all(map(_TO_FILL_IN.search, filled))
    return to_fill_in and bool(split_signature(filled[0])[1])


def open_layout(table: RawTable) -> list[RawLine]:
    """Its lines: a row of single lines becomes one line with tabs, other cells follow one another."""
    lines, taken = stamps_in_table(table)
    for row in table.rows[taken:]:
        cells = [cell for cell in row.cells if any(line.text.strip() for line in cell.lines)]
        if not cells:
            continue
        seals = [cell for cell in cells if _is_seal(cell)]
        beside = [cell for cell in cells if not _is_seal(cell)]
        if beside and all(len(_pieces(cell)) == 1 for cell in beside):
            side_by_side = [_pieces(cell)[0] for cell in beside]
            text = "\t".join(narrow(line.text) for line in side_by_side)
            origin = tuple(k for line in side_by_side for k in line.origin)
            lines.append(side_by_side[0]._replace(text=text, gap=True, origin=origin))
            lines += [line for cell in seals for line in _pieces(cell)]
        else:
            for column, cell in enumerate(row.cells, 1):
                lines += [
                    line._replace(gap=line.gap or not k, column=column)
                    for k, line in enumerate(_pieces(cell))
                ]
    return lines


def _is_seal(cell: RawCell) -> bool:
    """Whether a cell holds the mark of an electronic signature, which stands between post and name."""
    return SEAL.match(narrow(" ".join(line.text for line in cell.lines))) is not None


def _pieces(cell: RawCell) -> list[RawLine]:
    return [
        line._replace(text=text.strip(), gap=line.gap and not k, broken=line.broken or bool(k))
        for line in cell.lines
        for k, text in enumerate(line.text.split("\n"))
        if text.strip() or line.label
    ]
