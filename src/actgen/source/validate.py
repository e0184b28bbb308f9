"""Data → model, with every fault that pydantic finds told in Russian and with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any, TypeVar, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from actgen.errors import SourceError
from actgen.model.act import Act
from actgen.model.clauses import Clause
from actgen.model.node import Node
from actgen.russian.dates import figures, find_dates, spreadsheet_day
from actgen.source.nearest import alike, hint, listing, nearest
from actgen.source.shape import Spot, fields_of, is_node, keys_of, locate, spelling, tags, words_of
from actgen.source.tree import Positions

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
    meant = _SYNONYMS.get(word)
    if meant in keys_of(owner):
        return f"Может быть, «{meant}»?"
    if issubclass(owner, Act) and word in keys_of(Clause):
        return f"Этот ключ бывает у пункта: пишите «{word}» под ключом «пункты», рядом с «текст»."
    return ""


def _wrong_value(spot: Spot, detail: ErrorDetails, positions: Positions) -> SourceError:
    translate = _MESSAGES.get(detail["type"], _unfit)
    message, advice = translate(spot, detail.get("ctx", {}))
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


_Context = dict[str, Any]
_Message = tuple[str, str]


def _said(spot: Spot, context: _Context) -> _Message:
    """Our own ValueError: its text is made for the user."""
    text = str(context.get("error", ""))
    if isinstance(spot.value, str):
        piece = spot.value.strip()
        text = text.replace(f"{piece} — {piece} — ", f"{piece} — ", 1) if piece else text
        if text.endswith("не похоже на дату"):
            return text, _date_advice(piece)
    return text, ""


def _date_advice(text: str) -> str:
    """How to write a date that has no year, or words around it, or that a spreadsheet numbered."""
    if (day := spreadsheet_day(text)) is not None:
        shown = f"Похоже на номер дня, каким таблица хранит дату: это {figures(day)}."
        return f"{shown} В пакете объявите столбец датой: проверка: {{столбец: дата}}."
    for found in find_dates(text):
        if found.year is None:
            return f"Не хватает года: пишите «{text[found.start : found.stop]} 2026 г.» или 05.09.2026."
        if found.value is not None:
            return f"Пишите одну дату, без других слов: {text[found.start : found.stop]}."
    return "Пишите дату так: 13.04.2024 или 13 апреля 2024 г."


def _not_text(spot: Spot, context: _Context) -> _Message:
    return f"ожидается текст, а здесь {_what(spot.value)}", _flow_advice(spot.value)


def _not_list(spot: Spot, context: _Context) -> _Message:
    advice = "Каждый пункт пишется с новой строки и начинается с «-»."
    if isinstance(spot.value, str) and (dash := re.match("[-–—•]", spot.value)):
        advice = "Пункт начинается с дефиса и пробела: «- Создать чат»."
        if dash[0] != "-":
            return f"вместо «-» стоит «{dash[0]}»", advice
        if not spot.value[1:2].isspace():
            return "после «-» нет пробела", advice
    return f"ожидается список, а здесь {_what(spot.value)}", advice


def _not_mapping(spot: Spot, context: _Context) -> _Message:
    what, advice = "ключи со значениями", ""
    if is_node(spot.expected):
        what = "текст или ключи со значениями" if spot.expected.shorthand else what
        advice = f"Ключи: {listing(spot.expected.russian_keys())}."
    return f"ожидаются {what}, а здесь {_what(spot.value)}", advice


def _not_listed(spot: Spot, context: _Context) -> _Message:
    words = words_of(spot.expected)
    advice = hint(str(spot.value), words)
    return f"{_quote(spot.value)} не подходит; возможные значения: {listing(words)}", advice


def _unknown_kind(spot: Spot, context: _Context) -> _Message:
    kinds = tags(spot.expected) if isinstance(spot.expected, list) else []
    tag = str(context.get("tag", ""))
    return f"неизвестный вид требования «{tag}», бывает: {listing(kinds)}", hint(tag, kinds)


def _no_kind(spot: Spot, context: _Context) -> _Message:
    kinds = tags(spot.expected) if isinstance(spot.expected, list) else []
    if not isinstance(spot.value, dict):
        return f"ожидаются ключи требования, а здесь {_what(spot.value)}", ""
    return f"у требования нет ключа «вид», бывает: {listing(kinds)}", ""


def _empty_text(spot: Spot, context: _Context) -> _Message:
    return "текст пуст", "Напишите значение или удалите ключ."


def _pattern(spot: Spot, context: _Context) -> _Message:
    advice = "Только строчные латинские буквы, цифры и дефис между ними: chat-head-parents."
    return f"{_quote(spot.value)} не подходит", advice


def _not_number(spot: Spot, context: _Context) -> _Message:
    return f"{_quote(spot.value)} — ожидается целое число", ""


def _not_decimal(spot: Spot, context: _Context) -> _Message:
    comma = isinstance(spot.value, str) and "," in spot.value
    return (
        f"{_quote(spot.value)} — ожидается число",
        "Пишите дробь с точкой: 17.5." if comma else "",
    )


def _not_above(spot: Spot, context: _Context) -> _Message:
    bound = f"{context.get('gt'):g}"
    return f"{_quote(spot.value)} — число должно быть больше {bound}", ""


def _too_small(spot: Spot, context: _Context) -> _Message:
    return f"{_quote(spot.value)} — число должно быть не меньше {context.get('ge'):g}", ""


def _too_big(spot: Spot, context: _Context) -> _Message:
    return f"{_quote(spot.value)} — число должно быть не больше {context.get('le'):g}", ""


def _too_few(spot: Spot, context: _Context) -> _Message:
    return f"список пуст, а нужно не меньше {context.get('min_length')}", ""


def _too_many(spot: Spot, context: _Context) -> _Message:
    many = len(spot.value) if isinstance(spot.value, list) else "больше"
    return f"в списке {many}, а можно не больше {context.get('max_length')}", ""


def _not_date(spot: Spot, context: _Context) -> _Message:
    return f"ожидается дата, а здесь {_what(spot.value)}", "Пишите дату так: 13.04.2024."


def _not_flag(spot: Spot, context: _Context) -> _Message:
    return f"ожидается «да» или «нет», а здесь {_what(spot.value)}", ""


def _unfit(spot: Spot, context: _Context) -> _Message:
    return f"значение не подходит: {_what(spot.value)}", ""


_MESSAGES: dict[str, Callable[[Spot, _Context], _Message]] = {
    "value_error": _said,
    "string_type": _not_text,
    "tuple_type": _not_list,
    "list_type": _not_list,
    "dict_type": _not_mapping,
    "model_type": _not_mapping,
    "model_attributes_type": _not_mapping,
    "enum": _not_listed,
    "literal_error": _not_listed,
    "union_tag_invalid": _unknown_kind,
    "union_tag_not_found": _no_kind,
    "string_too_short": _empty_text,
    "string_pattern_mismatch": _pattern,
    "int_type": _not_number,
    "int_parsing": _not_number,
    "int_parsing_size": _not_number,
    "float_type": _not_decimal,
    "float_parsing": _not_decimal,
    "greater_than": _not_above,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_big,
    "too_short": _too_few,
    "too_long": _too_many,
    "date_type": _not_date,
    "bool_type": _not_flag,
    "bool_parsing": _not_flag,
}


def _what(value: Any) -> str:
    if isinstance(value, dict):
        return "ключи со значениями"
    if isinstance(value, list):
        return "список"
    return f"текст {_quote(value)}"


def _quote(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return _what(value)
    text = " ".join(str(value).split())
    return f"«{text[:60]} …»" if len(text) > 60 else f"«{text}»"


def _flow_advice(value: Any) -> str:
    """A text in brackets or braces without quotes is a list or a mapping to YAML."""
    if isinstance(value, dict) and len(value) == 1 and get_origin(type(value)) is None:
        key, item = next(iter(value.items()))
        if item is not None and not isinstance(item, (dict, list)):
            return f'Если двоеточие — часть текста, возьмите его в кавычки: "{key}: …".'
    return ""
