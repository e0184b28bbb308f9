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
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from actgen.model.act import Act
from actgen.model.content import Content
from actgen.model.extending import Extending
from actgen.model.lexicon import Lexicon, OwnLexicon
from actgen.model.monitoring import MonitoringSpec
from actgen.model.node import Node, OrNode
from actgen.model.package import PackageSpec
from actgen.model.past import PastActs
from actgen.model.requirement import BaseRequirement, Choice, RequirementSet
from actgen.model.school import School
from actgen.source.filters import FILTERS
from actgen.source.kinds import families, kinds_table
from actgen.source.shape import bare, fields_of, is_node, words_of
from actgen.source.starter import kinds

FOLDER = Path(__file__).resolve().parent
PAGES = ("act-language.md", "requirements.md", "monitoring.md", "batch.md", "draft.md")
ROOTS: tuple[type[Node], ...] = (
    Act,
    RequirementSet,
    Lexicon,
    OwnLexicon,
    MonitoringSpec,
    PackageSpec,
    PastActs,
    School,
)
# What several mappings have in common has a table of its own, and is left out of theirs.
SHARED: dict[str, type[Node]] = {
    "BaseRequirement": BaseRequirement,
    "Content": Content,
    "Extending": Extending,
}

_TABLE = re.compile(r"<!-- (\w+): ([\w ]+) -->\n.*?<!-- конец -->", re.DOTALL)
_FAMILIES = {
    "order": "распорядительные документы",
    "letter": "письма",
    "plan": "планы и перечни",
    "regulation": "положения и инструкции",
    "record": "информационно-справочные документы",
    "extract": "выписки",
    "sheet": "листы",
}
_NAMES = {
    "Act": "акт",
    "Addressee": "адресат",
    "Attachment": "приложение",
    "Author": "автор",
    "Chapter": "глава",
    "Clause": "пункт",
    "Column": "столбец",
    "ColumnCheck": "проверка столбца",
    "ColumnSpec": "столбец данных",
    "Commission": "комиссия",
    "Concept": "понятие",
    "Contacts": "справочные данные",
    "Counter": "счётчик",
    "CopyMark": "заверение копии",
    "Dispute": "возражение",
    "DocumentSpec": "реквизиты справки",
    "ElectronicSignature": "электронная подпись",
    "Enclosure": "отметка о приложении",
    "Examples": "примеры",
    "Excerpt": "выписка",
    "Executor": "исполнитель",
    "FactBlock": "сведения",
    "Figure": "рисунок в тексте",
    "Filing": "отметка «в дело»",
    "Force": "действие акта",
    "Ground": "основание",
    "Head": "руководитель",
    "Image": "рисунок",
    "IndicatorSpec": "показатель",
    "Incoming": "отметка о поступлении",
    "Item": "пункт перечня",
    "Lexicon": "словарь",
    "Meeting": "заседание",
    "MonitoringSpec": "мониторинг",
    "Officer": "работник",
    "PackageDocument": "документ пакета",
    "PackageSpec": "пакет",
    "Person": "человек",
    "Question": "вопрос повестки",
    "Quotation": "цитата",
    "Register": "реестр",
    "Registration": "номер и дата",
    "Reply": "ответ",
    "RequirementSet": "набор требований",
    "PastAct": "акт, утративший силу",
    "Replaced": "заменённый акт",
    "Resolution": "резолюция",
    "Restriction": "ограничение доступа",
    "School": "сведения об учреждении",
    "Section": "раздел",
    "Signature": "подпись",
    "Sitting": "протокол совета",
    "Speech": "выступление",
    "Stamp": "гриф",
    "SubPoint": "подпункт",
    "Table": "таблица",
    "TableSpec": "таблица данных",
    "Visa": "виза",
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
            waiting += [mark.node for mark in field.metadata if isinstance(mark, OrNode)]
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
    """All keys of a mapping, but those that it shares with others of its make."""
    node = nodes().get(name) or SHARED[name]
    fields = fields_of(node)
    for shared in SHARED.values():
        if node is not shared and issubclass(node, shared):
            common = {*fields_of(shared), "kind"}
            fields = {key: field for key, field in fields.items() if key not in common}
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
    for mark in metadata:
        if isinstance(mark, OrNode):
            others = [each for each in metadata if each is not mark]
            return f"{_type(annotation, others)} или {_NAMES[mark.node.__name__]}"
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
    return {
        bool: "да или нет",
        int: "число",
        float: "число",
        Decimal: "число",
        datetime.date: "дата",
        Any: "что угодно",
    }.get(inner, "текст")


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


def _kinds(_: str) -> str:
    """The kinds of every family, and the keys without which they are not printed."""
    needed = kinds_table()["обязательные ключи"]
    lines = ["| семейство | виды | без чего не печатается |", "| --- | --- | --- |"]
    for family in families():
        of_family = kinds_table()["семейства"][family]["виды"]
        rules = [_rule("", needed[family])] if family in needed else []
        rules += [_rule(f"{kind}: ", needed[kind]) for kind in of_family if kind in needed]
        lines.append(f"| {_FAMILIES[family]} | {', '.join(of_family)} | {'; '.join(rules)} |")
    return "\n".join(lines)


def _rule(prefix: str, keys: list[str]) -> str:
    """«пункты (или главы, текст), подпись»."""
    ways = [key.split("|") for key in keys]
    return prefix + ", ".join(
        f"{way} (или {', '.join(others)})" if others else way for way, *others in ways
    )


def _list(what: str) -> str:
    return ", ".join(f"`{name}`" for name in _LISTS[what]())


_LISTS: dict[str, Callable[[], list[str]]] = {
    "заготовки": kinds,
    "фильтры": lambda: list(FILTERS),
}
_SECTIONS: dict[str, Callable[[str], str]] = {
    "ключи": _keys,
    "список": _list,
    "таблица": _kinds,
}


if __name__ == "__main__":
    main()
