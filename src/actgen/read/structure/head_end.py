"""Where the head of an act without a preamble ends: title, then sentences, points or the first chapter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.signs.draft import Draft, Part
from actgen.read.signs.kinds import is_kind_line, kind_of
from actgen.read.signs.places import PLACE_LINE
from actgen.read.signs.registration import NUMBER, OUTGOING
from actgen.read.signs.statements import states_something
from actgen.read.signs.words import OPENS_BODY, PREAMBLE, REPLY, SALUTATION, SECTION, TITLE
from actgen.read.structure.bare_chapters import heads_chapter, numbered_chapters, parts_from_title
from actgen.read.structure.contents import CONTENTS
from actgen.russian.dates import find_dates

_DATED = re.compile(r"(?:от )?\d\d?\.\d\d|(?:от )?«_+»|Исх", re.IGNORECASE)
_INITIALS_END = re.compile(r"(?<=[А-ЯЁ])\.$")  # «имени Андреева К.К.» is no sentence
# «Создано 14 чатов.» below an empty line below the title.
_SHORT_SENTENCE = re.compile(r"[А-ЯЁ][а-яё]+(?:\s[^.\s]+){2,}[а-яё]{3}\.")
_SENTENCES = re.compile(r"[а-яё]{4}\. [А-ЯЁ]")  # «Апрель. Регистрация …»; not «им. Андреева»
_LONG = 200  # characters; a line of a head is shorter
_SENTENCE = 5  # words of a short sentence
HEAD_LINES = 25
"""Lines of a letterhead with reference data and up to four addressees."""


def end_of_head(drafts: Sequence[Draft], part: Part, first: int) -> int:
    """The first paragraph that is no line of a head: numbered, in a table, a sentence, the opening of a preamble."""
    start = part.start
    if part.stamp:
        start = part.stamp[1]
    if part.kind is not None:
        start = part.kind + 1 if start <= part.kind else start
    elif (
        part.stamp is None
        and part.main
        and not any(_of_head(draft) for draft in drafts[start : start + HEAD_LINES])
    ):
        return start
    end = next((k for k in range(start, first) if _ends_head(drafts, part, k, start)), first)
    titled = part.kind == start - 1 and not is_kind_line(drafts[start - 1].text)
    above = start - 1 if titled else start  # the title stands on the line of the kind
    if not above < end - 1 < part.stop - 1:
        return end
    numbered = part.kind is not None and numbered_chapters(drafts, end - 1, part.stop)
    if numbered and parts_from_title(drafts, end - 1):
        return end - 1
    return end - 1 if heads_chapter(drafts, part, end - 1) else end


def _ends_head(drafts: Sequence[Draft], part: Part, index: int, start: int) -> bool:
    """Whether a bare line is no line of a head: a sentence, the words that open a text, a line of another layout."""
    draft = drafts[index]
    text = _INITIALS_END.sub("", draft.text.rstrip())
    if index in part.agreed or OUTGOING.match(text):
        return False
    if OPENS_BODY.match(text) or (index > start and _turns(drafts, index)):
        return True
    if index == start and text[:1].islower() and part.kind is not None:
        return False  # «СПРАВКА» and below it «по итогам проверки …»
    if (PREAMBLE.match(text) and len(text) > 30) or len(text) > _LONG or text[-1:] == ":":
        return True
    set_apart = draft.raw.bold or draft.raw.centered or draft.raw.column
    stops = text[-1:] == "." or _SENTENCES.search(text)
    if part.kind is None and not set_apart and states_something(text):
        return True
    short = stops and len(text.split()) >= _SENTENCE and not set_apart
    titled = part.kind is not None and index > part.kind + 1
    if titled and draft.raw.gap and not set_apart and _SHORT_SENTENCE.fullmatch(text):
        return not (TITLE.match(text) or find_dates(text) or NUMBER.search(text))
    return bool(short) or (len(text) > 60 and text[-1:] in ".;:")


def _turns(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a line leaves the layout of the title above it: a heading of another style, a line no longer centred."""
    draft, above = drafts[index], drafts[index - 1]
    if SECTION.match(draft.text) or CONTENTS.match(draft.text):
        return True
    if draft.raw.column or above.raw.column or draft.raw.broken or TITLE.match(draft.text):
        return False
    if draft.text[:1].islower() or PLACE_LINE.match(above.text):
        return False
    if find_dates(draft.text) or NUMBER.search(draft.text) or "__" in draft.text:
        return False
    restyled = draft.raw.heading and draft.raw.style != above.raw.style
    return restyled or (above.raw.centered and not draft.raw.centered and not kind_of(above.text))


def _of_head(draft: Draft) -> bool:
    text = draft.text
    dated = _DATED.match(text)
    told = dated or SALUTATION.match(text) or REPLY.match(text)
    return text.isupper() or bool(told) or bool(draft.bare and draft.raw.column)
