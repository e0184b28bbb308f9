"""Who drew a record up, said in words instead of a signature: «Справку составила: завуч Белова О.А.»."""

from __future__ import annotations

import re

from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.read.signs.marks import split_signature
from actgen.read.signs.words import NAME
from actgen.render.parts.pen import Pen
from actgen.render.parts.sentences import capitalise
from actgen.render.profile_file import default_profile

_COMPOSED = re.compile(
    r"(?P<words>(?:[А-ЯЁ][а-яё]+\s+)?(?:составил|подготовил|выполнил|пров[её]л)(?:а|и|\(а\))?|Составитель)"
    r"\s*(?::|\t|–|—)\s*(?P<who>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 200  # characters of such a line
_LAST = 3  # lines at the end of a record, of which one may be its day


def composer_at(source: Source, start: int, stop: int) -> int | None:
    """The line at the end of a record that says who drew it up; None where no line does."""
    lines = [k for k in range(start, stop) if source.paragraphs[k].text.strip()][-_LAST:]
    for k in lines:
        text = source.paragraphs[k].text.strip()
        match = _COMPOSED.match(text) if len(text) <= _LONGEST and source.is_bare(k) else None
        if match is not None and NAME.search(match["who"]):
            return k
    return None


def composer(source: Source, index: int, piece: Piece, used: set[int]) -> None:
    """Make a signature of the line; the clerk is told that its own words go."""
    match = _COMPOSED.match(source.paragraphs[index].text.strip())
    name = NAME.search(match["who"]) if match is not None else None
    if match is None or name is None:
        return
    post, said = split_signature(match["who"])
    if not said:  # «П.О. Ким, заместитель директора»
        said, post = name[0], match["who"][name.end() :].strip(" ,–—.")
    if not said or NAME.search(post):
        return
    signature = Piece(index).put(должность=capitalise(post), имя=surname_first(said))
    initials = Pen(default_profile()).initials_first(signature["имя"])
    source.meant[index] = f"{post} {initials}".strip()
    words = " ".join(match["words"].split())
    source.doubt(index, f"вместо слов «{words}» напечатается подпись: должность и имя")
    piece.setdefault("подпись", []).append(signature)
    used.add(index)
