"""What grammar says is not gainsaid by likeness."""

from __future__ import annotations

import pytest

from actgen.check.judging.signals import Signal
from actgen.check.learned.plain_sense import is_no_objection, kept_by_another
from actgen.model.finding import Verdict
from tests.check.learned.conftest import requirement, statement

LEAVES = (
    "Чат директора с родительским активом не в Телеграме, а в Сферуме.",
    "Вместо чата в Телеграме открыть в Сферуме чат директора с родительским комитетом.",
    "Чат директора с завучами вести не в Вотсапе, а в учебном профиле.",
    "Педколлектив и директор переходят из группы Viber в чат учебного профиля.",
    "Закрыть чаты в Viber и Telegram; создать в учебном профиле чат директора с учителями.",
    "Чат директора с учителями перевести из мессенджеров (Viber, WhatsApp) в учебный профиль.",
)
STAYS = (
    "Чат директора с завучами вести не в Сферуме, а в Вотсапе.",
    "Вести чат с учителями не только в Телеграме, но и в Сферуме.",
    "Чат директора с учителями не нужен, вместо Телеграма есть Сферум.",
    "Из группы в Viber чат директора с учителями в Сферум не переносить.",
)
CONDUCT = (
    "В чате с учителями рекламу не размещать.",
    "В чатах с родителями персональные данные детей не публиковать.",
    "Ведение чатов с родителями в нерабочее время не допускается.",
)


@pytest.mark.parametrize("text", LEAVES)
@pytest.mark.parametrize("point", ["chats-not-elsewhere", "chat-head-teachers"])
def test_who_leaves_a_foreign_messenger_for_ours_objects_to_nothing(point: str, text: str) -> None:
    assert is_no_objection(statement(text), requirement(point), None)


@pytest.mark.parametrize("text", STAYS)
@pytest.mark.parametrize("point", ["chats-not-elsewhere", "chat-head-teachers"])
def test_who_stays_there_or_refuses_the_chat_may_object(point: str, text: str) -> None:
    assert not is_no_objection(statement(text), requirement(point), None)


@pytest.mark.parametrize(
    ("text", "of_others"),
    [
        ("Директору создать чат с педагогами; с родительским активом чат не создавать.", True),
        ("Директор создаёт чат с педагогами; родительские чаты остаются в Viber.", True),
        ("Директору чат с педагогами не создавать; с родителями создать.", False),
        ("Директору создать чат с педагогами в Viber.", False),
    ],
)
def test_what_is_refused_to_others_is_no_objection(text: str, *, of_others: bool) -> None:
    met = Signal(Verdict.SATISFIED, "")
    said = is_no_objection(statement(text), requirement("chat-head-teachers"), met)
    assert said is of_others


@pytest.mark.parametrize("text", CONDUCT)
def test_a_rule_of_conduct_leaves_the_chat(text: str) -> None:
    assert is_no_objection(statement(text), requirement("job-chat-parents"), None)


@pytest.mark.parametrize(
    "text",
    ["Чатов с родителями не вести.", "Родителей в чат не приглашать."],
)
def test_a_refusal_of_the_chat_is_no_rule_of_conduct(text: str) -> None:
    assert not is_no_objection(statement(text), requirement("job-chat-parents"), None)


@pytest.mark.parametrize(
    "text",
    [
        "Чат с активом школьников в Сферуме поручить вести педагогу-организатору.",
        "Чат с советом обучающихся в учебном профиле ведёт советник по воспитанию.",
        "Заместителю директора вести в Сферуме чат с советом обучающихся.",
    ],
)
def test_a_chat_that_another_keeps_is_not_that_of_the_head(text: str) -> None:
    assert kept_by_another(statement(text), requirement("chat-head-pupils-council"))


@pytest.mark.parametrize(
    "text",
    [
        "Директор ведёт в Сферуме чат с советом обучающихся.",
        "Заместителю директора создать в Сферуме чат с советом обучающихся.",
        "В Сферуме вести чат с советом обучающихся.",
    ],
)
def test_who_only_makes_it_or_is_the_head_keeps_it_for_the_head(text: str) -> None:
    assert not kept_by_another(statement(text), requirement("chat-head-pupils-council"))
