"""Where the templates and the superior acts are: at the root of a checkout, or inside the installed package."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PACKAGED = _PACKAGE / "data"
_CHECKOUT = _PACKAGE.parents[1]


def templates_dir() -> Path:
    """The folder of document templates, one folder per family of documents."""
    return _find("templates")


def acts_dir() -> Path:
    """The folder of superior acts (YAML) with the requirements they impose."""
    return _find("acts")


@cache  # asked for every document
def _find(name: str) -> Path:
    """``actgen/data/<name>`` of a wheel, else ``<name>`` at the root of the checkout this module belongs to."""
    packaged = _PACKAGED / name
    if packaged.is_dir():
        return packaged
    if (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / name).is_dir():
        return _CHECKOUT / name
    raise FileNotFoundError(
        f"Не найдена папка «{name}» программы actgen ({packaged}): установка повреждена, установите actgen заново."
    )
