"""Who issues a document without a letterhead: the school that its head, its stamp or its signature names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.parties import LetterheadLayout
from actgen.render.parts.sentences import capitalise
from actgen.russian.cases import Case
from actgen.russian.nominative import nominative_phrase
from actgen.source.kinds import is_known, letterhead_of

UNKNOWN_AUTHOR = "Наименование организации"
_STAMPS = ("гриф утверждения", "гриф согласования", "принято")
_OFFICIALS = ("должность", "орган", "организация")
# «Директор МБОУ «Школа № 7»», «приказом муниципального бюджетного учреждения …»
_SHORT = re.compile(r"(?<![\w«])(?:[МГКОЧНФ][А-ЯЁ]{1,8}|СОШ|ООШ|НОШ|ДОУ|ОУ)\s+\S.*$", re.DOTALL)
_LONG = re.compile(
    r"(?<!\w)(?:муниципальн|государственн|частн|федеральн|краев|областн)(?:ого|ому|ым|ой)\s\S.*$",
    re.IGNORECASE | re.DOTALL,
)
_BY_SCHOOL = re.compile(r"^по\s+(?=\S)", re.IGNORECASE)


def settle_author(source: Source, piece: Piece) -> None:
    """Name the author of a document that has no letterhead, and print none; the clerk is told whence the name is."""
    if "автор" in piece:
        return
    start = source.part.start
    if name := _in_head(source):
        piece["автор"] = Piece(start, наименование=[name])
        return
    found = named_by(piece)
    piece["автор"] = Piece(start, наименование=[found or UNKNOWN_AUTHOR])
    if found:
        source.doubt(start, f"бланка в документе нет: наименование взято из текста («{found}»)")
    else:
        source.doubt(start, "автор в документе не назван: впишите наименование организации")
    if not is_known(str(piece["вид"])) or letterhead_of(str(piece["вид"])) != LetterheadLayout.NONE:
        piece["бланк"] = LetterheadLayout.NONE.value


def named_by(data: Mapping[str, Any]) -> str | None:
    """The institution whose head approves or signs an act given by its keys, or whose council met.

    >>> named_by({"подпись": [{"должность": "Директор МБОУ «Школа № 7»", "имя": "Градов В.А."}]})
    'МБОУ «Школа № 7»'
    """
    met = [str(data.get("заголовок", ""))] if "заседание" in data else []
    return next(filter(None, map(institution_in, (*_posts(data), *met))), None)


def _posts(data: Mapping[str, Any]) -> Iterator[str]:
    stamps = [stamp for key in _STAMPS[:1] for stamp in _listed(data.get(key))]
    for each in (*stamps, *_listed(data.get("подпись"))):
        yield from (each[key] for key in _OFFICIALS if key in each)


def _listed(value: Any) -> Sequence[Mapping[str, Any]]:
    return value if isinstance(value, Sequence) else ()


def institution_in(post: str) -> str | None:
    """The institution that a post names, in the nominative.

    >>> institution_in("Заведующий муниципального бюджетного дошкольного образовательного учреждения «Сад № 4»")
    'Муниципальное бюджетное дошкольное образовательное учреждение «Сад № 4»'
    >>> institution_in("Директор школы") is None
    True
    """
    said = " ".join(post.split())
    if match := _LONG.search(said):
        name = nominative_phrase(match[0], Case.GENT)
        return capitalise(name) if name else None
    match = _SHORT.search(said)
    return match[0] if match and "«" in match[0] else None


def _in_head(source: Source) -> str | None:
    """«по МБОУ «Школа № 7»» below the number of an order says what a letterhead says."""
    part = source.part
    for k in source.bare(part.start, part.preamble):
        text = " ".join(source.paragraphs[k].text.split())
        match = _BY_SCHOOL.match(text)
        if match is None:
            continue
        rest = text[match.end() :]
        long = _LONG.match(rest)
        name = nominative_phrase(rest, Case.DATV) if long else institution_in(rest)
        if name:
            source.meant[k] = name
            return capitalise(name)
    return None
