"""A text that was broken at a width before is not measured again."""

from __future__ import annotations

from typing import Any

from weasyprint.text.line_break import Layout, split_first_line

from actgen.render.bounded import Bounded
from actgen.render.pdf.fonts import fonts, style_number

LINES_KEPT = 8_000

_Line = tuple[Any, ...]
_lines: Bounded[tuple[Any, ...], _Line] = Bounded(LINES_KEPT)


def kept_line(
    text: str,
    style: Any,
    context: Any,
    max_width: float | None,
    justification_spacing: float,
    is_line_start: bool = True,
    minimum: bool = False,
) -> _Line:
    """As WeasyPrint's ``split_first_line``; the layout it returns holds no pointers, only what it was made of."""
    given = (context, max_width, justification_spacing, is_line_start, minimum)
    if style.font_config is not fonts():
        return tuple(split_first_line(text, style, *given))
    key = (text, style_number(style), *given[1:])
    found = _lines.get(key)
    if found is None:
        found = _lines.put(key, tuple(split_first_line(text, style, *given)))
    kept, *measures = found
    layout = object.__new__(Layout)
    layout.__dict__.update(kept.__dict__)
    return (layout, *measures)
