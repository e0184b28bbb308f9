"""Status files: «<акт>.исполнение.yaml» or «<акт>.исполнение.xlsx» beside the act.

Every mark must name a measure of the act; all faults of a file are told at once, with line and column or with sheet
and cell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from actgen.errors import ActgenError, ErrorList, SourceError
from actgen.execution.addresses import AddressError, Addresses
from actgen.execution.marks_xlsx import read_sheet
from actgen.model.execution import Mark, Measure, StatusFile
from actgen.model.place import Place
from actgen.source import load_yaml
from actgen.source.validate import validate

ENDINGS = (".исполнение.yaml", ".исполнение.yml", ".исполнение.xlsx")


def status_file(act: Path) -> Path | None:
    """The status file beside an act, None if there is none. Raises ActgenError if there are two."""
    found = [file for ending in ENDINGS if (file := act.with_name(act.stem + ending)).is_file()]
    if len(found) > 1:
        raise ActgenError(
            f"отметки об исполнении записаны дважды: {found[0].name} и {found[1].name}",
            Place(document=str(act)),
            "Оставьте один из файлов.",
        )
    return found[0] if found else None


def read_marks(file: Path, measures: Sequence[Measure], act: Path) -> Mapping[str, Mark]:
    """Address of a measure → its mark. Raises ErrorList."""
    if file.suffix == ".xlsx":
        placed = read_sheet(file, act.name)
    else:
        placed = _read_yaml(file)
    addresses = Addresses(measures)
    marks: dict[str, Mark] = {}
    errors: list[ActgenError] = []
    for mark, place in placed:
        try:
            address = addresses.find(mark.address)
        except AddressError as fault:
            errors.append(SourceError(str(fault), place, fault.advice))
            continue
        if address in marks:
            message = f"«{mark.address}»: отметка об этом пункте уже есть выше"
            errors.append(SourceError(message, place, "Соедините отметки в одну."))
        marks[address] = mark
    if errors:
        raise ErrorList(errors)
    return marks


def _read_yaml(file: Path) -> list[tuple[Mark, Place]]:
    data, positions = load_yaml(file)
    found, errors = validate(StatusFile, data, positions)
    if errors or found is None:
        raise ErrorList(errors)
    places = (positions.value(("отметки", i, "пункт")) for i in range(len(found.marks)))
    if isinstance(data, dict) and "отметки" not in data:
        places = (positions.value(("marks", i)) for i in range(len(found.marks)))
    return list(zip(found.marks, places, strict=True))
