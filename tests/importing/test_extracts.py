"""Extracts as schools type them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.importing import Imported, import_document
from actgen.importing.extracts import LEFT_OUT
from actgen.model.act import Act
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


def extracted(text: str) -> Imported:
    """The only act of a text."""
    (found,) = import_document(structure(read_plain(text.encode()), "выписка.txt"))
    return found


BEFORE_SPEAKERS = """\
МБОУ «Гимназия № 3»

ВЫПИСКА
из протокола № 4 заседания управляющего совета
от 12.03.2025

СЛУШАЛИ:
3. Сухоручкину Н.Б., директора, – о летнем лагере.
ПОСТАНОВИЛИ:
3.1. Открыть лагерь с 02.06.2025.
3.2. Назначить начальником лагеря Белозёрову Т.Ю.
СЛУШАЛИ:
5. Кима П.О. – о выпускном вечере.
РЕШИЛИ:
5.2. Провести вечер 28.06.2025.

Председатель совета                   В.И. Журавлёва

Выписка верна
Делопроизводитель                     А.А. Цой
13.03.2025
"""


@pytest.mark.parametrize("through", [None, through_docx, through_pdf])
def test_the_number_of_a_question_may_stand_before_its_speaker(
    through: Callable[[Act], Imported] | None,
) -> None:
    found = extracted(BEFORE_SPEAKERS)
    if through is not None:
        found = through(found.act)
    assert found.data["выписка"] == {"вид": "протокол", "пункты": ["3", "5.2"]}
    first, second = found.data["заседание"]["вопросы"]
    assert (first["номер"], second["номер"]) == (3, 5)
    assert first["слушали"] == [
        {"кто": "Сухоручкина Н.Б.", "должность": "директор", "что": "о летнем лагере"}
    ]
    assert second["слушали"] == [{"кто": "Ким П.О.", "что": "о выпускном вечере"}]
    assert found.leftovers == ()
    assert (found.verified.added, found.renumbered) == ((), ())


def test_a_question_on_the_line_of_its_rubric_keeps_its_number() -> None:
    found = extracted(
        "МБОУ «Гимназия № 3»\nВЫПИСКА ИЗ ПРОТОКОЛА\nпедагогического совета\nот 30.08.2025 № 1\n\n"
        "Слушали: 4. О режиме работы гимназии (Сухоручкина Н.Б.).\n"
        "Решили: 4.1. Утвердить режим работы.\n4.2. Разместить режим на сайте до 01.09.2025.\n\n"
        "Председатель                          Н.Б. Сухоручкина\n"
    )
    (question,) = found.data["заседание"]["вопросы"]
    assert question["номер"] == 4
    assert [each["что"] for each in question["слушали"]] == [
        "О режиме работы гимназии (Сухоручкина Н.Б.)"
    ]
    assert found.data["выписка"]["пункты"] == ["4"]
    assert (found.leftovers, found.verified.added, found.renumbered) == ((), (), ())


ORDER = """\
МБОУ «Гимназия № 3»

ВЫПИСКА
из приказа от 02.09.2025 № 91-од

О назначении классных руководителей

ПРИКАЗЫВАЮ:
3. Назначить классным руководителем 5 «А» класса Ким П.О.
5. Контроль за исполнением приказа оставляю за собой.

Директор                              Н.Б. Сухоручкина

Верно
Секретарь                             А.А. Цой
"""


def test_of_an_order_has_the_number_and_the_day_of_its_original() -> None:
    found = extracted(ORDER)
    assert {key: found.data[key] for key in ("номер", "дата", "заголовок", "выписка")} == {
        "номер": "91-од",
        "дата": "02.09.2025",
        "заголовок": "О назначении классных руководителей",
        "выписка": {"вид": "приказ", "пункты": ["3", "5"]},
    }
    assert found.data["пункты"][-1] == {"контроль": "за собой"}
    assert (found.leftovers, found.verified.added, found.renumbered) == ((), (), ())
