"""The structural check finds what it is for."""

from __future__ import annotations

import io
import zipfile

import pytest

from actgen.render.blocks import Look, Row
from actgen.render.docx import docx_bytes
from actgen.render.docx.lint import problems
from tests.render.word import attachment, document, picture, table, text

GRID = '<w:docGrid w:charSpace="4294959103"/>'
PLAIN_FIELD = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>"
EMPTY = '<w:p><w:pPr><w:pStyle w:val="PageNumberTop"/></w:pPr></w:p>'
BODY, STYLES, LISTS = "word/document.xml", "word/styles.xml", "word/numbering.xml"


@pytest.fixture(scope="module")
def content() -> bytes:
    """A document with everything that can be damaged."""
    row = Row(((text("слева"),), (picture(),)), (500, 500))
    blocks = (text("абзац"), row, text("ещё один"), table())
    return docx_bytes(
        document(
            blocks,
            first_header=(picture(),),
            attachments=(attachment(1, table(index=2), landscape=True),),
        )
    )


def damaged(content: bytes, part: str, old: str, new: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            read = source.read(name)
            if name == part:
                assert old.encode() in read, f"{part} has no {old}"
                read = read.replace(old.encode(), new.encode(), 1)
            target.writestr(name, read)
    return buffer.getvalue()


def test_a_sound_document_has_no_problems(content: bytes) -> None:
    assert problems(content) == []


def test_a_file_that_is_no_archive(content: bytes) -> None:
    assert problems(b"PK" + content[:200])[0].startswith("no zip archive")


@pytest.mark.parametrize(
    ("part", "old", "new", "problem"),
    [
        # the text
        (BODY, '<w:pStyle w:val="Kind"/>', '<w:pStyle w:val="Nowhere"/>', "style Nowhere is not"),
        (BODY, 'w:val="Kind"/>', 'w:val="Kind"/><w:jc w:val="left"/>', "direct formatting of a par"),
        (BODY, "<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t", "direct formatting of a run"),
        (BODY, ">ПРИКАЗ<", "><", "empty paragraph"),
        (BODY, "ПРИКАЗ<", "П  Р<", "a run of blanks"),
        (BODY, ' xml:space="preserve">ПРИКАЗ<', "> ПРИКАЗ<", "lost without xml:space"),
        (BODY, "ПРИКАЗ<", "ПРИ\tКАЗ<", "a break or tab inside a text"),
        (BODY, '"Stamp-w14570"/><w:keepNext/>', '"Stamp-w14570"/><w:numPr/><w:keepNext/>', "of pPr out"),
        (BODY, "<w:titlePg/></w:sectPr>", "<w:titlePg/><w:cols/></w:sectPr>", "children of sectPr out of order"),
        (BODY, "</w:tcPr><w:p>", "</w:tcPr><w:r/><w:p>", "a run outside of any paragraph"),
        (BODY, "<w:r><w:t", "<x/><w:r><w:t", "foreign element x"),
        # tables
        (BODY, "<w:cantSplit/>", "", "a table row may break"),
        (BODY, "<w:tblHeader/>", "", "header does not repeat"),
        (BODY, '<w:gridCol w:w="561"/>', "", "a row covers 3 columns of 2"),
        (BODY, '<w:gridCol w:w="561"/>', '<w:gridCol w:w="0"/>', "a column without width"),
        (BODY, "</w:tbl><w:p>", "</w:tbl><w:tbl/><w:p>", "no paragraph after a table"),
        (BODY, '<w:tblLayout w:type="fixed"/>', "<w:tblLayout/><w:tblW/>", "children of tblPr out"),
        (BODY, '<w:tcW w:w="4677"', '<w:tcW w:w="4000"', "not as wide as its columns"),
        (BODY, '<w:gridCol w:w="561"/>', '<w:gridCol w:w="9"/>' * 64, "a table of 66 columns"),
        # sections
        (BODY, "</w:sectPr></w:body>", "</w:sectPr><w:p/></w:body>", "does not end with its section"),
        (BODY, "<w:titlePg/></w:sectPr>", f"<w:titlePg/>{GRID}</w:sectPr>", "a text grid beyond any number"),
        (BODY, 'w:w="11906"', 'w:w="119.5"', "no whole number: w='119.5'"),
        (BODY, ' w:orient="landscape"', "", "that lies the other way"),
        (BODY, 'w:left="1701"', 'w:left="12000"', "a page without room"),
        (BODY, 'r:id="rId5"', 'r:id="rId50"', "no relationship 'rId50'"),
        (BODY, '<w:headerReference w:type="first"', '<w:headerReference w:type="default"', "two headers of one kind"),
        # pictures
        (BODY, 'descr="Герб города"', 'descr=""', "nobody describes"),
        (BODY, 'wp:docPr id="1"', 'wp:docPr id="2"', "drawing 2 is given 2 times"),
        (BODY, 'cx="720000"', 'cx="0"', "a picture without a size"),
        # fields
        ("word/header1.xml", "<w:t>2</w:t>", "", "a field without a result"),
        ("word/header1.xml", '<w:fldChar w:fldCharType="end"/>', "", "a field that does not end"),
        # content controls, margins of the page
        (BODY, "<w:tbl>", f"{PLAIN_FIELD}<w:p/><w:p/></w:sdtContent></w:sdt><w:tbl>", "in a field of plain text"),
        ("word/footer1.xml", EMPTY, "", "a margin without a paragraph"),
        # styles and lists
        (BODY, '<w:pStyle w:val="Kind"/>', '<w:pStyle w:val="PlanTable"/>', "style PlanTable is none of a paragraph"),
        (STYLES, '"Вид документа"', '"Вид, документа"', "has a comma"),
        (STYLES, '"Вид документа"', f'"{"Вид " * 64}"', "is too long"),
        (LISTS, '<w:start w:val="1"/>', '<w:start w:val="40000"/>', "a list begins at 40000"),
        (STYLES, 'w:numId w:val="3"', 'w:numId w:val="33"', "numbering 33 does not exist"),
        (STYLES, 'w:styleId="Kind"', 'w:styleId="Place"', "style id «Place» is given 2 times"),
        (STYLES, '<w:ilvl w:val="1"/>', '<w:ilvl w:val="2"/>', "which has another list"),
        (LISTS, '<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="90"/>', "has no definition"),
        (LISTS, 'w:numId="2"', 'w:numId="1"', "num 1 is given 2 times"),
        (LISTS, "</w:numbering>", '<w:abstractNum w:abstractNumId="77"/></w:numbering>', "stands after a num"),
        # the package
        ("word/_rels/document.xml.rels", "styles.xml", "style.xml", "style.xml does not exist"),
        ("word/_rels/document.xml.rels", 'Id="rId2"', 'Id="rId1"', "rId1 is given 2 times"),
        ("word/_rels/document.xml.rels", "header1.xml", "header2.xml", "header1.xml: nothing leads there"),
        ("word/_rels/document.xml.rels", "relationships/fontTable", "relationships/vbaProject", "has no fontTable"),
        ("[Content_Types].xml", "/word/header2.xml", "/word/header9.xml", "which does not exist"),
        ("[Content_Types].xml", 'Extension="png"', 'Extension="gif"', ".png has no content type"),
        ("word/settings.xml", "</w:settings>", "", "word/settings.xml:"),
        ("docProps/core.xml", "T00:00:00Z", " 00:00", "a time that is none"),
        ("docProps/core.xml", ">Приказ № 1<", "><", "has no title"),
    ],
)  # fmt: skip
def test_a_fault_is_named(content: bytes, part: str, old: str, new: str, problem: str) -> None:
    found = problems(damaged(content, part, old, new))
    assert any(problem in line for line in found), found


def test_empty_lines_of_a_template_of_hers_are_her_own_business(content: bytes) -> None:
    changed = damaged(content, BODY, ">ПРИКАЗ<", "><")
    assert problems(changed) != []
    assert problems(changed, own=True) == []


def test_a_table_for_layout_needs_no_header() -> None:
    row = Row(((text("а", Look.STAMP),),), (1000,))
    assert problems(docx_bytes(document([row]))) == []
