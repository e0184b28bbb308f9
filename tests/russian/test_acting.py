from __future__ import annotations

import pytest

from actgen.russian.acting import acting, is_acting
from actgen.russian.cases import Case
from actgen.russian.gender import Gender


@pytest.mark.parametrize(
    ("post", "form", "printed"),
    [
        ("директор школы", "и.о.", "И.о. директора школы"),
        ("Директор МБОУ «Лицей»", "врио", "Врио директора МБОУ «Лицей»"),
        ("заведующий отделом", "врид", "Врид заведующего отделом"),
        ("глава района", "исполняющий обязанности", "Исполняющий обязанности главы района"),
        ("и.о. директора", "врио", "И.о. директора"),  # said already
        (
            "начальник управления",
            "временно исполняющий обязанности",
            "Временно исполняющий обязанности начальника управления",
        ),
    ],
)
def test_as_a_line_begins(post: str, form: str, printed: str) -> None:
    assert acting(post, form) == printed


@pytest.mark.parametrize(
    ("case", "gender", "printed"),
    [
        (Case.DATV, Gender.MASC, "исполняющему обязанности директора"),
        (Case.ACCS, Gender.FEMN, "исполняющую обязанности директора"),
    ],
)
def test_spelled_out_it_declines(case: Case, gender: Gender, printed: str) -> None:
    spelled = acting("директор", "исполняющий обязанности", case, gender=gender, capital=False)
    assert spelled == printed


def test_the_short_form_stands_in_every_case() -> None:
    assert {acting("директор", case=case) for case in Case} == {"И.о. директора"}


@pytest.mark.parametrize("post", ["и.о. директора", "ВРИО", "исполняющая обязанности главы"])
def test_who_stands_in(post: str) -> None:
    assert is_acting(post)


@pytest.mark.parametrize("post", ["директор", "исполнитель", "врионский", ""])
def test_who_does_not(post: str) -> None:
    assert not is_acting(post)
