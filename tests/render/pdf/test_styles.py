"""Styles shared by pages of the same structure, and by no others."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest

from actgen.render.bounded import Bounded
from actgen.render.pdf import styles as pdf_styles
from actgen.render.pdf.engine import depth, lay_out

SHEET = "p { margin: 0 } p:empty { height: 9pt } .far { margin-top: 50pt } [lang=en] { margin-top: 70pt }"
PAGE = (
    f"<!DOCTYPE html><html lang=ru><head><title>а</title><style>{SHEET}</style></head>"
    "<body data-name=а><p>{}</p></body></html>"
).replace(SHEET, SHEET.replace("{", "{{").replace("}", "}}"))


@pytest.fixture
def kept() -> Callable[[str], int]:
    """How many structures a page adds to those that are kept."""

    def added(text: str) -> int:
        before = len(pdf_styles._known)
        lay_out(text, b"0" * 32)
        return len(pdf_styles._known) - before

    pdf_styles._known = type(pdf_styles._known)(pdf_styles.STRUCTURES_KEPT)
    return added


def test_other_words_are_the_same_structure(kept: Callable[[str], int]) -> None:
    assert kept(PAGE.format("Первая")) == 1
    assert kept(PAGE.format("Вторая школа")) == 0
    assert kept(PAGE.format("Третья").replace("data-name=а", "data-name=б")) == 0


@pytest.mark.parametrize(
    "other",
    [
        PAGE.format("один</p><p>два"),
        PAGE.format("").replace("<p>", "<p class=far>"),
        PAGE.format("один").replace("<p>", "<p class=far>"),
        PAGE.format("один").replace("<p>", "<p style='margin: 1pt'>"),
        PAGE.format("один").replace("<p>", "<p lang=en>"),
        PAGE.format(""),
        PAGE.format("один").replace("50pt", "51pt"),
    ],
)
def test_what_a_selector_may_see_is_another_structure(
    kept: Callable[[str], int], other: str
) -> None:
    kept(PAGE.format("один"))
    assert kept(other) == 1


@pytest.mark.parametrize(
    "page",
    [
        PAGE.format("<span id=место>один</span>"),
        PAGE.format("<a name=место>один</a>"),
        PAGE.format("один").replace("[lang=en]", "[data-name=en]"),
        PAGE.format("один").replace("[lang=en]", "p::first-letter"),
        PAGE.format("один").replace("</head>", "<style>p { margin: 0 }</style></head>"),
    ],
)
def test_pages_that_share_no_styles(kept: Callable[[str], int], page: str) -> None:
    assert kept(page) == 0


def test_an_anchor_is_found_after_pages_without() -> None:
    page = PAGE.format("один</p><p class=far>два")
    lay_out(page, b"0" * 32)
    assert depth(page.replace("<p class=far>", "<p class=far id=место>"), "место") > 50


def test_pages_of_two_documents_share_their_styles(monkeypatch: pytest.MonkeyPatch) -> None:
    """The numbers of pages are counted anew, and a first page has none, though the styles are the same."""
    text = PAGE.format("один</p><p class=far>два").replace(
        "<style>",
        "<style>@page { size: 200pt 90pt; margin: 15pt; @top-center { content: counter(page) } }"
        " @page :first { @top-center { content: none } }",
    )
    monkeypatch.setattr(pdf_styles, "_of_pages", Bounded(100))
    first = lay_out(text, b"0" * 32)
    kept = len(pdf_styles._of_pages)
    assert kept > 0
    assert lay_out(text, b"0" * 32) == first
    assert len(pdf_styles._of_pages) == kept
    with pypdfium2.PdfDocument(first) as made:
        words = [set(page.get_textpage().get_text_range().split()) for page in made]
    assert words == [{"один"}, {"два", "2"}]
