"""Tables of any length load in bounded time, and a wrong one does not drown the reader."""

from __future__ import annotations

import time

import pytest

from actgen.errors import ErrorList
from actgen.source import parse_act

HEAD = "вид: план\nавтор: Школа\nтаблица:\n  столбцы: [Мероприятие, Ответственный, Срок, Итог]\n  строки:\n"


def test_a_table_of_three_thousand_rows() -> None:
    rows = "".join(
        f"    - [Собрание № {n}, Орлова Н.П., май 2024, VK и MAX]\n" for n in range(3000)
    )
    start = time.process_time()
    table = parse_act((HEAD + rows).encode(), "план.yaml").table
    assert time.process_time() - start < 10
    assert table is not None
    assert len(table.rows) == 3000


def test_only_the_first_of_many_wrong_rows_are_named() -> None:
    with pytest.raises(ErrorList) as caught:
        parse_act((HEAD + "    - [а]\n" * 3000).encode(), "план.yaml")
    said = [str(error) for error in caught.value.errors]
    assert said[0] == "план.yaml:6:7: в строке 1 ячеек: 1, а столбцов: 4"
    assert said[20:] == [
        "план.yaml:26:7: и ещё строк, где число ячеек не равно числу столбцов: 2980"
    ]


@pytest.mark.parametrize(
    "widths", ["[{заголовок: а, ширина: 60}, {заголовок: б, ширина: 40}]", "[{заголовок: а}, б]"]
)
def test_widths_that_fit(widths: str) -> None:
    text = f"вид: план\nавтор: Школа\nтаблица: {{столбцы: {widths}, строки: [[в, г]]}}\n"
    assert parse_act(text.encode(), "план.yaml").table
