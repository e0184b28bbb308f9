"""The drawing of one PDF page → ruled lines and the share that pictures cover.

A line of a table is drawn as a stroke, as a thin filled rectangle or as the border of a large one, each program in its
own way; all of them become `Rule`s.
"""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, repeat
from typing import Any

import pypdfium2.raw as pdfium

from actgen.read.page import Rule
from actgen.read.pdf import calls
from actgen.read.pdf.turn import Turn

Matrix = tuple[float, float, float, float, float, float]
Segment = tuple[float, float, float, float]

_DRAWN = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE)
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
    scribe = _Scribe()
    width, height = turn.size
    count = pdfium.FPDFPage_CountObjects(page)
    rules, area = drawing.rules, turn.area
    for kind, item, bounds, matrix in scribe.objects(calls.page_object, calls.address(page), count):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            known = len(rules)
            left, bottom, right, top = bounds
            if right - left <= _THIN or top - bottom <= _THIN:
                _add_rule(rules, area(left, bottom, right, top), width, height)
            else:
                for segment in scribe.segments(item, matrix):
                    _add_rule(rules, area(*segment), width, height)
            drawing.shapes += len(rules) == known
        else:
            left, top, right, bottom = turn.area(*bounds)
            across = min(right, width) - max(left, 0)
            down = min(bottom, height) - max(top, 0)
            if across > 0 and down > 0 and width > 0 and height > 0:
                drawing.pictures += across * down / (width * height)
    drawing.pictures = min(drawing.pictures, 1.0)
    return drawing


class _Scribe:
    """Asks pdfium about the objects of one page; the places for its answers are kept."""

    def __init__(self) -> None:
        self._budget = MAX_OBJECTS
        self._numbers, self._matrix = array("f", [0] * 2), array("f", [0] * 6)
        start = self._numbers.buffer_info()[0]
        self._places = start, start + 4
        self._to_matrix = self._matrix.buffer_info()[0]

    def objects(
        self,
        get: Callable[[int, int], int],
        container: int,
        count: int,
        matrix: Matrix = _IDENTITY,
        depth: int = 0,
    ) -> Iterator[tuple[int, int, Segment, Matrix]]:
        """Every path and picture of a page or form: its kind, itself, its box on the page, its form's matrix."""
        count = min(count, self._budget)
        self._budget -= count
        items = list(map(get, repeat(container), range(count)))
        kinds = list(map(calls.object_type, items))
        drawn = [(k, item) for k, item in zip(kinds, items, strict=True) if k in _DRAWN]
        if drawn:
            handles = [item for _, item in drawn]
            boxes = calls.Answers("f", len(drawn), 4)
            known = list(map(calls.object_bounds, handles, *map(boxes.places, range(4))))
            areas = zip(*map(boxes.column, range(4)), strict=True)
            for (kind, item), box, is_known in zip(drawn, areas, known, strict=True):
                if is_known:
                    area = box if matrix is _IDENTITY else _moved(box, matrix)
                    yield kind, item, area, matrix
        if pdfium.FPDF_PAGEOBJ_FORM not in kinds or depth == _DEPTH:
            return
        for kind, item in zip(kinds, items, strict=True):
            if kind == pdfium.FPDF_PAGEOBJ_FORM and self._budget > 0:
                inner = _product(self.matrix(item), matrix)
                below = calls.form_objects(item)
                yield from self.objects(calls.form_object, item, below, inner, depth + 1)

    def matrix(self, item: int) -> Matrix:
        """The matrix of an object."""
        if not calls.object_matrix(item, self._to_matrix):
            return _IDENTITY
        a, b, c, d, e, f = self._matrix
        return a, b, c, d, e, f

    def segments(self, item: int, matrix: Matrix) -> Sequence[Segment]:
        """The straight pieces of a path that are seen: left, bottom, right, top on the page."""
        filled, stroked = self._places
        calls.draw_mode(item, filled, stroked)
        outlined = ctypes.c_int.from_address(stroked).value
        pieces: list[Segment] = []
        for points in self._subpaths(item, _product(self.matrix(item), matrix)):
            xs, ys = [x for x, _ in points], [y for _, y in points]
            box = min(xs), min(ys), max(xs), max(ys)
            if box[2] - box[0] <= _THIN or box[3] - box[1] <= _THIN:
                pieces.append(box)
            elif outlined:
                for (x1, y1), (x2, y2) in pairwise(points):
                    pieces.append((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
        return pieces

    def _subpaths(self, item: int, matrix: Matrix) -> list[list[tuple[float, float]]]:
        """The points of every subpath; a curve stands for its end."""
        subpaths: list[list[tuple[float, float]]] = []
        for index in range(min(calls.segments_of(item), MAX_SEGMENTS)):
            segment = calls.segment_of(item, index)
            if not segment or not calls.segment_point(segment, *self._places):
                continue
            point = _apply(matrix, self._numbers[0], self._numbers[1])
            if calls.segment_type(segment) == pdfium.FPDF_SEGMENT_MOVETO or not subpaths:
                subpaths.append([point])
            else:
                subpaths[-1].append(point)
            if calls.segment_closes(segment):
                subpaths[-1].append(subpaths[-1][0])
        return subpaths


def _moved(box: Segment, matrix: Matrix) -> Segment:
    """The box on the page of what has a box within a form."""
    left, bottom, right, top = box
    corners = [_apply(matrix, x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


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


def _add_rule(rules: list[Rule], box: Segment, width: float, height: float) -> None:
    """Add a thin box on an upright page as a line in its middle, unless it is slanting or short or off the page."""
    left, top, right, bottom = box
    if right < 0 or bottom < 0 or left > width or top > height:
        return
    across, down = right - left, bottom - top
    if across >= _SHORT and down <= _THIN and across > 2 * down:
        middle = (top + bottom) / 2
        rules.append(Rule(max(left, 0.0), middle, min(right, width), middle))
    elif down >= _SHORT and across <= _THIN and down > 2 * across:
        middle = (left + right) / 2
        rules.append(Rule(middle, max(top, 0.0), middle, min(bottom, height)))
