"""The points of a text → «пункты», «перечень», «цитата»: the tree as the program would print it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from actgen.importing.due_below import due_told, with_due
from actgen.importing.executors import names_executors
from actgen.importing.labels import BRACKET, DASH, DOTTED, FREE, default_below, style
from actgen.importing.piece import Piece
from actgen.importing.sentence import understood
from actgen.importing.source import Source
from actgen.importing.tables import printable, table_lines, table_piece
from actgen.model.text import Role
from actgen.render.parts.sentences import Speaker, bare

_CLOSED = re.compile(r"»?[\s.;,]*$")


@dataclass(slots=True)
class Point:
    """A paragraph with what hangs on it; a table is a point without a paragraph of its own."""

    at: int
    table: tuple[int, int] | None = None
    below: list[Point] = field(default_factory=list)


class ClauseReader:
    """Reads the points between two paragraphs of a document."""

    def __init__(self, source: Source, speaker: Speaker) -> None:
        self.source = source
        self.speaker = speaker
        self._whole: dict[int, str] = {}
        """Points with what a paragraph of its own below them says of their executors."""
        self._due: dict[int, str] = {}
        """Points with the deadline that a paragraph of its own below them tells."""

    def tree(self, start: int, stop: int) -> list[Point]:
        """The points of a range, each under the one that leads it in."""
        tops: list[Point] = []
        known: dict[int, Point] = {}
        last: Point | None = None
        index = start
        while index < stop:
            paragraph = self.source.paragraphs[index]
            empty = not paragraph.text and not paragraph.label and paragraph.cell is None
            if empty or index in self.source.dropped:
                index += 1
                continue
            if paragraph.cell is not None:
                begin = index
                while index < stop and (cell := self.source.paragraphs[index].cell):
                    if cell[0] != paragraph.cell[0]:
                        break
                    index += 1
                point = Point(begin, (begin, index))
                parent = known.get(-1 if paragraph.parent is None else paragraph.parent)
                (parent.below if parent else tops).append(point)
                continue
            if last is not None and self._tells_due(index, last):
                index += 1
                continue
            point = Point(index)
            if not names_executors(paragraph.text):
                last = point
            parent = known.get(-1 if paragraph.parent is None else paragraph.parent)
            if parent is not None and not paragraph.label and not paragraph.quoted:
                parent = None if not self._leads(parent) else parent
            (parent.below if parent else tops).append(point)
            known[index] = point
            index += 1
        return tops

    def _tells_due(self, index: int, above: Point) -> bool:
        """Whether a paragraph tells nothing but the deadline of the point above it, which then has it."""
        paragraph = self.source.paragraphs[index]
        due = (
            None
            if paragraph.label or above.below or above.at in self._due
            else due_told(paragraph.text)
        )
        if due is None or not self.source.paragraphs[above.at].label:
            return False
        told = self.source.paragraphs[above.at].text
        said = understood(told, self.speaker, leads=False, capital=True)
        if with_due(said, due, self.speaker) is None:
            return False
        self._due[above.at] = due
        self.source.dropped.add(index)
        return True

    def _leads(self, point: Point) -> bool:
        """Whether a paragraph without a number may still hang on a point: after its table or quotation none does."""
        closed = any(
            p.table is not None or self.source.paragraphs[p.at].quoted for p in point.below
        )
        return not closed and self.source.paragraphs[point.at].text.rstrip().endswith(":")

    def clauses(self, points: Sequence[Point], above: str, depth: int) -> tuple[list[Piece], str]:
        """Points of one level as clauses, and their numbering."""
        own = next((style(self.source.paragraphs[p.at].label) for p in points
                    if p.table is None and style(self.source.paragraphs[p.at].label)), DOTTED)  # fmt: skip
        result: list[Piece] = []
        heading: Piece | None = None
        for point in self._with_executors(points):
            if point.table is not None:
                self._put_table(result, point.table)
                continue
            paragraph = self.source.paragraphs[point.at]
            if paragraph.role is Role.HEADING and not paragraph.label:
                heading = Piece(point.at, подзаголовок=bare(paragraph.text))
                result.append(heading)
                if point.below:
                    self._hang(heading, point, DOTTED, depth)
                continue
            piece = self.clause(point, own, depth)
            if heading is not None and result[-1] is heading and len(heading) == 1:
                result[-1] = Piece(heading.at, **{**heading, **piece})
                heading = None
            else:
                result.append(piece)
        return result, own

    def _with_executors(self, points: Sequence[Point]) -> list[Point]:
        """The points without paragraphs «Исполнители: …», each of which is made part of the point above it."""
        kept: list[Point] = []
        for point in points:
            above = kept[-1] if kept else None
            if above is not None and self._names_executors(point, above):
                self.source.dropped.add(point.at)
            else:
                kept.append(point)
        return kept

    def _names_executors(self, point: Point, above: Point) -> bool:
        paragraph, led = self.source.paragraphs[point.at], self.source.paragraphs[above.at]
        if point.table or above.table or point.below or above.below or paragraph.label:
            return False
        if not names_executors(paragraph.text):
            return False
        whole = f"{bare(led.text)}. {paragraph.text}"
        if "кому" not in understood(whole, self.speaker, leads=False, capital=True).keys:
            return False
        self._whole[above.at] = whole
        return True

    def clause(self, point: Point, numbering: str, depth: int) -> Piece:
        """One point with everything under it."""
        paragraph = self.source.paragraphs[point.at]
        dotted = style(paragraph.label) in (DOTTED, FREE)
        text = self._whole.get(point.at, paragraph.text)
        said = understood(text, self.speaker, leads=bool(point.below), capital=dotted)
        if point.at in self._due:
            said = with_due(said, self._due[point.at], self.speaker) or said
        if said.printed is not None:
            self.source.meant[point.at] = said.printed
        if said.doubt:
            self.source.doubt(point.at, said.doubt)
        piece = Piece(point.at, **said.keys)
        if not paragraph.label:
            piece["без номера"] = "да"
        self._hang(piece, point, FREE if not paragraph.label else numbering, depth + 1)
        return piece

    def _hang(self, piece: Piece, point: Point, own: str, depth: int) -> None:
        quoted = [p for p in point.below if p.table is None and self.source.paragraphs[p.at].quoted]
        inner = self.source.paragraphs[point.at].quoted
        if quoted and not inner:
            piece.put(цитата=self.quotation(quoted))
        rest = [p for p in point.below if inner or p not in quoted]
        tables = [p for p in rest if p.table is not None]
        rest = [p for p in rest if p.table is None]
        dashes = 0
        while dashes < len(rest) and self._dashed(rest[dashes]):
            dashes += 1
        if all(self._has_dash(p) for p in rest) and (
            dashes < len(rest) or not self._plain_items(rest)
        ):
            dashes = 0  # one list, whose points have keys of their own
        if dashes:
            piece.put(перечень=[Piece(p.at, текст=self._item(p)) for p in rest[:dashes]])
        if rest[dashes:]:
            clauses, numbering = self.clauses(rest[dashes:], own, depth)
            piece.put(пункты=clauses)
            if numbering != (default_below(own, depth) if own != FREE else DOTTED):
                piece["нумерация"] = numbering
        for each in tables:
            assert each.table is not None
            if printable(self.source, *each.table) and "таблица" not in piece:
                piece.put(таблица=table_piece(self.source, *each.table))
            else:
                below = piece.setdefault("пункты", [])
                self._put_table(below, each.table)

    def _put_table(self, clauses: list[Piece], table: tuple[int, int]) -> None:
        """A table among the points of a level: under the point before it, else under a paragraph of its own."""
        start, stop = table
        if not printable(self.source, start, stop):
            lines = table_lines(self.source, start, stop)
            self.source.doubt(start, "такой таблицы в языке актов нет: её строки стали перечнем")
            clauses.append(
                Piece(
                    start,
                    текст="Таблица",
                    без_номера="да",
                    перечень=[Piece(None, текст=line) for line in lines],
                )
            )
        elif clauses and "таблица" not in clauses[-1]:
            clauses[-1].put(таблица=table_piece(self.source, start, stop))
        else:
            self.source.doubt(start, "над таблицей нет слов: вместо них напечатается «Таблица»")
            clauses.append(
                Piece(
                    start,
                    текст="Таблица",
                    без_номера="да",
                    таблица=table_piece(self.source, start, stop),
                )
            )

    def _plain_items(self, points: Sequence[Point]) -> bool:
        """Whether the items say nothing that has a key of its own: who is to act, and by when."""
        texts = [self.source.paragraphs[p.at].text for p in points]
        said = [understood(text, self.speaker, leads=False, capital=False) for text in texts]
        return all(set(each.keys) == {"текст"} for each in said)

    def _has_dash(self, point: Point) -> bool:
        return style(self.source.paragraphs[point.at].label) == DASH

    def _dashed(self, point: Point) -> bool:
        return self._has_dash(point) and not point.below

    def _item(self, point: Point) -> str:
        return bare(self.source.paragraphs[point.at].text)

    def quotation(self, points: Sequence[Point]) -> Piece:
        """A passage for another document: its opening lines as text, a list that ends it as points."""
        first = self.source.paragraphs[points[0].at]
        piece = Piece(points[0].at)
        *lines, last = points
        lists = [
            p for p in points if style(self.source.paragraphs[p.at].label) in (BRACKET, DASH, "а)")
        ]
        if len(lists) == len(points) and first.label and len(points) > 1:
            clauses, numbering = self.clauses(points, FREE, 0)
            self._unquote(clauses)
            return piece.put(
                пункты=clauses, **({} if numbering == BRACKET else {"нумерация": numbering})
            )
        said = [self._line(p, k == 0, not last.below and p is last) for k, p in enumerate(points)]
        deep = [p for p in lines if p.below]
        if deep:  # lists in the middle: every line as it stands
            said = self._all_lines(points)
            return piece.put(текст="\n".join(said))
        piece.put(текст="\n".join(said))
        if last.below:
            clauses, numbering = self.clauses(last.below, FREE, 0)
            self._unquote(clauses)
            piece.put(пункты=clauses)
            if numbering != BRACKET:
                piece["нумерация"] = numbering
        return piece

    def _all_lines(self, points: Sequence[Point]) -> list[str]:
        flat: list[Point] = []

        def walk(some: Sequence[Point]) -> None:
            for point in some:
                flat.append(point)
                walk(point.below)

        walk(points)
        return [self._line(p, k == 0, k == len(flat) - 1) for k, p in enumerate(flat)]

    def _line(self, point: Point, first: bool, last: bool) -> str:
        paragraph = self.source.paragraphs[point.at]
        text = paragraph.text
        if first:
            text = text.lstrip('«“„"')
        if last:
            text = _unclosed(text)
        if point.below and not last:
            text = bare(text)
        return f"{paragraph.label} {text}".strip()

    def _unquote(self, clauses: list[Piece]) -> None:
        """Take the marks of the whole passage off its first and its last point."""
        if clauses and str(clauses[0].get("текст", "")).startswith("«"):
            clauses[0]["текст"] = clauses[0]["текст"][1:]
        holder: Any = clauses
        while holder:
            final = holder[-1]
            below = final.get("пункты") or final.get("перечень")
            if not below:
                if "текст" in final:
                    final["текст"] = _unclosed(final["текст"])
                return
            holder = below


def _unclosed(text: str) -> str:
    """Without the mark that closes a passage; a mark that closes a name within it stays if it was opened there."""
    stripped = bare(text)
    while stripped.endswith(("»", "”")) and stripped.count("«") + stripped.count(
        "“"
    ) < stripped.count("»") + stripped.count("”"):
        stripped = bare(stripped[:-1])
    return stripped
