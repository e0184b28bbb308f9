"""Documents that order nothing: letters, records, regulations, plans; head, text and tail."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.addressees import addressees, is_dative_post
from actgen.importing.attachments import attachment
from actgen.importing.composers import composer, composer_at
from actgen.importing.contacts import contacts
from actgen.importing.content import body
from actgen.importing.days import first_day
from actgen.importing.heads import corner_marks, head
from actgen.importing.issuers import settle_author
from actgen.importing.kinds import EXTRACT, kind_named
from actgen.importing.letters import called_in, letter_kind, letter_text, reply, settle_enclosures
from actgen.importing.marks import foot_in_text, is_control, marks, sign_electronically
from actgen.importing.people import is_name, tail
from actgen.importing.piece import Piece
from actgen.importing.records import record_text
from actgen.importing.roles import role_signatures
from actgen.importing.senders import put_sender, sender_lines
from actgen.importing.sheets import settle_sheet
from actgen.importing.source import Source
from actgen.importing.stamps import opening, stamps
from actgen.model.content import Attachment
from actgen.model.parties import LetterheadLayout
from actgen.read.signs.marks import split_signature
from actgen.read.signs.registration import numbers
from actgen.read.signs.words import NAME, REPLY, SALUTATION
from actgen.render.parts.sentences import Speaker
from actgen.russian.dates import find_dates
from actgen.source.kinds import family_of, letterhead_of

LETTER = "письмо"
# What no letterhead and no addressee has.
_OF_STAMP = re.compile(
    r"_{3,}|(?:приказ|протокол|распоряжени|постановлени)\w*\s.*(?:№|\bот\s)", re.IGNORECASE
)
_DATED = re.compile(r"^\W*(?:от\s|\d|№|исх|_)", re.IGNORECASE)


def document(source: Source, kind: str) -> Piece:
    """The data of a document of any family but that of orders."""
    part = source.part
    named = kind_named(source)
    kind = named[0] if named and named[0] != EXTRACT else kind
    letter = family_of(kind) == "letter"
    if letter:
        kind = letter_kind(source) or kind
    used: set[int] = set()
    piece = Piece(part.start, вид=kind)
    above(source, piece, kind, used)
    foot_in_text(source, piece)
    attached = [attachment(source, each) for each in source.attachments]
    speaker = Speaker(kind, tuple(Attachment.model_validate(each) for each in attached))
    foot = _foot(source, kind)
    if letter:
        letter_text(source, speaker, part.body, foot, piece, used)
    elif family_of(kind) == "record":
        record_text(source, speaker, part.body, foot, piece, used)
    else:
        body(source, part.body, foot, piece, speaker)
    marks(source, foot, part.stop, piece, used)
    if family_of(kind) == "record":
        composed = composer_at(source, foot, part.stop)
        if composed is not None and composed not in used:
            composer(source, composed, piece, used)
        role_signatures(source, foot, part.stop, piece, used)
        _dated_below_signature(source, foot, part.stop, piece, used)
    tail(source, foot, part.stop, piece, used)
    sign_electronically(source, piece)
    settle_author(source, piece)
    _dated_beside_signature(source, piece)
    piece.put(приложения=attached)
    if part.start < part.stop and source.paragraphs[part.start].landscape:
        piece["альбомная"] = "да"
    if family_of(kind) == "sheet":
        settle_sheet(source, kind, piece)
    if letter:
        settle_enclosures(source, piece)
    return piece


def _dated_beside_signature(source: Source, piece: Piece) -> None:
    """A memo has its date where others have the post: «13.01.2025 ______ И.Ю. Незабудкина»."""
    for signature in piece.get("подпись", []):
        day = first_day(signature.get("должность", ""))
        if day and _is_day(signature["должность"]):
            del signature["должность"]
            piece.setdefault("дата", day)
            if signature.at is not None:
                _, name = split_signature(source.paragraphs[signature.at].text)
                source.meant[signature.at] = f"{day} {name}"


def _dated_below_signature(
    source: Source, start: int, stop: int, piece: Piece, used: set[int]
) -> None:
    """A memo may have its date on a line of its own below the signature."""
    for k in source.bare(start, stop):
        text = source.paragraphs[k].text
        day = first_day(text) if k not in used and "дата" not in piece else None
        if day and _is_day(text):
            piece["дата"] = day
            source.meant[k] = day
            used.add(k)


def _is_day(text: str) -> bool:
    """Whether a text is a date and nothing else: «13.01.2025», «18» сентября 2024 г."""
    spans = find_dates(text)
    for span in reversed(spans):
        text = text[: span.start] + text[span.stop :]
    return bool(spans) and not re.search(r"[^\W_]", re.sub(r"\bг(?:ода)?\b", "", text))


def _foot(source: Source, kind: str) -> int:
    """Where what stands below the text begins: a record may end with nothing but a name, perhaps with its day."""
    part = source.part
    if family_of(kind) != "record":
        return part.signature
    if part.signature < part.stop:
        k = part.signature - 1
        dated = k > part.body and source.is_bare(k) and _is_day(source.paragraphs[k].text)
        return k if dated else part.signature
    composed = composer_at(source, part.body + 1, part.stop)
    if composed is not None:
        k = composed - 1
        dated = k > part.body and source.is_bare(k) and _is_day(source.paragraphs[k].text)
        return k if dated else composed
    lines = [k for k in range(part.body + 1, part.stop) if source.paragraphs[k].text.strip()][-2:]
    if not all(source.is_bare(k) for k in lines):
        return part.signature
    named = [k for k in lines if is_name(source.paragraphs[k].text)]
    days = [k for k in lines if _is_day(source.paragraphs[k].text)]
    if len(named) != 1 or lines[-1] not in (*named, *days):
        return part.signature
    return min(named + days)


def above(source: Source, piece: Piece, kind: str, used: set[int]) -> None:
    """Everything above the text: stamps, letterhead, registration, addressees, title."""
    part = source.part
    lines = source.bare(part.start, part.preamble)
    stamps(source, part.start, part.preamble, kind, piece, used)
    _doubt_columns(source, [k for k in lines if k not in used], lines, used)
    used.update(k for k in lines[:1] if is_control(source.paragraphs[k].text))
    corner_marks(source, [k for k in lines if k != part.kind], piece, used)
    shared = reply(source, lines, piece, used)
    receivers = [k for k in _addressed(source, lines, kind) if k not in used]
    senders = sender_lines(source, receivers) if family_of(kind) == "record" else []
    receivers = [k for k in receivers if k not in senders]
    found = addressees(source, receivers, used, called_in(source)) if receivers else []
    letterhead = [k for k in lines if k < _letterhead_end(source, lines, kind)]
    own = [k for k in letterhead if k not in used and k not in senders]
    data = Piece(None)
    contacts(source, own, data, used)
    head(source, piece, {*used, *senders})
    if senders:
        put_sender(source, senders, piece, used)
    for k in shared:  # «03.04.2025 № 88 на № 500 от 28.03.2025» is printed on two lines
        source.meant[k] = source.paragraphs[k].text
    if family_of(kind) == "letter":
        piece.pop("место", None)
    piece.put(адресат=found)
    if "автор" in piece and "бланк" not in piece:
        piece.put(бланк=_layout(source, piece, kind))
    if isinstance(piece.get("автор"), Piece):
        piece["автор"].update(data)
    elif data:
        used.difference_update(own)


def is_letter(source: Source) -> bool:
    """Whether a document without a kind is a letter: it greets, it answers, it is addressed to somebody."""
    part = source.part
    head_ = source.bare(part.start, min(part.body + 1, part.stop))
    return any(
        SALUTATION.match(source.paragraphs[k].text) or REPLY.match(source.paragraphs[k].text)
        for k in head_
    ) or bool(_addressed(source, head_, LETTER))


def _addressed(source: Source, lines: Sequence[int], kind: str) -> list[int]:
    """The lines of the addressees: a column beside the letterhead, or lines from the first dative post on."""
    paragraphs = source.paragraphs
    beside = [k for k in lines if paragraphs[k].column > 1 and opening(paragraphs[k].text) is None]
    in_stamp = _columns_with_stamps(source, lines)
    beside = [k for k in beside if paragraphs[k].column not in in_stamp]
    if beside:
        return beside
    if family_of(kind) not in ("letter", "record"):
        return []
    plain = [k for k in lines if not paragraphs[k].column]
    start = next(
        (
            n
            for n, k in enumerate(plain)
            if is_dative_post(paragraphs[k].text)
            and not paragraphs[k].bold
            and k != source.part.kind
        ),
        None,
    )
    if start is None:
        return []
    taken: list[int] = []
    for k in plain[start:]:
        text = paragraphs[k].text.strip()
        titled = re.match(r"(?:О|Об|Обо)\s", text)
        if (
            titled
            or k == source.part.kind
            or paragraphs[k].bold
            or opening(text)
            or _is_registration(text)
        ):
            break
        if paragraphs[k].centered and not paragraphs[plain[start]].centered:
            break
        taken.append(k)
    return taken


def _doubt_columns(
    source: Source, free: Sequence[int], lines: Sequence[int], used: set[int]
) -> None:
    """A column beside stamps that signs or cites an act is a stamp whose first word could not be read.

    It gives the document neither an addressee nor a number.
    """
    stamped = _columns_with_stamps(source, lines) - {0}
    for column in sorted({source.paragraphs[k].column for k in free} - stamped - {0}):
        own = [k for k in free if source.paragraphs[k].column == column]
        if stamped and any(_OF_STAMP.search(source.paragraphs[k].text) for k in own):
            source.doubt(own[0], "столбец рядом с грифами не понят: впишите его в свой гриф")
            used.update(own)


def _columns_with_stamps(source: Source, lines: Sequence[int]) -> set[int]:
    return {source.paragraphs[k].column for k in lines if opening(source.paragraphs[k].text)}


def _letterhead_end(source: Source, lines: Sequence[int], kind: str) -> int:
    """The first paragraph that is no letterhead any more: the kind, or number and date of a letter."""
    if source.part.kind is not None:
        return source.part.kind
    for k in lines:
        if _is_registration(source.paragraphs[k].text):
            return k
    return source.part.preamble


def _is_registration(text: str) -> bool:
    short = len(text) < 80 and _DATED.match(text) is not None
    return (
        short and bool(find_dates(text) or numbers(text) or "№ _" in text) and not NAME.search(text)
    )


def _layout(source: Source, piece: Piece, kind: str) -> str | None:
    """«бланк», where the letterhead stands otherwise than usual for the kind."""
    at = piece["автор"].at if isinstance(piece["автор"], Piece) else None
    corner = at is not None and source.paragraphs[at].column == 1
    layout = LetterheadLayout.CORNER if corner else LetterheadLayout.CENTRED
    return None if layout.value == letterhead_of(kind) else layout.value
