"""The way of a pydantic error through the model and through the file at once.

Pydantic names places by Russian keys, by tags of unions and by steps into values that shorthands made; the file may
have English keys, a text where the model has a mapping, one value where the model has a list.
"""

from __future__ import annotations

import types
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from actgen.model.node import Node


@dataclass(frozen=True)
class Spot:
    """Where an error is: the path in the file, and what the model expects there."""

    path: tuple[str | int, ...]
    expected: Any
    """The annotation: a Node class, ``tuple[…]``, ``str`` …; None below an unknown key."""
    value: Any
    """What the file has there."""
    key: str | None
    """The last key on the way, as the file spells it."""


def locate(model: type[Node], data: Any, loc: Sequence[str | int]) -> Spot:
    """Follow ``loc`` of a pydantic error through the model and the data of the file."""
    path: list[str | int] = []
    expected: Any = model
    key: str | None = None
    key_type: Any = None
    for step in loc:
        if step == "[key]":  # pydantic's way to say that the key itself is wrong, not its value
            return Spot(tuple(path), bare(key_type), key, None)
        expected = bare(expected)
        spelt: str | int | None = step
        if isinstance(expected, list):
            expected, spelt = _by_tag(expected, step), None
        elif is_node(expected) and isinstance(step, str):
            expected, spelt = _field(expected, step, data)
            key = str(spelt or step)
        elif get_origin(expected) is tuple:
            expected = get_args(expected)[0]
        elif get_origin(expected) is dict:
            key_type, expected = get_args(expected)
            key = str(step)
        else:
            expected = None
        if spelt is not None and _has(data, spelt):
            data = data[spelt]
            path.append(spelt)
    return Spot(tuple(path), bare(expected), data, key)


def _has(data: Any, step: str | int) -> bool:
    if isinstance(step, int):
        return isinstance(data, list) and step < len(data)
    return isinstance(data, dict) and step in data


def bare(annotation: Any) -> Any:
    """An annotation without ``Annotated`` and ``None``; several alternatives come as a list."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, types.UnionType):
        parts = [part for part in get_args(annotation) if part is not type(None)]
        return bare(parts[0]) if len(parts) == 1 else parts
    return annotation


def is_node(annotation: Any) -> bool:
    """Whether the model expects a mapping with keys of its own."""
    return isinstance(annotation, type) and issubclass(annotation, Node)


def fields_of(node: type[Node]) -> dict[str, FieldInfo]:
    """The fields of a mapping, also of one whose annotations name classes that are declared after it."""
    node.model_rebuild()
    return node.model_fields


@cache
def keys_of(node: type[Node]) -> tuple[str, ...]:
    """All keys of a mapping: the Russian ones, then their English synonyms."""
    russian = node.russian_keys()
    return (*russian, *(name for name in fields_of(node) if name not in russian))


def tags(alternatives: Sequence[Any]) -> list[str]:
    """The values of «вид» that tell the alternatives of a union apart."""
    return [tag for part in alternatives for tag in _literals(part)]


def words_of(annotation: Any) -> list[str]:
    """The values an enumeration or a literal allows."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(member.value) for member in annotation]
    if get_origin(annotation) is Literal:
        return [str(word) for word in get_args(annotation)]
    return []


def spelling(node: type[Node], key: str) -> tuple[str, ...]:
    """Both spellings of a key: the Russian one and the attribute name."""
    for name, field in fields_of(node).items():
        if key in (name, field.alias):
            return (field.alias or name, name)
    return (key,)


def _field(node: type[Node], step: str, data: Any) -> tuple[Any, str | None]:
    both, fields = spelling(node, step), fields_of(node)
    known = both[-1] in fields
    annotation = fields[both[-1]].annotation if known else None
    written = (key for key in both if isinstance(data, dict) and key in data)
    return annotation, next(written, None)


def _by_tag(alternatives: Sequence[Any], step: str | int) -> Any:
    return next((part for part in alternatives if step in _literals(part)), None)


def _literals(part: Any) -> list[str]:
    field = fields_of(part).get("kind") if is_node(part) else None
    return words_of(field.annotation) if field else []
