"""Stamps above a document of its own: УТВЕРЖДАЮ, УТВЕРЖДЕНО, СОГЛАСОВАНО, ПРИНЯТО (requisites 16 and 20)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.importing.likeness import alike
from actgen.importing.piece import Piece
from actgen.importing.recognised_names import recognised_initials
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
from actgen.read.signs.kinds import kind_of
from actgen.read.signs.marks import AGREED as AGREED_LINE
from actgen.read.signs.marks import PLACE_OF_SEAL, split_signature, stamp_column
from actgen.read.signs.registration import NUMBER, numbers
from actgen.read.signs.torn_names import whole_names
from actgen.read.signs.words import NAME, POST
from actgen.russian.dates import find_dates

_WORDS = (
    (
        APPROVED,
        re.compile(
            r"^\W*(?:УТВЕРЖДАЮ|УТВЕРЖД[ЕЁ]Н[АОЫ]?(?:\s+и\s+введ[её]н[аоы]?(?:\s+в\s+действие)?)?"
            r"|Введ[её]н[аоы]?\s+в\s+действие)(?!\w)\W*",
            re.IGNORECASE,
        ),
    ),
    (AGREED, re.compile(r"^\W*СОГЛАСОВАН[АОЫ]?(?!\w)\W*", re.IGNORECASE)),
    (ADOPTED, re.compile(r"^\W*(?:ПРИНЯТ[АОЫ]?|РАССМОТРЕН[АОЫ]?)(?!\w)\W*", re.IGNORECASE)),
)
_BLANK_DAY = re.compile(r"«\s*_*\s*»|_\s*20[\d_]|от\s+_")
# «Утверждены приказом …», «(утверждён приказом …)»: a stamp on one line.
_BY = re.compile(
    r"(?:приказом|распоряжением|постановлением|решением|протоколом)(?!\w)", re.IGNORECASE
)
_ITS_ACT = re.compile(r"\(?(?:приказ|распоряжени|протокол)\w*\s*№", re.IGNORECASE)
_IN_FORCE = re.compile(r"введ[её]н[аоы]?(?:\s+в\s+действие)?(?P<act>.*)$", re.IGNORECASE)
_LONGEST = 160  # characters of a line of a stamp
_MOST_SIGNATURE = 4  # lines from the post to the name


def stamps(source: Source, start: int, stop: int, kind: str, piece: Piece, used: set[int]) -> None:
    """Put the stamps among the lines of a head into the act; what can't be told stays for the list of leftovers.

    The number and the date of a stamp that was not understood are not those of the document.
    """
    beside = False
    for found in _split(source, start, stop, used):
        beside = beside or source.paragraphs[found.indexes[0]].column > 0
        found.texts = whole_names(found.texts)
        stamp = next(proved(found, kind), None)
        if stamp is None:
            used.update(found.indexes)
            source.doubt(found.indexes[0], f"гриф не понят: впишите его в «{found.key}»")
            continue
        stamp.at = found.indexes[0]
        piece.setdefault(found.key, []).append(stamp)
        used.update(found.indexes)
        source.entered.update(dict.fromkeys(found.indexes, stamp.at))
        for doubt in found.doubts:
            source.doubt(found.indexes[0], doubt)
        _note(source, found, stamp, kind)
    if APPROVED in piece and (AGREED in piece or ADOPTED in piece) and not beside:
        piece["грифы столбцом"] = "да"


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
        if key == APPROVED and (in_force := _IN_FORCE.search(found.word)):
            said = in_force[0].strip().lower()
            found.doubts.append(f"в грифе сказано «{said}»: напечатается «утверждено»")
            found.word, found.reworded = "УТВЕРЖДЕНО", True
        index += 1
        while index < stop and index not in used:
            end = (
                index + 1
                if _belongs(source, found, index)
                else _signature_below(source, found, index, stop)
            )
            found.indexes += range(index, end)
            found.texts += (_said(source, k) for k in range(index, end))
            if end == index:
                break
            index = end
        yield found


def _said(source: Source, index: int) -> str:
    """A line of a stamp on one line; the signature of a scan with the stops that initials have."""
    paragraph = source.paragraphs[index]
    text = " ".join(paragraph.text.split())
    whole = recognised_initials(text) if paragraph.confidence < 1 else text
    if whole != text:
        source.meant[index] = whole
    return whole


def _signature_below(source: Source, found: Lines, start: int, stop: int) -> int:
    """Where the post and the name end that stand below the document of a stamp; ``start`` where none do.

    An empty line may stand among them: «Директор школы / имени К.К. Андреева / ______ О.П. Фомина».
    """
    column = source.paragraphs[found.indexes[0]].column
    posted = POST.match(source.paragraphs[start].text) or POST.match(
        found.texts[-1] if found.texts else ""
    )
    if NAME.search(found.whole) or not posted:
        return start
    for k in range(start, min(start + _MOST_SIGNATURE, stop)):
        paragraph = source.paragraphs[k]
        text = paragraph.text.strip()
        if not source.is_bare(k) or paragraph.column != column or opening(text) or kind_of(text):
            break
        before, name = split_signature(text)
        if name and (not before or "__" in text or POST.match(text)):
            return k + 1
    return start


def opening(text: str) -> tuple[str, int] | None:
    """The key of the stamp that a line opens, and the length of its first word."""
    bare = text.strip()
    for key, pattern in _WORDS:
        match = pattern.match(bare)
        if match is None:
            continue
        rest = bare[match.end() :]
        alone = not rest or _BY.match(rest) or AGREED_LINE.match(bare) or _signs(rest)
        if match[0].strip(' «»"').isupper() or alone:
            return key, match.end()
    return None


def _signs(text: str) -> bool:
    """Whether post and name follow the word of a stamp on its line: «Утверждаю. Директор Иванова А.А., 16.01.2026»."""
    return len(text) <= _LONGEST and POST.match(text) is not None and NAME.search(text) is not None


def _belongs(source: Source, found: Lines, index: int) -> bool:
    paragraph, first = source.paragraphs[index], source.paragraphs[found.indexes[0]]
    text = paragraph.text.strip()
    if paragraph.label or paragraph.cell is not None or paragraph.column != first.column:
        return False
    in_force = _IN_FORCE.match(text) is not None  # «введено в действие приказом …» goes on
    put_in_force = text[:1].islower() or (in_force and found.key == APPROVED)
    opens = (opening(text) or stamp_column(text)) is not None and not put_in_force
    if opens or index == source.part.kind or len(text) > _LONGEST:
        return False
    if paragraph.centered and not first.centered and not first.column:
        return False
    said = found.whole
    dated = bool(find_dates(said) or _BLANK_DAY.search(said))
    if first.column:  # a stamp has its column for itself
        return not (paragraph.gap and dated)
    numbered = bool(numbers(said))
    if not paragraph.gap and (in_force or _awaits_act(found)):
        return True
    if dated and (numbered or not (NUMBER.match(text) or _ITS_ACT.match(text))):
        signs = POST.match(text) or (re.match(r"[^.]*_{3,}", text) and NAME.search(text))
        named = any(map(POST.match, found.texts)) and split_signature(text) == ("", text)
        unsigned = bool(signs or named) and not NAME.search(said)
        return not paragraph.gap and (PLACE_OF_SEAL.match(text) is not None or unsigned)
    return not (paragraph.gap and dated)


def _awaits_act(found: Lines) -> bool:
    """Whether «введено в действие» stands in a stamp, and the act by which has no number or no day yet."""
    match = _IN_FORCE.search(found.whole)
    return match is not None and not (find_dates(match["act"]) and numbers(match["act"]))


def _note(source: Source, found: Lines, stamp: Piece, kind: str) -> None:
    """What the program prints in other words than the lines say, for the comparison."""
    lines = [printed_stamp(found.key, stamp, kind)]
    said = f"{found.word} {found.whole}"
    if found.reworded or not alike(signed(" ".join(lines)), signed(said)):
        source.meant[found.indexes[0]] = " ".join(lines)
        source.dropped.update(found.indexes[1:])
