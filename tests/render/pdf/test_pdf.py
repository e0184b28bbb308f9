"""The PDF file: metadata, language, bookmarks, tags, silence, variants."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.render import FORMATS, pdf
from actgen.render.blocks import Look, Paragraph
from actgen.render.pdf import pdf_bytes, render_pdf
from actgen.render.pdf.check import faults
from actgen.render.pdf.variant import VARIANTS, opaque
from actgen.render.setup import Setup
from tests.render.documents import attachment, document, lines, picture, table

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = sorted(path.stem for path in (ROOT / "samples").glob("*-*.yaml"))
SETUP = Setup()


@pytest.fixture(scope="module")
def school(sample: Callable[[str], Act]) -> bytes:
    return render_pdf(sample("order-school"))


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


def test_language_and_tags(school: bytes) -> None:
    root = PdfReader(io.BytesIO(school)).root_object
    assert root["/Lang"] == "ru"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - an object of the library
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert "/StructTreeRoot" in root


def test_bookmarks_lead_to_the_act_its_chapters_its_attachments() -> None:
    chapter = Paragraph(Look.CHAPTER, "Общие положения", label="1.")
    made = document(
        title="О чатах\nшколы",
        text_part=(chapter,),
        attachments=(attachment(chapter), attachment(index=2)),
    )
    with pypdfium2.PdfDocument(pdf_bytes(made, SETUP)) as opened:
        found = [(mark.level, mark.get_title().replace("\u00a0", " ")) for mark in opened.get_toc()]
    assert found == [
        (0, "О чатах школы"), (1, "1. Общие положения"),
        (0, "ПЛАН 1"), (1, "1. Общие положения"),
        (0, "ПЛАН 2"),
    ]  # fmt: skip


def test_a_picture_is_drawn() -> None:
    with pypdfium2.PdfDocument(pdf_bytes(document(letterhead_part=[picture()]), SETUP)) as opened:
        (image,) = opened[0].get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        left, bottom, right, top = image.get_bounds()
    assert (right - left, top - bottom) == pytest.approx((20 * 72 / 25.4,) * 2, abs=0.1)


class TestVariants:
    """The independent validator has its say in test_pdf_validator.py."""

    @pytest.mark.parametrize("variant", VARIANTS)
    @pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "1", "L", "LA", "CMYK", "I;16"])
    def test_a_document_with_any_picture_can_be_printed(self, variant: str, mode: str) -> None:
        made = document(letterhead_part=[picture(mode)], text_part=[table([["раз"], ["два"]])])
        content = pdf_bytes(made, Setup(pdf_variant=variant))
        assert faults(content, variant) == []

    @pytest.mark.parametrize("variant", VARIANTS)
    def test_the_same_document_gives_the_same_bytes(self, variant: str) -> None:
        setup = Setup(pdf_variant=variant)
        assert pdf_bytes(document(letterhead_part=[picture()]), setup) == pdf_bytes(
            document(letterhead_part=[picture()]), setup
        )

    def test_a_plain_file_is_none_of_them(self, school: bytes) -> None:
        for variant in VARIANTS:
            assert "вариант не объявлен в метаданных" in faults(school, variant)

    def test_one_variant_is_not_another(self) -> None:
        archived = pdf_bytes(document(), Setup(pdf_variant="pdf/a-2b"))
        assert faults(archived, "pdf/a-1b") == [
            "вариант не объявлен в метаданных", "версия PDF не 1.4",
        ]  # fmt: skip

    def test_an_unknown_variant_names_those_there_are(self) -> None:
        with pytest.raises(RenderError, match="нет такого варианта PDF: «pdf/x»") as error:
            pdf_bytes(document(), Setup(pdf_variant="pdf/x"))
        assert "pdf/a-1b, pdf/a-2b, pdf/ua-1" in str(error.value)

    def test_a_character_that_no_font_has_is_named(self) -> None:
        made = document(text_part=lines(Look.TEXT, "знак \U00012000"))
        with pytest.raises(RenderError, match=r"в шрифтах нет знаков \U00012000 \(U\+12000\)"):
            pdf_bytes(made, Setup(pdf_variant="pdf/a-2b"))

    @pytest.mark.parametrize(
        ("css", "fault"),
        [
            ("body { opacity: 0.5 }", "есть прозрачность (цвет)"),
            ("body { color: rgba(0, 0, 0, 0.5) }", "есть прозрачность (цвет)"),
            ("body { color: device-cmyk(0 1 1 0) }", "есть цвет CMYK"),
        ],
    )
    def test_a_template_that_breaks_the_variant_is_refused(
        self, monkeypatch: pytest.MonkeyPatch, css: str, fault: str
    ) -> None:
        made = pdf.html_text
        monkeypatch.setattr(
            pdf, "html_text", lambda *a, **k: made(*a, **k).replace("</style>", f"{css}</style>")
        )
        with pytest.raises(RenderError) as error:
            pdf_bytes(document(text_part=lines(Look.TEXT, "Текст")), Setup(pdf_variant="pdf/a-1b"))
        assert fault in str(error.value)
        assert "PDF/A-1B" in str(error.value)

    def test_a_picture_without_description_is_no_accessible_file(self) -> None:
        made = document(letterhead_part=[picture(alt="")])
        with pytest.raises(RenderError, match="у рисунка нет описания"):
            pdf_bytes(made, Setup(pdf_variant="pdf/ua-1"))

    def test_half_transparent_becomes_lighter_on_white(self) -> None:
        with Image.open(io.BytesIO(opaque(picture("RGBA").content))) as image:
            assert image.mode == "RGB"
            assert image.getpixel((1, 1)) == pytest.approx((127, 172, 127), abs=1)

    def test_what_is_no_pdf_is_said(self) -> None:
        assert faults(b"%PDF-1.4 ...", "pdf/a-1b")[0].startswith("файл не читается")


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, make_act: Callable[..., Act]) -> None:
    monkeypatch.setattr(pdf, "html_text", lambda *_, **__: "<img src='file:///etc/passwd'>")
    with pytest.raises(RenderError, match="внешний файл"):
        render_pdf(make_act())


def test_without_pango_the_other_formats_still_work(
    make_act: Callable[..., Act], monkeypatch: pytest.MonkeyPatch
) -> None:
    class NoPango:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "actgen.render.pdf.engine":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "actgen.render.pdf.engine", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    with pytest.raises(RenderError, match="libpango") as error:
        render_pdf(make_act())
    assert "actgen doctor" in str(error.value)
    assert FORMATS["docx"](make_act())
