"""Plain documents as DOCX in the styles of offices: numbers typed or made by Word, runs torn to pieces, tables."""

from __future__ import annotations

from collections.abc import Callable

from actgen.model.text import Paragraph, StructuredText
from actgen.read import documents_in
from actgen.read.signs.labels import DECIMAL, read_label
from benchmarks.office import C, L, P, T, docx, letters, start_at

_BULLETS = "bullet:–"


def typed(text: StructuredText) -> bytes:
    """Numbers typed, a blank after them."""
    return _of(text, lambda p: P(f"{p.label} {p.text}".strip()))


def tabbed(text: StructuredText) -> bytes:
    """Numbers typed, a tab after them."""
    return _of(text, lambda p: P(f"{p.label}\t{p.text}" if p.label else p.text))


def torn(text: StructuredText) -> bytes:
    """Every letter in a run of its own, as spelling checkers leave it."""
    return _of(text, lambda p: P(letters(f"{p.label} {p.text}".strip())))


def numbered(text: StructuredText) -> bytes:
    """Lists made by Word wherever their labels come out the same; typed elsewhere."""
    nums: dict[int, tuple[int, str]] = {}
    count = [2]
    last: dict[object, tuple[int, int]] = {}

    def block(paragraph: Paragraph) -> str:
        label = read_label(paragraph.label) if paragraph.label else None
        if label is None or label.family != DECIMAL or label.mark != "." or len(label.numbers) > 1:
            return P(f"{paragraph.label} {paragraph.text}".strip())
        key = (paragraph.parent, paragraph.quoted)
        before = last.get(key)
        if before is None or before[1] + 1 != label.numbers[0]:
            count[0] += 1
            nums[count[0]] = (1, start_at(0, label.numbers[0]))
            before = (count[0], 0)
        last[key] = (before[0], label.numbers[0])
        return P(paragraph.text, num=before[0])

    blocks = _blocks(text, block)
    return docx(*blocks, lists=[L("decimal:%1."), L(_BULLETS)], nums=nums)


STYLES: dict[str, Callable[[StructuredText], bytes]] = {
    "typed": typed,
    "tabbed": tabbed,
    "torn": torn,
    "numbered": numbered,
}
"""Name of a style → what makes a DOCX of a document in it."""


def as_docx(text: str, style: str) -> bytes:
    """A typed text as a DOCX in a style."""
    (read, *_) = documents_in(text.encode(), "документ.txt")
    return STYLES[style](read)


def _of(text: StructuredText, block: Callable[[Paragraph], str]) -> bytes:
    return docx(*_blocks(text, block))


def _blocks(text: StructuredText, block: Callable[[Paragraph], str]) -> list[str]:
    """Paragraphs by ``block``, cells as tables."""
    blocks: list[str] = []
    rows: dict[int, dict[int, list[str]]] = {}
    table: int | None = None
    for paragraph in text.paragraphs:
        if paragraph.cell is not None:
            number, row, column = paragraph.cell
            if number != table:
                _flush(blocks, rows)
                table = number
            shown = f"{paragraph.label} {paragraph.text}".strip()
            rows.setdefault(row, {}).setdefault(column, []).append(shown)
            continue
        _flush(blocks, rows)
        blocks.append(block(paragraph))
    _flush(blocks, rows)
    return blocks


def _flush(blocks: list[str], rows: dict[int, dict[int, list[str]]]) -> None:
    if not rows:
        return
    width = max(max(row) for row in rows.values())
    blocks.append(
        T(*([C(*map(str, row.get(k, [""]))) for k in range(1, width + 1)] for row in rows.values()))
    )
    blocks.append(P(""))
    rows.clear()
