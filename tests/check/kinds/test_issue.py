"""Whether the document itself, or a clause of it, issues the act asked for."""

from __future__ import annotations

import pytest

from actgen.model.finding import Verdict
from tests.check.asked import found, verdict

_ASKED = """
вид: издание
где: [распорядительные, локальные нормы]
документ: [распорядительные, локальные нормы, локальный акт]
о чём: платформа | профиль
действие: издать
"""
_KEPT = "2. Чаты в учебном профиле сохранить, совещания проводить в «Сферуме»."


def order(title: str, clause: str) -> str:
    return (
        "МОУ «Ручейковская школа»\nПРИКАЗ\n19.04.2024 № 7\n"
        f"{title}\n\nПРИКАЗЫВАЮ:\n{clause}\n{_KEPT}\n\nДиректор А.А. Ручьёва"
    )


@pytest.mark.parametrize(
    "clause",
    [
        "1. Признать утратившим силу приказ об утверждении Положения об использовании «Сферума».",
        "1. Отменить утверждённое 12.04.2024 Положение об использовании платформы «Сферум».",
    ],
)
def test_order_that_revokes_the_act_is_not_the_act(clause: str) -> None:
    assert verdict(_ASKED, order("Об отмене отдельных приказов", clause)) == "нарушено"


@pytest.mark.parametrize(
    ("title", "clause"),
    [
        ("Об отмене отдельных приказов", "1. Отменить приказ от 12.04.2024 № 40."),
        (
            "О работе в «Сферуме»",
            "1. Признать утратившим силу приказ об утверждении Положения об использовании «Сферума».",
        ),
        (
            "Об отмене отдельных приказов",
            "1. Отменить приказ об утверждении Правил работы в «Сферуме». Утвердить новые Правила работы в «Сферуме».",
        ),
    ],
)
def test_order_that_says_anew_what_it_revokes_is_the_act(title: str, clause: str) -> None:
    assert verdict(_ASKED, order(title, clause)) == "выполнено"


def test_a_clause_is_quoted_before_a_title_that_does_not_name_the_subject() -> None:
    clause = "1. Принять Порядок использования платформы «Сферум» (приложение)."
    told = found(_ASKED, order("Об использовании мессенджеров", clause))
    assert told.verdict is Verdict.SATISFIED
    assert told.evidence[0].quote.startswith("Принять Порядок")
    told = found(_ASKED, order("Об использовании платформы «Сферум»", clause))
    assert told.evidence[0].quote == "Об использовании платформы «Сферум»"


@pytest.mark.parametrize(
    "clauses",
    [
        "1. Закупить столы.",
        "1. Утвердить график отпусков.\n2. Ответственной за ремонт назначить Иванову И.И.",
        "1. Отложить введение платформы «Сферум» до 1 сентября 2024 года.\n2. Закупить столы.",
        "1. Контроль за исполнением приказа оставляю за собой.",
        "1. Утвердить Положение о столовой.",
    ],
)
@pytest.mark.parametrize("title", ["О платформе «Сферум»", "О работе в учебном профиле"])
def test_a_title_alone_regulates_nothing(title: str, clauses: str) -> None:
    text = order(title, clauses).replace(_KEPT, "")
    assert verdict(_ASKED, text) == "не найдено"


@pytest.mark.parametrize(
    "clauses",
    [
        "1. Педагогам вести в ней переписку.",
        "1. Классным руководителям создать чаты с родителями.",
        "1. Учителям зарегистрироваться до 20.04.2024.",
        "1. Закупить столы.\n2. Сферум использовать всем педагогам.",
        "1. Утвердить прилагаемый порядок.",
        "1. Ответственным назначить Иванову И.И.",
    ],
)
def test_what_goes_on_with_the_title_makes_the_order_the_act(clauses: str) -> None:
    text = order("О платформе «Сферум»", clauses).replace(_KEPT, "")
    assert verdict(_ASKED, text) == "выполнено"
