"""Expected points against the paragraphs read: their labels, what leads them in; when two texts are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from actgen.model.text import Role, StructuredText

_BULLETS = re.compile(r"^[-–—•*·▪❖✓◦●○o]$")


def plain(text: str) -> str:
    """A text without what two careful readers may write differently: quotes, blanks, dashes, «ё», closing marks."""
    text = re.sub(r"_+|[«»“”„\"]", " ", text.casefold().replace("ё", "е"))
    text = re.sub(r"[–—−]", "-", text)
    return " ".join(text.split()).strip(" .;:,*")


def same(expected: str, found: str, alike: int = 100) -> bool:
    """Whether two values are the same, or alike to that per cent."""
    one, other = plain(expected), plain(found)
    return one == other or (alike < 100 and fuzz.ratio(one, other) >= alike)


@dataclass(frozen=True)
class Point:
    """A line of ``clauses``: label ("" for an unnumbered lead-in), its text, lead-in (None: not judged)."""

    label: str
    text: str
    parent: str | None


def points(block: str) -> list[Point]:
    """The points of a block indented by what leads what in.

    >>> points("1. Всем:\\n  – детям\\n~ Прочим:\\n  ? 1) не судим")
    [Point(label='1.', text='Всем:', parent=''), Point(label='–', text='детям', parent='1.'), \
Point(label='', text='Прочим:', parent=''), Point(label='1)', text='не судим', parent=None)]
    """
    found: list[Point] = []
    above: list[tuple[int, str]] = []
    for line in block.splitlines():
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        text = line.strip()
        judged = not text.startswith("? ")
        label, _, rest = text.removeprefix("? ").partition(" ")
        label = "" if label == "~" else label.replace("_", " ")
        while above and above[-1][0] >= indent:
            above.pop()
        found.append(Point(label, rest, (above[-1][1] if above else "") if judged else None))
        above.append((indent, label or rest))
    return found


def compare_points(
    expected: Sequence[Point], text: StructuredText
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Labels and lead-ins: every expected point is looked for among the paragraphs by the beginning of its text."""
    paragraphs = text.paragraphs
    free = [k for k, p in enumerate(paragraphs) if p.cell is None and p.role not in (Role.HEAD,)]
    spots: dict[int, int] = {}
    start = 0
    for number, point in enumerate(expected):
        for index in [k for k in free if k >= start] + [k for k in free if k < start]:
            if index not in spots.values() and _begins(paragraphs[index].text, point.text):
                spots[number] = index
                start = index + 1
                break
    wanted = [f"{p.label} {p.text}" for p in expected if p.label]
    given = [
        f"{_label(paragraphs[k].label, expected[n].label)} {expected[n].text}"
        for n, k in spots.items()
        if paragraphs[k].label
    ]
    given += [
        f"{paragraphs[k].label} {paragraphs[k].text[:60]}"
        for k in free
        if paragraphs[k].label and k not in spots.values()
    ]
    yield "label", wanted, given
    judged = {
        n: k for n, k in spots.items() if expected[n].parent is not None and expected[n].label
    }
    leads = [f"{expected[n].text} < {expected[n].parent}" for n in judged]
    hung = []
    for number, index in judged.items():
        lead = next(text.lead_ins(index), None)
        shown = "" if lead is None else lead.label or lead.text
        parent = expected[number].parent or ""
        alike = _label(shown, parent) == parent or (parent and _begins(shown, parent))
        hung.append(f"{expected[number].text} < {parent if alike else shown[:60]}")
    yield "lead-in", leads, hung


def _begins(text: str, beginning: str) -> bool:
    beginning = plain(beginning)
    text = plain(text)[: len(beginning)]
    return text == beginning or fuzz.ratio(text, beginning) >= 88


def _label(found: str, expected: str) -> str:
    """Any bullet stands for any other: fonts draw the same one in many ways."""
    return expected if _BULLETS.match(found) and _BULLETS.match(expected) else found
