"""Numbering of a produced DOCX: every list that restarts gets a number instance (w:num) of its own.

The numbering is the template's, linked to its paragraph styles; nothing is known here but the styles.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# The letters Word and LibreOffice count with; ours leave out more (з, о, ч), so the count sometimes jumps.
RUSSIAN_LOWER = "абвгдежзиклмнопрстуфхцчшщэюя"

Element = etree._Element


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


@dataclass(frozen=True, slots=True)
class Linked:
    """The numbering of a style: which definition, which of its levels, and the style's own instance."""

    abstract: str
    level: str
    num: str


@dataclass
class _Running:
    """A list as far as it has come: its definition, the present instance, the number that instance gives next."""

    abstract: str
    num: str
    expected: int


class Lists:
    """Gives numbered paragraphs their instances, and adds these to the numbering part.

    The first list of a kind uses the numbering of the styles themselves. Every other one gets a definition and
    an instance of its own: in Word instances of one definition share their counters, so that a numbered passage
    quoted between two points would make the second of them begin anew.
    """

    def __init__(self, styles: Element, numbering: Element) -> None:
        self._numbering = numbering
        self._abstract = {
            num.get(w("numId"), ""): _val(num, "abstractNumId")
            for num in numbering.iterfind(w("num"))
        }
        self._styles = {style.get(w("styleId"), ""): style for style in styles.iterfind(w("style"))}
        self._running: dict[tuple[int, str], _Running] = {}
        self._owned: set[str] = set()

    def number(
        self, paragraph: Element, list_id: int, ordinal: int, letter: str, opening: str
    ) -> None:
        """Let a paragraph be the given item of a list; ``opening`` is printed before its number."""
        linked = self._linked(paragraph)
        if linked is None:
            return
        level = self._level(linked.abstract, linked.level)
        kind = _val(level, "numFmt")
        if kind == "bullet":
            return
        if kind == "russianLower" and letter in RUSSIAN_LOWER:
            ordinal = RUSSIAN_LOWER.index(letter) + 1
        key = (list_id, linked.abstract)
        running = self._running.get(key)
        if running is None:
            running = self._running[key] = self._begun(linked)
        if linked.level == "0":
            if opening or running.expected != ordinal:
                running.num = self._instance(running.abstract, ordinal, opening)
            # what follows an opening quotation mark must not repeat it
            running.expected = ordinal + 1 if not opening else 0
        if running.num != linked.num:
            _set_numbering(paragraph, linked.level, running.num)

    def _begun(self, linked: Linked) -> _Running:
        if linked.abstract not in self._owned:
            self._owned.add(linked.abstract)
            return _Running(linked.abstract, linked.num, 1)
        copy = deepcopy(self._definition(linked.abstract))
        taken = [
            int(a.get(w("abstractNumId"), "0")) for a in self._numbering.iterfind(w("abstractNum"))
        ]
        ident = str(max(taken) + 1)
        copy.set(w("abstractNumId"), ident)
        for unique in ("nsid", "tmpl"):
            for node in copy.findall(w(unique)):
                copy.remove(node)
        for level in copy.iterfind(w("lvl")):  # a style is linked to one definition only
            for node in level.findall(w("pStyle")):
                level.remove(node)
        first_num = self._numbering.find(w("num"))
        assert first_num is not None
        first_num.addprevious(copy)
        return _Running(ident, self._instance(ident, 1), 1)

    def _linked(self, paragraph: Element) -> Linked | None:
        style_id = _val(paragraph.find(w("pPr")), "pStyle")
        num, level = "", ""
        while style_id in self._styles and not (num and level):
            style = self._styles[style_id]
            properties = style.find(f"{w('pPr')}/{w('numPr')}")
            num = num or _val(properties, "numId")
            level = level or _val(properties, "ilvl") or ("0" if num else "")
            style_id = _val(style, "basedOn")
        return Linked(self._abstract[num], level, num) if num in self._abstract else None

    def _definition(self, abstract: str) -> Element:
        found = self._numbering.find(f"{w('abstractNum')}[@{w('abstractNumId')}='{abstract}']")
        assert found is not None, f"no definition {abstract}"
        return found

    def _level(self, abstract: str, level: str) -> Element:
        found = self._definition(abstract).find(f"{w('lvl')}[@{w('ilvl')}='{level}']")
        assert found is not None, f"definition {abstract} has no level {level}"
        return found

    def _instance(self, abstract: str, start: int, opening: str = "") -> str:
        """A new instance of a definition that begins at a number."""
        taken = [int(num.get(w("numId"), "0")) for num in self._numbering.iterfind(w("num"))]
        ident = str(max(taken, default=0) + 1)
        num = etree.SubElement(self._numbering, w("num"), {w("numId"): ident})
        etree.SubElement(num, w("abstractNumId"), {w("val"): abstract})
        override = etree.SubElement(num, w("lvlOverride"), {w("ilvl"): "0"})
        etree.SubElement(override, w("startOverride"), {w("val"): str(start)})
        if opening:
            level = deepcopy(self._level(abstract, "0"))
            for node in level.findall(w("pStyle")):
                level.remove(node)
            text = level.find(w("lvlText"))
            assert text is not None
            text.set(w("val"), opening + text.get(w("val"), ""))
            override.append(level)
        return ident


def _set_numbering(paragraph: Element, level: str, num: str) -> None:
    properties = paragraph.find(w("pPr"))
    assert properties is not None
    for old in properties.findall(w("numPr")):
        properties.remove(old)
    made = etree.Element(w("numPr"))
    etree.SubElement(made, w("ilvl"), {w("val"): level})
    etree.SubElement(made, w("numId"), {w("val"): num})
    before = {w("pStyle"), w("keepNext"), w("keepLines"), w("pageBreakBefore"), w("widowControl")}
    properties.insert(sum(child.tag in before for child in properties), made)


def _val(parent: Element | None, name: str) -> str:
    child = None if parent is None else parent.find(w(name))
    return "" if child is None else child.get(w("val"), "")
