"""The list of contents as a document."""

from __future__ import annotations

from actgen.batch.contents import contents_act
from actgen.batch.work import Entry
from actgen.render import FORMATS

ENTRIES = (
    Entry("приказ", 1, "приказ", "О чатах платформы «Сферум»", "5-од", "16.04.2024", 2, ()),
    Entry("положение", 2, "положение", "о чатах", "", "", 3, ()),
)


def text(*entries: Entry) -> str:
    return (
        FORMATS["txt"](contents_act("Чаты", "001 МОУ № 1", entries)).decode().replace("\u00a0", " ")
    )


def test_it_names_every_document_with_its_number_date_and_sheets() -> None:
    printed = text(*ENTRIES)
    assert "ОПИСЬ" in printed
    assert "документов пакета «Чаты»" in printed
    assert "Приказ «О чатах платформы «Сферум»" in printed
    assert "Положение о чатах" in printed
    assert "Итого: 2 документа на 5 л." in printed


def test_marks_of_any_sort_close_once() -> None:
    entry = Entry("приказ", 1, "приказ", 'О работе МБОУ "СШ № 1"', "", "", 0, ())
    assert "Приказ «О работе МБОУ «СШ № 1»\n" in text(entry)


def test_sheets_are_not_counted_where_there_is_no_pdf() -> None:
    printed = text(ENTRIES[0], Entry("б", 2, "памятка", "", "", "", 0, ()))
    assert "Листов" not in printed
    assert printed.endswith("Итого: 2 документа.\n")
