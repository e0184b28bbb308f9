"""Extracts as schools type them."""

from __future__ import annotations

from actgen.importing import import_document
from actgen.importing.extracts import LEFT_OUT
from actgen.read.plain import read_plain
from actgen.read.structure import structure
from tests.importing.trips import assert_same, through_docx, through_pdf

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
    assert data["подпись"] == [
        {"роль": "Председатель", "имя": "Громов А.Н."},
        {"роль": "Секретарь", "имя": "Лисова О.П."},
    ]
    (question,) = data["заседание"]["вопросы"]
    assert [each["текст"] for each in question["решили"]] == [
        "Создать чаты классов до 15.09.2024",
        "Назначить администратором Пчелкина И.В.",
    ]
    assert data["заверение копии"]["дата"] == "30.08.2024"
    assert found.verified.missing == ()


SOME = """\
МБОУ «Средняя школа № 8»

ВЫПИСКА ИЗ ПРОТОКОЛА № 1
заседания педагогического совета
29.08.2024

3. СЛУШАЛИ: Ветрову М.И., заместителя директора, о чатах.
РЕШИЛИ:
3.2. Создать чаты классов до 15.09.2024.
3.4. Назначить администратором Пчелкина И.В.

Председатель                 А.Н. Громов
"""


def test_of_minutes_keeps_the_numbers_of_its_decisions() -> None:
    (found,) = import_document(structure(read_plain(SOME.encode()), "выписка.txt"))
    assert found.data["выписка"]["пункты"] == ["3.2", "3.4"]
    (question,) = found.data["заседание"]["вопросы"]
    assert question["номер"] == 3
    assert [each["текст"] for each in question["решили"]] == [
        LEFT_OUT, "Создать чаты классов до 15.09.2024", LEFT_OUT, "Назначить администратором Пчелкина И.В.",
    ]  # fmt: skip
    assert (found.verified.missing, found.verified.renumbered) == ((), ())
    assert_same(through_docx(found.act), found.act, "docx")
    assert_same(through_pdf(found.act), found.act, "pdf")


UNDER = SOME.replace("3. СЛУШАЛИ: Ветрову", "СЛУШАЛИ:\nВетрову").replace("3.4.", "3.3.")


def test_a_number_that_is_printed_as_another_is_told_of_each_paragraph() -> None:
    (found,) = import_document(structure(read_plain(UNDER.encode()), "выписка.txt"))
    told = [what for _, what in found.renumbered]
    assert "В документе номер «3.2.», напечатается «1.1.»" in told
    tail = found.yaml.rsplit("\n\n", 1)[-1]
    assert all(what in tail for what in told)
