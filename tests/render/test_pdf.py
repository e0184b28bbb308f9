"""The PDF file: metadata, language, bookmarks, silence, geometry."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from ctypes import POINTER, c_ushort, cast, create_string_buffer

import pypdfium2
import pytest

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.render import FORMATS, pdf
from actgen.render.pdf import render_pdf

MM = 72 / 25.4
SAMPLES = ("order-yaroslavl", "order-school", "order-draft")
Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def school(sample: Callable[[str], Act]) -> bytes:
    return render_pdf(sample("order-school"))


def boxes(page: pypdfium2.PdfPage, beginning: str) -> Box:
    """Where the first letters of a text stand: left, bottom, right, top, in points."""
    text = page.get_textpage()
    at = text.get_text_range().replace("\u00a0", " ").index(beginning)
    left, bottom, right, top = text.get_charbox(at)
    return left, bottom, right, top


@pytest.mark.parametrize("name", SAMPLES)
def test_weasyprint_has_nothing_to_say(
    sample: Callable[[str], Act], name: str, caplog: pytest.LogCaptureFixture
) -> None:
    weasyprint_log = logging.getLogger("weasyprint")
    weasyprint_log.addHandler(caplog.handler)
    try:
        render_pdf(sample(name))
    finally:
        weasyprint_log.removeHandler(caplog.handler)
    assert [
        record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING
    ] == []


def test_metadata(school: bytes) -> None:
    with pypdfium2.PdfDocument(school) as document:
        meta = document.get_metadata_dict()
    assert meta["Title"].startswith("Приказ от 17.04.2024 №\u00a058-о")
    assert meta["Creator"] == "actgen"
    assert meta["CreationDate"].startswith("D:20240417")
    assert meta["ModDate"].startswith("D:20240417")


def test_language_and_bookmarks(sample: Callable[[str], Act]) -> None:
    content = render_pdf(sample("order-yaroslavl"))
    with pypdfium2.PdfDocument(content) as document:
        language = create_string_buffer(32)
        size = pypdfium2.raw.FPDFCatalog_GetLanguage(
            document, cast(language, POINTER(c_ushort)), 32
        )
        assert language.raw[: size - 2].decode("utf-16-le") == "ru"
        titles = [bookmark.get_title() for bookmark in document.get_toc()]
    assert [title[:20] for title in titles] == ["Об утверждении плана", "ПЛАН МЕРОПРИЯТИЙ"]


class TestGeometry:
    def test_a4_and_margins(self, school: bytes) -> None:
        with pypdfium2.PdfDocument(school) as document:
            page = document[0]
            width, height = page.get_size()
            assert (round(width / MM), round(height / MM)) == (210, 297)
            text = page.get_textpage()
            letters = [i for i, c in enumerate(text.get_text_range()) if not c.isspace()]
            found = [text.get_charbox(i, loose=True) for i in letters]
            assert min(box[0] for box in found) / MM == pytest.approx(30, abs=0.5)
            assert (width - max(box[2] for box in found)) / MM == pytest.approx(15, abs=0.5)
            assert (height - max(box[3] for box in found)) / MM == pytest.approx(20, abs=1)
            assert min(box[1] for box in found) / MM >= 20

    def test_the_first_line_is_indented(self, school: bytes) -> None:
        with pypdfium2.PdfDocument(school) as document:
            first = boxes(document[0], "1. Использовать")
            following = boxes(document[0], "учителя информатики Белову")
        assert (first[0] - following[0]) / MM == pytest.approx(12.5, abs=0.6)

    def test_the_number_is_in_the_middle_of_the_top_margin_from_page_two(
        self, school: bytes
    ) -> None:
        with pypdfium2.PdfDocument(school) as document:
            assert document[0].get_textpage().get_text_range().startswith("Управление")
            page = document[1]
            text, height = page.get_textpage(), page.get_height()
            number = max(range(text.count_chars()), key=lambda i: text.get_charbox(i)[3])
            assert text.get_text_range(number, 1) == "2"
            left, _, right, top = text.get_charbox(number)
            assert (left + right) / 2 == pytest.approx((30 + (210 - 15)) / 2 * MM, abs=2)
            assert 10 <= (height - top) / MM < 16

    def test_landscape(self, sample: Callable[[str], Act]) -> None:
        with pypdfium2.PdfDocument(render_pdf(sample("order-draft"))) as document:
            sizes = [tuple(round(side / MM) for side in page.get_size()) for page in document]
        assert sizes == [(210, 297), (297, 210)]

    def test_the_name_ends_at_the_right_margin_level_with_the_post(
        self, sample: Callable[[str], Act]
    ) -> None:
        with pypdfium2.PdfDocument(render_pdf(sample("order-draft"))) as document:
            text = document[0].get_textpage()
            said = text.get_text_range().replace("\u00a0", " ")
            name, post = said.index("М.Н. Корсакова"), said.rindex("муниципального округа")
            end = text.get_charbox(name + len("М.Н. Корсакова") - 1, loose=True)
            assert (210 * MM - end[2]) / MM == pytest.approx(15, abs=0.5)
            assert end[1] == pytest.approx(text.get_charbox(post, loose=True)[1], abs=0.5)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, make_act: Callable[..., Act]) -> None:
    monkeypatch.setattr(pdf, "html_text", lambda *_, **__: "<img src='file:///etc/passwd'>")
    with pytest.raises(RenderError, match="внешний файл"):
        render_pdf(make_act())


def test_without_pango_the_other_formats_still_work(
    make_act: Callable[..., Act], monkeypatch: pytest.MonkeyPatch
) -> None:
    class NoPango:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "actgen.render.pdf_engine":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "actgen.render.pdf_engine", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    with pytest.raises(RenderError, match="libpango") as error:
        render_pdf(make_act())
    assert "actgen doctor" in str(error.value)
    assert FORMATS["docx"](make_act())
