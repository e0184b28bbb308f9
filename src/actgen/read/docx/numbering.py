"""Word's automatic numbering: the label that Word shows before a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from actgen.read.docx.styles import Look, Styles
from actgen.read.docx.wordml import Element, child, children, local, number, parts, switched, value

DASH = "–"
"""Every bullet is read as a dash, whatever sign its font draws."""

_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # as Word counts: without ё, й, ъ, ы, ь
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LETTERS = {
    "russianlower": _RUSSIAN,
    "russianupper": _RUSSIAN,
    "lowerletter": _LATIN,
    "upperletter": _LATIN,
}
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_PLACEHOLDER = re.compile(r"%([1-9])")
_LIMIT = 10_000


@dataclass(slots=True)
class Level:
    """One level of a list (w:lvl)."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    pieces: Sequence[
        str
    ] = ()  # of the text: what stands around the numbers, and between the levels they count
    restart: int | None = None
    legal: bool = False
    picture: bool = False  # a bullet drawn as a picture has no text
    style: str | None = None


_ORDINARY = Level()


@dataclass(slots=True)
class List:
    """A definition of a list (w:abstractNum); ``linked`` names the style that defines it in its stead."""

    levels: dict[int, Level] = field(default_factory=dict)
    linked: str | None = None


@dataclass(slots=True)
class Instance:
    """A list in use (w:num): its definition, with levels or starting numbers of its own."""

    definition: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Definitions:
    """The lists that a part w:numbering defines; each is read when it is first asked for."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._lists: dict[str, List] = {}
        self._instances: dict[str, Instance | None] = {}
        for element in root if root is not None else ():
            kind = local(element)
            if kind in ("abstractNum", "num"):
                self._elements[kind, value(element, f"{kind}Id") or ""] = element

    def definition(self, key: str) -> List:
        """A definition by its id; an empty one if there is none."""
        found = self._lists.get(key)
        if found is None:
            element = self._elements.get(("abstractNum", key))
            found = self._lists[key] = List() if element is None else _list(element)
        return found

    def instance(self, key: str | None) -> Instance | None:
        """A list in use by its id."""
        if not key:
            return None
        if key not in self._instances:
            element = self._elements.get(("num", key))
            self._instances[key] = None if element is None else _instance(element)
        return self._instances[key]


@dataclass(frozen=True, slots=True)
class _Used:
    """A list that paragraphs of this document belong to, with the levels of its definition and its own."""

    num_id: str
    starts: dict[int, int]
    levels: dict[int, Level]
    counts: dict[int, int]
    of_style: dict[str | None, int]  # the level of its definition that a style stands for


class Numbering:
    """Counts the numbered paragraphs of one document in their order."""

    def __init__(self, definitions: Definitions, styles: Styles) -> None:
        self._definitions, self._styles = definitions, styles
        self._used: dict[str, _Used | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, look: Look, num_id: str | None, level: int | None) -> tuple[str, int]:
        """The label of the next paragraph and its level; ``num_id`` and ``level`` are its own, if it has any."""
        own = num_id is not None
        key = num_id if own else look.num_id
        if not key or key == "0":
            return "", 0
        if key not in self._used:
            self._used[key] = self._use(key)
        used = self._used[key]
        if used is None:
            return "", 0
        if level is None and not own:
            level = used.of_style.get(look.owner, look.level) if look.owner else look.level
        level = min(max(level or 0, 0), 8)
        if level not in used.levels:
            return "", level
        self._advance(used, level)
        return _shown(used.levels, used.counts, level), level

    def _use(self, key: str) -> _Used | None:
        instance = self._definitions.instance(key)
        if instance is None:
            return None
        name, definition = self._definition(instance)
        levels = {**definition.levels, **instance.levels}
        counts = self._counts.setdefault(name, {})
        of_style = {item.style: k for k, item in reversed(definition.levels.items())}
        return _Used(key, instance.starts, levels, counts, of_style)

    def _definition(self, instance: Instance) -> tuple[str, List]:
        """The definition behind an instance, through numbering styles (w:numStyleLink)."""
        key = instance.definition
        found = self._definitions.definition(key)
        for _ in range(8):  # a chain of links is short; a circle must end
            if found.linked is None or found.levels:
                break
            linked = self._definitions.instance(self._styles.look(found.linked).num_id)
            if linked is None:
                break
            key = linked.definition
            found = self._definitions.definition(key)
        return key, found

    def _advance(self, used: _Used, level: int) -> None:
        counts, num_id = used.counts, used.num_id
        if used.starts:
            for upper in range(level + 1):
                start = used.starts.get(upper)
                if start is not None and (num_id, upper) not in self._begun:
                    if upper == level:
                        counts[upper] = start - 1
                    elif upper not in counts or (num_id, 0) not in self._begun:
                        counts[upper] = start
                self._begun.add((num_id, upper))
        counts[level] = counts.get(level, used.levels[level].start - 1) + 1
        for deeper in [k for k in counts if k > level]:
            restart = used.levels[deeper].restart if deeper in used.levels else None
            if restart is None or (restart > 0 and level <= restart - 1):
                del counts[deeper]


def _shown(levels: dict[int, Level], counts: dict[int, int], level: int) -> str:
    current = levels[level]
    if current.form == "bullet":
        return DASH if current.text.strip() or current.picture else ""

    shown = ""
    for place, piece in enumerate(current.pieces):
        if place % 2 == 0:
            shown += piece
            continue
        index = int(piece) - 1
        other = levels.get(index, _ORDINARY)
        form = "decimal" if current.legal and other.form != "none" else other.form
        shown += formatted(counts.get(index, other.start), form)
    return " ".join(shown.split())


def formatted(count: int, form: str) -> str:
    """A number in one of Word's number formats; an unknown one is written in figures.

    >>> [formatted(4, form) for form in ("decimal", "russianLower", "upperRoman", "lowerLetter", "decimalZero")]
    ['4', 'г', 'IV', 'd', '04']
    """
    if form == "decimal":
        return str(count)
    if form == "none":
        return ""
    if count < 1 or count > _LIMIT:
        return str(count)
    lowered = form.lower()
    if lowered in _LETTERS:
        alphabet = _LETTERS[lowered]
        repeated, place = divmod(count - 1, len(alphabet))
        text = alphabet[place] * min(repeated + 1, 20)
    elif lowered in ("upperroman", "lowerroman"):
        text = _roman(count)
    else:
        return f"{count:02}" if form == "decimalZero" else str(count)
    return text.upper() if form.startswith(("upper", "russianUpper")) else text


def _roman(count: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (count // worth)
        count %= worth
    return text


def _list(element: Element) -> List:
    levels = {number(e, "ilvl") or 0: _level(e) for e in children(element, "lvl")}
    return List(levels, value(child(element, "numStyleLink")))


def _instance(element: Element) -> Instance:
    instance = Instance(value(child(element, "abstractNumId")) or "")
    for override in children(element, "lvlOverride"):
        index = number(override, "ilvl") or 0
        if (start := number(child(override, "startOverride"))) is not None:
            instance.starts[index] = start
        if (level := child(override, "lvl")) is not None:
            instance.levels[index] = _level(level)
    return instance


def _level(element: Element) -> Level:
    own = parts(element)
    start = number(own.get("start"))
    text = value(own.get("lvlText")) or ""
    return Level(
        start=1 if start is None else start,
        form=value(own.get("numFmt")) or "decimal",
        text=text,
        pieces=_PLACEHOLDER.split(text),
        restart=number(own.get("lvlRestart")),
        picture="lvlPicBulletId" in own,
        legal=bool(switched(own.get("isLgl"))),
        style=value(own.get("pStyle")),
    )
