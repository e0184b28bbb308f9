"""Letters of another alphabet are repaired as an act is loaded, everywhere but in codes."""

from __future__ import annotations

from actgen.source import parse_act_with_warnings

# Cyrillic words with Latin letters: C in «Cферум», e in «чaты», p in «пpиказ».
TEXT = """
вид: предписание
автор: {наименование: Школа «Cферум», справочные данные: {почта: a@b.ru, сайт: cферум.рф}}
пункты:
  - {текст: Создать чaты, перечень: [Cферум и чaты]}
таблица: {столбцы: [OKSiDM], строки: [[VK и Теlegram]]}
данные: {имя: Cферум}
"""


def test_texts_anywhere_are_repaired() -> None:
    act, _ = parse_act_with_warnings(TEXT.encode(), "а.yaml")
    assert act.author.name == ("Школа «Сферум»",)
    assert act.clauses[0].text == "Создать чаты"
    assert act.clauses[0].items[0].text == "Сферум и чаты"
    assert act.table is not None
    assert act.table.rows == (("VK и Telegram",),)


def test_codes_addresses_and_data_stay() -> None:
    act, _ = parse_act_with_warnings(TEXT.encode(), "а.yaml")
    assert act.author.contacts is not None
    assert (act.author.contacts.email, act.author.contacts.site) == ("a@b.ru", "cферум.рф")
    assert act.table is not None
    assert act.table.columns[0].title == "OKSiDM"
    assert act.data["имя"] == "Cферум"


def test_every_word_is_told_once_where_it_first_stands() -> None:
    _, warnings = parse_act_with_warnings(TEXT.encode(), "а.yaml")
    places = [(each.place.line, each.place.column) for each in warnings]
    assert places == [(3, 30), (5, 21), (6, 45)]
    assert "«Сферум»" in warnings[0].message


def test_what_a_variable_brings_in_is_repaired_too() -> None:
    text = 'вид: предписание\nавтор: Школа\nзаголовок: "О {{ имя }}"\nданные: {имя: Cферум}\n'
    act, warnings = parse_act_with_warnings(text.encode(), "а.yaml")
    assert act.title == "О Сферум"
    assert [str(each.place) for each in warnings] == ["а.yaml:3:12"]


def test_requirements_stay_as_they_are() -> None:
    requirement = "{id: a, вид: реквизит, название: Ч, формулировка: Cферум, реквизиты: номер}"
    text = f"вид: предписание\nавтор: Школа\nпункты: [{{текст: а, требует: [{requirement}]}}]\n"
    act, warnings = parse_act_with_warnings(text.encode(), "а.yaml")
    assert act.clauses[0].requires[0].wording == "Cферум"
    assert warnings == ()
