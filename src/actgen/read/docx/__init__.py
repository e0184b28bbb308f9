"""DOCX → raw lines and tables, straight from its XML (python-docx takes many times longer)."""

from __future__ import annotations

from collections.abc import Iterable

from actgen.errors import ReadError
from actgen.model.text import RUNNING, Unread
from actgen.read.docx.kept import Kept
from actgen.read.docx.numbering import Definitions, Numbering
from actgen.read.docx.package import Package, parse
from actgen.read.docx.runs import Runs
from actgen.read.docx.style_sheet import sheet
from actgen.read.docx.styles import Styles
from actgen.read.docx.table import cells_of, framed, only_cell, rows_of
from actgen.read.docx.wordml import (
    NAMES,
    Element,
    child,
    local,
    number,
    opening,
    parts,
    switched,
    value,
)
from actgen.read.raw import (
    RawCell,
    RawDocument,
    RawLine,
    RawRow,
    RawTable,
    ShownPage,
    clean,
    narrow,
    sideways,
)
from actgen.read.signs.outline import LEVEL

_STYLES = Kept(lambda data: Styles(sheet(data)))
_NUMBERING = Kept(lambda data: Definitions(parse(data)))
_RUNNING = Kept(parse, parts=24)  # a template has up to six of them
_CONTAINERS = frozenset({"ins", "moveTo", "customXml", "smartTag", "sdtContent", "body"})


def read_docx(data: bytes) -> RawDocument:
    """The paragraphs and tables of the body, then foot- and endnotes; headers and footers only as a remark."""
    package = Package(data)
    root = package.xml(package.main)
    body = child(root, "body")
    if body is None:
        raise ReadError(
            "в файле DOCX нет текста документа", advice="Сохраните документ заново в Word."
        )
    return _Reader(package).read(body)


def paragraph_elements(root: Element) -> list[Element]:
    """The paragraphs of a document part in its order; ``origin`` of a line counts them."""
    return list(root.iter("{*}p"))


class _Reader:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = next(iter(package.shared_related("styles", _STYLES)), Styles())
        lists = package.shared_related("numbering", _NUMBERING)
        self._numbering = Numbering(next(iter(lists), Definitions(None)), self._styles)
        self._runs = Runs(self._styles)
        self._carried = ""  # text of a paragraph whose mark was deleted: it runs into the next one
        self._carriers: tuple[int, ...] = ()  # the paragraphs that it comes from
        self._ordinals: dict[Element, tuple[int, ...]] = {}
        self._gap = False
        self._unread: list[Unread] = []
        self._blocks_of_body: list[RawLine | RawTable] = []
        self._shown: list[ShownPage] = []

    def read(self, body: Element) -> RawDocument:
        self._ordinals = {e: (k,) for k, e in enumerate(paragraph_elements(body))}
        self._sections(body)
        blocks = self._blocks_of_body
        if self._carried.strip():
            blocks.append(RawLine(clean(self._carried), origin=self._carriers))
        document = RawDocument(blocks)
        document.blocks += self._notes()
        document.running = self._running()
        document.unread = self._unread
        document.shown = self._shown
        document.remarks = self._remarks(document.running)
        return document

    def _sections(self, body: Element) -> None:
        """Read all blocks of the body; those of a section whose page is turned are marked."""
        blocks = self._blocks_of_body
        if not any(_is_landscape(each) for each in body.iter(f"{body.tag[:-4]}sectPr")):
            self._add(body, blocks)
            return
        begun = 0
        for element in body:
            self._add((element,), blocks)
            section = element if local(element) == "sectPr" else child(element, "pPr", "sectPr")
            if section is not None:
                if _is_landscape(section):
                    blocks[begun:] = sideways(blocks[begun:])
                begun = len(blocks)

    def _blocks(self, container: Iterable[Element]) -> list[RawLine | RawTable]:
        blocks: list[RawLine | RawTable] = []
        self._add(container, blocks)
        return blocks

    def _add(self, container: Iterable[Element], blocks: list[RawLine | RawTable]) -> None:
        """Read what stands in a container, to the end of ``blocks``."""
        for element in container:
            name = NAMES[element.tag]
            if name == "p":
                self._paragraph(element, blocks)
            elif name == "tbl":
                if (only := only_cell(element)) is not None:
                    self._add(only, blocks)  # a frame around text, or around a whole page
                elif (table := self._table(element)).rows:
                    blocks.append(table)
                self._gap = True
            elif name == "sdt":
                content = child(element, "sdtContent")
                if content is not None and not switched(child(element, "sdtPr", "showingPlcHdr")):
                    self._add(content, blocks)
            elif name in _CONTAINERS:
                self._add(element, blocks)
            elif name == "altChunk":
                self._unread.append(Unread(None, "в файл вставлен другой документ, он не прочитан"))
            elif name == "AlternateContent":
                chosen = child(element, "Choice")
                chosen = chosen if chosen is not None else child(element, "Fallback")
                if chosen is not None:
                    self._add(chosen, blocks)

    def _paragraph(self, element: Element, blocks: list[RawLine | RawTable]) -> None:
        properties, items = opening(element, "pPr")
        look = self._styles.look(value(properties.get("pStyle")) or self._styles.default)
        if look.contents:
            return
        content = self._runs.read(items, look)
        for box in content.boxes:
            self._add(box, blocks)
        for page in content.pages:
            self._show(page, element, blocks)
        text, origin = clean("".join(content.pieces)), self._ordinals.get(element, ())
        if self._carried or self._carriers:
            text, origin = self._carried + text, (*self._carriers, *origin)
            self._carried, self._carriers = "", ()
        if "rPr" in properties:
            mark = parts(properties["rPr"])
            if "del" in mark or "moveFrom" in mark:
                # an accepted deletion of the mark joins two paragraphs
                self._carried, self._carriers = text, origin
                self._runs.tracked = True
                return
        filled = text.strip()
        if not filled and (content.removed or look.hidden):
            return
        label, level = "", 0
        if look.num_id is not None or "numPr" in properties:
            own = parts(properties.get("numPr"))
            label, level = self._numbering.label(
                look, value(own.get("numId")), number(own.get("ilvl"))
            )
        if not filled and not label:
            self._gap = True
            return
        alignment, outline = properties.get("jc"), properties.get("outlineLvl")
        blocks.append(
            RawLine(
                text.strip(" \n") if "\t" in text else filled,
                label,
                level * LEVEL,
                look.name,
                look.heading or (outline is not None and number(outline) in range(9)),
                look.centered if alignment is None else value(alignment) == "center",
                content.weighty and not content.light,
                self._gap,
                origin=origin,
            )
        )
        self._gap = False

    def _show(self, page: str, paragraph: Element, blocks: list[RawLine | RawTable]) -> None:
        """Note a picture as large as a page, with its place: below the table whose cell it stands in."""
        if paragraph in self._ordinals:  # headers repeat the paper they are printed on
            above = blocks is not self._blocks_of_body
            self._shown.append(ShownPage(page, len(self._blocks_of_body) + above))

    def _table(self, element: Element) -> RawTable:
        rows = []
        for row in rows_of(element):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                self._runs.tracked = True
                continue
            before = number(child(properties, "gridBefore")) or 0
            cells = [RawCell([], min(before, 60))] if before > 0 else []
            cells += filter(None, map(self._cell, cells_of(row)))
            if cells:
                rows.append(RawRow(cells, bool(switched(child(properties, "tblHeader")))))
        return RawTable(rows, framed(element, self._styles))

    def _cell(self, element: Element) -> RawCell | None:
        """A cell; None for one that an accepted change takes away."""
        properties, items = opening(element, "tcPr")
        if "cellDel" in properties:
            self._runs.tracked = True
            return None
        span = 1
        if "gridSpan" in properties:
            span = min(max(number(properties["gridSpan"]) or 1, 1), 60)
        merge = properties.get("vMerge")
        lines = _as_lines(self._blocks(items))
        if self._carried.strip():
            lines.append(RawLine(self._carried.strip(), origin=self._carriers))
        self._carried, self._carriers = "", ()
        merged = merge is not None and (value(merge) or "continue") == "continue"
        return RawCell([] if merged else lines, span, merged)

    def _notes(self) -> list[RawLine]:
        notes = []
        for kind in ("footnotes", "endnotes"):
            for root in self._package.related(kind):
                for note in root:
                    if value(note, "type") in (None, "normal"):
                        notes += [
                            line._replace(note=True) for line in _as_lines(self._blocks(note))
                        ]
        return notes

    def _running(self) -> list[str]:
        """The texts of headers and footers, each once; of a table cell by cell, with its lines."""
        texts = [
            text
            for kind in ("header", "footer")
            for root in self._package.shared_related(kind, _RUNNING)
            for block in self._blocks(root)
            for text in ([narrow(block.text)] if isinstance(block, RawLine) else _cell_texts(block))
        ]
        return list(dict.fromkeys(text for text in texts if any(c.isalpha() for c in text)))

    def _remarks(self, running: list[str]) -> list[str]:
        remarks = []
        if self._runs.tracked:
            remarks.append("в документе есть исправления; они прочитаны как принятые")
        if self._runs.hidden:
            remarks.append("скрытый текст не прочитан")
        if running:
            remarks.append(f"{RUNNING}{narrow(' / '.join(running))[:200]}")
        return remarks


def _is_landscape(section: Element) -> bool:
    page = child(section, "pgSz")  # some programs give the turned sizes alone
    wide = (number(page, "w") or 0) > (number(page, "h") or 0)
    return wide or value(page, "orient") == "landscape"


def _cell_texts(table: RawTable) -> list[str]:
    """The texts of all cells, line under line."""
    texts = (
        "\n".join(narrow(text) for line in cell.lines for text in line.text.split("\n"))
        for row in table.rows
        for cell in row.cells
    )
    return [text for text in texts if text]


def _as_lines(blocks: Iterable[RawLine | RawTable]) -> list[RawLine]:
    """Blocks where no table can stand, a table as lines."""
    lines: list[RawLine] = []
    for block in blocks:
        if isinstance(block, RawLine):
            lines.append(block)
        else:
            lines += _flattened(block)
    return lines


def _flattened(table: RawTable) -> list[RawLine]:
    """A table inside a cell, as lines: one for each row; the lines of its only cell where it has but one."""
    lines = []
    for row in table.rows:
        filled = [cell for cell in row.cells if any(line.text for line in cell.lines)]
        if len(filled) == 1:
            lines += filled[0].lines
        elif filled:
            texts = (" ".join(line.text for line in cell.lines) for cell in filled)
            origin = tuple(k for cell in filled for line in cell.lines for k in line.origin)
            lines.append(RawLine("; ".join(texts), origin=origin))
    return lines
