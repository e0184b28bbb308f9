"""Stamps above a document of its own: УТВЕРЖДАЮ, УТВЕРЖДЕНО, СОГЛАСОВАНО, ПРИНЯТО (requisites 16 and 20)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.importing.likeness import alike
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.importing.stamp_words import (
    ADOPTED,
    AGREED,
    APPROVED,
    Lines,
    printed_stamp,
    proved,
    signed,
)
from actgen.read.marks import NUMBER, stamp_column
from actgen.russian.dates import find_dates

_WORDS = (
    (APPROVED, re.compile(r"^\W*(?:УТВЕРЖДАЮ|УТВЕРЖД[ЕЁ]Н[АОЫ]?)(?!\w)\W*", re.IGNORECASE)),
    (AGREED, re.compile(r"^\W*СОГЛАСОВАН[АОЫ]?(?!\w)\W*", re.IGNORECASE)),
    (ADOPTED, re.compile(r"^\W*(?:ПРИНЯТ[АОЫ]?|РАССМОТРЕН[АОЫ]?)(?!\w)\W*", re.IGNORECASE)),
)
# «Утверждены приказом …», «(утверждён приказом …)»: a stamp on one line.
_BY = re.compile(r"(?:приказом|распоряжением|постановлением|решением|протоколом)\s", re.IGNORECASE)


def stamps(source: Source, start: int, stop: int, kind: str, piece: Piece, used: set[int]) -> None:
    """Put the stamps among the lines of a head into the act; what can't be told stays for the list of leftovers."""
    _rows(source, start, stop, kind, piece, used)
    for found in _split(source, start, stop, used):
        stamp = next(proved(found, kind), None)
        if stamp is None:
            continue
        stamp.at = found.indexes[0]
        piece.setdefault(found.key, []).append(stamp)
        used.update(found.indexes)
        _note(source, found, stamp, kind)


def _rows(source: Source, start: int, stop: int, kind: str, piece: Piece, used: set[int]) -> None:
    """Stamps side by side whose lines were set row by row: «СОГЛАСОВАНО	УТВЕРЖДАЮ»."""
    index = start
    while index < stop:
        first = source.paragraphs[index].text.split("\t")
        words = [opening(cell) for cell in first]
        if index in used or len(first) < 2 or not any(words):
            index += 1
            continue
        end = index + 1
        while end < stop and end not in used and _same_row(source, end, len(first)):
            end += 1
        indexes = list(range(index, end))
        rows = [source.paragraphs[k].text.split("\t") for k in indexes]
        columns = [[" ".join(row[c].split()) for row in rows] for c in range(len(first))]
        found = [
            Lines(
                word[0],
                indexes,
                cells[0][: word[1]].strip(' «»":'),
                [t for t in (cells[0][word[1] :].strip(), *cells[1:]) if t],
            )
            for word, cells in zip(words, columns, strict=True)
            if word
        ]
        made = [next(proved(each, kind), None) for each in found]
        if len(found) == len(first) and all(each is not None for each in made):
            told = []
            for lines, stamp in zip(found, made, strict=True):
                assert stamp is not None
                stamp.at = index
                piece.setdefault(lines.key, []).append(stamp)
                told.append(printed_stamp(lines.key, stamp, kind))
            order = sorted(range(len(found)), key=lambda c: found[c].key == APPROVED)
            source.meant[index] = " ".join(told[c] for c in order)
            source.dropped.update(indexes[1:])
            used.update(indexes)
        index = end


def _same_row(source: Source, index: int, columns: int) -> bool:
    """Whether a line goes on with the columns above it."""
    paragraph = source.paragraphs[index]
    return source.is_bare(index) and paragraph.text.count("\t") == columns - 1


def _split(source: Source, start: int, stop: int, used: set[int]) -> Iterator[Lines]:
    """Where stamps begin and end: at the next one, at the end of their column, after date or number."""
    index = start
    while index < stop:
        paragraph = source.paragraphs[index]
        word = opening(paragraph.text)
        if index in used or word is None or paragraph.label or paragraph.cell is not None:
            index += 1
            continue
        key, length = word
        text = paragraph.text.strip()
        rest = text[length:].strip()
        found = Lines(key, [index], text[:length].strip(' «»"'), [rest] if rest else [])
        index += 1
        while index < stop and index not in used and _belongs(source, found, index):
            found.indexes.append(index)
            found.texts.append(" ".join(source.paragraphs[index].text.split()))
            index += 1
        yield found


def opening(text: str) -> tuple[str, int] | None:
    """The key of the stamp that a line opens, and the length of its first word."""
    bare = text.strip()
    for key, pattern in _WORDS:
        match = pattern.match(bare)
        if match is None:
            continue
        alone = match.end() == len(bare) or _BY.match(bare[match.end() :])
        if match[0].strip(' «»"').isupper() or alone:
            return key, match.end()
    return None


def _belongs(source: Source, found: Lines, index: int) -> bool:
    paragraph, first = source.paragraphs[index], source.paragraphs[found.indexes[0]]
    text = paragraph.text.strip()
    if paragraph.label or paragraph.cell is not None or paragraph.column != first.column:
        return False
    if opening(text) is not None or stamp_column(text) is not None or len(text) > 160:
        return False
    if paragraph.centered and not first.centered:
        return False
    said = found.whole
    dated = bool(find_dates(said) or re.search(r"«_*»|__", re.sub(r"^_+|\s_{5,}", "", said)))
    numbered = bool(NUMBER.search(said))
    if dated and (numbered or not NUMBER.match(text)):
        return False
    return not (paragraph.gap and dated)


def _note(source: Source, found: Lines, stamp: Piece, kind: str) -> None:
    """What the program prints in other words than the lines say, for the comparison."""
    lines = [printed_stamp(found.key, stamp, kind)]
    said = f"{found.word} {found.whole}"
    if not alike(signed(" ".join(lines)), signed(said)):
        source.meant[found.indexes[0]] = " ".join(lines)
        source.dropped.update(found.indexes[1:])
