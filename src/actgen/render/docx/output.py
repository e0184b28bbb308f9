"""The package of a produced DOCX: printed texts, and what the document adds to the template's other parts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import escape

from actgen.render.document import Document
from actgen.render.docx.items import Media
from actgen.render.docx.lists import Lists
from actgen.render.docx.margins import blank_margin, margin_type
from actgen.render.docx.opc import TYPES, opened_tag, rels_name, with_relations
from actgen.render.docx.plan import Planner
from actgen.render.docx.prepared import Template
from actgen.render.docx.xml import HEAD, PACKAGE
from actgen.render.docx.zipped import (
    LARGEST_KEPT,
    QUICK,
    Member,
    archive,
    kept_member,
    member,
)
from actgen.render.seal import sealed_parts
from actgen.render.templating import without_forbidden

BLANK_MARGINS = {"header": "rIdActgenBlankHeader", "footer": "rIdActgenBlankFooter"}
"""Empty header and footer for the first pages of attachments: kind → relationship."""
_DRAWING = re.compile(rb'(<wp:docPr\b[^>]*?\bid=")(\d+)(")')
_BLANK = {"header": "word/headerActgenBlank.xml", "footer": "word/footerActgenBlank.xml"}


def completed(
    template: Template, planner: Planner, printed: Mapping[str, bytes], *, blank_first: bool
) -> dict[str, bytes]:
    """All parts: those of the template untouched unless the document needs more than they have.

    ``printed`` are the parts with tags, ``blank_first`` asks for empty margins of first pages.
    """
    parts = {
        name: printed[name] if name in printed else template.fixed[name] for name in template.order
    }
    styles = template.styles_part
    if planner.variants.added:
        made = "".join(planner.variants.added)
        parts[styles] = opened_tag(parts[styles].decode(), "w:styles", made).encode()
    if planner.lists.nums:
        parts[template.numbering_part] = _with_lists(parts[template.numbering_part], planner.lists)
    _add_pictures(parts, planner.media)
    _tell_drawings_apart(parts, planner.media)
    if blank_first:
        _add_blank_margins(parts, template)
    return parts


def package(template: Template, document: Document, parts: Mapping[str, bytes]) -> bytes:
    """The file of these parts, with the properties of the document and its seal."""
    core, extended = template.properties
    whole = sealed_parts({**parts, **properties(document, core, extended)}, extended)
    return archive(packed(template, name, content) for name, content in whole.items())


def packed(template: Template, name: str, content: bytes) -> Member:
    """A part as it stands in the file: quickly compressed if every document has its own, else once and thoroughly."""
    if name in template.texts or name in template.properties or len(content) > LARGEST_KEPT:
        return member(name, content, QUICK)
    return kept_member(name, content)


def _with_lists(content: bytes, lists: Lists) -> bytes:
    """The numbering part with more definitions (before the first instance) and instances (after the last)."""
    text = content.decode()
    ends = ("<w:num ", "<w:numIdMacAtCleanup", "</w:numbering>")
    start = min(at for end in ends if (at := text.find(end)) >= 0)
    text = text[:start] + "".join(lists.definitions) + text[start:]
    stop = min(at for end in ends[1:] if (at := text.find(end)) >= 0)
    return (text[:stop] + "".join(lists.nums) + text[stop:]).encode()


def _add_pictures(parts: dict[str, bytes], media: Media) -> None:
    for owner, relations in media.relations.items():
        name = rels_name(owner)
        parts[name] = with_relations(parts.get(name), owner, relations, "image")
    parts |= media.files


def _tell_drawings_apart(parts: dict[str, bytes], media: Media) -> None:
    """A drawing that a template repeats (in a loop, in a copied header) is another drawing each time."""
    seen: set[bytes] = set()

    def numbered(found: re.Match[bytes]) -> bytes:
        ident = found[2]
        if ident in seen:
            ident = str(media.next_ident()).encode()
        seen.add(ident)
        return found[1] + ident + found[3]

    for name, content in parts.items():
        if name.startswith("word/") and b":docPr" in content:
            parts[name] = _DRAWING.sub(numbered, content)


def _add_blank_margins(parts: dict[str, bytes], template: Template) -> None:
    rels = rels_name(template.document)
    for kind, ident in BLANK_MARGINS.items():
        if f'"{ident}"'.encode() in parts.get(rels, b""):
            continue  # the template was a document of ours
        name = _BLANK[kind]
        while name in parts:
            name = name.replace(".xml", "1.xml")
        parts[name] = blank_margin(kind, template.styles)
        parts[rels] = with_relations(parts.get(rels), template.document, {ident: name}, kind)
        declared = f'<Override PartName="/{name}" ContentType="{margin_type(kind)}"/>'
        parts[TYPES] = opened_tag(parts[TYPES].decode(), "Types", declared).encode()


def properties(document: Document, core: str, extended: str) -> dict[str, bytes]:
    """Document properties in their two parts; the times are those of the act, not of the day it was printed."""
    moment = f"{document.created.isoformat()}T00:00:00Z"
    fields = [
        ("dc:title", document.name),
        ("dc:subject", " ".join(document.title.split())),
        ("dc:creator", document.author),
        ("dc:language", "ru-RU"),
        ("cp:lastModifiedBy", document.author),
        ("cp:revision", "1"),
    ]
    body = "".join(f"<{name}>{escape(without_forbidden(text))}</{name}>" for name, text in fields)
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return {
        core: (
            f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
            f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{body}{times}</cp:coreProperties>'
        ).encode(),
        extended: (
            f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>actgen</Application></Properties>"
        ).encode(),
    }
