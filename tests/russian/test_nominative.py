"""Phrases in other cases are led back to the nominative, or not at all."""

from __future__ import annotations

import pytest

from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.nominative import nominative_party, nominative_phrase
from actgen.russian.post_and_name import decline_party
from actgen.russian.posts import decline_phrase

PHRASES = [
    "управление образования администрации города Твери",
    "Министерство просвещения Российской Федерации",
    "Минпросвещения России",
    "Приозерный муниципальный округ",
    "педагогический совет",
    "первый заместитель директора департамента",
    "отдел организационно-аналитической и кадровой работы",
    "директор МБОУ «СОШ № 5»",
    "учитель-логопед",
    "классные руководители 1–11 классов",
    "главный специалист отдела общего образования",
    # what hangs on the first noun, behind «и», too
    "Министерство образования и науки Заозёрской области",
    "Министерство цифрового развития, связи и массовых коммуникаций Российской Федерации",
    "департамент труда и социальной защиты",
    "комиссия по делам несовершеннолетних и защите их прав",
    "заместитель начальника управления образования и молодёжи",
    # and what is one more that is told
    "администрация района и управление образования",
    "директор школы и педагогический совет",
    "совет школы и родительский комитет",
    "положение о чатах и план работы",
]


@pytest.mark.parametrize("case", [Case.GENT, Case.DATV, Case.ABLT])
@pytest.mark.parametrize("phrase", PHRASES)
def test_a_declined_phrase_comes_back(phrase: str, case: Case) -> None:
    assert nominative_phrase(decline_phrase(phrase, case), case) == phrase


@pytest.mark.parametrize(
    ("said", "case", "party"),
    [
        ("учителю информатики Беловой О.А.", Case.DATV, "учитель информатики Белова О.А."),
        ("завхозу Черных М.И.", Case.DATV, "завхоз Черных М.И."),
        ("учителя-логопеда Ткач Е.В.", Case.ACCS, "учитель-логопед Ткач Е.В."),
        (
            "директору учреждения «Спортивная школа «Юность» Кириллову А.В.",
            Case.DATV,
            "директор учреждения «Спортивная школа «Юность» Кириллов А.В.",
        ),
        (
            "заместителям директора, классным руководителям и учителям-предметникам",
            Case.DATV,
            "заместители директора, классные руководители и учителя-предметники",
        ),
    ],
)
def test_people_come_back_with_their_posts(said: str, case: Case, party: str) -> None:
    assert nominative_party(said, case) == party


def test_a_full_name_comes_back_in_full() -> None:
    said = "учителю информатики Беловой Ольге Андреевне"
    assert nominative_party(said, Case.DATV, "full") == "учитель информатики Белова Ольга Андреевна"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Цою Егору Климовичу", "Цой Егор Климович"),
        ("Кравец Анне Юрьевне", "Кравец Анна Юрьевна"),
        ("учителю физики Соловей Ольге Петровне", "учитель физики Соловей Ольга Петровна"),
        ("Синей Анне Юрьевне", "Синяя Анна Юрьевна"),
    ],
)
def test_a_full_name_needs_no_telling_that_it_is_full(said: str, name: str) -> None:
    assert nominative_party(said, Case.DATV) == name
    assert nominative_party(said, Case.DATV, "surname_initials") is None


@pytest.mark.parametrize(
    "name", ["Бабий О.Т.", "Гусь И.Ф.", "Соловей И.П.", "О'Коннор Ш.П.", "О’Коннор Ш.П."]
)
def test_a_mans_rare_surname_comes_back(name: str) -> None:
    dative = decline_party(name, Case.DATV, gender=Gender.MASC).text.replace("\u00a0", " ")
    assert dative != name
    assert nominative_party(f"учителю {dative}", Case.DATV, gender=Gender.MASC) == f"учитель {name}"


def test_a_surname_that_hides_its_gender_needs_it() -> None:
    assert nominative_party("Лебедю А.Н.", Case.DATV) is None
    assert nominative_party("Лебедю А.Н.", Case.DATV, gender=Gender.MASC) == "Лебедь А.Н."
