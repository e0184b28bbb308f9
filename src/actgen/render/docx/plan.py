"""Blocks become items that are only to be written down: styles, numbers, widths, pictures are decided here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from actgen.errors import RenderError
from actgen.render.blocks import Block, Paragraph, Picture, Row, TableBlock, TableRow
from actgen.render.docx.distances import Neighbours
from actgen.render.docx.items import (
    CellItem,
    Item,
    LineItem,
    Media,
    ParagraphItem,
    PictureItem,
    RowItem,
    TableItem,
)
from actgen.render.docx.lists import NO_NUMBER, Lists
from actgen.render.docx.style_names import (
    DATA_TABLE,
    LAYOUT_TABLE,
    MARGIN_GAP,
    PAGE_NUMBER,
    PICTURE,
    PICTURE_RIGHT,
    STYLES,
    TABLE_END,
    TABLE_HEAD,
    TABLE_NUMBER,
    TABLE_SECTION,
    TABLE_TEXT,
)
from actgen.render.docx.styles import Setting, indents, spacing, tabs, twips
from actgen.render.docx.variants import Variants
from actgen.render.docx.xml import attribute, run_content
from actgen.render.looks import Style, looks
from actgen.render.parts.tables import WHOLE
from actgen.render.profile import Profile

NBSP = "\u00a0"
EMU = 36_000  # Word's units of pictures in a millimetre
MOST_COLUMNS = 63  # Word opens no table with more


@dataclass
class Planner:
    """Plans the blocks of one document for one template.

    ``styles`` says what the template calls our styles; ``width`` is the text width its styles are made for.
    """

    profile: Profile
    styles: dict[str, str]
    width: int
    landscape_width: int
    lists: Lists
    media: Media
    variants: Variants
    _below: float | None = None
    """The distance after what was planned last (points), None where nothing stands above."""

    def begin(self) -> None:
        """Nothing stands above what comes next: a document, an attachment, a margin begins."""
        self._below = None

    def items(
        self, blocks: Sequence[Block], setting: Setting, part: str, above: float = 0
    ) -> tuple[Item, ...]:
        """The items of blocks that stand one under another; ``above`` sets the first one off (points)."""
        made: list[Item] = []
        for i, block in enumerate(blocks):
            after = blocks[i + 1] if i + 1 < len(blocks) else None
            match block:
                case Paragraph():
                    made.append(self._paragraph(block, Neighbours.of(blocks, i, above), setting))
                case Picture():
                    made.append(self._picture(block, setting, part, 0 if i else above))
                case TableBlock():
                    made.append(self._table(block, setting))
                case Row():
                    made.append(self._row(block, setting, part, 0 if i else above))
            if isinstance(block, (TableBlock, Row)) and isinstance(after, (TableBlock, Row)):
                made.append(self.table_end())
        return tuple(made)

    def table_end(self) -> ParagraphItem:
        """What Word needs after a table where no text follows."""
        return ParagraphItem(self.styles[TABLE_END[0]])

    def empty(self) -> ParagraphItem:
        """An empty line, where Word must have a paragraph."""
        return ParagraphItem(self.styles[PAGE_NUMBER[0]])

    def margin_gap(self) -> ParagraphItem:
        """Keeps what stands in a margin of the page away from the text."""
        return ParagraphItem(self.styles[MARGIN_GAP[0]])

    # --- paragraphs -----------------------------------------------------------------------------------

    def _paragraph(self, block: Paragraph, near: Neighbours, setting: Setting) -> ParagraphItem:
        look = looks(self.profile)[block.look]
        base = self.styles[STYLES[block.look][0]]
        number, text = self._number(block, base)
        before, after, usual = near.distances(
            look, block, self.profile.points("отбивка перед таблицей")
        )
        self._below = after
        style = self._placed(STYLES[block.look], look, setting, None if usual else (before, after))
        return ParagraphItem(style, run_content(text), block.keep, number)

    def _number(self, block: Paragraph, style: str) -> tuple[tuple[int, str] | None, str]:
        """The list of a paragraph, and its text, with the number in it where the style has none."""
        if not block.label:
            unnumbered = (0, NO_NUMBER) if self.lists.numbered(style) else None
            return unnumbered, block.opening + block.text
        if not self.lists.numbered(style):
            return None, f"{block.opening}{block.label}{NBSP}{block.text}"
        key = block.place.list if block.place else id(block)
        return self.lists.number(style, key, block.label, block.opening), block.text

    def _placed(
        self,
        names: tuple[str, str],
        look: Style,
        setting: Setting,
        distances: tuple[float, float] | None,
    ) -> str:
        """The style of a paragraph at its place: that of its look, or a variant made of it."""
        base = self.styles[names[0]]
        moved = (look.block or look.measure or look.tab) and (
            setting.cell or setting.width != self.width
        )
        if not moved and distances is None:
            return base
        notes, key, body = [], [], ""
        if moved:
            body += tabs(look, setting.width, self.width)
            key.append(
                f"w{setting.width}" if look.tab else "cell" if setting.cell else f"w{setting.width}"
            )
            notes.append(self._where(look, setting))
        if distances is not None:
            before, after = distances
            body += spacing(before, after)
            key.append(f"s{twips(before)}-{twips(after)}")
            notes.append(f"отбивка {before:g} и {after:g} пт")
        if moved and not look.tab:
            body += indents(replace(look, first_line=0, hanging=0), setting, 0)
        if distances is not None and look.together:
            body += '<w:contextualSpacing w:val="0"/>'
        # No commas, not even in numbers: in the name of a style they separate other names of it (w:aliases).
        name = f"{names[1]} ({' – '.join(notes)})"
        return self.variants.style("-".join([base, *key]), name, base, body)

    def _where(self, look: Style, setting: Setting) -> str:
        if not setting.cell and setting.width == self.landscape_width:
            return "альбомный лист"
        if setting.cell and not look.tab:
            return "в ячейке"
        return f"ширина {round(setting.width / 1440 * 25.4)} мм"

    # --- pictures, tables, rows -----------------------------------------------------------------------

    def _picture(self, block: Picture, setting: Setting, part: str, extra: float) -> PictureItem:
        self._below = 0
        names = PICTURE if block.centred else PICTURE_RIGHT
        if block.apart:
            extra = max(extra, self.profile.points("отбивка перед таблицей"))
        ident = self.media.next_ident()
        return PictureItem(
            style=self._placed(names, Style(), setting, (extra, 0) if extra else None),
            relation=self.media.relation(part, block),
            ident=ident,
            name=f"Рисунок {ident}",
            alt=attribute(block.alt),
            width=round(block.width * EMU),
            height=round(block.height * EMU),
        )

    def _table(self, block: TableBlock, setting: Setting) -> TableItem:
        self._below = self.profile.points("отбивка перед таблицей") if block.gap else 0
        widths = _columns(block.widths, setting.width)
        if len(widths) > MOST_COLUMNS:
            raise RenderError(
                f"таблица «{block.columns[0].title}» не печатается в Word: столбцов {len(widths)},"
                f" а в Word их не больше {MOST_COLUMNS}",
                advice="Разделите таблицу на несколько.",
            )
        titles = [*(["№\nп/п"] if block.numbered else []), *(c.title for c in block.columns)]
        header = tuple(
            CellItem((self._plain(TABLE_HEAD, title),), width)
            for title, width in zip(titles, widths, strict=True)
        )
        rows = (self._line(block, row, widths, setting.width) for row in block.rows)
        named = ", ".join(column.title for column in block.columns)
        return TableItem(
            self.styles[DATA_TABLE[0]],
            setting.width,
            widths,
            (LineItem(header, header=True), *rows),
            attribute(f"Таблица: {named}"),
        )

    def _line(
        self, block: TableBlock, row: TableRow, widths: Sequence[int], whole: int
    ) -> LineItem:
        if row.section or row.notes:
            lines = [self._plain(TABLE_SECTION, row.section)] if row.section else []
            lines += (self._plain(TABLE_TEXT, note) for note in row.notes)
            return LineItem((CellItem(tuple(lines), whole, block.span),))
        cells = [tuple(self._plain(TABLE_TEXT, line) for line in lines) for lines in row.cells]
        if block.numbered:
            cells.insert(0, (self._row_number(block, row.label),))
        return LineItem(
            tuple(CellItem(items, width) for items, width in zip(cells, widths, strict=True))
        )

    def _row_number(self, block: TableBlock, label: str) -> ParagraphItem:
        style = self.styles[TABLE_NUMBER[0]]
        if not self.lists.numbered(style):
            return self._plain(TABLE_NUMBER, label)
        if not label:
            return ParagraphItem(style, number=(0, NO_NUMBER))
        number = self.lists.number(style, ("table", block.index), label)
        return ParagraphItem(style, number=number)

    def _plain(self, names: tuple[str, str], text: str) -> ParagraphItem:
        return ParagraphItem(self.styles[names[0]], run_content(text))

    def _row(self, block: Row, setting: Setting, part: str, above: float) -> RowItem:
        widths = _columns(block.widths, setting.width)
        above += self._above_row(block)
        cells = []
        for blocks, width in zip(block.cells, widths, strict=True):
            self.begin()
            items = self.items(blocks, Setting(width, cell=True), part, above)
            if not items or isinstance(items[-1], (TableItem, RowItem)):
                items = (*items, self.table_end())
            cells.append(CellItem(items, width))
        self._below = 0
        return RowItem(
            self.styles[LAYOUT_TABLE[0]], setting.width, widths, tuple(cells), block.bottom
        )

    def _above_row(self, block: Row) -> float:
        """What sets a row off from what stands above it, in its cells, for Word knows no distance above a table."""
        wanted = self.profile.points(
            "отбивка перед подписью" if block.gap else "отбивка после бланка"
        )
        if self._below is None:
            return wanted if block.gap else 0
        return max(wanted - self._below, 0)


def _columns(parts: Sequence[int], whole: int) -> tuple[int, ...]:
    """Thousandths of a width, as widths that add up to it."""
    edges = [whole * sum(parts[:i]) // WHOLE for i in range(len(parts) + 1)]
    return tuple(right - left for left, right in pairwise(edges))
