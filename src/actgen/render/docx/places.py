"""What of a document has a place in a clerk's template: parts joined in a letterhead are given out one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from actgen.render.blocks import Block, Blocks, Look, Paragraph, Picture, Row
from actgen.render.document import Document, Part
from actgen.render.docx.template import tag

# Parts that stand side by side in a letterhead («шапка» of a letter, a corner letterhead).
_PART_OF = {
    Look.FORM_CODE: Part.NOTES,
    Look.RESTRICTION: Part.NOTES,
    Look.FOUNDER: Part.LETTERHEAD,
    Look.ORGANISATION: Part.LETTERHEAD,
    Look.SHORT_NAME: Part.LETTERHEAD,
    Look.UNIT: Part.LETTERHEAD,
    Look.OFFICIAL: Part.LETTERHEAD,
    Look.CONTACTS: Part.LETTERHEAD,
    Look.KIND: Part.KIND,
    Look.DATE_NUMBER: Part.DATE_NUMBER,
    Look.CORNER_DATE: Part.DATE_NUMBER,
    Look.PLACE: Part.PLACE,
    Look.ADDRESSEE: Part.ADDRESSEES,
    Look.STAMP: Part.STAMPS,
}
# What a clerk calls a part, and the requisites that may stand in its place. The letterhead is not among them:
# templates have it as their own text and pictures.
_CALLED: dict[Part, tuple[str, Set[str]]] = {
    Part.NOTES: ("пометка об ограничении доступа или код формы", set()),
    Part.STAMPS: ("грифы согласования и утверждения", set()),
    Part.ADDRESSEES: ("адресат", set()),
    Part.KIND: ("вид", set()),
    Part.DATE_NUMBER: ("дата и номер", {"дата", "номер"}),
    Part.PLACE: ("место", set()),
    Part.TITLE: ("заголовок", set()),
    Part.SIGNATURES: ("подписи", {"подписал"}),
    Part.MARKS: ("отметки", set()),
}


def given_out(document: Document, names: Set[str]) -> Mapping[Part, Blocks]:
    """The parts of a document for a template that uses ``names``.

    «Шапка» (or a corner letterhead under «бланк») that has no place in the template is given out to the parts
    that it joins: the addressee to «адресаты», date and number to «дата и номер». A part that the document has
    besides keeps what it has.
    """
    parts = dict(document.parts)
    joined = {part for part, blocks in parts.items() if not blocks}
    for joint in (Part.HEAD, Part.LETTERHEAD):
        blocks = parts.get(joint, ())
        if tag(joint) in names or not any(isinstance(block, Row) for block in blocks):
            continue
        parts[joint] = ()
        for block in _single(blocks):
            part = _part_of(block)
            if part in joined or part is joint:
                parts[part] = (*parts.get(part, ()), block)
    return parts


def without_place(document: Document, names: Set[str]) -> tuple[str, ...]:
    """What a document holds and a template of these names does not print, as a clerk calls it."""
    parts = given_out(document, names)
    return tuple(_missing(parts, names))


def _missing(parts: Mapping[Part, Blocks], names: Set[str]) -> Iterator[str]:
    for part, (called, instead) in _CALLED.items():
        blocks = parts.get(part, ())
        if not blocks or tag(part) in names:
            continue
        if part is Part.MARKS and "исполнитель" in names and _only(blocks, Look.EXECUTOR):
            continue
        if not instead & names:
            yield called
        elif part is Part.DATE_NUMBER and any(map(_is_reply, blocks)):
            yield "ссылка на документ, на который отвечают"


def _single(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Row):
            for cell in block.cells:
                yield from _single(cell)
        else:
            yield block


def _part_of(block: Block) -> Part:
    if isinstance(block, Paragraph):
        return _PART_OF.get(block.look, Part.LETTERHEAD)
    return Part.LETTERHEAD if isinstance(block, Picture) else Part.STAMPS


def _only(blocks: Blocks, look: Look) -> bool:
    return all(isinstance(block, Paragraph) and block.look is look for block in blocks)


def _is_reply(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.replace("\u00a0", " ").startswith("На №")
