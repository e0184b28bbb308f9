"""The workbook, read back: real numbers and dates, texts that are no formulas, a sheet for each table."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import load_workbook

from actgen.monitor.findings import Use
from actgen.monitor.output_workbook import workbook
from actgen.monitor.result import MonitoringResult, OrganisationValue
from actgen.tables.workbook import MOST_TEXT


def opened(result: MonitoringResult) -> Any:
    return load_workbook(io.BytesIO(workbook(result)))


def column(sheet: Any, heading: str) -> list[Any]:
    """The cells under a heading."""
    (index,) = (cell.column for cell in sheet[2] if cell.value == heading)
    return [row[index - 1] for row in sheet.iter_rows(min_row=3)]


def test_sheets(result: MonitoringResult) -> None:
    assert opened(result).sheetnames == [
        "Итоги", "По неделям", "Организации", "Замечания", "Задачи", "Активность организаций по недел",
    ]  # fmt: skip


class TestValues:
    def test_per_cents_are_numbers_with_their_places(self, result: MonitoringResult) -> None:
        cell = column(opened(result)["Итоги"], "Значение")[0]
        assert (cell.value, cell.number_format) == (pytest.approx(0.22266), "0.000%")

    def test_changes_are_percentage_points_with_a_sign(self, result: MonitoringResult) -> None:
        cell = column(opened(result)["Итоги"], "С начала")[0]
        assert (cell.value, cell.number_format) == (
            pytest.approx(0.974),
            "+#,##0.000;-#,##0.000;#,##0.000",
        )

    def test_dates_are_dates(self, result: MonitoringResult) -> None:
        cell = column(opened(result)["Итоги"], "Срок")[0]
        assert (cell.value, cell.number_format) == (datetime.datetime(2023, 9, 1), "DD.MM.YYYY")

    def test_what_is_not_known_is_empty(self, result: MonitoringResult) -> None:
        assert column(opened(result)["Итоги"], "Значение")[2].value is None

    def test_the_data_as_they_were_given(self, result: MonitoringResult) -> None:
        sheet = opened(result).worksheets[-1]
        assert [cell.value for cell in column(sheet, "Общее кол-во педагогов")][:2] == [
            17218,
            16819,
        ]
        assert column(sheet, "% ОО в Сфере")[0].value == pytest.approx(0.9701)

    def test_a_value_left_out_is_grey(self, result: MonitoringResult) -> None:
        each = result.indicators[0]
        points = (replace(each.points[0], use=Use.LEFT_OUT), *each.points[1:])
        book = opened(replace(result, indicators=(replace(each, points=points),)))
        first, second, *_ = column(book["По неделям"], "Создали чат")
        assert (first.fill.fgColor.rgb, second.fill.fill_type) == ("00D9D9D9", None)


class TestTexts:
    @pytest.mark.parametrize(
        "text", ["=1+1", "+7 900", "-нет-", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0"]
    )  # fmt: skip
    def test_none_is_a_formula(self, result: MonitoringResult, text: str) -> None:
        each = result.indicators[0]
        values = (replace(each.organisations[0], name=text),)
        book = opened(replace(result, indicators=(replace(each, organisations=values),), tasks=()))
        cell = column(book["Организации"], "МОУО")[0]
        assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)

    def test_headings_are_no_formulas_either(self, result: MonitoringResult) -> None:
        book = opened(replace(result, organisation_heading="=1+1"))
        cell = book["Организации"]["A2"]
        assert (cell.value, cell.data_type) == ("=1+1", "s")

    def test_no_part_of_the_file_has_a_formula(self, result: MonitoringResult) -> None:
        evil = replace(result, title="=1+1", tasks=("=1+1",))
        with zipfile.ZipFile(io.BytesIO(workbook(evil))) as archive:
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
            assert all(b"<f>" not in archive.read(name) for name in sheets)

    def test_what_excel_does_not_take_is_left_out(self, result: MonitoringResult) -> None:
        book = opened(replace(result, tasks=("а\x0bб" + "в" * 40_000,)))
        text = book["Задачи"]["B3"].value
        assert text.startswith("А бв")
        assert len(text) == MOST_TEXT


class TestSheets:
    @pytest.mark.parametrize(
        ("title", "name"),
        [("", "Данные"), ("а/б: [в]?", "а б в"), ("Итоги", "Итоги 2"), ("'", "Лист"), ("я" * 40, "я" * 31)],
    )  # fmt: skip
    def test_names_that_excel_takes(self, result: MonitoringResult, title: str, name: str) -> None:
        tables = (replace(result.tables[0], title=title),)
        assert opened(replace(result, tables=tables)).sheetnames[-1] == name

    def test_they_are_made_for_paper(self, result: MonitoringResult) -> None:
        for sheet in opened(result).worksheets:
            assert sheet.page_setup.orientation == "landscape"
            assert sheet.page_setup.fitToWidth == 1
            assert sheet.print_title_rows == "$2:$2"
            assert sheet.auto_filter.ref.startswith("A2:")
            assert sheet.freeze_panes

    def test_a_row_is_as_high_as_its_text(self, result: MonitoringResult) -> None:
        sheet = opened(result)["Замечания"]
        assert sheet.row_dimensions[3].height >= 30


class TestFile:
    def test_the_same_result_gives_the_same_bytes(self, result: MonitoringResult) -> None:
        assert workbook(result) == workbook(result)

    def test_it_says_who_made_it(self, result: MonitoringResult) -> None:
        with zipfile.ZipFile(io.BytesIO(workbook(result))) as archive:
            assert b"<Application>actgen</Application>" in archive.read("docProps/app.xml")
            assert b"2023-04-10T00:00:00Z" in archive.read("docProps/core.xml")

    def test_thousands_of_organisations(self, result: MonitoringResult) -> None:
        each = result.indicators[0]
        many = tuple(
            OrganisationValue(f"Школа № {n}", Decimal(n % 100), Decimal(1), False, True)
            for n in range(5_000)
        )
        content = workbook(replace(result, indicators=(replace(each, organisations=many),)))
        book = load_workbook(io.BytesIO(content), read_only=True)
        assert sum(1 for _ in book["Организации"].iter_rows(min_row=3, values_only=True)) == 5_000
