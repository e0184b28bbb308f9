"""HTML → raw lines and tables: as Word saves it («Веб-страница», often named .doc), and any other page.

Word keeps the number of a list's item as text, marked ``mso-list:Ignore``; footnotes, comments, tabs and hidden text
have marks of their own. Nothing is fetched: pictures, style sheets and frames stay where they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from actgen.read.html import looks as html_looks
from actgen.read.html.looks import Element, Looks
from actgen.read.html.page import parse_page, text_within
from actgen.read.raw import RawCell, RawDocument, RawLine, RawRow, RawTable, clean
from actgen.read.signs.outline import LEVEL

_SKIPPED = frozenset(
    "script style head title meta link noscript template iframe object embed applet svg math audio video canvas"
    " select option button input textarea nav xml map".split()
)
_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table center address article section header footer main"
    " aside figure figcaption form fieldset body html hr tr td th thead tbody tfoot caption details summary".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_LEVEL = re.compile(r"level(\d+)")
_FOLDED = re.compile(r"[ \t\r\f]*\n[ \t\r\n\f]*")
_BLANKS = re.compile(r" *\t[ \t]*|[ \r\f]+")
_MARK_OF_NOTE = re.compile(r"sd(?:foot|end)note(?:anc|sym)")  # as LibreOffice calls them
_NOTE = re.compile(r"sd(?:foot|end)note\d+")
_MAX_SPAN = 60
_MAX_COLUMNS = 120
"""Beyond it no cell reaches down into the rows below: a limit for hostile pages."""


def read_html(data: bytes, charset: str = "") -> RawDocument:
    """The paragraphs, lists and tables of a page. ``charset`` is what came with it from outside, if anything did."""
    root, remark = parse_page(data, charset)
    document = _Page(root).read()
    if remark:
        document.remarks.insert(0, remark)
    return document


@dataclass(frozen=True, slots=True)
class _Context:
    """What an element passes on to those within."""

    bold: bool = False
    centered: bool = False
    heading: bool = False
    note: bool = False
    pre: bool = False
    depth: int = 0  # of lists


class _Page:
    def __init__(self, root: Element) -> None:
        self._root = root
        self._looks = Looks(sheet.text or "" for sheet in root.iter("style"))
        self._blocks: list[RawLine | RawTable] = []
        self._pieces: list[tuple[str, bool]] = []
        self._running: list[str] = []
        self._label, self._level = "", 0
        self._gap = self._tracked = self._concealed = False

    def read(self) -> RawDocument:
        body = self._root.find("body")
        self._leave_frame()
        self._walk(self._root if body is None else body, _Context())
        self._flush(_Context())
        document = RawDocument(self._blocks)
        document.running = [text for text in self._running if any(c.isalpha() for c in text)]
        if self._tracked:
            document.remarks.append("в документе есть исправления; они прочитаны как принятые")
        if self._concealed:
            document.remarks.append("скрытый текст не прочитан")
        return document

    def _leave_frame(self) -> None:
        """Of a page of a web site the head and the foot around its article are left out."""
        if next(self._root.iter("article", "main"), None) is None:
            return
        for element in list(self._root.iter("header", "footer", "aside")):
            within = any(above.tag in ("article", "main") for above in element.iterancestors())
            if not within and element.getparent() is not None:
                element.drop_tree()  # type: ignore[attr-defined]

    def _walk(self, element: Element, context: _Context) -> None:
        """The content of an element; block elements begin and end paragraphs."""
        self._say(element.text, context)
        number: int | None = None
        for item in element:
            if isinstance(item.tag, str):
                if item.tag == "li" and element.tag in ("ol", "ul"):
                    number = self._item(element, item, number, context)
                else:
                    self._element(item, context)
            self._say(item.tail, context)

    def _element(self, element: Element, context: _Context) -> None:
        tag = str(element.tag)
        looks = self._looks.of(element)
        if tag in _SKIPPED or ":" in tag and tag != "o:p" or self._aside(element, looks):
            return
        if tag == "br":
            self._gap = self._gap or "page-break-before" in looks
            self._pieces.append(("\n", context.bold))
            return
        if tag == "hr":
            self._flush(context)
            return
        if looks.get("mso-list") == "ignore":
            self._label = clean(text_within(element)).strip()
            return
        if tabs := looks.get("mso-tab-count"):
            self._pieces.append(
                ("\t" * min(int(tabs), 20) if tabs.isdigit() else "\t", context.bold)
            )
            return
        inner = _Context(
            bold=html_looks.bold(tag, looks, context.bold),
            centered=html_looks.centered(element, looks, context.centered),
            heading=context.heading or tag in _HEADINGS,
            note=context.note
            or looks.get("mso-element") in ("footnote", "endnote")
            or bool(_NOTE.fullmatch(element.get("id") or "")),
            pre=context.pre or tag == "pre" or looks.get("white-space", "").startswith("pre"),
            depth=context.depth + (tag in ("ol", "ul")),
        )
        if tag == "table":
            self._flush(context)
            self._table(element, inner)
        elif tag in _BLOCKS:
            self._flush(context)
            if (level := _LEVEL.search(looks.get("mso-list", ""))) and tag != "li":
                self._level = int(level[1]) - 1
            self._walk(element, inner)
            self._flush(inner)
        else:
            self._walk(element, inner)

    def _aside(self, element: Element, looks: dict[str, str]) -> bool:
        """Whether an element says nothing of the document: hidden, deleted, a comment, a mark of a footnote."""
        if html_looks.hidden(element, looks):
            self._concealed = self._concealed or bool(text_within(element).strip())
            return True
        if element.tag in ("del", "ins"):
            self._tracked = True
        if element.tag == "div" and element.get("title") in ("header", "footer"):
            self._running.append(" ".join(text_within(element).split()))
            return True
        kind = looks.get("mso-element", "")
        return (
            element.tag == "del"
            or kind.startswith("comment")
            or "mso-comment-reference" in looks
            or "mso-footnote-id" in looks
            or "mso-endnote-id" in looks
            or bool(_MARK_OF_NOTE.fullmatch(element.get("class") or ""))
        )

    def _item(self, above: Element, item: Element, number: int | None, context: _Context) -> int:
        """One item of a list; what it returns is its number."""
        looks = self._looks.of(item)
        own = item.get("value") or (above.get("start") if number is None else None)
        number = (
            int(own) if own and own.lstrip("-").isdigit() and len(own) < 7 else (number or 0) + 1
        )
        if html_looks.hidden(item, looks):
            return number
        self._flush(context)
        style = html_looks.list_style(above, self._looks.of(above) | looks)
        self._label, self._level = html_looks.label(number, style), max(context.depth - 1, 0)
        self._element(item, context)
        self._label, self._level = "", 0
        return number

    def _say(self, text: str | None, context: _Context) -> None:
        if text:
            if (
                not context.pre
            ):  # LibreOffice writes tabs as tabs; at the beginning of a line they are layout
                text = _BLANKS.sub(lambda m: "\t" if "\t" in m[0] else " ", _FOLDED.sub(" ", text))
            self._pieces.append((text, context.bold))

    def _flush(self, context: _Context) -> None:
        """End the paragraph at hand."""
        pieces, self._pieces = self._pieces, []
        text = clean("".join(text for text, _ in pieces))
        if not context.pre:
            text = re.sub(r" *\n *", "\n", text).strip()
        text = text.strip(" \n") if text.strip() else ""
        if not text:
            self._gap = self._gap or bool(
                pieces and any(t.strip(" \n") or "\n" in t for t, _ in pieces)
            )
            return
        self._blocks.append(
            RawLine(
                text=text,
                label=self._label,
                indent=self._level * LEVEL,
                heading=context.heading,
                centered=context.centered,
                bold=all(bold for piece, bold in pieces if piece.strip()),
                gap=self._gap,
                note=context.note,
            )
        )
        self._label, self._level, self._gap = "", 0, False

    def _table(self, table: Element, context: _Context) -> None:
        """A table, or the blocks of its only cell: such a table is the frame of a page."""
        held, self._blocks = self._blocks, []
        rows = self._rows(table, context)
        self._blocks = held
        filled = [row for row in rows if any(cell for _, cell in row[0])]
        if len(filled) == 1 and sum(bool(cell) for _, cell in filled[0][0]) == 1:
            self._blocks += [block for _, cell in filled[0][0] for block in cell]
        elif filled:
            made = [
                RawRow(
                    [RawCell(_lines(blocks), shape.span, shape.merged) for shape, blocks in cells],
                    header,
                )
                for cells, header in rows
            ]
            self._blocks.append(RawTable(made, html_looks.framed(table, self._looks)))
        self._gap = True

    def _rows(
        self, table: Element, context: _Context
    ) -> list[tuple[list[tuple[RawCell, list[RawLine | RawTable]]], bool]]:
        """Every row's cells with their blocks, and whether the row heads the columns."""
        rows: list[tuple[list[tuple[RawCell, list[RawLine | RawTable]]], bool]] = []
        open_: dict[
            int, tuple[int, int]
        ] = {}  # column → (rows still to come, span) of a cell from above
        for row in _own_rows(table):
            cells: list[tuple[RawCell, list[RawLine | RawTable]]] = []
            column = 0
            below: dict[int, tuple[int, int]] = {}
            for item in [*row.iterchildren("td", "th"), None]:
                while column in open_:
                    left, span = open_.pop(column)
                    cells.append((RawCell([], span, merged=True), []))
                    if left > 1 and column < _MAX_COLUMNS:
                        below[column] = (left - 1, span)
                    column += span
                if item is None:
                    break
                span, down = _number(item.get("colspan")), _number(item.get("rowspan"))
                if down > 1 and column < _MAX_COLUMNS:
                    below[column] = (down - 1, span)
                cells.append((RawCell([], span), self._cell(item, context)))
                column += span
            passed = {k: (left - 1, span) for k, (left, span) in open_.items() if left > 1}
            open_ = passed | below
            inside = row.getparent()
            heads = inside is not None and inside.tag == "thead"
            heads = heads or (
                not rows
                and len(cells) > 1
                and all(c.tag == "th" for c in row.iterchildren("td", "th"))
            )
            if cells:
                rows.append((cells, heads))
        return rows

    def _cell(self, cell: Element, context: _Context) -> list[RawLine | RawTable]:
        self._blocks, self._gap = [], False
        self._element(cell, replace(context, centered=False, depth=0))
        self._flush(context)
        return self._blocks


def _own_rows(table: Element) -> list[Element]:
    """The rows of a table itself, not of tables within."""
    rows = []
    for item in table:
        if item.tag == "tr":
            rows.append(item)
        elif item.tag in ("thead", "tbody", "tfoot"):
            rows += item.iterchildren("tr")
    return rows


def _number(text: str | None) -> int:
    """A span; nonsense counts as 1."""
    return min(max(int(text), 1), _MAX_SPAN) if text and text.isdigit() and len(text) < 6 else 1


def _lines(blocks: list[RawLine | RawTable]) -> list[RawLine]:
    """The lines of a cell; a table within becomes a line for each row."""
    lines: list[RawLine] = []
    for block in blocks:
        if isinstance(block, RawLine):
            lines.append(block)
            continue
        for row in block.rows:
            texts = [" ".join(line.text for line in cell.lines) for cell in row.cells]
            if any(texts):
                lines.append(RawLine("; ".join(text for text in texts if text)))
    return lines
