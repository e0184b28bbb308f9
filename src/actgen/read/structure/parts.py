"""An act and its attachments: where each of them begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.signs.draft import Draft, Part
from actgen.read.signs.kinds import kind_of
from actgen.read.signs.marks import ACQUAINTED, opens_attachment, signature_at
from actgen.read.signs.operative import operative_word
from actgen.read.signs.statements import states_something
from actgen.read.signs.words import SALUTATION

_LONG = 200  # characters; a line of a head is shorter
_ENCLOSES = re.compile(r"Приложени[ея]\s?:\s?\S", re.IGNORECASE)  # «Приложение: на 1 л. в 1 экз.»


def split_parts(drafts: Sequence[Draft]) -> list[Part]:
    """The act proper and, after its body has begun, every attachment."""
    starts, begun, signed, after = [0], False, False, 0
    for index, draft in enumerate(drafts):
        if signed and index >= after and draft.begins_anew:
            between = drafts[after:index]
            if not any(ACQUAINTED.match(line.text) for line in between):
                starts.append(after)  # an attachment that nothing announces
            signed = False
        if draft.label and draft.label.numbers and index >= after:
            signed = False  # the points go on: those were names within the act
        if draft.cell is not None:
            begun = True
            continue
        titled = (
            signed and draft.bare and draft.text[:5].isupper() and kind_of(draft.text) is not None
        )
        if begun and (opens_attachment(draft) or titled):
            starts.append(_row_begins(drafts, index))
            begun = signed = False
            continue
        if begun and (end := signature_at(drafts, index, len(drafts), trailing=False)):
            signed, after = True, end
        begun = begun or bool(
            draft.label
            or len(draft.text) > _LONG
            or (draft.bare and (operative_word(draft.text) or _is_of_letter(draft.text)))
        )
    stops = [*starts[1:], len(drafts)]
    return [Part(a, b, main=not a) for a, b in zip(starts, stops, strict=True) if a < b]


def _is_of_letter(text: str) -> bool:
    """Whether a short line is of the text of a letter: it greets, encloses or states something."""
    return bool(SALUTATION.match(text) or _ENCLOSES.match(text)) or states_something(text)


def _row_begins(drafts: Sequence[Draft], index: int) -> int:
    """The first line of what stands at the left of a line: «СОГЛАСОВАНО» beside «Приложение № 1»."""
    start = index
    if drafts[index].raw.column < 2:
        return index
    while start and 0 < drafts[start - 1].raw.column <= drafts[start].raw.column:
        start -= 1
    return start
