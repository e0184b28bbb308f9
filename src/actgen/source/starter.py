"""Starting files: a document that can be printed at once, with a Russian word of explanation in every line."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from string import Template
from textwrap import indent
from typing import Any

from actgen.errors import ActgenError
from actgen.source.load import load_yaml
from actgen.source.nearest import hint, listing

_FOLDER = Path(__file__).resolve().parent / "starters"


# What is no document, but has a starting file, too.
_OTHERS = {"пакет": "package.yaml", "школа": "school.yaml"}


class _Blank(Template):
    """A starting file with places to fill in, named in Russian: «$автор»."""

    idpattern = r"[_a-zа-яё]+"
    flags = re.IGNORECASE


# A place that is a line of its own: everything put there is indented like it.
_OWN_LINE = re.compile(r"^( +)\$(\w+)$", re.MULTILINE)


def starter(kind: str, file: str = "") -> str:
    """The starting file for a document of a kind, a package or an institution; ``file`` is the name it will have.

    Raises ActgenError for a kind that has none, with the nearest one.
    """
    name = _spelt(kind)
    if name in _OTHERS:
        text = (_FOLDER / _OTHERS[name]).read_text(encoding="utf-8")
        return _Blank(text).substitute(файл=_quoted(file) or f"{name}.yaml")
    if name not in kinds():
        longer = [known for known in kinds() if known.split()[0] == name]  # «план»
        advice = f"Может быть, {listing(longer)}?" if longer else hint(name, kinds())
        advice = advice or f"Заготовки есть для видов: {listing([*kinds(), *_OTHERS])}."
        raise ActgenError(f"для вида «{kind}» заготовки нет", advice=advice)
    own = {key: _filling(value) for key, value in _table()[name].items()}
    text = (_FOLDER / f"{own['образец']}.yaml").read_text(encoding="utf-8")
    text = _OWN_LINE.sub(lambda place: indent(own[place[2]], place[1]), text)
    return _Blank(text).substitute(
        own, вид=name, Вид=name.capitalize(), файл=_quoted(file) or f"{name.replace(' ', '-')}.yaml"
    )


def _spelt(kind: str) -> str:
    """The kind as the table spells it: «Отчет» is «отчёт»."""
    word = " ".join(kind.lower().split())
    alike = (known for known in kinds() if known.replace("ё", "е") == word.replace("ё", "е"))
    return next(alike, word)


def _filling(value: str | list[str]) -> str:
    """What stands in the place of «$ключа»: a text as it is, a list as the items of a YAML list."""
    return value if isinstance(value, str) else "\n".join(f"- {line}" for line in value)


def kinds() -> list[str]:
    """The kinds of documents that have a starting file."""
    return list(_table())


def _quoted(file: str) -> str:
    """A name as a command line takes it: in quotation marks if it has blanks."""
    return f'"{file}"' if " " in file else file


@cache
def _table() -> dict[str, Any]:
    data: dict[str, Any] = load_yaml(_FOLDER / "kinds.yaml")[0]
    return data
