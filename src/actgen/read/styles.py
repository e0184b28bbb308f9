"""Styles of a DOCX as far as reading needs them: numbering, outline level, hidden text; all inherited."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from actgen.read.wordml import Element, child, local, number, switched, value

T = TypeVar("T")
_HEADING = re.compile(r"^(?:heading|заголовок)\s*\d?$|^(?:title|название)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """What one style itself says; None means it leaves that to the style it is based on."""

    name: str
    based_on: str | None
    num_id: str | None
    level: int | None
    outline: int | None
    hidden: bool | None
    centered: bool | None
    bold: bool | None
    framed: bool | None


class Styles:
    """The styles by id."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self.default: str | None = None
        for element in root if root is not None else ():
            if local(element) != "style":
                continue
            key = value(element, "styleId") or ""
            self._styles[key] = _style(element)
            if value(element, "type") == "paragraph" and value(element, "default") in (
                "1",
                "true",
                "on",
            ):
                self.default = key

    def name(self, key: str | None) -> str:
        """The style's name as the user sees it."""
        style = self._styles.get(key or "")
        return style.name if style else ""

    def _inherited(
        self, key: str | None, pick: Callable[[Style], T | None]
    ) -> tuple[T | None, str | None]:
        """The nearest answer along «based on», and the style that gave it."""
        seen: set[str] = set()
        while key and key in self._styles and key not in seen:
            seen.add(key)
            if (found := pick(self._styles[key])) is not None:
                return found, key
            key = self._styles[key].based_on
        return None, None

    def numbering(self, key: str | None) -> tuple[str | None, int | None, str | None]:
        """numId, level and the style they come from."""
        num_id, owner = self._inherited(key, lambda style: style.num_id)
        level, _ = self._inherited(key, lambda style: style.level)
        return num_id, level, owner

    def is_heading(self, key: str | None) -> bool:
        """A style for headings, by its outline level or its name."""
        outline, _ = self._inherited(key, lambda style: style.outline)
        return (outline is not None and outline < 9) or bool(_HEADING.match(self.name(key)))

    def hidden(self, key: str | None) -> bool:
        return bool(self._inherited(key, lambda style: style.hidden)[0])

    def centered(self, key: str | None) -> bool:
        return bool(self._inherited(key, lambda style: style.centered)[0])

    def bold(self, key: str | None) -> bool:
        return bool(self._inherited(key, lambda style: style.bold)[0])

    def framed(self, key: str | None) -> bool | None:
        """Whether a table style draws borders; None for a style that the file does not define."""
        if key is not None and key not in self._styles:
            return None
        return bool(self._inherited(key, lambda style: style.framed)[0])


def bordered(borders: Element | None) -> bool | None:
    """Whether an element of borders draws a line; None if it is missing."""
    if borders is None:
        return None
    return any(value(border) not in (None, "nil", "none") for border in borders)


def _style(element: Element) -> Style:
    paragraph, run = child(element, "pPr"), child(element, "rPr")
    numbering = child(paragraph, "numPr")
    alignment = value(child(paragraph, "jc"))
    return Style(
        name=value(child(element, "name")) or "",
        based_on=value(child(element, "basedOn")),
        num_id=value(child(numbering, "numId")),
        level=number(child(numbering, "ilvl")),
        outline=number(child(paragraph, "outlineLvl")),
        hidden=switched(child(run, "vanish")),
        centered=None if alignment is None else alignment == "center",
        bold=switched(child(run, "b")),
        framed=bordered(child(element, "tblPr", "tblBorders")),
    )
