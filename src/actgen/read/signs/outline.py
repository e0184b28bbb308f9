"""The tree of points: who leads whom in, and the address of every point."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from actgen.read.signs.labels import BULLET, DECIMAL, ROMAN, Label

# An unnumbered paragraph that begins so is a point of its own, whatever stands above it.
_INDEPENDENT = re.compile(
    r"^(?:Контроль (?:за|над|ис|вы|ос|во|данн)|Настоящ(?:ий|ее|ая) (?:приказ|распоряж|постановл|положен|поряд|решен)"
    r"|Приказ (?:вступает|довести|разместить)|Основание:|Исполнител[ьи]:? [А-ЯЁ][а-яё]+ [А-ЯЁ]\.)"
)

# A paragraph that begins so speaks of the very item above it.
_ATTRIBUTE = re.compile(
    r"^(?:Сроки?|Ответственн|Отв\.|Исполнител|Основание|Результат)\b", re.IGNORECASE
)
LEVEL = 1000
"""What one level of Word's numbering counts as indentation; blanks before a typed dash count one each."""
_DEEPEST = 40  # no act nests deeper; a limit for hostile text


Style = tuple[str, int, str]
"""Of a label: its family, how many numbers it has, its mark."""


@dataclass(slots=True)
class _Open:
    """A point, or an unnumbered lead-in (``label`` is None), that may still get items."""

    index: int
    label: Label | None
    style: Style | None  # of the label
    address: str
    base: str  # the address that a decimal number is put after: «I» of «I 1.2»
    level: int
    parent: int | None
    colon: bool
    indent: int


class Spot(NamedTuple):
    """Where a paragraph hangs."""

    parent: int | None
    clause: str
    level: int


class Outline:
    """The points that are open while paragraphs go by, outermost first.

    A quotation gets an outline of its own, with ``base`` the address and ``root`` the index of what leads it in, so
    that its numbers do not disturb those outside.
    """

    def __init__(self, base: str = "", root: int | None = None, level: int = 0) -> None:
        self._open: list[_Open] = []
        self._base, self._root, self._level = base, root, level
        self._last = -1  # index of the paragraph placed last
        self._stopped = False  # the paragraph placed last ends with a full stop
        self._loose = False  # the paragraph placed last is free of the point above it

    def place(self, index: int, label: Label | None, text: str, indent: int = 0) -> Spot:
        """Hang a paragraph into the tree."""
        last = text.rstrip()[-1:]
        colon = last == ":"
        if label is None:
            spot = self._unnumbered(index, text, colon, indent)
        else:
            self._loose = False
            style = label.style
            bullet = label.family == BULLET
            keep = self._bullet(label, indent) if bullet else self._number(label, style)
            del self._open[keep:]
            spot = self._push(index, label, style, colon, indent)
        self._last, self._stopped = index, last == "."
        del self._open[_DEEPEST:]
        return spot

    def close(self) -> None:
        """Forget everything: a heading or an attachment begins."""
        self._open.clear()

    def skip_to(self, index: int) -> None:
        """Paragraphs up to ``index`` were placed elsewhere (a quotation, a table)."""
        self._last = index

    def continues(self, label: Label) -> bool:
        """Whether ``label`` is the very next number of a list that is open."""
        return label.family != BULLET and any(
            e.label and e.style == label.style and _follows(e.label, label) for e in self._open
        )

    @property
    def top(self) -> Spot:
        """Where an item of the paragraph placed last would hang."""
        if not self._open:
            return Spot(self._root, self._base, self._level)
        top = self._open[-1]
        return Spot(top.index, top.address, top.level)

    def _push(self, index: int, label: Label, style: Style, colon: bool, indent: int) -> Spot:
        above = self._open[-1] if self._open else None
        address = above.address if above else self._base
        base = address
        if label.family == DECIMAL and len(label.numbers) > 1:
            for entry in reversed(self._open):
                if entry.label and _leads(entry.label, label):
                    base = entry.base
                    break
            address = _joined(base, label.address)
        elif label.family != BULLET:
            address = _joined(address, label.address)
        level = (above.level if above else self._level) + 1
        parent = above.index if above else self._root
        self._open.append(_Open(index, label, style, address, base, level, parent, colon, indent))
        return Spot(parent, address, level)

    def _number(self, label: Label, style: Style) -> int:
        """How many open entries stay open above a numbered point."""
        same = [k for k, e in enumerate(self._open) if e.style == style]
        lead = self._leading()
        if len(label.numbers) > 1:
            for k in reversed(same):
                if self._open[k].label.numbers[:-1] == label.numbers[:-1]:  # type: ignore[union-attr]
                    return k
            above = [k for k, e in enumerate(self._open) if e.label and _leads(e.label, label)]
            if above:  # «1.1» below an unnumbered lead-in of point 1 hangs on the lead-in
                only_lead = above[-1] == len(self._open) - 2 and self._open[-1].label is None
                return above[-1] + (2 if only_lead and lead else 1)
            decimals = [
                k for k, e in enumerate(self._open) if e.label and e.label.family == DECIMAL
            ]
            return decimals[0] if decimals else self._without_bullets(lead)
        if same:
            return self._among(same, label, lead)
        if label.family == ROMAN and label.mark == ".":
            return 0
        if label.family == DECIMAL and label.mark == ".":
            sections = [
                k
                for k, e in enumerate(self._open)
                if (e.label and e.label.family == ROMAN) or (e.label is None and e.colon)
            ]
            return len(self._open) if lead else sections[-1] + 1 if sections else 0
        return self._without_bullets(lead)

    def _among(self, same: list[int], label: Label, lead: bool) -> int:
        """A list of this style is open: go on with it, nest into it, or begin anew."""
        if label.numbers[-1] == 1:
            return len(self._open) if lead else self._anew(same[0])
        for fits in (_follows, _exceeds):
            # A full stop ends the inner list: what fits both lists then goes on with the outer one.
            for k in same if self._stopped else reversed(same):
                entry = self._open[k].label
                if entry and fits(entry, label):
                    return k
        return same[-1]

    def _anew(self, first: int) -> int:
        """A list begins again with 1: what led the finished one in does not lead this one."""
        led = first > 0 and self._open[first - 1].label is None
        return first - 1 if led and self._stopped else first

    def _bullet(self, label: Label, indent: int) -> int:
        """How many open entries stay open above a dash."""
        bullets = [k for k, e in enumerate(self._open) if e.label and e.label.family == BULLET]
        if not bullets:
            return len(self._open)
        top = self._open[-1]
        if bullets[-1] < len(self._open) - 1:
            # «1)», «а)» within a list of dashes leads no dashes in without a colon: the dashes go on
            item = top.label is not None and top.label.mark == ")" and not self._leading()
            return bullets[-1] if item else len(self._open)
        inner = indent > top.indent + 1 and top.label is not None and top.label.mark != label.mark
        if self._leading() or inner or indent >= top.indent + LEVEL:
            return len(self._open)
        entries = [(k, e) for k in bullets if (e := self._open[k]).label]
        alike = [
            k
            for k, e in entries
            if e.label and e.label.mark == label.mark and abs(e.indent - indent) < LEVEL
        ]
        alike = alike or [k for k, e in entries if e.indent <= indent] or bullets
        return alike[0] if self._stopped else alike[-1]

    def _unnumbered(self, index: int, text: str, colon: bool, indent: int) -> Spot:
        top = self._open[-1] if self._open else None
        first = text.lstrip('«"(')[:1]
        if top and first.islower() and not self._loose:
            spot = Spot(top.index, top.address, top.level)
        elif _INDEPENDENT.match(text):
            self._open.clear()
            spot = Spot(self._root, self._base, self._level)
            self._loose = True
        else:
            listed = bool(top and top.label and top.label.family == BULLET)
            if top and self._announced(top) and not _ATTRIBUTE.match(text):
                listed = True
                del self._open[-1]
            self._drop_items()
            above = self._open[-1] if self._open else None
            self._loose = self._loose or listed
            if above:
                spot = Spot(None if self._loose else above.index, above.address, above.level)
            else:
                spot = Spot(self._root, self._base, self._level)
        if colon:
            self._open.append(
                _Open(
                    index,
                    None,
                    None,
                    spot.clause,
                    spot.clause,
                    spot.level,
                    spot.parent,
                    True,
                    indent,
                )
            )
        return spot

    def _announced(self, entry: _Open) -> bool:
        """Whether a point is an item («1)», «а)») of a list announced with a colon."""
        above = next((e for e in self._open if e.index == entry.parent), None)
        item = entry.label is not None and entry.label.mark == ")"
        return bool(item and above and above.colon and not entry.colon)

    def _drop_items(self) -> None:
        """A paragraph of its own ends the dashes and the unnumbered lead-in above it."""
        while self._open and ((label := self._open[-1].label) is None or label.family == BULLET):
            self._open.pop()

    def _without_bullets(self, lead: bool) -> int:
        keep = len(self._open)
        while keep and not lead:
            label = self._open[keep - 1].label
            if label is None or label.family != BULLET:
                break
            keep -= 1
        return keep

    def _leading(self) -> bool:
        """Whether the paragraph right above ends with a colon and is still open."""
        return bool(self._open) and self._open[-1].index == self._last and self._open[-1].colon


def _joined(base: str, address: str) -> str:
    return f"{base} {address}" if base else address


def _leads(above: Label, label: Label) -> bool:
    """«1.» leads «1.2», and «1.1.2» where «1.1» is left out."""
    return (
        above.family == DECIMAL
        and above.numbers == label.numbers[: len(above.numbers)]
        and len(above.numbers) < len(label.numbers)
    )


def _follows(above: Label, label: Label) -> bool:
    return above.numbers[:-1] == label.numbers[:-1] and above.numbers[-1] + 1 == label.numbers[-1]


def _exceeds(above: Label, label: Label) -> bool:
    return above.numbers[:-1] == label.numbers[:-1] and above.numbers[-1] < label.numbers[-1]
