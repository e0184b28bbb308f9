"""The kind of a document as its heading names it, by the table of kinds."""

from __future__ import annotations

import re
from functools import cache

from actgen.importing.source import Source
from actgen.read.signs.amendments import amendments_named
from actgen.read.signs.kinds import kind_of
from actgen.russian.cases import Case
from actgen.russian.nominative import nominative_phrase
from actgen.source.kinds import kinds_table

EXTRACT = "выписка"
_ORIGINAL = re.compile(
    r"\s*из\s+(?P<kind>протокола|приказа|распоряжения|постановления|решения)(?!\w)", re.IGNORECASE
)


def is_extract(source: Source) -> bool:
    """Whether the kind of a document reads «ВЫПИСКА ИЗ …»."""
    index = source.part.kind
    return index is not None and source.paragraphs[index].text.strip(' «"').lower().startswith(
        EXTRACT
    )


def original_kind(source: Source) -> str | None:
    """The kind that «ВЫПИСКА / из протокола № 4 …» names on the line below; that line is the head's own then."""
    index = source.part.kind
    below = None if index is None else index + 1
    if below is None or below >= source.part.stop or not source.is_bare(below):
        return None
    match = _ORIGINAL.match(source.paragraphs[below].text)
    return nominative_phrase(match["kind"].lower(), Case.GENT) if match else None


def kind_in(text: str) -> tuple[str, int] | None:
    """The kind that a heading names in the words of the language, and where the rest of it begins.

    >>> kind_in("ПЛАН ВНУТРЕННЕГО КОНТРОЛЯ на апрель"), kind_in("П Р И К А З"), kind_in("Дата")
    (('план внутреннего контроля', 25), ('приказ', 11), None)
    >>> kind_in("ДОПОЛНЕНИЯ К ПРАВИЛАМ общения"), kind_in("Изменения к должностной инструкции учителя")
    (('дополнения', 10), ('изменения к должностной инструкции', 34))
    """
    found = kind_of(text)
    if found is None:
        return None
    longest = amendments_named(text) or found
    for kind in _known():
        match = re.match(rf"\W*{kind}(?!\w)", _plain(text))
        if match and match.end() > longest[1]:
            longest = (text[: match.end()].strip(' «"*').lower(), match.end())
    return longest


def kind_named(source: Source) -> tuple[str, int | None] | None:
    """The kind of an act and the offset where its name ends; a heading of two lines is one name."""
    index, found = source.part.kind, source.requisites.kind
    if index is None or found is None:
        return None
    text = source.paragraphs[index].text
    named = kind_in(text)
    if named is None:
        return found.value, None
    end = source.paragraphs[index].start + named[1]
    if amendments_named(text):
        return named[0], end  # whatever is changed, perhaps on the line below, is their title
    if found.stop > source.paragraphs[index].stop:
        return found.value, found.stop
    kind = named[0]
    shown = " ".join(text[: named[1]].strip(' «"*').lower().split())
    return (shown if _plain(shown) == _plain(kind) else kind), end


@cache
def _known() -> tuple[str, ...]:
    families = kinds_table()["семейства"].values()
    names = {_plain(str(kind)) for family in families for kind in family["виды"]}
    return tuple(re.escape(name).replace(r"\ ", r"[\s-]+") for name in names)


def _plain(text: str) -> str:
    return text.lower().replace("ё", "е")
