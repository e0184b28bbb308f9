"""Which sheet of a book is the register, and which column is which: found by the names that the package uses."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from actgen.errors import ErrorList, ReadError
from actgen.model.place import Place
from actgen.source.nearest import hint, listing
from actgen.tables.headings import heading_paths, numbers_columns, plain_heading
from actgen.tables.sheet_marks import SheetMarks
from actgen.tables.sheets import Row, Sheet

_LOOKED_AT = 60  # rows at the top of a sheet
_HIGHEST = 4  # rows of a heading


@dataclass(frozen=True, slots=True)
class RegisterLayout:
    """Where the heading ends (``last``, the number of its last row) and the columns by their names.

    ``headings`` are the texts of the columns for people, ``rivals`` other sheets with as many of the columns.
    """

    sheet: Sheet
    last: int
    columns: Mapping[str, int]
    headings: tuple[str, ...]
    heading_rows: tuple[tuple[str, ...], ...]
    rivals: tuple[str, ...] = ()

    def is_heading(self, texts: Sequence[str]) -> bool:
        """Whether a row repeats the heading, as tables printed on several pages have it."""
        return tuple(map(plain_heading, texts)) in self.heading_rows


def identifier(heading: str) -> str:
    """The name under which a column is known.

    >>> identifier("Код школы*"), identifier("ИНН"), identifier("Район / город")
    ('код_школы', 'инн', 'район_город')
    """
    return "_".join(re.findall(r"\w+", plain_heading(heading)))


def find_register(
    sheets: Sequence[Sheet],
    wanted: Collection[str],
    aliases: Mapping[str, str],
    sheet_name: str | None = None,
) -> RegisterLayout:
    """The sheet and its heading with most of the wanted columns; ``aliases`` are headings by short names.

    Raises ErrorList for a sheet that is not there, for one without any row, for a heading that cannot be found.
    Columns that are wanted and absent are the caller's business.
    """
    chosen = [each for each in sheets if sheet_name is None or _same(each.name, sheet_name)]
    if not chosen:
        names = [each.name for each in sheets]
        advice = hint(sheet_name or "", names) or f"В книге есть: {listing(names)}."
        place = Place(document=str(sheets[0].path))
        raise ErrorList([ReadError(f"листа «{sheet_name}» нет", place, advice)])
    found = [_best(sheet, wanted, aliases) for sheet in chosen]
    count, layout = max(found, key=lambda each: each[0])
    if layout is None:
        place = Place(document=str(chosen[0].path), part=part_of(chosen[0]))
        raise ErrorList([ReadError("в реестре нет ни одной строки", place)])
    if not count and wanted:
        place = Place(document=str(layout.sheet.path), part=part_of(layout.sheet))
        advice = f"Нужны столбцы: {listing(sorted(wanted))}."
        raise ErrorList([ReadError("шапка реестра не найдена", place, advice)])
    rivals = [
        each.sheet.name
        for n, each in found
        if each is not None and each is not layout and n == count and _has_rows(each)
    ]
    return replace(layout, rivals=tuple(rivals))


def notes_on(layout: RegisterLayout, marks: SheetMarks) -> list[str]:
    """What a reader of the book may not see or expect: sheets that are not read, hidden rows that are."""
    notes = []
    file = layout.sheet.path.name
    if layout.rivals:
        sheets = "листе" if len(layout.rivals) == 1 else "листах"
        notes.append(
            f"{file}: прочитан только лист «{layout.sheet.name}», а такая же шапка есть и на {sheets}"
            f" {listing(layout.rivals)}.\n  Нужен другой лист – напишите в пакете:"
            f" реестр: {{файл: {file}, лист: {layout.rivals[0]}}}"
        )
    if hidden := [row for row in marks.hidden_rows if row > layout.last]:
        shown = ", ".join(map(str, hidden[:5])) + (" …" if len(hidden) > 5 else "")
        notes.append(
            f"{file}, {part_of(layout.sheet)}: скрытые строки читаются наравне с видимыми: {shown}"
            f" (всего {len(hidden)}).\n  Чтобы печатать не все, удалите лишние или укажите --only."
        )
    return notes


def _has_rows(layout: RegisterLayout) -> bool:
    return any(number > layout.last for number, _ in layout.sheet.head)


def _best(
    sheet: Sheet, wanted: Collection[str], aliases: Mapping[str, str]
) -> tuple[int, RegisterLayout | None]:
    rows = sheet.head[:_LOOKED_AT]
    best: tuple[int, RegisterLayout | None] = (-1, None)
    for start in range(len(rows)):
        for stop in range(start + 1, min(start + _HIGHEST, len(rows)) + 1):
            layout = _layout(sheet, rows[start:stop], wanted, aliases)
            count = sum(name in layout.columns for name in wanted)
            usable = len([each for each in layout.headings if each]) > 1 or count
            if usable and count > best[0]:
                best = (count, layout)
    if best[1] is None and rows:
        best = (0, _layout(sheet, rows[:1], wanted, aliases))
    layout_ = best[1]
    if layout_ is not None:  # «1 | 2 | 3» under the heading belongs to it
        below = next(((n, cells) for n, cells in rows if n > layout_.last), None)
        if below is not None and numbers_columns(below[1]):
            best = (best[0], replace(layout_, last=below[0]))
    return best


def _layout(
    sheet: Sheet, block: Sequence[Row], wanted: Collection[str], aliases: Mapping[str, str]
) -> RegisterLayout:
    paths = heading_paths(block)
    own = [identifier(path[-1]) if path else "" for path in paths]
    whole = [identifier(" ".join(path)) for path in paths]
    columns: dict[str, int] = {}
    for index, name in [*enumerate(own), *enumerate(whole)]:
        if name and not name[0].isdigit():
            columns.setdefault(name, index)
    for name in wanted:  # «ё», capitals: as the package spells it
        if name not in columns and identifier(name) in columns:
            columns[name] = columns[identifier(name)]
    for name, heading in aliases.items():
        sought = identifier(heading)
        hits = [i for i, each in enumerate(own) if each == sought] or [
            i
            for i, (each, all_of_it) in enumerate(zip(own, whole, strict=True))
            if each.startswith(sought) or all_of_it == sought
        ]
        if hits:
            columns[name] = hits[0]
        else:
            columns.pop(name, None)
    texts = tuple(tuple(plain_heading(cell.text) for cell in cells) for _, cells in block)
    return RegisterLayout(
        sheet, block[-1][0], columns, tuple(" / ".join(path) for path in paths), texts
    )


def part_of(sheet: Sheet) -> str:
    """«лист «Школы»», as messages name it; «» for CSV."""
    return f"лист «{sheet.name}»" if sheet.name else ""


def _same(left: str, right: str) -> bool:
    return " ".join(left.split()).lower() == " ".join(right.split()).lower()
