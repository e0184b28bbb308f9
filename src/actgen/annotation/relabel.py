"""Typed numbers: what a new point is called, and what the points after it are called then."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from actgen.annotation.edits import Edit, NewParagraph, Relabel, Remove
from actgen.annotation.places import Layout
from actgen.annotation.references import rereferred
from actgen.model.text import StructuredText
from actgen.read.signs.labels import DECIMAL, LETTER, Label, read_label

_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_NUMBER = re.compile(r"\d+")


def renumbered(layout: Layout, edits: Sequence[Edit], typed: Callable[[int], bool]) -> list[Edit]:
    """The edits with labels for the new points of typed lists, and new labels for the points after them.

    ``typed`` tells whether a paragraph's label is typed; where Word counts, it does so itself. References to points
    whose number changes («пункт 5 настоящего приказа») change as well, whoever counts.
    """
    counted = _Counted({}, {})
    done: set[int] = set()
    for edit in edits:
        listed = _listed(edit, layout)
        if listed is None:
            continue
        siblings = layout.siblings(listed)
        if siblings[0] not in done:
            done.add(siblings[0])
            _count(layout, siblings, list(enumerate(edits)), counted)
    changed = _relabelled(layout.text, counted.points)
    result: list[Edit] = []
    for position, edit in enumerate(edits):
        if isinstance(edit, NewParagraph) and position in counted.news and typed(edit.model):
            shown = _below(layout.text, counted.points, edit.model, counted.news[position])
            edit = replace(edit, label=shown)
        result.append(edit)
    result += [Relabel(index, new) for index, (_, new) in changed.items() if typed(index)]
    return result + rereferred(layout, {**_replaced(layout, edits, counted), **changed}, edits)


def _replaced(
    layout: Layout, edits: Sequence[Edit], counted: _Counted
) -> dict[int, tuple[Label, str]]:
    """The label of every point that goes, and that of the likest of the new points, if one takes its place: whoever
    meant the one means the other now."""
    found = {}
    news = [
        (position, new)
        for position, new in enumerate(edits)
        if isinstance(new, NewParagraph) and position in counted.news
    ]
    for gone in {edit.paragraph for edit in edits if isinstance(edit, Remove)}:
        about = {e.about for e in edits if isinstance(e, Remove) and e.paragraph == gone}
        if not any(new.about in about for _, new in news):
            continue
        position, new = max(news, key=lambda each: layout.shares(gone, each[1].text))
        shown = _below(layout.text, counted.points, new.model, counted.news[position])
        found[gone] = (read_label(layout.text.paragraphs[gone].label), shown)
    return found


@dataclass(slots=True)
class _Counted:
    """The last number of every point that gets another one, and the label of every new point by its edit's place."""

    points: dict[int, int]
    news: dict[int, str]


def _listed(edit: Edit, layout: Layout) -> int | None:
    """The paragraph whose list an edit makes longer or shorter."""
    if isinstance(edit, NewParagraph) and not edit.bare and not edit.label:
        return edit.model if layout.is_point(edit.model) else None
    if isinstance(edit, Remove):
        return edit.paragraph if layout.is_point(edit.paragraph) else None
    return None


def _count(
    layout: Layout,
    siblings: Sequence[int],
    edits: Sequence[tuple[int, Edit]],
    counted: _Counted,
) -> None:
    """Count a list anew from the first new or removed point on; a gap that the clerk left before that stays."""
    removed = {e.paragraph for _, e in edits if isinstance(e, Remove)}
    shift = 0
    for index in siblings:
        old = read_label(layout.text.paragraphs[index].label)
        own = old.numbers[-1] if old.numbers else 0
        for position, _ in _beside(edits, siblings, index, layout, before=True):
            counted.news[position] = _shown(old, own + shift)
            shift += 1
        if index in removed:
            shift -= 1
        elif shift and old.numbers:
            counted.points[index] = own + shift
        for position, _ in _beside(edits, siblings, index, layout, before=False):
            shift += 1
            counted.news[position] = _shown(old, own + shift)


def _beside(
    edits: Sequence[tuple[int, Edit]],
    siblings: Sequence[int],
    index: int,
    layout: Layout,
    *,
    before: bool,
) -> list[tuple[int, NewParagraph]]:
    """The new points of this list right before or after one of its points."""
    end = layout.end_of(index)
    return [
        (position, edit)
        for position, edit in edits
        if isinstance(edit, NewParagraph)
        and not edit.bare
        and not edit.label
        and edit.before == before
        and edit.model in siblings
        and (edit.beside == index if before else index <= edit.beside <= end)
    ]


def _shown(old: Label, number: int) -> str:
    """The label of a list with another last number: «4.2.» → «4.3.», «б)» → «в)»."""
    if old.family == DECIMAL:
        last = list(_NUMBER.finditer(old.shown))[-1]
        return f"{old.shown[: last.start()]}{number}{old.shown[last.end() :]}"
    if old.family == LETTER:
        letter = next(c for c in old.shown if c.isalpha())
        alphabet = _LATIN if letter.lower() in _LATIN else _LETTERS
        at = alphabet.find(letter.lower()) + number - old.numbers[0]
        new = alphabet[at % len(alphabet)]
        return old.shown.replace(letter, new.upper() if letter.isupper() else new, 1)
    return old.shown


def _relabelled(text: StructuredText, points: Mapping[int, int]) -> dict[int, tuple[Label, str]]:
    """The old and the new label of every point that gets another one: its own number changes, or that of a point
    above («5.1» below «5», which becomes «6»)."""
    found = {}
    for index, paragraph in enumerate(text.paragraphs):
        if not paragraph.label or paragraph.cell:
            continue
        old = read_label(paragraph.label)
        own = _shown(old, points[index]) if index in points else old.shown
        shown = _below(text, points, index, own)
        if shown != old.shown:
            found[index] = (old, shown)
    return found


def _below(text: StructuredText, points: Mapping[int, int], index: int, shown: str) -> str:
    """A label with the changed numbers of the points that it stands below: «5.2.» → «6.2.»."""
    own = text.paragraphs[index]
    numbers = list(read_label(own.label).numbers)
    if read_label(own.label).family != DECIMAL or len(numbers) < 2:
        return shown
    now = [int(figure) for figure in _NUMBER.findall(shown)]
    for level in range(1, len(numbers)):
        above = next(
            (
                k
                for k in range(index, -1, -1)
                if (p := text.paragraphs[k]).label
                and p.quoted == own.quoted
                and (label := read_label(p.label)).family == DECIMAL
                and list(label.numbers) == numbers[:level]
            ),
            None,
        )
        if above is not None and above in points:
            now[level - 1] = points[above]
    figures = iter(now)
    return _NUMBER.sub(lambda _: str(next(figures)), shown)
