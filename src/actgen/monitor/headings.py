"""Where the columns of a table are: its heading, of one or several rows, is found by the texts it should hold."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import column_index_from_string, get_column_letter

from actgen.model.monitoring import ColumnSpec, TableSpec
from actgen.monitor.weeks import week
from actgen.source.nearest import nearest
from actgen.tables.cells import Raw, figure, is_total
from actgen.tables.headings import heading_paths, numbers_columns, plain_heading
from actgen.tables.sheets import Row

LOOKED_AT = 60
"""So many rows at the top of a sheet are searched for the heading."""
_HIGHEST = 4  # rows of a heading


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a column was not found: its name in ``columns``, «неделя» or «организация», and what to say."""

    name: str
    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A heading that was found. Columns count from 0; ``last`` is the number of its last row, ``width`` its width.

    ``headings`` are the texts of all columns for people: «Общее кол-во педагогов / В Сфере».
    """

    columns: Mapping[str, int]
    week: int | None
    organisation: int | None
    headings: tuple[str, ...]
    last: int

    @property
    def width(self) -> int:
        return len(self.headings)


def find_layout(rows: Sequence[Row], table: TableSpec) -> Layout | tuple[Fault, ...]:
    """The heading among the first rows of a sheet, or what of the table is not there."""
    wanted = _wanted(table)
    block = _best_block(rows, wanted)
    paths = heading_paths(block)
    found: dict[str, int] = {}
    faults: list[Fault] = []
    for name, spec in wanted.items():
        where = _place(spec, paths)
        if isinstance(where, int):
            found[name] = where
        else:
            faults.append(Fault(name, *where))
    if faults:
        return tuple(faults)
    return Layout(
        columns={name: found[f"столбцы/{name}"] for name in table.columns},
        week=found.get("неделя"),
        organisation=found.get("организация"),
        headings=tuple(" / ".join(path) for path in paths),
        last=block[-1][0] if block else 0,
    )


def _wanted(table: TableSpec) -> dict[str, ColumnSpec]:
    key = {"неделя": table.week, "организация": table.organisation}
    named = {f"столбцы/{name}": spec for name, spec in table.columns.items()}
    return {**{name: spec for name, spec in key.items() if spec}, **named}


def _best_block(rows: Sequence[Row], wanted: Mapping[str, ColumnSpec]) -> list[Row]:
    """The neighbouring rows that hold most of the texts; of equal ones the first and shortest."""
    texts = [plain_heading(t) for spec in wanted.values() for t in (spec.heading, spec.under) if t]
    hits = [
        {t for t in texts if any(_fits(t, plain_heading(c.text)) for c in row)} for _, row in rows
    ]
    best, most = (0, 0), 0
    for start in range(len(rows)):
        for stop in range(start + 1, min(start + _HIGHEST, len(rows)) + 1):
            count = len(set().union(*hits[start:stop]))
            if count > most and hits[start]:
                best, most = (start, stop), count
    block = list(rows[best[0] : best[1]])
    return block + list(_continued(rows[best[1] :])) if block else _before_data(rows)


def _continued(rows: Sequence[Row]) -> Iterable[Row]:
    """What still belongs to the heading: texts without a figure or a week, and the row of the columns' numbers."""
    for number, cells in rows[:2]:
        if numbers_columns(cells) or not _has_data(cells) and not cells[0].text:
            yield number, cells
        else:
            return


def _before_data(rows: Sequence[Row]) -> list[Row]:
    """All that stands above the first row with figures, where no text helps (columns named by letters)."""
    return list(itertools.takewhile(lambda row: not _has_data(row[1]), rows))[-_HIGHEST:]


def _has_data(cells: Sequence[Raw]) -> bool:
    if numbers_columns(cells):
        return False
    figures = sum(figure(cell) is not None for cell in cells)
    return figures > 1 or any(week(cell) for cell in cells)


def _place(spec: ColumnSpec, paths: Sequence[tuple[str, ...]]) -> int | tuple[str, str]:
    """The column of a specification, or what to say and what to do."""
    if spec.letter is not None:
        return column_index_from_string(spec.letter.upper()) - 1
    candidates = _candidates(plain_heading(spec.heading or ""), paths)
    if spec.under:
        candidates = [
            each for each in candidates if _is_under(each, plain_heading(spec.under), paths)
        ]
    named = f"«{spec.heading}»" + (f" под «{spec.under}»" if spec.under else "")
    if not candidates:
        return f"в шапке нет столбца {named}", _advice(spec.heading or "", paths)
    if spec.number is not None:
        if spec.number > len(candidates):
            return f"столбцов {named} всего {len(candidates)}, а нужен № {spec.number}", ""
        return candidates[spec.number - 1]
    if len(candidates) > 1:
        letters = ", ".join(get_column_letter(each + 1) for each in candidates)
        advice = f"Это столбцы {letters}; уточните: «под», «номер» или «столбец»."
        return f"столбцов {named} несколько", advice
    return candidates[0]


def _candidates(text: str, paths: Sequence[tuple[str, ...]]) -> list[int]:
    """The columns whose lowest heading is the text, else begins with it, else those of a group that is called so.

    Of a group its column «Всего» is meant, if it has one.
    """
    own = [plain_heading(path[-1]) if path else "" for path in paths]
    whole = [[plain_heading(step) for step in path] for path in paths]
    group = [index for index, steps in enumerate(whole) if any(s.startswith(text) for s in steps)]
    ways = (
        [index for index, each in enumerate(own) if each == text],
        [index for index, each in enumerate(own) if each.startswith(text)],
        [index for index in group if is_total(own[index])],
        group,
    )
    return next((way for way in ways if way), [])


def _is_under(column: int, text: str, paths: Sequence[tuple[str, ...]]) -> bool:
    """Whether the text stands above a column, or heads the nearest column on its left that is called otherwise."""
    if any(plain_heading(step).startswith(text) for step in paths[column][:-1]):
        return True
    own = paths[column][-1:]
    left = next((paths[c] for c in range(column - 1, -1, -1) if paths[c][-1:] != own), ())
    return bool(left) and plain_heading(left[-1]).startswith(text)


def _advice(heading: str, paths: Sequence[tuple[str, ...]]) -> str:
    known = list(dict.fromkeys(path[-1] for path in paths if path))
    if close := nearest(heading, known):
        return f"Может быть, «{close}»?"
    listed = ", ".join(f"«{each[:40]}»" for each in known[:12])
    return f"В шапке есть: {listed}." if known else "Шапка таблицы не найдена."


def _fits(wanted: str, text: str) -> bool:
    return bool(text) and text.startswith(wanted)
