"""What is wrong with the requirements of an act: ids that occur twice, institutions that the act does not name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceError
from actgen.source.nearest import hint, listing
from actgen.source.tree import Positions
from actgen.source.walk import DATA, REQUIRES, Step, get, listed

# Mappings from a kind of institution to what is special for it.
_PER_INSTITUTION = (
    "формулировка для", "wording_for", "участники для", "participants_for",
    "полнота для", "completeness_for",
)  # fmt: skip


def requirement_faults(data: dict[str, Any], positions: Positions) -> Iterator[SourceError]:
    """Ids that occur twice, and institutions that the act does not name."""
    first: dict[str, Step] = {}
    institutions = get(data, "учреждения", "institutions")
    known = list(institutions) if isinstance(institutions, dict) else []
    for path, requirement in requirements_in(data):
        name = requirement.get("id")
        if isinstance(name, str):
            if name in first:
                place = positions.value((*first[name], "id"))
                message = f"«id»: требование «{name}» уже есть в строке {place.line}"
                yield SourceError(message, positions.value((*path, "id")))
            first.setdefault(name, path)
        if known:
            yield from _unknown_institutions(path, requirement, known, positions)


def _unknown_institutions(
    path: Step, requirement: dict[str, Any], known: list[str], positions: Positions
) -> Iterator[SourceError]:
    for key in ("для", "institutions"):
        for where, value in listed((*path, key), requirement.get(key)):
            if isinstance(value, str) and value.strip() not in known:
                message = (
                    f"«{key}»: учреждений «{value}» нет среди «учреждения» акта: {listing(known)}"
                )
                yield SourceError(message, positions.value(where), hint(value, known))
    for key in _PER_INSTITUTION:
        for name in requirement.get(key, {}) if isinstance(requirement.get(key), dict) else ():
            if str(name).strip() not in known:
                message = (
                    f"«{key}»: учреждений «{name}» нет среди «учреждения» акта: {listing(known)}"
                )
                yield SourceError(message, positions.key((*path, key, name)), hint(name, known))


def requirements_in(value: Any, path: Step = ()) -> Iterator[tuple[Step, dict[str, Any]]]:
    """Every requirement anywhere below ``value``, with its path."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from requirements_in(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in REQUIRES:
                for where, requirement in listed((*path, key), item):
                    if isinstance(requirement, dict):
                        yield where, requirement
            elif not (path == () and key in DATA):
                yield from requirements_in(item, (*path, key))
