"""Lines of paragraphs are laid out once for all documents, and stand where they would have stood."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.render.bounded import Bounded
from actgen.render.pdf import paragraphs as pdf_paragraphs
from actgen.render.pdf import speed as pdf_speed
from actgen.render.pdf.engine import lay_out
from tests.render.pdf.test_styles import PAGE

TEXT = "Руководителям образовательных организаций обеспечить использование платформы. " * 12
OTHER = "Педагогическим работникам вести переписку с родителями только в чатах платформы. " * 9
BREAKING = "line-height: 190pt; orphans: 2; widows: 2"


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of the paragraphs that WeasyPrint itself lays out, once for each line; none is known before."""
    told: list[str] = []
    ordinary = pdf_paragraphs.__dict__["get_next_linebox"]

    def tell(context: Any, box: Any, *given: Any) -> Any:
        told.append("".join(getattr(each, "text", "") for each in box.descendants()))
        return ordinary(context, box, *given)

    monkeypatch.setattr(pdf_paragraphs, "get_next_linebox", tell)
    monkeypatch.setattr(pdf_paragraphs, "_lines", Bounded(1000))
    return told


def made(*paragraphs: str) -> bytes:
    return lay_out(PAGE.format("</p><p>".join(paragraphs)), b"0" * 32)


def plainly(monkeypatch: pytest.MonkeyPatch, *paragraphs: str) -> bytes:
    """As WeasyPrint alone makes it."""
    with monkeypatch.context() as patch:
        patch.setattr(pdf_speed, "TRIED", frozenset())
        result = made(*paragraphs)
    pdf_speed.take_shortcuts()
    return result


def test_a_paragraph_is_laid_out_once(laid_out: list[str]) -> None:
    made(TEXT, TEXT)
    lines = len(laid_out)
    assert lines > 5
    made("выше", TEXT)
    assert [text for text in laid_out[lines:] if text != "выше"] == []


def test_at_another_place_it_stands_as_it_would_have(
    laid_out: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made(TEXT, OTHER)
    documents = [("выше", TEXT, OTHER), (OTHER, TEXT), (TEXT[:200], OTHER, "<b>жирно</b> " + TEXT)]
    for paragraphs in documents:
        assert made(*paragraphs) == plainly(monkeypatch, *paragraphs)


def test_pages_break_where_they_would_have(
    laid_out: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two lines at least stay on a page and go to the next; the lines before are from memory."""
    styled = f'<span style="{BREAKING}">{TEXT}</span>'
    made(styled)
    for above in range(4):
        paragraphs = (*["выше"] * above, styled, OTHER)
        assert made(*paragraphs) == plainly(monkeypatch, *paragraphs)


def test_at_another_width_it_is_laid_out_anew(laid_out: list[str]) -> None:
    made(TEXT)
    before = len(laid_out)
    made(f'<span style="display: block; width: 200pt">{TEXT}</span>')
    assert len(laid_out) > before + 10


@pytest.mark.parametrize(
    "paragraph",
    [
        '<a href="https://example.org">ссылка</a> ' + TEXT,
        '<span style="float: left">слева</span> ' + TEXT,
        '<span style="position: relative; left: 9pt">сдвинуто</span> ' + TEXT,
    ],
)
def test_what_is_more_than_words_is_left_to_weasyprint(
    laid_out: list[str], monkeypatch: pytest.MonkeyPatch, paragraph: str
) -> None:
    made(paragraph, TEXT)
    assert made(paragraph, TEXT) == plainly(monkeypatch, paragraph, TEXT)


def test_where_a_line_begins_is_a_key() -> None:
    for skip in (None, {0: None}, {2: {1: {37: None}}}):
        assert pdf_paragraphs._thawed(pdf_paragraphs._frozen(skip)) == skip


def test_what_is_kept_of_a_line_belongs_to_no_document(laid_out: list[str]) -> None:
    made("Первая строка")
    ((line, _),) = pdf_paragraphs._lines._kept.values()
    assert [box.element for box in line.descendants()] == [0, 0]
