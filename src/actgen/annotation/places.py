"""Where in a document new text belongs: its lists of points, their ends, what stands last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from actgen.model.text import Paragraph, Role, StructuredText, TextPart
from actgen.read.signs.labels import BULLET, read_label
from actgen.russian.morphology import lemma

# Points that an order ends with: control, acquaintance, publication, when it takes effect, what it repeals.
_LAST_POINTS = re.compile(
    r"^(?:контрол|ознаком|настоящ\w+ (?:приказ|распоряж|постановл|положен)\w* вступ|вступ|приказ вступ"
    r"|довести|признать утратившим|исполнение (?:приказа|распоряж))",
    re.IGNORECASE,
)
_DUTIES = re.compile(r"обязанност|функци", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a new point: like paragraph ``model``, after the last paragraph of ``beside`` or before it."""

    model: int
    beside: int
    before: bool = False


class Layout:
    """The lists of a document's points."""

    def __init__(self, text: StructuredText) -> None:
        self.text = text
        self._children: dict[int, list[int]] = {}
        for index, paragraph in enumerate(text.paragraphs):
            if paragraph.parent is not None:
                self._children.setdefault(paragraph.parent, []).append(index)

    def paragraph_at(self, offset: int) -> int | None:
        """The paragraph that holds an offset of the text."""
        return next(
            (
                k
                for k, p in enumerate(self.text.paragraphs)
                if p.start <= offset < max(p.stop, p.start + 1)
            ),
            None,
        )

    def part_of(self, index: int) -> TextPart | None:
        """The act or attachment that a paragraph belongs to."""
        return next((part for part in self.text.parts if part.start <= index < part.stop), None)

    def is_point(self, index: int) -> bool:
        """A labelled paragraph of the body, outside tables."""
        paragraph = self.text.paragraphs[index]
        part = self.part_of(index)
        body = part is not None and part.body <= index < part.signature
        return (
            body and bool(paragraph.label) and paragraph.role is Role.CLAUSE and not paragraph.cell
        )

    def point_of(self, index: int) -> int | None:
        """The point that a paragraph is, or belongs to."""
        at: int | None = index
        while at is not None and not self.is_point(at):
            at = self.text.paragraphs[at].parent
        return at

    def top_of(self, index: int) -> int | None:
        """The outermost point, quoted passages left, that a paragraph belongs to."""
        top = None
        at: int | None = index
        while at is not None:
            if self.is_point(at) and not self.text.paragraphs[at].quoted:
                top = at
            at = self.text.paragraphs[at].parent
        return top

    def siblings(self, index: int) -> list[int]:
        """The points of the list that a point stands in, in their order."""
        own = self.text.paragraphs[index]
        style = read_label(own.label).style
        part = self.part_of(index)
        return [
            k
            for k, p in enumerate(self.text.paragraphs)
            if self.is_point(k)
            and (p.parent, p.quoted) == (own.parent, own.quoted)
            and read_label(p.label).style == style
            and _within(read_label(p.label).numbers, read_label(own.label).numbers)
            and self.part_of(k) is part
        ]

    def children(self, index: int) -> Sequence[int]:
        """The paragraphs that a paragraph leads in."""
        return self._children.get(index, ())

    def end_of(self, index: int) -> int:
        """The last paragraph of a point and of all that hangs on it."""
        last = index
        for child in self._children.get(index, ()):
            last = max(last, self.end_of(child))
        part = self.part_of(index)
        stop = part.signature if part else len(self.text.paragraphs)
        while last + 1 < stop and self._continues(last + 1, index):
            last += 1
        return last

    def _continues(self, index: int, point: int) -> bool:
        """An unlabelled paragraph that goes on with the point above it."""
        paragraph = self.text.paragraphs[index]
        return (
            not paragraph.label
            and paragraph.role is Role.CLAUSE
            and paragraph.parent is None
            and paragraph.broken
            and self.text.paragraphs[point].origin[-1:] == paragraph.origin[-1:]
        )

    def after(self, point: int) -> Slot:
        """After a point with all its items."""
        return Slot(point, self.end_of(point))

    def main_points(self) -> list[int]:
        """The outermost points of the act proper, in their order."""
        return [k for k in range(len(self.text.paragraphs)) if self._is_main(k)]

    def _is_main(self, index: int) -> bool:
        part = self.part_of(index)
        return (
            part is not None
            and part.main
            and self.is_point(index)
            and self.top_of(index) == index
            and read_label(self.text.paragraphs[index].label).family != BULLET
        )

    def at_the_end(self, *, last: bool = False) -> Slot | None:
        """Among the outermost points of the act: before those on control and acquaintance, or after all (``last``)."""
        points = self.main_points()
        if points:
            final = len(points)
            while not last and final > 1 and _is_last(self.text.paragraphs[points[final - 1]]):
                final -= 1
            if final == len(points):
                return self.after(points[-1])
            return Slot(points[final - 1], points[final], before=True)
        return self._without_points()

    def _without_points(self) -> Slot | None:
        """After the last paragraph of a body without numbers."""
        if not self.text.parts:
            return None
        part = self.text.parts[0]
        stop = part.signature
        if (signed := self.text.requisites.signature) is not None:
            stop = min(stop, self.paragraph_at(signed.start) or stop)
        body = [
            k
            for k in range(part.body, stop)
            if self.text.paragraphs[k].role is Role.CLAUSE and not self.text.paragraphs[k].cell
        ]
        plain = [k for k in body if not _is_last(self.text.paragraphs[k])]
        if not plain:
            last = body[-1] if body else min(part.body, stop) - 1
            return Slot(last, last) if last >= part.preamble else None
        return Slot(plain[-1], self.end_of(plain[-1]))

    def section_of_duties(self) -> int | None:
        """The last point of the chapter on duties of a job description."""
        heading = next(
            (
                k
                for k, p in enumerate(self.text.paragraphs)
                if p.role is Role.HEADING and _DUTIES.search(p.text)
            ),
            None,
        )
        if heading is None:
            return None
        found = None
        for index in range(heading + 1, len(self.text.paragraphs)):
            if self.text.paragraphs[index].role is Role.HEADING:
                break
            if self.is_point(index) and not self.text.paragraphs[index].quoted:
                found = index
        return found

    def shares(self, index: int, wording: str) -> float:
        """The share of a wording's words that a paragraph has too, 0 … 1."""
        wanted = set(_plain(wording).split())
        return len(wanted & set(_plain(self.text.paragraphs[index].text).split())) / max(
            len(wanted), 1
        )

    def likest(self, wording: str) -> int | None:
        """The point that shares most words with a wording."""
        wanted = _plain(wording)
        scored = [
            (fuzz.token_set_ratio(wanted, _plain(p.text)), -k)
            for k, p in enumerate(self.text.paragraphs)
            if self.is_point(k) and not p.quoted and not _is_last(p)
        ]
        return -max(scored)[1] if scored else None


def _within(numbers: tuple[int, ...], own: tuple[int, ...]) -> bool:
    return numbers[:-1] == own[:-1]


def _is_last(paragraph: Paragraph) -> bool:
    return bool(_LAST_POINTS.match(paragraph.text))


def _plain(text: str) -> str:
    return " ".join(lemma(word) for word in re.findall(r"\w{4,}", text))
