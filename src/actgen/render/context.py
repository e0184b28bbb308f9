"""A document of the act language becomes the one context that every format prints."""

from __future__ import annotations

import datetime
from dataclasses import replace

from actgen.model.act import Act
from actgen.model.parties import Signature
from actgen.render.document import Document, Part
from actgen.render.parts.addressees import addressee_blocks
from actgen.render.parts.advice import advice
from actgen.render.parts.attachments import AttachmentMaker
from actgen.render.parts.body import act_text
from actgen.render.parts.head import first_header, head_parts, kind_line, title_lines
from actgen.render.parts.marks import begins_below_text, first_footer, held_together, mark_blocks
from actgen.render.parts.meeting import commission_signatures, meeting_signatures
from actgen.render.parts.pen import Pen
from actgen.render.parts.points import PointMaker
from actgen.render.parts.sentences import Speaker, capitalise
from actgen.render.parts.signatures import signature_blocks
from actgen.render.parts.stamps import stamp_blocks
from actgen.render.parts.typesetting import held, set_document
from actgen.render.parts.values import values_of
from actgen.render.setup import Setup
from actgen.russian.dates import figures
from actgen.source.kinds import family_of

# Creation date of drafts in document properties: the same act must give the same bytes on any day.
UNDATED = datetime.date(2000, 1, 1)


def build(act: Act, setup: Setup | None = None) -> Document:
    """The context of a document, typeset by the profile of the setup."""
    setup = setup or Setup()
    pen = Pen(setup.profile)
    speaker = Speaker.of(act, pen.guesses)
    points = PointMaker(speaker, setup.profile, landscape=act.landscape)
    parts = head_parts(act, pen, addressee_blocks(act.addressees, pen), stamp_blocks(act, pen))
    signatures = signature_blocks(
        _signers(act),
        act.author,
        pen,
        side_by_side=act.side_by_side,
        copied=act.excerpt is not None,
    )
    text = tuple(act_text(act, points, pen))
    marks = tuple(mark_blocks(act, pen))
    parts[Part.TEXT] = held(text) if signatures or begins_below_text(marks) else text
    parts[Part.SIGNATURES], parts[Part.MARKS] = held_together(signatures, marks)
    document = Document(
        family=family_of(act.kind),
        kind=kind_line(act),
        title=title_lines(act),
        parts=parts,
        attachments=AttachmentMaker(act, points, pen).all(),
        landscape=act.landscape,
        first_header=first_header(act, pen),
        first_footer=first_footer(act, pen),
        values=values_of(act, pen),
        name=_name(act),
        author=" ".join(act.author.name),
        created=act.date or UNDATED,
        guesses=tuple(dict.fromkeys(pen.guesses)),
    )
    document = set_document(document, setup.profile)
    return replace(document, warnings=advice(act, document, setup.profile))


def _signers(act: Act) -> tuple[Signature, ...]:
    """Who signs; a protocol and an act of a commission name them elsewhere."""
    if act.signature:
        return act.signature
    if act.meeting is not None:
        return meeting_signatures(act.meeting)
    return commission_signatures(act.commission) if act.commission is not None else ()


def _name(act: Act) -> str:
    """The document's name for its properties: «Приказ от 13.04.2024 № 223-09 Об использовании …»."""
    parts = [capitalise(kind_line(act).lower())]
    if act.date:
        parts.append(f"от {figures(act.date)}")
    if act.number:
        parts.append(f"№ {act.number}")
    if act.title:
        parts.append(" ".join(act.title.split()))
    return " ".join(parts)
