"""Numbering of a produced DOCX: Word itself makes every number, and it is always the one the context says.

The first list of a kind uses the numbering of the template's styles. Every other one gets a definition
(``w:abstractNum``) and an instance (``w:num``) of its own: in Word instances of one definition share their counters,
so that a numbered passage quoted between two points would make the second of them begin anew. The same happens
wherever Word would count on otherwise than the document does: after letters that are left out, after «1.», between
the points an extract skips. What no counter can say («аб)») becomes the text of its level.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree
from markupsafe import escape

from actgen.render.docx.xml import Element, val, w

# The letters every word processor counts alike (ours leave out more, з, о, ч, so the count sometimes jumps).
# After щ programs differ, some count ы: what stands there is typed.
RUSSIAN_LOWER = "абвгдежзиклмнопрстуфхцчшщ"
NO_NUMBER = "0"

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_START, _FORMAT, _TEXT = "@start@", "@format@", "@text@"
_DECLARATION = re.compile(r' xmlns:\w+="[^"]*"')


def roman(text: str) -> int:
    """The value of a Roman number.

    >>> roman("XIV")
    14
    """
    values = [_ROMAN[letter] for letter in text]
    return sum(
        -value if any(later > value for later in values[i + 1 : i + 2]) else value
        for i, value in enumerate(values)
    )


_FORMATS: dict[str, tuple[str, Callable[[str], int]]] = {
    "decimal": (r"(\d{1,4})", int),  # Word counts to 32767
    "russianLower": (f"([{RUSSIAN_LOWER}])", lambda letter: RUSSIAN_LOWER.index(letter) + 1),
    "upperRoman": ("([IVXLC]+)", roman),
}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a definition: its text («%1.%2.»), its format, its XML with places for what changes."""

    text: str
    format: str
    xml: str

    def written(self, start: int, text: str, kind: str) -> str:
        """The level as it is written in a copy of the definition."""
        xml = self.xml.replace(_START, str(start)).replace(_FORMAT, kind)
        return xml.replace(_TEXT, str(escape(text)))


@dataclass(frozen=True, slots=True)
class Definition:
    """A numbering definition of the template."""

    levels: tuple[Level, ...]

    def values(self, level: int, label: str, kind: str) -> dict[int, int] | None:
        """What the counters of the levels must be to give a label, None if no values give it."""
        pieces = re.split(r"%(\d)", self.levels[level].text)
        pattern, counted = re.escape(pieces[0]), []
        for digit, text in zip(pieces[1::2], pieces[2::2], strict=True):
            index = int(digit) - 1
            expression = _FORMATS.get(kind if index == level else self.levels[index].format)
            if expression is None:
                return None
            pattern += expression[0] + re.escape(text)
            counted.append((index, expression[1]))
        found = re.fullmatch(pattern, label)
        if found is None:
            return None
        return {
            index: count(text) for (index, count), text in zip(counted, found.groups(), strict=True)
        }


@dataclass(frozen=True, slots=True)
class Link:
    """The numbering of a paragraph style: definition, level, and the style's own instance."""

    definition: str
    level: int
    num: str


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbering of a template: what its styles are linked to."""

    definitions: Mapping[str, Definition]
    links: Mapping[str, Link]
    free_definition: int
    free_num: int

    @classmethod
    def read(cls, numbering: Element, styles: Element) -> Numbering:
        """The numbering part and the styles of a template."""
        definitions = {
            a.get(w("abstractNumId"), ""): _definition(a)
            for a in numbering.iterfind(w("abstractNum"))
        }
        nums = {
            n.get(w("numId"), ""): val(n, "abstractNumId") for n in numbering.iterfind(w("num"))
        }
        return cls(
            definitions,
            _links(styles, nums, definitions),
            1 + max((int(ident) for ident in definitions), default=0),
            1 + max((int(ident) for ident in nums), default=0),
        )


@dataclass
class _Running:
    """A list as far as it has come: its instance, and what Word's counters of it stand at."""

    num: str
    formats: dict[int, str] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    counters: dict[int, int] = field(default_factory=dict)
    altered: int | None = None

    def next(self, level: int) -> dict[int, int]:
        """What the counters will be when Word comes to the next paragraph of a level."""
        values = {
            above: self.counters.get(above, self.starts.get(above, 1)) for above in range(level)
        }
        at = self.counters.get(level)
        values[level] = self.starts.get(level, 1) if at is None else at + 1
        return values

    def advance(self, level: int) -> None:
        """Count; the levels below begin anew, those above that no paragraph has used yet stay at their start."""
        used = {above: value for above, value in self.counters.items() if above < level}
        self.counters = used | {level: self.next(level)[level]}


@dataclass
class Lists:
    """Gives the numbered paragraphs of one document their instances."""

    numbering: Numbering
    definitions: list[str] = field(default_factory=list)
    """What has to be added to the numbering part: definitions …"""
    nums: list[str] = field(default_factory=list)
    """… and instances."""
    _running: dict[tuple[object, str], _Running] = field(default_factory=dict)
    _owned: set[str] = field(default_factory=set)

    def numbered(self, style: str) -> bool:
        """Whether Word numbers the paragraphs of a style."""
        return style in self.numbering.links

    def number(
        self, style: str, key: object, label: str, opening: str = ""
    ) -> tuple[int, str] | None:
        """Level and instance of a paragraph of a numbered style; None if the style's own will do.

        ``key`` is the identity of the list, ``opening`` is printed before the label.
        """
        link = self.numbering.links[style]
        level = self.numbering.definitions[link.definition].levels[link.level]
        if level.format == "bullet":
            return None if opening + label == level.text else self._single(link, opening + label)
        kind = "upperRoman" if re.fullmatch(r"[IVXLC]+\.", label) else level.format
        wanted = self.numbering.definitions[link.definition].values(link.level, label, kind)
        running = self._running.get((key, link.definition)) or self._own(link)
        if (
            running is None
            or opening
            or wanted is None
            or running.altered == link.level
            or running.formats.get(link.level, level.format) != kind
            or not _agree(running.next(link.level), wanted)
        ):
            running = self._begun(link, wanted, label, opening, kind)
        running.advance(link.level)
        self._running[key, link.definition] = running
        if running.num == link.num:
            self._owned.add(link.definition)
            return None
        return link.level, running.num

    def _own(self, link: Link) -> _Running | None:
        """The numbering of the styles themselves, unless a list has it already."""
        return None if link.definition in self._owned else _Running(link.num)

    def _begun(
        self, link: Link, wanted: dict[int, int] | None, label: str, opening: str, kind: str
    ) -> _Running:
        level = self.numbering.definitions[link.definition].levels[link.level]
        text = opening + (level.text if wanted is not None else label.replace("%", ""))
        starts = wanted or {}
        num = self._copy(link, starts, text, kind)
        altered = link.level if opening or wanted is None else None
        return _Running(num, {link.level: kind}, dict(starts), {}, altered)

    def _single(self, link: Link, text: str) -> tuple[int, str]:
        return link.level, self._copy(link, {}, text, "bullet")

    def _copy(self, link: Link, starts: Mapping[int, int], text: str, kind: str) -> str:
        """A definition of its own with the same levels, and an instance of it."""
        levels = self.numbering.definitions[link.definition].levels
        ident = self.numbering.free_definition + len(self.definitions)
        num = str(self.numbering.free_num + len(self.nums))
        written = "".join(
            level.written(
                starts.get(i, 1),
                text if i == link.level else level.text,
                kind if i == link.level else level.format,
            )
            for i, level in enumerate(levels)
        )
        self.definitions.append(
            f'<w:abstractNum w:abstractNumId="{ident}"><w:multiLevelType'
            f' w:val="{"multilevel" if len(levels) > 1 else "singleLevel"}"/>{written}</w:abstractNum>'
        )
        self.nums.append(f'<w:num w:numId="{num}"><w:abstractNumId w:val="{ident}"/></w:num>')
        return num


def _agree(counters: Mapping[int, int], wanted: Mapping[int, int]) -> bool:
    return all(counters.get(level) == value for level, value in wanted.items())


def _definition(abstract: Element) -> Definition:
    levels = []
    for original in abstract.iterfind(w("lvl")):
        level = deepcopy(original)
        level.tail = None
        for node in level.findall(w("pStyle")):  # a style is linked to one definition only
            level.remove(node)
        start, text, kind = (level.find(w(name)) for name in ("start", "lvlText", "numFmt"))
        made = Level(val(level, "lvlText"), val(level, "numFmt") or "decimal", "")
        if start is None:
            start = etree.Element(w("start"))
            level.insert(0, start)
        start.set(w("val"), _START)
        if kind is not None:
            kind.set(w("val"), _FORMAT)
        if text is not None:
            text.set(w("val"), _TEXT)
        xml = _DECLARATION.sub("", etree.tostring(level, encoding="unicode"))
        levels.append(Level(made.text, made.format, xml))
    return Definition(tuple(levels))


def _links(
    styles: Element, nums: Mapping[str, str], definitions: Mapping[str, Definition]
) -> dict[str, Link]:
    """Which numbering each style has, be it inherited."""
    by_id = {style.get(w("styleId"), ""): style for style in styles.iterfind(w("style"))}
    found = {}
    for ident in by_id:
        num, level, at, seen = "", "", ident, set[str]()
        while at in by_id and at not in seen and not (num and level):
            seen.add(at)
            properties = by_id[at].find(f"{w('pPr')}/{w('numPr')}")
            num = num or val(properties, "numId")
            level = level or val(properties, "ilvl") or ("0" if num else "")
            at = val(by_id[at], "basedOn")
        definition = nums.get(num, "")
        if definition in definitions and int(level) < len(definitions[definition].levels):
            found[ident] = Link(definition, int(level), num)
    return found
