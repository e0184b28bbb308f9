"""Structured text → what is compared: clauses, paragraphs, headings, rows of tables, each with its address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from actgen.model.comparison import Item, ItemKind
from actgen.model.text import Paragraph, Role, StructuredText, TextPart

_KINDS = {
    Role.PREAMBLE: ItemKind.PREAMBLE,
    Role.CLAUSE: ItemKind.CLAUSE,
    Role.HEADING: ItemKind.HEADING,
}


def items_of(text: StructuredText) -> tuple[Item, ...]:
    """The items in the order of the text. Head and signatures are no items: they are compared as requisites."""
    return tuple(_Collector(text).items())


def attachment_names(text: StructuredText) -> tuple[str, ...]:
    """The attachments as addresses name them: «приложение 1» … in the order of the text."""
    count = sum(not part.main for part in text.parts)
    if count == 1:
        return ("приложение",)
    return tuple(f"приложение {number}" for number in range(1, count + 1))


class _Collector:
    def __init__(self, text: StructuredText) -> None:
        self.text = text
        self.names = ("", *attachment_names(text))
        self.positions: dict[int, int] = {}
        self.within: Counter[tuple[int, str]] = Counter()
        self.found = 0

    def items(self) -> Iterator[Item]:
        number = 0
        for part in self.text.parts:
            if not part.main:
                number += 1
            yield from self._part(part, 0 if part.main else number)

    def _part(self, part: TextPart, number: int) -> Iterator[Item]:
        rows: dict[tuple[int, int], list[int]] = {}
        for index in range(part.start, part.stop):
            cell = self.text.paragraphs[index].cell
            if cell:
                rows.setdefault(cell[:2], []).append(index)
        told: set[tuple[int, int]] = set()
        for index in range(part.start, part.stop):
            paragraph = self.text.paragraphs[index]
            if paragraph.cell is not None:
                place = paragraph.cell[:2]
                if place not in told and paragraph.role is Role.CELL:
                    told.add(place)
                    yield self._row(place, rows[place], number)
            elif paragraph.role in _KINDS and paragraph.text.strip():
                yield self._item(index, paragraph, number)

    def _item(self, index: int, paragraph: Paragraph, part: int) -> Item:
        kind = _KINDS[paragraph.role]
        parent = paragraph.parent
        while parent is not None and parent not in self.positions:
            parent = self.text.paragraphs[parent].parent
        return self._made(
            (index,),
            kind,
            " ".join(paragraph.text.split()),
            self._address(kind, paragraph, part),
            paragraph.label,
            part,
            self.positions[parent] if parent is not None else None,
        )

    def _row(self, place: tuple[int, int], indexes: list[int], part: int) -> Item:
        cells: dict[int, list[str]] = {}
        for index in indexes:
            paragraph = self.text.paragraphs[index]
            assert paragraph.cell is not None
            words = " ".join(f"{paragraph.label} {paragraph.text}".split())
            cells.setdefault(paragraph.cell[2], []).append(words)
        text = " | ".join(" ".join(filter(None, cells[column])) for column in sorted(cells))
        address = self._in_part(f"таблица {place[0]}, строка {place[1]}", part)
        return self._made(tuple(indexes), ItemKind.ROW, text, address, "", part, None)

    def _made(
        self,
        indexes: tuple[int, ...],
        kind: ItemKind,
        text: str,
        address: str,
        label: str,
        part: int,
        parent: int | None,
    ) -> Item:
        item = Item(kind, self.found, text, address, label, part, parent)
        for index in indexes:
            self.positions[index] = self.found
        self.found += 1
        return item

    def _address(self, kind: ItemKind, paragraph: Paragraph, part: int) -> str:
        """«п. 1.2»; «п. 1.2, абзац 2» for what has no number of its own within a clause."""
        if kind is ItemKind.CLAUSE and paragraph.clause:
            self.within[part, paragraph.clause] += 1
            number = self.within[part, paragraph.clause]
            words = f"п. {paragraph.clause}" + (f", абзац {number}" if number > 1 else "")
        elif kind is ItemKind.CLAUSE:
            self.within[part, ""] += 1
            words = f"абзац {self.within[part, '']}"
        elif kind is ItemKind.HEADING:
            self.within[part, "#"] += 1
            words = f"заголовок {self.within[part, '#']}"
        else:
            self.within[part, "@"] += 1
            number = self.within[part, "@"]
            words = "преамбула" + (f", абзац {number}" if number > 1 else "")
        return self._in_part(words, part)

    def _in_part(self, words: str, part: int) -> str:
        return f"{self.names[part]}, {words}" if part else words
