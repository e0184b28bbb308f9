"""The known kinds of documents, from ``kinds.yaml``: any other may be written too, a slip of the pen may not."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from typing import Any

import yaml

_ALIKE = 80.0


@cache
def kinds_table() -> dict[str, Any]:
    """The whole table."""
    text = resources.files("actgen.source").joinpath("kinds.yaml").read_text(encoding="utf-8")
    table: dict[str, Any] = yaml.safe_load(text)
    return table


def family_of(kind: str) -> str:
    """The family whose templates print a kind of document.

    >>> family_of("приказ"), family_of("Дорожная карта"), family_of("отчет"), family_of("предписание")
    ('order', 'plan', 'record', 'record')
    """
    return _families().get(_plain(kind), "record")


def families() -> list[str]:
    """All families, in the order of the table."""
    return list(kinds_table()["семейства"])


def letterhead_of(kind: str) -> str:
    """Where the letterhead of a kind stands unless the document says otherwise."""
    return str(kinds_table()["семейства"][family_of(kind)]["бланк"])


def always_dated(kind: str) -> bool:
    """Whether blanks are printed for a date and a number that are not known yet."""
    return bool(kinds_table()["семейства"][family_of(kind)]["дата"] == "всегда")


@cache
def _families() -> dict[str, str]:
    table = kinds_table()["семейства"]
    return {_plain(kind): family for family, own in table.items() for kind in own["виды"]}


def is_order(kind: str) -> bool:
    """Whether a kind is of the order family, whose acts need clauses and a signature."""
    return _plain(kind) in kinds_table()["виды"]


def is_known(kind: str) -> bool:
    """Whether a kind is one of the table, and not printed as a record for want of a better family."""
    return _plain(kind) in _families()


def needed_by(kind: str) -> list[list[str]]:
    """The keys without which a kind is not printed, each with its alternatives; nothing for an unknown kind.

    >>> needed_by("протокол"), needed_by("предписание")
    ([['заседание', 'текст', 'пункты', 'главы', 'таблица'], ['заседание', 'подпись']], [])
    """
    if not is_known(kind):
        return []
    table = {_plain(name): keys for name, keys in kinds_table()["обязательные ключи"].items()}
    keys = table.get(_plain(kind)) or table.get(family_of(kind), [])
    return [each.split("|") for each in keys]


@lru_cache(maxsize=256)
def is_personal(kind: str) -> bool:
    """Whether a person writes it in his own name: it has a number only if one is given, and needs no heading.

    >>> is_personal("Объяснительная записка"), is_personal("служебная записка")
    (True, False)
    """
    return _plain(kind) in map(_plain, kinds_table()["личные"])


@lru_cache(maxsize=256)
def foreign_to(kind: str) -> tuple[str, ...]:
    """The keys of an act that have no business in a kind, all that it never prints among them.

    Nothing for an unknown kind.
    """
    if not is_known(kind):
        return ()
    table = {_plain(name): keys for name, keys in kinds_table()["чужие ключи"].items()}
    return (*table[family_of(kind)], *table.get(_plain(kind), []))


@lru_cache(maxsize=256)
def meant(kind: str, *, attachment: bool = False) -> str:
    """The known kind that a kind is a misspelling of, or «».

    >>> meant("прказ"), meant("приказ"), meant("предписание"), meant("Списки", attachment=True)
    ('приказ', '', '', '')
    """
    from rapidfuzz import fuzz, process

    table, word = kinds_table(), _plain(kind)
    known = {
        _plain(str(each)): str(each) for own in table["семейства"].values() for each in own["виды"]
    }
    if word in known:
        return ""
    found = process.extractOne(word[:200], list(known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if found is None or _is_russian(word, attachment):
        return ""
    return known[found[0]]


def _is_russian(kind: str, plural_too: bool) -> bool:
    """Whether a kind is made of words of the dictionary, as a heading has them: «предложение», «списки»."""
    from actgen.russian.morphology import is_known, parses

    words = kind.split()
    return all(map(is_known, words)) and any(
        parse.has("nomn") and (plural_too or not parse.plural) for parse in parses(words[0])
    )


@lru_cache(maxsize=1024)
def _plain(kind: str) -> str:
    return " ".join(kind.lower().replace("ё", "е").replace("-", " ").split())
