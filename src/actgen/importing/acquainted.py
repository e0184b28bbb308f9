"""Who has read an act: «С приказом ознакомлены:» with names, posts, lines to sign on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.drafted_by import EXECUTOR
from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.signatures import BLANK_SIGNATURE
from actgen.importing.source import Source
from actgen.read.signs.words import NAME
from actgen.russian.cases import Case
from actgen.russian.dates import find_dates
from actgen.russian.grounds import preposition_s
from actgen.russian.posts import decline_phrase

_ACQUAINTED = re.compile(
    r"^(?:со?\s.{3,60}ознакомлен|ознакомлен)\w*(?:\(\w+\))?\s*:?", re.IGNORECASE
)
# Heads of the columns of an acquaintance list.
_COLUMN = re.compile(
    r"(?:№(?: п/п)?|ф\.?\s?и\.?\s?о\.?|фамилия.*|дата.*|подпись|должность|\d+\.?)", re.IGNORECASE
)
# A line for nobody in particular, perhaps with the place for the date.
_FREE_LINE = re.compile(r"[_\s/]{10,}(?:[«\"]_+[»\"]\s*_+\s*20[_\d]*\s*г?\.?)?")
_TO_SIGN = re.compile(r"_{4,}")
_LINES_TO_SIGN = 3  # below «С приказом ознакомлены:» with nothing after it
# A post above or beside the name of one who has read the act.
_POST = re.compile(r"(?!.*\d{4})[А-ЯЁа-яё][^_:;?!]*[\w»)]", re.DOTALL)
_POST_LINES, _POST_LENGTH = 4, 90


def acquaintance(source: Source, indexes: Sequence[int], piece: Piece, used: set[int]) -> list[int]:
    """«С приказом ознакомлены:» with names below it."""
    start = next((k for k in indexes if _ACQUAINTED.match(source.paragraphs[k].text)), None)
    if start is None:
        return list(indexes)
    people: list[Piece | str] = []
    blanks = 0
    here = _ACQUAINTED.sub("", source.paragraphs[start].text)
    people += [surname_first(match[0]) for match in NAME.finditer(here)]
    blanks += not people and _TO_SIGN.search(here) is not None
    taken = {start}
    post: list[int] = []  # lines above the signature
    for k in (k for k in indexes if k > start):
        text = source.paragraphs[k].text
        if EXECUTOR.match(text):
            break
        match = NAME.search(text)
        if match and (not post or BLANK_SIGNATURE.match(text)):
            above = " ".join(source.paragraphs[each].text for each in post)
            said = above or _post_beside(text, match)
            name = surname_first(match[0])
            people.append(Piece(min([*post, k]), имя=name, должность=said) if said else name)
            taken.update(post)
            post = []
        elif post or _is_post(source, k):
            if len(post) == _POST_LINES or not _is_post(source, k):
                break
            post.append(k)
            continue
        elif source.paragraphs[k].cell is not None and (not text or _COLUMN.fullmatch(text)):
            source.dropped.add(k)
        elif _FREE_LINE.fullmatch(text):
            blanks += 1
        elif _ACQUAINTED.match(text) and _TO_SIGN.search(text):
            blanks += 1  # the same again, for one more
            source.meant[k] = _ACQUAINTED.sub("", text).lstrip("(а): ")
        elif not find_dates(text) and not re.search(r"_{2,}", text):
            break
        taken.add(k)
    if not people and not blanks:  # the words alone: lines to sign on stood there, or will
        blanks = _LINES_TO_SIGN if "ознакомлены" in source.paragraphs[start].text.lower() else 1
    used.update(taken)
    if not re.search(r"[^\W_]", NAME.sub("", here)):
        named = " ".join(match[0] for match in NAME.finditer(here))
        source.meant[start] = f"{_rubric(str(piece['вид']), len(people) + blanks)} {named}"
    piece.put(ознакомлены=people or None, пустых_строк=blanks or None)
    return [k for k in indexes if k not in taken]


def _is_post(source: Source, index: int) -> bool:
    """Whether a line may be a post, or a part of one: the name is to follow below it."""
    text = source.paragraphs[index].text
    if source.paragraphs[index].cell is not None or len(text) > _POST_LENGTH:
        return False
    if _ACQUAINTED.match(text) or _COLUMN.fullmatch(text):
        return False
    return _POST.fullmatch(text) is not None


def _post_beside(text: str, name: re.Match[str]) -> str:
    """The post in one line with the name: «Учитель ______ О.А. Белова», «Белова О.А., учитель ______»."""
    before = _ACQUAINTED.sub("", text[: name.start()])
    for said in (before, text[name.end() :]):
        said = re.split(r"_{2,}|\t", said.strip("_\t ,–—-/"))[0].strip(" ,–—-/")
        if len(said) <= _POST_LENGTH and _POST.fullmatch(said):
            return said
    return ""


def _rubric(kind: str, count: int) -> str:
    """What the program prints above those who have read the act."""
    said = decline_phrase(kind, Case.ABLT)
    word = "ознакомлены" if count > 1 else "ознакомлен(а)"
    return f"{preposition_s(said)} {said} {word}:"
