"""From the text as read back to the file: in which element of a DOCX every character stands.

A paragraph knows the elements it was read from (``Paragraph.origin``). Reading changes blanks, drops soft hyphens and
takes labels off, so characters are matched by their order with blanks left out: only where the letters of the file are
exactly those of the text, one for one, is a place taken for sure; anywhere else there is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actgen.model.text import StructuredText
from actgen.read.docx.wordml import Element, child, local, switched
from actgen.read.raw import clean

# What is no text of the paragraph itself, or is read as if it were not there.
_PASSED_OVER = frozenset({"pPr", "rPr", "del", "moveFrom", "txbxContent", "Fallback", "tbl"})
_DASHES = {"noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class Letter:
    """One visible character of a file: the element (w:t, or w:noBreakHyphen …) that holds it, and where in its text."""

    character: str
    element: Element
    offset: int


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph of the text in the file.

    ``letters`` are those of its text without blanks, ``offsets`` where each of them stands in the text of the
    paragraph; ``label`` are the letters of a typed label, empty where Word makes the number or there is none.
    """

    letters: tuple[Letter, ...]
    offsets: tuple[int, ...]
    label: tuple[Letter, ...] = ()


def locate(text: StructuredText, elements: Sequence[Element]) -> dict[int, Found]:
    """The paragraphs of ``text`` whose letters are surely found, by their index.

    ``elements`` are the paragraphs of the file (`actgen.read.docx.paragraph_elements`).
    """
    found: dict[int, Found] = {}
    queues: dict[tuple[int, ...], list[Letter]] = {}
    for index, paragraph in enumerate(text.paragraphs):
        origin = paragraph.origin
        if not origin or origin[-1] >= len(elements):
            continue
        if origin not in queues:
            queues[origin] = [letter for k in origin for letter in letters_of(elements[k])]
        queue = queues[origin]
        offsets = tuple(k for k, c in enumerate(paragraph.text) if not c.isspace())
        wanted = "".join(paragraph.text[k] for k in offsets)
        at = "".join(letter.character for letter in queue).find(wanted) if wanted else -1
        if at < 0:
            continue
        label = "".join(paragraph.label.split())
        before = queue[max(at - len(label), 0) : at] if label else []
        typed = "".join(letter.character for letter in before) == label
        found[index] = Found(
            tuple(queue[at : at + len(wanted)]), offsets, tuple(before) if typed else ()
        )
        queues[origin] = queue[at + len(wanted) :]
    return found


def letters_of(paragraph: Element) -> list[Letter]:
    """The visible characters of a paragraph of a file without blanks, as they are read."""
    return [letter for node in _texts(paragraph) for letter in _of(node)]


def _texts(element: Element) -> Iterator[Element]:
    for item in element:
        name = local(item)
        if name == "t" or name in _DASHES:
            yield item
        elif name in _PASSED_OVER or (name == "r" and _hidden(item)) or (name == "p"):
            continue
        elif name != "sdt" or not switched(child(item, "sdtPr", "showingPlcHdr")):
            yield from _texts(item)


def _hidden(run: Element) -> bool:
    return bool(switched(child(run, "rPr", "vanish")))


def _of(node: Element) -> Iterator[Letter]:
    if (sign := _DASHES.get(local(node))) is not None:
        yield Letter(sign, node, 0)
        return
    raw = node.text or ""
    start = 0
    while start < len(raw):
        stop = start + 1
        while stop < len(raw) and _combining(raw[stop]):
            stop += 1
        for character in clean(raw[start:stop]):
            if not character.isspace():
                yield Letter(character, node, start)
        start = stop


def _combining(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"
