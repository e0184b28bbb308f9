"""Sentences that tell what a document is about order nothing."""

from __future__ import annotations

import pytest

from actgen.check.learned.subjects import tells_its_subject


@pytest.mark.parametrize(
    "sentence",
    [
        "Настоящее Положение определяет порядок обмена сообщениями работников школы в MAX.",
        "Положение разработано во исполнение приказа Управления и задаёт единые правила переписки в MAX.",
        "Положение регулирует использование Сферума и ВКМессенджера в школе.",
        "Регламент устанавливает порядок отказа от иностранных мессенджеров.",
        "Целью Положения является упорядочение служебной переписки работников в MAX.",
    ],
)
def test_the_subject_of_a_document(sentence: str) -> None:
    assert tells_its_subject(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Утвердить Положение о чатах, разработано оно советником.",
        "Положение устанавливает запрет на использование иностранных мессенджеров.",
        "Правила обязывают работников писать в MAX и определяют часы ответа.",
        "Работники определяют порядок переписки в MAX.",
        "Порядок общения в чатах соблюдают все работники.",
        "Положение определяет порядок ведения журналов; педагоги используют платформу «Сферум».",
    ],
)
def test_what_a_document_orders(sentence: str) -> None:
    assert not tells_its_subject(sentence)
