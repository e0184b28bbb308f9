"""Likeness meets no requirement of a document that is on another service."""

from __future__ import annotations

import pytest

from actgen.check.documents.reading import read_units
from actgen.check.learned.platform import may_oblige, of_another_platform
from actgen.check.learned.weights import Learned
from actgen.model.finding import Verdict
from actgen.read import typed_document
from tests.check.conftest import finder, superior
from tests.check.learned.test_second_reader import ALIKE, found


def on_another(act: str, point: str, title: str, *clauses: str) -> bool:
    body = "\n\n".join(f"{n}. {clause}" for n, clause in enumerate(clauses, 1))
    text = f"МБОУ «Школа № 5»\n\nПРИКАЗ\n\nот 16.01.2026 № 18\n\n{title}\n\nПРИКАЗЫВАЮ:\n\n{body}\n"
    reading = read_units(typed_document(text, "приказ.txt"), 0, finder())
    asked = {i.requirement.id: i.requirement for i in superior(act).requirements}
    return of_another_platform(reading, asked[point])


@pytest.mark.parametrize(
    ("title", "clause"),
    [
        ("О платформе «Сферум»", "Администратором назначить Мкртчян А.Г."),
        ("О чатах", "Администратором учебного профиля назначить Мкртчян А.Г."),
        ("О чатах", "За чаты в WhatsApp отвечает Мкртчян А.Г."),
    ],
)
@pytest.mark.parametrize("point", ["administrator-appointed", "another-channel-kept"])
def test_the_service_asked_for_is_named_nowhere_and_another_is_used(
    point: str, title: str, clause: str
) -> None:
    assert on_another("messenger-2025", point, title, clause)


@pytest.mark.parametrize(
    ("title", "clause"),
    [
        ("О чатах", "Администратором назначить Мкртчян А.Г."),
        ("О работе в MAX", "Сферум оставить для уроков."),
        ("О чатах", "Из «Сферума» перейти в национальный мессенджер."),
        ("О чатах", "Пользоваться WhatsApp запрещается."),
        ("О платформе «Сферум»", "В мессенджере MAX повторять объявления."),
    ],
)
def test_who_names_it_or_uses_no_other_may_mean_it(title: str, clause: str) -> None:
    assert not on_another("messenger-2025", "administrator-appointed", title, clause)


@pytest.mark.parametrize("point", ["staff-use-max", "staff-familiarised", "councils-heard"])
def test_a_requirement_that_takes_any_service_is_no_matter_of_one(point: str) -> None:
    clause = "Чаты вести в учебном профиле."
    assert not on_another("messenger-2025", point, "О платформе «Сферум»", clause)


def test_a_ban_is_not_about_the_service_it_bans() -> None:
    clause = "Чаты вести в WhatsApp."
    assert not on_another("messenger-2025", "foreign-messengers-banned", "О чатах", clause)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("В чат входят тренер, родители и обучающиеся группы.", False),
        ("В чате состоят родители и педагоги.", False),
        ("Чат закрывают, когда выпускаются родители и дети.", False),
        ("Всем семьям вступить в чаты.", True),
        ("Родители обязаны состоять в чате.", True),
        ("Родители вступают в чаты MAX.", True),
    ],
)
def test_who_is_in_a_chat_is_not_obliged_to_join(clause: str, expected: bool) -> None:
    text = f"ПРИКАЗ\n\nО чатах\n\nПРИКАЗЫВАЮ:\n\n1. {clause}\n"
    (unit,) = read_units(typed_document(text, "приказ.txt"), 0, finder()).units
    asked = {i.requirement.id: i.requirement for i in superior("messenger-2025").requirements}
    assert may_oblige(unit, asked["families-only-offered"]) is expected
    assert may_oblige(unit, asked["staff-use-max"])


def test_what_is_alike_in_an_order_on_another_service_meets_nothing(taught: Learned) -> None:
    assert found(taught, "Педагогам перейти в MAX.", ALIKE).verdict is Verdict.MISSING


@pytest.mark.parametrize(
    "beside", ["Педагогам перейти из MAX в Сферум.", "Педагогам MAX не использовать."]
)
def test_beside_the_service_asked_for_or_a_refusal_it_does(taught: Learned, beside: str) -> None:
    assert found(taught, beside, ALIKE).verdict is Verdict.SATISFIED
