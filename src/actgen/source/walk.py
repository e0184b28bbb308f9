"""Ways through the data of an act before it is a model: every clause, table and text, with its path.

The data may be anything: what is no list or mapping where one is expected is passed over, others complain of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Step = tuple[str | int, ...]
"""The path of a value: keys of mappings and indexes of lists."""

DATA = ("данные", "data")
REQUIRES = ("требует", "requires")


def get(owner: Any, *keys: str) -> Any:
    """The value under whichever of its spellings a mapping has, or None."""
    if not isinstance(owner, dict):
        return None
    return next((owner[key] for key in keys if key in owner), None)


def spelt(owner: Any, *keys: str) -> str | None:
    """The spelling of a key that a mapping has, or None."""
    return next((key for key in keys if isinstance(owner, dict) and key in owner), None)


def listed(path: Step, value: Any) -> Iterator[tuple[Step, Any]]:
    """The items of a list, or the one value that stands in its place."""
    if isinstance(value, list):
        yield from (((*path, index), item) for index, item in enumerate(value))
    elif value is not None:
        yield path, value


def either(owner: Any, path: Step, *keys: str) -> Iterator[tuple[Step, Any]]:
    """The items under any spelling of a key."""
    for key in keys if isinstance(owner, dict) else ():
        yield from listed((*path, key), owner.get(key))


def attachments(data: dict[str, Any]) -> Iterator[tuple[Step, Any]]:
    """The attachments of an act."""
    yield from either(data, (), "приложения", "attachments")


def contents(data: dict[str, Any]) -> Iterator[tuple[Step, dict[str, Any]]]:
    """The act itself and its attachments: everything that has a kind and a text."""
    yield (), data
    yield from ((path, each) for path, each in attachments(data) if isinstance(each, dict))


def clauses(content: Any, path: Step = ()) -> Iterator[tuple[Step, Any, int]]:
    """Every clause of one document with its path and level, counted from 1.

    A numbered chapter and a question of a meeting are a level themselves; a quoted passage counts anew.
    """
    yield from _below(content, path, 1)
    numbering = get(content, "нумерация глав", "chapter_numbering")
    first = 1 if numbering in ("I.", "I. заново", "нет", "нет, заново") else 2
    for where, chapter in chapters(content, path):
        yield from _below(chapter, where, first)
    for where, question in questions(content, path):
        for spot, clause in either(question, where, "решили", "decided"):
            yield from _clause(spot, clause, 2)


def chapters(content: Any, path: Step = ()) -> Iterator[tuple[Step, Any]]:
    """The chapters of one document."""
    yield from either(content, path, "главы", "chapters")


def questions(content: Any, path: Step = ()) -> Iterator[tuple[Step, Any]]:
    """The questions of a meeting."""
    for key in ("заседание", "meeting"):
        meeting = content.get(key) if isinstance(content, dict) else None
        yield from either(meeting, (*path, key), "вопросы", "questions")


def all_clauses(data: dict[str, Any]) -> Iterator[tuple[Step, Any, int]]:
    """Every clause of an act and of its attachments."""
    for path, content in contents(data):
        yield from clauses(content, path)


def all_tables(data: dict[str, Any]) -> Iterator[tuple[Step, dict[str, Any]]]:
    """Every table: of a document, of a chapter, of a clause."""
    owners: list[tuple[Step, Any]] = []
    for path, content in contents(data):
        owners.append((path, content))
        owners += chapters(content, path)
        owners += ((where, clause) for where, clause, _ in clauses(content, path))
    for path, owner in owners:
        key = spelt(owner, "таблица", "table")
        if key is not None and isinstance(owner[key], dict):
            yield (*path, key), owner[key]


def own_texts(path: Step, node: Any) -> Iterator[tuple[Step, str]]:
    """The text of a clause or an item of a list, in either of its forms."""
    if isinstance(node, str):
        yield path, node
    elif (key := spelt(node, "текст", "text")) and isinstance(node[key], str):
        yield (*path, key), node[key]


def strings(
    value: Any, path: Step = (), without: tuple[str, ...] = ()
) -> Iterator[tuple[Step, str]]:
    """Every text anywhere below a value, but not below the keys ``without``."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from strings(item, (*path, index), without)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in without:
                yield from strings(item, (*path, key), without)


def _below(owner: Any, path: Step, level: int) -> Iterator[tuple[Step, Any, int]]:
    for where, clause in either(owner, path, "пункты", "clauses"):
        yield from _clause(where, clause, level)


def _clause(path: Step, clause: Any, level: int) -> Iterator[tuple[Step, Any, int]]:
    yield path, clause, level
    yield from _below(clause, path, level + 1)
    if quoted := spelt(clause, "цитата", "quotation"):
        yield from _below(clause[quoted], (*path, quoted), 1)
