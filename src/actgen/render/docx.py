"""DOCX: the Word template of the family, or a clerk's own, with the parts of the document printed into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Template as Compiled
from markupsafe import Markup, escape

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.document import AttachmentBlock, Blocks, Document, Paragraph, Part
from actgen.render.docx_choice import chosen
from actgen.render.docx_margins import PRINT_PART, blank_margin, margin_type
from actgen.render.docx_opc import opened_tag, parsed, rels_name, with_relations
from actgen.render.docx_package import END_OF_BODY, TAGS, Template, load
from actgen.render.docx_plan import Item, Planner, RowItem, TableItem
from actgen.render.docx_sections import end_of_section, with_sections
from actgen.render.docx_styles import PAGE_NUMBER, Setting
from actgen.render.docx_template import FIRST_HEADER, tag, zipped
from actgen.render.docx_xml import HEAD, PACKAGE
from actgen.render.setup import Setup
from actgen.render.templating import compiled, environment, rendered, without_forbidden
from actgen.render.values import VALUES

BLOCKS = "blocks.xml.j2"
_BLANK = {"header": "word/headerActgenBlank.xml", "footer": "word/footerActgenBlank.xml"}


def render_docx(act: Act, setup: Setup | None = None) -> bytes:
    """The act as a Word document."""
    setup = setup or Setup()
    return docx_bytes(build(act, setup), setup)


def docx_bytes(document: Document, setup: Setup | None = None) -> bytes:
    """A prepared document as a Word file: the same document gives the same bytes."""
    setup = setup or Setup()
    template = load(chosen(setup.template, document), document.family, setup.profile)
    return _Printer(template, document).bytes()


@dataclass
class _Printer:
    """Prints one document into one template."""

    template: Template
    document: Document
    planner: Planner = field(init=False)
    after_table: bool = False

    def __post_init__(self) -> None:
        t = self.template
        widths = (t.sections.text_width(landscape=False), t.sections.text_width(landscape=True))
        self.planner = Planner.of(t.profile, dict(t.styles), widths, t.numbering, t.free_drawing)
        self.last_section = t.sections.act(landscape=self.document.landscape)

    def bytes(self) -> bytes:
        """The whole package."""
        t = self.template
        printed = {name: self._part(name) for name in [t.document, *(n for n in t.texts if n != t.document)]}
        parts = {name: printed.get(name) or t.fixed[name] for name in t.order}
        self._add_styles(parts)
        self._add_numbering(parts)
        self._add_pictures(parts)
        if self._blank_first:
            self._add_blank_margins(parts)
        return zipped(parts | properties(self.document))

    def _part(self, name: str) -> bytes:
        """A part of the template with its tags replaced."""
        t = self.template
        self.after_table = False
        text = rendered(t.texts[name], self._context(), t.path)
        if name == t.document:
            text = with_sections(text, str(self._xml((self.planner.table_end(),))))
        parsed(text, str(t.path))  # tags in wrong places tear a document apart
        return text.encode()

    def _context(self) -> dict[str, Any]:
        texts = {tag(part): _PartText(self._blocks(part)) for part in Part}
        values = {name.replace(" ", "_"): text for name, text in self.document.values.items()}
        return {
            **texts,
            **dict.fromkeys(VALUES, ""),
            **values,
            PRINT_PART: self._print,
            END_OF_BODY: self._end,
        }

    def _blocks(self, part: Part) -> Blocks:
        return self.document.parts.get(part, ())

    # --- what the template calls ----------------------------------------------------------------------

    def _print(
        self, name: str, where: str, *, after_table: bool = False, before_end: bool = False, alone: bool = False,
        width: int = 0,
    ) -> Markup:
        """A part of the document: ``where`` is the part of the package, ``width`` that of a cell (0: of the page)."""
        if TAGS.get(name) is Part.ATTACHMENTS:
            return self._attachments()
        setting = self._setting(self.document.landscape)
        if width:
            setting = Setting(width if width > 1 else setting.width, cell=True)
        if name in TAGS:
            items = self.planner.items(self._blocks(TAGS[name]), setting, where)
        else:
            items = self._margin(name, setting, where)
        if items and isinstance(items[0], (TableItem, RowItem)) and (after_table or self.after_table):
            items = (self.planner.table_end(), *items)
        if items:
            self.after_table = isinstance(items[-1], (TableItem, RowItem))
        if self.after_table and before_end:
            items, self.after_table = (*items, self.planner.table_end()), False
        if not items and alone:
            return Markup(f'<w:p><w:pPr><w:pStyle w:val="{self.template.styles[PAGE_NUMBER[0]]}"/></w:pPr></w:p>')
        return self._xml(items)

    def _margin(self, name: str, setting: Setting, where: str) -> tuple[Item, ...]:
        """What stands in the margin of the first page, kept away from the text."""
        blocks = self.document.first_header if name == FIRST_HEADER else self.document.first_footer
        items = self.planner.items(blocks, setting, where)
        if not items:
            return ()
        gap = self.planner.margin_gap()
        if name == FIRST_HEADER:
            return (*items, gap)
        ends_with_table = isinstance(items[-1], (TableItem, RowItem))
        return (gap, *items, *((self.planner.table_end(),) if ends_with_table else ()))

    def _attachments(self) -> Markup:
        return Markup("").join(map(self._attachment, self.document.attachments))

    def _attachment(self, attachment: AttachmentBlock) -> Markup:
        """The end of the section before it, and what the attachment prints."""
        self.after_table = False
        before = self.last_section
        first = dict(zip(_BLANK, _BLANK_IDS, strict=True)) if self._blank_first else {}
        self.last_section = self.template.sections.attachment(
            landscape=attachment.landscape,
            first=first,
            restart=self.template.profile.word("номер страницы приложения") == "с первой",
        )
        setting = self._setting(attachment.landscape)
        items = self.planner.items(attachment.blocks, setting, self.template.document)
        self.after_table = bool(items) and isinstance(items[-1], (TableItem, RowItem))
        return Markup(end_of_section(before)) + self._xml(items)

    def _end(self) -> Markup:
        """The section that the document ends with."""
        end = (self.planner.table_end(),) if self.after_table else ()
        return self._xml(end) + Markup(self.last_section)

    def _setting(self, landscape: bool) -> Setting:
        return Setting(self.template.sections.text_width(landscape=landscape))

    def _xml(self, items: tuple[Item, ...]) -> Markup:
        made: Markup = _blocks_template().module.blocks(items)  # type: ignore[attr-defined]
        return made

    # --- what is added to the package -----------------------------------------------------------------

    @property
    def _blank_first(self) -> bool:
        """Whether attachments need first pages without what the act's first page has in its margins."""
        own = self.document.first_header or self.document.first_footer or self.template.first
        return bool(own and self.document.attachments)

    def _add_styles(self, parts: dict[str, bytes]) -> None:
        if self.planner.variants:
            name = self.template.styles_part
            made = "".join(self.planner.variants.values())
            parts[name] = opened_tag(parts[name].decode(), "w:styles", made).encode()

    def _add_numbering(self, parts: dict[str, bytes]) -> None:
        lists, name = self.planner.lists, self.template.numbering_part
        if not lists.nums:
            return
        text = parts[name].decode()
        at = min(i for tag_ in ("<w:num ", "<w:numIdMacAtCleanup", "</w:numbering>") if (i := text.find(tag_)) >= 0)
        text = text[:at] + "".join(lists.definitions) + text[at:]
        end = text.find("<w:numIdMacAtCleanup")
        end = end if end >= 0 else text.rfind("</w:numbering>")
        parts[name] = (text[:end] + "".join(lists.nums) + text[end:]).encode()

    def _add_pictures(self, parts: dict[str, bytes]) -> None:
        media = self.planner.media
        for owner, relations in media.relations.items():
            name = rels_name(owner)
            parts[name] = with_relations(parts.get(name), owner, relations, "image")
        parts |= media.files

    def _add_blank_margins(self, parts: dict[str, bytes]) -> None:
        document = self.template.document
        for (kind, name), ident in zip(_BLANK.items(), _BLANK_IDS, strict=True):
            parts[name] = blank_margin(kind, self.template.styles)
            rels = rels_name(document)
            parts[rels] = with_relations(parts.get(rels), document, {ident: name}, kind)
            override = f'<Override PartName="/{name}" ContentType="{margin_type(kind)}"/>'
            types = parts["[Content_Types].xml"].decode()
            parts["[Content_Types].xml"] = opened_tag(types, "Types", override).encode()


_BLANK_IDS = tuple(f"rIdActgenBlank{kind.capitalize()}" for kind in _BLANK)


class _PartText:
    """A part inside a sentence or a condition: its lines; false where there is nothing to print."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks

    def __bool__(self) -> bool:
        return bool(self._blocks)

    def __str__(self) -> str:
        return "\n".join(block.line for block in self._blocks if isinstance(block, Paragraph))


@cache
def _blocks_template() -> Compiled:
    source = resources.files("actgen.render").joinpath(BLOCKS)
    with resources.as_file(source) as path:
        return compiled(environment(), source.read_text(encoding="utf-8"), path)


def properties(document: Document) -> dict[str, bytes]:
    """Document properties; the times are those of the act, not of the day it was printed."""
    moment = f"{document.created.isoformat()}T00:00:00Z"
    title = " ".join(document.title.split())
    fields = [
        ("dc:title", document.name),
        ("dc:subject", title),
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
        "docProps/core.xml": (
            f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
            f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{body}{times}</cp:coreProperties>'
        ).encode(),
        "docProps/app.xml": (
            f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>actgen</Application></Properties>"
        ).encode(),
    }


