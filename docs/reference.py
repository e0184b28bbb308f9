"""The tables of keys in docs/*.md, made from the model. `./run docs` rewrites them; a test compares.

Prose is written by hand around them. A table stands between two comments:

    <!-- ключи: Clause -->
    …
    <!-- конец -->
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from actgen.model.act import Act
from actgen.model.lexicon import Lexicon
from actgen.model.node import Node
from actgen.model.requirement import BaseRequirement, Choice, RequirementSet
from actgen.source.filters import FILTERS
from actgen.source.shape import bare, fields_of, is_node, words_of
from actgen.source.starter import kinds

FOLDER = Path(__file__).resolve().parent
PAGES = ("act-language.md", "requirements.md")
ROOTS: tuple[type[Node], ...] = (Act, RequirementSet, Lexicon)

_TABLE = re.compile(r"<!-- (\w+): ([\w ]+) -->\n.*?<!-- конец -->", re.DOTALL)
_NAMES = {
    "Act": "акт",
    "Attachment": "приложение",
    "Author": "автор",
    "Clause": "пункт",
    "Column": "столбец",
    "Concept": "понятие",
    "Examples": "примеры",
    "FactBlock": "сведения",
    "Force": "действие акта",
    "Ground": "основание",
    "Item": "пункт перечня",
    "Lexicon": "словарь",
    "Quotation": "цитата",
    "RequirementSet": "набор требований",
    "Section": "раздел",
    "Signature": "подпись",
    "Table": "таблица",
}


def nodes() -> dict[str, type[Node]]:
    """Every mapping that may stand in an act, a set of requirements or the lexicon, by the name of its class."""
    found: dict[str, type[Node]] = {}
    waiting = list(ROOTS)
    while waiting:
        node = waiting.pop(0)
        if node.__name__ in found:
            continue
        found[node.__name__] = node
        for field in fields_of(node).values():
            waiting += _mentioned(field.annotation)
    return found


def refreshed(text: str) -> str:
    """A page with all its tables made anew."""
    return _TABLE.sub(lambda match: _section(match[1], match[2]), text)


def main() -> None:
    """Rewrite the pages, and name those that changed."""
    for name in PAGES:
        path = FOLDER / name
        text = path.read_text(encoding="utf-8")
        fresh = refreshed(text)
        path.write_text(fresh, encoding="utf-8")
        print(f"docs/{name}: {'rewritten' if fresh != text else 'up to date'}")


def _section(what: str, argument: str) -> str:
    body = _SECTIONS[what](argument)
    return f"<!-- {what}: {argument} -->\n\n{body}\n\n<!-- конец -->"


def _keys(name: str) -> str:
    """All keys of a mapping; of a kind of requirement those that it does not share with the others."""
    node = nodes().get(name) or {"BaseRequirement": BaseRequirement}[name]
    fields = fields_of(node)
    if node is not BaseRequirement and issubclass(node, BaseRequirement):
        shared = {*fields_of(BaseRequirement), "kind"}
        fields = {key: field for key, field in fields.items() if key not in shared}
    rows = [_row(key, field) for key, field in fields.items()]
    lines = ["| ключ | по-английски | что пишут | что это |", "| --- | --- | --- | --- |", *rows]
    if node.shorthand is not None:
        short = f"Вместо словаря можно написать одно значение: оно попадёт в «{node.alias_of(node.shorthand)}»."
        lines = [short, "", *lines]
    return "\n".join(lines)


def _row(name: str, field: FieldInfo) -> str:
    key = field.alias or name
    need = "**" if field.is_required() else ""
    cells = (
        f"{need}{key}{need}",
        f"`{name}`",
        _value(field),
        f"{field.description or ''}{_usual(field)}",
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _value(field: FieldInfo) -> str:
    return _type(field.annotation, field.metadata)


def _type(annotation: Any, metadata: list[Any] | None = None) -> str:
    """What is written for an annotation: «текст», «список: пункт», «да или нет» …"""
    metadata = list(metadata or [])
    if annotation == Choice:
        return "понятия через «|»"
    while get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        metadata += more
    inner = bare(annotation)
    if isinstance(inner, list):
        return "требование"
    if inner is not annotation:
        return _type(inner, metadata)
    if is_node(inner):
        return _NAMES[inner.__name__]
    if get_origin(inner) is tuple:
        return _several(get_args(inner)[0], metadata)
    if get_origin(inner) is dict:
        key, value = (_type(part) for part in get_args(inner))
        return f"словарь: {key} – {value}"
    words = words_of(inner)
    if words:
        return " · ".join(words)
    return {bool: "да или нет", int: "число", datetime.date: "дата", Any: "что угодно"}.get(
        inner, "текст"
    )


def _several(item: Any, metadata: list[Any]) -> str:
    validators = [each for each in metadata if isinstance(each, BeforeValidator)]
    if any(each.func is _validator(Choice) for each in validators):
        return "понятия через «|»"
    one = _type(item)
    return f"{one} или список" if validators else f"список: {one}"


def _validator(annotation: Any) -> Any:
    return next(each.func for each in get_args(annotation)[1:] if hasattr(each, "func"))


def _usual(field: FieldInfo) -> str:
    """What holds when the key is not written, where that is not simply nothing."""
    value = field.default
    if isinstance(value, bool):
        return f" (обычно {'да' if value else 'нет'})"
    return f" (обычно «{value.value}»)" if isinstance(value, Enum) else ""


def _mentioned(annotation: Any) -> list[type[Node]]:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if is_node(annotation):
        return [annotation]
    return [node for part in get_args(annotation) for node in _mentioned(part)]


def _list(what: str) -> str:
    return ", ".join(f"`{name}`" for name in _LISTS[what]())


_LISTS: dict[str, Callable[[], list[str]]] = {
    "заготовки": kinds,
    "фильтры": lambda: list(FILTERS),
}
_SECTIONS: dict[str, Callable[[str], str]] = {"ключи": _keys, "список": _list}


if __name__ == "__main__":
    main()
