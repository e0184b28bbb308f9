"""Chapters without numbers: which lines head them, first of all the one right below the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.signs.draft import Draft, Part
from actgen.read.signs.labels import BULLET, DECIMAL
from actgen.read.signs.words import NAME, TITLE
from actgen.russian.dates import find_dates
from actgen.russian.morphology import parses

_FIRST_CHAPTER = re.compile(
    r"(?:Общие (?:положения|сведения)|Общая часть|Введение|Пояснительная записка|Основные понятия|Цели и задачи)",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 4, 110  # characters of a heading
_LEAST = 2  # chapters; one heading alone is perhaps the end of a title
_HEADING = re.compile(r"[А-ЯЁ«][^_.;:!?]*[\w»)?]")
_FINISHED = (".", ";", "!", "?", "»", ")")
# «МБОУ «Школа № 5»», «Муниципального учреждения» below a title go on with it.
_INSTITUTION = re.compile(r"[«\"№]|учрежден", re.IGNORECASE)
_OBLIQUE = ("NOUN", "ADJF", "PRTF")


def numbered_chapters(drafts: Sequence[Draft], start: int, stop: int) -> list[int]:
    """The lines that head the numbered points below them, the first of them at ``start``; none for fewer than two.

    Points may count through all chapters, begin anew in each, or bear the number that their chapter lacks (2.1).
    """
    found: list[int] = []
    mark = _mark_below(drafts, start, stop)  # of the points: «1)» below «3.» is a list within one
    last = 0  # the number of the last point
    for index in range(start, stop):
        draft = drafts[index]
        if draft.label is not None and draft.label.family == DECIMAL:
            counts = len(draft.label.numbers) == 1 and draft.label.mark == mark
            last = draft.label.numbers[0] if counts else last
            continue
        numbers = _number_below(drafts, index, stop, mark) if _may_head(draft) else None
        expected = {(1,), (last + 1,), (len(found) + 1, 1)}
        if found and numbers in expected and _is_another(drafts, found[0], index):
            found.append(index)
        elif index == start:
            if numbers not in expected:
                return []
            found.append(index)
    return found if len(found) >= _LEAST else []


def parts_from_title(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a line that may head the first chapter is set apart from the line above it, the last of a title."""
    draft, above = drafts[index], drafts[index - 1]
    text = draft.text
    if _FIRST_CHAPTER.fullmatch(text):
        return True
    if _INSTITUTION.search(text) or TITLE.match(text) or _is_oblique(text):
        return False
    apart = draft.raw.gap and not above.raw.gap
    return apart or _look(draft) != _look(above) or _is_nominative(text)


def _may_head(draft: Draft) -> bool:
    """Whether a line without a number may be a heading by its words alone."""
    text = draft.text.strip()
    if not draft.bare or draft.raw.column or not _SHORTEST <= len(text) < _LONGEST:
        return False
    return bool(_HEADING.fullmatch(text)) and not (NAME.search(text) or find_dates(text))


def _mark_below(drafts: Sequence[Draft], index: int, stop: int) -> str:
    label = drafts[index + 1].label if index + 1 < stop else None
    return label.mark if label is not None else ""


def _number_below(
    drafts: Sequence[Draft], index: int, stop: int, mark: str
) -> tuple[int, ...] | None:
    label = drafts[index + 1].label if index + 1 < stop else None
    counts = label is not None and label.family == DECIMAL and label.mark == mark
    return label.numbers if label is not None and counts else None


def _is_another(drafts: Sequence[Draft], first: int, index: int) -> bool:
    """Whether a line looks like the first heading and nothing of the point above goes on in it."""
    if _look(drafts[index]) != _look(drafts[first]):
        return False
    raw = drafts[index].raw
    set_apart = raw.bold or raw.centered or raw.heading or raw.gap
    return set_apart or drafts[index - 1].text.rstrip().endswith(_FINISHED)


def _look(draft: Draft) -> tuple[bool, bool, bool, bool]:
    """What tells headings from other lines; the first letter tells «Общение» from «общения в чатах»."""
    return draft.raw.bold, draft.raw.centered, draft.text.isupper(), draft.text[:1].isupper()


def _is_oblique(text: str) -> bool:
    """Whether a line begins in another case than the nominative: «Муниципального …», «обучающихся …»."""
    read = parses(text.split()[0].strip("«»(),").lower())
    declined = [parse for parse in read if parse.pos in _OBLIQUE]
    return bool(declined) and not any(parse.has("nomn") for parse in declined)


def _is_nominative(text: str) -> bool:
    """Whether a line begins with a known word in the nominative, as headings do and the rest of a title does not."""
    read = parses(text.split()[0].lower())
    return any(parse.known and parse.pos in _OBLIQUE and parse.has("nomn") for parse in read)


def heads_chapter(drafts: Sequence[Draft], part: Part, index: int) -> bool:
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
    if not begun.begins_anew and (begun.label is None or begun.label.family != BULLET):
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
    """Whether a line is what first chapters are called: «Общие положения»."""
    return draft.bare and _FIRST_CHAPTER.fullmatch(draft.text) is not None


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
        and len(draft.text) < _LONGEST
    )
