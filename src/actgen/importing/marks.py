"""Marks of the end and of the margins: certified copy, resolution, control, filing, incoming, electronic signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.days import first_day
from actgen.importing.names import surname_first
from actgen.importing.people import SEAL
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.read.marks import NUMBER, split_signature
from actgen.read.words import NAME

_TRUE_COPY = re.compile(r"^(?:Копия\s+)?верн[ао]\W*$", re.IGNORECASE)
_KEPT = re.compile(
    r"^Подлинник\s+(?:документа|приказа|распоряжения)?\s*(?:находится|хранится)\s+в\s+(?P<kept>.+?)\.?$",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"^В дело\s+(?:№\s*)?(?P<case>\S+)(?:\s+за\s+(?P<year>\d{4})\s+год)?", re.IGNORECASE
)
_INCOMING = re.compile(r"^Вх(?:\.|одящий)?\s*№?\s*(?P<number>[\w/.-]+)?", re.IGNORECASE)
_CONTROL = re.compile(r"^контроль$", re.IGNORECASE)
_CERTIFICATE = re.compile(r"^Сертификат:?\s+(?P<value>[\dA-Fa-f ]{8,})$")
_OWNER = re.compile(r"^Владелец:?\s+(?P<value>.+)$")
_VALID = re.compile(r"^Действителен:?\s+с\s+(?P<since>\S+)\s+по\s+(?P<until>\S+)$", re.IGNORECASE)
_STAMPED = re.compile(r"^Подписан:?\s+(?P<value>.+)$")
_SIGNED = re.compile(
    r"^ДОКУМЕНТ ПОДПИСАН\s+(?:УСИЛЕННОЙ\s+)?(?:КВАЛИФИЦИРОВАННОЙ\s+)?ЭЛЕКТРОННОЙ ПОДПИСЬЮ",
    re.IGNORECASE,
)


def marks(source: Source, start: int, stop: int, piece: Piece, used: set[int]) -> None:
    """Take the marks out of the lines below the text, and those that stand in the margins."""
    _electronic(source, start, stop, piece, used)
    _copy(source, start, stop, piece, used)
    _resolution(source, start, stop, piece, used)
    _margins(source, piece)


def _line(source: Source, index: int) -> str:
    return " ".join(source.paragraphs[index].text.split())


def _copy(source: Source, start: int, stop: int, piece: Piece, used: set[int]) -> None:
    """«Верно» with post, name, date, and where the original is kept."""
    begin = next(
        (k for k in range(start, stop) if k not in used and _TRUE_COPY.match(_line(source, k))),
        None,
    )
    if begin is None:
        return
    mark = Piece(begin)
    taken = [begin]
    post: list[str] = []
    for k in range(begin + 1, stop):
        text = source.paragraphs[k].text.strip()
        before, name = split_signature(text)
        day = first_day(text)
        if kept := _KEPT.match(_line(source, k)):
            mark.put(подлинник=kept["kept"])
        elif SEAL.match(text):
            mark["место печати"] = "да"
        elif name and "имя" not in mark:
            mark.put(должность=" ".join([*post, before]).strip(" _"), имя=surname_first(name))
        elif day and len(text) < 40:
            mark.put(дата=day)
        elif re.search(r"«?_+»?", text) and len(text) < 40:
            pass  # a date to be filled in by hand
        elif "имя" not in mark and len(post) < 4:
            post.append(text)
        else:
            break
        taken.append(k)
    if "имя" in mark and mark.get("должность"):
        piece["заверение копии"] = mark
        used.update(taken)


def _resolution(source: Source, start: int, stop: int, piece: Piece, used: set[int]) -> None:
    """To whom, what, a line for the signature with a name, a date: four lines at the very end."""
    lines = [k for k in range(start, stop) if k not in used]
    signed = [
        k
        for k in lines
        if re.match(r"_{3,}", source.paragraphs[k].text) and NAME.search(source.paragraphs[k].text)
    ]
    if not signed or len(lines) < 3:
        return
    at = lines.index(signed[-1])
    if at < 2 or not _told(source, lines[at - 2], lines[at - 1]):
        return
    to, told = lines[at - 2], lines[at - 1]
    _, name = split_signature(source.paragraphs[signed[-1]].text)
    mark = Piece(to, кому=_receivers(_line(source, to)))
    mark.put(**_order(_line(source, told)))
    mark.put(имя=surname_first(name))
    taken = [to, told, signed[-1]]
    if at + 1 < len(lines):
        day = first_day(_line(source, lines[at + 1]))
        if day or "__" in _line(source, lines[at + 1]):
            taken.append(lines[at + 1])
            mark.put(дата=day)
    if mark["кому"]:
        piece["резолюция"] = mark
        used.update(taken)


def _told(source: Source, to: int, told: int) -> bool:
    """Whether two lines are names in the dative and a sentence."""
    return (
        bool(NAME.search(_line(source, to)))
        and not split_signature(source.paragraphs[told].text)[1]
        and _line(source, told).endswith(".")
    )


def _receivers(text: str) -> str:
    from actgen.russian.cases import Case
    from actgen.russian.nominative import nominative_party

    return nominative_party(text, Case.DATV) or ""


def _order(text: str) -> dict[str, str]:
    """What is to be done, and by when if the program prints it so."""
    from actgen.importing.deadline import clerks_deadline, deadline_after
    from actgen.render.sentences import bare

    said = bare(text)
    for due, before in deadline_after(said):
        if before and (deadline := clerks_deadline(due)):
            return {"текст": before, "срок": deadline}
    return {"текст": said}


def _electronic(source: Source, start: int, stop: int, piece: Piece, used: set[int]) -> None:
    """The frame of an electronic signature between post and name becomes part of the signature."""
    begin = next((k for k in range(start, stop) if _SIGNED.match(_line(source, k))), None)
    if begin is None:
        return
    mark = Piece(begin)
    taken = [begin]
    for k in range(begin + 1, stop):
        text = _line(source, k)
        if match := _CERTIFICATE.match(text):
            mark.put(сертификат=match["value"])
        elif match := _OWNER.match(text):
            mark.put(владелец=match["value"])
        elif match := _VALID.match(text):
            mark.put(с=match["since"], по=match["until"])
        elif match := _STAMPED.match(text):
            mark.put(время_подписания=match["value"])
        else:
            break
        taken.append(k)
    if "владелец" not in mark:
        return
    source.electronic[begin] = mark
    used.update(taken)


def sign_electronically(source: Source, piece: Piece) -> None:
    """Put the marks of electronic signatures to the signatures that they stand beside."""
    for at, mark in source.electronic.items():
        signatures = [
            each for each in piece.get("подпись", []) if each.at is not None and each.at <= at
        ]
        if signatures:
            signatures[-1]["электронная подпись"] = mark
        else:
            source.doubt(at, "отметка об электронной подписи стоит без подписи")


def _margins(source: Source, piece: Piece) -> None:
    """Control, incoming stamp and filing, as heads and foots of pages have them."""
    for told in source.text.running:
        lines = [line.strip() for line in told.split("\n") if line.strip()]
        if _CONTROL.match(told.strip()):
            piece["отметка о контроле"] = "да"
        elif lines and _FILED.match(lines[0]):
            piece["в дело"] = _filing(lines)
        elif any(_INCOMING.match(line) for line in lines):
            piece["отметка о поступлении"] = _incoming(lines)
        else:
            continue
        source.margins.append(told)


def _filing(lines: Sequence[str]) -> Piece:
    match = _FILED.match(lines[0])
    assert match is not None
    mark = Piece(None, дело=match["case"], год=match["year"])
    for line in lines[1:]:
        post, name = split_signature(line)
        day = first_day(line)
        if name:
            post = re.sub(r"_{2,}", " ", post).strip()
            mark.put(должность=post, имя=surname_first(name))
        elif day and "имя" in mark:
            mark.put(дата=day)
        elif "__" not in line:
            mark["исполнение"] = f"{mark['исполнение']} {line}" if "исполнение" in mark else line
    return mark


def _incoming(lines: Sequence[str]) -> Piece:
    mark = Piece(None)
    for line in lines:
        day = first_day(line)
        if _INCOMING.match(line):
            number = NUMBER.search(line)
            mark.put(номер=number["number"] if number else None)
        elif day:
            mark.put(дата=day)
        elif "__" not in line:
            mark.put(организация=line)
    return mark
