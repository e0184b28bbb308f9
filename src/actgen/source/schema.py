"""JSON Schema of the act language, for editors: what may be written, in Russian and in English.

It is made from the model, so it cannot fall behind. It is somewhat wider than the loader: an editor takes ``010`` for a
number and ``нет`` for a word, so wherever a text is expected a number is no fault.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, get_args, get_origin

from annotated_types import Ge, Gt, Le, MaxLen, MinLen
from pydantic import BeforeValidator, StringConstraints
from pydantic.fields import FieldInfo

from actgen.model.act import Act
from actgen.model.node import Node, OrNode
from actgen.source.shape import bare, fields_of, is_node, words_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LIMITS = {
    Ge: ("ge", "minimum"),
    Gt: ("gt", "exclusiveMinimum"),
    Le: ("le", "maximum"),
    MinLen: ("min_length", "minItems"),
    MaxLen: ("max_length", "maxItems"),
}

Schema = dict[str, Any]


def json_schema(root: type[Node] = Act) -> Schema:
    """The JSON Schema (draft 2020-12) of a file whose root is ``root``; an act unless said otherwise."""
    definitions: dict[str, Schema] = {}
    body = _mapping(root, definitions)
    return {
        "$schema": _DIALECT,
        "title": "Язык актов actgen",
        **body,
        "$defs": dict(sorted(definitions.items())),
    }


def _mapping(node: type[Node], definitions: dict[str, Schema]) -> Schema:
    """A mapping: every key under its Russian name and its English one."""
    properties: dict[str, Schema] = {}
    required: list[Schema] = []
    for name, field in fields_of(node).items():
        key = field.alias or name
        schema = _value(field.annotation, field.metadata, definitions)
        properties[key] = {"description": _described(node, field), **schema}
        if name != key:
            synonym = f"То же, что «{key}»: {_described(node, field)}"
            properties[name] = {"description": synonym, **schema}
        if field.is_required():
            both = [{"required": [each]} for each in dict.fromkeys((key, name))]
            required.append({"anyOf": both} if len(both) > 1 else both[0])
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "allOf": required} if required else schema


def _described(node: type[Node], field: FieldInfo) -> str:
    words = words_of(field.annotation)
    if len(words) == 1:
        return f"Вид требования: {words[0]}"
    return field.description or ""


def _value(annotation: Any, metadata: list[Any], definitions: dict[str, Schema]) -> Schema:
    while get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        metadata = [*metadata, *more]
    for mark in metadata:
        if isinstance(mark, OrNode):
            others = [each for each in metadata if each is not mark]
            either = _value(annotation, others, definitions)
            return {"anyOf": [either, _reference(mark.node, definitions)]}
    inner = bare(annotation)
    if inner is not annotation and not isinstance(inner, list):
        return _value(_unwrapped(annotation), metadata, definitions)
    if isinstance(inner, list):
        return {"anyOf": [_reference(each, definitions) for each in inner]}
    if is_node(inner):
        return _reference(inner, definitions)
    if get_origin(inner) is tuple:
        return _array(get_args(inner)[0], metadata, definitions)
    if get_origin(inner) is dict:
        value = get_args(inner)[1]
        plain = {} if value is Any else _value(value, [], definitions)
        return {"type": "object", "additionalProperties": plain or True}
    return _scalar(inner, metadata)


def _unwrapped(annotation: Any) -> Any:
    """«X | None» without «None», its ``Annotated`` kept."""
    return next(part for part in get_args(annotation) if part is not type(None))


def _array(item: Any, metadata: list[Any], definitions: dict[str, Schema]) -> Schema:
    """A list; where the model makes a list of one value, that value alone will do."""
    one = _value(item, [], definitions)
    array = {"type": "array", "items": one, **_limits(metadata)}
    single = any(isinstance(each, BeforeValidator) for each in metadata)
    return {"anyOf": [one, array]} if single else array


def _scalar(annotation: Any, metadata: list[Any]) -> Schema:
    words = words_of(annotation)
    if len(words) == 1:
        return {"const": words[0]}
    if words:
        numbers = [float(word) for word in words if word.replace(".", "").isdigit()]
        return {"enum": [*words, *numbers]}
    if annotation is bool:
        return {"enum": ["да", "нет", True, False]}
    if annotation is int:
        return {"type": "integer", **_limits(metadata)}
    if annotation is float:
        return {"type": "number", **_limits(metadata)}
    if annotation is datetime.date:
        return {"type": "string", "examples": ["13.04.2024"]}
    for each in metadata:
        if isinstance(each, StringConstraints) and isinstance(each.pattern, str):
            return {"type": "string", "pattern": each.pattern}
    return {"type": ["string", "number", "boolean"]}


def _limits(metadata: list[Any]) -> Schema:
    found = {}
    for each in metadata:
        for kind, (attribute, name) in _LIMITS.items():
            if isinstance(each, kind):
                found[name] = getattr(each, attribute)
    return found


def _reference(node: type[Node], definitions: dict[str, Schema]) -> Schema:
    """A reference to the definition of a mapping, which may also be written as its shorthand."""
    name = node.__name__
    if name not in definitions:
        definitions[name] = {}  # stands for itself while it is being made: clauses hold clauses
        body = _mapping(node, definitions)
        short = _shorthand(node)
        definitions[name] = {"anyOf": [*short, body]} if short else body
    return {"$ref": f"#/$defs/{name}"}


def _shorthand(node: type[Node]) -> list[Schema]:
    text: Schema = {"type": ["string", "number"]}
    if node.shorthand is not None:
        return [text]
    # The author may be a text or a list of lines of the letterhead.
    return [text, {"type": "array", "items": text}] if node.__name__ == "Author" else []
