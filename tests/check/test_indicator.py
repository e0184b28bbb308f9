"""показатель: figures against a target."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from tests.check.asked import found, requirement, verdict

SHARE = "{вид: показатель, смысл: [подключить | доля, педагоги], не менее: 80}"
EVENTS = "{вид: показатель, смысл: [вести, встречи], чего: встречи, не менее: 2, за: квартал}"
TABLE = """ПЛАН
подключения к Сферуму

Мероприятие | Срок | Результат
Подключение педагогов к Сферуму | май | {}
Ремонт | июнь | 100 %
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Подключить не менее 80 % педагогов.", "выполнено"),
        ("1. Подключить 95,5% учителей.", "выполнено"),
        ("1. Подключить восемьдесят процентов педагогов.", "выполнено"),
        ("1. Довести долю подключённых педагогов до девяноста процентов.", "выполнено"),
        ("1. Обеспечить стопроцентное подключение педагогов.", "выполнено"),
        ("1. Всем педагогам подключиться к Сферуму.", "выполнено"),
        ("1. Педагогам подключиться к Сферуму.", "выполнено"),
        ("1. Рекомендовать подключить 80 % педагогов.", "частично"),
        ("1. Подключить не более 80 % педагогов.", "частично"),
        ("1. Подключить не ниже 70 процентов педагогов.", "нарушено"),
        ("1. Подключить половину педагогов.", "нарушено"),
        ("1. Подключить большинство учителей.", "нарушено"),
        ("1. Педагогов не подключать.", "нарушено"),
        ("1. Подключить 100 % учеников.", "не найдено"),
    ],
)
def test_shares(text: str, expected: str) -> None:
    assert verdict(SHARE, text) == expected


@pytest.mark.parametrize(
    ("cell", "expected"), [("не менее 90 %", "выполнено"), ("60 %", "нарушено")]
)
def test_the_figure_may_stand_in_another_cell_of_the_row(cell: str, expected: str) -> None:
    assert verdict(SHARE, TABLE.format(cell)) == expected


def test_both_figures_are_told() -> None:
    finding = found(SHARE, "1. Подключить 70 % педагогов.")
    assert finding.reason == "Указано 70 %, а требуется не менее 80 %."


def test_nobody_is_meant_without_a_figure_where_the_requirement_says_so() -> None:
    asked = SHARE.replace("80", "80, без числа все: нет")
    assert verdict(asked, "1. Педагогам подключиться к Сферуму.") == "частично"
    assert verdict(asked, "1. Всем педагогам подключиться к Сферуму.") == "выполнено"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Проводить не менее двух совещаний в квартал.", "выполнено"),
        ("1. Проводить 1 совещание в месяц.", "выполнено"),
        ("1. Ежемесячно проводить совещание.", "выполнено"),
        ("1. Проводить 2 совещания в полугодие.", "нарушено"),
        ("1. Проводить ежеквартально одно совещание.", "нарушено"),
        ("1. Провести три совещания.", "частично"),
        ("1. Проводить совещания.", "частично"),
        ("1. Совещания не проводить.", "нарушено"),
    ],
)
def test_counts_in_a_period(text: str, expected: str) -> None:
    assert verdict(EVENTS, text) == expected


def test_an_upper_bound() -> None:
    asked = "{вид: показатель, смысл: [доля, обучающиеся], не более: 10}"
    assert verdict(asked, "1. Доля неохваченных обучающихся – 5 %.") == "выполнено"
    assert verdict(asked, "1. Доля неохваченных обучающихся – 15 %.") == "нарушено"


@pytest.mark.parametrize("keys", ["", ", не менее: 1, не более: 2", ", не менее: 1, за: месяц"])
def test_one_bound_and_what_is_counted(keys: str) -> None:
    with pytest.raises(ValidationError, match="нужен"):
        requirement("{вид: показатель, смысл: [доля]" + keys + "}")
