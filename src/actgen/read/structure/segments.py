"""Pieces of lines: the columns of an approval stamp, a signature; what can be read off them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from actgen.model.text import Found, Signer
from actgen.read.raw import narrow
from actgen.read.signs.draft import Draft, Part
from actgen.read.signs.marks import DATED_LAST, split_signature, stamp_column
from actgen.read.signs.registration import NUMBER, ends_with_school, graded_numbers
from actgen.read.signs.words import NAME, POST
from actgen.read.structure.introduced import note_start
from actgen.russian.dates import find_dates
from actgen.russian.morphology import parses

_INTRODUCING = re.compile(r"^\W*(?:УТВЕРЖДАЮ\W*|С уважением,?\s+|Подписал[ао]?:\s*)", re.IGNORECASE)
_SURNAME_LAST = re.compile(
    r"(?P<post>[А-ЯЁ][^«»]*[а-яё])\s+(?P<name>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)"
)
_UNMARKED_NUMBER = re.compile(
    r"\s*(?:исх(?:\.|одящ\w+)\s*|(?:приказ|распоряжени|постановлени|решени|протокол)\w*\s+)?"
    r"(?P<number>\d{1,4}(?:[/-][\w-]{1,4})?[а-я]?)\s*(?:,\s*(?:от\s+)?|\s+от\s+)\W?\d",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"\bномер\s+(?P<number>\d[\w/-]*)", re.IGNORECASE)
# «10.05.2023   273р»: set apart from the date at the other end of the line
_NUMBER_LAST = re.compile(r".*[\d.а-я](?:\t|\s{3,})(?P<number>\d{1,4}(?:[/-]?[\w-]{1,4})?)\s*$")
Spans = Sequence[tuple[int, int]]
"""Start and stop of every draft in the text."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line: one column of it, or the whole."""

    index: int
    offset: int
    text: str


def stamp_of(drafts: Sequence[Draft], part: Part) -> list[Segment]:
    """The approval stamp, its own column only where another stamp stands beside it."""
    if not part.stamp:
        return []
    indexes = range(*part.stamp)
    opening = next((k for k in indexes if stamp_column(drafts[k].text) is not None), indexes[0])
    columns = drafts[opening].text.split("\t")
    own = next((k for k, c in enumerate(columns) if stamp_column(c) is not None), 0)
    segments = []
    for index in indexes:
        text = drafts[index].text
        pieces = text.split("\t")
        if len(columns) > 1 and len(pieces) == len(columns):
            offset = sum(len(piece) + 1 for piece in pieces[:own])
            segments.append(Segment(index, offset, pieces[own]))
        else:
            start = note_start(text)
            segments.append(Segment(index, start, text[start:]))
    return segments


def _extent(segments: Sequence[Segment], spans: Spans) -> tuple[int, int]:
    first, last = segments[0], segments[-1]
    return spans[first.index][0] + first.offset, spans[last.index][0] + last.offset + len(last.text)


def whole(segments: Sequence[Segment], spans: Spans) -> Found[str] | None:
    """All of them as one value."""
    if not segments:
        return None
    return Found(narrow(" ".join(s.text for s in segments)), *_extent(segments, spans))


def number_in(segments: Sequence[Segment], spans: Spans) -> Found[str] | None:
    """The first registration number; blanks to be filled in are none."""
    above = ["", *(segment.text for segment in segments)]
    graded = [
        (segment, *graded_numbers(segment.text, before))
        for segment, before in zip(segments, above, strict=False)
    ]
    firm = [(segment, match) for segment, sure, _ in graded for match in sure]
    doubtful = [(segment, match) for segment, _, unsure in graded for match in unsure]
    return _number(firm, spans) or _number(doubtful, spans)


def _number(candidates: Sequence[tuple[Segment, re.Match[str]]], spans: Spans) -> Found[str] | None:
    for segment, match in candidates:
        if re.search(r"приложение\s*$", segment.text[: match.start()], re.IGNORECASE):
            continue
        written = match["number"].lstrip("_")  # «№ _3_» was filled in by hand
        value = written.rstrip(".–-_/")
        if value:
            start = spans[segment.index][0] + segment.offset + match.end("number") - len(written)
            return Found(value, start, start + len(value))
    return None


def unmarked_number(segments: Sequence[Segment], spans: Spans) -> Found[str] | None:
    """The number of an act without its sign: «319 от 03.08.2015», «10.05.2023   273р»."""
    for segment in segments:
        match = (
            _UNMARKED_NUMBER.match(segment.text)
            or _NUMBER_LAST.match(segment.text)
            or _IN_WORDS.search(segment.text)
        )
        if match and any(
            date.stop <= match.start("number") or match.end("number") <= date.start
            for date in find_dates(segment.text)
        ):
            start = spans[segment.index][0] + segment.offset + match.start("number")
            return Found(match["number"], start, start + len(match["number"]))
    return None


def date_in(segments: Sequence[Segment], spans: Spans) -> Found[datetime.date] | None:
    """The first whole date; «№ 24.08.30» is none."""
    for segment in segments:
        numbered = [match.span("number") for match in NUMBER.finditer(segment.text)]
        for span in find_dates(segment.text):
            if span.value and not any(a <= span.start and span.stop <= b for a, b in numbered):
                start = spans[segment.index][0] + segment.offset
                return Found(span.value, start + span.start, start + span.stop)
    return None


def signer_in(segments: Sequence[Segment], spans: Spans) -> Found[Signer] | None:
    """Post and name out of the lines of a signature or of a stamp «УТВЕРЖДАЮ»."""
    posts: list[str] = []
    name = ""
    for segment in segments:
        bare = DATED_LAST.sub("", _INTRODUCING.sub("", segment.text))
        post, found = split_signature(bare)
        if not found and (match := NAME.search(bare)) and not posts and POST.match(bare):
            post, found = bare[: match.start()].strip(" _/\t"), match[0]
        for span in reversed(find_dates(post)):
            post = post[: span.start] + post[span.stop :]
        if (find_dates(bare) and not found) or not bare:
            continue
        if NUMBER.match(bare) and not (posts and ends_with_school(posts[-1], bare)):
            continue
        if post.strip("_ \t/«»"):
            posts.append(post.rstrip(" :–—-"))
        if found:
            name = found
            break
    post = narrow(re.sub(r"_{2,}", " ", " ".join(posts)))
    if not name:
        post, name = _surname_apart(post)
    if not post and not name:
        return None
    return Found(Signer(post, narrow(name)), *_extent(segments, spans))


def _surname_apart(post: str) -> tuple[str, str]:
    """«Заведующая Суворкина»: a surname without initials behind the post."""
    match = _SURNAME_LAST.fullmatch(post)
    if match is None or not any(p.has("Surn", "nomn") for p in parses(match["name"].lower())):
        return post, ""
    return match["post"], match["name"]
