"""Faults of an act that no single value shows: too many levels, doubled ids, impossible days in deadlines.

They are looked for in the data of the file, whether or not the rest of it is sound, so that they come together with
all other faults of the run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceError
from actgen.model.act import Act
from actgen.russian.dates import find_dates
from actgen.source.kinds import is_order, meant
from actgen.source.nearest import hint, listing, nearest
from actgen.source.shape import fields_of, keys_of
from actgen.source.tree import Positions

MAX_LEVELS = 4

_TYPED_NUMBER = re.compile(r"\s*(\d+(?:\.\d+)*[.)])\s")
_TYPED_DASH = re.compile(r"\s*([-–—•])\s")

Step = tuple[str | int, ...]


def act_faults(data: dict[str, Any], positions: Positions) -> list[SourceError]:
    """The faults of a whole act."""
    errors = [*requirement_faults(data, positions), *_misspelt_kinds(data, positions)]
    errors += _no_order(data, positions)
    for path, clause, level in _all_clauses(data):
        if level == MAX_LEVELS + 1:
            message = "пятый уровень пунктов, а бывает не больше четырёх"
            advice = "Перенесите эти пункты уровнем выше или сделайте из них «перечень»."
            errors.append(SourceError(message, positions.value(path), advice))
        errors += _impossible_days(path, clause, positions)
        errors += _typed_numbers(path, clause, positions)
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


def _misspelt_kinds(data: dict[str, Any], positions: Positions) -> Iterator[SourceError]:
    """«вид: прказ»: any kind may be written, but not one that is nearly a known one."""
    owners = [((), data), *_attachments(data)]
    for path, owner in owners:
        for key in ("вид", "kind"):
            kind = owner.get(key) if isinstance(owner, dict) else None
            if isinstance(kind, str) and (known := meant(kind, attachment=path != ())):
                message = f"«{key}»: нет такого вида документа: «{kind.strip()}»"
                yield SourceError(message, positions.value((*path, key)), f"Может быть, «{known}»?")


def _no_order(data: dict[str, Any], positions: Positions) -> Iterator[SourceError]:
    """An order may lack its number and date, but not clauses and signature."""
    kind = _get(data, "вид", "kind")
    if not isinstance(kind, str) or not is_order(kind):
        return
    misspelt = {nearest(str(key), keys_of(Act)) for key in data if key not in keys_of(Act)}
    for name in ("clauses", "signature"):
        russian = Act.alias_of(name)
        given = [key for key in (russian, name) if key in data]
        if misspelt & {russian, name} or any(data[key] not in ([], {}) for key in given):
            continue
        message = f"нет обязательного ключа «{russian}»"
        if given:
            message = f"«{given[0]}»: список пуст"
        what = fields_of(Act)[name].description
        advice = f"{russian}: {what}; без этого «{kind.strip()}» не печатается"
        yield SourceError(message, positions.value(tuple(given[:1])), advice)


def _typed_numbers(path: Step, clause: Any, positions: Positions) -> Iterator[SourceError]:
    """«1. Создать чат», «- с родителями»: what the program prints itself would be printed twice."""
    texts = [*_texts(path, clause)]
    for where, item in _either(clause, path, "перечень", "items"):
        texts += _texts(where, item)
    free = isinstance(clause, dict) and ("без номера" in clause or "free" in clause)
    for where, text in texts:
        number = None if free and where[:-1] == path else _TYPED_NUMBER.match(text)
        if found := number or _TYPED_DASH.match(text):
            what = "номер" if number else "тире"
            message = f"{what} «{found[1]}» набран{'о' if what == 'тире' else ''} в тексте пункта"
            advice = f"Номера и тире печатает программа: уберите «{found[1]}»."
            yield SourceError(message, positions.value(where), advice)


def _texts(path: Step, node: Any) -> Iterator[tuple[Step, str]]:
    """The text of a clause or an item, in either of its forms."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict):
        yield from (
            ((*path, key), node[key]) for key in ("текст", "text") if isinstance(node.get(key), str)
        )


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
                comma = len(row) > len(columns)
                advice = "Запятая внутри ячейки? Возьмите ячейку в кавычки." if comma else ""
                yield SourceError(message, positions.value(where), advice)


def _rows(owner: dict[str, Any], path: Step) -> Iterator[tuple[Step, Any]]:
    yield from _either(owner, path, "строки", "rows")


def _either(owner: Any, path: Step, *keys: str) -> Iterator[tuple[Step, Any]]:
    for key in keys if isinstance(owner, dict) else ():
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
