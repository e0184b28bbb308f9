"""What WeasyPrint asks of every box, answered once for a style where the style alone decides.

A margin of 4 pt is 4 pt in every box; only a percentage needs the box around. Each function stands for the one of
WeasyPrint that it names, and hands over to it whatever is not plain.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.css.properties import Dimension
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout.background import layout_box_backgrounds
from weasyprint.layout.float import avoid_collisions
from weasyprint.layout.percent import resolve_percentages
from weasyprint.text.line_break import strut

_SIDES = ("top", "right", "bottom", "left")
_CORNERS = ("top_left", "top_right", "bottom_right", "bottom_left")
_LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES),
    *(f"{limit}{axis}" for axis in ("width", "height") for limit in ("", "min_", "max_")),
)
_BORDERS = tuple(f"border_{side}_width" for side in _SIDES)
_NO_RADII = {f"border_{corner}_radius": (0, 0) for corner in _CORNERS}
# The lengths of every box of a style: all but the borders, the borders, whether they collapse.
_Lengths = tuple[dict[str, Any], dict[str, Any], bool]

in_normal_flow = Box.is_in_normal_flow


def quick_copy(box: Box) -> Box:
    """``Box.copy``: its attributes at once, which takes less time and room than one after another."""
    copy: Box = object.__new__(type(box))
    copy.__dict__ = box.__dict__.copy()
    return copy


def quick_descendants(box: Any, placeholders: bool = False) -> Iterator[Any]:
    """``Box.descendants``: the box and all in it, without a generator for each of them."""
    waiting = [box]
    while waiting:
        each = waiting.pop()
        if placeholders and not isinstance(each, Box):
            yield from each.descendants(placeholders)
            continue
        yield each
        if isinstance(each, Box):
            waiting += reversed(each.children)


def quick_flow(box: Box) -> bool:
    """``Box.is_in_normal_flow``."""
    style = box.style
    if style["float"] == "none" and style["position"] in ("static", "relative"):
        return True
    return bool(in_normal_flow(box))


def quick_percentages(box: Any, containing_block: Any) -> None:
    """``resolve_percentages``: the used lengths of a box."""
    style = box.style
    found: _Lengths | bool | None = getattr(style, "_actgen_lengths", None)
    if found is None:
        found = style._actgen_lengths = _lengths(style) or False
    if isinstance(found, bool):
        resolve_percentages(box, containing_block)
        return
    lengths, borders, collapse = found
    own = box.__dict__
    own.update(lengths)
    if collapse:  # what the borders of neighbours made of them stays
        for name, width in borders.items():
            if not hasattr(box, name):
                own[name] = width
    else:
        own.update(borders)


def _lengths(style: Any) -> _Lengths | None:
    """The lengths of every box of a style; None if the box around it decides."""
    if style["box_sizing"] != "content-box":
        return None
    lengths: dict[str, Any] = {}
    for name in _LENGTHS:
        value = style[name]
        if value == "auto":
            lengths[name] = 0 if name.startswith("min_") else "auto"
        elif value is None:
            lengths[name] = None
        elif type(value) is Dimension and value.unit == "px":
            lengths[name] = value.value
        else:
            return None
    borders = {name: style[name] for name in _BORDERS}
    return lengths, borders, style["border_collapse"] == "collapse"


def quick_strut(style: Any) -> tuple[float, float]:
    """``strut``: the height of a line of a style, and where its text stands in it."""
    found: tuple[float, float] | None = getattr(style, "_actgen_strut", None)
    if found is None:
        found = style._actgen_strut = strut(style)
    return found


def quick_collisions(
    context: Any, box: Any, containing_block: Any, outer: bool = True
) -> tuple[float, float, float]:
    """``avoid_collisions``: where a box may stand; everywhere when nothing floats."""
    if (
        context.excluded_shapes
        or box.style["float"] != "none"
        or containing_block.style["direction"] != "ltr"
    ):
        x, y, width = avoid_collisions(context, box, containing_block, outer)
        return x, y, width
    left = containing_block.content_box_x()
    right = left + containing_block.width
    if outer:
        return left, box.position_y, right - left
    # in this order: the same rounding
    left += box.margin_left
    right -= box.margin_right
    return left - box.margin_left, box.border_box_y() - box.margin_top, right - left


def quick_backgrounds(
    page: Any, box: Any, get_image_from_uri: Any, layout_children: bool = True, style: Any = None
) -> None:
    """``layout_box_backgrounds``: a box without any."""
    own = box.style
    if box is page or style is not None or not layout_children or not _bare(own):
        layout_box_backgrounds(page, box, get_image_from_uri, layout_children, style)
        return
    box.__dict__.update(_NO_RADII)
    for child in box.all_children():
        quick_backgrounds(page, child, get_image_from_uri)
    box.background = None


def _bare(style: Any) -> bool:
    """Whether a style has no corners, pictures, colours, shadows behind its text."""
    found: bool | None = getattr(style, "_actgen_bare", None)
    if found is None:
        color = style["background_color"]
        found = style._actgen_bare = (
            all((0, "px") in style[name] for name in _NO_RADII)
            and style["border_image_source"][0] == "none"
            and style["mask_border_source"][0] == "none"
            and style["visibility"] != "hidden"
            and all(kind != "url" and not value for kind, value in style["background_image"])
            and (style["color"] if color == "currentcolor" else color).alpha == 0
            and not style["box_shadow"]
        )
    return found
