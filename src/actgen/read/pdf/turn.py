"""From the coordinates of a PDF page to those of the upright page: turned by quarters, y downwards."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Turn:
    """The box of a PDF page (its y grows upwards) and the direction its text runs in.

    ``quarter``: 0 to the right, 1 upwards, 2 to the left (upside down), 3 downwards.

    >>> Turn((0, 0, 600, 800), 0).point(10, 790), Turn((0, 0, 600, 800), 1).point(10, 790)
    ((10, 10), (790, 10))
    """

    box: Box
    quarter: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the upright page."""
        left, bottom, right, top = self.box
        width, height = right - left, top - bottom
        return (height, width) if self.quarter % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point on the upright page, from its upper left corner."""
        left, bottom, right, top = self.box
        if self.quarter == 0:
            return x - left, top - y
        if self.quarter == 1:
            return y - bottom, x - left
        if self.quarter == 2:
            return right - x, y - bottom
        return top - y, right - x

    def area(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle on the upright page: left, top, right, bottom."""
        if self.quarter == 0:
            x, _, _, y = self.box
            return left - x, y - top, right - x, y - bottom
        x1, y1 = self.point(left, top)
        x2, y2 = self.point(right, bottom)
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
