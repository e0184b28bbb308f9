"""What a sheet says beside its values, in one pass over its XML."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from actgen.errors import ReadError
from actgen.tables.sheet_marks import SheetMarks, sheet_marks
from actgen.tables.sheets import open_sheets
from tests.monitor.workshop import Workshop


def marks(path: Path) -> SheetMarks:
    return sheet_marks(open_sheets(path)[0])


def rewritten(path: Path, old: str, new: str) -> Path:
    """The book with something in the XML of its sheet replaced."""
    other = path.with_name("другая.xlsx")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text, count = re.subn(old, new, content.decode())
                assert count
                content = text.encode()
            target.writestr(name, content)
    return other


def test_formulas_that_were_never_computed(workshop: Workshop) -> None:
    path = workshop.xlsx([["А"], ["=1+1"], [None, '=HYPERLINK("x")'], ["'=1"], [3]])
    assert marks(path).uncomputed == {2: (0,), 3: (1,)}
    assert marks(path).uncomputed_cells() == {"A2", "B3"}


def test_a_formula_that_gave_an_empty_text_was_computed(workshop: Workshop) -> None:
    path = workshop.xlsx([["А"], ['=IF(1,"","x")'], ["=1+1"]])
    stored = rewritten(path, r'<c r="A2"><f>(.*?)</f><v></v>', r'<c r="A2" t="str"><f>\1</f><v/>')
    assert marks(stored).uncomputed == {3: (0,)}


def test_cells_without_names_stand_one_after_another(workshop: Workshop) -> None:
    path = workshop.xlsx([["А", "Б"], ["x", "=1+1"]])
    assert marks(rewritten(path, r' r="[A-Z]*\d+"', "")).uncomputed == {2: (1,)}


def test_merged_and_hidden_cells(workshop: Workshop) -> None:
    path = workshop.xlsx([["Район", "Школа"], ["Северный", "1"], [None, "2"], [None, "3"], ["*"]])
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("A5:B5")
    sheet.row_dimensions[3].hidden = True
    book.save(path)
    found = marks(path)
    assert found.merged_down == [(0, 2, 4)]
    assert found.merged_across == {5: [(0, 2)]}
    assert found.hidden_rows == [3]


def test_csv_has_none(workshop: Workshop) -> None:
    assert marks(workshop.csv("а;б\n1;2\n")) == SheetMarks()


def test_a_damaged_sheet_is_told(workshop: Workshop) -> None:
    path = workshop.xlsx([["А", "Б"], ["x", "=1+1"]])
    (sheet,) = open_sheets(path)
    rewritten(path, "</sheetData>", "</broken>").replace(path)
    with pytest.raises(ReadError, match="книга повреждена"):
        sheet_marks(sheet)
