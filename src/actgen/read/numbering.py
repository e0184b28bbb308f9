"""Word's automatic numbering: the label that Word shows before a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from actgen.read.styles import Styles
from actgen.read.wordml import Element, child, children, local, number, parts, switched, value

DASH = "–"
"""Every bullet is read as a dash, whatever sign its font draws."""

_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # as Word counts: without ё, й, ъ, ы, ь
_LATIN = "abcdefghijklmnopqrstuvwxyz"
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
    restart: int | None = None
    legal: bool = False
    picture: bool = False  # a bullet drawn as a picture has no text
    style: str | None = None


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


class Numbering:
    """Counts the numbered paragraphs of one document in their order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, List] = {}
        self._instances: dict[str, Instance] = {}
        self._defined: dict[tuple[str, str], Element] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in root if root is not None else ():
            kind = local(element)
            if kind in ("abstractNum", "num"):
                self._defined[kind, value(element, f"{kind}Id") or ""] = element

    def label(self, style: str | None, num_id: str | None, level: int | None) -> tuple[str, int]:
        """The label of the next paragraph and its level; ``num_id`` and ``level`` are its own, if it has any."""
        look = self._styles.look(style)
        own = num_id is not None
        num_id = num_id if own else look.num_id
        instance = self._instance(num_id)
        if instance is None or num_id == "0":
            return "", 0
        owner = look.owner
        key, definition = self._definition(instance)
        if level is None and not own:
            linked = (k for k, item in definition.levels.items() if owner and item.style == owner)
            level = next(linked, look.level)
        level = min(max(level or 0, 0), 8)
        levels = {**definition.levels, **instance.levels}
        if level not in levels:
            return "", level
        counts = self._counts.setdefault(key, {})
        self._advance(num_id or "", instance, levels, counts, level)
        return _shown(levels, counts, level), level

    def _list(self, key: str) -> List:
        """A definition by its id, read when it is first used; an empty one if there is none."""
        if key not in self._lists:
            element = self._defined.get(("abstractNum", key))
            self._lists[key] = List() if element is None else _list(element)
        return self._lists[key]

    def _instance(self, key: str | None) -> Instance | None:
        """A list in use by its id, read when it is first used."""
        if key and key not in self._instances and ("num", key) in self._defined:
            self._instances[key] = _instance(self._defined["num", key])
        return self._instances.get(key or "")

    def _definition(self, instance: Instance) -> tuple[str, List]:
        """The definition behind an instance, through numbering styles (w:numStyleLink)."""
        key = instance.definition
        found = self._list(key)
        for _ in range(8):  # a chain of links is short; a circle must end
            if found.linked is None or found.levels:
                break
            linked = self._instance(self._styles.look(found.linked).num_id)
            if linked is None:
                break
            key = linked.definition
            found = self._list(key)
        return key, found

    def _advance(
        self,
        num_id: str,
        instance: Instance,
        levels: dict[int, Level],
        counts: dict[int, int],
        level: int,
    ) -> None:
        for upper in range(level + 1):
            start = instance.starts.get(upper)
            if start is not None and (num_id, upper) not in self._begun:
                if upper == level:
                    counts[upper] = start - 1
                elif upper not in counts or (num_id, 0) not in self._begun:
                    counts[upper] = start
            self._begun.add((num_id, upper))
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [k for k in counts if k > level]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart > 0 and level <= restart - 1):
                del counts[deeper]


def _shown(levels: dict[int, Level], counts: dict[int, int], level: int) -> str:
    current = levels[level]
    if current.form == "bullet":
        return DASH if current.text.strip() or current.picture else ""

    def replaced(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        other = levels.get(index, Level())
        form = "decimal" if current.legal and other.form != "none" else other.form
        return formatted(counts.get(index, other.start), form)

    return " ".join(_PLACEHOLDER.sub(replaced, current.text).split())


def formatted(count: int, form: str) -> str:
    """A number in one of Word's number formats; an unknown one is written in figures.

    >>> [formatted(4, form) for form in ("decimal", "russianLower", "upperRoman", "lowerLetter", "decimalZero")]
    ['4', 'г', 'IV', 'd', '04']
    """
    if form == "none":
        return ""
    if count < 1 or count > _LIMIT:
        return str(count)
    letters = {
        "russianlower": _RUSSIAN,
        "russianupper": _RUSSIAN,
        "lowerletter": _LATIN,
        "upperletter": _LATIN,
    }
    lowered = form.lower()
    if lowered in letters:
        alphabet = letters[lowered]
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
    return Level(
        start=1 if start is None else start,
        form=value(own.get("numFmt")) or "decimal",
        text=value(own.get("lvlText")) or "",
        restart=number(own.get("lvlRestart")),
        picture="lvlPicBulletId" in own,
        legal=bool(switched(own.get("isLgl"))),
        style=value(own.get("pStyle")),
    )
