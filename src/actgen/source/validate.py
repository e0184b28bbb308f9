"""Data → model, with every fault that pydantic finds told in Russian and with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from actgen.errors import SourceError
from actgen.model.act import Act
from actgen.model.clauses import Clause
from actgen.model.node import Node
from actgen.source.nearest import alike, hint, nearest
from actgen.source.shape import Spot, fields_of, is_node, keys_of, locate, spelling
from actgen.source.tree import Positions
from actgen.source.wrong_values import wrong_value

N = TypeVar("N", bound=Node)

_MANY = 20
_SYNONYMS = {
    **dict.fromkeys(("заглавие", "название", "тема", "наименование"), "заголовок"),
    **dict.fromkeys(("организация", "учреждение", "школа"), "автор"),
    **dict.fromkeys(("город", "место издания"), "место"),
    **dict.fromkeys(("получатель", "кому"), "адресат"),
    **dict.fromkeys(("подписал", "подписант"), "подпись"),
    **dict.fromkeys(("содержание", "абзацы"), "текст"),
    "основание": "основания",
}


def validate(
    model: type[N], data: Any, positions: Positions, known: Collection[tuple[str | int, ...]] = ()
) -> tuple[N | None, list[SourceError]]:
    """The model, or the faults that prevent it.

    ``known`` are the paths of values whose fault has been reported already; empty values have been, too.
    """
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    misspelt = _misspelt(model, data, details)
    errors = []
    for detail in details:
        spot = locate(model, data, detail["loc"])
        if detail["type"] == "missing":
            if (detail["loc"][:-1], detail["loc"][-1]) not in misspelt:
                errors.append(_missing(model, data, detail, positions))
        elif detail["type"] == "extra_forbidden":
            errors.append(_unknown_key(model, data, detail, positions))
        elif spot.path not in known and not _reported(spot, detail):
            errors.append(_wrong_value(spot, detail, positions))
    return None, errors


def _misspelt(model: type[Node], data: Any, details: list[ErrorDetails]) -> set[tuple[Any, str]]:
    """Required keys that are there but misspelt: one message is enough."""
    found = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            owner = locate(model, data, detail["loc"][:-1]).expected
            meant = nearest(str(detail["loc"][-1]), keys_of(owner)) if is_node(owner) else None
            if meant:
                found.add((detail["loc"][:-1], spelling(owner, meant)[0]))
            elif is_node(owner) and owner.shorthand and _is_text(model, data, detail):
                found.add((detail["loc"][:-1], owner.alias_of(owner.shorthand)))
    return found


def _is_text(model: type[Node], data: Any, detail: ErrorDetails) -> bool:
    """Whether an unknown key is the beginning of a text with a colon: «- Зарегистрировать: работников»."""
    key, owner = str(detail["loc"][-1]), locate(model, data, detail["loc"][:-1]).value
    return isinstance(owner, dict) and len(owner) == 1 and (" " in key or key[:1].isupper())


def _reported(spot: Spot, detail: ErrorDetails) -> bool:
    """Whether the fault follows from another one that has a message of its own.

    Empty values do, and so does a mapping that lacks them; a list is short for pydantic when its items are wrong.
    """
    if detail["type"] == "too_short":
        return isinstance(spot.value, list) and len(spot.value) >= detail["ctx"]["min_length"]
    return spot.value is None or (isinstance(spot.value, dict) and None in spot.value.values())


def _missing(
    model: type[Node], data: Any, detail: ErrorDetails, positions: Positions
) -> SourceError:
    spot = locate(model, data, detail["loc"][:-1])
    key = str(detail["loc"][-1])
    advice = ""
    if is_node(spot.expected):
        field = fields_of(spot.expected).get(spelling(spot.expected, key)[-1])
        advice = f"{key}: {field.description}" if field and field.description else ""
    return SourceError(f"нет обязательного ключа «{key}»", positions.value(spot.path), advice)


def _unknown_key(
    model: type[Node], data: Any, detail: ErrorDetails, positions: Positions
) -> SourceError:
    spot = locate(model, data, detail["loc"][:-1])
    key = str(detail["loc"][-1])
    advice = ""
    if is_node(spot.expected):
        russian = [f"«{known}»" for known in spot.expected.russian_keys()]
        advice = _meant(key, spot.expected) or hint(key, keys_of(spot.expected))
        advice = advice or f"Здесь бывают: {', '.join(russian)}."
        if len(russian) > _MANY and advice.startswith("Здесь"):
            near = [f"«{each}»" for each in alike(key, spot.expected.russian_keys())]
            advice = f"Похожие: {', '.join(near)}. Все ключи: docs/act-language.md."
        if (
            advice.startswith(("Здесь", "Похожие"))
            and spot.expected.shorthand
            and _is_text(model, data, detail)
        ):
            advice = f'Если двоеточие — часть текста, возьмите весь текст в кавычки: "{key}: …".'
    return SourceError(f"неизвестный ключ «{key}»", positions.key((*spot.path, key)), advice)


def _meant(key: str, owner: type[Node]) -> str:
    """What a key of another word («заглавие») or of a clause («срок») should have been."""
    word = key.strip().lower()
    if word != key.strip() and word in keys_of(owner):
        return f"Ключи пишут строчными буквами: «{word}»."
    meant = _SYNONYMS.get(word)
    if meant in keys_of(owner):
        return f"Может быть, «{meant}»?"
    if issubclass(owner, Act) and word in keys_of(Clause):
        return f"Этот ключ бывает у пункта: пишите «{word}» под ключом «пункты», рядом с «текст»."
    return ""


def _wrong_value(spot: Spot, detail: ErrorDetails, positions: Positions) -> SourceError:
    message, advice = wrong_value(spot, detail)
    if detail["type"] == "union_tag_invalid":
        key = "вид" if "вид" in spot.value else "kind"
        return SourceError(f"«{key}»: {message}", positions.value((*spot.path, key)), advice)
    if synonym := _synonym(spot):
        return SourceError(message, positions.key((*spot.path, synonym)), advice)
    itself = detail["type"] == "value_error" and isinstance(spot.value, dict)
    if itself and (named := _named_key(spot, message)):
        return SourceError(message, positions.key((*spot.path, named)), advice)
    if spot.key is not None and not itself:
        message = f"«{spot.key}»: {message}"
    return SourceError(message, positions.value(spot.path), advice)


def _synonym(spot: Spot) -> str | None:
    """The English one of a key that a mapping has in both languages."""
    if not is_node(spot.expected) or not isinstance(spot.value, dict):
        return None
    fields = fields_of(spot.expected).items()
    both = (
        n
        for n, f in fields
        if f.alias not in (None, n) and n in spot.value and f.alias in spot.value
    )
    return next(both, None)


def _named_key(spot: Spot, message: str) -> str | None:
    """The last of the keys that a mapping has and its fault names: the other of two that contradict each other."""
    named = re.findall("«([^«»]+)»", message)
    written = (
        key
        for key in reversed(spot.value)
        if is_node(spot.expected) and spelling(spot.expected, key)[0] in named
    )
    return next(written, None)
