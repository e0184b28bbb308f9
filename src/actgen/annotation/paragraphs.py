"""Whole paragraphs and table rows as tracked insertions."""

from __future__ import annotations

import copy
from collections.abc import Sequence

from lxml import etree

from actgen.annotation.markup import Pen, likeness, mark_inserted
from actgen.read.docx.wordml import Element, child, local

Like = tuple[Element, str, Element | None, bool]
"""A paragraph to look like, the text, the properties of its run, whether Word's number is left out."""


def insert_paragraphs(
    pen: Pen, place: Element, news: Sequence[Like], *, before: bool
) -> list[Element]:
    """Put new paragraphs after (before) a paragraph of the file; returns the insertions, one for each.

    Rejecting an inserted paragraph mark joins its paragraph with the next one, which keeps the looks of the next. So
    where no paragraph follows (a table, the end of a cell or of a section), the mark of ``place`` itself becomes the
    inserted one and the last new paragraph takes over the old mark, what it looks like being a tracked change too.
    """
    made: list[Element] = []
    paragraphs: list[Element] = []
    for model, text, properties, bare in news:
        paragraph = likeness(pen, model, bare=bare)
        insertion = pen.inserted(pen.run(text, properties))
        paragraph.append(insertion)
        paragraphs.append(paragraph)
        made.append(insertion)
    if before:
        for paragraph in paragraphs:
            place.addprevious(paragraph)
            mark_inserted(pen, paragraph)
        return made
    last = place
    for paragraph in paragraphs:
        last.addnext(paragraph)
        last = paragraph
    followed = is_followed(last)
    if local(place) != "p" or (followed and child(place, "pPr", "sectPr") is None):
        # below a table that ends the document an empty paragraph stays, which Word has there anyway
        for paragraph in paragraphs if followed else paragraphs[:-1]:
            mark_inserted(pen, paragraph)
        return made
    _take_over(pen, paragraphs[-1], place)
    for paragraph in (place, *paragraphs[:-1]):
        mark_inserted(pen, paragraph)
    return made


def is_followed(element: Element) -> bool:
    """Whether a paragraph comes next, marks of bookmarks and the like aside."""
    following = element.getnext()
    while following is not None and local(following) in _MARKS:
        following = following.getnext()
    return following is not None and local(following) == "p"


_MARKS = frozenset(
    {
        "bookmarkStart",
        "bookmarkEnd",
        "proofErr",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
    }
)


def _take_over(pen: Pen, paragraph: Element, old: Element) -> None:
    """Let a new paragraph take over the mark of another one: its section, and its properties if it is rejected."""
    properties = child(old, "pPr")
    own = child(paragraph, "pPr")
    if own is None:
        own = pen.element("pPr")
        paragraph.insert(0, own)
    before = pen.element("pPr")
    if properties is not None:
        before.extend(copy.deepcopy(e) for e in properties if local(e) not in _OF_A_MARK)
        if (section := child(properties, "sectPr")) is not None:
            own.append(section)
    now = [etree.tostring(e, method="c14n") for e in own if local(e) not in _OF_A_MARK]
    if now != [etree.tostring(e, method="c14n") for e in before]:
        change = pen.tracked("pPrChange")
        change.append(before)
        own.append(change)


_OF_A_MARK = frozenset({"rPr", "sectPr", "pPrChange"})


def insert_row(pen: Pen, row: Element, cells: Sequence[str]) -> tuple[Element, list[Element]]:
    """Put a row like another one after it; ``cells`` are the texts of its cells, in their order.

    Returns the row and the insertions in it.
    """
    made = pen.element("tr")
    properties = child(row, "trPr")
    properties = pen.element("trPr") if properties is None else copy.deepcopy(properties)
    for item in [e for e in properties if local(e) in ("tblHeader", "ins", "del", "trPrChange")]:
        properties.remove(item)
    properties.append(pen.tracked("ins"))
    if (exception := child(row, "tblPrEx")) is not None:
        made.append(copy.deepcopy(exception))
    made.append(properties)
    insertions = []
    old_cells = [cell for cell in row.iter("{*}tc") if next(cell.iterancestors("{*}tr")) is row]
    for number, old in enumerate(old_cells):
        cell = pen.element("tc")
        if (own := child(old, "tcPr")) is not None:
            kept = copy.deepcopy(own)
            for item in [
                e for e in kept if local(e) in ("vMerge", "cellIns", "cellDel", "cellMerge")
            ]:
                kept.remove(item)
            cell.append(kept)
        model = next((item for item in old if local(item) == "p"), None)
        paragraph = pen.element("p") if model is None else likeness(pen, model)
        text = cells[number] if number < len(cells) else ""
        if text:
            sample = next(iter(old.iter("{*}r")), None)
            insertion = pen.inserted(pen.run(text, child(sample, "rPr")))
            paragraph.append(insertion)
            insertions.append(insertion)
        cell.append(paragraph)
        made.append(cell)
    made.tail = row.tail
    row.addnext(made)
    return made, insertions
