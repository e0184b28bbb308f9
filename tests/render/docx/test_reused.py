"""Templates with something in them that a document must not have, or not twice: Word would call it unreadable."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm
from lxml import etree

from actgen.render.blocks import Look, Row
from actgen.render.document import Document
from actgen.render.docx import docx_bytes
from actgen.render.docx.lint import problems
from actgen.render.docx.xml import W, val, w
from actgen.render.setup import Setup
from tests.render.word import attachment, document, names, part, picture, styles, table, text

TAGS = ("{{ бланк }}", "{{ грифы }}", "{{ текст }}", "{{ подписи }}")
MICROSOFT = "http://schemas.microsoft.com/office"
PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def letter() -> Document:
    """A document that adds pictures, styles, lists and empty margins to its template."""
    stamp = Row(
        ((text("УТВЕРЖДАЮ", Look.STAMP), text("подпись", Look.STAMP, gap=True)), ()), (500, 500)
    )
    return document(
        [text("Абзац", gap=True), table()],
        бланк=[picture()],
        грифы=[stamp],
        first_header=(text("Контроль", Look.SMALL_RIGHT),),
        attachments=(attachment(1, table(index=2), landscape=True),),
    )


def saved(made: Any, path: Path) -> Path:
    made.save(str(path))
    return path


def rewritten(
    path: Path, changed: Mapping[str, tuple[str, str]], added: Mapping[str, bytes]
) -> Path:
    """A package with texts of its parts replaced and parts added."""
    with (
        zipfile.ZipFile(io.BytesIO(path.read_bytes())) as source,
        zipfile.ZipFile(path, "w") as out,
    ):
        for name in source.namelist():
            old, new = changed.get(name, ("", ""))
            content = source.read(name).decode("utf-8", "surrogateescape")
            assert old in content
            out.writestr(name, content.replace(old, new, 1).encode("utf-8", "surrogateescape"))
        for name, more in added.items():
            out.writestr(name, more)
    return path


def plain_template(path: Path, *paragraphs: str) -> Path:
    made = docx.Document()
    for said in paragraphs or ("{{ текст }}",):
        made.add_paragraph(said)
    return saved(made, path)


class TestADocumentOfOurs:
    """A clerk turns the letter that was produced last week into her template."""

    @pytest.fixture
    def template(self, tmp_path: Path) -> Path:
        made = docx.Document(io.BytesIO(docx_bytes(letter())))
        body = made.element.body
        for child in list(body)[:-1]:
            body.remove(child)
        for said in TAGS:
            made.add_paragraph(said)
        return saved(made, tmp_path / "письмо.docx")

    def test_is_printed_into(self, template: Path) -> None:
        again = docx_bytes(letter(), Setup(template=template))
        assert problems(again, own=True) == []
        known = part(again, "word/styles.xml").iterfind(w("style"))
        assert not [style for style in known if "Actgen" in style.get(w("styleId"))]

    def test_whose_first_page_was_made_like_the_others(self, template: Path) -> None:
        first = docx_bytes(letter(), Setup(template=plain_template(template.with_name("1.docx"))))
        made = docx.Document(io.BytesIO(first))
        for section in made.sections:
            section.different_first_page_header_footer = False
        made.add_paragraph("{{ текст }}")
        path = saved(made, template.with_name("2.docx"))
        assert problems(docx_bytes(letter(), Setup(template=path)), own=True) == []

    def test_whose_identifiers_word_has_changed(self, template: Path) -> None:
        made = docx.Document(str(template))
        for style in made.styles:
            if "(" in style.name and style.name.startswith("Гриф"):
                style.element.set(w("styleId"), f"a{len(style.name)}")
        again = docx_bytes(letter(), Setup(template=saved(made, template)))
        assert problems(again, own=True) == []


class TestRepeatedDrawings:
    """Every drawing has an identifier of its own."""

    def drawings(self, content: bytes) -> list[str]:
        texts = [part(content, name) for name in names(content) if name.startswith("word/") and "rels" not in name
                 and name.endswith(".xml")]  # fmt: skip
        return [node.get("id") for tree in texts for node in tree.iter(PROPERTIES)]

    def test_in_the_header_that_the_first_page_copies(self, tmp_path: Path) -> None:
        made = docx.Document()
        run = made.sections[0].header.paragraphs[0].add_run()
        run.add_picture(io.BytesIO(picture().content), width=Mm(10))
        made.add_paragraph("{{ текст }}")
        path = saved(made, tmp_path / "а.docx")
        found = self.drawings(docx_bytes(document([picture()]), Setup(template=path)))
        assert len(found) == len(set(found)) == 3

    def test_in_a_loop(self, tmp_path: Path) -> None:
        made = docx.Document()
        made.add_paragraph("{%p for номер in [1, 2, 3] %}")
        made.add_picture(io.BytesIO(picture().content), width=Mm(10))
        made.add_paragraph("{%p endfor %}")
        made.add_paragraph("{{ текст }}")
        path = saved(made, tmp_path / "а.docx")
        found = self.drawings(docx_bytes(document([picture()]), Setup(template=path)))
        assert len(found) == len(set(found)) == 4


def test_a_field_of_plain_text_becomes_one_of_any_text(tmp_path: Path) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("{{ текст }}")._p
    field = etree.fromstring(
        f'<w:sdt xmlns:w="{W}"><w:sdtPr><w:id w:val="5"/><w:dataBinding w:xpath="/a" w:storeItemID="b"/><w:text/>'
        "</w:sdtPr><w:sdtContent/></w:sdt>"
    )
    paragraph.addprevious(field)
    field[-1].append(paragraph)
    content = docx_bytes(
        document([text("а"), table()]), Setup(template=saved(made, tmp_path / "а.docx"))
    )
    assert problems(content, own=True) == []
    (control,) = part(content).iter(w("sdt"))
    assert val(control.find(w("sdtPr")), "id") == "5"
    assert len(control.findall(f".//{w('tbl')}")) == 1


def test_a_style_of_characters_called_like_one_of_our_paragraphs(tmp_path: Path) -> None:
    made = docx.Document()
    made.styles.add_style("Текст документа", WD_STYLE_TYPE.CHARACTER)
    made.add_paragraph("{{ текст }}")
    content = docx_bytes(document([text("а")]), Setup(template=saved(made, tmp_path / "а.docx")))
    assert problems(content, own=True) == []
    assert styles(content) == ["Текст документа 2"]


def test_a_number_of_the_text_grid_that_libreoffice_writes_without_its_sign(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("{{ текст }}")
    grid: Any = made.sections[0]._sectPr.find(w("docGrid"))
    grid.set(w("charSpace"), "4294959103")
    content = docx_bytes(
        document([text("а")], attachments=(attachment(1),)),
        Setup(template=saved(made, tmp_path / "а.docx")),
    )
    assert problems(content, own=True) == []
    assert {g.get(w("charSpace")) for g in part(content).iter(w("docGrid"))} == {"-8193"}


def test_macros_do_not_come_along(tmp_path: Path) -> None:
    path = rewritten(
        plain_template(tmp_path / "а.docm"),
        {
            "[Content_Types].xml": (
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml",
            ),
            "word/_rels/document.xml.rels": (
                "</Relationships>",
                f'<Relationship Id="rIdM" Type="{MICROSOFT}/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
                "</Relationships>",
            ),
        },
        {
            "word/vbaProject.bin": b"macros",
            "word/_rels/vbaProject.bin.rels": (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                f'<Relationship Id="rId1" Type="{MICROSOFT}/2006/relationships/wordVbaData" Target="vbaData.xml"/>'
                "</Relationships>"
            ).encode(),
            "word/vbaData.xml": b"<data/>",
        },
    )
    content = docx_bytes(document([text("а")]), Setup(template=path))
    assert problems(content, own=True) == []
    assert not [name for name in names(content) if "vba" in name]


def test_styles_are_not_kept_twice(tmp_path: Path) -> None:
    """Word 2010 keeps a second part of styles, which would not know those that were added."""
    path = plain_template(tmp_path / "а.docx")
    assert "word/stylesWithEffects.xml" in names(path.read_bytes())
    content = docx_bytes(document([text("а")]), Setup(template=path))
    assert "word/stylesWithEffects.xml" not in names(content)
    assert "stylesWithEffects" not in part(content, "[Content_Types].xml").xpath(
        "string(//@PartName)"
    )
    assert problems(content, own=True) == []


def test_the_signature_of_a_template_does_not_sign_the_document(tmp_path: Path) -> None:
    package = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature"
    path = rewritten(
        plain_template(tmp_path / "а.docx"),
        {
            "_rels/.rels": (
                "</Relationships>",
                f'<Relationship Id="rIdS" Type="{package}/origin" Target="_xmlsignatures/origin.xml"/></Relationships>',
            )
        },
        {"_xmlsignatures/origin.xml": b"<origin/>"},
    )
    content = docx_bytes(document([text("а")]), Setup(template=path))
    assert not [name for name in names(content) if name.startswith("_xmlsignatures")]
    assert problems(content, own=True) == []
