"""The shortcuts around WeasyPrint: the same bytes as without them, and that they are taken."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from weasyprint.layout import inline, preferred

from actgen.model.act import Act
from actgen.render import pdf_speed
from actgen.render.context import build
from actgen.render.html import html_text
from actgen.render.pdf_engine import lay_out
from actgen.render.setup import Setup

IDENTIFIER = b"0" * 32


@pytest.fixture
def untried(monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint as it is, in a version that the shortcuts do not know."""
    monkeypatch.setattr(pdf_speed, "TRIED", frozenset())
    monkeypatch.setattr(inline, "split_first_line", pdf_speed._split_first_line)
    monkeypatch.setattr(preferred, "split_first_line", pdf_speed._split_first_line)


def page(act: Act) -> str:
    return html_text(build(act), Setup(), paged=True)


@pytest.fixture(scope="module")
def pages(sample: Callable[[str], Act]) -> list[str]:
    """Justified text with a table; a corner letterhead with pictures; chapters."""
    return [page(sample(name)) for name in ("order-school", "letter-reply", "regulation-job")]


@pytest.fixture(scope="module")
def quick(pages: list[str]) -> list[bytes]:
    """Each page after it has been laid out before, when nothing of it is measured anew."""
    return [lay_out(text, IDENTIFIER) for text in [*pages, *pages]][len(pages) :]


@pytest.mark.usefixtures("untried")
def test_the_bytes_are_those_of_weasyprint_alone(pages: list[str], quick: list[bytes]) -> None:
    assert not pdf_speed.shortcuts()
    assert [lay_out(text, IDENTIFIER) for text in pages] == quick


def test_this_version_is_one_that_was_tried(quick: list[bytes]) -> None:
    """When this fails: compare the bytes above, the properties of a line, and add the version."""
    assert pdf_speed.shortcuts()
    assert inline.split_first_line is preferred.split_first_line is pdf_speed._kept_line
    assert quick[0].startswith(b"%PDF")


def test_a_line_depends_on_nothing_but_its_key() -> None:
    """Every property that WeasyPrint reads when it breaks a line is in the key."""
    import inspect
    import re

    from weasyprint.text import fonts, line_break

    read = set()
    for module in (line_break, fonts.get_font_description, fonts.font_features):
        read |= set(re.findall(r"style\['(\w+)'\]", inspect.getsource(module)))
    assert read <= set(pdf_speed._PROPERTIES)


def test_a_page_with_two_style_sheets_keeps_their_order() -> None:
    text = (
        "<!DOCTYPE html><html lang=ru><head><title>а</title>"
        "<style>p { display: none }</style><style>p { display: block }</style></head>"
        "<body><p>Абзац</p></body></html>"
    )
    import pypdfium2

    with pypdfium2.PdfDocument(lay_out(text, IDENTIFIER)) as made:
        assert "Абзац" in made[0].get_textpage().get_text_range()
