"""Chapters of orders, regulations and instructions as clerks type them."""

from __future__ import annotations

import pytest

from actgen.importing import Imported, import_document
from actgen.read.plain import read_plain
from actgen.read.raw import RawLine
from actgen.read.structure import structure
from actgen.source import parse_act
from tests.importing.test_clerks_documents import imported, plain
from tests.importing.trips import assert_same, through_docx, through_pdf

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


def test_roman_chapters_whose_points_begin_anew() -> None:
    anew = ORDER.replace("\n3. ", "\n1. ").replace("\n3.", "\n1.").replace("\n4. ", "\n1. ")
    act = imported(anew)
    assert (act.leftovers, act.verified.added, act.verified.renumbered) == ((), (), ())
    assert act.data["нумерация глав"] == "I. заново"
    assert [len(chapter["пункты"]) for chapter in act.data["главы"]] == [2, 1, 1]


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


HEADED = """\
МБОУ «Школа № 40»

ПОЛОЖЕНИЕ
о школьном музее

{first} Общие положения
{points[0]}

{second} Фонды музея
{points[1]}

Директор                                          А.Г. Лилеева
"""


def headed(first: str, second: str, *points: str, bold: bool = False) -> Imported:
    """A regulation of two chapters; ``bold``: their headings are typed so."""
    text = HEADED.format(first=first, second=second, points=points)
    raw = read_plain(text.encode())
    for k, block in enumerate(raw.blocks):
        if (
            bold
            and isinstance(block, RawLine)
            and block.text.startswith((f"{first} ", f"{second} "))
        ):
            raw.blocks[k] = block._replace(bold=True, centered=True)
    (found,) = import_document(structure(raw, "положение.txt"))
    return found


def test_the_word_before_the_number_of_a_chapter_gives_way_to_the_numbers_of_its_points() -> None:
    found = headed(
        "Раздел I.", "Раздел II.", "1.1. Музей открыт.\n1.2. Вход свободный.", "2.1. Фонды учтены."
    )
    assert found.data["нумерация глав"] == "I.1"
    assert [each["заголовок"] for each in found.data["главы"]] == ["Общие положения", "Фонды музея"]
    assert found.source.doubts[0][1] == "слово «Раздел» перед номерами разделов не печатается"
    assert (found.leftovers, found.verified.added, found.renumbered) == ((), (), ())


def test_over_points_numbered_through_the_word_stays() -> None:
    found = headed(
        "Раздел I.", "Раздел II.", "1. Музей открыт.\n2. Вход свободный.", "3. Фонды учтены."
    )
    assert [each["заголовок"] for each in found.data["главы"]] == [
        "Раздел I. Общие положения", "Раздел II. Фонды музея",
    ]  # fmt: skip
    assert (found.leftovers, found.verified.added, found.renumbered) == ((), (), ())


def test_roman_numbers_in_russian_letters() -> None:
    found = headed("І.", "ІІ.", "1. Музей открыт.\n2. Вход свободный.", "3. Фонды учтены.")
    assert found.data["нумерация глав"] == "I."
    assert (found.leftovers, found.verified.added, found.renumbered) == ((), (), ())


def test_roman_numbers_without_a_stop() -> None:
    found = headed("I", "II", "Музей открыт.\nВход свободный.", "Фонды учтены.", bold=True)
    assert found.data["заголовок"] == "о школьном музее"
    assert found.data["нумерация глав"] == "I."
    assert [each["текст"] for each in found.data["главы"]] == [
        ["Музей открыт.", "Вход свободный."], ["Фонды учтены."],
    ]  # fmt: skip
    assert (found.leftovers, found.verified.added) == ((), ())


def test_dashes_below_a_paragraph_of_a_chapter_are_its_list() -> None:
    found = headed("I.", "II.", "Музей открыт.", "Фонды учитываются.\n– опись;\n– акты.")
    assert found.data["главы"][1]["пункты"] == [
        {"без номера": "да", "текст": "Фонды учитываются", "перечень": [{"текст": "опись"}, {"текст": "акты"}]}
    ]  # fmt: skip
    assert (found.leftovers, found.verified.added, found.renumbered) == ((), (), ())


def test_a_heading_right_below_that_of_a_chapter() -> None:
    act = parse_act(
        (
            "вид: приказ\nавтор: Школа № 40\nзаголовок: О дежурстве\nцель: порядка\nглавы:\n"
            "- {заголовок: Организация занятий, пункты: [создать чаты классов]}\n"
            "- заголовок: Работа с родителями\n  пункты:\n"
            "  - {подзаголовок: Собрания, текст: провести собрания}\n  - подвести итоги\n"
            "подпись: {должность: Директор, имя: Лилеева А.Г.}\n"
        ).encode(),
        "акт.yaml",
    )
    for through in (through_docx, through_pdf):
        assert_same(through(act), act, "pdf" if through is through_pdf else "docx")


RULES = """\
УТВЕРЖДАЮ
Директор ________ И.И. Орлова
12.03.2026

ПРАВИЛА
поведения в чатах

Общие положения
1. Чаты ведут классные руководители.
2. Участники вежливы.
Права участников
3. Участник вправе выйти из чата.
Ответственность
4. За нарушение отвечает участник.
"""


@pytest.mark.parametrize("first", ["Общие положения", "Порядок общения", "ПОРЯДОК ОБЩЕНИЯ"])
def test_chapters_without_numbers_right_below_the_title(first: str) -> None:
    heads: tuple[str, ...] = (first, "Права участников", "Ответственность")
    text = RULES.replace("Общие положения", first)
    if first.isupper():
        heads = (first, *map(str.upper, heads[1:]))
        text = text.replace("Права участников", heads[1]).replace("Ответственность", heads[2])
    act = imported(text)
    assert (act.leftovers, act.verified.added, act.verified.renumbered) == ((), (), ())
    assert act.data["заголовок"] == "поведения в чатах"
    assert act.data["нумерация глав"] == "нет"
    assert [chapter["заголовок"] for chapter in act.data["главы"]] == [*heads]
    assert len(act.data["главы"][0]["пункты"]) == 2


ANEW = RULES.replace("3. Участник", "1. Участник").replace("4. За", "1. За")
WITHIN = (
    RULES.replace("1. ", "1.1. ").replace("2. ", "1.2. ")
    .replace("3. Участник", "2.1. Участник").replace("4. За", "3.1. За")
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "numbering"), [(ANEW, "нет, заново"), (WITHIN, "нет, 1.1"), (RULES, "нет")]
)
def test_points_of_chapters_without_numbers_keep_theirs(text: str, numbering: str) -> None:
    act = imported(text)
    assert (act.leftovers, act.verified.added, act.verified.renumbered) == ((), (), ())
    assert act.data["нумерация глав"] == numbering
    assert [len(chapter["пункты"]) for chapter in act.data["главы"]] == [2, 1, 1]


@pytest.mark.parametrize("text", [RULES, ANEW, WITHIN])
def test_they_are_found_again_in_what_is_printed(text: str) -> None:
    act = parse_act(imported(text).yaml.encode(), "правила.yaml")
    assert_same(through_docx(act), act, "docx")
    assert_same(through_pdf(act), act, "pdf")


WITH_A_SUBHEADING = """\
вид: приказ
автор: Управление образования администрации города Светлоборска
заголовок: Об организации дежурства
нумерация глав: I.1
главы:
  - заголовок: Организация занятий
    пункты:
      - утвердить: 1
  - заголовок: Работа с родителями
    пункты:
      - подзаголовок: Собрания
        текст: Создать чаты классов
      - Занятия начинаются в 8 часов 30 минут
подпись:
  должность: Директор школы
  имя: Тихонов А.С.
приложения:
  - вид: план мероприятий
    заголовок: по безопасности обучающихся
    таблица:
      столбцы: [Мероприятие, Срок]
      строки: [[Собрание, 01.10.2026]]
"""


def test_a_heading_without_a_number_stands_within_its_roman_chapter() -> None:
    act = parse_act(WITH_A_SUBHEADING.encode(), "приказ.yaml")
    assert_same(through_docx(act), act, "docx")
