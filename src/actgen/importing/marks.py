"""Marks of the end and of the margins: certified copy, resolution, control, filing, incoming, electronic signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.days import first_day
from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.read.signs.marks import PLACE_OF_SEAL, split_signature
from actgen.read.signs.registration import NUMBER
from actgen.read.signs.words import NAME
from actgen.russian.cases import Case
from actgen.russian.nominative import nominative_party

_TRUE_COPY = re.compile(r"^(?:(?:Копия|Выписка)\s+)?верн[ао]\W*$", re.IGNORECASE)
_KEPT = re.compile(
    r"^Подлинник\s+(?:документа|приказа|распоряжения)?\s*(?:находится|хранится)\s+в\s+(?P<kept>.+?)\.?$",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"^В дело\s+(?:№\s*)?(?P<case>\S+)(?:\s+за\s+(?P<year>\d{4})\s+год)?", re.IGNORECASE
)
_INCOMING = re.compile(r"^Вх(?:\.|одящий)?\s*№?\s*(?P<number>[\w/.-]+)?", re.IGNORECASE)
_FILED_WHOLE = re.compile(r"^В дело № \S+(?: за \d{4} год)?$")
_LONGEST_ORDER = 8  # lines of a resolution
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
    _foot(source, start, stop, piece, used)
    _copy(source, start, stop, piece, used)
    _resolution(source, start, stop, piece, used)
    _margins(source, piece)
    first = source.part.start
    if source.is_bare(first) and _CONTROL.match(_line(source, first)):
        piece["отметка о контроле"] = "да"


def is_control(text: str) -> bool:
    """Whether a line is the mark of control."""
    return bool(_CONTROL.match(text.strip()))


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
        elif PLACE_OF_SEAL.match(text):
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
        source.meant[begin] = "Верно"
        used.update(taken)


def _resolution(source: Source, start: int, stop: int, piece: Piece, used: set[int]) -> None:
    """To whom, what, a line for the signature with a name, a date: at the very end."""
    lines = [k for k in range(start, stop) if k not in used]
    signed = [
        k for k in lines if re.match(r"_{3,}", source.paragraphs[k].text) and _named(source, k)
    ]
    if not signed:
        return
    at = lines.index(signed[-1])
    begin = next(
        (n for n in range(at - 2, max(at - _LONGEST_ORDER, -1), -1) if _receives(source, lines[n])),
        None,
    )
    told = " ".join(_line(source, k) for k in lines[begin + 1 : at]) if begin is not None else ""
    if begin is None or not told.endswith(".") or "__" in told:
        return
    to = lines[begin]
    _, name = split_signature(source.paragraphs[signed[-1]].text)
    mark = Piece(to, кому=receivers(_line(source, to)))
    mark.put(**_order(told))
    mark.put(имя=surname_first(name))
    taken = lines[begin : at + 1]
    if at + 1 < len(lines):
        day = first_day(_line(source, lines[at + 1]))
        if day or "__" in _line(source, lines[at + 1]):
            taken.append(lines[at + 1])
            mark.put(дата=day)
    piece["резолюция"] = mark
    used.update(taken)


def _named(source: Source, index: int) -> bool:
    return bool(NAME.search(source.paragraphs[index].text))


def _receives(source: Source, index: int) -> bool:
    """Whether a line names people in the dative, and nothing else."""
    text = _line(source, index)
    told = nominative_party(text, Case.DATV) if _named(source, index) and "__" not in text else None
    return told is not None and (told != text or len(NAME.findall(text)) > 1)


def receivers(text: str) -> str:
    """The people of a resolution in the nominative; as they stand where initials hide the case.

    >>> receivers("Юдину П.Р., Гавриловой И.О.")
    'Юдин П.Р., Гаврилова И.О.'
    """
    return nominative_party(text, Case.DATV) or text


def foot_in_text(source: Source, piece: Piece) -> None:
    """Take the filing mark at the foot of the first page out of the text that runs over it."""
    for k in source.bare(source.part.body, source.part.signature):
        if _FILED_WHOLE.match(_line(source, k)) and "в дело" not in piece:
            piece["в дело"] = _filing([_line(source, k)])
            source.dropped.add(k)
            source.margins.append(_line(source, k))


def _foot(source: Source, start: int, stop: int, piece: Piece, used: set[int]) -> None:
    """Filing and incoming stamp at the foot of a page, where the format does not set it apart."""
    for group in _columns(source, [k for k in range(start, stop) if k not in used]):
        lines = [_line(source, k) for k in group]
        if _FILED.match(lines[0]) and "в дело" not in piece:
            piece["в дело"] = _filing(lines)
        elif any(_INCOMING.match(line) for line in lines) and "отметка о поступлении" not in piece:
            piece["отметка о поступлении"] = _incoming(lines)
        else:
            continue
        used.update(group)


def _columns(source: Source, indexes: Sequence[int]) -> list[list[int]]:
    """Runs of lines of one column; lines outside columns are parted where an empty line stands."""
    groups: list[list[int]] = []
    for k in indexes:
        paragraph = source.paragraphs[k]
        above = source.paragraphs[groups[-1][-1]] if groups else None
        goes_on = above is not None and above.column == paragraph.column and not paragraph.gap
        if goes_on and (paragraph.column or groups[-1][-1] == k - 1):
            groups[-1].append(k)
        else:
            groups.append([k])
    return groups


def _order(text: str) -> dict[str, str]:
    """What is to be done, and by when if the program prints it so."""
    from actgen.importing.deadline import clerks_deadline, deadline_after
    from actgen.render.parts.sentences import bare

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
    lines = _with_names(lines)
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


def _with_names(lines: Sequence[str]) -> list[str]:
    """A name on a line of its own goes to the post above it: «Делопроизводитель ______ / Л.С. Комарова»."""
    joined: list[str] = []
    for line in lines:
        if joined and NAME.fullmatch(line) and joined[-1].endswith("_"):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


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
