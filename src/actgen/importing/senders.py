"""Who sends a memo: «от учителя информатики / Мохова А.С.» below the addressee."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.parties import Author, LetterheadLayout
from actgen.read.signs.words import NAME
from actgen.render.parts.addressees import sender_block
from actgen.render.parts.pen import Pen
from actgen.render.parts.sentences import capitalise
from actgen.render.profile_file import default_profile
from actgen.russian.cases import Case
from actgen.russian.morphology import parses
from actgen.russian.name_shapes import SURNAME_BY_INITIALS
from actgen.russian.nominative import nominative_party

_FROM = re.compile(r"^от\s+(?=[А-ЯЁа-яё])", re.IGNORECASE)
_INITIALS_FIRST = re.compile(rf"((?:[А-ЯЁ]\.\s?){{1,2}})({SURNAME_BY_INITIALS})$")


def sender_lines(source: Source, lines: Sequence[int]) -> list[int]:
    """The lines of a block of addressees that name the sender: they end it; «от» may be left out."""
    named = False
    for position, k in enumerate(lines):
        text = " ".join(source.paragraphs[k].text.split())
        if position and (_FROM.match(text) or (named and _in_genitive(text))):
            return [*lines[position:]]
        named = named or NAME.search(text) is not None
    return []


def _in_genitive(text: str) -> bool:
    """Whether a line begins with a post in the genitive, and not in the dative: «учителя физики»."""
    first = re.match(r"[а-яё-]+", text)
    if first is None:
        return False
    readings = [p for p in parses(first[0].split("-")[-1])[:4] if p.pos == "NOUN" and p.has("anim")]
    return any(p.has("gent") for p in readings) and not any(p.has("datv") for p in readings)


def sender_again(author: Author) -> str:
    """How the sender that a memo prints comes back; as written, if his case can't be told."""
    printed = sender_block(author, Pen(default_profile())).text
    return _nominative(printed.replace("\u00a0", " ")) or " ".join(author.name)


def put_sender(source: Source, lines: Sequence[int], piece: Piece, used: set[int]) -> None:
    """The sender as author of the memo; below the name of the institution, where the memo has one, as its unit."""
    name = _nominative(" ".join(" ".join(source.paragraphs[k].text.split()) for k in lines))
    if name is None:
        return
    printed = name
    if "автор" in piece:
        piece["автор"].setdefault("подразделение", []).append(name)
    else:
        author = Author.model_validate({"наименование": name})
        piece["автор"] = Piece(lines[0], наименование=[name])
        piece["бланк"] = LetterheadLayout.SENDER.value
        printed = sender_block(author, Pen(default_profile())).text
    source.meant[lines[0]] = printed
    source.dropped.update(lines[1:])
    used.update(lines)


def _nominative(said: str) -> str | None:
    """«Учитель информатики Мохов А.С.» for «от учителя информатики Мохова А.С.», name and post in any order."""
    whole = _INITIALS_FIRST.sub(r"\2 \1", _FROM.sub("", said).rstrip(" .,")).strip()
    if (match := NAME.match(whole)) and (post := whole[match.end() :].strip(" ,")):
        whole = f"{post} {match[0]}"
    if not whole.endswith(".") and said.endswith("."):
        whole += "."
    forms = (nominative_party(whole, Case.GENT, form) for form in ("full", "surname_initials"))
    name = next(filter(None, forms), None)
    return capitalise(name) if name else None
