"""назначение: who is appointed, to what, and who only appoints."""

from __future__ import annotations

import pytest

from actgen.model.finding import Verdict
from tests.check.conftest import Judge

MAX, SFERUM = "messenger-2025", "kalinin-223-09"


@pytest.mark.parametrize(
    ("act", "text", "expected"),
    [
        (MAX, "1. Ответственным за служебное общение в мессенджере MAX назначить Хайруллина Р.Ф.", "satisfied"),
        (MAX, "1. Возложить ответственность за переписку работников в MAX на завуча Бахтееву Г.Р.", "satisfied"),
        (MAX, "1. Рабочие чаты вести в MAX.\n2. Назначить администратором платформы «Сферум» Лукину О.В.", "missing"),
        (SFERUM, "1. Завучу Пахотиной Я.Р. назначить ответственного за внедрение ИКОП «Сферум».", "partial"),
        (SFERUM, "1. Завучу Пахотиной Я.Р. назначить ответственного за «Сферум» Лукину О.В.", "satisfied"),
        (SFERUM, "1. Учителю информатики Жаровой А.П. принять обязанности администратора ИКОП «Сферум».", "satisfied"),
    ],
    ids=["responsible", "responsibility", "of-another-service", "told-to-appoint", "appoints-somebody", "takes-over"],
)  # fmt: skip
def test_appointment(act: str, text: str, expected: str, judge: Judge) -> None:
    assert judge(act, "administrator-appointed", text).verdict is Verdict(expected)
