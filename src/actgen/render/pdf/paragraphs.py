"""A paragraph that stood in another document: its lines are not laid out again, wherever on a page it stands now.

What the schools of a district attach to their orders differs in little but its stamp, and what stands above decides
on which page a paragraph begins. So it is lines that are kept, not pages: each is laid out once at the top of a page
and put in its place by a translation. Where pages break is decided anew in each document, by WeasyPrint.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure.boxes import (
    Box,
    InlineBlockBox,
    InlineBox,
    LineBox,
    ParentBox,
    TextBox,
)
from weasyprint.layout.inline import get_next_linebox
from weasyprint.text.line_break import Layout

from actgen.render.bounded import Bounded
from actgen.render.pdf.fonts import fonts

PARAGRAPHS_KEPT = 1000
LINES_KEPT = 2000

# What makes a box more than its words: notes, links, bookmarks, leaders.
_MORE = (
    *("footnote", "note", "note_call", "note_callback", "link", "missing_link", "bookmark_label", "string_set"),
    *("is_leader", "is_outside_marker", "is_table_wrapper", "first_letter_style", "first_line_style"),
    *("force_fragmentation", "transformation_matrix", "cached_counter_values"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class _Paragraph:
    """All that is alike in paragraphs that are laid out alike; holds their styles, which are known by address."""

    styles: list[Any] = field(default_factory=list)


_Skip = tuple[Any, ...] | None
_paragraphs: Bounded[tuple[Any, ...], _Paragraph] = Bounded(PARAGRAPHS_KEPT)
_lines: Bounded[tuple[Any, ...], tuple[LineBox, _Skip]] = Bounded(LINES_KEPT)


def quick_line(
    context: Any,
    box: Any,
    position_y: float,
    bottom_space: float,
    skip_stack: Any,
    containing_block: Any,
    absolute_boxes: Any,
    fixed_boxes: Any,
    first_letter_style: Any,
    first_line_style: Any,
) -> tuple[Any, Any]:
    """WeasyPrint's ``get_next_linebox``: the next line of a paragraph, and where the one after it begins."""
    rest = (absolute_boxes, fixed_boxes, first_letter_style, first_line_style)
    found = None
    if not (context.excluded_shapes or first_letter_style or first_line_style):
        found = _paragraph(box)
    if found is None:
        line, resume_at = get_next_linebox(
            context, box, position_y, bottom_space, skip_stack, containing_block, *rest
        )
        return line, resume_at
    paragraph, elements = found
    key = (
        *(paragraph, _frozen(skip_stack), box.text_indent, containing_block.content_box_x()),
        *(containing_block.width, containing_block.height, containing_block.style["direction"]),
    )
    kept = _lines.get(key)
    if kept is None:
        line, resume_at = get_next_linebox(
            context, box, 0.0, bottom_space, skip_stack, containing_block, *rest
        )
        if line is None:
            return None, None
        kept = _lines.put(key, (_unplaced(line, elements), _frozen(resume_at)))
    line = _placed(kept[0], position_y, elements)
    line.position_y = position_y
    return line, _thawed(kept[1])


# --- which paragraph --------------------------------------------------------------------------


def _paragraph(box: Any) -> tuple[_Paragraph, list[Any]] | None:
    """The paragraph that a line box not laid out yet holds, and its elements; None if it is not mere words."""
    found: Any = box.__dict__.get("_actgen_paragraph", False)
    if found is False:
        said: list[Any] = []
        styles: list[Any] = []
        elements: list[Any] = []
        found = None
        if box.style.font_config is fonts() and _described(box, said, styles, elements):
            key = tuple(said)
            paragraph = _paragraphs.get(key) or _paragraphs.put(key, _Paragraph(styles))
            found = (paragraph, elements)
        box._actgen_paragraph = found
    return found  # type: ignore[no-any-return]


def _described(box: Any, said: list[Any], styles: list[Any], elements: list[Any]) -> bool:
    """Say what a box and those in it consist of; whether that is all there is to them."""
    kind = type(box)
    style = box.style
    if (
        kind not in (LineBox, InlineBox, InlineBlockBox, TextBox)
        or style["position"] != "static"
        or style["float"] != "none"
        or any(getattr(box, name) for name in _MORE)
    ):
        return False
    styles.append(style)
    said += (kind, id(style), box.element_tag, _index(elements, box.element))
    if kind is TextBox:
        said += (box.text, box.leading_collapsible_space, box.trailing_collapsible_space)
        return True
    said += (box.leading_collapsible_space, box.trailing_collapsible_space, len(box.children))
    return all(_described(child, said, styles, elements) for child in box.children)


def _index(elements: list[Any], element: Any) -> int | None:
    """The number of an element among those of its paragraph."""
    if element is None:
        return None
    for index, known in enumerate(elements):
        if known is element:
            return index
    elements.append(element)
    return len(elements) - 1


# --- a line and its copies --------------------------------------------------------------------


def _unplaced(box: Any, elements: list[Any]) -> Any:
    """A line to be kept: nothing of it belongs to a document."""
    kept = _copy(box)
    kept.element = _index(elements, box.element)
    if isinstance(kept, ParentBox):
        kept.children = [_unplaced(child, elements) for child in box.children]
    return kept


def _placed(kept: Any, dy: float, elements: list[Any]) -> Any:
    """A kept line in a document: so far from the top of the page."""
    box = _copy(kept)
    box.position_y += dy
    if box.element is not None:
        box.element = elements[box.element]
    if isinstance(box, ParentBox):
        box.children = [_placed(child, dy, elements) for child in kept.children]
    elif isinstance(box, TextBox):
        layout = object.__new__(Layout)
        layout.__dict__.update(box.pango_layout.__dict__)
        box.pango_layout = layout
    return box


def _copy(box: Box) -> Any:
    """A copy that shares nothing that is ever changed in it."""
    copy = box.copy()
    copy.remove_decoration_sides = set(box.remove_decoration_sides)
    copy.__dict__.pop("_actgen_paragraph", None)
    return copy


def _frozen(skip_stack: Any) -> _Skip:
    """Where a line begins or ends, as a key: {0: {12: None}} → (0, (12, None))."""
    if skip_stack is None:
        return None
    ((index, inner),) = skip_stack.items()
    return (index, _frozen(inner))


def _thawed(skip: _Skip) -> Any:
    return None if skip is None else {skip[0]: _thawed(skip[1])}
