"""Tables are read from whatever offices keep them in; what is no table is refused with advice."""

from __future__ import annotations

import contextlib
import datetime
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.errors import ActgenError, ReadError
from actgen.tables.sheets import cell_name, open_sheets
from tests.monitor.workshop import Workshop

ROWS = [["Неделя", "Всего"], ["20.02-24.02.2023", "17 218"], ["Итого, по краю", "97,01%"]]


def texts(path: Path) -> list[list[str]]:
    """All rows of the first sheet."""
    return [[cell.text for cell in cells] for _, cells in open_sheets(path)[0].rows()]


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "cp866", "koi8-r"])
def test_csv(workshop: Workshop, delimiter: str, encoding: str) -> None:
    text = "\r\n".join(delimiter.join(row) for row in ROWS)
    assert texts(workshop.csv(text, encoding=encoding)) == ROWS


def test_commas_part_cells_only_where_nothing_else_does(workshop: Workshop) -> None:
    assert texts(workshop.csv("а,б,в\n1,2,3\n4,5,6\n")) == [
        ["а", "б", "в"],
        ["1", "2", "3"],
        ["4", "5", "6"],
    ]
    quoted = workshop.csv('а,б\n"1,5","2,5"\n')
    assert texts(quoted) == [["а", "б"], ["1,5", "2,5"]]


def test_the_delimiter_may_be_said(workshop: Workshop) -> None:
    (sheet,) = open_sheets(workshop.csv("sep=;\nа;б\n1,5;2,5\n"))
    assert [(number, [c.text for c in cells]) for number, cells in sheet.rows()] == [
        (2, ["а", "б"]),
        (3, ["1,5", "2,5"]),
    ]


def test_quotes_and_breaks_within_cells(workshop: Workshop) -> None:
    assert texts(workshop.csv('а;"б\nв"\n1;"2;3"\n')) == [["а", "б в"], ["1", "2;3"]]


def test_book(workshop: Workshop) -> None:
    day = datetime.datetime(2023, 3, 31)
    path = workshop.xlsx(
        [["Неделя", "Доля", None], [], [day, 0.9701, 17218, True]], formats={"B3": "0.00%"}
    )
    (sheet,) = open_sheets(path)
    assert [number for number, _ in sheet.rows()] == [1, 3]
    assert texts(path) == [["Неделя", "Доля"], ["31.03.2023", "97,01%", "17218", "ИСТИНА"]]
    assert cell_name(1, 3) == "B3"


def test_formulas_are_never_evaluated(workshop: Workshop) -> None:
    path = workshop.xlsx([["А"], ["=1+1"], ['=HYPERLINK("x")'], ["'=1"]])
    assert texts(path) == [["А"], ["'=1"]]


def _refused(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        open_sheets(path)
    return str(caught.value).replace(f"{path.parent}/", "")


def test_what_is_no_table(tmp_path: Path, workshop: Workshop) -> None:
    def written(name: str, content: bytes) -> str:
        (tmp_path / name).write_bytes(content)
        return _refused(tmp_path / name)

    assert "старый формат (XLS)" in written("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 100)
    assert "это не таблица" in written("a.pdf", b"%PDF-1.7")
    assert "файл пуст" in written("a.csv", b" \n\n")
    assert "двоичные данные" in written("b.csv", b"a\0b;c\n")
    assert "книга повреждена" in written("b.xlsx", b"PK\x03\x04 nothing")
    assert "файла нет" in _refused(tmp_path / "нет.xlsx")
    workshop.csv("а;б", "недели.csv")
    assert "Рядом есть файл недели.csv" in _refused(tmp_path / "неделя.csv")
    assert "это папка" in _refused(tmp_path)


def test_other_packages(tmp_path: Path) -> None:
    for part, said in (
        ("word/document.xml", "это документ Word"),
        ("content.xml", "LibreOffice (ODF)\n  Сохраните её как XLSX"),
        ("ppt/presentation.xml", "не книга XLSX"),
    ):
        with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
            archive.writestr("mimetype", "application/any")
            archive.writestr(part, "<a/>")
        assert said in _refused(tmp_path / "a.xlsx")


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
@pytest.mark.parametrize("content", [b"", b"<broken", b"<a/>", b"\xff\xfe"])
def test_a_damaged_book_is_told(workshop: Workshop, part: str, content: bytes) -> None:
    good = workshop.xlsx([["А"], [1]])
    bad = workshop.folder / "b.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        for name in source.namelist():
            target.writestr(name, content if name == part else source.read(name))
    try:
        for sheet in open_sheets(bad):
            list(sheet.rows())
    except ActgenError as error:
        told = str(error)
        assert "книга повреждена" in told or "нет листов" in told


@given(content=st.binary(max_size=300))
def test_any_bytes_are_a_table_or_told(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    with contextlib.suppress(ReadError):
        for sheet in open_sheets(path):
            list(sheet.rows())


def test_codes_keep_the_zeros_that_the_sheet_shows(workshop: Workshop) -> None:
    path = workshop.xlsx([["Код"], [7], [7]], formats={"A2": "0000"})
    assert texts(path) == [["Код"], ["0007"], ["7"]]
