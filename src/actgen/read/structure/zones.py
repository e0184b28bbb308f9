"""Within an act or an attachment: head, preamble, body, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.signs.draft import Draft, Part
from actgen.read.signs.kinds import ORDERS, is_kind_line, kind_of
from actgen.read.signs.labels import BULLET
from actgen.read.signs.marks import (
    ACQUAINTED,
    agreement_at,
    opens_stamp,
    signature_at,
    stamp_at,
    stamp_column,
)
from actgen.read.signs.operative import operative_word
from actgen.read.signs.registration import NUMBER
from actgen.read.signs.words import OPENS_BODY, PREAMBLE
from actgen.read.structure.bare_chapters import numbered_chapters
from actgen.read.structure.head_end import HEAD_LINES, end_of_head
from actgen.read.structure.introduced import is_note, precedes_note, signs_note
from actgen.russian.dates import find_dates

_FROM_MINUTES = re.compile(r"\s*из\s+протокола(?!\w)", re.IGNORECASE)  # below «ВЫПИСКА»
_LONG = 200
_REGISTRATION = 60  # characters of «от 19 апреля 2024 г.        № 52»


def zone(drafts: Sequence[Draft], part: Part) -> None:
    """Find the borders of a part's zones, its stamp, its kind and its operative word."""
    first = next((k for k in range(part.start, part.stop) if not drafts[k].bare), part.stop)
    if part.main:
        part.operative = _operative(drafts, part)
    limit = first if part.operative is None else min(first, part.operative)
    _stamp_and_kind(drafts, part, limit)
    if part.operative is not None:
        part.body = part.operative + 1
        part.preamble = _preamble(drafts, part)
    else:
        part.preamble = part.body = end_of_head(drafts, part, first)
        if part.main and _kind(drafts, part) in ORDERS and not _heads_text(drafts, part.body):
            led = (k + 1 for k in range(part.preamble, first) if drafts[k].text.endswith(":"))
            part.body = next(led, first if first < part.stop else part.body)
    if _kind(drafts, part) not in {"", *ORDERS}:
        for index in numbered_chapters(drafts, part.body, part.stop):
            drafts[index].chapter = True
    part.signature = _signature(drafts, part)


def _kind(drafts: Sequence[Draft], part: Part) -> str:
    found = None if part.kind is None else kind_of(drafts[part.kind].text)
    return found[0] if found else ""


def _operative(drafts: Sequence[Draft], part: Part) -> int | None:
    """The paragraph with the operative word; grounds may be listed by dashes above it."""
    for index in range(part.start, min(part.stop, part.start + 60)):
        draft = drafts[index]
        if draft.cell is not None or (draft.label and draft.label.family != BULLET):
            break
        if draft.bare and operative_word(draft.text):
            return None if _in_minutes(drafts, part.start, index) else index
    return None


def _in_minutes(drafts: Sequence[Draft], start: int, stop: int) -> bool:
    """Whether what stands above «РЕШИЛИ:» is the course of a meeting, and no preamble."""
    lines = [draft.text for draft in drafts[start:stop]]
    kind = next((found[0] for text in lines if (found := kind_of(text))), "")
    minutes = kind == "протокол" or (kind == "выписка" and any(map(_FROM_MINUTES.match, lines)))
    return minutes and any(map(OPENS_BODY.match, lines))


def _heads_text(drafts: Sequence[Draft], index: int) -> bool:
    """Whether the text of an order begins here with a heading, so that there is no preamble."""
    if index + 1 >= len(drafts):
        return False
    draft = drafts[index]
    short = draft.bare and len(draft.text) < 110 and draft.text.rstrip()[-1:] not in ".;:,"
    return short and draft.raw.bold and not drafts[index + 1].raw.bold


def _repeats_kind(drafts: Sequence[Draft], start: int, limit: int) -> bool:
    """Whether the first line is the running head of the only page: stamps follow, and the kind in capitals."""
    first = drafts[start]
    found = kind_of(first.text) if first.bare and start + 1 < limit else None
    if found is None or first.text[: found[1]].isupper() or not opens_stamp(drafts[start + 1].text):
        return False
    below = (drafts[k].text for k in range(start + 2, min(limit, start + HEAD_LINES)))
    return any(t.isupper() and is_kind_line(t) and kind_of(t)[0] == found[0] for t in below)  # type: ignore[index]


def _stamp_and_kind(drafts: Sequence[Draft], part: Part, limit: int) -> None:
    index = part.start + _repeats_kind(drafts, part.start, limit)
    while index < min(limit, part.start + 60):
        draft = drafts[index]
        if part.main and part.kind is not None and not part.stamp and is_note(draft.text):
            below = drafts[index + 1].text if index + 1 < limit else ""
            part.stamp = (index, index + 1 + signs_note(below))
            if index > part.kind + 1 and precedes_note(drafts[index - 1].text):
                part.agreed.add(index - 1)
        elif end := agreement_at(drafts, index, limit):  # perhaps below the title
            part.agreed.update(range(index, end))
            index = end
            continue
        if part.kind is not None and (part.stamp or not draft.text.startswith("(")):
            index += 1
            continue  # the kind is found, and what may be a stamp stands above it
        stamp = stamp_at(drafts, index, limit)
        if stamp and part.kind is None:
            approving = stamp_column(draft.text) is not None
            if part.stamp is None:
                part.stamp = stamp
            elif approving:  # «Приложение 1» and below it «УТВЕРЖДЕНО …» are one stamp
                part.stamp = (part.stamp[0] if part.stamp[1] == stamp[0] else stamp[0], stamp[1])
            index = stamp[1]
            continue
        if stamp and part.stamp is None and draft.text.startswith("("):
            part.stamp = (
                index,
                index + 1,
            )  # «(утверждён приказом от 09.01.2025 № 2)» below the title
        if part.kind is None and kind_of(draft.text) and not PREAMBLE.match(draft.text):
            part.kind = index
        index += 1


def _preamble(drafts: Sequence[Draft], part: Part) -> int:
    assert part.operative is not None
    start = part.start if part.kind is None else part.kind + 1
    for index in range(start, part.operative):
        text = drafts[index].text
        if not drafts[index].bare:
            return max(index - 1, start)
        opens = PREAMBLE.match(text) and (
            len(text) > 30 or (index + 1 == part.operative and text[:1].isupper())
        )
        if (opens and not _registers(drafts[index + 1].text)) or len(text) > _LONG:
            return index
    return part.operative


def _registers(text: str) -> bool:
    """Number and date alone: what stands above them («ПРИКАЗ / по итогам совещания») is part of the head."""
    return len(text) < _REGISTRATION and bool(find_dates(text) and NUMBER.search(text))


def _signature(drafts: Sequence[Draft], part: Part) -> int:
    """Where the signature begins; its lines go to ``part.signers``."""
    numbered = (k for k in range(part.stop - 1, part.body - 1, -1) if not drafts[k].bare)
    last = next(numbered, part.body - 1)
    for index in range(part.body, part.stop):
        if not drafts[index].bare:
            continue
        trailing = index > last
        end = signature_at(drafts, index, part.stop, trailing)
        if end and not trailing and not (part.main and _nothing_goes_on(drafts, end, part.stop)):
            end = None
        if end:
            part.signers = list(range(index, end))
            return index
        if trailing and ACQUAINTED.match(drafts[index].text):
            return index
    return part.stop


def _nothing_goes_on(drafts: Sequence[Draft], start: int, stop: int) -> bool:
    """What follows a signature may be a list, but no continuation of the points above it."""
    first = next((d.label for d in drafts[start:stop] if d.label and d.label.numbers), None)
    return first is None or first.numbers == (1,)
