from __future__ import annotations

import pytest

from actgen.russian.gender import Gender
from actgen.russian.names import PersonName
from actgen.russian.salutations import dear_group, dear_person, dear_post

M, F = Gender.MASC, Gender.FEMN


@pytest.mark.parametrize(
    ("name", "given", "salutation", "is_guess"),
    [
        ("Иванов Пётр Ильич", None, "Уважаемый Пётр Ильич!", False),
        ("Корсакова Мария Николаевна", None, "Уважаемая Мария Николаевна!", False),
        ("Мамедов Рамиз Вагиф оглы", None, "Уважаемый Рамиз Вагиф оглы!", False),
        ("Керимова Зарина", F, "Уважаемая Зарина!", False),
        ("Керимова Зарина", None, "Уважаемая Зарина!", True),
        ("Иванов И.И.", M, "Уважаемый господин Иванов!", False),
        ("О’Коннор Шон Патрик", None, "Уважаемый господин О’Коннор!", False),
        ("О'Коннор Анна Мария", None, "Уважаемая госпожа О'Коннор!", False),
        ("Ким Чжи Ён", M, "Уважаемый господин Ким Чжи Ён!", False),
        ("Мельник О.В.", None, "Уважаемый(ая) господин (госпожа) Мельник!", True),
    ],
)
def test_a_person(name: str, given: Gender | None, salutation: str, is_guess: bool) -> None:
    found = dear_person(PersonName.parse(name, given))
    assert (found.text, found.is_guess) == (salutation, is_guess)


@pytest.mark.parametrize(
    ("post", "gender", "salutation", "is_guess"),
    [
        ("Директор", M, "Уважаемый господин директор!", False),
        ("министр", F, "Уважаемая госпожа министр!", False),
        ("заведующая", None, "Уважаемая госпожа заведующая!", False),
        ("глава", None, "Уважаемый господин глава!", True),
    ],
)
def test_a_post(post: str, gender: Gender | None, salutation: str, is_guess: bool) -> None:
    found = dear_post(post, gender)
    assert (found.text, found.is_guess) == (salutation, is_guess)


def test_a_group() -> None:
    assert dear_group("Родители (законные представители) обучающихся") == (
        "Уважаемые родители (законные представители) обучающихся!"
    )
