"""Acts written as YAML within the tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.model.execution import Source
from actgen.source import parse_act

HEAD = """
вид: приказ
автор: Школа № 5
номер: 18-од
дата: 12.04.2023
подпись: {должность: Директор, имя: Орлова Нина Павловна}
"""


@pytest.fixture
def source() -> Callable[[str], Source]:
    """``source(body)`` is an order of 12.04.2023 with the given keys."""
    return lambda body: Source("приказ.yaml", parse_act((HEAD + body).encode(), "приказ.yaml"))


@pytest.fixture
def plan(source: Callable[[str], Source]) -> Callable[..., Source]:
    """``plan(*rows)`` is an order with a plan; a row is «мероприятие | исполнители | срок»."""

    def made(*rows: str) -> Source:
        cells = [[cell.strip() for cell in row.split("|")] for row in rows]
        table = f"{{столбцы: [Мероприятие, Ответственные, Срок], строки: {cells!r}}}"
        body = (
            f"пункты: [{{утвердить: 1}}]\nприложения: [{{вид: план мероприятий, таблица: {table}}}]"
        )
        return source(body)

    return made
