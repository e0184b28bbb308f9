"""Running heads and feet, and page numbers: what stands at the edge of several pages alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from actgen.read.layout.lines import Line

_PAGE_NUMBER = re.compile(
    r"^[-–—\s|]*(?:(?:стр(?:аница|\.)?|лист|с\.|page)\s*)?\d{1,4}(?:\s*(?:из|/|of)\s*\d{1,4})?[-–—\s.|]*$",
    re.IGNORECASE,
)
_DASHED = re.compile(r"^[-–—]\s*\d{1,4}\s*[-–—]$")
_DIGIT = re.compile(r"\d")
_NUMBER_OF_PAGE = re.compile(r"(?:стр\S*|лист|с\.|из|/|of|page)\s*\d+", re.IGNORECASE)
_NUMBER_AT_EDGE = re.compile(r"\s*\d{1,3}$|^\d{1,3}\s")
_EDGE = 0.13  # of the page's height
_ROWS = 3  # looked at from either edge


def split_running(
    pages: Sequence[tuple[float, list[list[Line]]]],
) -> tuple[list[list[list[Line]]], list[str]]:
    """Rows of each page (with its height) without its running heads and feet, and the texts of those, each once.

    A page number alone is dropped. A text counts as running if it stands at the same height on more than half of the
    pages, at least on two, before all other text of the page or after it.
    """
    kept = [list(rows) for _, rows in pages]
    running: list[str] = []
    for from_top in (True, False):
        repeated = _repeated(pages, from_top)
        for number, (height, _) in enumerate(pages):
            rows = kept[number]
            for _ in range(_ROWS):
                if not rows:
                    break
                row = rows[0 if from_top else -1]
                text = _text(row)
                dashed = _DASHED.match(text) is not None
                if not (dashed or _at_edge(row, height, from_top)):
                    break
                alone = _PAGE_NUMBER.match(text) is not None and _set_apart(rows, from_top)
                alone = alone or dashed
                if not alone and _key(row) not in repeated and not _foot(row, height, number + 1):
                    break
                if not alone and any(c.isalpha() for c in text):
                    running.append(text)
                rows.pop(0 if from_top else -1)
    return kept, list(dict.fromkeys(running))


def _foot(row: Sequence[Line], height: float, number: int) -> bool:
    """A line at the very foot that ends with the number of its page."""
    last = row[-1].words[-1].text
    return row[0].top > 0.92 * height and last == str(number) and len(_text(row)) < 80


def _text(row: Sequence[Line]) -> str:
    return " ".join(line.text for line in row)


def _at_edge(row: Sequence[Line], height: float, from_top: bool) -> bool:
    bottom, top = max(line.bottom for line in row), min(line.top for line in row)
    return bottom < _EDGE * height if from_top else top > (1 - _EDGE) * height


def _set_apart(rows: Sequence[Sequence[Line]], from_top: bool) -> bool:
    """A number that stands alone in its row; at the foot also one with nothing close above it."""
    row = rows[0 if from_top else -1]
    if len(row) > 1 and len(rows) > 1:
        return False
    if len(rows) == 1:
        return True
    other = rows[1 if from_top else -2]
    size = row[0].size
    if from_top:
        return min(x.top for x in other) - row[0].bottom > -0.3 * size
    return row[0].top - max(x.bottom for x in other) > 0.2 * size


def _key(row: Sequence[Line]) -> str:
    """The text with the number of the page left out."""
    text = _text(row)
    if not _DIGIT.search(text):
        return text.strip()
    return _NUMBER_AT_EDGE.sub(" # ", _NUMBER_OF_PAGE.sub("#", text)).strip()


def _repeated(pages: Sequence[tuple[float, list[list[Line]]]], from_top: bool) -> frozenset[str]:
    """Texts at the edge that more than half of the pages have at one height."""
    if len(pages) < 2:
        return frozenset()
    seen: dict[str, list[float]] = defaultdict(list)
    for height, rows in pages:
        edge = rows[:_ROWS] if from_top else rows[-_ROWS:]
        for row in edge:
            if _at_edge(row, height, from_top):
                place = row[0].bottom if from_top else height - row[0].bottom
                seen[_key(row)].append(place)
    needed = max(2, len(pages) // 2)
    return frozenset(
        key
        for key, places in seen.items()
        if len(places) >= needed
        and sum(abs(place - sorted(places)[len(places) // 2]) < 4 for place in places) >= needed
        and not re.match(r"приложение|утвержд|согласован", key, re.IGNORECASE)
    )
