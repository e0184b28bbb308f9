"""What is wrong with a value, in Russian: for every fault that pydantic knows, what was expected and what is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, get_origin

from pydantic_core import ErrorDetails

from actgen.russian.acting import is_acting, parted_acting
from actgen.russian.dates import figures, find_dates, spreadsheet_day
from actgen.source.nearest import hint, listing
from actgen.source.shape import Spot, is_node, tags, words_of

_Context = dict[str, Any]
_Message = tuple[str, str]


def wrong_value(spot: Spot, detail: ErrorDetails) -> _Message:
    """What is wrong with the value of a spot, and what to do («» if there is nothing to advise)."""
    return _MESSAGES.get(detail["type"], _unfit)(spot, detail.get("ctx", {}))


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
    advice = _flow_advice(spot.value)
    items = spot.value if isinstance(spot.value, list) else []
    if items and all(isinstance(item, str) for item in items):
        how = "одной строкой, через запятую" if len(items) > 1 else "без скобок и дефиса"
        advice = f"Пишите {how}: {_shortened(', '.join(items))}"
    return f"ожидается текст, а здесь {_what(spot.value)}", advice


def _not_list(spot: Spot, context: _Context) -> _Message:
    advice = "Каждый пункт пишется с новой строки и начинается с «-»."
    text = next(iter(spot.value), "") if isinstance(spot.value, dict) else spot.value
    if isinstance(text, str) and (dash := re.match("[-–—•]", text)):
        advice = "Пункт начинается с дефиса и пробела: «- Создать чат»."
        if isinstance(
            spot.value, dict
        ):  # «-кому: …»: a mapping, whose first key begins with the sign
            advice = f"Пункт начинается с дефиса и пробела: «- {text[1:].strip()}: …»."
        if dash[0] != "-":
            return f"вместо «-» стоит «{dash[0]}»", advice
        if not text[1:2].isspace():
            return "после «-» нет пробела", advice
    return f"ожидается список, а здесь {_what(spot.value)}", advice


def _not_mapping(spot: Spot, context: _Context) -> _Message:
    what, advice = "ключи со значениями", ""
    if is_node(spot.expected):
        what = "текст или ключи со значениями" if spot.expected.shorthand else what
        keys = spot.expected.russian_keys()
        advice = f"Ключи: {listing(keys)}."
        if "замещение" in keys and isinstance(spot.value, str) and is_acting(spot.value):
            how, name = parted_acting(spot.value)
            advice = f"Пишите так: {{должность: директор, замещение: {how}, имя: {name}}}."
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
    return f"«{_shortened(str(value))}»"


def _shortened(value: str) -> str:
    text = " ".join(value.split())
    return f"{text[:60]} …" if len(text) > 60 else text


def _flow_advice(value: Any) -> str:
    """A text in brackets or braces without quotes is a list or a mapping to YAML."""
    if isinstance(value, dict) and len(value) == 1 and get_origin(type(value)) is None:
        key, item = next(iter(value.items()))
        if item is not None and not isinstance(item, (dict, list)):
            return f'Если двоеточие — часть текста, возьмите его в кавычки: "{key}: …".'
    return ""
