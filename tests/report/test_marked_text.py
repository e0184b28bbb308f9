"""A document cut at the ends of its quotes: nothing lost, every quote whole, however they overlap."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from actgen.model.finding import CheckResult
from actgen.model.text import Paragraph, StructuredText, Unread
from actgen.report.groups import Group
from actgen.report.marked_text import Block, Line, Mark, blocks, marks_of
from actgen.report.view_model import build


def lines_of(block: Block) -> list[Line]:
    cells = [line for row in block.rows for cell in row for line in cell.lines]
    return [*block.lines, *(line for column in block.columns for line in column), *cells]


def shown(result: CheckResult, document: int) -> list[Block]:
    report = build(result)
    return list(blocks(report.documents[document].text, marks_of(report, document)))


def test_a_quote_may_run_over_paragraphs_and_hold_another(sample: CheckResult) -> None:
    lines = [line for block in shown(sample, 0) for line in lines_of(block)]
    chats = next(p for p in build(sample).points if p.requirement == "chats")
    parents = next(p for p in build(sample).points if p.requirement == "parents")
    inner = next(line for line in lines if "родителями" in line.pieces[0].text)
    assert [mark.point for mark in inner.pieces[0].marks] == [chats.number, parents.number]
    assert [mark.point for mark in inner.pieces[0].opening] == [parents.number]
    assert {mark.point for mark in inner.pieces[0].closing} == {chats.number, parents.number}


def test_quotes_that_overlap_are_cut_at_every_end(sample: CheckResult) -> None:
    lines = [line for block in shown(sample, 0) for line in lines_of(block)]
    telegram = next(line for line in lines if line.label == "2.")
    assert [piece.text for piece in telegram.pieces] == ["Резервный ", "чат вести в Telegram."]
    assert [mark.group for mark in telegram.pieces[1].marks] == [Group.VIOLATED, Group.SATISFIED]
    families = next(line for line in lines if line.label == "3.")
    assert [piece.text for piece in families.pieces] == ["Родителям", " установить MAX."]


def test_tables_keep_their_shape(sample: CheckResult) -> None:
    table = shown(sample, 1)[1]
    assert table.header
    assert [[cell.span for cell in row] for row in table.rows] == [[1, 1], [2], [1, 1]]
    near = table.rows[2][1].lines[0].pieces[0]
    assert near.text == "май"
    assert near.marks[0].near


def test_what_is_unread_of_a_page_is_told_behind_it(sample: CheckResult) -> None:
    order = sample.documents[0]
    gaps = (
        Unread(3, "Нет страницы 3."),
        Unread(1, "Строки не распознаны."),
        Unread(None, "Где-то."),
    )
    told = [block.unread or block.page for block in blocks(replace(order, unread=gaps), ())]
    assert told == [1, None, None, "Строки не распознаны.", 2, "Нет страницы 3."]


def test_columns_stand_side_by_side_and_pages_are_told(sample: CheckResult) -> None:
    first, stamps, rest, second, unread = shown(sample, 0)
    assert (first.page, stamps.page, rest.page, second.page) == (1, None, None, 2)
    assert unread.unread == "Страница 3 не распознана."
    assert [[line.pieces[0].text for line in column] for column in stamps.columns] == [
        ["Директору"],
        ["УТВЕРЖДАЮ"],
    ]


@given(
    lengths=st.lists(st.integers(0, 9), min_size=1, max_size=5),
    spans=st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=6),
)
def test_nothing_is_lost_and_every_quote_is_whole(
    lengths: list[int], spans: list[tuple[int, int]]
) -> None:
    paragraphs, at = [], 0
    for length in lengths:
        text = "абвгдежзи"[:length]
        paragraphs.append(Paragraph(text, at, at + length))
        at += length + 1
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    marks = [
        Mark(f"q{number}-1", number, Group.SATISFIED, start, start + length)
        for number, (start, length) in enumerate(spans, start=1)
    ]
    document = StructuredText("а.txt", text, tuple(paragraphs))
    lines = [line for block in blocks(document, marks) for line in lines_of(block)]
    assert "\n".join("".join(piece.text for piece in line.pieces) for line in lines) == text
    for mark in marks:
        quoted = [p for line in lines for p in line.pieces if mark in p.marks]
        wanted = text[mark.start : mark.stop].replace("\n", "")
        assert "".join(piece.text for piece in quoted) == wanted
        opened = sum(mark in piece.opening for line in lines for piece in line.pieces)
        closed = sum(mark in piece.closing for line in lines for piece in line.pieces)
        assert (opened, closed) == ((1, 1) if wanted else (0, 0))
