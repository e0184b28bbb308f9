"""Chapters of orders, regulations and instructions as clerks type them."""

from __future__ import annotations

from tests.importing.test_clerks_documents import imported, plain

ORDER = """\
МБОУ «Школа № 40»

ПРИКАЗ

16.09.2024                                        № 118

Об организации работы в чатах

В целях развития школы
ПРИКАЗЫВАЮ:

I. Общие вопросы
1. Назначить ответственной Крылову А.П., учителя информатики.
2. Создать чаты классов до 25.09.2024.

II. Обязанности классных руководителей
3. Классным руководителям:
3.1. подключить родителей;
3.2. ознакомить их с правилами.

III. Контроль
4. Контроль за исполнением приказа оставляю за собой.

Директор                                          А.Г. Лилеева
"""


def test_an_order_whose_points_are_numbered_through_its_roman_chapters() -> None:
    act = imported(ORDER)
    assert (act.leftovers, act.verified.added, act.verified.renumbered) == ((), (), ())
    assert act.data["нумерация глав"] == "I."
    assert [chapter["заголовок"] for chapter in act.data["главы"]] == [
        "Общие вопросы", "Обязанности классных руководителей", "Контроль",
    ]  # fmt: skip
    assert plain(act.data["главы"][1]["пункты"]) == [
        {
            "кому": "классные руководители",
            "пункты": [{"текст": "Подключить родителей"}, {"текст": "Ознакомить их с правилами"}],
        }
    ]
    assert plain(act.data["главы"][2]["пункты"]) == [{"контроль": "за собой"}]


def test_an_order_in_arabic_chapters() -> None:
    lines = {
        "I. ": "1. ", "II. ": "2. ", "III. ": "3. ", "1. ": "1.1. ", "2. ": "1.2. ", "3. ": "2.1. ",
        "3.1. ": "2.1.1. ", "3.2. ": "2.1.2. ", "4. ": "3.1. ",
    }  # fmt: skip
    said = [line.partition(" ") for line in ORDER.split("\n")]
    text = "\n".join(lines.get(f"{first} ", first + blank) + rest for first, blank, rest in said)
    act = imported(text)
    assert (act.leftovers, act.verified.added, act.verified.renumbered) == ((), (), ())
    assert "нумерация глав" not in act.data
    assert len(act.data["главы"]) == 3


def test_points_above_the_first_chapter_keep_their_place() -> None:
    above = "ПРИКАЗЫВАЮ:\n1. Утвердить правила чатов.\n2. Ввести их с 01.10.2024.\n"
    act = imported(ORDER.replace("ПРИКАЗЫВАЮ:\n", above))
    assert "главы" not in act.data
    assert act.leftovers == ()
    assert act.data["пункты"][0]["текст"] == "Утвердить правила чатов"


REGULATION = """\
МБОУ «Школа № 40»

ПОЛОЖЕНИЕ
о классных чатах

I. Общие положения
I.1. Настоящее положение определяет порядок ведения чатов.
I.2. Чаты ведут классные руководители.
II. Порядок
II.1. Чат создаётся в сентябре.
II.2. Администратор чата – классный руководитель.
"""


def test_points_with_the_roman_number_of_their_chapter() -> None:
    act = imported(REGULATION)
    assert (act.leftovers, act.verified.added, act.verified.renumbered) == ((), (), ())
    assert act.data["нумерация глав"] == "I.1"
    assert [len(chapter["пункты"]) for chapter in act.data["главы"]] == [2, 2]
    assert (
        act.yaml.count("номера вида «I.1.» печатаются «1.1.»") == 2
    )  # there, and in the list at the end
