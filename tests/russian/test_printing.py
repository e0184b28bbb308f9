from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.russian.lookalikes import Repair
from actgen.russian.printing import bind, print_ready, repair_warning


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("закон N 149-ФЗ", "закон №\u00a0149\u2011ФЗ"),
        ("1-й, 5-го, 11-х", "1\u2011й, 5\u2011го, 11\u2011х"),
        ("чат - группа", "чат\u00a0– группа"),
        ("- чат", "–\u00a0чат"),
        ("пп. 1-3", "пп.\u00a01–3"),
        ("учитель-логопед", "учитель-логопед"),
        ("8-800-200-30-40", "8-800-200-30-40"),
        ("премия 1 245 300 руб.", "премия 1\u00a0245\u00a0300\u00a0руб."),
        ("15 тыс. руб., 5 млн рублей", "15\u00a0тыс.\u00a0руб., 5\u00a0млн\u00a0рублей"),
        ("в 2024 300 человек", "в 2024 300 человек"),
        ("https://a-1.ru/1-2", "https://a-1.ru/1-2"),
    ],
)
def test_held_together(typed: str, printed: str) -> None:
    assert print_ready(typed).text == printed


def test_repairs_are_told_with_their_places() -> None:
    printed = print_ready("По прикaзу N 5 в Cочи")
    assert printed.text == "По приказу №\u00a05 в Сочи"
    assert printed.repairs == (Repair(3, 10, "прикaзу", "приказу"), Repair(17, 21, "Cочи", "Сочи"))
    assert len(printed.warnings) == 2


@pytest.mark.parametrize(
    ("found", "repaired", "warning"),
    [
        ("Cочи", "Сочи", "«Cочи»: латинская буква «C» заменена русской, стало «Сочи»"),
        (
            "прикaзoм",
            "приказом",
            "«прикaзoм»: латинские буквы «a», «o» заменены русскими, стало «приказом»",
        ),
        (
            "Теlegram",
            "Telegram",
            "«Теlegram»: русские буквы «Т», «е» заменены латинскими, стало «Telegram»",
        ),
    ],
)
def test_a_warning(found: str, repaired: str, warning: str) -> None:
    assert repair_warning(Repair(0, len(found), found, repaired)) == warning


@given(st.text(alphabet=st.sampled_from('аБвoC5.,-–—№N \n"«»1ФЗй'), max_size=30))
def test_a_second_pass_changes_nothing(text: str) -> None:
    once = print_ready(text).text
    assert bind(once) == once
