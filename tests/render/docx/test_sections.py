"""Sections, page numbers, margins of the first page."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT

from actgen.model.act import Act
from actgen.render.blocks import Look
from actgen.render.docx import docx_bytes, render_docx
from actgen.render.docx.lint import problems
from actgen.render.docx.sections import end_of_section, with_sections
from actgen.render.docx.xml import w
from tests.render.word import attachment, document, part, picture, table, text


def sections(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content)).sections


class TestAttachments:
    def test_they_have_sections_of_their_own(self, sample: Callable[[str], Act]) -> None:
        first, second = sections(render_docx(sample("order-draft")))
        assert first.orientation == WD_ORIENT.PORTRAIT
        assert second.orientation == WD_ORIENT.LANDSCAPE
        assert (round(first.left_margin.mm), round(first.right_margin.mm)) == (30, 15)
        assert round(second.top_margin.mm) == 30  # the bound edge

    def test_portrait_after_landscape(self) -> None:
        made = (attachment(1, landscape=True), attachment(2), attachment(3, landscape=True))
        turned = [
            s.orientation == WD_ORIENT.LANDSCAPE
            for s in sections(docx_bytes(document(attachments=made)))
        ]
        assert turned == [False, True, False, True]

    def test_their_pages_count_from_one(self) -> None:
        content = docx_bytes(document([text("а")], attachments=(attachment(1), attachment(2))))
        starts = [node.get(w("start")) for node in part(content).iter(w("pgNumType"))]
        assert starts == ["1", "1"]

    def test_after_a_table_the_section_ends_in_a_line_of_no_height(self) -> None:
        content = docx_bytes(document([table()], attachments=(attachment(1),)))
        ending = next(
            p for p in part(content).iter(w("p")) if p.find(f"{w('pPr')}/{w('sectPr')}") is not None
        )
        assert ending.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")) == "TableEnd"

    def test_a_landscape_act(self) -> None:
        (section,) = sections(docx_bytes(document([text("а")], landscape=True)))
        assert section.orientation == WD_ORIENT.LANDSCAPE


class TestMargins:
    def test_the_first_page_of_each_section_has_no_number(
        self, sample: Callable[[str], Act]
    ) -> None:
        for section in sections(render_docx(sample("order-yaroslavl"))):
            assert section.different_first_page_header_footer
            assert "PAGE" in section.header._element.xml
            assert "PAGE" not in section.first_page_header._element.xml

    def test_the_page_field_has_a_cached_result(self, sample: Callable[[str], Act]) -> None:
        header = part(render_docx(sample("order-school")), "word/header1.xml")
        assert "".join(node.text for node in header.iter(w("t"))) == "2"

    def test_what_stands_in_the_margins_of_the_first_page_stands_nowhere_else(self) -> None:
        made = document(
            [text("а")],
            first_header=(text("Контроль", Look.SMALL_RIGHT), picture()),
            first_footer=(picture(22, centred=False),),
            attachments=(attachment(1), attachment(2)),
        )
        content = docx_bytes(made)
        assert problems(content) == []
        act, *others = sections(content)
        assert "Контроль" in act.first_page_header.paragraphs[0].text
        assert "drawing" in act.first_page_footer._element.xml
        for section in others:
            assert "Контроль" not in section.first_page_header._element.xml
            assert "drawing" not in section.first_page_footer._element.xml

    def test_without_such_blocks_nothing_is_added(self) -> None:
        content = docx_bytes(document([text("а")], attachments=(attachment(1),)))
        assert len({s.first_page_header.part.partname for s in sections(content)}) == 1

    @pytest.mark.libreoffice
    def test_a_high_header_moves_the_text(
        self,
        print_docx: Callable[[dict[str, bytes]], dict[str, Path]],
        page_texts: Callable[[Path], list[str]],
    ) -> None:
        lines = [text(f"Строка {n}", Look.FLUSH) for n in range(40)]
        plain = docx_bytes(document(lines))
        high = docx_bytes(document(lines, first_header=(picture(60),)))
        pages = {
            name: page_texts(path)
            for name, path in print_docx({"plain": plain, "high": high}).items()
        }
        assert pages["high"][0].count("Строка") < pages["plain"][0].count("Строка") - 5


class TestEndOfSection:
    EMPTY = "<w:p><w:pPr><w:pStyle/></w:pPr></w:p>"

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("<w:p><w:pPr><w:jc/></w:pPr><w:r/></w:p>", "<w:p><w:pPr><w:jc/>S</w:pPr><w:r/></w:p>"),
            ('<w:p w:rsidR="1"><w:r/></w:p>', '<w:p w:rsidR="1"><w:pPr>S</w:pPr><w:r/></w:p>'),
            ("<w:p><w:pPr/></w:p>", "<w:p><w:pPr>S</w:pPr></w:p>"),
            ("<w:tbl></w:tbl>", "<w:tbl></w:tbl><w:p><w:pPr><w:pStyle/>S</w:pPr></w:p>"),
            ("<w:p><w:p></w:p></w:p>", "<w:p><w:p></w:p></w:p><w:p><w:pPr><w:pStyle/>S</w:pPr></w:p>"),
        ],
    )  # fmt: skip
    def test_it_is_kept_in_the_last_paragraph(self, before: str, after: str) -> None:
        assert (
            with_sections(f"{before}{end_of_section('S')}<next/>", self.EMPTY) == f"{after}<next/>"
        )
