"""The JSON Schema tells an editor all that may be written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from actgen.model.act import Act
from actgen.model.clauses import Clause
from actgen.source.schema import json_schema

SCHEMA = json_schema()


def mappings(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if isinstance(value.get("properties"), dict):
            yield value
        for inner in value.values():
            yield from mappings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from mappings(inner)


def test_every_key_has_a_russian_description() -> None:
    for mapping in mappings(SCHEMA):
        for key, property_ in mapping["properties"].items():
            text = property_.get("description", "")
            assert any("а" <= letter <= "я" for letter in text), key


def test_both_languages_are_there() -> None:
    keys = SCHEMA["properties"].keys()
    assert keys >= set(Act.russian_keys())
    assert keys >= set(Act.model_fields)


def test_every_mapping_is_closed() -> None:
    assert all(mapping["additionalProperties"] is False for mapping in mappings(SCHEMA))


def test_required_keys_may_be_in_either_language() -> None:
    assert {"anyOf": [{"required": ["автор"]}, {"required": ["author"]}]} in SCHEMA["allOf"]


def test_shorthands_are_there() -> None:
    definition = SCHEMA["$defs"][Clause.__name__]
    assert definition["anyOf"][0] == {"type": ["string", "number"]}
    assert {"type": "array", "items": {"type": ["string", "number"]}} in SCHEMA["$defs"]["Author"][
        "anyOf"
    ]


def test_mappings_may_hold_each_other() -> None:
    clauses = SCHEMA["$defs"]["Quotation"]["properties"]["пункты"]
    assert clauses["items"] == {"$ref": "#/$defs/Clause"}


def test_dates_are_texts() -> None:
    assert SCHEMA["properties"]["дата"]["type"] == "string"


def test_all_references_lead_somewhere() -> None:
    def references(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            if "$ref" in value:
                yield value["$ref"]
            for inner in value.values():
                yield from references(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from references(inner)

    assert {each.removeprefix("#/$defs/") for each in references(SCHEMA)} == SCHEMA["$defs"].keys()
