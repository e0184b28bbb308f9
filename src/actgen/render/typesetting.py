"""Typesetting of what is printed: that of the language, and hyphens at which no line may break."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from actgen.render.document import (
    Block,
    Blocks,
    Document,
    Look,
    Paragraph,
    Picture,
    Row,
    TableBlock,
)
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
_ONE_LETTER = re.compile(r"(?<![^\s«(])([АВИКОСУЯавикосуя]) ")
# In blocks so narrow no line ends with «в» or «и».
_NARROW = {Look.TITLE, Look.TITLE_CENTRED, Look.ATTACHMENT_TITLE}
# Paragraphs that are set off from a table after them.
_HEADS = {Look.KIND, Look.ATTACHMENT_KIND, Look.TITLE, Look.TITLE_CENTRED, Look.ATTACHMENT_TITLE}
# A paragraph with more characters than this takes at least two lines.
LINE = 80
HELD_LINES = 2
_AFTER_TEXT = {Look.CLOSE, Look.ENCLOSURE}
# Lines of one requisite: quotation marks that one of them opens another one closes.
_LINES = {
    *(Look.STAMP, Look.SIGNATURE_CELL),
    *(Look.SIGNATURE_FIRST, Look.SIGNATURE_POST, Look.SIGNATURE),
}


def bound(text: str, profile: Profile) -> str:
    """A text typeset by the profile; nothing breaks within numbers, no line begins with a dash.

    >>> from actgen.render.profile import default_profile
    >>> bound("приказ N 223-09 - о чатах", default_profile())
    'приказ №\\xa0223\\u201109\\xa0– о чатах'
    """
    quotes = QUOTES[profile.choice("кавычки", *QUOTES)]
    parted = profile.choice("инициалы", JOINED, PARTED) == PARTED
    return _bound(text, quotes, parted)


@lru_cache(maxsize=4096)  # every format builds the same document
def _bound(text: str, quotes: NestedQuotes, parted: bool) -> str:
    text = bind_line(typeset(text, quotes))
    text = _PHONE.sub(lambda match: match.group().replace("-", NB_HYPHEN), text)
    return _INITIALS.sub(lambda match: match.group() + NBSP, text) if parted else text


def unbound(text: str) -> str:
    """Plain hyphens again, for formats that have no other."""
    return text.replace(NB_HYPHEN, "-")


def set_document(document: Document, profile: Profile) -> Document:
    """The whole document typeset: the last step, so that nothing printed escapes it."""

    def bind(text: str) -> str:
        return bound(text, profile)

    return replace(
        document,
        parts={part: _set(blocks, bind) for part, blocks in document.parts.items()},
        attachments=tuple(
            replace(each, blocks=_set(each.blocks, bind), name=bind(each.name))
            for each in document.attachments
        ),
        first_header=_set(document.first_header, bind),
        first_footer=_set(document.first_footer, bind),
        values={name: bind(value) for name, value in document.values.items()},
        name=bind(document.name),
        title=bind(document.title),
        author=bind(document.author),
    )


def held(blocks: Blocks) -> Blocks:
    """A text before its signature, which must not stand alone on a page: at least two of its lines go with it.

    The close of a letter and its attachment mark are held besides; they are no lines of the text.
    """
    lines = 0
    kept: list[Block] = []
    for i in range(len(blocks) - 1, -1, -1):
        block = blocks[i]
        if lines >= HELD_LINES or not isinstance(block, Paragraph):
            return (*blocks[: i + 1], *reversed(kept))
        if block.look not in _AFTER_TEXT:
            lines += 2 if len(block.line) > LINE else 1
        kept.append(replace(block, keep=True))
    return tuple(reversed(kept))


def _set(blocks: Blocks, bind: Callable[[str], str]) -> Blocks:
    return tuple(
        _set_off(block, following, bind) for block, following in _pairs(_set_lines(blocks, bind))
    )


def _set_lines(blocks: Blocks, bind: Callable[[str], str]) -> Blocks:
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
            texts = bind("\n\n".join(line.text for line in run)).split("\n\n")
            result += [replace(line, text=text) for line, text in zip(run, texts, strict=True)]
            run = []
        if isinstance(block, Paragraph):
            result.append(replace(block, text=bind(block.text)))
        elif block is not None:
            result.append(block)
    return tuple(result)


def _pairs(blocks: Blocks) -> list[tuple[Block, Block | None]]:
    return list(zip(blocks, (*blocks[1:], None), strict=True)) if blocks else []


def _set_off(block: Block, following: Block | None, bind: Callable[[str], str]) -> Block:
    if isinstance(block, Paragraph):
        text = block.text
        if block.look in _NARROW:
            text = _ONE_LETTER.sub(rf"\1{NBSP}", text)
        before_table = isinstance(following, TableBlock) and block.look not in _HEADS
        return replace(block, text=text, gap=block.gap or before_table)
    if isinstance(block, TableBlock):
        return _set_table(replace(block, gap=following is not None), bind)
    if isinstance(block, Row):
        return replace(block, cells=tuple(_set(cell, bind) for cell in block.cells))
    assert isinstance(block, Picture)
    return block


def _set_table(table: TableBlock, bind: Callable[[str], str]) -> TableBlock:
    return replace(
        table,
        columns=tuple(replace(column, title=bind(column.title)) for column in table.columns),
        rows=tuple(
            replace(
                row,
                cells=tuple(tuple(bind("\n".join(cell)).split("\n")) for cell in row.cells),
                section=bind(row.section),
                notes=tuple(map(bind, row.notes)),
            )
            for row in table.rows
        ),
    )
