"""One document printed into one template: the parts of the package that it fills or changes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from markupsafe import Markup

from actgen.render.blocks import Blocks, Paragraph
from actgen.render.document import AttachmentBlock, Document, Part
from actgen.render.docx.items import Item, Media, RowItem, TableItem
from actgen.render.docx.lists import Lists
from actgen.render.docx.margins import PRINT_PART
from actgen.render.docx.opc import parsed
from actgen.render.docx.output import BLANK_MARGINS, completed
from actgen.render.docx.places import given_out
from actgen.render.docx.plan import Planner
from actgen.render.docx.prepared import Template
from actgen.render.docx.sections import end_of_section, with_sections
from actgen.render.docx.styles import Setting
from actgen.render.docx.tags import END_OF_BODY, TAGS
from actgen.render.docx.template import FIRST_HEADER, tag
from actgen.render.docx.variants import Variants
from actgen.render.docx.writing import written
from actgen.render.parts.values import VALUES
from actgen.render.templating import rendered


def printed_parts(template: Template, document: Document) -> dict[str, bytes]:
    """All parts of the package in their order, but for the document's properties."""
    document = replace(document, parts=given_out(document, template.names))
    return _Printer(template, document).parts()


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
        self.planner = Planner(
            t.profile,
            dict(t.styles),
            *widths,
            Lists(t.numbering),
            Media(t.free_drawing),
            Variants(t.named),
        )
        self.last_section = t.sections.act(landscape=self.document.landscape)

    def parts(self) -> dict[str, bytes]:
        """All parts; the text comes first, so that its lists are numbered in its order."""
        texts = self.template.texts
        main = self.template.document
        printed = {name: self._part(name) for name in [main, *(n for n in texts if n != main)]}
        return completed(self.template, self.planner, printed, blank_first=self._blank_first)

    def _part(self, name: str) -> bytes:
        """A part of the template with its tags replaced."""
        t = self.template
        self.after_table = False
        self.planner.begin()
        text = rendered(t.texts[name], self._context(), t.path)
        if name == t.document:
            text = with_sections(text, str(written((self.planner.table_end(),))))
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
        self,
        name: str,
        where: str,
        *,
        after_table: bool = False,
        before_end: bool = False,
        alone: bool = False,
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
        if (
            items
            and isinstance(items[0], (TableItem, RowItem))
            and (after_table or self.after_table)
        ):
            items = (self.planner.table_end(), *items)
        if items:
            self.after_table = isinstance(items[-1], (TableItem, RowItem))
        if self.after_table and before_end:
            items, self.after_table = (*items, self.planner.table_end()), False
        if not items and alone:
            items = (self.planner.empty(),)
        return written(items)

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
        self.planner.begin()
        before = self.last_section
        self.last_section = self.template.sections.attachment(
            landscape=attachment.landscape,
            first=BLANK_MARGINS if self._blank_first else {},
            restart=self.template.profile.word("номер страницы приложения") == "с первой",
        )
        setting = self._setting(attachment.landscape)
        items = self.planner.items(attachment.blocks, setting, self.template.document)
        self.after_table = bool(items) and isinstance(items[-1], (TableItem, RowItem))
        return Markup(end_of_section(before)) + written(items)  # noqa: S704 - made by us

    def _end(self) -> Markup:
        """The section that the document ends with."""
        end = (self.planner.table_end(),) if self.after_table else ()
        return written(end) + Markup(self.last_section)  # noqa: S704 - made by us

    def _setting(self, landscape: bool) -> Setting:
        return Setting(self.template.sections.text_width(landscape=landscape))

    @property
    def _blank_first(self) -> bool:
        """Whether attachments need first pages without what the act's first page has in its margins."""
        own = self.document.first_header or self.document.first_footer or self.template.first
        return bool(own and self.document.attachments)


class _PartText:
    """A part inside a sentence or a condition: its lines; false where there is nothing to print."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks

    def __bool__(self) -> bool:
        return bool(self._blocks)

    def __str__(self) -> str:
        return "\n".join(block.line for block in self._blocks if isinstance(block, Paragraph))
