from __future__ import annotations

from typing import Any

import pytest

from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.names import PersonName, decline_person
from actgen.russian.overrides import Overrides, OverridesError
from actgen.russian.post_and_name import decline_party
from actgen.russian.posts import decline_phrase

OWN = Overrides.from_mapping(
    {
        "имена": {
            "Грин": {"м": ["Грина", "Грину", "Грина", "Грином", "Грине"]},
            "Севиль": ["Севиль"] * 5,
            "Ким Чен Ир": {"род": "Ким Чен Ира"},
        },
        "должности": {"спикер клуба": {"дат": "спикеру нашего клуба"}},
    }
)


def test_a_surname() -> None:
    assert decline_person("Грин А.С.", Case.ABLT, gender=Gender.MASC, overrides=OWN).text == (
        "Грином\u00a0А.С."
    )
    woman = decline_person("Грин А.С.", Case.ABLT, gender=Gender.FEMN, overrides=OWN)
    assert woman.text == "Грин\u00a0А.С."


def test_a_part_of_a_double_surname() -> None:
    name = PersonName.parse("Грин-Зубок Иван Ильич")
    assert name.decline(Case.ABLT, OWN).surname == "Грином-Зубком"


def test_capitals_and_a_missing_gender() -> None:
    name = PersonName.parse("МАМЕДОВА СЕВИЛЬ АРИФОВНА")
    assert name.decline(Case.GENT, OWN).full == "МАМЕДОВОЙ СЕВИЛЬ АРИФОВНЫ"


def test_a_full_name_is_no_guess() -> None:
    found = decline_person("Ким Чен Ир", Case.GENT, overrides=OWN)
    assert (found.text, found.is_guess) == ("Ким Чен Ира", False)


def test_a_post() -> None:
    assert decline_phrase("Спикер клуба", Case.DATV, OWN) == "Спикеру нашего клуба"
    assert decline_phrase("спикер клуба", Case.GENT, OWN) == "спикера клуба"


def test_a_post_with_a_name() -> None:
    found = decline_party("спикер клуба Грин Александр Степанович", Case.DATV, overrides=OWN)
    assert found.text == "спикеру нашего клуба Грину\u00a0А.С."


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ({"фамилии": {}}, "«фамилии» — нет такого раздела; есть: имена, должности"),
        ({"имена": ["Грин"]}, "«имена» — ожидается словарь"),
        ({"имена": {"Грин": ["Грина"]}}, "Грин: нужно пять форм"),
        ({"имена": {"Грин": {"м": "Грина"}}}, "Грин: нужно пять форм"),
        ({"должности": {"спикер": {"зват": "спикере"}}}, "спикер: «зват» — нет такого падежа"),
    ],
)
def test_what_is_no_dictionary(mapping: dict[str, Any], message: str) -> None:
    with pytest.raises(OverridesError, match=message):
        Overrides.from_mapping(mapping)


def test_an_empty_dictionary_changes_nothing() -> None:
    empty = Overrides.from_mapping({"имена": None})
    assert decline_phrase("директор", Case.DATV, empty) == "директору"
