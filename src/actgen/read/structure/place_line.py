"""The line of an act's head that names the place: «г. Тверь», «с. Медное, 2024», the foot of a title page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from actgen.model.text import Found
from actgen.read.signs.draft import Draft, Part
from actgen.read.signs.places import BARE_PLACE, DISTRICT, PLACE, PLACE_AND_YEAR, PLACE_LINE
from actgen.read.signs.words import TITLE
from actgen.read.structure.letterhead import names_contacts
from actgen.read.structure.segments import Spans

_OF_A_NAME = re.compile(r"^[^«]*«[^»]*№")
YEAR_ALONE = re.compile(r"\W*20\d\d\W*(?:г\.?|год)?")
"""The last line of a title page."""


def place_of(
    drafts: Sequence[Draft],
    spans: Spans,
    part: Part,
    head: Sequence[int],
    registration: Sequence[int],
) -> Found[str] | None:
    """The place among the lines of a ``head``; ``registration`` are those that hold number and date."""
    for index in head:
        text = drafts[index].text
        if match := PLACE_AND_YEAR.match(text):
            return Found(match["place"], spans[index][0], spans[index][0] + match.end("place"))
        match = PLACE_LINE.match(text) if index not in registration else PLACE.search(text)
        # «п. Лесной, ул. Садовая, 1»; «г. Озёрска «Школа № 3 им.» goes on with the name
        if match and not (names_contacts(text) or _OF_A_NAME.search(text)):
            start = spans[index][0] + match.start()
            return Found(match[0].strip(), start, start + len(match[0].rstrip()))
    if (foot := _foot_of_title_page(drafts, part, head)) is not None:
        return Found(drafts[foot].text, *spans[foot])
    after = [k for k in head if registration and k == registration[-1] + 1]
    for index in after:
        text = drafts[index].text
        if BARE_PLACE.match(text) and not (TITLE.match(text) or text.isupper()):
            return Found(text, *spans[index])
    return None


def _foot_of_title_page(drafts: Sequence[Draft], part: Part, head: Sequence[int]) -> int | None:
    """«Верхний Тавдинск» above «2021», the last lines of a title page."""
    for above, index in pairwise(head):
        draft = drafts[above]
        below_title = part.kind is not None and part.kind + 1 < above
        if not (below_title and YEAR_ALONE.fullmatch(drafts[index].text) and draft.raw.gap):
            continue
        named = BARE_PLACE.match(draft.text) or DISTRICT.match(draft.text)
        if named and not draft.text.isupper():
            return above
    return None
