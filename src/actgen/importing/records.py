"""Records: acts of commissions, references, reports, memos – what they have besides paragraphs, points and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from actgen.importing.content import body
from actgen.importing.enclosures import enclosures, is_enclosure
from actgen.importing.likeness import alike
from actgen.importing.minutes import meeting
from actgen.importing.persons import people, person
from actgen.importing.piece import Piece
from actgen.importing.preamble import cited_acts
from actgen.importing.source import Source
from actgen.model.ground import Ground
from actgen.render.parts.pen import Pen
from actgen.render.parts.sentences import Speaker, bare
from actgen.render.profile_file import default_profile
from actgen.russian.agreement import agreed
from actgen.russian.cases import Case

MINUTES = "протокол"
_GROUND = re.compile(r"^Основание:\s+(?P<acts>.+)$", re.IGNORECASE | re.DOTALL)
_CHAIR = re.compile(r"^Председатель(?: комиссии)?\s*[–—:-]\s*(?P<who>.+)$", re.IGNORECASE)
_SECRETARY = re.compile(r"^Секретарь(?: комиссии)?\s*[–—:-]\s*(?P<who>.+)$", re.IGNORECASE)
_MEMBER = re.compile(r"^Члены?(?: комиссии)?\s*[–—:-]\s*(?P<who>.*)$", re.IGNORECASE)
_PRESENT = re.compile(r"^Присутствовали:\s*(?P<who>.+)$", re.IGNORECASE)
_COPIES = re.compile(r"^Составлен[аоы]? в (?P<count>\d+) экземпляр", re.IGNORECASE)
_COPY = re.compile(r"^(?P<number>\d+)-й (?:экземпляр|экз\.) [–—-] (?P<where>.+)$", re.IGNORECASE)


def record_text(
    source: Source, speaker: Speaker, start: int, stop: int, piece: Piece, used: set[int]
) -> None:
    """Everything between the title and the signatures of a record."""
    begin = _ground(source, start, stop, piece)
    begin = _commission(source, begin, stop, speaker.kind, piece)
    end = _copies(source, begin, stop, speaker.kind, piece)
    bare_ones = source.bare(begin, end)
    mark = next((k for k in bare_ones if is_enclosure(source.paragraphs[k].text)), None)
    last = end if mark is None else mark
    if not (speaker.kind == MINUTES and meeting(source, begin, last, speaker, piece)):
        body(source, begin, last, piece, speaker)
    if mark is not None:
        piece.put(отметка_о_приложении=enclosures(source, mark, end, used))


def _said(source: Source, index: int) -> str:
    return " ".join(source.paragraphs[index].text.split())


def _ground(source: Source, start: int, stop: int, piece: Piece) -> int:
    """«Основание: приказ … от … № … «…»» as grounds, if they print the same."""
    match = _GROUND.match(_said(source, start)) if start < stop and source.is_bare(start) else None
    if match is None:
        return start
    pen = Pen(default_profile())
    said = bare(match["acts"])
    found: list[dict[str, Any]] = list(cited_acts(said, Case.NOMN))
    printed = ", ".join(pen.cite(Ground.model_validate(each), Case.NOMN) for each in found)
    if not alike(printed, said):
        return start
    piece.put(основания=[Piece(start, **each) for each in found])
    return start + 1


def _commission(source: Source, start: int, stop: int, kind: str, piece: Piece) -> int:
    """«Составлен комиссией:» with its people; the first paragraph after them."""
    opening = f"{agreed('Составлен', kind)} комиссией"
    if start >= stop or not alike(_said(source, start).rstrip(":"), opening):
        return start
    found = Piece(start)
    index, listed = start + 1, False
    while index < stop:
        text = _said(source, index)
        if source.paragraphs[index].label and listed:
            found.setdefault("члены", []).append(person(text, index))
        elif match := _CHAIR.match(text):
            found["председатель"] = person(match["who"], index)
        elif match := _SECRETARY.match(text):
            found["секретарь"] = person(match["who"], index)
        elif match := _MEMBER.match(text):
            listed = True
            found.setdefault("члены", []).extend(_members(match["who"], index))
        elif (match := _PRESENT.match(text)) and (there := people(match["who"], index)):
            found["присутствовали"] = there
        else:
            break
        index += 1
    if "председатель" not in found:
        return start
    piece["комиссия"] = found
    return index


def _members(text: str, index: int) -> Sequence[Piece]:
    return people(text, index) or ([person(text, index)] if text else [])


def _copies(source: Source, start: int, stop: int, kind: str, piece: Piece) -> int:
    """«Составлен в 3 экземплярах:» with where they went, at the end of a text; where the text ends without it."""
    opening = next((k for k in source.bare(start, stop) if _COPIES.match(_said(source, k))), None)
    if opening is None or not _said(source, opening).lower().startswith(agreed("составлен", kind)):
        return stop
    where = []
    for position, k in enumerate(range(opening + 1, stop), 1):
        match = _COPY.match(_said(source, k))
        if match is None or int(match["number"]) != position:
            return stop
        where.append(bare(match["where"]))
    match = _COPIES.match(_said(source, opening))
    if match is None or len(where) != int(match["count"]):
        return stop
    piece.put(экземпляры=where)
    return opening
