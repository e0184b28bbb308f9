"""What a printed document is made of: paragraphs, tables, rows of cells, pictures.

Everything that can differ between formats is absent here: no styles, no XML, no HTML. Everything that must not differ
is decided here: the words, their cases, the numbers of the points, the punctuation, and by its `Look` what each
paragraph is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Look(StrEnum):
    """What one paragraph is; templates have one style for each of these words.

    Requisites of the head are set with single interval, the text with the interval of the text.
    """

    # --- the text
    LEVEL1 = "пункт 1"
    LEVEL2 = "пункт 2"
    LEVEL3 = "пункт 3"
    LEVEL4 = "пункт 4"
    CHAPTER = "глава"
    """«1. Общие положения»: centred, bold, numbered by its own list."""
    CHAPTER2 = "пункт главы 2"
    CHAPTER3 = "пункт главы 3"
    CHAPTER4 = "пункт главы 4"
    """The points of numbered chapters: 1.1., 1.1.1., 1.1.1.1.; they belong to the list of the chapters."""
    BRACKET = "скобка"
    LETTER = "буква"
    DASH = "тире"
    TEXT = "текст"
    HEADING = "подзаголовок"
    CAPTION = "подпись рисунка"
    """«Рисунок 1 – …», on the page of its picture."""
    OPERATIVE = "распорядительное слово"
    SALUTATION = "обращение"
    CLOSE = "завершение"
    """«С уважением,»: from the paragraph indent, set off from the text."""
    RUBRIC = "рубрика"
    """«СЛУШАЛИ:», «Присутствовали:», «С приказом ознакомлены:»: from the left margin, kept with what follows."""
    FLUSH = "от поля"
    """A line of text from the left margin, without indent: names under a rubric, lines of an acquaintance list."""
    # --- the head
    FORM_CODE = "код формы"
    """Upper right corner."""
    RESTRICTION = "ограничение доступа"
    """Upper right corner, in the block of the addressee and the stamps."""
    FOUNDER = "вышестоящий орган"
    ORGANISATION = "наименование"
    SHORT_NAME = "сокращённое наименование"
    UNIT = "подразделение"
    OFFICIAL = "должностное лицо"
    CONTACTS = "справочные данные"
    KIND = "вид документа"
    DATE_NUMBER = "дата и номер"
    """A tab parts date (left margin) and number (right margin)."""
    CORNER_DATE = "дата и номер углового бланка"
    """«13.04.2024 № 12» and «На № … от …» under a corner letterhead."""
    PLACE = "место"
    TITLE = "заголовок"
    TITLE_CENTRED = "заголовок посередине"
    ADDRESSEE = "адресат"
    """Lines of one addressee; `gap` sets it off from the next one."""
    STAMP = "гриф"
    """Lines of a stamp of approval or agreement, of «Приложение № 1 к приказу …»."""
    ATTACHMENT_KIND = "вид приложения"
    ATTACHMENT_TITLE = "заголовок приложения"
    # --- the end
    ENCLOSURE = "отметка о приложении"
    """«Приложение:	на 2 л. в 1 экз.»: from the left margin; a tab parts the word from what follows (hanging)."""
    SIGNATURE_ROLE = "роль подписавших"
    """«Члены комиссии:», «Председатель комиссии», on a line of its own."""
    SIGNATURE_FIRST = "подпись: начало должности"
    SIGNATURE_POST = "подпись: должность"
    SIGNATURE = "подпись"
    """The last line of a post with the name: a tab parts them, the name ends at the right margin."""
    SIGNATURE_ONLY = "подпись в одну строку"
    """A post of one line with the name, set off from the text."""
    SIGNATURE_CELL = "подпись в ячейке"
    """A line of a signature inside a `Row`: from the left border of its cell."""
    SIGNATURE_NAME = "фамилия в ячейке"
    """The name inside a `Row`: at the right border of its cell."""
    FRAME = "отметка об электронной подписи"
    """Lines in one common frame, in smaller type."""
    SEAL = "место печати"
    MARK = "отметка"
    """Lines of visas, certified copies, control, filing: from the left margin."""
    EXECUTOR = "исполнитель"
    """Smaller type, from the left margin."""
    SMALL_RIGHT = "отметка справа"
    """Smaller type at the right margin: the stamp of an incoming document, control."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a numbered paragraph stands in its list: formats with automatic numbering need it.

    ``list`` identifies the list within the document; ``ordinal`` counts from 1 within it. All dotted levels of
    one numbering («1.», «1.1.», «1.1.1.») belong to one list and ``ordinal`` counts within the nearest parent;
    chapters and their points likewise. An extract skips ordinals.
    """

    list: int
    ordinal: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. Line ends in ``text`` are line breaks, tabs go to the next tab stop.

    ``label`` is the number as printed («1.2.», «3)», «–», «»); ``opening`` is printed before it («, when a
    quoted passage begins with a number). ``keep`` holds the paragraph whole on the page of the next one;
    ``gap`` sets it off from what follows.
    """

    look: Look
    text: str
    label: str = ""
    opening: str = ""
    place: Place | None = None
    keep: bool = False
    gap: bool = False
    quoted: bool = False

    @property
    def line(self) -> str:
        """The whole paragraph as a reader sees it."""
        return f"{self.opening}{self.label} {self.text}" if self.label else self.opening + self.text


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column; ``width`` is its part of the table's width, in thousandths.

    ``room``: the points between the margins of its cells where words that belong together («им. А.С. Пушкина») do not
    fit in one line of it, else 0. ``torn``: the longest word that does not fit by itself.
    """

    title: str
    width: int
    room: float = 0.0
    torn: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A body row (``cells``: the lines of each cell) or a row spanning all columns.

    Such a row is the heading of a ``section``, or its ``notes``: lines of figures, set like the cells.
    """

    cells: tuple[tuple[str, ...], ...] = ()
    label: str = ""
    section: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table of data. When ``numbered``, a column «№ п/п» of ``number_width`` thousandths stands before ``columns``.

    ``index`` counts the tables of the document from 1. ``gap``: something follows and is set off from the table.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    numbered: bool
    number_width: int
    index: int = 0
    gap: bool = False

    @property
    def span(self) -> int:
        """How many columns are printed."""
        return len(self.columns) + self.numbered

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths of all printed columns, in thousandths."""
        return ((self.number_width,) if self.numbered else ()) + tuple(
            c.width for c in self.columns
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: ``content`` is a PNG or JPEG file (``format`` «png» or «jpeg»), sizes in millimetres.

    ``vector`` is the same picture as an SVG file, for the formats that print one. ``apart``: set off from what
    stands above it, as a table is.
    """

    content: bytes
    format: str
    width: float
    height: float
    alt: str
    centred: bool = True
    vector: bytes | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks side by side without borders: stamps, a corner letterhead with its addressee, equal signatures.

    ``widths`` are the parts of the cells, in thousandths of the text's width. Blocks of a cell stand one under
    another, from the top, or from the bottom if ``bottom``. A row is never broken across pages. ``gap``: set off
    from what stands before, as a signature is from the text.
    """

    cells: tuple[tuple[Block, ...], ...]
    widths: tuple[int, ...]
    bottom: bool = False
    gap: bool = False


Block = Paragraph | TableBlock | Picture | Row


Blocks = tuple[Block, ...]


def set_off(blocks: Blocks) -> Blocks:
    """The blocks, the last of them (if a paragraph) set off from what follows."""
    if not blocks or not isinstance(blocks[-1], Paragraph):
        return blocks
    return (*blocks[:-1], replace(blocks[-1], gap=True))


def flat(blocks: Blocks) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Row):
            for cell in block.cells:
                yield from flat(cell)
