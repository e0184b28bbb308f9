"""Texts that a comma has cut into items of a list in brackets."""

from __future__ import annotations

import pytest

from actgen.source.compose import compose
from actgen.source.rules.cut_texts import cut_text_notes
from actgen.source.tree import Positions


def told(source: str) -> list[str]:
    tree, faults = compose(source, "акт.yaml")
    assert not faults
    return [
        f"{note.place.line}:{note.place.column} {note.message}"
        for note in cut_text_notes(Positions("акт.yaml", source, tree))
    ]


@pytest.mark.parametrize(
    ("source", "part"),
    [
        ("показатели: [доля классов, в которых создан чат, – 100 %]", "в которых создан чат"),
        ("показатели: [доля молодых педагогов, – 95 %, число школ – 34]", "– 95 %"),
        (
            "показатели: [охват детей, за каждым из которых закреплён педагог]",
            "за каждым из которых",
        ),
        ("перечень: [школы города, кроме начальных, сады]", "кроме начальных"),
        ("перечень: [работники, в том числе совместители]", "в том числе совместители"),
        ("перечень: [чаты (классный, родительский), каналы]", "родительский)"),
        ("перечень: [смотр «Мама, папа, я», кросс]", "«папа»"),
        ("показатели: [средний балл 4,5 за год]", "5 за год"),
        ("т: {строки: [[Совещание, на котором выступит методист, май]]}", "на котором выступит"),
    ],
)
def test_what_only_goes_on_is_told(source: str, part: str) -> None:
    (note,) = told(source)
    assert "запятая внутри квадратных скобок" in note
    assert part in note


@pytest.mark.parametrize(
    "source",
    [
        'показатели: ["доля классов, в которых создан чат, – 100 %"]',
        "показатели: [доля классов – 95 %, число школ – 34]",
        "показатели:\n  - доля классов, в которых создан чат, – 100 %\n  - число школ",
        "наименование: [Администрация, Приозерного муниципального округа]",
        "строки: [[Из них больны, 30, –, –]]",
        "строки: [[Что нужно, Где взять, Если нет]]",
        "пункты: [1,2,3.1]",
        "строки: [[Чаты (классный), приказ (копия)]]",
        "строки: [[Шахматы, 5-11, 20.11.2026]]",
        "автор: [«Школа № 5», «Лицей № 2»]",
        "требует: [{выражения: [чат, который ведёт учитель]}]",
    ],
)
def test_lists_are_left_alone(source: str) -> None:
    assert told(source) == []


def test_it_is_told_with_its_place_and_how_to_write_it() -> None:
    source = "вид: план\nпоказатели: [доля классов, в которых создан чат, – 100 %]"
    tree, _ = compose(source, "план.yaml")
    (note,) = cut_text_notes(Positions("план.yaml", source, tree))
    assert (note.place.line, note.place.column) == (2, 28)
    assert '"доля классов, в которых создан чат"' in note.advice
