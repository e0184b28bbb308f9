"""Starting files: an act that can be printed at once, with a Russian word of explanation in every line."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template
from typing import Any

from actgen.errors import ActgenError
from actgen.source.load import load_yaml
from actgen.source.nearest import hint, listing

_FOLDER = Path(__file__).resolve().parent / "starters"


def starter(kind: str, file: str = "") -> str:
    """The starting file for an act of a kind; ``file`` is the name it will have.

    Raises ActgenError for a kind that has none, with the nearest one.
    """
    name = " ".join(kind.lower().split())
    if name not in kinds():
        advice = hint(name, kinds()) or f"Заготовки есть для видов: {listing(kinds())}."
        raise ActgenError(f"для вида «{kind}» заготовки нет", advice=advice)
    own = _table()[name]
    text = (_FOLDER / "order.yaml").read_text(encoding="utf-8")
    return Template(text).substitute(
        kind=name,
        title_kind=name.capitalize(),
        file=file or f"{name}.yaml",
        author="\n".join(f"  - {line}" for line in own["автор"]),
        post=own["должность"],
        addressee=own["кому"],
        control=own["контроль"],
    )


def kinds() -> list[str]:
    """The kinds of acts that have a starting file."""
    return list(_table())


@cache
def _table() -> dict[str, Any]:
    data: dict[str, Any] = load_yaml(_FOLDER / "kinds.yaml")[0]
    return data
