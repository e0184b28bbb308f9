"""Values that stand for nothing: «почта: "{{ школа.почта }}"» for a school that has none.

An item of a list and a key that an act need not have are left out, as if they had not been written; a key that it
must have is a fault. Cells of tables, which may be empty, keep their places.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args, get_origin

from pydantic import ValidationError

from actgen.errors import SourceError
from actgen.model.act import Act
from actgen.source.shape import fields_of, is_node, locate, spelling
from actgen.source.tree import Positions

Step = tuple[str | int, ...]

_ADVICE = (
    "Впишите значение. Если его может не быть, такой документ печатают не всем: в пакете у документа"
    " есть ключ «если»."
)


def without_absent(
    data: dict[str, Any], positions: Positions, empty: Iterable[Step], faulty: Iterable[Step] = ()
) -> tuple[dict[str, Any], Positions, list[SourceError], set[Step]]:
    """The data without the ``empty`` texts that an act cannot print, and the places of what is left.

    ``empty`` are the paths of texts that are variables without a value and nothing else. The errors are those texts
    that an act cannot do without; the set has their paths in the new data, and those of ``faulty`` texts.
    """
    refused = _refused(data, set(empty))
    if not refused:
        return data, positions, [], set(faulty)
    left_out, demanded = set[Step](), set[Step]()
    for path in sorted(refused, key=len, reverse=True):
        _sort_out(data, path, left_out, demanded)
    errors = [
        SourceError(f"{_named(path)}значение пусто", positions.value(path), _ADVICE)
        for path in sorted(demanded, key=str)
    ]
    known = {_moved(path, left_out) for path in (*demanded, *faulty)}
    return _pruned(data, left_out), positions.without(left_out), errors, known


def _refused(data: dict[str, Any], empty: set[Step]) -> set[Step]:
    """Which empty texts the model does not take."""
    try:
        Act.model_validate(data)
    except ValidationError as error:
        found = {locate(Act, data, each["loc"]).path for each in error.errors(include_url=False)}
        return found & empty
    return set()


def _sort_out(data: dict[str, Any], path: Step, left_out: set[Step], demanded: set[Step]) -> None:
    """A path among those that are left out or those that are demanded; so is a list that nothing is left of."""
    owner = path[:-1]
    if isinstance(path[-1], int):
        left_out.add(path)
        items = locate(Act, data, owner).value
        rest = [n for n in range(len(items)) if (*owner, n) not in left_out]
        if not rest and owner:
            _sort_out(data, owner, left_out, demanded)
        return
    expected = locate(Act, data, owner).expected
    if get_origin(expected) is tuple:  # one of what may be several, written without a list
        expected = get_args(expected)[0]
    if not is_node(expected):
        demanded.add(path)
        return
    field = fields_of(expected).get(spelling(expected, str(path[-1]))[-1])
    (demanded if field is None or field.is_required() else left_out).add(path)


def _named(path: Step) -> str:
    keys = [step for step in path if isinstance(step, str)]
    return f"«{keys[-1]}»: " if keys else ""


def _pruned(value: Any, left_out: set[Step], path: Step = ()) -> Any:
    if isinstance(value, dict):
        return {
            key: _pruned(item, left_out, (*path, key))
            for key, item in value.items()
            if (*path, key) not in left_out
        }
    if isinstance(value, list):
        return [
            _pruned(item, left_out, (*path, index))
            for index, item in enumerate(value)
            if (*path, index) not in left_out
        ]
    return value


def _moved(path: Step, left_out: set[Step]) -> Step:
    """A path as it is when items before it are left out."""
    moved: list[str | int] = []
    for depth, step in enumerate(path):
        owner = path[:depth]
        gone = isinstance(step, int) and sum((*owner, n) in left_out for n in range(step))
        moved.append(step - gone if isinstance(step, int) else step)
    return tuple(moved)
