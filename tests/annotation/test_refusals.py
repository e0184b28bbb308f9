"""A refusal that no verdict rests on does not stay beside what is put in."""

from __future__ import annotations

from dataclasses import replace

from actgen.annotation.refusals import refusals
from actgen.model.finding import Verdict
from actgen.read import documents_in
from tests.annotation.test_annotation import FINDER, SUPERIOR, judge, lines, marked, order

REFUSED = "От контроля за использованием учебного профиля на этот учебный год отказаться."
PLAN = "1. Завучу Беловой О.С. внести в план внутришкольного контроля: регистрация учащихся и их родителей в «Сферуме»."


def test_what_refuses_a_missing_point_goes_when_the_point_comes() -> None:
    annotation, _ = marked(order(f"{PLAN} {REFUSED}", "2. Контроль оставляю за собой."))
    said = " ".join(lines(annotation))
    assert "контроль использования учебного профиля" in said
    assert "отказаться" not in said


def test_of_a_missing_point_the_statements_that_refuse_it_are_told() -> None:
    (text,) = documents_in(order(f"{PLAN} {REFUSED}", "2. Контроль оставляю за собой."), "а.docx")
    judged = judge([text])
    findings = tuple(
        replace(finding, verdict=Verdict.MISSING, evidence=())
        if finding.requirement == "control-plan-use"
        else finding
        for finding in judged.findings
    )
    found = refusals(replace(judged, findings=findings), SUPERIOR, FINDER)
    assert [each.quote for each in found["control-plan-use"]] == [REFUSED]
    assert "chat-head-teachers" not in found


def test_a_ban_of_another_service_is_no_refusal() -> None:
    ban = "2. Классным руководителям чатов с родителями в WhatsApp не создавать."
    annotation, _ = marked(order(PLAN, ban, "3. Контроль оставляю за собой."))
    assert ban.removeprefix("2. ") in " ".join(lines(annotation))


def test_of_two_duties_in_one_sentence_the_denied_one_goes() -> None:
    annotation, _ = marked(
        order(
            "1. Классным руководителям создать в учебном профиле чат с учениками класса;"
            " чат с учителями-предметниками класса не создавать.",
            "2. Контроль оставляю за собой.",
        )
    )
    said = lines(annotation)
    assert any(each.endswith("создать в учебном профиле чат с учениками класса.") for each in said)
    assert not any("предметниками" in each for each in said)


def test_a_denied_duty_comes_back_into_the_enumeration_of_duties() -> None:
    annotation, _ = marked(
        order(
            "1. Дополнить должностную инструкцию классного руководителя обязанностями: входить в"
            " сообщество по ссылке-приглашению администратора как «учитель»; вести в учебном профиле чат"
            " с учащимися; вести чат с родителями. Чатов с учителями-предметниками класса классный"
            " руководитель не заводит.",
            "2. Контроль оставляю за собой.",
        )
    )
    (line,) = [each for each in lines(annotation) if each.startswith("1. Дополнить")]
    assert "; при необходимости создавать чат с педагогическими работниками" in line
    assert "не заводит" not in line


def test_in_an_order_a_duty_is_told_to_those_who_have_it() -> None:
    annotation, _ = marked(
        order(
            "1) создать в учебном профиле чат директора с учителями;",
            "2) верификация статуса «учитель» в школе не проводится.",
        )
    )
    (line,) = [each for each in lines(annotation) if "верификаци" in each]
    assert "классным руководителям при необходимости проходить верификацию" in line
