"""Orders that say everything in one paragraph: «… приказываю: назначить … Учителям провести … Контроль … за собой.»"""

from __future__ import annotations

from actgen.importing.piece import Piece
from actgen.importing.sentence import Said, understood
from actgen.importing.source import Source
from actgen.render.parts.sentences import Speaker, starts_with_infinitive
from actgen.russian.sentences import sentences

_ORDERING = {"кому", "контроль", "утвердить", "вступает в силу"}


def points_in_one_paragraph(
    source: Source, start: int, stop: int, speaker: Speaker
) -> list[Piece] | None:
    """The sentences of the only paragraph of a text as points without numbers, as they were.

    None where there are more paragraphs, or a sentence that orders nothing: it may belong to the one before.
    """
    lines = [k for k in range(start, stop) if source.paragraphs[k].text.strip()]
    if len(lines) != 1 or not source.is_bare(lines[0]):
        return None
    index = lines[0]
    text = " ".join(source.paragraphs[index].text.split())
    said = [text[span.start : span.stop].strip() for span in sentences(text)]
    found = [understood(each, speaker, leads=False, capital=True) for each in said]
    if len(found) < 2 or not all(map(_orders, found)):
        return None
    source.meant[index] = " ".join(f.printed or each for f, each in zip(found, said, strict=True))
    for each in found:
        if each.doubt:
            source.doubt(index, each.doubt)
    return [Piece(index, **each.keys).put(без_номера="да") for each in found]


def _orders(said: Said) -> bool:
    return bool(_ORDERING & said.keys.keys()) or starts_with_infinitive(
        str(said.keys.get("текст", ""))
    )
