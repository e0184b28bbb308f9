"""«{{ школа.наименование | род }}»: values in texts, and nothing that could run."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.errors import ErrorList
from actgen.source import parse_act, variables_of
from tests.source.complete import completed

DATA = """
данные:
  школа: {наименование: средняя школа № 5, номер: 5, полное имя: Средняя школа}
  директор: Корсакова Мария Николаевна
  начало: 15.04.2024
  список: [а, б]
  хитрость: "{{ школа.номер }}"
"""


def title(text: str, overrides: dict[str, str] | None = None) -> str:
    source = f"вид: приказ\nавтор: Школа\nзаголовок: '{text}'\n{DATA}"
    found = parse_act(completed(source).encode(), "приказ.yaml", overrides or {}).title
    assert found is not None
    return found


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


def test_what_is_filled_in_is_never_looked_at_again() -> None:
    assert title("{{ хитрость }}") == "{{ школа.номер }}"
    assert title("{{ школа.номер }}", {"школа.номер": "{{ директор }}"}) == "{{ директор }}"


def test_overrides_outweigh_the_file() -> None:
    assert (
        title("{{ школа.номер }} {{ школа.город }}", {"школа.номер": "7", "школа.город": "Тверь"})
        == "7 Тверь"
    )


def test_an_override_cannot_go_through_a_text() -> None:
    with pytest.raises(ErrorList, match="«директор» — не набор значений"):
        title("{{ директор }}", {"директор.имя": "Нина"})


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


def test_all_texts_are_filled_but_not_the_values() -> None:
    source = f"вид: приказ\nавтор: ['Школа {{{{ школа.номер }}}}']\nпункты: ['{{{{ директор }}}}']\n{DATA}"
    read = parse_act(completed(source).encode(), "приказ.yaml")
    assert read.author.name == ("Школа 5",)
    assert read.clauses[0].text == "Корсакова Мария Николаевна"
    assert read.data["хитрость"] == "{{ школа.номер }}"


def test_the_names_an_act_uses_or_defines(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(
        "вид: п\nавтор: '{{ сад.имя | род }}'\nданные: {школа: {номер: 5}}\n", encoding="utf-8"
    )
    assert variables_of(file) == {"сад", "сад.имя", "школа", "школа.номер"}
