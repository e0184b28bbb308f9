"""Data of an act → YAML as a clerk would have typed it: short forms, folded texts, comments in their places."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from actgen.importing.piece import Path

WIDTH = 100
# Keys whose entries are mostly one text: «- {текст: …}» is written «- …».
_SHORT = {
    "пункты": "текст",
    "перечень": "текст",
    "сведения": "текст",
    "основания": "текст",
    "столбцы": "заголовок",
    "отметка о приложении": "название",
    "ознакомлены": "имя",
    "исполнитель": "имя",
    "в дело": "дело",
    "ограничение доступа": "пометка",
    "соавторы": "наименование",
    "решили": "текст",
    "слушали": "что",
    "выступили": "что",
    "председатель": "имя",
    "секретарь": "имя",
}
# A list of one is written as its only entry.
_ONE = frozenset(
    {
        "адресат", "гриф утверждения", "гриф согласования", "принято", "наименование", "вышестоящий", "подразделение",
        "подпись", "адрес", "соавторы",
    }
)  # fmt: skip
# … unless the entry is written in keys of its own, which reads better as a list.
_LISTS_OF_MAPPINGS = frozenset({"пункты", "основания", "приложения", "главы", "визы", "сведения"})
_ROWS = "строки"
# An empty line stands before these keys of the act.
_APART = frozenset({"основания", "предлог", "цель", "преамбула", "текст", "пункты", "главы", "заседание", "комиссия",
                    "таблица", "подпись", "подписи рядом", "приложения", "гриф утверждения"})  # fmt: skip
_AFTER = {
    "основания": ("предлог",),
    "цель": ("основания", "предлог"),
    "подпись": ("подписи рядом",),
}


class _Loader(yaml.CBaseLoader):
    """All scalars are strings, as in the reader of acts."""


def yaml_text(
    data: Mapping[str, Any],
    comments: Mapping[Path, Sequence[str]] | None = None,
    head: Sequence[str] = (),
    tail: Sequence[str] = (),
) -> str:
    """The YAML of an act.

    ``comments`` stand before the entry at their path, ``head`` and ``tail`` before and after everything; all are
    plain sentences, folded here.
    """
    writer = _Writer(comments or {})
    lines = [
        *_commented(head, ""),
        *writer.mapping(data, (), ""),
        *_commented(tail, "", apart=True),
    ]
    return "\n".join(lines) + "\n"


def short(key: str, value: Any) -> Any:
    """The shortest form in which the language takes a value: a bare text, a list of one as its entry."""
    if key == "автор" and isinstance(value, dict):
        value = _bare(value, "наименование")
        return value[0] if isinstance(value, list) and len(value) == 1 else value
    field = _SHORT.get(key)
    if field and isinstance(value, list):
        value = [_bare(each, field) for each in value]
    elif field:
        value = _bare(value, field)
    if key in _ONE and isinstance(value, list) and len(value) == 1:
        only = value[0]
        if not (isinstance(only, list) or (isinstance(only, dict) and key in _LISTS_OF_MAPPINGS)):
            return only
    return value


def _bare(value: Any, field: str) -> Any:
    return value[field] if isinstance(value, dict) and set(value) == {field} else value


class _Writer:
    def __init__(self, comments: Mapping[Path, Sequence[str]]) -> None:
        self.comments = comments

    def mapping(self, data: Mapping[str, Any], path: Path, indent: str) -> Iterator[str]:
        before: list[str] = []
        for key, value in data.items():
            here = (*path, key)
            if not path and before and key in _APART and before[-1] not in _AFTER.get(key, ()):
                yield ""
            yield from _commented(self.comments.get(here, ()), indent)
            shown = short(key, value)
            if isinstance(value, list) and not isinstance(shown, list):  # one entry for the list
                here = (*here, 0)
                yield from _commented(self.comments.get(here, ()), indent)
            yield from self.entry(f"{indent}{_key(key)}:", shown, here, indent)
            before.append(key)

    def entry(self, head: str, value: Any, path: Path, indent: str) -> Iterator[str]:
        """``head`` with a value after it or below it."""
        if isinstance(value, dict):
            flow = _flow(value) if self._plain(path) else None
            if flow and set(value) <= {"заголовок", "ширина"}:
                yield f"{head} {flow}"
                return
            yield head
            yield from self.mapping(value, path, indent + "  ")
        elif isinstance(value, list):
            flow = _flow(value) if self._plain(path) and _flat(value) else None
            if flow and len(head) + len(flow) < WIDTH:
                yield f"{head} {flow}"
                return
            yield head
            for index, item in enumerate(value):
                yield from self.item(item, (*path, index), indent + "  ")
        elif isinstance(value, int):
            yield f"{head} {value}"
        else:
            yield from _scalar(head, str(value), indent)

    def item(self, value: Any, path: Path, indent: str) -> Iterator[str]:
        yield from _commented(self.comments.get(path, ()), indent)
        row = path[-2:-1] == (_ROWS,)
        if isinstance(value, dict):
            flow = _flow(value) if set(value) <= {"заголовок", "ширина"} else None
            if flow:
                yield f"{indent}- {flow}"
                return
            lines = list(self.mapping(value, path, indent + "  "))
        elif isinstance(value, list):
            flow = _flow(value) if row or _flat(value) else None
            if flow and len(indent) + len(flow) + 2 < WIDTH:
                yield f"{indent}- {flow}"
                return
            lines = [
                line
                for index, each in enumerate(value)
                for line in self.item(each, (*path, index), indent + "  ")
            ]
        else:
            yield from _scalar(f"{indent}-", str(value), indent)
            return
        first = next((k for k, line in enumerate(lines) if not line.lstrip().startswith("#")), 0)
        yield from (line[2:] if line.startswith("  ") else line for line in lines[:first])
        yield f"{indent}- {lines[first][len(indent) + 2 :]}"
        yield from lines[first + 1 :]

    def _plain(self, path: Path) -> bool:
        """Whether nothing below the path has a comment of its own."""
        return not any(other[: len(path)] == path and other != path for other in self.comments)


def _key(key: str) -> str:
    return key if _same(f"{key}: x", {key: "x"}) else _quoted(key)


def _flat(value: Sequence[Any]) -> bool:
    return all(isinstance(each, str) and "\n" not in each for each in value)


def _flow(value: Any) -> str | None:
    """A value on one line in brackets; None for one that has to be written below."""
    if isinstance(value, list):
        parts = [_flow(each) for each in value]
        return None if None in parts else f"[{', '.join(map(str, parts))}]"
    if isinstance(value, dict):
        pairs = [(key, _flow(each)) for key, each in value.items()]
        return (
            None
            if any(v is None for _, v in pairs)
            else f"{{{', '.join(f'{k}: {v}' for k, v in pairs)}}}"
        )
    text = str(value)
    if "\n" in text:
        return None
    return text if _same(f"[{text}]", [text]) and _is_text(text) else _quoted(text)


def _scalar(head: str, text: str, indent: str) -> Iterator[str]:
    """A text after its key: plain, folded when it is long, line by line when it has lines of its own."""
    below = indent + "  "
    blocky = not text.startswith((" ", "\t", "\n")) and text == text.strip() and text
    if "\n" in text and blocky and all(line == line.rstrip() for line in text.split("\n")):
        yield f"{head} |-"
        yield from (f"{below}{line}" if line else "" for line in text.split("\n"))
        return
    plain = text if _same(f"k: {text}", {"k": text}) and _is_text(text) else _quoted(text)
    if len(head) + 1 + len(plain) <= WIDTH or "  " in text or not blocky or "\n" in text:
        yield f"{head} {plain}"
        return
    yield f"{head} >-"
    yield from (f"{below}{line}" for line in _folded(text, WIDTH - len(below)))


def _folded(text: str, width: int) -> list[str]:
    return textwrap.wrap(
        text, max(width, 40), break_long_words=False, break_on_hyphens=False, drop_whitespace=True
    )


def _is_text(text: str) -> bool:
    """Whether other programs take it for a text, too, not for a number."""
    try:
        return isinstance(yaml.load(text, yaml.CSafeLoader), str)
    except yaml.YAMLError:
        return False


def _same(document: str, expected: Any) -> bool:
    try:
        return bool(yaml.load(document, _Loader) == expected)  # noqa: S506 -- makes strings only
    except yaml.YAMLError:
        return False


def _quoted(text: str) -> str:
    if "'" not in text and "\n" not in text and text.isprintable():
        return f"'{text}'" if '"' in text else f'"{text}"' if "\\" not in text else f"'{text}'"
    escaped = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    )
    return f'"{escaped}"'


def _commented(sentences: Sequence[str], indent: str, apart: bool = False) -> Iterator[str]:
    if apart and sentences:
        yield ""
    for sentence in sentences:
        for line in sentence.split("\n"):
            yield from (
                f"{indent}# {piece}" for piece in _folded(line, WIDTH - len(indent) - 2) or [""]
            )
