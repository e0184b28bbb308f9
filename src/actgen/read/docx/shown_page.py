"""Pictures that a DOCX shows as large as a page, beside its text: a scanned sheet put into a typed document."""

from __future__ import annotations

import re

from actgen.read.docx.wordml import Element, local

WIDTH, HEIGHT = 11.0, 15.0
"""Centimetres; a smaller picture is an emblem, a stamp, a photograph or a diagram."""

_EMU = 360_000  # in a centimetre (ECMA-376, 20.1.2.1)
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*(\d+(?:\.\d+)?)(cm|mm|in|pt|pc|px)")


def shown_page(drawing: Element) -> str | None:
    """The relation to the picture that a w:drawing or w:pict shows as large as a page, not behind a text; else None."""
    width = height = 0.0
    key = None
    for element in drawing.iter():
        name = local(element)
        if name == "extent":
            width, height = _emu(element.get("cx")), _emu(element.get("cy"))
        elif name == "anchor" and element.get("behindDoc") in ("1", "true"):
            return None  # the paper of a letterhead
        elif name == "shape":
            lengths = {
                k: float(n) * _CENTIMETRES[u]
                for k, n, u in _LENGTH.findall(element.get("style") or "")
            }
            width, height = lengths.get("width", 0.0), lengths.get("height", 0.0)
        elif name in ("blip", "imagedata"):
            key = key or _relation(element)
    return key if key and width >= WIDTH and height >= HEIGHT else None


def _emu(shown: str | None) -> float:
    """A length in centimetres, 0 for nonsense."""
    return int(shown) / _EMU if shown and shown.isdecimal() and len(shown) < 12 else 0.0


def _relation(element: Element) -> str | None:
    """The id in r:embed or r:id, whatever the namespace of relations."""
    found = (str(v) for k, v in element.attrib.items() if str(k).endswith(("}embed", "}id")))
    return next(found, None)
