"""Typed numbers: what a new point is called, and what the points after it are called then."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from actgen.annotation.edits import Edit, NewParagraph, Relabel, Remove, Replace
from actgen.annotation.places import Layout
from actgen.model.text import StructuredText
from actgen.read.labels import BULLET, DECIMAL, LETTER, Label, read_label

_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_NUMBER = re.compile(r"\d+")
# «пункт 4.2 настоящего приказа», «п. 5 приказа»: with the document meant named, or «выше»
_REFERENCE = re.compile(
    r"\b(?:подпункт\w*|пункт\w*|пп?\.)\s*(?P<numbers>\d+(?:\.\d+)*(?:(?:\s*,\s*|\s+и\s+|\s*[–-]\s*)\d+(?:\.\d+)*)*)\.?"
    r"(?=\s+(?:настоящ|данн|этого)\w*)",
    re.IGNORECASE,
)


def renumbered(layout: Layout, edits: Sequence[Edit], typed: Callable[[int], bool]) -> list[Edit]:
    """The edits with labels for the new points of typed lists, and new labels for the points after them.

    ``typed`` tells whether a paragraph's label is typed; where Word counts, nothing is needed. References to points
    whose number changes («пункт 5 настоящего приказа») change as well.
    """
    labels: dict[int, str] = {}  # by the position of the edit
    changed: dict[int, tuple[Label, str]] = {}
    done: set[int] = set()
    for position, edit in enumerate(edits):
        listed = _listed(edit, layout)
        if listed is None or not typed(listed):
            continue
        siblings = layout.siblings(listed)
        if siblings[0] in done:
            continue
        done.add(siblings[0])
        _count(layout, siblings, list(enumerate(edits))[position:], labels, changed)
    for index, (old, new) in list(changed.items()):
        changed |= _inner(layout.text, index, old, new, changed)
    result: list[Edit] = []
    for position, edit in enumerate(edits):
        if isinstance(edit, NewParagraph) and position in labels:
            edit = NewParagraph(
                edit.beside,
                edit.model,
                edit.text,
                labels[position],
                edit.before,
                edit.bare,
                edit.about,
            )
        result.append(edit)
    result += [Relabel(index, new) for index, (_, new) in changed.items() if typed(index)]
    return result + _references(layout.text, changed, edits)


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
    labels: dict[int, str],
    changed: dict[int, tuple[Label, str]],
) -> None:
    text = layout.text
    removed = {e.paragraph for _, e in edits if isinstance(e, Remove)}
    first = read_label(text.paragraphs[siblings[0]].label)
    number = first.numbers[-1] - 1 if first.numbers else 0
    shift = 0
    for index in siblings:
        old = read_label(text.paragraphs[index].label)
        if old.numbers:
            if shift == 0:
                number = old.numbers[-1] - 1  # a gap that the clerk left stays
            for position, edit in _beside(edits, siblings, index, layout, before=True):
                number += 1
                shift += 1
                labels[position] = _shown(old, number)
                del edit
        if index in removed:
            shift -= 1
        else:
            number += 1
            if shift and old.numbers and old.numbers[-1] != number:
                changed[index] = (old, _shown(old, number))
        for position, _ in _beside(edits, siblings, index, layout, before=False):
            if old.family == BULLET:
                labels[position] = old.shown
                continue
            number += 1
            shift += 1
            labels[position] = _shown(old, number)


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


def _inner(
    text: StructuredText,
    index: int,
    old: Label,
    new: str,
    changed: Mapping[int, tuple[Label, str]],
) -> dict[int, tuple[Label, str]]:
    """«5.1», «5.2» below «5», which becomes «6»."""
    if old.family != DECIMAL:
        return {}
    numbers = read_label(new).numbers
    found = {}
    for k in range(index + 1, len(text.paragraphs)):
        paragraph = text.paragraphs[k]
        if not paragraph.label or paragraph.quoted or paragraph.cell:
            continue
        label = read_label(paragraph.label)
        if label.family != DECIMAL:
            continue
        if label.numbers[: len(old.numbers)] != old.numbers or len(label.numbers) == len(
            old.numbers
        ):
            if len(label.numbers) <= len(old.numbers):
                break
            continue
        if k not in changed:
            pieces = [*numbers, *label.numbers[len(numbers) :]]
            figures = iter(pieces)
            found[k] = (label, _NUMBER.sub(lambda _: str(next(figures)), label.shown))  # noqa: B023
    return found


def _references(
    text: StructuredText, changed: Mapping[int, tuple[Label, str]], edits: Sequence[Edit]
) -> list[Edit]:
    """References within the document to points whose number has changed."""
    renamed = {
        ".".join(map(str, old.numbers)): ".".join(map(str, read_label(new).numbers))
        for index, (old, new) in changed.items()
        if old.family == DECIMAL and old.mark == "." and not text.paragraphs[index].quoted
    }
    taken = [(e.start, e.stop) for e in edits if isinstance(e, Replace)]
    taken += [
        (text.paragraphs[e.paragraph].start, text.paragraphs[e.paragraph].stop)
        for e in edits
        if isinstance(e, Remove)
    ]
    found: list[Edit] = []
    for match in _REFERENCE.finditer(text.text):
        for number in re.finditer(r"\d+(?:\.\d+)*", match["numbers"]):
            start = match.start("numbers") + number.start()
            stop = match.start("numbers") + number.end()
            free = all(b <= start or a >= stop for a, b in taken)
            if number[0] in renamed and free:
                found.append(Replace(start, stop, renamed[number[0]]))
    return found
