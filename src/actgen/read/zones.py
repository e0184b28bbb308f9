"""An act and its attachments, and within each: head, preamble, body, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.contents import CONTENTS
from actgen.read.draft import Draft, Part
from actgen.read.introduced import is_note, precedes_note, signs_note
from actgen.read.labels import BULLET
from actgen.read.marks import (
    ACQUAINTED,
    agreement_at,
    opens_attachment,
    opens_stamp,
    signature_at,
    stamp_at,
    stamp_column,
)
from actgen.read.places import PLACE_LINE
from actgen.read.registration import NUMBER
from actgen.read.words import (
    OPENS_BODY,
    ORDERS,
    PREAMBLE,
    REPLY,
    SALUTATION,
    SECTION,
    TITLE,
    is_kind_line,
    kind_of,
    operative_word,
)
from actgen.russian.dates import find_dates

_DATED = re.compile(r"(?:от )?\d\d?\.\d\d|(?:от )?«_+»|Исх")
# How chapters without numbers begin.
_FIRST_CHAPTER = re.compile(
    r"(?:Общие (?:положения|сведения)|Общая часть|Введение|Пояснительная записка|Основные понятия|Цели и задачи)",
    re.IGNORECASE,
)
_INITIALS_END = re.compile(r"(?<=[А-ЯЁ])\.$")  # «имени Андреева К.К.» is no sentence
_FROM_MINUTES = re.compile(r"\s*из\s+протокола(?!\w)", re.IGNORECASE)  # below «ВЫПИСКА»
# «Создано 14 чатов.» below an empty line below the title.
_SHORT_SENTENCE = re.compile(r"[А-ЯЁ][а-яё]+(?:\s[^.\s]+){2,}[а-яё]{3}\.")
_SENTENCES = re.compile(r"[а-яё]{4}\. [А-ЯЁ]")  # «Апрель. Регистрация …»; not «им. Андреева»
_LONG = 200
_REGISTRATION = 60  # characters of «от 19 апреля 2024 г.        № 52»
_SENTENCE = 5  # words of a short sentence
_HEAD_LINES = 25  # a letterhead with reference data and up to four addressees


def split_parts(drafts: Sequence[Draft]) -> list[Part]:
    """The act proper and, after its body has begun, every attachment."""
    starts, begun, signed, after = [0], False, False, 0
    for index, draft in enumerate(drafts):
        if signed and index >= after and _begins_anew(draft):
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
            draft.label or len(draft.text) > _LONG or (draft.bare and operative_word(draft.text))
        )
    stops = [*starts[1:], len(drafts)]
    return [Part(a, b, main=not a) for a, b in zip(starts, stops, strict=True) if a < b]


def _row_begins(drafts: Sequence[Draft], index: int) -> int:
    """The first line of what stands at the left of a line: «СОГЛАСОВАНО» beside «Приложение № 1»."""
    start = index
    if drafts[index].raw.column < 2:
        return index
    while start and 0 < drafts[start - 1].raw.column <= drafts[start].raw.column:
        start -= 1
    return start


def _begins_anew(draft: Draft) -> bool:
    """A table, or the first point of a list."""
    return draft.cell is not None or (draft.label is not None and draft.label.numbers == (1,))


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
        part.preamble = part.body = _end_of_head(drafts, part, first)
        if part.main and _kind(drafts, part) in ORDERS and not _heads_text(drafts, part.body):
            led = (k + 1 for k in range(part.preamble, first) if drafts[k].text.endswith(":"))
            part.body = next(led, first if first < part.stop else part.body)
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
    below = (drafts[k].text for k in range(start + 2, min(limit, start + _HEAD_LINES)))
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


def _end_of_head(drafts: Sequence[Draft], part: Part, first: int) -> int:
    """The first paragraph that is no line of a head: numbered, in a table, a sentence, the opening of a preamble."""
    start = part.start
    if part.stamp:
        start = part.stamp[1]
    if part.kind is not None:
        start = part.kind + 1 if start <= part.kind else start
    elif (
        part.stamp is None
        and part.main
        and not any(_of_head(draft) for draft in drafts[start : start + _HEAD_LINES])
    ):
        return start
    end = next((k for k in range(start, first) if _ends_head(drafts, part, k, start)), first)
    titled = part.kind == start - 1 and not is_kind_line(drafts[start - 1].text)
    above = start - 1 if titled else start  # the title stands on the line of the kind
    heads = above < end - 1 < part.stop - 1 and _heads_points(drafts, part, end - 1)
    return end - 1 if heads else end


def _ends_head(drafts: Sequence[Draft], part: Part, index: int, start: int) -> bool:
    """Whether a bare line is no line of a head: a sentence, the words that open a text, a line of another layout."""
    draft = drafts[index]
    text = _INITIALS_END.sub("", draft.text.rstrip())
    if index in part.agreed:
        return False
    if OPENS_BODY.match(text) or (index > start and _turns(drafts, index)):
        return True
    if index == start and text[:1].islower() and part.kind is not None:
        return False  # «СПРАВКА» and below it «по итогам проверки …»
    if (PREAMBLE.match(text) and len(text) > 30) or len(text) > _LONG or text[-1:] == ":":
        return True
    set_apart = draft.raw.bold or draft.raw.centered or draft.raw.column
    stops = text[-1:] == "." or _SENTENCES.search(text)
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


def _heads_points(drafts: Sequence[Draft], part: Part, index: int) -> bool:
    """Whether the last line of a head heads the first points: further below stand more such headings."""
    if not _opens_chapters(drafts[index]) and (
        not _is_bare_heading(drafts[index]) or drafts[index].raw.broken
    ):
        return False
    begun = _point(drafts, part, index)
    if begun is None:
        return _heads_prose(drafts, part, index)
    if _opens_chapters(drafts[index]) and begun.label and begun.label.numbers == (1, 1):
        return True  # the number of the chapter was left out
    if not _begins_anew(begun) and (begun.label is None or begun.label.family != BULLET):
        return False
    below = (k for k in range(index + 2, part.stop) if _is_bare_heading(drafts[k]))
    return any(_alike(begun, other) for k in below if (other := _point(drafts, part, k)))


def _heads_prose(drafts: Sequence[Draft], part: Part, index: int) -> bool:
    """Whether a line below a title heads a chapter without points: another such heading stands further below."""
    if _opens_chapters(drafts[index]):
        return True
    text = drafts[index].text
    titled = (
        part.kind is not None and part.kind < index - 1 and drafts[index - 1].text[:1].islower()
    )
    if not titled or "«" in text or not text[1:2].islower():
        return False
    return any(_is_bare_heading(drafts[k]) for k in range(index + 2, part.stop))


def _opens_chapters(draft: Draft) -> bool:
    """Whether a line set apart is what first chapters are called: «Общие положения»."""
    apart = draft.raw.bold or draft.raw.gap
    return draft.bare and apart and _FIRST_CHAPTER.fullmatch(draft.text) is not None


def _point(drafts: Sequence[Draft], part: Part, heading: int) -> Draft | None:
    """The point or the table below a heading, perhaps after one paragraph."""
    below = drafts[heading + 1 : min(heading + 3, part.stop)]
    return next((draft for draft in below if not draft.bare), None)


def _alike(first: Draft, other: Draft) -> bool:
    """Both are cells, or both are labelled."""
    return not other.bare and (first.cell is None) == (other.cell is None)


def _is_bare_heading(draft: Draft) -> bool:
    return (
        draft.bare
        and not draft.text[:1].islower()
        and draft.raw.bold
        and draft.raw.centered
        and len(draft.text) < 110
    )


def _of_head(draft: Draft) -> bool:
    text = draft.text
    dated = _DATED.match(text)
    told = dated or SALUTATION.match(text) or REPLY.match(text)
    return text.isupper() or bool(told) or bool(draft.bare and draft.raw.column)


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
