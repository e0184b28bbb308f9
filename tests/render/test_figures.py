"""Pictures of the text: sizes, captions with numbers, the vector where a format can print one, one page for both."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image as Drawing

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.model.clauses import Chapter
from actgen.model.content import Attachment
from actgen.model.parties import Author, Figure
from actgen.render.blocks import Look, Paragraph, Picture
from actgen.render.context import build
from actgen.render.document import Part
from actgen.render.docx import render_docx
from actgen.render.docx.lint import problems
from actgen.render.html import render_html
from actgen.render.parts.pictures import figure
from actgen.render.pdf import render_pdf
from actgen.render.profile_file import default_profile
from actgen.render.setup import Setup
from actgen.render.text import render_text
from tests.render.word import part, styles

PROFILE = default_profile()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#888"/></svg>'


@pytest.fixture
def png(tmp_path: Path) -> str:
    Drawing.new("L", (80, 40), 200).save(tmp_path / "график.png")
    return str(tmp_path / "график.png")


@pytest.fixture
def svg(tmp_path: Path) -> str:
    (tmp_path / "график.svg").write_bytes(SVG)
    return str(tmp_path / "график.svg")


def act(*figures: Figure, **others: object) -> Act:
    return Act(
        kind="справка", author=Author(name="Школа"), title="О чатах", figures=figures, **others
    )  # type: ignore[arg-type]


class TestSize:
    def test_as_wide_as_the_text(self, png: str) -> None:
        made = figure(Figure(file=png), 0, PROFILE)[0]
        assert isinstance(made, Picture)
        assert (round(made.width), round(made.height)) == (165, 83)

    def test_as_wide_as_asked_for(self, png: str) -> None:
        made = figure(Figure(file=png, width=80), 0, PROFILE)[0]
        assert isinstance(made, Picture)
        assert (made.width, made.height) == (80, 40)

    def test_never_wider_than_the_text(self, png: str) -> None:
        portrait = figure(Figure(file=png, width=240), 0, PROFILE)[0]
        landscape = figure(Figure(file=png, width=240), 0, PROFILE, landscape=True)[0]
        assert isinstance(portrait, Picture)
        assert isinstance(landscape, Picture)
        assert round(portrait.width) == 165
        assert landscape.width == 240

    def test_leaves_room_for_its_caption(self, tmp_path: Path) -> None:
        Drawing.new("L", (20, 80)).save(tmp_path / "high.png")
        made = figure(Figure(file=str(tmp_path / "high.png")), 0, PROFILE)[0]
        assert isinstance(made, Picture)
        assert round(made.height) == 206
        assert round(made.width, 1) == 51.4


class TestCaption:
    def test_numbers_go_through_text_chapters_and_attachments(self, png: str) -> None:
        one = Figure(file=png, caption="ход подключения")
        document = build(
            act(
                one,
                Figure(file=png),
                chapters=(Chapter(title="Прогноз", figures=(one,)),),
                attachments=(Attachment(kind="схема", figures=(one,)),),
            )
        )
        captions = [
            block.text
            for block in document.blocks()
            if isinstance(block, Paragraph) and block.look is Look.CAPTION
        ]
        assert [text.replace("\xa0", " ") for text in captions] == [
            "Рисунок 1 – Ход подключения",
            "Рисунок 2 – Ход подключения",
            "Рисунок 3 – Ход подключения",
        ]

    def test_is_what_a_text_has_of_a_picture(self, png: str) -> None:
        said = render_text(act(Figure(file=png, caption="Ход подключения."))).decode()
        assert "Рисунок 1 – Ход подключения\n" in said.replace("\xa0", " ")

    def test_describes_a_picture_that_nobody_described(self, png: str) -> None:
        described = figure(Figure(file=png, caption="Ход", alt="Линия растёт"), 1, PROFILE)[0]
        captioned = figure(Figure(file=png, caption="Ход"), 1, PROFILE)[0]
        assert isinstance(described, Picture)
        assert isinstance(captioned, Picture)
        assert (described.alt, captioned.alt) == ("Линия растёт", "Ход")

    def test_stands_with_the_picture_after_the_table(self, png: str) -> None:
        made = build(
            act(
                Figure(file=png, caption="Ход"),
                table={"столбцы": ["Неделя"], "строки": [["1"]]},
                after=("Вывод",),
            )
        )
        kinds = [type(block).__name__ for block in made.parts[Part.TEXT]]
        assert kinds == ["TableBlock", "Picture", "Paragraph", "Paragraph"]


class TestDocx:
    def test_is_sound_and_described(self, png: str, svg: str) -> None:
        content = render_docx(act(Figure(file=png, vector=svg, caption="Ход", alt="Линия растёт")))
        assert problems(content) == []
        properties = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
        assert [each.get("descr") for each in part(content).iter(properties)] == ["Линия растёт"]

    def test_the_caption_has_a_style_of_its_own(self, png: str) -> None:
        assert "Подпись рисунка" in styles(render_docx(act(Figure(file=png, caption="Ход"))))


class TestVector:
    def test_html_shows_the_vector_and_has_no_other(self, png: str, svg: str) -> None:
        page = render_html(act(Figure(file=png, vector=svg, caption="Ход"))).decode()
        shown = re.findall(r'<img src="data:image/([^;]+);base64,([^"]+)"', page)
        assert [(kind, base64.b64decode(data)) for kind, data in shown] == [("svg+xml", SVG)]

    def test_html_without_a_vector_shows_the_picture(self, png: str) -> None:
        assert b'src="data:image/png;base64,' in render_html(act(Figure(file=png)))

    @pytest.mark.parametrize("variant", [None, "pdf/a-1b", "pdf/a-2b", "pdf/ua-1"])
    def test_pdf_draws_it_and_has_no_raster(self, png: str, svg: str, variant: str | None) -> None:
        content = render_pdf(
            act(Figure(file=png, vector=svg, caption="Ход")), Setup(pdf_variant=variant)
        )
        assert _objects(content, pdfium.FPDF_PAGEOBJ_IMAGE) == 0
        assert _objects(render_pdf(act(Figure(file=png))), pdfium.FPDF_PAGEOBJ_IMAGE) == 1

    def test_a_vector_that_is_gone_is_an_error_of_the_clerk(self, png: str, tmp_path: Path) -> None:
        with pytest.raises(RenderError, match="рисунок не открывается"):
            figure(Figure(file=png, vector=str(tmp_path / "нет.svg")), 1, PROFILE)


def _objects(content: bytes, kind: int) -> int:
    with pypdfium2.PdfDocument(content) as pdf:
        return sum(1 for page in pdf for _ in page.get_objects(filter=[kind]))
