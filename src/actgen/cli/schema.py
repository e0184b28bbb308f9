"""`actgen schema`: which files it knows."""

from __future__ import annotations

from actgen.errors import ActgenError
from actgen.model.act import Act
from actgen.model.node import Node
from actgen.model.package import PackageSpec
from actgen.model.school import School
from actgen.source.nearest import listing

_ROOTS: dict[str, type[Node]] = {"акт": Act, "пакет": PackageSpec, "школа": School}


def root_of(what: str) -> type[Node]:
    """The model of a file by the word for it. Raises ActgenError for another word."""
    root = _ROOTS.get(what.strip().lower())
    if root is None:
        advice = f"Есть: {listing(list(_ROOTS))}."
        raise ActgenError(f"для «{what}» схемы нет", advice=advice)
    return root
