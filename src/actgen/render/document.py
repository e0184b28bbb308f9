"""The context of every format: a document as the printed page says it, in plain data.

A document is made of *parts* («бланк», «заголовок», «текст», «подписи» …), a part of *blocks* (see `blocks`). Which
part stands where is the business of a family's templates.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from actgen.render.blocks import Block, Blocks, flat


class Part(StrEnum):
    """The parts of a document, by the names that templates use: a paragraph «{{ бланк }}» prints the whole part."""

    NOTES = "пометки"
    """Form code and restriction of access, in the upper right corner."""
    LETTERHEAD = "бланк"
    """Emblem, superior body, organisation, unit, post, reference data: the centred letterhead."""
    HEAD = "шапка"
    """The head of a letter: letterhead with date and number, addressees at the right."""
    STAMPS = "грифы"
    """Stamps of agreement (left) and approval (right)."""
    ADDRESSEES = "адресаты"
    """Addressees of a document that is no letter: below its letterhead, which names who writes."""
    KIND = "вид"
    DATE_NUMBER = "дата и номер"
    PLACE = "место"
    TITLE = "заголовок"
    TEXT = "текст"
    SIGNATURES = "подписи"
    MARKS = "отметки"
    """After the signatures: acquaintance, visas, certified copy, executor, resolution."""
    ATTACHMENTS = "приложения"
    """Not blocks but whole documents: see `Document.attachments`."""


_ACT = (
    Part.NOTES, Part.STAMPS, Part.LETTERHEAD, Part.ADDRESSEES, Part.KIND, Part.DATE_NUMBER, Part.PLACE, Part.TITLE,
    Part.TEXT, Part.SIGNATURES, Part.MARKS, Part.ATTACHMENTS,
)  # fmt: skip


_LETTER = (
    Part.NOTES, Part.HEAD, Part.TITLE, Part.TEXT, Part.SIGNATURES, Part.MARKS, Part.ATTACHMENTS,
)  # fmt: skip


_PLAN = tuple(part for part in _ACT if part is not Part.ADDRESSEES)


ARRANGEMENT: dict[str, tuple[Part, ...]] = {
    "order": _ACT,
    "letter": _LETTER,
    "plan": _PLAN,
    "regulation": _PLAN,
    "record": _ACT,
    "extract": _ACT,
    "sheet": _PLAN,
}
"""The parts of each family, from the top of the first page: what Word templates, pages and plain text agree upon."""


@dataclass(frozen=True, slots=True)
class AttachmentBlock:
    """A document attached to the act: it begins a page, its pages are numbered from 1.

    ``blocks`` are everything it prints, from its stamp to its signatures; ``name`` (kind and title) is for
    bookmarks; ``index`` counts from 1.
    """

    index: int
    name: str
    blocks: Blocks
    landscape: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, ready to be set in any format.

    ``parts`` has an entry for every `Part` but `Part.ATTACHMENTS`, empty where there is nothing to print.
    ``first_header`` stands in the top margin of the first page (герб, «Контроль»), ``first_footer`` in its bottom
    margin (QR code, incoming stamp, filing mark); their height moves the text of that page.
    ``values`` are single requisites for templates of one's own: «дата», «номер», «организация» …
    """

    family: str
    kind: str
    title: str
    parts: Mapping[Part, Blocks]
    attachments: tuple[AttachmentBlock, ...]
    landscape: bool
    first_header: Blocks
    first_footer: Blocks
    values: Mapping[str, str]
    name: str
    author: str
    created: datetime.date
    guesses: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def arranged(self) -> Iterator[Blocks]:
        """The parts that the family prints, in their order, without the attachments."""
        for part in ARRANGEMENT[self.family]:
            if part is not Part.ATTACHMENTS:
                yield self.parts[part]

    def blocks(self) -> Iterator[Block]:
        """All blocks, of all parts and attachments, cells of rows included, in the order of the parts."""
        for part in self.parts.values():
            yield from flat(part)
        for attachment in self.attachments:
            yield from flat(attachment.blocks)
