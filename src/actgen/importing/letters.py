"""Letters: head in columns or under a centred letterhead, salutation, text, enclosures, close."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.content import body
from actgen.importing.days import first_day
from actgen.importing.enclosures import enclosures, is_enclosure
from actgen.importing.likeness import alike
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.content import Attachment
from actgen.model.parties import Addressee
from actgen.read.signs.registration import NUMBER
from actgen.read.signs.words import SALUTATION
from actgen.render.parts.letter import CLOSE, attached_line, dear
from actgen.render.parts.sentences import Speaker
from actgen.russian.approvals import title_inside
from actgen.russian.cases import Case
from actgen.russian.nominative import nominative_phrase
from actgen.source.kinds import family_of

_CLOSE = re.compile(
    r"^(?:С уважением|С наилучшими пожеланиями|Искренне Ваш|С глубоким уважением)[^.]{0,60}$",
    re.IGNORECASE,
)
_REPLY_WITHIN = re.compile(r"(?<!\w)на\s+(?:ваш\w*\s+)?№", re.IGNORECASE)
_LONGEST_REPLY = 120
_CALLED = re.compile(r"Уважаем\w+ (?P<called>[А-ЯЁ][\w-]+ [А-ЯЁ][\w-]+)!")
_TO_LETTER = re.compile(r"\bк\s+(?P<kind>(?:[а-яё-]+\s+)?письму)\b", re.IGNORECASE)


def reply(source: Source, lines: Sequence[int], piece: Piece, used: set[int]) -> list[int]:
    """«На № 1874-о от 07.10.2026»: what the letter answers; blanks for it say nothing.

    Gives back the lines that hold the letter's own date and number, too.
    """
    shared: list[int] = []
    for k in lines:
        text = source.paragraphs[k].text
        match = _REPLY_WITHIN.search(text) if len(text) < _LONGEST_REPLY else None
        if match is None:
            continue
        part = text[match.start() :]
        number, day = NUMBER.search(part), first_day(part)
        alone = not text[: match.start()].strip()
        if number and day:
            piece["ответ на"] = Piece(k).put(номер=number["number"], дата=day)
            if not alone:
                shared.append(k)
        blank = not re.sub(r"[\W\d_]|на|от|г", "", part, flags=re.IGNORECASE)
        if blank and not (number and day) and alone:
            source.dropped.add(k)  # places to be filled in, and nothing was
        if alone and (blank or (number and day)):
            used.add(k)
    return shared


def letter_text(
    source: Source, speaker: Speaker, start: int, stop: int, piece: Piece, used: set[int]
) -> None:
    """Salutation, paragraphs, points, enclosures and close of a letter."""
    first = next((k for k in range(start, stop) if k not in used), stop)
    if first < stop and SALUTATION.match(source.paragraphs[first].text):
        _greet(source, first, piece)
        first += 1
    else:
        piece["обращение"] = "нет"
    bare = source.bare(first, stop)
    closing = next(
        (k for k in reversed(bare) if _CLOSE.match(source.paragraphs[k].text.strip())), None
    )
    end = stop if closing is None else closing
    mark = next((k for k in bare if k < end and is_enclosure(source.paragraphs[k].text)), None)
    body(source, first, end if mark is None else mark, piece, speaker)
    if mark is not None:
        piece.put(отметка_о_приложении=enclosures(source, mark, end, used))
    said = source.paragraphs[closing].text.strip() if closing is not None else ""
    usual = CLOSE if piece.get("обращение") != "нет" else ""
    if not alike(said, usual):
        piece["завершение"] = said or "нет"


def letter_kind(source: Source) -> str | None:
    """The kind of a letter, which it does not print itself, as its attachments cite it."""
    for part in source.attachments:
        if part.stamp:
            said = " ".join(" ".join(source.paragraphs[k].text for k in range(*part.stamp)).split())
            match = _TO_LETTER.search(said)
            kind = nominative_phrase(match["kind"], Case.DATV) if match else None
            if kind is not None and family_of(kind) == "letter":
                return kind
    return None


def settle_enclosures(source: Source, piece: Piece) -> None:
    """The letter's own attachments are listed by the program: their sheets and copies go to them.

    A mark that does not name the only attachment («Приложение: на 1 л. в 1 экз.»), or names it in short, is of it too.
    """
    listed = piece.get("отметка о приложении", [])
    own = piece.get("приложения", [])
    if not own or len(listed) < len(own):
        return
    alone = len(listed) == 1
    pairs = list(zip(own, listed, strict=False))
    for attachment, enclosure in pairs:
        named, said = _named(attachment), str(enclosure.get("название", ""))
        if not (alike(named, said) or (alone and named.lower().startswith(said.lower()))):
            return
    for attachment, enclosure in pairs:
        attachment.put(листов=enclosure.get("листов"), экземпляров=enclosure.get("экземпляров"))
    enclosure = listed[0]
    if (
        alone
        and enclosure.at is not None
        and not alike(_named(own[0]), enclosure.get("название", ""))
    ):
        source.meant[enclosure.at] = (
            f"Приложение: {attached_line(Attachment.model_validate(own[0]))}"
        )
    rest = listed[len(own) :]
    if rest:
        piece["отметка о приложении"] = rest
    else:
        del piece["отметка о приложении"]


def _named(attachment: Piece) -> str:
    """What the program calls an attachment in the mark."""
    made = Attachment.model_validate(attachment)
    return f"{made.kind} {title_inside(made.title)}" if made.title else made.kind


def called_in(source: Source) -> str:
    """First name and patronymic that the salutation calls the addressee by; «» for none."""
    at = source.part.body
    said = source.paragraphs[at].text.strip() if at < source.part.stop else ""
    match = _CALLED.fullmatch(" ".join(said.split()))
    return match["called"] if match else ""


def _greet(source: Source, index: int, piece: Piece) -> None:
    """The salutation: left out where the program makes it of the addressee's name."""
    said = " ".join(source.paragraphs[index].text.split())
    receivers = [Addressee.model_validate(dict(each)) for each in piece.get("адресат", [])]
    if not alike(dear(receivers), said):
        piece["обращение"] = said
