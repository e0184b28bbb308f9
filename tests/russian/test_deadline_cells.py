"""Deadlines in the cells of plans."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.russian.deadline_cells import impossible_date, read_cell

BASE = datetime.date(2023, 4, 12)


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("До 31.12.2023", ["до 31.12.2023"]),
        ("Октябрь 2023 – май 2024", ["октябрь 2023 – май 2024"]),
        ("22–26.04.2024", ["с 22.04.2024 по 26.04.2024"]),
        ("С 26 по 30.10.2026", ["с 26.10.2026 по 30.10.2026"]),
        ("29.04–03.05.2024", ["с 29.04.2024 по 03.05.2024"]),
        ("Декабрь 2026, март 2027", ["декабрь 2026", "март 2027"]),
        ("май, октябрь 2024 года", ["май 2024", "октябрь 2024"]),
        ("15.05.2024;\n20.06.2024", ["до 15.05.2024", "до 20.06.2024"]),
        ("5 мая, 12.00", ["до 05.05.2023"]),
        ("В течение года по предварительному согласованию с ЦО/VK", ["в течение года"]),
        ("постоянно, отчёт до 01.06.2023", ["до 01.06.2023"]),
        ("ежемесячно до 5 числа месяца, следующего за отчётным", ["ежемесячно до 5 числа"]),
        ("первая неделя сентября", ["первая неделя сентября"]),
    ],
)
def test_what_a_cell_says(cell: str, read: list[str]) -> None:
    assert [said.deadline and said.deadline.text() for said in read_cell(cell, BASE)] == read


def test_the_words_are_kept() -> None:
    assert [said.wording for said in read_cell("Декабрь 2026,\nмарт 2027")] == [
        "Декабрь 2026",
        "март 2027",
    ]


@pytest.mark.parametrize(
    ("text", "date"), [("до 31.02.2024", "31.02.2024"), ("до 29.02.2024", ""), ("скоро", "")]
)
def test_a_date_that_no_calendar_has(text: str, date: str) -> None:
    assert impossible_date(text) == date


@given(st.text(alphabet="0123456789.–-,;\n идоспчтмайгеквартлюьб/()", max_size=60))
def test_no_cell_is_too_strange(text: str) -> None:
    assert len(read_cell(text, BASE)) >= 1
