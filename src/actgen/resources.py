"""Where the templates and the superior acts are: at the root of a checkout, or inside the installed package."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment

_PACKAGE = Path(__file__).resolve().parent
_PACKAGED = _PACKAGE / "data"
_CHECKOUT = _PACKAGE.parents[1]


def templates_dir() -> Path:
    """The folder of document templates, one folder per family of documents."""
    return _find("templates")


def acts_dir() -> Path:
    """The folder of superior acts (YAML) with the requirements they impose."""
    return _find("acts")


def page_environment() -> Environment:
    """Jinja for pages of the program's own: every value is escaped, an unknown name is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(templates_dir()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page_bytes(text: str) -> bytes:
    """A page as UTF-8, without characters that HTML may not hold; the data of others may have them."""
    return piece_bytes(text.strip() + "\n")


def piece_bytes(text: str) -> bytes:
    """A piece of a page that is too long to be had in one, as `page_bytes`."""
    forbidden: dict[int, Any] = dict.fromkeys(c for c in range(32) if c not in (9, 10, 13))
    forbidden |= dict.fromkeys([0x7F, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])
    return text.translate(forbidden).encode()


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
