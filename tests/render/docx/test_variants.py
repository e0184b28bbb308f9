"""Styles that a document adds to its template: one for each variant, those of the template used again."""

from __future__ import annotations

import pytest

from actgen.errors import RenderError
from actgen.render.blocks import Look, Row, TableBlock, TableColumn, TableRow
from actgen.render.docx import docx_bytes
from actgen.render.docx.lint import problems
from actgen.render.docx.variants import Variants
from actgen.render.docx.xml import val, w
from tests.render.word import document, part, text

BODY = '<w:spacing w:before="20"/>'


def test_a_variant_is_added_once() -> None:
    variants = Variants({})
    made = [variants.style("Stamp-cell", "Гриф (в ячейке)", "Stamp", BODY) for _ in range(2)]
    assert made == ["Stamp-cell", "Stamp-cell"]
    assert len(variants.added) == 1
    assert '<w:name w:val="Гриф (в ячейке)"/><w:basedOn w:val="Stamp"/>' in variants.added[0]


def test_the_template_has_it_under_another_identifier() -> None:
    variants = Variants({"гриф (в ячейке)": "af3"})
    assert variants.style("Stamp-cell", "Гриф (в ячейке)", "Stamp", BODY) == "af3"
    assert variants.added == []


def test_an_identifier_that_means_something_else() -> None:
    variants = Variants({"иное": "Stamp-cell"})
    assert variants.style("Stamp-cell", "Гриф (в ячейке)", "Stamp", BODY) == "Stamp-cellActgen"


def test_widths_that_differ_by_less_than_a_millimetre_have_names_of_their_own() -> None:
    variants = Variants({})
    for key in ("Date-w5000", "Date-w5010"):
        variants.style(key, "Дата (ширина 88 мм)", "Date", BODY)
    assert "Дата (ширина 88 мм) 2" in variants.added[1]


def test_no_name_has_a_comma() -> None:
    """Word takes what follows for another name, and finds two styles of one name."""
    row = Row(
        ((text("УТВЕРЖДАЮ", Look.STAMP), text("от 01.09.2024", Look.STAMP, gap=True)), ()),
        (500, 500),
    )
    styles = part(docx_bytes(document(грифы=[row])), "word/styles.xml")
    names = [val(style, "name") for style in styles.iterfind(w("style"))]
    assert any(name.startswith("Гриф утверждения (в ячейке – отбивка") for name in names), names
    assert not [name for name in names if "," in name]


def wide(count: int) -> TableBlock:
    """A table of many narrow columns."""
    columns = tuple(TableColumn(f"{n}", 1000 // count) for n in range(1, count + 1))
    return TableBlock(columns, (TableRow((("а",),) * count),), False, 0, 1)


def test_word_opens_no_table_of_more_than_63_columns() -> None:
    assert problems(docx_bytes(document([wide(63)]))) == []
    with pytest.raises(RenderError, match="столбцов 64, а в Word их не больше 63"):
        docx_bytes(document([wide(64)]))
