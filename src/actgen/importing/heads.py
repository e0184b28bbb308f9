"""The head of an act: letterhead, number, date, place, title, the marks above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.authors import authors, is_joint
from actgen.importing.contacts import contacts
from actgen.importing.days import first_day
from actgen.importing.kinds import kind_named
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.text import Found
from actgen.read.signs.amendments import amendments_named
from actgen.read.signs.kinds import kind_of
from actgen.read.signs.marks import APPENDIX
from actgen.read.signs.registration import numbers
from actgen.russian.cases import Case
from actgen.russian.dates import figures, find_dates
from actgen.russian.nominative import nominative_phrase
from actgen.russian.quotes import without_outer
from actgen.source.kinds import family_of, is_order

_FORM_CODE = re.compile(r"^Форма по ОКУД\s*(?P<code>[\d\s]+)$|^(?P<bare>\d{7})$", re.IGNORECASE)
_COPY = re.compile(r"^Экз(?:\.|емпляр)\s*№\s*(?P<number>\d+)$", re.IGNORECASE)
_RESTRICTION = re.compile(
    r"^(?P<mark>для служебного пользования|(?:строго )?конфиденциально|дсп"
    r"|(?:коммерческая|служебная|профессиональная) тайна|для внутреннего пользования|персональные данные)"
    r"(?:[ ,;]+экз(?:\.|емпляр)\s*№\s*(?P<number>\d+))?$",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"(?<!\w)(?:от|N(?=\s?\d)|года?|г\.(?=\s*(?:№|$))|дата|номер|рег\.?|исх(?:\.|одящий)?)(?!\w)",
    re.IGNORECASE,
)
# A line of number and date: «от 13.04.2024 № 5», «№ 5», «13 апреля 2024 г.».
_REGISTERS = re.compile(r"^\W*(?:от\s|№|N\s?\d|дата|\d|рег)", re.IGNORECASE)
_LONGEST_REGISTRATION = 80
_ATTACHED_LINES = 4  # of «Приложение № 1 / к приказу … / от … № …»
# What stands about other acts, or to be filled in, names nobody who issues.
_NO_AUTHOR = re.compile(
    r"\W*(?:внесен\w* изменени|(?:в|с) (?:новой )?(?:редакци|изменени)"
    r"|(?:приказ|протокол|распоряжени)\w*\s.*(?:№|\bот\s)|.*_{3})",
    re.IGNORECASE,
)
_MINUTES = "протокол"
_DAY_OF_MEETING = re.compile(
    r"(?P<title>\S.*\S)(?P<tail>\s+от\s+(?P<day>[«\"\d].{5,22}))", re.DOTALL
)
_BEHIND_NUMBER = re.compile(r"\s*№\s*[\w/-]+\s+(?P<title>[а-яё]{4,}\s.*)$", re.DOTALL)
_YEAR = re.compile(r"\W*(?P<year>20\d\d)\W*(?:г\.?|год)?")
# Titles of these families stand in the middle anyway.
_CENTRED = ("plan", "regulation", "sheet")


def head(source: Source, piece: Piece, used: set[int]) -> None:
    """Put what stands above the text into the act; ``used`` gets the paragraphs that were understood."""
    part, found = source.part, source.requisites
    lines = [k for k in source.bare(part.start, part.preamble) if k not in used]
    corner_marks(source, lines, piece, used)
    if part.kind is not None:
        used.add(part.kind)
        halves = [half.strip() for half in source.paragraphs[part.kind].text.split("\t")]
        if is_joint(source) and len({*halves}) == 1:
            source.meant[part.kind] = halves[0]  # each author's half of the head has the kind
    free = {k for k in (*lines, part.kind) if k is not None}
    used.update(k for k in lines if _blank(source.paragraphs[k].text))
    source.dropped.update(_years(source, lines))
    title = _title(source, piece, used)
    attached = _attached_to(source, [k for k in lines if k not in used])
    used.update(attached)
    place = source.within(found.place.start, found.place.stop) if found.place else []
    registration(
        source, [k for k in (*lines, part.kind) if k in free and k is not None], piece, used
    )
    if found.place and not free.isdisjoint(place):
        piece.put(место=found.place.value)
        used.update(place)
    author_lines = [
        k
        for k in lines
        if k not in used
        and (part.kind is None or k < part.kind)
        and (source.paragraphs[k].column in (0, 1) or is_joint(source))
        and not _NO_AUTHOR.match(source.paragraphs[k].text.strip())
    ]
    reference = Piece(None)
    beside = [k for k in lines if k not in used and (part.kind is None or k < part.kind)]
    contacts(source, beside, reference, used)
    authors(source, [k for k in author_lines if k not in used], piece, used)
    if "автор" in piece:
        piece["автор"].update(reference)
    if "автор" not in piece and is_order(str(piece["вид"])):
        _author_of_kind_line(source, piece)
    if title is None:
        title = _title_behind_number(source, piece)
    if title is not None:
        piece.put(заголовок=_undated(source, title, piece))


def corner_marks(source: Source, lines: Sequence[int], piece: Piece, used: set[int]) -> None:
    """The form's code and who may read the document, in the corner above the addressee (requisites 07 and 08)."""
    for k in lines:
        text = " ".join(source.paragraphs[k].text.split())
        if k in used:
            continue
        if match := _FORM_CODE.match(text):
            piece.put(код_формы=(match["code"] or match["bare"]).strip())
            used.add(k)
        elif match := _RESTRICTION.match(text):
            restriction: Piece = Piece(k, пометка=match["mark"])
            number = match["number"]
            if not number and k + 1 in lines:
                copy = _COPY.match(source.paragraphs[k + 1].text.strip())
                number = copy["number"] if copy else None
                used.update([k + 1] if copy else [])
            restriction.put(экземпляр=number)
            piece.put(ограничение_доступа=restriction)
            used.add(k)


def _attached_to(source: Source, lines: Sequence[int]) -> list[int]:
    """«Приложение № 1 / к приказу … от … № …» above a document in a file of its own; the clerk is told."""
    found: list[int] = []
    for k in lines:
        text = " ".join(source.paragraphs[k].text.split())
        if found:
            goes_on = found[-1] == k - 1 and not source.paragraphs[k].gap and not kind_of(text)
            if not goes_on or len(found) >= _ATTACHED_LINES or source.paragraphs[k].column:
                break
        elif not APPENDIX.match(text):
            continue
        found.append(k)
    if found:
        said = " ".join(" ".join(source.paragraphs[k].text.split()) for k in found)
        source.doubt(found[0], f"это приложение («{said}»): место ему в «приложения» того акта")
    return found


def _years(source: Source, lines: Sequence[int]) -> list[int]:
    """The year at the foot of a title page, where the date of the act tells it anyway."""
    date, kind = source.requisites.date, source.part.kind
    said = ((k, _YEAR.fullmatch(source.paragraphs[k].text.strip())) for k in lines)
    return [
        k
        for k, year in said
        if year and kind is not None and k > kind and date and int(year["year"]) == date.value.year
    ]


def _author_of_kind_line(source: Source, piece: Piece) -> None:
    """«ПОСТАНОВЛЕНИЕ АДМИНИСТРАЦИИ ГОРОДА ТВЕРИ» names its author in the genitive."""
    kind = source.part.kind
    found = kind_of(source.paragraphs[kind].text) if kind is not None else None
    if kind is None or found is None:
        return
    said = source.paragraphs[kind].text
    rest = " ".join(re.split(r"\s(?:от\s|№)", said[found[1] :])[0].split())
    name = nominative_phrase(rest, Case.GENT) if len(rest) > 3 else None
    if name and name != rest:
        piece.put(автор=Piece(kind, наименование=[name]))
        source.meant[kind] = f"{said[: found[1]]} {name}"


def _title_behind_number(source: Source, piece: Piece) -> str | None:
    """«Протокол № 1 родительского собрания» names what the minutes are of on the line of their number."""
    if source.part.kind is None or piece["вид"] != _MINUTES:
        return None
    match = _BEHIND_NUMBER.match(_after_kind(source, source.part.kind))
    return " ".join(match["title"].split()) if match else None


def _undated(source: Source, title: str, piece: Piece) -> str:
    """The title of minutes without the day of the meeting, which is the date of the minutes."""
    found = source.requisites.title
    match = _DAY_OF_MEETING.fullmatch(title) if "дата" not in piece else None
    days = find_dates(match["day"]) if match else []
    if match is None or found is None or piece["вид"] != _MINUTES or not (days and days[0].value):
        return title
    day = figures(days[0].value)
    piece["дата"] = day
    last = source.within(found.start, found.stop)[-1]
    text = " ".join(source.paragraphs[last].text.split())
    source.meant[last] = f"{text.removesuffix(match['tail'])} {day}"
    return match["title"]


def _holds(source: Source, index: int, found: Found[object]) -> bool:
    paragraph = source.paragraphs[index]
    return paragraph.start <= found.start <= paragraph.stop


def registration(source: Source, lines: Sequence[int], piece: Piece, used: set[int]) -> None:
    """Number and date, where they stand among the lines; those of a stamp are not the document's own."""
    number, date = source.requisites.number, source.requisites.date
    said = set(used)
    held: set[int] = set()
    for k in lines:
        text = source.paragraphs[k].text
        if number and _holds(source, k, number) and "номер" not in piece:
            piece.put(номер=number.value)
            held.add(k)
        if date and _holds(source, k, date) and "дата" not in piece:
            piece.put(дата=figures(date.value))
            held.add(k)
    for k in lines:
        text = _after_kind(source, k)
        if (
            (k in said and k != source.part.kind)
            or len(text) > _LONGEST_REGISTRATION
            or ("номер" in piece and "дата" in piece)
        ):
            continue
        day, signs = first_day(text), numbers(text)
        if (day or signs) and _REGISTERS.match(text):
            if "дата" not in piece:
                piece.put(дата=day)
            if "номер" not in piece and signs:
                piece.put(номер=signs[0]["number"])
            held.add(k)
    for k in held:
        said_here = source.paragraphs[k].text
        shared = _shared_number(said_here) if is_joint(source) else None
        if shared is not None:
            piece["номер"] = shared
            said_here = f"{piece['дата']} № {shared}"
        source.meant[k] = _registration(said_here)
    used.update(held)


def _shared_number(text: str) -> str | None:
    """«от 12.03.2024 № 45» beside «от 12.03.2024 № 17»: a joint act has both numbers, one day (п. 5.11)."""
    signs = [match["number"] for match in numbers(text)]
    days = {span.value for span in find_dates(text)}
    return "/".join(signs) if len(signs) > 1 and len(days) == 1 and None not in days else None


def _after_kind(source: Source, index: int) -> str:
    """A line without the kind that it may begin with: «АКТ № 7»."""
    text = source.paragraphs[index].text
    found = kind_of(text) if index == source.part.kind else None
    return text[found[1] :].strip() if found else text


def _registration(text: str) -> str:
    """A line with number and date as the program prints them: without «от» and «года», the date in figures."""
    for span in reversed(find_dates(text)):
        if span.value:
            text = f"{text[: span.start]} {figures(span.value)} {text[span.stop :]}"
    return _FILLERS.sub(" ", text)


def _blank(text: str) -> bool:
    """A line with nothing but places to be filled in: «___» ________ 20__ г. № ____."""
    return bool(re.search(r"_{2,}", text)) and not re.search(
        r"[А-Яа-яA-Za-z]{3,}", re.sub(r"\b(?:от|года?)\b", "", text)
    )


def _title(source: Source, piece: Piece, used: set[int]) -> str | None:
    found = source.requisites.title
    named = kind_named(source)
    begin, end = (named[1] if named else None) or 0, found.stop if found else 0
    if source.part.kind is not None and amendments_named(source.paragraphs[source.part.kind].text):
        end = max(
            end, source.paragraphs[source.part.kind].stop
        )  # all that they change is their title
    elif found is None:
        return None
    else:
        begin = max(begin, found.start)
    lines = []
    for k in source.within(begin, end):
        paragraph = source.paragraphs[k]
        start, stop = max(begin, paragraph.start), min(end, paragraph.stop)
        lines.append(source.text.text[start:stop])
        used.add(k)
        if paragraph.centered and family_of(str(piece["вид"])) not in _CENTRED:
            piece["заголовок посередине"] = "да"
    title = " ".join(" ".join(lines).split()).lstrip(", ")
    if not title:
        return None
    return without_outer(title)
