"""Every fault of a file has exactly one message, which says where, what and what to do."""

from __future__ import annotations

import pytest

from actgen.errors import ErrorList
from actgen.source import parse_act, parse_act_with_warnings
from tests.source.complete import completed
from tests.source.doubts import DOUBTS
from tests.source.faults import FAULTS, KINDS, UNFINISHED


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_exactly_so(text: str, said: str) -> None:
    with pytest.raises(ErrorList) as caught:
        parse_act(completed(text).encode(), "приказ.yaml")
    assert str(caught.value) == said


@pytest.mark.parametrize(("text", "said"), UNFINISHED.values(), ids=UNFINISHED)
def test_what_an_order_lacks_is_told_exactly_so(text: str, said: str) -> None:
    with pytest.raises(ErrorList) as caught:
        parse_act(text.encode(), "приказ.yaml")
    assert str(caught.value) == said


@pytest.mark.parametrize(("text", "said"), KINDS.values(), ids=KINDS)
def test_what_contradicts_the_kind_is_told_exactly_so(text: str, said: str) -> None:
    with pytest.raises(ErrorList) as caught:
        parse_act(text.encode(), "акт.yaml")
    assert str(caught.value) == said


@pytest.mark.parametrize(("text", "said"), DOUBTS.values(), ids=DOUBTS)
def test_a_doubt_is_told_exactly_so_and_the_act_is_loaded(text: str, said: str) -> None:
    act, warnings = parse_act_with_warnings(text.encode(), "акт.yaml")
    assert "\n".join(map(str, warnings)) == said
    assert act == parse_act(text.encode(), "акт.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "вид: предписание\nавтор: Школа\n",  # no order: a kind of its own
        "вид: предложение\nавтор: Школа\n",  # like «положение», yet a word
        "вид: приказ\nавтор: Ш\nприложения: [{вид: Списки}, {вид: план-график}, {вид: Макет}]\n"
        "пункты: [10 класс, 5-й класс, 1.5 ставки, -5 градусов, '«1. Цитата»']\n"
        "подпись: {имя: Орлова Н.П.}\n",
        "вид: приказ\nавтор: Ш\nпункты: [{текст: 3. Абзац, без номера: да}]\nподпись: {имя: О}\n",
    ],
)
def test_what_only_resembles_a_fault_is_none(text: str) -> None:
    act, warnings = parse_act_with_warnings(text.encode(), "приказ.yaml")
    assert act.kind
    assert [each for each in warnings if "ничто не ссылается" not in each.message] == []


@pytest.mark.parametrize(
    "item",
    [
        "Чат класса\n    – закрытая группа",
        "Ученики 5-х\n    -6-х классов",
        '"Чат\n    - закрытая группа"',
        "|\n    Чат\n    - закрытая группа",
    ],
)
def test_a_dash_of_prose_or_within_quotes_is_no_item(item: str) -> None:
    act = f"вид: приказ\nавтор: Школа № 5\nпункты:\n  - {item}\n"
    assert len(parse_act(completed(act).encode(), "приказ.yaml").clauses) == 1
