"""Styles of a DOCX as far as reading needs them: numbering, outline level, hidden text; all inherited."""

from __future__ import annotations

import re
from typing import NamedTuple

from actgen.read.docx.style_sheet import Sheet, Style

_HEADING = re.compile(r"^(?:heading|заголовок)\s*\d?$|^(?:title|название)$", re.IGNORECASE)


class Look(NamedTuple):
    """What a style comes to with all that it inherits; ``owner`` is the style that its list comes from."""

    name: str = ""
    num_id: str | None = None
    level: int | None = None
    owner: str | None = None
    outline: int | None = None
    heading: bool = False
    hidden: bool = False
    centered: bool = False
    bold: bool = False
    framed: bool = False
    contents: bool = False
    """A line of the table of contents."""


_PLAIN = Look()


class Styles:
    """The styles by id. A document uses few of those it defines, so they are read when asked for."""

    def __init__(self, sheet: Sheet | None = None) -> None:
        self._defined = sheet.styles if sheet else {}
        self._looks: dict[str, Look] = {}
        self.default = sheet.default if sheet else None

    def look(self, key: str | None) -> Look:
        """The style of an id; a plain one for an id that is not defined."""
        if not key:
            return _PLAIN
        look = self._looks.get(key)
        if look is None:
            look = self._look(key) if key in self._defined else _PLAIN
        return look

    def framed(self, key: str | None) -> bool | None:
        """Whether a table style draws borders; None for a style that the file does not define."""
        if key is not None and key not in self._defined:
            return None
        return self.look(key).framed

    def _look(self, key: str) -> Look:
        """The look of a style that is not known yet, and of all that it is based on."""
        chain: dict[str, Style] = {}
        above: str | None = key
        while above in self._defined and above not in self._looks and above not in chain:
            chain[above] = self._defined[above]()
            above = chain[above].based_on
        look = self._looks.get(above or "", _PLAIN)
        for name, style in reversed(chain.items()):
            look = self._looks[name] = _based(look, name, style)
        return look


def _based(look: Look, key: str, style: Style) -> Look:
    """What a style comes to, based on one that comes to ``look``."""
    outline = look.outline if style.outline is None else style.outline
    return Look(
        name=style.name,
        num_id=look.num_id if style.num_id is None else style.num_id,
        level=look.level if style.level is None else style.level,
        owner=look.owner if style.num_id is None else key,
        outline=outline,
        heading=(outline is not None and outline < 9) or bool(_HEADING.match(style.name)),
        hidden=look.hidden if style.hidden is None else style.hidden,
        centered=look.centered if style.centered is None else style.centered,
        bold=look.bold if style.bold is None else style.bold,
        framed=look.framed if style.framed is None else style.framed,
        contents=style.name.lower().startswith(("toc ", "оглавление")),
    )
