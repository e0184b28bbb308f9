"""Which column of a plan is which."""

from __future__ import annotations

import pytest

from actgen.execution.columns import Columns, columns_of
from actgen.model.tables import Table


def _table(*titles: str) -> Table:
    return Table.model_validate({"столбцы": list(titles), "строки": [["-"] * len(titles)]})


@pytest.mark.parametrize(
    ("titles", "columns"),
    [
        (("Мероприятие", "Ответственные", "Срок", "Результат"), Columns(0, 2, 1, 3)),
        (("Срок исполнения", "Наименование мероприятия", "Исполнитель"), Columns(1, 0, 2, None)),
        (("Предмет контроля", "Срок", "Кто проверяет", "Итог"), Columns(0, 1, 2, 3)),
        (("Мероприятие", "Дата", "Ответственный"), Columns(0, 1, 2, None)),
        (("Тема", "Сроки проведения"), Columns(0, 1, None, None)),
    ],
)
def test_plans(titles: tuple[str, ...], columns: Columns) -> None:
    assert columns_of(_table(*titles)) == columns


@pytest.mark.parametrize(
    "titles",
    [
        ("Параллель", "Чатов"),
        ("Мероприятие", "Дата и время", "Место"),  # a schedule: nobody is responsible
        ("Заголовок дела", "Срок хранения"),
    ],
)
def test_other_tables(titles: tuple[str, ...]) -> None:
    assert columns_of(_table(*titles)) is None
