"""Extracts as schools type them."""

from __future__ import annotations

from actgen.importing import import_document
from actgen.read.plain import read_plain
from actgen.read.structure import structure

MINUTES = """\
МБОУ «Средняя школа № 8»

ВЫПИСКА ИЗ ПРОТОКОЛА
заседания педагогического совета
от 29.08.2024 № 1

Присутствовали: 24 человека
Повестка дня:
1. О переходе на платформу «Сферум».
СЛУШАЛИ: Ветрову М.И., заместителя директора, о переходе на платформу.
РЕШИЛИ:
1. Создать чаты классов до 15.09.2024.
2. Назначить администратором Пчелкина И.В.

Председатель                 А.Н. Громов
Секретарь                    О.П. Лисова

Выписка верна
Секретарь                    О.П. Лисова
30.08.2024
"""


def test_of_minutes_keeps_the_question_and_its_decisions() -> None:
    (found,) = import_document(structure(read_plain(MINUTES.encode()), "выписка.txt"))
    data = found.data
    assert data["вид"] == "выписка"
    assert data["выписка"] == {"вид": "протокол", "пункты": ["1"]}
    meeting = data["заседание"]
    assert (meeting["председатель"], meeting["секретарь"]) == (
        {"имя": "Громов А.Н."},
        {"имя": "Лисова О.П."},
    )
    (question,) = meeting["вопросы"]
    assert [each["текст"] for each in question["решили"]] == [
        "Создать чаты классов до 15.09.2024",
        "Назначить администратором Пчелкина И.В.",
    ]
    assert data["заверение копии"]["дата"] == "30.08.2024"
    assert found.verified.missing == ()
