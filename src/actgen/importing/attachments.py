"""Attachments: stamp, kind, title, and a content of their own."""

from __future__ import annotations

import re

from actgen.importing.attachment_kinds import kind_by_words
from actgen.importing.authors import begins_with_nominative
from actgen.importing.content import body
from actgen.importing.likeness import alike, words
from actgen.importing.people import tail
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.importing.stamps import stamps
from actgen.model.act import Act
from actgen.model.parties import Author
from actgen.model.text import TextPart
from actgen.read.signs.kinds import kind_of
from actgen.read.signs.registration import NUMBER
from actgen.render.blocks import Look, Paragraph
from actgen.render.parts.attachments import AttachmentMaker, author_genitive
from actgen.render.parts.pen import Pen
from actgen.render.parts.points import PointMaker
from actgen.render.parts.sentences import Speaker
from actgen.render.profile_file import default_profile
from actgen.russian.cases import Case
from actgen.russian.dates import figures, find_dates
from actgen.russian.morphology import lemma
from actgen.russian.posts import decline_phrase

# «СОСТАВ КОМИССИИ по приёмке кабинетов»
_CAPITALS_FIRST = re.compile(r"((?:[А-ЯЁ]{2,}(?:-[А-ЯЁ]+)*[\s,]+)+)(?=[а-яё«(])")
_LONGEST_TITLE = 400
UNNAMED = "приложение"
# Words that tie an attachment to its act, by their lemmas.
_TYING = frozenset(
    {
        "приложение",
        "к",
        "от",
        "год",
        "г",
        "утвердить",
        "утвержденный",
        "утверждать",
        "ввести",
        "действие",
        "в",
        "и",
        "n",
    }
)


def attachment(source: Source, part: TextPart) -> Piece:
    """One attachment as it is."""
    used: set[int] = set(_stamp(source, part))
    start = max([k + 1 for k in used if k < part.stop], default=part.start)
    kind, title, begin = _named(source, part, start)
    piece = Piece(part.start, вид=kind, заголовок=title)
    stamps(source, part.start, start, kind, piece, used)
    if begin < part.stop and source.paragraphs[begin].landscape:
        piece["альбомная"] = "да"
    stop = part.signature if part.signature > begin else part.stop
    body(source, begin, stop, piece, Speaker(kind.lower()))
    tail(source, stop, part.stop, piece, used)
    return piece


def _stamp(source: Source, part: TextPart) -> range:
    """The paragraphs above the kind that tie the attachment to its act."""
    return range(*part.stamp) if part.stamp else range(part.start, part.start)


def _named(source: Source, part: TextPart, start: int) -> tuple[str, str | None, int]:
    """Kind and title of an attachment, and where its text begins."""
    paragraphs = source.paragraphs
    index = start
    if part.kind is not None and part.kind >= start:
        index = part.kind
    limit = next((k for k in range(index, part.stop) if not source.is_bare(k)), part.stop)
    if index >= limit:
        return UNNAMED, None, index
    first = paragraphs[index].text.strip()
    found = kind_of(first)
    kind, rest = first, ""
    if first.isupper():
        index += 1
    elif match := _CAPITALS_FIRST.match(first):
        kind, rest = match[1].strip(), first[match.end() :].strip()
        index += 1
    elif found:
        kind, rest = first[: found[1]].strip(), first[found[1] :].strip()
        index += 1
    elif by_words := kind_by_words(source, index):
        kind, rest = by_words
        index += 1
    else:
        return UNNAMED, None, index
    title = [rest] if rest else []
    while index < limit and _goes_on(source, index, bool(title)):
        title.append(" ".join(paragraphs[index].text.split()))
        index += 1
    return kind.lower(), " ".join(filter(None, title)) or None, index


def _goes_on(source: Source, index: int, begun: bool) -> bool:
    """Whether a line belongs to the title: centred like it, no sentence, no lead-in."""
    paragraph = source.paragraphs[index]
    text = paragraph.text.rstrip()
    if text.endswith((":", ";", ".")) or len(text) > _LONGEST_TITLE:
        return False
    if begun and text[:1].isupper() and (paragraph.gap or begins_with_nominative(text)):
        return False
    return paragraph.centered or not begun or text[:1].islower() or text[:1] in '«"('


def name_in_stamps(source: Source, data: Piece) -> None:
    """How the stamps of attachments name the author where the letterhead does otherwise: «к приказу МБОУ «СШ № 5»»."""
    author = data["автор"]
    registered = {data.get("номер"), data.get("дата")} - {None}
    if "соавторы" in data or not isinstance(author, Piece) or not registered:
        return
    usual = author_genitive(Author.model_validate(dict(author)))
    kind = str(data["вид"]).lower()
    act = "|".join(re.escape(decline_phrase(kind, case)) for case in (Case.DATV, Case.ABLT))
    for part in source.attachments:
        said = " ".join(source.paragraphs[k].text.strip() for k in _stamp(source, part))
        found = re.search(
            rf"\b(?:{act})\s+(?P<issuer>.+?)\s+(?=от\s+[«\d]|№\s*[\w/.-]+\s+от\s)",
            said,
            re.IGNORECASE,
        )
        if found is None:
            continue
        rest = said[found.end() :]
        days = {figures(day.value) for day in find_dates(rest) if day.value}
        if not registered & {*days, *(match["number"] for match in NUMBER.finditer(rest))}:
            continue
        if not alike(found["issuer"], usual):
            author.put(в_родительном=found["issuer"])
        return


def tie_stamps(source: Source, act: Act) -> None:
    """Note of every stamp that says no more than to which act an attachment belongs what is printed in its stead."""
    pen = Pen(default_profile())
    maker = AttachmentMaker(act, PointMaker(Speaker.of(act, pen.guesses), pen.profile), pen)
    known = {lemma(word) for word in words(_requisites(act))} | _TYING
    parts = zip(source.attachments, act.attachments, maker.all(), strict=False)
    for number, (part, attached, block) in enumerate(parts, 1):
        lines = [
            k for k in _stamp(source, part) if k not in source.meant and k not in source.dropped
        ]
        if not lines or attached.approval or attached.agreement or attached.adoption:
            continue
        said = " ".join(source.paragraphs[k].text for k in lines)
        for day in reversed(find_dates(said)):
            if day.value and day.value == act.date:
                said = f"{said[: day.start]} {said[day.stop :]}"
        rest = {lemma(word) for word in words(said)} - known - {str(number)}
        if any(len(word) > 1 or word.isdigit() for word in rest):
            continue
        printed = [
            b.text for b in block.blocks if isinstance(b, Paragraph) and b.look is Look.STAMP
        ]
        source.meant[lines[0]] = " ".join(printed)
        source.dropped.update(lines[1:])


def _requisites(act: Act) -> str:
    """What a stamp may say of the act: its kind, number and authors."""
    authors = [
        line
        for each in (act.author, *act.coauthors)
        for line in (*each.name, *each.founder, *each.unit, each.short or "", each.official or "")
    ]
    return " ".join([act.kind, act.number or "", *authors])
