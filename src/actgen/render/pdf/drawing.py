"""A line of text that was drawn before: the same operators at another place, without asking Pango for its glyphs.

What a line draws depends on its text, its style and how far its blanks are stretched, and on the fonts of the
document: the first line with a glyph tells which character it stands for and how wide it is. So a line is taken
from memory only if the document has its font already and knows no glyph of it by another width.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from weasyprint.draw.text import draw_text

from actgen.render.bounded import Bounded
from actgen.render.pdf.fonts import fonts, style_number

LINES_KEPT = 8_000

_Glyph = tuple[int, str, int]
"""Its number in the font, the character it stands for, its width in thousandths of the size."""


@dataclass(frozen=True, slots=True, eq=False)
class _Drawn:
    """How a line was drawn: its font (as a document knows it) and size, the operator, its glyphs."""

    font: int
    size: float
    shown: bytes
    glyphs: tuple[_Glyph, ...]


_lines: Bounded[tuple[Any, ...], _Drawn] = Bounded(LINES_KEPT)


def quick_text(
    stream: Any, box: Any, offset_x: float, text_overflow: str, block_ellipsis: str
) -> None:
    """As WeasyPrint's ``draw_text``."""
    given = (stream, box, offset_x, text_overflow, block_ellipsis)
    if not _plain(box, text_overflow, block_ellipsis):
        draw_text(*given)
        return
    layout = box.pango_layout
    key = (layout.text, layout.justification_spacing, style_number(box.style))
    found = _lines.get(key)
    if found is None:
        drawn = _drawn(*given)
        if drawn is not None:
            _lines.put(key, drawn)
        return
    font = stream._fonts.get(found.font)
    if font is None or not _fits(found, font):
        draw_text(*given)
        return
    stream.set_color(box.style["color"])
    stream.begin_text()
    stream.set_text_matrix(1, 0, 0, -1, box.position_x, box.position_y + box.baseline)
    stream.set_font_size(font.hash, found.size)
    stream.stream.append(found.shown)
    stream.end_text()


def _plain(box: Any, text_overflow: str, block_ellipsis: str) -> bool:
    """Whether a line is nothing but its glyphs."""
    style = box.style
    return (
        text_overflow == "clip"
        and block_ellipsis == "none"
        and style["text_decoration_line"] == "none"
        and style["visibility"] == "visible"
        and style.font_config is fonts()
        and bool(box.text.strip())
    )


def _fits(line: _Drawn, font: Any) -> bool:
    """Whether a font would draw the line so now; then it learns the glyphs of the line."""
    learned: set[_Drawn] = font.__dict__.setdefault("_actgen_lines", set())
    if line in learned:
        return True
    characters, widths = font.to_unicode, font.widths
    if any(widths.get(glyph, width) != width for glyph, _, width in line.glyphs):
        return False
    for glyph, character, width in line.glyphs:
        characters.setdefault(glyph, character)
        widths.setdefault(glyph, width)
    learned.add(line)
    return True


def _drawn(stream: Any, box: Any, *given: Any) -> _Drawn | None:
    """Draw a line as WeasyPrint does; how that was done, if it can be done again."""
    before = {key: font.to_unicode for key, font in stream._fonts.items()}
    for font in stream._fonts.values():
        font.to_unicode = {}  # what this line alone says of its glyphs
    draw_text(stream, box, *given)
    seen = {key: font.to_unicode for key, font in stream._fonts.items()}
    for key, known in before.items():
        stream._fonts[key].to_unicode = known | {
            glyph: text for glyph, text in seen[key].items() if glyph not in known
        }
    used = [key for key, characters in seen.items() if characters]
    operators = [each.rpartition(b" ")[2] for each in stream.stream[-3:]]
    if len(used) != 1 or operators not in ([b"Tf", b"TJ", b"ET"], [b"Tm", b"TJ", b"ET"]):
        return None
    font = stream._fonts[used[0]]
    if font.missing or font.bitmap or font.png or font.svg or font.colr:
        return None
    name, size = stream._old_font
    assert name == font.hash
    glyphs = (_glyph(glyph, text, font.widths[glyph]) for glyph, text in seen[used[0]].items())
    return _Drawn(used[0], size, stream.stream[-2], tuple(glyphs))


@lru_cache(maxsize=4096)
def _glyph(number: int, character: str, width: int) -> _Glyph:
    """A glyph, one for all lines: thousands of them have the same letters."""
    return number, character, width
