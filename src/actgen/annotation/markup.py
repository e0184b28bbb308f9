"""Tracked changes and comment ranges in the XML of a paragraph (ISO/IEC 29500-1, 17.13)."""

from __future__ import annotations

import copy
import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from actgen.annotation.letters import Letter
from actgen.read.docx.wordml import Element, child, local
from actgen.read.own import AUTHOR

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What of a run's content is text and can be struck out; codes and marks of fields, pictures, references stay.
_TEXT = frozenset({"t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym"})
# Names of files may hold what XML cannot (XML 1.0, 2.2): control characters, bytes that are no letters.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TO_THE_FRONT = frozenset({"ins", "del", "moveFrom", "moveTo"})


@dataclass(slots=True)
class Pen:
    """Makes elements of the document's own namespace (transitional or strict), with fresh ids and the same date."""

    namespace: str
    moment: datetime.datetime
    used: set[int] = field(default_factory=set)
    _next: int = 1

    def element(self, name: str, **attributes: str) -> Element:
        """``w:name`` with attributes of the same namespace."""
        made = etree.Element(self.name(name))
        for key, text in attributes.items():
            made.set(self.name(key), text)
        return made

    def name(self, name: str) -> str:
        """The qualified name."""
        return f"{{{self.namespace}}}{name}"

    def tracked(self, name: str) -> Element:
        """``w:ins``, ``w:del`` with id, author and date."""
        date = self.moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        return self.element(name, id=self.ident(), author=AUTHOR, date=date)

    def earlier(self) -> Pen:
        """A pen for changes within paragraphs, two minutes before those that put whole paragraphs in.

        LibreOffice takes an insertion at the end of a paragraph and an inserted paragraph after it for one change if
        they are of the same minute; rejecting it then joins paragraphs that were apart.
        """
        return replace(self, moment=self.moment - datetime.timedelta(minutes=2))

    def ident(self) -> str:
        """An id that no other annotation of the document has."""
        while self._next in self.used:
            self._next += 1
        self.used.add(self._next)
        return str(self._next)

    def run(self, text: str, properties: Element | None) -> Element:
        """A run of text, tabs as elements."""
        made = self.element("r")
        if properties is not None:
            kept = copy.deepcopy(properties)
            for old in [e for e in kept if local(e) in _TO_THE_FRONT or local(e) == "rPrChange"]:
                kept.remove(old)
            if len(kept):
                made.append(kept)
        for number, piece in enumerate(text.split("\t")):
            if number:
                made.append(self.element("tab"))
            if piece:
                node = self.element("t")
                node.text = _NO_XML.sub("\ufffd", piece)
                node.set(_SPACE, "preserve")
                made.append(node)
        return made

    def inserted(self, *content: Element) -> Element:
        """Runs as a tracked insertion."""
        made = self.tracked("ins")
        made.extend(content)
        return made


def run_of(element: Element) -> Element:
    """The run that holds a text element."""
    run = next(element.iterancestors("{*}r"))
    return run


def cut(letter: Letter, *, after: bool) -> tuple[Element, Element | None]:
    """Part the run of a letter before or after it.

    Returns the container and the element of it that the place is before (None: at its end). Letters that stand
    earlier in the file keep their elements.
    """
    node, run = letter.element, run_of(letter.element)
    raw = node.text or ""
    at = letter.offset + 1 if after else letter.offset
    if local(node) != "t":
        at, raw = (1 if after else 0), "-"
    while after and 0 < at < len(raw) and "\u0300" <= raw[at] <= "\u036f":
        at += 1
    container = run.getparent()
    assert container is not None
    content = [item for item in run if local(item) != "rPr"]
    place = content.index(node)
    if at >= len(raw):
        moved = content[place + 1 :]
    elif at <= 0:
        moved = content[place:]
    else:
        moved = [_halved(node, at), *content[place + 1 :]]
    if not moved:
        following = run.getnext()
        return container, following
    if moved[0] is content[0]:
        return container, run
    made = _copy_of(run)
    if (properties := child(run, "rPr")) is not None:
        made.append(copy.deepcopy(properties))
    made.extend(moved)
    made.tail, run.tail = run.tail, None
    run.addnext(made)
    return container, made


def _copy_of(element: Element) -> Element:
    """An empty element of the same name and attributes."""
    made = copy.copy(element)
    for item in list(made):
        made.remove(item)
    made.text = made.tail = None
    return made


def _halved(node: Element, at: int) -> Element:
    """The second half of a w:t; the first stays where it is."""
    raw = node.text or ""
    half = copy.copy(node)
    node.text, half.text = raw[:at], raw[at:]
    node.set(_SPACE, "preserve")
    half.set(_SPACE, "preserve")
    return half


def put(place: tuple[Element, Element | None], *elements: Element) -> None:
    """Put elements where `cut` has parted a run."""
    container, following = place
    for element in elements:
        if following is None:
            container.append(element)
        else:
            following.addprevious(element)


def strike(pen: Pen, runs: Iterable[Element]) -> Element | None:
    """Mark whole runs as deleted; returns the last of the marks."""
    last = None
    for run in runs:
        if any(local(item) in _TEXT for item in run):
            last = pen.tracked("del")
            last.tail, run.tail = run.tail, None
            run.addprevious(last)
            last.append(run)
            for item in run:
                if local(item) == "t":
                    item.tag = pen.name("delText")
    return last


def runs_between(opening: Element, closing: Element) -> Iterator[Element]:
    """The runs between two elements of a paragraph that are not deleted already, nor in a text box."""
    paragraph = next(opening.iterancestors("{*}p"))
    within = False
    for element in list(paragraph.iter()):
        if element is closing:
            return
        within |= element is opening
        if within and local(element) == "r" and _of_paragraph(element, paragraph):
            yield element


def _of_paragraph(run: Element, paragraph: Element) -> bool:
    for above in run.iterancestors():
        if above is paragraph:
            return True
        if local(above) in ("p", "del", "moveFrom"):
            return False
    return False


def lifted(pen: Pen, mark: Element) -> Element:
    """A mark brought out of the tracked insertions of others, which are parted there: none may stand in another."""
    while local(above := next(mark.iterancestors())) in ("ins", "moveTo"):
        if mark.getnext() is None:
            above.addnext(mark)
            continue
        rest = _copy_of(above)
        rest.set(pen.name("id"), pen.ident())
        rest.extend(list(mark.itersiblings()))
        above.addnext(rest)
        above.addnext(mark)
    return mark


def mark_inserted(pen: Pen, paragraph: Element) -> None:
    """The paragraph mark is a tracked insertion: rejecting it joins the paragraph with the next one."""
    _mark(pen, paragraph, "ins")


def mark_deleted(pen: Pen, paragraph: Element) -> None:
    """The paragraph mark is a tracked deletion: accepting it joins the paragraph with the next one."""
    _mark(pen, paragraph, "del")


def _mark(pen: Pen, paragraph: Element, kind: str) -> None:
    properties = child(paragraph, "pPr")
    if properties is None:
        properties = pen.element("pPr")
        paragraph.insert(0, properties)
    mark = child(properties, "rPr")
    if mark is None:
        mark = pen.element("rPr")
        late = [k for k, e in enumerate(properties) if local(e) in ("sectPr", "pPrChange")]
        properties.insert(late[0] if late else len(properties), mark)
    place = sum(local(e) == "ins" for e in mark)  # w:ins comes before w:del
    mark.insert(0 if kind == "ins" else place, pen.tracked(kind))


def likeness(pen: Pen, model: Element, *, bare: bool = False) -> Element:
    """An empty paragraph with the properties of another one: style, list, indents, but no section, no frame of its
    own; ``bare`` leaves the list out."""
    made = pen.element("p")
    own = child(model, "pPr")
    if own is None:
        return made
    properties = copy.deepcopy(own)
    unwanted = {"sectPr", "pPrChange", "pageBreakBefore", "framePr"}
    for item in list(properties):
        if local(item) in unwanted:
            properties.remove(item)
    if bare:
        _unnumbered(pen, properties)
    mark = child(properties, "rPr")
    if mark is not None:
        for item in [e for e in mark if local(e) in _TO_THE_FRONT or local(e) == "rPrChange"]:
            mark.remove(item)
    made.append(properties)
    return made


def _unnumbered(pen: Pen, properties: Element) -> None:
    """Out of every list, that of the style included: list number 0 (17.9.18)."""
    own = child(properties, "numPr")
    if own is None and child(properties, "pStyle") is None:
        return
    none = pen.element("numPr")
    none.append(pen.element("numId", val="0"))
    if own is not None:
        properties.replace(own, none)
    else:
        place = sum(local(e) in _BEFORE_NUMBERS for e in properties)
        properties.insert(place, none)


_BEFORE_NUMBERS = frozenset(
    {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"}
)
