"""«лишь предложить»: what leaves people free meets the requirement, what obliges them violates it."""

from __future__ import annotations

import pytest

from actgen.model.finding import Verdict
from tests.check.conftest import Judge


@pytest.mark.parametrize(
    ("clause", "verdict"),
    [
        ("Рекомендовать родителям зарегистрироваться в MAX.", Verdict.SATISFIED),
        ("Родители вправе не подключаться к MAX.", Verdict.SATISFIED),
        ("Пригласить родителей в чаты MAX.", Verdict.SATISFIED),
        ("С согласия родителей подключить их к чату в MAX.", Verdict.SATISFIED),
        ("Регистрация родителей в MAX не обязательна.", Verdict.SATISFIED),
        ("Родителям зарегистрироваться в MAX.", Verdict.VIOLATED),
        ("Обучающиеся обязаны установить MAX.", Verdict.VIOLATED),
        ("Завести каждому родителю учётную запись в MAX.", Verdict.VIOLATED),
        ("Вести чаты с родителями в MAX.", Verdict.MISSING),
        ("Проверить регистрацию родителей в MAX: контроль раз в месяц.", Verdict.MISSING),
        ("Сколько родителей зарегистрировано в MAX, сообщать ежемесячно.", Verdict.MISSING),
        ("Слова «родителям зарегистрироваться в MAX» исключить.", Verdict.MISSING),
        ("Всем, кроме родителей, зарегистрироваться в MAX.", Verdict.MISSING),
        ("Педагогам зарегистрироваться в MAX; родителям сообщить об этом.", Verdict.MISSING),
    ],
)
def test_statement(clause: str, verdict: Verdict, judge: Judge) -> None:
    assert judge("messenger-2025", "families-only-offered", f"1. {clause}").verdict is verdict


def test_an_order_outweighs_an_invitation(judge: Judge) -> None:
    text = "1. Предложить родителям зарегистрироваться в MAX.\n2. Родителям установить MAX."
    assert judge("messenger-2025", "families-only-offered", text).verdict is Verdict.VIOLATED
