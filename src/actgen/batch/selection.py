"""A part of a register: the rows whose columns have one of some values («--only вид=МОУ,МДОУ»)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from actgen.batch.column_rules import Wrong, in_form
from actgen.batch.package import Package
from actgen.batch.record import Record
from actgen.batch.register_layout import RegisterLayout, identifier
from actgen.errors import ActgenError
from actgen.model.package import ColumnCheck
from actgen.source.nearest import hint, listing
from actgen.tables.cells import Raw

_MOST_SHOWN = 12


class Selection:
    """``only`` are the values that columns must have; a column is named as the package or as its heading has it.

    Raises ActgenError for a column that is neither in the package nor in the table (``layout``).
    """

    def __init__(
        self, only: Mapping[str, Collection[str]], package: Package, layout: RegisterLayout | None
    ) -> None:
        self._only = [(_column(name, package, layout), values) for name, values in only.items()]
        self._checks = package.spec.checks
        self._found: set[tuple[str, str]] = set()

    def has(self, record: Record) -> bool:
        """Whether the columns have one of the values, as the register has it or as it is printed."""
        chosen = True
        for name, values in self._only:
            text = str(record.values.get(name) or "")
            printed = _printed(text, record.cell(name), self._checks.get(name))
            hits = {(name, each) for each in (text, printed) if each in values}
            self._found |= hits
            chosen = chosen and bool(hits)
        return chosen

    def told(self) -> list[str]:
        """The values that no row has, once all rows have been asked for."""
        notes = []
        for name, values in self._only:
            found = {value for column, value in self._found if column == name}
            # «А, Б» was taken for two values and for one: either will do.
            whole = {value: set(_parts(value)) for value in values if len(_parts(value)) > 1}
            parts = {part for value in found & whole.keys() for part in whole[value]}
            absent = [each for each in values if each not in found | parts | whole.keys()]
            if absent:
                shown = listing(list(dict.fromkeys(absent)), _MOST_SHOWN)
                notes.append(f"--only: в реестре нет строки, где «{name}» – {shown}")
        return notes


def _parts(value: str) -> list[str]:
    return [part for each in value.split(",") if (part := each.strip())]


def _column(name: str, package: Package, layout: RegisterLayout | None) -> str:
    """The name of a column, of the package or of the table: «Код школы» is «код_школы», or «код» if so called."""
    known = list(package.columns)
    if name in known:
        return name
    called = {identifier(heading): short for short, heading in package.spec.columns.items()}
    called |= {identifier(each): each for each in known if identifier(each) not in called}
    if (plain := identifier(name)) in called:
        return called[plain]
    headings = layout.columns if layout is not None else {}
    if plain in headings:
        return plain
    shown = [*known, *(each for each in headings if each not in known)]
    advice = hint(name, shown) or f"Столбцы: {listing(shown, _MOST_SHOWN)}."
    raise ActgenError(f"--only: столбца «{name}» в реестре нет", advice=advice)


def _printed(text: str, cell: Raw, check: ColumnCheck | None) -> str:
    try:
        return in_form(text, check.rules, cell) if text and check is not None else text
    except Wrong:
        return text
