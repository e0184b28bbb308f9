"""Faults of a requirement that only its judging shows, told with their place in the file and the line itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from actgen.errors import ErrorList, SourceError
from actgen.model.place import Place
from actgen.model.requirement import BaseRequirement, Examples
from actgen.source.excerpts import line_of
from actgen.source.form import ActForm
from actgen.source.rules.requirements import requirements_in
from actgen.source.shape import spelling
from actgen.source.walk import Step, spelt


def fault_of_requirement(
    file: str,
    requirement: BaseRequirement,
    message: str,
    advice: str = "",
    steps: Step = (),
    sign: str = "",
) -> SourceError:
    """A fault of a requirement that the YAML file ``file`` holds.

    ``steps`` lead from the requirement to the value that is wrong (keys in either language, indexes of lists);
    ``sign`` is the piece of the value that the message speaks of. Where they lead nowhere, the place is the nearest
    enclosing one.
    """
    told = f"требование «{requirement.id}»: {message}"
    try:
        form = ActForm.read(Path(file))
    except (
        ErrorList
    ):  # it has been read before, and is gone or damaged since: the file is named alone
        return SourceError(told, Place(document=file), advice)
    positions = form.positions
    for path, written in _written(form.data(), requirement.id):
        where = (*path, *_as_written(type(requirement), written, steps))
        place = positions.within(where, sign, 0) if sign else positions.value(where)
        return SourceError(told, place, advice, line_of(positions, place))
    return SourceError(told, Place(document=file), advice)


def _written(data: dict[str, Any], name: str) -> Iterator[tuple[Step, dict[str, Any]]]:
    """Where a requirement stands in a file: itself, or what the file changes of it."""
    for path, written in requirements_in(data):
        if written.get("id") == name:
            yield path, written
    key = spelt(data, "изменяет", "changes")
    if key is not None and isinstance(data[key], dict) and isinstance(data[key].get(name), dict):
        yield (key, name), data[key][name]


def _as_written(kind: type[BaseRequirement], owner: object, steps: Step) -> Step:
    """The steps with keys as the file spells them, as far as they lead; one text may stand for a list of one."""
    taken: list[str | int] = []
    for step in steps:
        if isinstance(owner, dict):
            node = Examples if taken else kind
            key = spelt(owner, *spelling(node, str(step)))
            if key is None:
                break
            owner = owner[key]
            taken.append(key)
        elif isinstance(owner, list) and isinstance(step, int) and step < len(owner):
            owner = owner[step]
            taken.append(step)
    return tuple(taken)
