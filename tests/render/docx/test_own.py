"""A clerk's own template: any DOCX with the tags of the parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm, Pt
from lxml import etree

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.render.blocks import Look, Row
from actgen.render.context import build
from actgen.render.docx import docx_bytes, left_out, render_docx
from actgen.render.docx.lint import problems
from actgen.render.docx.template import family_package
from actgen.render.docx.xml import w
from actgen.render.docx.zipped import zipped
from actgen.render.profile_file import default_profile
from actgen.render.setup import Setup
from tests.render.word import attachment, document, item, labels, picture, table, text

Template = Callable[..., Path]


@pytest.fixture
def template(tmp_path: Path) -> Template:
    """A DOCX as another program makes it, of the given paragraphs; ``change`` does what else is needed."""

    def make(
        *paragraphs: str,
        change: Callable[[Any], object] = lambda made: None,
        name: str = "мой.docx",
    ) -> Path:
        made = docx.Document()
        for said in paragraphs:
            made.add_paragraph(said)
        change(made)
        made.save(str(tmp_path / name))
        return tmp_path / name

    return make


def printed(path: Path, *blocks: Any, **others: Any) -> Any:
    content = docx_bytes(document(blocks, **others), Setup(template=path))
    assert problems(content, own=True) == []
    return docx.Document(io.BytesIO(content))


class TestTags:
    def test_parts_and_requisites(self, template: Template) -> None:
        path = template("от {{ дата }} № {{номер}}", "{{ вид }}", "{{текст}}", "Конец")
        made = printed(path, text("Абзац"), values={"дата": "01.09.2024", "номер": "5 & 6"})
        assert [p.text for p in made.paragraphs] == [
            "от 01.09.2024 № 5 & 6",
            "ПРИКАЗ",
            "Абзац",
            "Конец",
        ]
        assert made.paragraphs[1].style.name == "Вид документа"

    def test_a_tag_split_over_runs(self, template: Template) -> None:
        def split(made: Any) -> None:
            paragraph = made.add_paragraph("{{ те")
            paragraph.add_run("кст").bold = True
            paragraph.add_run(" }}")

        assert [p.text for p in printed(template(change=split), text("Абзац")).paragraphs] == [
            "Абзац"
        ]

    def test_a_text_box_beside_it_stays(self, template: Template) -> None:
        def boxed(made: Any) -> None:
            box = made.add_paragraph("Рядом с рамкой")._p
            run = etree.SubElement(box, w("r"))
            drawn = etree.SubElement(etree.SubElement(run, w("pict")), w("txbxContent"))
            said = etree.SubElement(
                etree.SubElement(etree.SubElement(drawn, w("p")), w("r")), w("t")
            )
            said.text = "{{ место }}"

        path = template("{{ текст }}", change=boxed)
        made = printed(path, text("а"), место=[text("г. Тверь", Look.PLACE)])
        assert [p.text for p in made.paragraphs] == ["а", "Рядом с рамкой"]
        assert "г. Тверь" in made.element.xml

    def test_conditions(self, template: Template) -> None:
        marks, place = (
            ["{%p if " + name + " %}", name, "{%p endif %}"] for name in ("отметки", "место")
        )
        made = printed(template(*marks, *place, "{{ текст }}"), отметки=[text("Виза", Look.MARK)])
        assert [p.text for p in made.paragraphs] == ["отметки"]

    def test_a_part_in_a_cell_leaves_a_cell_that_word_opens(self, template: Template) -> None:
        def cells(made: Any) -> None:
            made.add_table(1, 2)
            made.tables[0].cell(0, 0).text = "{{ бланк }}"
            made.tables[0].cell(0, 1).text = "{{ адресаты }}"
            made.add_paragraph("Конец")

        row = Row(((text("слева"),), (picture(),)), (500, 500))
        made = printed(
            template("{{ текст }}", change=cells),
            адресаты=[text("Главе", Look.ADDRESSEE)],
            бланк=[row],
        )
        left, right = made.tables[0].rows[0].cells
        assert left.tables[0].cell(0, 0).text == "слева"
        assert right.text == "Главе"
        assert right.paragraphs[0].style.name == "Адресат (в ячейке)"
        assert printed(template("{{ текст }}", change=cells)).tables[0].cell(0, 1).text == ""

    def test_without_the_text_it_is_of_no_use(self, template: Template) -> None:
        with pytest.raises(RenderError, match=r"нет абзаца \{\{ текст \}\}"):
            printed(template("{{ вид }}", "текст: {{ текст }}"), text("а"))

    def test_attachments_are_never_lost(self, template: Template) -> None:
        made = printed(
            template("{{ текст }}", "Конец"), text("а"), attachments=(attachment(1), attachment(2))
        )
        assert [p.text for p in made.paragraphs][-2:] == ["Приложение № 1", "Приложение № 2"]
        assert len(made.sections) == 3

    def test_attachments_before_an_end_of_hers(self, template: Template) -> None:
        path = template("{{ текст }}", "{{ приложения }}", "Лист согласования")
        made = printed(path, text("а"), attachments=(attachment(1, landscape=True),))
        assert [p.text for p in made.paragraphs] == ["а", "Приложение № 1", "Лист согласования"]
        assert [s.orientation for s in made.sections] == [0, 1]


class TestStyles:
    def test_hers_win_and_ours_are_added(self, template: Template) -> None:
        def styled(made: Any) -> None:
            style = made.styles.add_style("Текст документа", 1)
            style.font.size = Pt(11)

        made = printed(template("{{ вид }}", "{{ текст }}", change=styled), text("Абзац"))
        assert made.paragraphs[1].style.font.size == Pt(11)
        assert made.paragraphs[0].style.font.size == Pt(16)

    def test_her_usual_size_and_distances_do_not_reach_ours(self, template: Template) -> None:
        def usual(made: Any) -> None:
            made.styles["Normal"].font.size = Pt(9)
            made.styles["Normal"].paragraph_format.space_after = Pt(30)

        style = printed(template("{{ текст }}", change=usual), text("Абзац")).paragraphs[0].style
        assert style.font.size == Pt(14)
        assert style.base_style.name == "Основа документа"
        assert style.base_style.paragraph_format.space_after == Pt(0)

    def test_identifiers_that_she_uses_otherwise(self, template: Template) -> None:
        def taken(made: Any) -> None:
            made.styles.add_style("Kind", 1).font.size = Pt(40)
            assert made.styles["Kind"].style_id == "Kind"

        made = printed(template("{{ вид }}", "{{ текст }}", change=taken), text("Абзац"))
        assert made.paragraphs[0].style.font.size == Pt(16)

    def test_lists_beside_her_own(self, template: Template) -> None:
        path = template(
            "{{ текст }}", change=lambda made: made.add_paragraph("свой", style="List Number")
        )
        points = item(Look.LEVEL1, "1."), item(Look.LEVEL2, "1.1.")
        given = (*points, table(), item(Look.BRACKET, "1)", 2), item(Look.LEVEL1, "2."))
        content = docx_bytes(document(given), Setup(template=path))
        assert labels(content)[:6] == ["1.", "1.1.", "1.", "2.", "1)", "2."]

    def test_a_list_style_of_hers_without_numbers_gets_them_typed(self, template: Template) -> None:
        path = template(
            "{{ текст }}", change=lambda made: made.styles.add_style("Пункт 1 уровня", 1)
        )
        assert printed(path, item(Look.LEVEL1, "1.")).paragraphs[0].text == "1.\u00a0пункт"


class TestPage:
    def test_hers_stays_and_ours_fits_it(self, template: Template) -> None:
        def page(made: Any) -> None:
            section = made.sections[0]
            section.page_width, section.page_height = Mm(148), Mm(210)
            section.left_margin, section.right_margin = Mm(20), Mm(8)

        path = template("{{ дата_и_номер }}", "{{ текст }}", change=page)
        made = printed(path, дата_и_номер=[text("а\tб", Look.DATE_NUMBER)])
        assert round(made.sections[0].page_width.mm) == 148
        (stop,) = made.paragraphs[0].style.paragraph_format.tab_stops
        assert stop.position.mm == pytest.approx(120, abs=0.1)

    def test_her_letterhead_in_the_header_is_not_that_of_attachments(
        self, template: Template
    ) -> None:
        def headed(made: Any) -> None:
            section = made.sections[0]
            section.different_first_page_header_footer = True
            section.first_page_header.paragraphs[0].text = "Лицей «Заря»"
            section.header.paragraphs[0].text = "на всех остальных"

        made = printed(
            template("{{ текст }}", change=headed), text("а"), attachments=(attachment(1),)
        )
        act, attached = made.sections
        assert act.first_page_header.paragraphs[0].text == "Лицей «Заря»"
        assert attached.first_page_header.paragraphs[0].text == ""
        assert attached.header.paragraphs[0].text == "на всех остальных"

    @pytest.mark.parametrize("headed", [True, False])
    def test_what_belongs_into_the_margins_of_the_first_page_finds_its_place(
        self, template: Template, headed: bool
    ) -> None:
        def header(made: Any) -> None:
            if headed:
                made.sections[0].header.paragraphs[0].text = "Лицей"

        made = printed(
            template("{{ текст }}", change=header),
            text("а"),
            first_header=(text("Контроль", Look.SMALL_RIGHT),),
            first_footer=(picture(),),
        )
        (section,) = made.sections
        said = [p.text for p in section.first_page_header.paragraphs]
        assert [line for line in said if line] == (["Лицей"] if headed else []) + ["Контроль"]
        assert "drawing" in section.first_page_footer._element.xml

    def test_requisites_in_her_header(self, template: Template) -> None:
        def header(made: Any) -> None:
            made.sections[0].header.paragraphs[0].text = "{{ организация }}"

        made = printed(template("{{ текст }}", change=header), values={"организация": "Школа № 5"})
        assert made.sections[0].header.paragraphs[0].text == "Школа № 5"

    def test_a_section_of_hers_before_the_text(self, template: Template) -> None:
        def sections(made: Any) -> None:
            made.add_paragraph("Титульный лист")
            made.add_section()
            made.add_paragraph("{{ текст }}")

        made = printed(template(change=sections), text("а"))
        assert len(made.sections) == 2
        assert made.paragraphs[-1].text == "а"


class TestFiles:
    def test_a_template_of_word(self, template: Template, tmp_path: Path) -> None:
        """A .dotx says of itself that it is a template; the document must not."""
        path = template("{{ текст }}")
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = types.replace(b"document.main+xml", b"template.main+xml")
        turned = tmp_path / "мой.dotx"
        turned.write_bytes(zipped(parts))
        assert printed(turned, text("а")).paragraphs[0].text == "а"

    def test_no_document_at_all(self, tmp_path: Path) -> None:
        path = tmp_path / "мой.docx"
        path.write_bytes(b"PK nonsense")
        with pytest.raises(RenderError, match="не DOCX, или файл повреждён"):
            printed(path, text("а"))

    def test_it_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(RenderError, match="шаблон не открывается: такой папки нет"):
            printed(tmp_path / "нет.docx", text("а"))

    def test_a_spreadsheet(self, tmp_path: Path) -> None:
        path = tmp_path / "таблица.docx"
        path.write_bytes(
            zipped({"[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<Relationships/>"})
        )
        with pytest.raises(RenderError, match="нет текста документа"):
            printed(path, text("а"))

    def test_one_begun_by_the_program_prints_like_the_family(
        self, tmp_path: Path, sample: Callable[[str], Act]
    ) -> None:
        path = tmp_path / "приказ.docx"
        path.write_bytes(zipped(family_package("order", default_profile())))
        act = sample("order-yaroslavl")
        assert render_docx(act, Setup(template=path)) == render_docx(act)


class TestFolder:
    @pytest.fixture
    def folder(self, template: Template) -> Path:
        for name in ("приказ", "письмо", "plan", "~$приказ"):
            template(f"файл {name}", "{{ текст }}", name=f"{name}.docx")
        return template("{{ текст }}", name="положение о чатах.docx").parent

    @pytest.mark.parametrize(
        ("kind", "family", "expected"),
        [
            ("ПРИКАЗ", "order", "файл приказ"),
            ("ГАРАНТИЙНОЕ ПИСЬМО", "letter", "файл письмо"),
            ("ДОРОЖНАЯ КАРТА", "plan", "файл plan"),
            ("ПОСТАНОВЛЕНИЕ", "order", "а"),
            ("ПОЛОЖЕНИЕ", "regulation", "а"),
        ],
    )
    def test_the_fitting_one_is_taken_else_that_of_the_family(
        self, folder: Path, kind: str, family: str, expected: str
    ) -> None:
        content = docx_bytes(
            document([text("а")], family, kind=kind, вид=()), Setup(template=folder)
        )
        assert docx.Document(io.BytesIO(content)).paragraphs[0].text == expected

    def test_an_empty_folder(self, tmp_path: Path) -> None:
        with pytest.raises(RenderError, match=r"нет файлов \.docx"):
            docx_bytes(document(), Setup(template=tmp_path))


@pytest.mark.libreoffice
def test_libreoffice_opens_what_was_printed_into_it(
    template: Template,
    sample: Callable[[str], Act],
    print_docx: Callable[[dict[str, bytes]], dict[str, Path]],
    page_texts: Callable[[Path], list[str]],
) -> None:
    path = template("Лицей «Заря»", "{{ заголовок }}", "{{ текст }}", "{{ подписи }}")
    content = render_docx(sample("order-draft"), Setup(template=path))
    pages = page_texts(print_docx({"own": content})["own"])
    assert pages[0].startswith("Лицей«Заря»")
    assert any(page.startswith("УТВЕРЖДЕН") for page in pages)


class TestPlaces:
    """Nothing of a document gets lost in silence."""

    def of_letter(self, make_act: Callable[..., Act]) -> Act:
        return make_act(
            **{
                "вид": "письмо",
                "адресат": {"организация": "Дирекция гимназии № 1"},
                "ответ на": {"дата": "02.04.2024", "номер": "7"},
            }
        )

    def test_the_addressee_of_a_letter_without_its_head(
        self, make_act: Callable[..., Act], template: Template
    ) -> None:
        path = template("{{ адресаты }}", "{{ дата_и_номер }}", "{{ текст }}", "{{ подписи }}")
        act = self.of_letter(make_act)
        made = docx.Document(io.BytesIO(render_docx(act, Setup(template=path))))
        said = "\n".join(p.text for p in made.paragraphs).replace("\xa0", " ")
        assert "гимназии № 1" in said
        assert "На № 7" in said
        assert left_out(build(act), Setup(template=path)) == ("заголовок",)

    def test_the_head_prints_it_once(
        self, make_act: Callable[..., Act], template: Template
    ) -> None:
        path = template("{{ шапка }}", "{{ адресаты }}", "{{ текст }}")
        content = render_docx(self.of_letter(make_act), Setup(template=path))
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert archive.read("word/document.xml").decode().count("гимназии") == 1

    def test_what_has_no_place(self, make_act: Callable[..., Act], template: Template) -> None:
        path = template("от {{ дата }} {{ номер }}", "{{ заголовок }}", "{{ текст }}")
        letter, order = self.of_letter(make_act), make_act()
        setup = Setup(template=path)
        lost = left_out(build(letter), setup)
        assert "адресат" in lost
        assert "ссылка на документ, на который отвечают" in lost
        assert {"вид", "подписи"} <= set(left_out(build(order), setup))
        assert left_out(build(order), Setup()) == ()
