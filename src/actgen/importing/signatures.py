"""Who signs below the text of a document: posts with names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.kinds import is_extract
from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.read.signs.marks import PLACE_OF_SEAL, split_signature
from actgen.russian.acting import acting, is_acting
from actgen.russian.cases import Case
from actgen.russian.dates import find_dates
from actgen.russian.nominative import nominative_phrase

BLANK_SIGNATURE = re.compile(r"^[_\s]{3,}")
# What stands where the hand signature of a copy was: «Директор	(подпись)	И.О. Фамилия», «п/п».
_HAND = re.compile(r"\s+[/(]?(?:подпись|п/п)[)/]?$", re.IGNORECASE)
_ACTING = re.compile(r"^(?P<how>и\.\s?о\.|врио)\s+(?P<post>.+)$", re.IGNORECASE | re.DOTALL)


def signatures(source: Source, indexes: Sequence[int], piece: Piece, used: set[int]) -> list[int]:
    """Posts with names until the first line that is no part of a signature; what is left is given back."""
    found: list[Piece] = []
    post: list[str] = []
    begun: int | None = None
    rest = list(indexes)
    columns: list[int] = []
    for k in indexes:
        paragraph = source.paragraphs[k]
        text = paragraph.text.strip()
        if PLACE_OF_SEAL.match(text) and found:
            found[-1]["место печати"] = "да"
        elif (
            (BLANK_SIGNATURE.match(text) and not (post and not _is_visa(source, k, bool(found))))
            or paragraph.cell is not None
            or (found and not post and not _opens(source, k))
        ):
            break
        else:
            begun = k if begun is None else begun
            before, name = split_signature(text)
            if not name:
                if len(post) >= 5 or find_dates(text):
                    break
                post.append(text)
                continue
            if before:
                post.append(before.strip())
            said = " ".join(" ".join(post).split())
            found.append(signature(by_hand(source, k, said, name), name, begun))
            columns.append(paragraph.column)
            post, begun = [], None
        used.add(k)
        rest = [other for other in rest if other > k]
    used.update(k for k in indexes if k not in rest)
    if len(found) == 2 and all(columns) and columns[0] != columns[1]:
        piece["подписи рядом"] = "да"
    piece.put(подпись=found)
    return rest


def _is_visa(source: Source, index: int, signed: bool) -> bool:
    """Whether a line «____ И.О. Фамилия» below a post is a visa's: it stands below a signature, or has a date."""
    below = source.paragraphs[index + 1] if index + 1 < len(source.paragraphs) else None
    dated = below is not None and bool(find_dates(below.text) or "__ 20" in below.text)
    return signed and (dated or not source.paragraphs[index].column)


def _opens(source: Source, index: int) -> bool:
    """Whether another signature begins here: a post and a name on a line, or a post above such a line."""
    paragraphs = source.paragraphs
    text = paragraphs[index].text
    if paragraphs[index].column:
        return True
    post, name = split_signature(text)
    if name:
        return bool(post) and "\t" in text
    for k in range(index + 1, min(index + 5, len(paragraphs))):
        if BLANK_SIGNATURE.match(paragraphs[k].text) or find_dates(paragraphs[k].text):
            return False
        _, name = split_signature(paragraphs[k].text)
        if name:
            return "\t" in paragraphs[k].text
    return False


def by_hand(source: Source, index: int, post: str, name: str) -> str:
    """A post without «подпись» behind it, which only an extract prints again."""
    plain = _HAND.sub("", post)
    if plain != post and not is_extract(source):
        source.meant[index] = f"{plain} {name}"
    return plain


def signature(post: str, name: str, at: int) -> Piece:
    """One signature; «И.о. директора» becomes the post and how it is held."""
    piece = Piece(at)
    post = " ".join(post.split()).strip(" _/")
    match = _ACTING.match(post) if is_acting(post) else None
    if match:
        how = "врио" if match["how"].lower() == "врио" else "и.о."
        holder = nominative_phrase(match["post"], Case.GENT)
        if holder and acting(holder, how).lower() == f"{how} {match['post']}".lower():
            return piece.put(должность=holder, замещение=how, имя=surname_first(name))
    return piece.put(должность=post, имя=surname_first(name))
