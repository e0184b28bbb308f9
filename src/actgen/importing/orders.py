"""Acts of the order family: order, directive, decree, resolution, direction."""

from __future__ import annotations

from actgen.importing.attachments import attachment, name_in_stamps
from actgen.importing.content import body
from actgen.importing.heads import head
from actgen.importing.issuers import settle_author
from actgen.importing.marks import marks, sign_electronically
from actgen.importing.people import is_name, tail
from actgen.importing.piece import Piece
from actgen.importing.preamble import preamble
from actgen.importing.run_on import points_in_one_paragraph
from actgen.importing.source import Source
from actgen.model.content import Attachment
from actgen.render.parts.sentences import Speaker, capitalise


def order(source: Source, kind: str) -> Piece:
    """The data of an act that orders something, with its attachments."""
    part = source.part
    used: set[int] = set()
    piece = Piece(part.start, вид=kind)
    head(source, piece, used)
    preamble(source, piece)
    attached = [attachment(source, each) for each in source.attachments]
    speaker = Speaker(kind, tuple(Attachment.model_validate(each) for each in attached))
    stop = part.signature
    if stop == part.stop and stop > part.body and is_name(source.paragraphs[stop - 1].text):
        stop -= 1  # on the letterhead of an official there is no post above his name
    points = points_in_one_paragraph(source, part.body, stop, speaker)
    if points is None:
        body(source, part.body, stop, piece, speaker)
    else:
        piece.put(пункты=points)
    marks(source, stop, part.stop, piece, used)
    tail(source, stop, part.stop, piece, used)
    sign_electronically(source, piece)
    settle_author(source, piece)
    _official(piece)
    piece.put(приложения=attached)
    name_in_stamps(source, piece)
    return piece


def _official(piece: Piece) -> None:
    """The post that the letterhead names is not printed with the signature, but a clerk writes it there, too."""
    official = piece["автор"].get("должностное лицо")
    signatures = piece.get("подпись", [])
    if official and signatures and "должность" not in signatures[0]:
        signatures[0] = Piece(signatures[0].at, должность=capitalise(official), **signatures[0])
