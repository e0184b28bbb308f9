"""Responsible parties: several in a cell, abbreviations, two spellings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.execution.abbreviations import abbreviations
from actgen.execution.measures import measures_of
from actgen.execution.parties import _groups, join_parties, same_party, split_parties
from actgen.model.execution import Source


@pytest.mark.parametrize(
    ("cell", "parties"),
    [
        ("ЦО/VK, ДО ЯО", ("ЦО/VK", "ДО ЯО")),
        ("ГУ ЯО ЦТИСО\nГУ ЯО ЦОиККО\n", ("ГУ ЯО ЦТИСО", "ГУ ЯО ЦОиККО")),
        ("ЦО/VK и ДО ЯО", ("ЦО/VK", "ДО ЯО")),
        ("отдел культуры и спорта", ("отдел культуры и спорта",)),
        ("Котова Л.И., Юдин П.Р.", ("Котова Л.И.", "Юдин П.Р.")),
        ("директор (Орлова Н.П., Белова О.А.)", ("директор (Орлова Н.П., Белова О.А.)",)),
        ("учителя, ответственные за чаты", ("учителя, ответственные за чаты",)),
        ("дежурный, заведующий учебной частью", ("дежурный", "заведующий учебной частью")),
        ("VK, VK", ("VK",)),
        ("–", ()),
        ("", ()),
    ],
)
def test_the_parties_of_a_cell(cell: str, parties: tuple[str, ...]) -> None:
    assert split_parties(cell) == parties


def test_who_of_a_clause_is_one_party() -> None:
    said = "заместитель директора по учебной, воспитательной и методической работе"
    assert split_parties(said, listed=False) == (said,)


def test_people_with_posts_behind_their_names_are_several_parties() -> None:
    said = "Ким П.О., учитель химии, Белова Анна Ильинична, завуч, и Цой А.А., секретарь"
    people = ("Ким П.О., учитель химии", "Белова Анна Ильинична, завуч", "Цой А.А., секретарь")
    assert split_parties(said, listed=False) == people


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("Зайцева О.О. и Петрова А.А.", ("Зайцева О.О.", "Петрова А.А.")),
        ("Зайцева О.О., Ким П.О. и Петрова А.А.", ("Зайцева О.О.", "Ким П.О.", "Петрова А.А.")),
        ("О.О. Зайцева, а также А.А. Петрова", ("О.О. Зайцева", "А.А. Петрова")),
        ("Белова Анна Ильинична и Цой Эльвира Ахмедовна", ("Белова Анна Ильинична", "Цой Эльвира Ахмедовна")),
        ("методист Зайцева О.О. и секретарь Петрова А.А.", ("методист Зайцева О.О.", "секретарь Петрова А.А.")),
        ("методист Зайцева О.О. и Петрова А.А.", ("методист Зайцева О.О.", "Петрова А.А.")),
        *((one, (one,)) for one in (
            "заместители директора Зайцева О.О. и Петрова А.А.",  # the post is of both
            "директор (Зайцева О.О., Петрова А.А.)",
            "учителя и Зайцева О.О.",
            "учитель школы имени А.С. Пушкина Зайцева О.О.",
            "Петрова-Водкина А.О.",
        )),
    ],
)  # fmt: skip
def test_people_without_posts_or_with_posts_before_their_names(
    said: str, people: tuple[str, ...]
) -> None:
    assert split_parties(said, listed=False) == people
    if "," not in said:
        assert split_parties(said) == people


@given(st.text(max_size=80))
def test_any_cell_can_be_split(text: str) -> None:
    assert all(party.strip() for party in split_parties(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "сотрудники отдела образования, культуры, спорта и по делам молодежи (далее – ОКСиДМ)",
            {"ОКСиДМ": "отдел образования, культуры, спорта и по делам молодежи"},
        ),
        (
            "специалистов департамента образования Ярославской области (далее – ДО ЯО)",
            {"ДО ЯО": "департамент образования Ярославской области"},
        ),
        (
            "от муниципальных органов управления образованием региона (далее – МОУО)",
            {"МОУО": "муниципальные органы управления образованием региона"},
        ),
        ("ООО «Цифровое образование» (далее – ЦО/VK)", {"ЦО/VK": "ООО «Цифровое образование»"}),
        ("платформы (далее – Платформа)", {"Платформа": "платформа"}),
        ("ничего (далее", {}),
    ],
)
def test_abbreviations(text: str, found: dict[str, str]) -> None:
    assert abbreviations(text) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ОКСиДМ", "OKSiDM", True),
        ("ОКСиДМ", "OКСиДM", True),
        ("ВК", "VK", True),
        ("ГУ ЯО «ЦТИСО»", "гу яо цтисо", True),
        ("ДО ЯО", "ДО ЯО МО", False),
        ("учитель 5 класса", "учитель 6 класса", False),
    ],
)
def test_one_party_under_two_spellings(one: str, other: str, same: bool) -> None:
    assert same_party(one, other) is same
    assert same_party(other, one) is same


@given(
    st.sampled_from("abcehkmopstuvxyавсенкмопрстухцийы "),
    st.sampled_from("abchkpsuvxyвбнхрпскцуыий"),
)
def test_twins_are_never_parted_by_their_skeleton(one: str, other: str) -> None:
    grouped = _groups([f"отдел {one}", f"отдел {other}"])
    assert (len(grouped) == 1) is same_party(one, other)


def test_joined_parties_have_the_spelling_of_the_act(plan: Callable[..., Source]) -> None:
    source = plan("Чат | OKSiDM, VK | До 01.05.2023", "Отчет | ОКСиДМ | До 02.05.2023")
    joined = join_parties(measures_of(source), "отдел ОКСиДМ", {})
    assert [m.parties[0].name for m in joined.measures] == ["ОКСиДМ", "ОКСиДМ"]
    (warning,) = joined.warnings
    assert "«ОКСиДМ» и «OKSiDM»" in warning


def test_a_party_named_in_full_is_the_abbreviated_one(plan: Callable[..., Source]) -> None:
    source = plan("Чат | Отдел образования | До 01.05.2023", "Отчет | ОО | До 02.05.2023")
    joined = join_parties(measures_of(source), "", {"ОО": "отдел образования"})
    assert {str(m.parties[0]) for m in joined.measures} == {"ОО (отдел образования)"}
    assert joined.warnings == ()
