"""Faults of an act that no single value shows: too many levels, doubled ids, impossible days in deadlines.

They are looked for in the data of the file, whether or not the rest of it is sound, so that they come together with
all other faults of the run.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceError
from actgen.russian.dates import find_dates
from actgen.source.nearest import hint, listing
from actgen.source.tree import Positions

MAX_LEVELS = 4

Step = tuple[str | int, ...]


def act_faults(data: dict[str, Any], positions: Positions) -> list[SourceError]:
    """The faults of a whole act."""
    errors = requirement_faults(data, positions)
    for path, clause, level in _all_clauses(data):
        if level == MAX_LEVELS + 1:
            message = "пятый уровень пунктов, а бывает не больше четырёх"
            advice = "Перенесите эти пункты уровнем выше или сделайте из них «перечень»."
            errors.append(SourceError(message, positions.value(path), advice))
        errors += _impossible_days(path, clause, positions)
    errors += _absent_attachments(data, positions)
    for path, attachment in _attachments(data):
        errors += _unequal_rows(path, attachment, positions)
    return errors


def requirement_faults(data: dict[str, Any], positions: Positions) -> list[SourceError]:
    """Ids that occur twice, and institutions that the act does not name."""
    errors = []
    first: dict[str, Step] = {}
    institutions = _get(data, "учреждения", "institutions")
    known = list(institutions) if isinstance(institutions, dict) else []
    for path, requirement in _requirements(data, ()):
        name = requirement.get("id")
        if isinstance(name, str):
            if name in first:
                place = positions.value((*first[name], "id"))
                message = f"«id»: требование «{name}» уже есть в строке {place.line}"
                errors.append(SourceError(message, positions.value((*path, "id"))))
            first.setdefault(name, path)
        if known:
            errors += _unknown_institutions(path, requirement, known, positions)
    return errors


def _unknown_institutions(
    path: Step, requirement: dict[str, Any], known: list[str], positions: Positions
) -> Iterator[SourceError]:
    for key in ("для", "institutions"):
        for where, value in _listed((*path, key), requirement.get(key)):
            if isinstance(value, str) and value.strip() not in known:
                message = (
                    f"«{key}»: учреждений «{value}» нет среди «учреждения» акта: {listing(known)}"
                )
                yield SourceError(message, positions.value(where), hint(value, known))


def _impossible_days(path: Step, clause: Any, positions: Positions) -> Iterator[SourceError]:
    for key in ("срок", "deadline"):
        text = clause.get(key) if isinstance(clause, dict) else None
        if not isinstance(text, str):
            continue
        for date in find_dates(text):
            if date.value is None and date.year is not None:
                message = f"«{key}»: {text[date.start : date.stop]} — такой даты нет"
                yield SourceError(message, positions.value((*path, key)))


def _absent_attachments(data: dict[str, Any], positions: Positions) -> Iterator[SourceError]:
    """The model finds these too; here they have a place."""
    count = len(list(_attachments(data)))
    for key in ("пункты", "clauses"):
        for path, clause in _listed((key,), data.get(key)):
            for approves in ("утвердить", "approves"):
                number = clause.get(approves) if isinstance(clause, dict) else None
                if isinstance(number, str) and number.isdecimal() and int(number) > count:
                    message = f"пункт утверждает приложение {int(number)}, а приложений: {count}"
                    yield SourceError(message, positions.value((*path, approves)))


def _unequal_rows(path: Step, attachment: Any, positions: Positions) -> Iterator[SourceError]:
    """Rows with more or fewer cells than the table has columns; the model finds the first one, without its place."""
    for key in ("таблица", "table"):
        table = attachment.get(key) if isinstance(attachment, dict) else None
        columns = _get(table, "столбцы", "columns") if isinstance(table, dict) else None
        if not isinstance(columns, list) or not columns or not isinstance(table, dict):
            continue
        rows = list(_rows(table, (*path, key)))
        for section, owner in _either(table, (*path, key), "разделы", "sections"):
            rows += _rows(owner, section) if isinstance(owner, dict) else ()
        for number, (where, row) in enumerate(rows, start=1):
            if isinstance(row, list) and len(row) != len(columns):
                message = f"в строке {number} ячеек: {len(row)}, а столбцов: {len(columns)}"
                yield SourceError(message, positions.value(where))


def _rows(owner: dict[str, Any], path: Step) -> Iterator[tuple[Step, Any]]:
    yield from _either(owner, path, "строки", "rows")


def _either(owner: dict[str, Any], path: Step, *keys: str) -> Iterator[tuple[Step, Any]]:
    for key in keys:
        yield from _listed((*path, key), owner.get(key))


def _all_clauses(data: dict[str, Any]) -> Iterator[tuple[Step, Any, int]]:
    """Every clause with its path and level; a quotation and an attachment count anew."""
    yield from _clauses(data, (), 1)
    for path, attachment in _attachments(data):
        yield from _clauses(attachment, path, 1)


def _attachments(data: dict[str, Any]) -> Iterator[tuple[Step, Any]]:
    for key in ("приложения", "attachments"):
        yield from _listed((key,), data.get(key))


def _clauses(owner: Any, path: Step, level: int) -> Iterator[tuple[Step, Any, int]]:
    if not isinstance(owner, dict):
        return
    for key in ("пункты", "clauses"):
        for where, clause in _listed((*path, key), owner.get(key)):
            yield where, clause, level
            yield from _clauses(clause, where, level + 1)
            for quoted in ("цитата", "quotation"):
                if isinstance(clause, dict):
                    yield from _clauses(clause.get(quoted), (*where, quoted), 1)


def _requirements(value: Any, path: Step) -> Iterator[tuple[Step, dict[str, Any]]]:
    """Every requirement anywhere below ``value``."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _requirements(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in ("требует", "requires"):
                for where, requirement in _listed((*path, key), item):
                    if isinstance(requirement, dict):
                        yield where, requirement
            elif not (path == () and key in ("данные", "data")):
                yield from _requirements(item, (*path, key))


def _listed(path: Step, value: Any) -> Iterator[tuple[Step, Any]]:
    """The items of a list, or the one value that stands in its place."""
    if isinstance(value, list):
        yield from (((*path, index), item) for index, item in enumerate(value))
    elif value is not None:
        yield path, value


def _get(data: dict[str, Any], *keys: str) -> Any:
    return next((data[key] for key in keys if key in data), None)
