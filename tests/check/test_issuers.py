"""Documents of several institutions are told apart by the proper names of their issuers."""

from __future__ import annotations

import pytest

from actgen.check.issuers import issuers_apart
from actgen.model.text import Found, Requisites, StructuredText


def issued(file: str, issuer: str | None) -> StructuredText:
    found = Found(issuer, 0, len(issuer)) if issuer else None
    return StructuredText(file, "", (), requisites=Requisites(issuer=found))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МОУ «Берёзовская средняя общеобразовательная школа»", "МОУ «Березовская СОШ»"),
        ("МБОУ «Средняя школа № 5»", "МБОУ СШ № 5 г. Твери"),
        ("МОУ «Гимназия № 3 имени Пушкина»", "МОУ «Гимназия имени Пушкина»"),
        ("МДОУ детский сад «Ромашка»", "Муниципальное дошкольное учреждение"),
        ("МДОУ детский сад «Ромашка»", None),
        ("МУДО «Дом детского творчества»", "МДОУ детский сад «Ромашка»"),  # the first has no name
    ],
)
def test_one_institution_or_nobody_knows(one: str, other: str | None) -> None:
    assert issuers_apart([issued("1.docx", one), issued("2.docx", other)]) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МОУ «Берёзовская СОШ»", "МОУ «Сосновская ООШ»"),
        ("МБОУ «Средняя школа № 5»", "МБОУ «Средняя школа № 15»"),
        ("МОУ «Берёзовская СОШ»", "МУДО «Дом детского творчества «Орбита»"),
    ],
)
def test_two_institutions(one: str, other: str) -> None:
    documents = [issued("1.docx", one), issued("план.docx", None), issued("2.docx", other)]
    assert [each.file for each in issuers_apart(documents)] == ["1.docx", "2.docx"]


def test_a_long_name_joins_two_short_ones() -> None:
    names = ["«Берёзовская СОШ»", "«Школа № 5»", "«Берёзовская школа № 5»"]
    documents = [issued(f"{number}.docx", name) for number, name in enumerate(names)]
    assert issuers_apart(documents) == ()


def approved(file: str, stamp: str) -> StructuredText:
    return StructuredText(file, "", (), requisites=Requisites(approval=Found(stamp, 0, len(stamp))))


@pytest.mark.parametrize(
    "stamp",
    [
        "УТВЕРЖДЕНО приказом директора МОУ «Рождественская СОШ» от 18.04.2024 № 20",
        "УТВЕРЖДАЮ Директор МБОУ «Средняя школа № 7» ____ И.И. Орлова",
        "УТВЕРЖДЕНО приказом директора школы № 3 от 18.04.2024 № 20",
        "ПРИНЯТО педагогическим советом МОУ «Лицей «Орбита» (протокол от 18.04.2024 № 5)",
    ],
)
def test_an_approval_stamp_tells_the_institution_of_what_has_no_head(stamp: str) -> None:
    order = issued("1.docx", "МОУ «Берёзовская СОШ № 20»")
    assert [each.file for each in issuers_apart([order, approved("2.docx", stamp)])] == [
        "1.docx",
        "2.docx",
    ]


@pytest.mark.parametrize(
    "stamp",
    [
        "УТВЕРЖДЕНО приказом директора МОУ «Берёзовская СОШ» от 18.04.2024 № 7",
        "УТВЕРЖДЕНО приказом от 18.04.2024 № 7",
        "УТВЕРЖДЕНО ПРИКАЗОМ № 7",
        "УТВЕРЖДЕНО приказом «Об утверждении Положения о чатах» от 18.04.2024 № 7",
        "УТВЕРЖДЕНО приказом директора школы от 18.04.2024 № 7",
        "УТВЕРЖДАЮ Директор МОУ ____ И.И. Орлова",
    ],
)
def test_a_stamp_of_the_same_institution_or_of_none(stamp: str) -> None:
    order = issued("1.docx", "МОУ «Берёзовская СОШ»")
    assert issuers_apart([order, approved("2.docx", stamp)]) == ()
