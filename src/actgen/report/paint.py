"""Lines of a report: wrapped, indented, coloured where colours are wanted, free of control signs."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

_COLORS = {"red": "31", "yellow": "33", "green": "32", "magenta": "35", "bold": "1", "dim": "2"}
_LEAST = 40
_TIED = "№\u00a0"  # a number stays on the line of its sign


def clean(text: str) -> str:
    """The text on one line, without signs that steer a terminal: quotes come from strangers' files."""
    visible = text
    if not text.isprintable():  # most are, and looking at each character takes long
        visible = "".join(c if c.isprintable() or c == "\u00a0" else " " for c in text)
    return re.sub(" +", " ", visible).strip(" ")


def encoded(text: str) -> bytes:
    """UTF-8; «?» stands for what cannot be written in it: names of files may hold bytes that are no letters.

    >>> encoded("приказ" + chr(0xDCFF) + ".docx").decode()
    'приказ?.docx'
    """
    return text.encode("utf-8", "replace")


def shortened(text: str, limit: int) -> str:
    """The beginning of a long text, cut between words.

    >>> shortened("Создать чаты классов", 14)
    'Создать чаты …'
    """
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-")
    return f"{cut} …"


@dataclass(frozen=True, slots=True)
class Painter:
    """Makes lines of one width, with or without colours."""

    width: int
    color: bool

    def style(self, text: str, *names: str) -> str:
        """The text in a colour, bold or dim; as it is where colours are unwanted."""
        if not self.color or not names or not text:
            return text
        codes = ";".join(_COLORS[name] for name in names)
        return f"\x1b[{codes}m{text}\x1b[0m"

    def lines(
        self,
        text: str,
        indent: int = 0,
        label: str = "",
        *style: str,
        label_style: tuple[str, ...] = ("dim",),
    ) -> list[str]:
        """The text wrapped under its label; lines after the first hang under the beginning of the text."""
        margin, hang = " " * indent, " " * (indent + len(label))
        tied = clean(text).replace("№ ", _TIED)
        wrapped = [
            line.replace(_TIED, "№ ")
            for line in textwrap.wrap(
                tied, width=max(_LEAST, self.width) - len(hang), break_on_hyphens=False
            )
        ]
        heads = [margin + self.style(label, *label_style), *[hang] * len(wrapped)]
        return [head + self.style(line, *style) for head, line in zip(heads, wrapped, strict=False)]
