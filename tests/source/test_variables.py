"""«{{ школа.наименование | род }}»: values in texts, and nothing that could run."""

from __future__ import annotations

import pytest

from actgen.errors import ErrorList
from actgen.source import parse_act
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


def test_all_texts_are_filled_but_not_the_values() -> None:
    source = f"вид: приказ\nавтор: ['Школа {{{{ школа.номер }}}}']\nпункты: ['{{{{ директор }}}}']\n{DATA}"
    read = parse_act(completed(source).encode(), "приказ.yaml")
    assert read.author.name == ("Школа 5",)
    assert read.clauses[0].text == "Корсакова Мария Николаевна"
    assert read.data["хитрость"] == "{{ школа.номер }}"
