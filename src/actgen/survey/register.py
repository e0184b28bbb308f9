"""The register of schools: which folder is which school, and of what kind it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from actgen.batch.checks import overlong, uncomputed_cells
from actgen.batch.record import Record
from actgen.batch.register_layout import RegisterLayout, find_register
from actgen.batch.register_table import table_records
from actgen.batch.register_titles import Titles
from actgen.check.words.institutions import InstitutionFinder
from actgen.errors import ErrorList, ReadError
from actgen.model.place import Place
from actgen.source.nearest import hint, listing
from actgen.survey.places import SchoolPlace, plain
from actgen.tables.sheets import open_sheets

_FOLDER = ("папка", "каталог", "архив", "файл", "папка_школы", "имя_папки")
_NAME = (
    "школа",
    "учреждение",
    "организация",
    "наименование",
    "название",
    "наименование_учреждения",
    "наименование_организации",
    "наименование_школы",
    "название_школы",
    "название_учреждения",
    "образовательная_организация",
    "краткое_наименование",
)
_KIND = (
    "вид",
    "тип",
    "вид_учреждения",
    "тип_учреждения",
    "вид_организации",
    "тип_организации",
    "вид_оо",
    "тип_оо",
)


@dataclass(frozen=True, slots=True)
class Registered:
    """A school of the register: its name, its kind as the act spells it («» for one the act is not addressed to)."""

    name: str
    kind: str
    where: Place


@dataclass(frozen=True, slots=True)
class Register:
    """Schools by the names of their folders (`plain`), in the order of the register; what is to be said of it."""

    schools: Mapping[str, Registered]
    notes: Sequence[str] = ()

    def match(self, places: Sequence[SchoolPlace]) -> tuple[dict[str, Registered], list[str]]:
        """Places by their keys with what the register says of them, and the names of schools that have no place."""
        found: dict[str, Registered] = {}
        seen: set[str] = set()
        for place in places:
            for name in (place.stem, place.key):
                if plain(name) in self.schools:
                    found[place.key] = self.schools[plain(name)]
                    seen.add(plain(name))
                    break
        return found, [each.name for key, each in self.schools.items() if key not in seen]

    def nearest(self, name: str) -> str:
        """«Может быть, …?» for a folder that the register does not have."""
        return hint(name, [each.name for each in self.schools.values()])


def read_register(path: Path, finder: InstitutionFinder, kinds: Sequence[str]) -> Register:
    """The register in an XLSX or CSV file; ``kinds`` are those of the act, for messages.

    A column tells the folder or the name of the school, another the kind of institution. Raises ErrorList with every
    fault of the table, each with its cell; ReadError for a file that is no table.
    """
    layout = find_register(open_sheets(path), [*_FOLDER, *_NAME, *_KIND], {})
    folder, name = _column(layout, _FOLDER), _column(layout, _NAME)
    kind = _column(layout, _KIND)
    named = name or folder
    if named is None or kind is None:
        missing = "названием школы или её папки" if named is None else "видом учреждения"
        heads = [each for each in layout.headings if each]
        advice = f"Нужны столбцы «Школа» (или «Папка») и «Вид». В шапке есть: {listing(heads, 12)}."
        raise ErrorList(
            [ReadError(f"в реестре нет столбца с {missing}", Place(document=str(path)), advice)]
        )
    used = [each for each in (folder, name, kind) if each]
    schools: dict[str, Registered] = {}
    errors: list[ReadError] = []
    titles = Titles(layout)
    for record in table_records(layout, used, titles):
        if long := overlong(record):
            errors.append(long)
            continue
        if hollow := uncomputed_cells(record, used):
            errors += hollow.values()
            continue
        entry, fault = _entry(record, named, kind, finder, kinds)
        keys = [plain(str(record.values.get(column) or "")) for column in (folder, name) if column]
        keys = [key for key in keys if key][:1]
        if not keys:
            errors.append(ReadError("не названа школа", record.where, "Впишите её название."))
        elif keys[0] in schools:
            again = schools[keys[0]]
            message = f"школа «{entry.name or again.name}» уже есть: {again.where}"
            advice = "Если это разные школы, добавьте столбец «Папка» с разными значениями."
            errors.append(ReadError(message, record.where, advice))
        elif fault:
            errors.append(fault)
        else:
            schools[keys[0]] = entry
    if errors:
        raise ErrorList(errors)
    if not schools:
        raise ErrorList([ReadError("в реестре нет ни одной школы", Place(document=str(path)))])
    return Register(schools, titles.told())


def _entry(
    record: Record, named: str, kind: str, finder: InstitutionFinder, kinds: Sequence[str]
) -> tuple[Registered, ReadError | None]:
    name = " ".join(str(record.values.get(named) or "").split())
    written = str(record.values.get(kind) or "").strip()
    known = finder.called(written) if written else None
    fault = None
    if known is None:
        message = f"вид учреждения «{written}» непонятен" if written else "не указан вид учреждения"
        close = hint(written, kinds) if written else ""
        advice = f"{close} Акт обращён к видам: {', '.join(kinds)}.".strip()
        fault = ReadError(message, record.place(kind), advice)
    return Registered(name, known or "", record.where), fault


def _column(layout: RegisterLayout, names: Sequence[str]) -> str | None:
    return next((name for name in names if name in layout.columns), None)
