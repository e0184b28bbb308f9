"""Status files: YAML and workbooks."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from actgen.errors import ActgenError
from actgen.execution.marks import read_marks, status_file
from actgen.execution.measures import measures_of
from actgen.model.execution import Mark, Measure, Source

D = datetime.date
Marks = dict[str, Mark]


@pytest.fixture
def measures(plan: Callable[..., Source]) -> list[Measure]:
    """Rows 1–12 of a plan; row 3 has two deadlines."""
    rows = [f"Дело {n} | VK | До 01.06.2023" for n in range(1, 13)]
    rows[2] = "Дело 3 | VK | май 2023, июнь 2023"
    return measures_of(plan(*rows))


@pytest.fixture
def read(tmp_path: Path, measures: list[Measure]) -> Callable[[str], Marks]:
    def marks(text: str) -> Marks:
        file = tmp_path / "приказ.исполнение.yaml"
        file.write_text(text, encoding="utf-8")
        return dict(read_marks(file, measures, tmp_path / "приказ.yaml"))

    return marks


def _workbook(path: Path, *rows: list[object], title: str = "Контроль") -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_yaml(read: Callable[[str], Marks]) -> None:
    marks = read("отметки:\n  - {пункт: 'приложение, строка 2', исполнено: 25.05.2023}\n")
    assert marks["приложение, строка 2"].done == (D(2023, 5, 25),)


@pytest.mark.parametrize(
    "address",
    ["приложение, строка 2", "Строка 2", "Прил., стр. 2", "приложение строка № 2", "стр.2"],
)
def test_an_address_as_people_write_it(read: Callable[[str], Marks], address: str) -> None:
    assert list(read(f"отметки: [{{пункт: '{address}', исполнено: 25.05.2023}}]")) == [
        "приложение, строка 2"
    ]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("{пункт: строка 13, исполнено: 1.5.2023}", ":2:13: «строка 13»: пункта с таким сроком"),
        ("{пункт: строка 3, исполнено: 1.5.2023}", "сроков здесь несколько"),
        ("{пункт: строка 2, исполнено: 31.04.2023}", "31.04.2023 — такой даты нет"),
        ("{пункт: строка 2, исполнено: да}", "не похоже на дату"),
        ("{пункт: строка 2, исполнен: 1.5.2023}", "Может быть, «исполнено»?"),
        ("{пункт: строка 2}", "отметка пуста"),
        ("{пункт: строка 2, исполнено: 1.5.2023, снято с контроля: 1.5.2023}", "исключают друг"),
        ("{исполнено: 1.5.2023}", "нет обязательного ключа «пункт»"),
    ],
)
def test_faults_of_yaml(read: Callable[[str], Marks], mark: str, said: str) -> None:
    with pytest.raises(ActgenError) as fault:
        read(f"отметки:\n  - {mark}\n")
    assert said in str(fault.value)


def test_all_faults_at_once_and_the_nearest_address(read: Callable[[str], Marks]) -> None:
    with pytest.raises(ActgenError) as fault:
        read(
            "отметки:\n  - {пункт: 'приложение, строка 22', исполнено: 1.5.2023}\n"
            "  - {пункт: строка 2, исполнено: 1.5.2023}\n  - {пункт: стр. 2, исполнено: 1.5.2023}\n"
        )
    assert "Может быть, «приложение, строка 2»?" in str(fault.value)
    assert "отметка об этом пункте уже есть выше" in str(fault.value)


def test_the_file_beside_the_act(tmp_path: Path) -> None:
    act = tmp_path / "приказ.yaml"
    assert status_file(act) is None
    beside = tmp_path / "приказ.исполнение.xlsx"
    beside.touch()
    assert status_file(act) == beside
    (tmp_path / "приказ.исполнение.yaml").touch()
    with pytest.raises(ActgenError, match="записаны дважды"):
        status_file(act)


def test_a_workbook(tmp_path: Path, measures: list[Measure]) -> None:
    rows = [
        ["Исполнение приказа", None, None, None],
        ["Примечание", "Исполнено", "Пункт", "Файл"],
        ["в срок", datetime.datetime(2023, 5, 25), "приложение, строка 1", "приказ.yaml"],
        [None, "25.05.2023, 26 мая 2023 г.", "приложение, строка 2", None],
        [None, "01.05.2023", "приложение, строка 4", "другой.yaml"],
        [None, None, "приложение, строка 5", None],
        [None, None, None, None],
    ]
    marks = read_marks(_workbook(tmp_path / "а.xlsx", *rows), measures, Path("приказ.yaml"))
    assert {address: mark.done for address, mark in marks.items()} == {
        "приложение, строка 1": (D(2023, 5, 25),),
        "приложение, строка 2": (D(2023, 5, 25), D(2023, 5, 26)),
    }
    assert marks["приложение, строка 1"].remark == "в срок"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (["строка 1", "скоро"], "лист «Контроль», ячейка B2: «исполнено»: скоро — не похоже"),
        (["строка 1", "31.04.2023"], "ячейка B2: «исполнено»: 31.04.2023 — такой даты нет"),
        (["строка 1", 45000], "45000 — число, а ожидается дата"),
        (["строка 33", "01.05.2023"], "ячейка A2: «строка 33»: пункта с таким сроком"),
        ([None, "01.05.2023"], "ячейка A2: отметка есть, а пункт не назван"),
    ],
)
def test_faults_of_a_workbook(
    tmp_path: Path, measures: list[Measure], row: list[object], said: str
) -> None:
    file = _workbook(tmp_path / "а.xlsx", ["Пункт", "Исполнено"], row)
    with pytest.raises(ActgenError) as fault:
        read_marks(file, measures, Path("приказ.yaml"))
    assert said in str(fault.value)


def test_a_formula_is_not_evaluated(tmp_path: Path, measures: list[Measure]) -> None:
    rows = (["Пункт", "Исполнено"], ["строка 1", "=DATE(2023,5,1)"])
    file = _workbook(tmp_path / "а.xlsx", *rows)
    assert read_marks(file, measures, Path("приказ.yaml")) == {}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["Мероприятие", "Срок"]], "ни на одном листе нет столбца «Пункт»"),
        ([["Пункт", "Срок"]], "нет ни одного столбца отметок"),
        ([], "ни на одном листе нет столбца «Пункт»"),
    ],
)
def test_other_workbooks(
    tmp_path: Path, measures: list[Measure], rows: list[list[object]], said: str
) -> None:
    file = _workbook(tmp_path / "а.xlsx", *rows)
    with pytest.raises(ActgenError, match=said):
        read_marks(file, measures, Path("приказ.yaml"))


def test_a_zip_that_is_no_workbook(tmp_path: Path, measures: list[Measure]) -> None:
    file = tmp_path / "а.xlsx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<oops")
    with pytest.raises(ActgenError, match="книга повреждена или это не XLSX"):
        read_marks(file, measures, Path("приказ.yaml"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(damage=st.integers(0, 4000), cut=st.booleans())
def test_a_damaged_workbook_is_read_or_refused(
    tmp_path: Path, measures: list[Measure], damage: int, cut: bool
) -> None:
    file = _workbook(tmp_path / "а.xlsx", ["Пункт", "Исполнено"], ["строка 1", "01.05.2023"])
    content = bytearray(file.read_bytes())
    at = damage % len(content)
    content = content[:at] if cut else content[:at] + b"\xff\x00" + content[at + 2 :]
    file.write_bytes(bytes(content))
    with suppress(ActgenError):  # anything else is a defect
        read_marks(file, measures, Path("приказ.yaml"))
