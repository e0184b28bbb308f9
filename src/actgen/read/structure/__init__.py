"""Raw lines and tables → StructuredText: labels, tree of points, zones, requisites, offsets."""

from __future__ import annotations

from actgen.model.text import Paragraph, Requisites, Role, StructuredText, Table, TextPart
from actgen.read.raw import RawDocument, narrow
from actgen.read.signs.draft import Draft, Part
from actgen.read.structure.body import shape_body
from actgen.read.structure.captions import without_caption
from actgen.read.structure.collecting import collect
from actgen.read.structure.parts import split_parts
from actgen.read.structure.requisites import RequisiteFinder
from actgen.read.structure.signing_marks import without_signing_marks
from actgen.read.structure.zones import zone


def structure(raw: RawDocument, file: str) -> StructuredText:
    """The document as the checker and the importer know it."""
    raw = without_caption(without_signing_marks(raw))
    collected = collect(raw)
    drafts = collected.drafts
    parts = split_parts(drafts[: collected.notes])
    for part in parts:
        zone(drafts, part)
        _assign_roles(drafts, part)
        shape_body(drafts, part)
    # a tab parts what stands side by side in heads and signatures; in cells there is none left
    kept = (Role.CELL, Role.HEAD, Role.SIGNATURE)
    for draft in drafts:
        if draft.role not in kept:
            draft.text = narrow(draft.text)
    paragraphs, text = _lay_out(drafts)
    spans = [(p.start, p.stop) for p in paragraphs]
    requisites = RequisiteFinder(drafts, spans, parts).find() if parts else Requisites()
    found = [requisites, *(RequisiteFinder(drafts, spans, [part]).find() for part in parts[1:])]
    return StructuredText(
        file=file,
        text=text,
        paragraphs=tuple(paragraphs),
        tables=tuple(Table(header, rows) for header, rows in collected.tables),
        requisites=requisites,
        pages=raw.pages,
        remarks=tuple(raw.remarks),
        parts=tuple(_part(part, has) for part, has in zip(parts, found, strict=False)),
        running=tuple(raw.running),
        unread=tuple(raw.unread),
    )


def _part(part: Part, requisites: Requisites) -> TextPart:
    return TextPart(
        part.start,
        part.stop,
        part.preamble,
        part.body,
        part.signature,
        part.main,
        part.stamp,
        part.kind,
        part.operative,
        requisites,
    )


def _assign_roles(drafts: list[Draft], part: Part) -> None:
    stamped = part.stamp[1] if part.stamp else part.start
    head = part.preamble if part.main else min(stamped, part.preamble)
    zones = (
        (part.start, head, Role.HEAD),
        (head, part.preamble, Role.HEADING),
        (part.preamble, part.body, Role.PREAMBLE),
        (max(part.preamble, part.body, part.signature), part.stop, Role.SIGNATURE),
    )
    for start, stop, role in zones:
        for draft in drafts[start : min(stop, part.stop)]:
            if draft.cell is None:  # a cell has its role
                draft.role = role


def _lay_out(drafts: list[Draft]) -> tuple[list[Paragraph], str]:
    """Paragraphs with their offsets, and the text they refer to."""
    paragraphs: list[Paragraph] = []
    position = 0
    for draft in drafts:
        stop, raw = position + len(draft.text), draft.raw
        paragraphs.append(
            Paragraph(  # by position: by name it takes twice as long
                draft.text,
                position,
                stop,
                draft.role,
                draft.label.shown if draft.label else "",
                draft.clause,
                draft.level,
                draft.parent,
                raw.page,
                draft.cell,
                draft.quoted,
                raw.centered,
                raw.bold,
                raw.gap,
                raw.column,
                raw.confidence,
                raw.broken,
                raw.landscape,
                raw.origin,
            )
        )
        position = stop + 1
    return paragraphs, "\n".join(draft.text for draft in drafts)
