"""Typesetting of what is printed: that of the language, and hyphens at which no line may break."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import repeat

from actgen.render.blocks import Block, Blocks, Look, Paragraph, Picture, Row, TableBlock
from actgen.render.document import Document
from actgen.render.parts.joining import joined
from actgen.render.parts.measure import width
from actgen.render.profile import Profile
from actgen.russian.printing import bind as bind_line
from actgen.russian.typography import NB_HYPHEN, NestedQuotes, typeset

NBSP = "\u00a0"
# The choices of «кавычки» and what the language calls them.
QUOTES: dict[str, NestedQuotes] = {
    "слитные": "lawyers",
    "вложенные": "typographic",
    "одна закрывающая": "merged",
}
JOINED, PARTED = "слитно", "раздельно"
# «31-40-50»: phone numbers break nowhere; those within addresses of sites are no phones.
_PHONE = re.compile(r"(?<![\w./@-])\d{1,4}(?:-\d{2,4})+(?![\w@-])")
_INITIALS = re.compile(
    rf"(?<![\w.])([А-ЯЁ]\.)(?=[А-ЯЁ]\.{NBSP}[А-ЯЁ][а-яё])"
    rf"|(?<=[а-яё]{NBSP})([А-ЯЁ]\.)(?=[А-ЯЁ]\.(?!\w))"
)
# No line of a title, a post or a stamp ends with one of these.
SHORT_WORD = re.compile(
    r"(?<![^\s«„(])"
    r"((?:а|в|во|и|к|ко|о|об|обо|с|со|у|я|на|над|не|ни|по|под|за|из|от|до|при|для|без|через|№) )",
    re.IGNORECASE,
)
# «О дежурстве»: a letter right behind the mark that opens would hang at the end of its line.
_FIRST_LETTER = re.compile(r"(?<=[«„])([авикосуя]) (?=\S)", re.IGNORECASE)
# What is counted stays with its number: «5 рабочих мест», «38 000 рублей»; so does a clause with its own.
_COUNTED = re.compile(
    r"(?<![\w.,/№-])(?<!№\u00a0)(\d{1,3}(?:[ \u00a0]?\d{3})*(?:,\d+)?) "
    r"((?:(?:рабоч|календарн|учебн)(?:ий|его|их|ый|ого|ых|ая|ее|ое) )?"
    r"(?:дн(?:я|ей|ям|ями|ях)|день|недел\w{1,4}|месяц\w{0,3}|лет|час(?:а|ов)?|минут\w?|рубл\w{1,3}|человека?"
    r"|обучающ\w{2,4}|ученик\w{0,3}|работник\w{0,3}|мест\w{0,2}|класс\w{0,3}|экземпляр\w{0,3}|процент\w{0,3}"
    r"|учреждени\w{1,2}|организаци\w{1,2}|школ\w{0,2})\b)"
)
_CLAUSE = re.compile(r"\b((?:под)?пункт(?:а|е|у|ом|ы|ов|ам|ами|ах)?) (?=\d)", re.IGNORECASE)
# Blocks so narrow that a short word at the end of a line would be seen.
_NARROW = {Look.TITLE, Look.TITLE_CENTRED, Look.ATTACHMENT_TITLE}
# Paragraphs that are set off from a table after them.
_HEADS = {Look.KIND, Look.ATTACHMENT_KIND, Look.TITLE, Look.TITLE_CENTRED, Look.ATTACHMENT_TITLE}
_BUT_BEFORE_DASH = re.compile(rf"{NBSP}(?!–)")
# A paragraph with more characters than this takes at least two lines.
LINE = 62
HELD_LINES = 2
# Lines of one requisite: quotation marks that one of them opens another one closes.
_LINES = {
    *(Look.STAMP, Look.SIGNATURE_CELL),
    *(Look.SIGNATURE_FIRST, Look.SIGNATURE_POST, Look.SIGNATURE),
}


@lru_cache(maxsize=4096)  # every format builds the same document, every school nearly the same
def bound(text: str, profile: Profile) -> str:
    """A text typeset by the profile; nothing breaks within numbers, no line begins with a dash.

    >>> from actgen.render.profile import default_profile
    >>> bound("приказ N 223-09 - о чатах", default_profile())
    'приказ №\\xa0223\\u201109\\xa0– о чатах'
    """
    quotes = QUOTES[profile.choice("кавычки", *QUOTES)]
    parted = profile.choice("инициалы", JOINED, PARTED) == PARTED
    return _bound(text, quotes, parted)


@lru_cache(maxsize=1024)  # profiles mostly agree
def _bound(text: str, quotes: NestedQuotes, parted: bool) -> str:
    text = bind_line(typeset(text, quotes))
    text = _COUNTED.sub(lambda match: match.group().replace(" ", NBSP), text)
    text = _CLAUSE.sub(rf"\1{NBSP}", text)
    text = _FIRST_LETTER.sub(rf"\1{NBSP}", text)
    text = _PHONE.sub(lambda match: match.group().replace("-", NB_HYPHEN), text)
    return _INITIALS.sub(lambda match: match.group() + NBSP, text) if parted else text


def unbound(text: str) -> str:
    """Plain hyphens again, for formats that have no other."""
    return text.replace(NB_HYPHEN, "-")


def set_document(document: Document, profile: Profile) -> Document:
    """The whole document typeset: the last step, so that nothing printed escapes it."""

    return replace(
        document,
        parts={part: _set(blocks, profile) for part, blocks in document.parts.items()},
        attachments=tuple(
            replace(each, blocks=_set(each.blocks, profile), name=bound(each.name, profile))
            for each in document.attachments
        ),
        first_header=_set(document.first_header, profile),
        first_footer=_set(document.first_footer, profile),
        values={name: bound(value, profile) for name, value in document.values.items()},
        name=bound(document.name, profile),
        title=bound(document.title, profile),
        author=bound(document.author, profile),
    )


def held(blocks: Blocks) -> Blocks:
    """A text before its signature, which must not stand alone on a page: at least two of its lines go with it.

    The lines of an attachment mark count as such: held besides, a long list would take the whole page along. The
    close of a letter is part of the signature and does not count.
    """
    lines = 0
    kept: list[Block] = []
    for i in range(len(blocks) - 1, -1, -1):
        block = blocks[i]
        if lines >= HELD_LINES or not isinstance(block, Paragraph):
            return (*blocks[: i + 1], *reversed(kept))
        if block.look is not Look.CLOSE:
            lines += 2 if len(block.line) > LINE else 1
        kept.append(replace(block, keep=True))
    return tuple(reversed(kept))


def _set(blocks: Blocks, profile: Profile) -> Blocks:
    lines = _set_lines(blocks, profile)
    return tuple(map(_set_off, lines, (*lines[1:], None), repeat(profile)))


def _set_lines(blocks: Blocks, profile: Profile) -> Blocks:
    """Every paragraph typeset, the lines of one requisite as one text."""
    result: list[Block] = []
    run: list[Paragraph] = []
    for block in (*blocks, None):
        if isinstance(block, Paragraph) and block.look in _LINES:
            run.append(block)
            if not block.gap:
                continue
            block = None
        if run:
            texts = bound("\n\n".join(line.text for line in run), profile).split("\n\n")
            result += [_with(line, text, line.gap) for line, text in zip(run, texts, strict=True)]
            run = []
        if isinstance(block, Paragraph):
            result.append(_with(block, bound(block.text, profile), block.gap))
        elif block is not None:
            result.append(block)
    return tuple(result)


def _with(paragraph: Paragraph, text: str, gap: bool) -> Paragraph:
    """The paragraph with another text and gap; itself if they are the same."""
    if paragraph.text == text and paragraph.gap == gap:
        return paragraph
    return replace(paragraph, text=text, gap=gap)


def _set_off(block: Block, following: Block | None, profile: Profile) -> Block:
    if isinstance(block, Paragraph):
        text = block.text
        if block.look in _NARROW:
            text = SHORT_WORD.sub(lambda match: match.group().replace(" ", NBSP), text)
        if block.look not in _LINES:  # their lines are chosen already
            text = joined(text, block.look)
        before_table = isinstance(following, TableBlock) and block.look not in _HEADS
        return _with(block, text, block.gap or before_table)
    if isinstance(block, TableBlock):
        return _set_table(block, following is not None, profile)
    if isinstance(block, Row):
        return replace(block, cells=tuple(_set(cell, profile) for cell in block.cells))
    assert isinstance(block, Picture)
    return block


@lru_cache(maxsize=64)  # an attached plan is the same for many schools
def _set_table(table: TableBlock, gap: bool, profile: Profile) -> TableBlock:
    size = profile.points("кегль таблицы")

    def bind(text: str, room: float = 0.0, bold: bool = False) -> str:
        text = bound(text, profile)
        return _loosened(text, room, size, bold) if room and NBSP in text else text

    return replace(
        table,
        gap=gap,
        columns=tuple(
            replace(column, title=bind(column.title, column.room, True)) for column in table.columns
        ),
        rows=tuple(
            replace(
                row,
                cells=tuple(
                    tuple(bind("\n".join(cell), column.room).split("\n"))
                    for cell, column in zip(row.cells, table.columns, strict=False)
                ),
                section=bind(row.section),
                notes=tuple(map(bind, row.notes)),
            )
            for row in table.rows
        ),
    )


def _loosened(text: str, room: float, size: float, bold: bool) -> str:
    """A text of a narrow cell: words that belong together are parted where they would be torn in the middle.

    A dash stays with the word before it as long as both fit.
    """
    for apart in (_BUT_BEFORE_DASH, NBSP):
        text = "".join(
            re.sub(apart, " ", piece) if width(piece, size, bold=bold) > room else piece
            for piece in re.split(r"([ \n])", text)
        )
    return text
