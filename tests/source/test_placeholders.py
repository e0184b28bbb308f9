"""One «{{ … }}»: what it may hold, and nothing that could run."""

from __future__ import annotations

import pytest

from actgen.errors import ErrorList
from tests.source.test_variables import title


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("О школе № {{ школа.номер }}", "О школе № 5"),
        ("О {{школа.номер}} и {{ школа.номер }}", "О 5 и 5"),
        ('Из {{ школа["полное имя"] | род }}', "Из Средней школы"),
        ("Для {{ школа.наименование | род }}", "Для средней школы № 5"),
        ("К {{ школа.наименование | дательный }}", "К средней школе № 5"),
        ("{{ школа.наименование | твор | заглавная }}", "Средней школой № 5"),
        ("с {{ начало | прописью }}", "с 15\u00a0апреля 2024\u00a0г."),
        ("{{ директор | инициалы }}", "М.Н.\u00a0Корсакова"),
        ("{{ директор | дат }}", "Корсаковой Марии Николаевне"),
        ("{{ директор | строчная }}", "корсакова Мария Николаевна"),
        ("{{ список[1] }}", "б"),
        ("фигурные }} скобки", "фигурные }} скобки"),
    ],
)
def test_values_are_filled_in(text: str, filled: str) -> None:
    assert title(text) == filled


@pytest.mark.parametrize(
    "text",
    [
        "{{ школа.номер + 1 }}",
        "{{ школа() }}",
        "{{ школа.номер if школа else 1 }}",
        "{{ школа.номер is defined }}",
        "{{ школа[директор] }}",
        "{{ [школа] }}",
        "{{ школа.номер | род(1) }}",
        "{{ школа | attr }}",
        "{{ школа.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ }}",
        "{{ школа номер }}",
        "{{ " + "(" * 120 + " }}",
        "{{ " + "а" * 1000 + " }}",
        "{{ школа",
        "{% for x in школа %}",
    ],
)
def test_nothing_else_is_allowed(text: str) -> None:
    with pytest.raises(ErrorList) as caught:
        title(text.replace("'", "''"))
    assert caught.value.errors[0].place.line == 3
