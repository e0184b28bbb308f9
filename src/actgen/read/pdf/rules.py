"""The drawing of one PDF page → ruled lines and the share that pictures cover.

A line of a table is drawn as a stroke, as a thin filled rectangle or as the border of a large one, each program in its
own way; all of them become `Rule`s.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from actgen.read.page import Rule
from actgen.read.pdf.turn import Turn

Matrix = tuple[float, float, float, float, float, float]
Segment = tuple[float, float, float, float]

_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
_THIN = 3.5  # points; a wider filled rectangle is a surface
_SHORT = 4.0  # a shorter line is part of a letter or of an ornament
_DEPTH = 6  # of form XObjects within one another

MAX_OBJECTS = 20_000
"""Objects of one page that are looked at; a map or a drawing has more, and no table worth reading."""

MAX_SEGMENTS = 2_000
"""Segments of one path that are looked at."""


@dataclass(slots=True)
class Drawing:
    """Rules on the upright page, the share of it that pictures cover, and how much else is drawn."""

    rules: list[Rule] = field(default_factory=list)
    pictures: float = 0.0
    shapes: int = 0


def read_drawing(page: Any, turn: Turn) -> Drawing:
    """Rules and pictures of a loaded page."""
    drawing = Drawing()
    width, height = turn.size
    budget = [MAX_OBJECTS]
    count = pdfium.FPDFPage_CountObjects(page)
    for item, matrix in _objects(pdfium.FPDFPage_GetObject, page, count, _IDENTITY, budget, 0):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            found = [_rule(segment, turn) for segment in _segments(item, matrix)]
            rules = [rule for rule in found if rule is not None]
            drawing.rules += rules
            drawing.shapes += not rules
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE and (bounds := _bounds(item, matrix)):
            left, top, right, bottom = turn.area(*bounds)
            across = min(right, width) - max(left, 0)
            down = min(bottom, height) - max(top, 0)
            if across > 0 and down > 0 and width > 0 and height > 0:
                drawing.pictures += across * down / (width * height)
    drawing.pictures = min(drawing.pictures, 1.0)
    return drawing


def _objects(
    get: Any, container: Any, count: int, matrix: Matrix, budget: list[int], depth: int
) -> Iterator[tuple[Any, Matrix]]:
    """Every object of a page or form and the matrix it is drawn with; forms are gone into."""
    for index in range(max(count, 0)):
        budget[0] -= 1
        if budget[0] < 0:
            return
        item = get(container, index)
        if not item:
            continue
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < _DEPTH:
                inner = _product(_matrix(item), matrix)
                below = pdfium.FPDFFormObj_CountObjects(item)
                get_below = pdfium.FPDFFormObj_GetObject
                yield from _objects(get_below, item, below, inner, budget, depth + 1)
        else:
            yield item, matrix


def _matrix(item: Any) -> Matrix:
    own = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(own)):
        return _IDENTITY
    return own.a, own.b, own.c, own.d, own.e, own.f


def _product(first: Matrix, then: Matrix) -> Matrix:
    if then == _IDENTITY:
        return first
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(item: Any, matrix: Matrix) -> Segment | None:
    """The box of an object on the page: left, bottom, right, top."""
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *map(ctypes.byref, edges)):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    if matrix == _IDENTITY:
        return left, bottom, right, top
    corners = [_apply(matrix, x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _segments(item: Any, matrix: Matrix) -> Iterator[Segment]:
    """The straight pieces of a path that are seen: left, bottom, right, top on the page."""
    bounds = _bounds(item, matrix)
    if bounds is None:
        return
    left, bottom, right, top = bounds
    thin = right - left <= _THIN or top - bottom <= _THIN
    if thin:
        if max(right - left, top - bottom) >= _SHORT:
            yield bounds
        return
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(filled), ctypes.byref(stroked))
    pieces = _subpaths(item, _product(_matrix(item), matrix))
    for points in pieces:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = min(xs), min(ys), max(xs), max(ys)
        if box[2] - box[0] <= _THIN or box[3] - box[1] <= _THIN:
            yield box
        elif stroked.value:
            for (x1, y1), (x2, y2) in pairwise(points):
                yield min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _subpaths(item: Any, matrix: Matrix) -> list[list[tuple[float, float]]]:
    """The points of every subpath; a curve stands for its end."""
    x, y = ctypes.c_float(), ctypes.c_float()
    subpaths: list[list[tuple[float, float]]] = []
    for index in range(min(pdfium.FPDFPath_CountSegments(item), MAX_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            continue
        point = _apply(matrix, x.value, y.value)
        moved = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO
        if moved or not subpaths:
            subpaths.append([point])
        else:
            subpaths[-1].append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            subpaths[-1].append(subpaths[-1][0])
    return subpaths


def _rule(segment: Segment, turn: Turn) -> Rule | None:
    """A thin box as a line in its middle; None for what is slanting or short or off the page."""
    left, top, right, bottom = turn.area(*segment)
    width, height = turn.size
    if right < 0 or bottom < 0 or left > width or top > height:
        return None
    across, down = right - left, bottom - top
    if across >= _SHORT and down <= _THIN and across > 2 * down:
        middle = (top + bottom) / 2
        return Rule(max(left, 0.0), middle, min(right, width), middle)
    if down >= _SHORT and across <= _THIN and down > 2 * across:
        middle = (left + right) / 2
        return Rule(middle, max(top, 0.0), middle, min(bottom, height))
    return None
