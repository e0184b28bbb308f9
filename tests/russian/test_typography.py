from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.russian.typography import NBSP, NestedQuotes, typeset


def visible(text: str) -> str:
    """With «_» for a non-breaking space."""
    return text.replace(NBSP, "_")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # quotes
        ('МБОУ "Лицей"', "МБОУ «Лицей»"),
        ("МБОУ “Лицей”", "МБОУ «Лицей»"),
        ('МБОУ "Школа "Радуга""', "МБОУ «Школа «Радуга»»"),
        ("МБОУ «Школа „Радуга“»", "МБОУ «Школа „Радуга“»"),  # as its author chose
        ("ДОУ «Сад № 14 „Ёлка“» и «Мир»", "ДОУ «Сад №_14 „Ёлка“» и «Мир»"),
        ("ФЕСТИВАЛЬ «ДОМ „РОВЕСНИК“»", "ФЕСТИВАЛЬ «ДОМ „РОВЕСНИК“»"),
        ("школа „Радуга“", "школа «Радуга»"),
        ("соблюдать ТК РФ , а также", "соблюдать ТК РФ, а также"),
        ("в 1985-1990гг. и 2001-2005 гг.", "в 1985–1990_гг. и 2001–2005_гг."),
        ("ученики 5-6 кл.", "ученики 5–6_кл."),
        ("приказ № 5-6 кл.", "приказ №_5-6_кл."),
        ('("Лицей")', "(«Лицей»)"),
        ('экран 5" и 7"', 'экран 5" и 7"'),
        # marks and blanks
        ("Напоминаем,что дни ,указанные в графике", "Напоминаем, что дни, указанные в графике"),
        ("телефон:8-900-123-45-67", "телефон: 8-900-123-45-67"),
        ("не ниже 18°C, 20 °С", "не ниже 18_°C, 20_°С"),
        ("п. 1,2; а,б; счёт 5:6; 08:30", "п._1,2; а,б; счёт 5:6; 08:30"),
        ("http://школа,а:1 и Устав:да", "http://школа,а:1 и Устав:да"),
        # number sign
        ("N 5", "№_5"),
        ("No 5, №5, № 5, #5", "№_5, №_5, №_5, №_5"),
        ("N", "N"),
        # dashes
        ("чат - это группа", "чат – это группа"),
        ("(далее - Положение)", "(далее_– Положение)"),
        ("- чат\n- группа", "–_чат\n–_группа"),
        ("учитель-логопед, из-за", "учитель-логопед, из-за"),
        # ranges
        ("2023-2024 учебный год", "2023–2024 учебный год"),
        ("пп. 1-3", "пп._1–3"),
        ("5-7 классы", "5–7 классы"),
        ("с 1-15 мая", "с 1–15_мая"),
        ("I-II квартал", "I–II квартал"),
        ("с 9.00-17.30", "с 9.00–17.30"),
        ("20.02-22.02.2023", "20.02-22.02.2023"),
        ("№ 223-09", "№_223-09"),
        ("149-ФЗ, 18-од", "149-ФЗ, 18-од"),
        # non-breaking spaces
        ("И. И. Иванов", "И.И._Иванов"),
        ("на Корсакову М. Н.", "на Корсакову_М.Н."),
        ("Директор И. И. Иванов", "Директор И.И._Иванов"),
        ("г.Тверь, г. Тверь", "г._Тверь, г._Тверь"),
        ("п.5 ст.2 ч. 1", "п._5 ст._2 ч._1"),
        ("13 апреля 2024г.", "13_апреля_2024_г."),
        ("13 апреля 2024 года", "13_апреля_2024_года"),
        ("13.04.2024 г. № 5", "13.04.2024_г. №_5"),
        ("80% и 80 %", "80_% и 80_%"),
        ("10%-ный", "10%-ный"),
        # blanks
        ("два  слова", "два слова"),
        ("и т.д., и т.п.", "и т.д., и т.п."),
        ("ждите...", "ждите..."),
        # left alone
        ("https://vk.com/a-b?x=5%20N5", "https://vk.com/a-b?x=5%20N5"),
        ("n-5@school-5.ru", "n-5@school-5.ru"),
        ("8-800-200-30-40, +7 (4822) 32-10-10", "8-800-200-30-40, +7 (4822) 32-10-10"),
        ('{{ школа  | род("x") }}', '{{ школа  | род("x") }}'),
        ("", ""),
    ],
)
def test_typeset(typed: str, printed: str) -> None:
    assert visible(typeset(typed)) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('МБОУ "Лицей"', "МБОУ «Лицей»"),
        ('МБОУ "Школа "Радуга""', "МБОУ «Школа „Радуга“»"),
        ("МБОУ «Школа «Радуга»»", "МБОУ «Школа „Радуга“»"),
    ],
)
def test_nested_quotes_of_typographers(typed: str, printed: str) -> None:
    assert typeset(typed, "typographic") == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('МБОУ "Лицей"', "МБОУ «Лицей»"),
        ('МБОУ "Школа "Радуга""', "МБОУ «Школа «Радуга»"),
        ("МБОУ «Школа „Радуга“»", "МБОУ «Школа «Радуга»"),
        ("МБОУ «Школа «Радуга»» и «Лицей»", "МБОУ «Школа «Радуга» и «Лицей»"),
        ('"Школа "Радуга" города"', "«Школа «Радуга» города»"),
    ],
)
def test_merged_closing_quotes(typed: str, printed: str) -> None:
    assert typeset(typed, "merged") == printed


tricky = st.text(
    alphabet=st.sampled_from('аБвЯг.,-–—№N#o512\u00a0 \n\t"«»„“”()%IVпстчмая/рф@{}'), max_size=40
)
profiles = st.sampled_from(["lawyers", "merged", "typographic"])


@given(tricky | st.text(max_size=40), profiles)
def test_a_second_pass_changes_nothing(text: str, profile: NestedQuotes) -> None:
    once = typeset(text, profile)
    assert typeset(once, profile) == once


@given(tricky | st.text(max_size=40), profiles)
def test_letters_and_digits_never_change(text: str, profile: NestedQuotes) -> None:
    def letters(string: str) -> str:
        return re.sub(r"N[oо]?(?=[ \u00a0\t]*\d)|[\W_]", "", string)

    assert letters(typeset(text, profile)) == letters(text)


@given(tricky)
def test_lines_stay(text: str) -> None:
    assert typeset(text).count("\n") == text.count("\n")
