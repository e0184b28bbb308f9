"""What is seen of a statement."""

from __future__ import annotations

from actgen.check.learned.features import crossed, features
from tests.check.learned.conftest import statement, statements


def test_words_stand_in_their_dictionary_form_alone_and_in_pairs() -> None:
    found = features(statement("Создать чаты учителям."))
    assert {"w:создать", "w:чат", "w:учитель", "b:создать_чат", "b:чат_учитель"} <= set(found)


def test_a_concept_stands_with_its_mood() -> None:
    ordered = set(features(statement("Создать чат учителям.")))
    denied = set(features(statement("Чат учителям не создавать.")))
    assert "CM:чат:DO" in ordered - denied
    assert "CM:чат:BAN" in denied - ordered


def test_numbers_are_alike() -> None:
    half = features(statement("Подключить 50 % педагогов."))
    third = features(statement("Подключить 33 % педагогов."))
    assert set(half) == set(third)
    assert "w:#" in half


def test_an_item_has_the_words_that_lead_it_in() -> None:
    order = "ПРИКАЗ\n\nПРИКАЗЫВАЮ:\n\n1. Завести чаты:\n\n1.1. с учителями;\n\n1.2. с родителями.\n"
    found = features(statements(order)[-1])
    assert "L:завести" in found
    assert "w:завести" not in found


def test_nothing_is_named_twice() -> None:
    found = features(statement("Чат, чат и ещё раз чат."))
    assert len(found) == len(set(found))


def test_words_and_moods_may_mean_another_thing_for_one_requirement() -> None:
    found = features(statement("Создать чат учителям."))
    own = set(crossed(found, "job-chat-parents"))
    assert {"job-chat-parents\tw:чат", "job-chat-parents\tCM:чат:DO"} <= own
    assert not any("\tb:" in name or "\tL:" in name for name in own)
