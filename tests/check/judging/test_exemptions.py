"""Statements about an earlier one: who is freed from it, whether it is put off or repealed."""

from __future__ import annotations

import pytest

from actgen.check import check_documents
from actgen.model.finding import Verdict
from actgen.read import typed_document
from tests.check.conftest import Judge, finder, superior

CHAT = "1. Заместителю директора:\n1.1. Создать в Сферуме чат директора с учителями.\n"


@pytest.mark.parametrize(
    "later",
    [
        "2. Пункт 1.1 признать утратившим силу.",
        "2. Пункт 1.1 настоящего приказа считать утратившим силу.",
        "2. Пункт 1 настоящего приказа отменить.",
        "2. Исполнение пункта 1.1 отложить до особого распоряжения.",
        "2. Отложить исполнение пункта 1.1 до начала учебного года.",
        "2. Исполнение пункта 1 приостанавливается.",
        "2. Приостановить действие пункта 1.1.",
        "2. Пункт 1.1 временно не применять.",
    ],
)
def test_what_is_put_off_or_repealed_is_violated(judge: Judge, later: str) -> None:
    finding = judge("kalinin-223-09", "chat-head-teachers", CHAT + later)
    assert finding.verdict is Verdict.VIOLATED
    assert finding.reason == "Пункт об этом отложен или отменён этим же документом."
    assert finding.evidence[-1].quote in later


@pytest.mark.parametrize(
    "later",
    [
        "2. Пункт 1.2 признать утратившим силу.",
        "2. Пункт 1.1 приказа от 12.01.2023 № 5 признать утратившим силу.",
        "2. Отменить пункт 1.1 приказа № 5.",
        "2. Пункт 1.1 довести до сведения учителей.",
        "2. За неисполнение пункта 1.1 работники несут ответственность.",
    ],
)
def test_points_of_other_acts_and_other_words_take_nothing_back(judge: Judge, later: str) -> None:
    finding = judge("kalinin-223-09", "chat-head-teachers", CHAT + later)
    assert finding.verdict is Verdict.SATISFIED


def _order(number: str, date: str, body: str) -> str:
    return (
        f"МБОУ «Школа № 5»\n\nПРИКАЗ\n\nот {date} № {number}\n\nО Сферуме\n\n"
        f"Во исполнение приказа от 13.04.2024 № 223-09\n\nПРИКАЗЫВАЮ:\n\n{body}\n\n"
        "Директор                И.И. Орлова\n"
    )


@pytest.mark.parametrize(
    ("later", "verdict"),
    [
        ("1. Пункт 1.1 приказа от 16.04.2024 № 18-од признать утратившим силу.", Verdict.VIOLATED),
        ("1. Приказ от 16.04.2024 № 18-од отменить.", Verdict.VIOLATED),
        ("1. Исполнение пункта 1 приказа № 18-од отложить.", Verdict.VIOLATED),
        ("1. Приказ от 16.04.2024 № 18 отменить.", Verdict.SATISFIED),
        ("1. Пункт 1.2 приказа от 16.04.2024 № 18-од отменить.", Verdict.SATISFIED),
        ("1. Приказ от 16.04.2024 № 18-од хранить у секретаря.", Verdict.SATISFIED),
        (
            "1. Приказ № 18-од отменить. 2. Создать в Сферуме чат директора с учителями.",
            Verdict.SATISFIED,
        ),
    ],
)
def test_a_later_document_of_the_set_may_take_points_back(later: str, verdict: Verdict) -> None:
    set_ = [_order("18-од", "16.04.2024", CHAT), _order("20-од", "18.04.2024", later)]
    documents = [typed_document(text) for text in set_]
    result = check_documents(superior("kalinin-223-09"), documents, "МОУ", finder())
    found = {each.requirement: each.verdict for each in result.findings}
    assert found["chat-head-teachers"] is verdict


@pytest.mark.parametrize(
    ("word", "verdict"),
    [
        ("РЕКОМЕНДУЮ", Verdict.PARTIAL),
        ("советуем", Verdict.PARTIAL),
        ("ПРИКАЗЫВАЮ", Verdict.SATISFIED),
    ],
)
def test_what_an_act_only_advises_by_its_operative_word_is_a_wish(
    word: str, verdict: Verdict
) -> None:
    text = typed_document(
        f"МБОУ «Школа № 5»\n\nПРИКАЗ\n\nот 16.04.2024 № 18-од\n\nВо исполнение приказа от 13.04.2024 № 223-09\n\n"
        f"{word}:\n\n{CHAT}\nДиректор                И.И. Орлова\n"
    )
    result = check_documents(superior("kalinin-223-09"), [text], "МОУ", finder())
    found = {each.requirement: each.verdict for each in result.findings}
    assert found["chat-head-teachers"] is verdict


@pytest.mark.parametrize(
    "later",
    ["2. На совместителей пункт 1.1 не распространяется.", "2. Пункт 1 не касается совместителей."],
)
def test_what_some_are_freed_from_is_partial(judge: Judge, later: str) -> None:
    finding = judge("kalinin-223-09", "chat-head-teachers", CHAT + later)
    assert finding.verdict is Verdict.PARTIAL


@pytest.mark.parametrize(
    "aside",
    [
        "2. На время отсутствия администратора его обязанности исполняет учитель Юдин Олег Львович.",
        "2. Учителям не входить в Сферум по ссылке администратора.",
    ],
)
def test_an_appointment_is_not_denied_by_what_is_said_of_the_appointed(
    judge: Judge, aside: str
) -> None:
    text = f"1. Назначить администратором Сферума учителя Белову О.А.\n{aside}"
    finding = judge("kalinin-223-09", "administrator-appointed", text)
    assert finding.verdict is Verdict.SATISFIED


@pytest.mark.parametrize("soft", ["желательно", "по возможности"])
def test_what_softens_a_verb_softens_its_whole_list(judge: Judge, soft: str) -> None:
    text = f"1. {soft.capitalize()} исключить использование иностранных мессенджеров (Telegram, Viber)."
    finding = judge("severodvinsk-273r", "foreign-messengers-banned", text)
    assert "лишь ограничено" in finding.reason


@pytest.mark.parametrize(
    "text",
    [
        "1. Сообщить, что в приказе гимназии № 3 сказано: «Создать в Сферуме чат директора с учителями».",
        "1. В письме указано следующее: «создать в Сферуме чат «Учителя» директора с учителями».",
        "1. Пункт 2 прежнего приказа гласит: «Создать в Сферуме чат директора с учителями».",
        "1. Рассмотреть вопрос о том, нужно ли создать в Сферуме чат директора с учителями.",
        "1. Обсудить на педсовете, создавать ли в Сферуме чат директора с учителями.",
        "1. Изучить, целесообразно ли создавать в Сферуме чат директора с учителями.",
    ],
)
def test_quoted_words_of_others_and_questions_state_nothing(judge: Judge, text: str) -> None:
    finding = judge("kalinin-223-09", "chat-head-teachers", text)
    assert finding.verdict is Verdict.MISSING


@pytest.mark.parametrize("verb", ["организовывать", "проводить", "вести"])
def test_what_denies_the_verb_does_not_set_its_object_aside(judge: Judge, verb: str) -> None:
    text = f"1. Не {verb} мониторинг исполнения распоряжения образовательными организациями."
    finding = judge("severodvinsk-273r", "monitoring-organised", text)
    assert finding.verdict is Verdict.VIOLATED
