"""Raw blocks → drafts: layout tables opened, lines divided where two things stand in one, labels taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actgen.model.text import Role, Row
from actgen.read.contents import leave_out_contents
from actgen.read.draft import Draft
from actgen.read.headers import header_rows, is_grid
from actgen.read.labels import read_label, split_label
from actgen.read.letterhead import in_one_row
from actgen.read.loose_labels import label_successions
from actgen.read.marks import SEAL, SIGNED, split_signature
from actgen.read.paragraphs import TypedLine, join
from actgen.read.pasted import pieces_of
from actgen.read.raw import RawCell, RawDocument, RawLine, RawTable, narrow, widen
from actgen.read.registration import NUMBER
from actgen.read.stamp_rows import stamps_in_lines, stamps_in_table
from actgen.read.stamp_runs import stamp_lines
from actgen.read.torn_names import join_torn_names
from actgen.read.words import POST, looks_like_header, operative_word
from actgen.russian.dates import find_dates

_WRAPPED = 45  # the longest line of a text that was wrapped by hand is so long
_OPENS_STAMP = re.compile(
    r"[«\"]?(?:УТВЕРЖД(?:АЮ|[ЕЁ]Н[АОЫ]?)|СОГЛАСОВАНО|ПРИНЯТО|РАССМОТРЕНО|Введ[её]н[аоы]? в действие)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_LAYOUT = 30  # rows of a table without borders that only sets lines side by side
# What begins another paragraph in the middle of a line: «О чатах В соответствии с …», «… о чатах. РЕШИЛИ:». Plain words
# first: they are sought in every line.
_RUN_ON = re.compile(
    r"В соответствии с\s|Во исполнение\s|На основании\s|В целях\s|В связи с\s|Руководствуясь\s|Слушали\s?:"
    r"|СЛУШАЛИ\s?:|Выступил[аи]?\s?:|ВЫСТУПИЛ[АИ]?\s?:|Решили\s?:|РЕШИЛИ\s?:|Постановили\s?:|ПОСТАНОВИЛИ\s?:"
    r"|Голосовали\s?:|ГОЛОСОВАЛИ\s?:"
)
# «РЕШИЛИ: 1) …; 2) …» on one line.
_DECIDED = re.compile(r"(?:^|.*\s)(?:решили|постановили|решение)\s?:\s*(?=1[.)])", re.IGNORECASE)
_NEXT_POINT = re.compile(r"(?<=[;.])\s+(?P<number>\d{1,2})(?P<mark>[.)])\s+(?=[А-Яа-яЁё«])")


# The table of a unified form: «Номер документа | Дата составления» above the number and the date.
_TO_FILL_IN = re.compile(r"_{3,}")
_FORM_HEAD = re.compile(
    r"(?:дата|номер|№)(?:\s+(?:документа|составления|приказа|регистрации))?", re.IGNORECASE
)


@dataclass(slots=True)
class Collected:
    """Drafts in reading order; from ``notes`` on they are foot- and endnotes."""

    drafts: list[Draft] = field(default_factory=list)
    tables: list[tuple[tuple[str, ...], tuple[Row, ...]]] = field(default_factory=list)
    notes: int = 0


def collect(raw: RawDocument) -> Collected:
    """The drafts of a document, tables listed apart."""
    result = Collected()
    notes: list[RawLine] = []
    blocks = list(_stamps_apart(raw.blocks))
    for index, block in enumerate(blocks):
        if isinstance(block, RawTable):
            if is_layout(block) or _is_letterhead(block, blocks[index + 1 : index + 2]):
                for line in open_layout(block):
                    _add(result, line)
            else:
                _add_table(result, block)
        elif block.note:
            notes.append(block)
        else:
            _add(result, block)
    leave_out_contents(result.drafts)
    join_torn_names(result.drafts)
    label_successions(result.drafts)
    result.notes = len(result.drafts)
    for line in notes:
        text = narrow(line.text)
        if text:
            result.drafts.append(Draft(text, line))
    return result


def _is_letterhead(table: RawTable, below: Sequence[RawLine | RawTable]) -> bool:
    if len(table.rows) != 1 or not below or isinstance(below[0], RawTable):
        return False
    cells = table.rows[0].cells
    return in_one_row([narrow(x.text) for c in cells for x in c.lines], narrow(below[0].text))


def _stamps_apart(blocks: Sequence[RawLine | RawTable]) -> Iterator[RawLine | RawTable]:
    """The same blocks, stamps that stand side by side on the lines of the head one after another."""
    index = 0
    while index < len(blocks):
        stamps, after = stamps_in_lines(blocks, index)
        if stamps:
            yield from stamps
            index = after
        else:
            yield blocks[index]
            index += 1


def _add(result: Collected, line: RawLine) -> None:
    for each in _lines_of(line):
        for piece in divide(each):
            if draft := labelled(piece):
                result.drafts.append(draft)


def _lines_of(line: RawLine) -> list[RawLine]:
    """The line itself, or those that it was before its line ends were lost."""
    if line.label or "\n" in line.text:
        return [line]
    pieces, apart = pieces_of(line.text), True
    if len(pieces) < 2 and "\t" not in line.text:
        pieces, apart = stamp_lines(line.text.strip()), False
    if len(pieces) < 2:
        return [line]
    return [line._replace(text=text, gap=apart if k else line.gap) for k, text in enumerate(pieces)]


def divide(line: RawLine) -> list[RawLine]:
    """A line with manual breaks, or with a point right after the operative word, as several lines."""
    if "\n" not in line.text and not _RUN_ON.search(line.text):
        return _after_operative(line)
    pieces = [line]
    if "\n" in line.text:
        typed = [TypedLine(t.strip()) for t in line.text.split("\n") if t.strip()]
        wrapped = max((len(t.text) for t in typed), default=0) >= _WRAPPED
        whole = join(typed) if wrapped else typed  # the lines of an address are no wrapped text
        pieces = [line._replace(text=t.text, label="", gap=False, broken=True) for t in whole]
        if pieces:
            pieces[0] = pieces[0]._replace(label=line.label, gap=line.gap, broken=line.broken)
    return [line for each in pieces for part in _apart(each) for line in _after_operative(part)]


def _after_operative(line: RawLine) -> list[RawLine]:
    """A line, divided where a point stands right after the operative word: «ПРИКАЗЫВАЮ: 1. Создать …»."""
    if line.label or line.text.find(":", 0, -1) < 0:
        return [line]  # nothing stands behind a colon
    match = operative_word(line.text)
    if match is None or match["colon"] != ":":
        match = _DECIDED.match(line.text)
    rest = line.text[match.end() :].strip() if match else ""
    if not match or not rest or split_label(line.text)[0]:
        return [line]
    points = [line._replace(text=text, gap=False) for text in points_run_in(rest)]
    return [line._replace(text=line.text[: match.end()].rstrip()), *points]


def points_run_in(text: str) -> list[str]:
    """The points of a text that numbers them from 1 without beginning a line for each; else the text itself.

    >>> points_run_in("1) принять к сведению; 2) провести собрания.")
    ['1) принять к сведению;', '2) провести собрания.']
    """
    opening = re.match(r"1(?P<mark>[.)])\s", text)
    if opening is None:
        return [text]
    starts = [0]
    for match in _NEXT_POINT.finditer(text):
        if match["mark"] == opening["mark"] and int(match["number"]) == len(starts) + 1:
            starts.append(match.start("number"))
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def _apart(line: RawLine) -> list[RawLine]:
    """A line that a reader of pages has run together: a title and the preamble, a report and «РЕШИЛИ:»."""
    for match in _RUN_ON.finditer(line.text):
        above = line.text[: match.start()]
        ends = above.rstrip()
        after_sentence = match[0].endswith(":")
        last = ends[-1:]
        divides = last in ".!?" if after_sentence else last in "»)ё" or "а" <= last <= "я"
        if ends and len(ends) < len(above) and divides:
            if line.label or split_label(line.text)[0]:
                return [line]
            rest = line._replace(text=line.text[match.start() :], gap=False)
            return [line._replace(text=ends), *_apart(rest)]
    return [line]


def labelled(line: RawLine) -> Draft | None:
    """A draft with its label taken off; None for a line that says nothing."""
    return _labelled(line, widen(line.text.replace("\n", " ")))


def _labelled(line: RawLine, text: str) -> Draft | None:
    if not text and not line.label:
        return None
    typed, rest = split_label(text)
    made = read_label(line.label) if line.label else None
    if made is None or (typed and not made.numbers and typed.numbers):
        return Draft(rest.strip(), line, typed) if rest.strip() else Draft(text, line)
    return Draft(text, line, made) if text else None


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


def _add_table(result: Collected, table: RawTable) -> None:
    """Drafts for all cells; a cell merged with the one above shares its paragraphs."""
    number = len(result.tables) + 1
    columns = max((sum(cell.span for cell in row.cells) for row in table.rows), default=0)
    grid: list[tuple[tuple[int, ...], ...]] = []
    for row_number in range(1, len(table.rows) + 1):
        grid.append(_add_row(result, table, grid, (number, row_number), columns))
    texts = [[_texts(result, indexes) for indexes in cells] for cells in grid]
    headers, body = header_rows(table, texts)
    width = max(map(len, texts[:headers]), default=0)
    header = tuple(
        narrow(" ".join(dict.fromkeys(row[k] for row in texts[:headers] if k < len(row))))
        for k in range(width)
    )
    result.tables.append((header, tuple(Row(cells) for cells in grid[body:])))


def _add_row(
    result: Collected,
    table: RawTable,
    grid: list[tuple[tuple[int, ...], ...]],
    place: tuple[int, int],
    columns: int,
) -> tuple[tuple[int, ...], ...]:
    row = table.rows[place[1] - 1]
    whole = len(row.cells) == 1 and columns > 1 and row.cells[0].span >= columns
    cells: list[tuple[int, ...]] = []
    for cell in row.cells:
        column = len(cells) + 1
        indexes: tuple[int, ...] = ()
        if cell.merged:
            above = grid[-1] if grid else ()
            indexes = above[column - 1] if column <= len(above) else ()
        else:
            start = len(result.drafts)
            for line in cell.lines:
                marked = line._replace(style="section") if whole else line
                for draft in _cell_drafts(marked):
                    draft.cell, draft.role = (*place, column), Role.CELL
                    result.drafts.append(draft)
            indexes = tuple(range(start, len(result.drafts)))
        cells += [indexes] * (1 if whole else cell.span)
    return tuple(cells)


def _cell_drafts(line: RawLine) -> list[Draft]:
    """The paragraphs of one cell. A cell that is nothing but a number keeps it as its text."""
    drafts = []
    for piece in divide(line):
        text = narrow(piece.text)
        if not text and piece.label:
            drafts.append(Draft(piece.label, piece))
        elif draft := _labelled(piece, text):
            drafts.append(draft)
    return drafts


def _texts(result: Collected, indexes: tuple[int, ...]) -> str:
    return " ".join(result.drafts[k].text for k in indexes)
