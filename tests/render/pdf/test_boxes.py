"""What the style alone decides is that of WeasyPrint; what it does not is left to it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from weasyprint.css.properties import INITIAL_VALUES, Dimension
from weasyprint.formatting_structure.boxes import BlockBox
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.layout.percent import resolve_percentages

from actgen.render.pdf.boxes import (
    quick_collisions,
    quick_descendants,
    quick_flow,
    quick_percentages,
)


class Style(dict[str, Any]):
    """A computed style: what is not given has its initial value."""

    def __missing__(self, key: str) -> Any:
        return 0 if key.startswith("border_") and key.endswith("_width") else INITIAL_VALUES[key]


def box(**style: Any) -> BlockBox:
    return BlockBox("p", Style(style), None, [])


def px(value: float) -> Dimension:
    return Dimension(value, "px")


STYLES: list[dict[str, Any]] = [
    {},
    {"margin_left": px(4), "width": px(100), "min_height": px(3), "max_width": px(50)},
    {"margin_left": "auto", "height": px(20), "border_top_width": 2},
    {"width": Dimension(50, "%"), "margin_top": Dimension(10, "%")},
    {"width": px(100), "padding_left": px(10), "box_sizing": "border-box"},
    {"border_collapse": "collapse", "border_left_width": 1},
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("around", [(200, 300), (200, "auto")])
def test_used_lengths(style: dict[str, Any], around: Any) -> None:
    ours, theirs = box(**style), box(**style)
    for each, resolve in ((ours, quick_percentages), (theirs, resolve_percentages)):
        for _ in range(2):  # a box is laid out again on another page
            resolve(each, around)
    del ours.style, theirs.style
    assert ours.__dict__ == theirs.__dict__


def test_borders_shared_with_neighbours_stay() -> None:
    cell = box(border_collapse="collapse", border_left_width=3)
    cell.border_left_width = 1.5
    quick_percentages(cell, (200, 300))
    assert cell.border_left_width == 1.5


@pytest.mark.parametrize(
    "position", ["static", "relative", "absolute", "fixed", ("running()", "а")]
)
@pytest.mark.parametrize("float_", ["none", "left", "footnote"])
def test_normal_flow(position: Any, float_: str) -> None:
    expected = position in ("static", "relative") and float_ == "none"
    assert quick_flow(box(position=position, float=float_)) == expected


def test_nothing_collides_where_nothing_floats() -> None:
    context = SimpleNamespace(excluded_shapes=[])
    around, inner = box(margin_left=px(7)), box(overflow="hidden", margin_left=px(5))
    for each in (around, inner):
        resolve_percentages(each, (200, 300))
        each.position_x = each.position_y = 11.0
    around.width, inner.width, inner.height = 150, 100, 10
    assert quick_collisions(context, inner, around) == (18, 11, 150)
    assert quick_collisions(context, inner, around, outer=False) == (18, 11, 145)


@pytest.mark.parametrize("placeholders", [True, False])
def test_all_that_is_in_a_box_in_order(placeholders: bool) -> None:
    tree = box()
    tree.children = [box(), AbsolutePlaceholder(box()), box()]
    tree.children[0].children = (box(), box())
    tree.children[1].children = (box(),)
    ours = quick_descendants(tree, placeholders)
    assert list(map(id, ours)) == list(map(id, descendants(tree, placeholders)))


def descendants(each: Any, placeholders: bool) -> list[Any]:
    """By the definition: a placeholder stands for its box, or for nothing more than itself."""
    if isinstance(each, AbsolutePlaceholder):
        return descendants(each._box, placeholders) if placeholders else [each]
    return [each, *(inner for child in each.children for inner in descendants(child, placeholders))]
