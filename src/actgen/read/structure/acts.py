"""Several acts in one file, as scanners and clerks put them together: where each of them begins.

A new act begins with a head of its own (letterhead, kind, number or date) and an operative word, after the signature of
the act before it or at the top of a page. What an order approves stays with it: its heads stand below «Приложение» or
«УТВЕРЖДЕНО». Extracts, quotations and forms to fill in are no acts of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from actgen.read.raw import RawDocument, RawLine, RawTable, cell_lines
from actgen.read.signs.draft import Draft
from actgen.read.signs.kinds import ORDERS, is_kind_line, kind_of
from actgen.read.signs.marks import (
    ACQUAINTED,
    AGREED,
    STAMP,
    agreement_at,
    opens_attachment,
    signature_at,
    stamp_at,
    stamp_column,
)
from actgen.read.signs.operative import operative_word
from actgen.read.signs.registration import NUMBER, numbers
from actgen.read.signs.words import OPENS_BODY, PREAMBLE
from actgen.read.structure.collecting import collect
from actgen.russian.dates import find_dates

_HEAD = 15  # lines of a letterhead above the kind
_PREAMBLE = 40  # lines within which the operative word comes
_TAIL = 30  # lines of acquaintance between a signature and the next head
_WITHOUT_OPERATIVE = ("распоряжение", "указание")
_FORM = re.compile(r"^\W*(?:Образец|Форма|Примерн\w+|Шаблон|Макет|Бланк)(?!\w)", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"учрежден|организаци|школ|гимнази|лице[йя]|детск\w+ сад|колледж|техникум|управлени|администраци|департамент"
    r"|министерств|комитет|отдел|округ|район|област|республик|город|\bг\.|\bул\.|тел\.|факс|@|e-?mail|ИНН|ОГРН|ОКПО"
    r"|Росси|МБОУ|МБДОУ|МОУ|МДОУ|МАОУ|МКОУ|ГБОУ|«",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A draft and the block it comes from."""

    draft: Draft
    block: int

    @property
    def text(self) -> str:
        return self.draft.text

    @property
    def page(self) -> int | None:
        return self.draft.raw.page


def divide_acts(raw: RawDocument) -> list[RawDocument]:
    """The acts of a file, each with its attachments, in order; the whole as it is where it holds but one."""
    if sum(map(_opens, raw.blocks)) < 2 or _is_one_order(raw):
        return [raw]
    lines = _lines(raw)
    starts = _Finder(lines).starts()
    if not starts:
        return [raw]
    borders = [0, *(lines[k].block for k in starts), len(raw.blocks)]
    acts = [_part(raw, a, b) for a, b in pairwise(borders)]
    acts[0].remarks = [
        *raw.remarks, f"в файле несколько документов: {len(acts)}; каждый прочитан отдельно",
    ]  # fmt: skip
    return acts


def _opens(block: RawLine | RawTable) -> bool:
    """Whether a block may begin an act: a quick look before the careful one."""
    if isinstance(block, RawTable):
        return False
    text = block.text
    return len(text) < 200 and not block.label and kind_of(text.strip()) is not None


def _is_one_order(raw: RawDocument) -> bool:
    """Whether all kinds that are named below that of an order are such as orders approve: a quick look again."""
    lines = (line for block in raw.blocks for line in _of(block))
    kinds = (
        (line, piece, found[0])
        for line in lines
        for piece in line.text.split("\n")
        if (found := kind_of(piece.strip()))
    )
    first, text, kind = next(kinds, (None, "", ""))
    heads = first is not None and not first.label and text.strip()[:3].isupper() and kind in ORDERS
    return heads and not any(each in ORDERS or each == "протокол" for _, _, each in kinds)


def _lines(raw: RawDocument) -> list[_Line]:
    return [
        _Line(draft, number)
        for number, block in enumerate(raw.blocks)
        if isinstance(block, RawTable) or not block.note
        for draft in collect(RawDocument([block])).drafts
    ]


def _part(raw: RawDocument, start: int, stop: int) -> RawDocument:
    blocks = raw.blocks[start:stop]
    pages = {line.page for block in blocks for line in _of(block) if line.page is not None}
    unread = [
        u for u in raw.unread if u.page is None or not pages or min(pages) <= u.page <= max(pages)
    ]
    return replace(
        raw,
        blocks=blocks,
        remarks=[],
        unread=unread,
        pages=max(pages) - min(pages) + 1 if pages else None,
    )


def _of(block: RawLine | RawTable) -> list[RawLine]:
    if isinstance(block, RawLine):
        return [block]
    return cell_lines(block)


class _Finder:
    def __init__(self, lines: Sequence[_Line]) -> None:
        self._lines = lines
        self._drafts = [line.draft for line in lines]
        self._attached = [k for k, draft in enumerate(self._drafts) if opens_attachment(draft)]

    def starts(self) -> list[int]:
        """The lines that the second act and those after it begin at."""
        found: list[int] = []
        head = next((k for k in range(len(self._lines)) if self._kind(k)), None)
        if head is None:
            return []
        first, current = head, self._kind(head)
        for k in range(head + 1, len(self._lines)):
            kind = self._kind(k)
            if not kind or not self._complete(k, kind, current):
                continue
            top = self._top(k, first)
            if self._free(top, k, current) and self._after_an_end(top, k, first):
                found.append(top)
                first, current = k, kind
        return found

    def _kind(self, index: int) -> str:
        """The kind that a line names as the heading of a document; «» for any other line."""
        draft = self._drafts[index]
        if not draft.bare or draft.text[:1] in '«"“' or len(draft.text) > 200:
            return ""
        found = kind_of(draft.text)
        if not found or not (
            draft.text[:3].isupper() or is_kind_line(draft.text) or draft.raw.centered
        ):
            return ""
        return "" if self._of_stamp(index) else found[0]

    def _of_stamp(self, index: int) -> bool:
        """Whether a line that is no heading by its looks stands in a stamp: «СОГЛАСОВАНО», «Протокол заседания»."""
        draft = self._drafts[index]
        if draft.text.isupper() or draft.raw.centered:
            return False
        column = draft.raw.column
        if self._within_stamp(index):
            return True
        for above in reversed(self._drafts[max(index - _HEAD, 0) : index]):
            if STAMP.match(above.text) or AGREED.match(above.text):
                return True
            if not column or above.raw.column != column:
                return False
        return False

    def _within_stamp(self, index: int) -> bool:
        """Whether the stamp that begins last above a line goes on to it."""
        for start in range(index - 1, max(index - _HEAD, -1), -1):
            text = self._drafts[start].text
            if stamp_column(text) is not None:
                stamp = stamp_at(self._drafts, start, len(self._drafts))
                return stamp is not None and index < stamp[1]
            if AGREED.match(text):
                return index < (agreement_at(self._drafts, start, len(self._drafts)) or 0)
        return False

    def _complete(self, index: int, kind: str, current: str) -> bool:
        """Whether what follows a kind is an act: an operative word, the opening of minutes, the stamp above."""
        after = self._drafts[index + 1 : index + _PREAMBLE]
        if kind in ORDERS:
            for draft in after:
                if draft.cell is not None or opens_attachment(draft) or is_kind_line(draft.text):
                    return False
                if operative_word(draft.text):
                    return True
                if kind in _WITHOUT_OPERATIVE and draft.label and draft.label.numbers == (1,):
                    return any(_identifies(line) for line in after[:5])
            return False
        if kind == "протокол":
            return any(OPENS_BODY.match(draft.text) for draft in after[:_HEAD])
        return current not in ORDERS and self._stamped(index)

    def _stamped(self, index: int) -> bool:
        """Whether the stamp of an approval of its own stands above a kind."""
        above = self._drafts[max(index - _HEAD, 0) : index]
        return any(d.bare and STAMP.match(d.text.split("\t")[-1].strip()) for d in above)

    def _top(self, index: int, first: int) -> int:
        """The first line of the head around a kind."""
        page = self._lines[index].page
        top = index
        while top - 1 > first and index - top < _HEAD:
            above = self._drafts[top - 1]
            if page is not None and self._lines[top - 1].page != page:
                return top
            if not above.bare or (page is None and not self._of_head(top - 1)):
                break
            top -= 1
        if (
            page is not None and top > index - _HEAD
        ):  # not the top of the page: by the looks of the lines
            while top < index and not all(self._of_head(k) for k in range(top, index)):
                top += 1
        return top

    def _of_head(self, index: int) -> bool:
        """A line of a letterhead, the number, the date, the place; nothing of a signature or of an acquaintance."""
        draft = self._drafts[index]
        text = draft.text
        if not draft.bare or len(text) > 250 or ACQUAINTED.match(text):
            return False
        if len(text) > 60 and text.rstrip()[-1:] in ".;:":
            return False
        if signature_at(self._drafts, index, len(self._drafts), trailing=True):
            return False
        dated = bool(find_dates(text) or NUMBER.match(text))
        return draft.raw.centered or text.isupper() or dated or bool(_LETTERHEAD.search(text))

    def _free(self, top: int, index: int, current: str) -> bool:
        """Whether a head belongs to no attachment and is no form to fill in."""
        above = self._drafts[max(top - 2, 0) : index]
        if any(_FORM.match(draft.text) for draft in above):
            return False
        if current not in ORDERS and self._stamped(index):
            return not any(d.text.lower().startswith("приложение") for d in above)
        return not any(opens_attachment(draft) for draft in above)

    def _after_an_end(self, top: int, index: int, first: int) -> bool:
        """Whether the act before has ended: it is signed, or a page ends and the new head has its number or date."""
        head = [*self._drafts[top:index], *self._drafts[index : index + 5]]
        identified = any(_identifies(draft) for draft in head)
        if identified and self._stamped(index):
            return True  # a regulation with an approval of its own
        page = self._lines[top].page
        if identified and page is not None and self._lines[top - 1].page != page:
            return True
        if bisect_left(self._attached, top) > bisect_left(self._attached, first + 1):
            return identified
        tail = range(max(first + 1, top - _TAIL), top)
        return any(signature_at(self._drafts, k, top, trailing=True) for k in tail)


def _identifies(draft: Draft) -> bool:
    """A line with the number or the date of an act, filled in."""
    text = draft.text
    short = draft.bare and len(text) < 80 and not PREAMBLE.match(text)
    return short and bool(numbers(text) or find_dates(text))
