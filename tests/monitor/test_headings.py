"""Columns are found by the texts of the heading, however it is built."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.model.monitoring import TableSpec
from actgen.monitor.headings import Layout, find_layout
from actgen.tables.cells import BLANK, Raw
from actgen.tables.sheets import Row

TABLE = {
    "неделя": "Неделя",
    "столбцы": {
        "педагогов": {"заголовок": "Общее кол-во педагогов"},
        "педагогов_в_сфере": {"заголовок": "В Сфере", "под": "Общее кол-во педагогов"},
        "учеников": {"заголовок": "Общее кол-во обуч-ся"},
        "учеников_в_сфере": {"заголовок": "В Сфере", "под": "Общее кол-во обуч-ся"},
    },
}
FLAT = "Неделя|Общее кол-во педагогов|В Сфере|Общее кол-во обуч-ся|В Сфере"
DATA = "20.02-24.02.2023|17218|18013|312014|237466"


def rows(*lines: str) -> list[Row]:
    """Rows from 1 on; «|» parts cells."""
    return [
        (number, [Raw(text) if text else BLANK for text in line.split("|")])
        for number, line in enumerate(lines, 1)
        if line
    ]


def found(table: dict[str, Any], *lines: str) -> Layout:
    """The layout that must be there."""
    layout = find_layout(rows(*lines), TableSpec.model_validate(table))
    assert isinstance(layout, Layout), layout
    return layout


def faults(table: dict[str, Any], *lines: str) -> list[tuple[str, str]]:
    """What must be missing: the message and the advice."""
    layout = find_layout(rows(*lines), TableSpec.model_validate(table))
    assert isinstance(layout, tuple), layout
    return [(fault.message, fault.advice) for fault in layout]


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param([FLAT], id="one row"),
        pytest.param(["Активность по ОО", "", FLAT], id="under a title"),
        pytest.param([FLAT, "1|2|3|4|5"], id="numbered columns"),
        pytest.param([FLAT.upper().replace("КОЛ-ВО", "кол-во\u00a0")], id="other letters"),
        pytest.param(
            ["Неделя|Общее кол-во педагогов||Общее кол-во обуч-ся|", "||В Сфере||В Сфере"],
            id="two rows, the group over its total",
        ),
        pytest.param(
            [
                "Неделя|Общее кол-во педагогов||Общее кол-во обуч-ся|",
                "|Всего|В Сфере|Всего|В Сфере",
            ],
            id="two rows with totals",
        ),
        pytest.param(
            [
                "Неделя|Люди|||",
                "|Общее кол-во педагогов||Общее кол-во обуч-ся|",
                "|Всего|В Сфере|Всего|В Сфере",
            ],
            id="three rows",
        ),
    ],
)
def test_one_table_under_many_headings(heading: list[str]) -> None:
    layout = found(TABLE, *heading, DATA)
    assert layout.week == 0
    assert list(layout.columns.values()) == [1, 2, 3, 4]
    assert layout.last == len(heading)


def test_what_people_read_above_a_column() -> None:
    layout = found(
        TABLE,
        "Неделя|Общее кол-во педагогов||Общее кол-во обуч-ся|",
        "|Всего|В Сфере|Всего|В Сфере",
        DATA,
    )
    assert layout.headings[2] == "Общее кол-во педагогов / В Сфере"


def test_by_number_and_by_letter() -> None:
    table = {
        "неделя": "Неделя",
        "столбцы": {"а": {"заголовок": "В Сфере", "номер": "2"}, "б": {"столбец": "b"}},
    }
    assert dict(found(table, FLAT, DATA).columns) == {"а": 4, "б": 1}


def test_letters_alone_need_no_heading() -> None:
    table = {"неделя": {"столбец": "A"}, "столбцы": {"а": {"столбец": "B"}}}
    assert found(table, "Заголовок, которого никто не знает", DATA).last == 1
    assert found(table, DATA).last == 0


def test_unknown_and_ambiguous_columns_are_told_with_advice() -> None:
    table = {
        "неделя": "Неделя",
        "столбцы": {"а": "Общее число педагогов", "б": "В Сфере", "в": "Тюльпаны"},
    }
    assert faults(table, FLAT, DATA) == [
        ("в шапке нет столбца «Общее число педагогов»", "Может быть, «Общее кол-во педагогов»?"),
        (
            "столбцов «В Сфере» несколько",
            "Это столбцы C, E; уточните: «под», «номер» или «столбец».",
        ),
        (
            "в шапке нет столбца «Тюльпаны»",
            "В шапке есть: «Неделя», «Общее кол-во педагогов», «В Сфере», «Общее кол-во обуч-ся».",
        ),
    ]
    few = {"неделя": "Неделя", "столбцы": {"а": {"заголовок": "В Сфере", "номер": "3"}}}
    assert faults(few, FLAT, DATA) == [("столбцов «В Сфере» всего 2, а нужен № 3", "")]


def test_no_heading_at_all() -> None:
    assert faults(TABLE, "просто текст")[0][0] == "в шапке нет столбца «Неделя»"
