"""Which sheet of a book is the register, and which column is which: found by the names that the package uses."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from actgen.errors import ErrorList, ReadError
from actgen.model.place import Place
from actgen.source.nearest import hint, listing, nearest
from actgen.tables.headings import heading_paths, numbers_columns, plain_heading
from actgen.tables.sheets import Row, Sheet

_LOOKED_AT = 60  # rows at the top of a sheet
_HIGHEST = 4  # rows of a heading


@dataclass(frozen=True, slots=True)
class RegisterLayout:
    """Where the heading ends (``last``, the number of its last row) and the columns by their names.

    ``headings`` are the texts of the columns for people.
    """

    sheet: Sheet
    last: int
    columns: Mapping[str, int]
    headings: tuple[str, ...]
    heading_rows: tuple[tuple[str, ...], ...]

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
        place = Place(document=str(chosen[0].path), part=_part(chosen[0]))
        raise ErrorList([ReadError("в реестре нет ни одной строки", place)])
    if not count and wanted:
        place = Place(document=str(layout.sheet.path), part=_part(layout.sheet))
        advice = f"Нужны столбцы: {listing(sorted(wanted))}."
        raise ErrorList([ReadError("шапка реестра не найдена", place, advice)])
    return layout


def missing_columns(layout: RegisterLayout, wanted: Mapping[str, Place]) -> list[ReadError]:
    """What to say of columns that the package uses (``wanted``: where) and the register does not have."""
    table = str(layout.sheet.path.name) + (f", {_part(layout.sheet)}" if layout.sheet.name else "")
    errors = []
    for name, place in wanted.items():
        if name in layout.columns:
            continue
        close = nearest(name.replace("_", " "), [each for each in layout.headings if each])
        if close:
            advice = f"Может быть, столбец «{close}»? Тогда пишите {identifier(close)} или назовите его: "
            advice += f"столбцы: {{{name}: {close}}}"
        else:
            advice = f"В шапке есть: {listing([each for each in layout.headings if each], 12)}."
        errors.append(ReadError(f"в реестре ({table}) нет столбца «{name}»", place, advice))
    return errors


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
            best = (best[0], _with_last(layout_, below[0]))
    return best


def _with_last(layout: RegisterLayout, last: int) -> RegisterLayout:
    return RegisterLayout(layout.sheet, last, layout.columns, layout.headings, layout.heading_rows)


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


def _part(sheet: Sheet) -> str:
    return f"лист «{sheet.name}»" if sheet.name else ""


def _same(left: str, right: str) -> bool:
    return " ".join(left.split()).lower() == " ".join(right.split()).lower()
