"""Letters as they were meant: Latin ones within Russian words, whole documents in capitals."""

from __future__ import annotations

import pytest

from actgen.read.plain.letters import in_capitals, meant, ordinary
from actgen.read.raw import RawCell, RawDocument, RawLine, RawRow, RawTable

ORDER = """МБОУ «СРЕДНЯЯ ШКОЛА № 5»

ПРИКАЗ

ОТ 16.04.2024 № 18-ОД

ВО ИСПОЛНЕНИЕ ПРИКАЗА УПРАВЛЕНИЯ ОБРАЗОВАНИЯ ПРИКАЗЫВАЮ:

1. НАЗНАЧИТЬ АДМИНИСТРАТОРОМ УЧИТЕЛЯ ИНФОРМАТИКИ ЗИМИНУ Р.П., СООБЩИВ ОБ ЭТОМ ПЕДАГОГИЧЕСКОМУ
КОЛЛЕКТИВУ. СРОК – ДО 1 МАЯ.
А) СОЗДАТЬ ЧАТЫ ДЛЯ НАВЕ-
ДЕНИЯ ПОРЯДКА.

ДИРЕКТОР	С.С. БАРСУКОВ
"""


def texts(raw: RawDocument) -> list[str]:
    lines = [b for b in raw.blocks if isinstance(b, RawLine)]
    return [line.text for line in lines]


def test_a_latin_letter_in_a_russian_word_is_read_as_russian() -> None:
    raw = RawDocument([RawLine("Создать в Cферуме чaт; MAX и VK – имена.")])
    assert texts(meant(raw)) == ["Создать в Сферуме чат; MAX и VK – имена."]


def test_cells_are_read_likewise_and_keep_their_shape() -> None:
    table = RawTable(
        [RawRow([RawCell([RawLine("Cрок")], span=2, merged=False)], header=True)], True
    )
    raw = meant(RawDocument([table]))
    assert raw.blocks == [
        RawTable([RawRow([RawCell([RawLine("Срок")], span=2, merged=False)], header=True)], True)
    ]


def test_a_document_in_capitals_is_read_in_ordinary_letters() -> None:
    assert ordinary(ORDER).split("\n")[4:] == [
        "От 16.04.2024 № 18-од",
        "",
        "Во исполнение приказа управления образования приказываю:",
        "",
        "1. Назначить администратором учителя информатики Зимину Р.П., сообщив об этом педагогическому",
        "коллективу. Срок – до 1 мая.",
        "а) Создать чаты для наве-",
        "дения порядка.",
        "",
        "Директор	С.С. Барсуков",
        "",
    ]


def test_the_line_of_the_kind_stays_in_capitals() -> None:
    assert ordinary(ORDER).split("\n")[2] == "ПРИКАЗ"


def test_an_unknown_surname_before_a_name_and_a_patronymic_keeps_its_capital() -> None:
    assert ordinary("НАЗНАЧИТЬ ЗИМИНУ РИТУ ПАВЛОВНУ") == "Назначить Зимину Риту Павловну"


def test_no_text_changes_its_length() -> None:
    assert [len(line) for line in ordinary(ORDER).split("\n")] == [
        len(line) for line in ORDER.split("\n")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ORDER, True),
        (ORDER.replace("ПОРЯДКА", "порядка"), False),
        ("ПРИКАЗ О НАЗНАЧЕНИИ", False),
        ("Обычный текст. " * 60, False),
    ],
    ids=["capitals", "some-small-letters", "heading", "ordinary"],
)
def test_capitals_throughout_are_told_from_a_heading(text: str, expected: bool) -> None:
    assert in_capitals([text]) is expected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("И.О. ДИРЕКТОРА ШКОЛЫ «РОДНИК»", "И.о. директора школы «Родник»"),
        ("БЕЛОВА И.О. УЧИТЕЛЬ", "Белова И.О. учитель"),
        ("С. БОРОВОЕ\t19.04.2024 Г. № 70", "с. Боровое\t19.04.2024 г. № 70"),
        ("В 2024 Г. ИВАНОВА Г.Г.", "В 2024 г. Иванова Г.Г."),
        ("НАЗНАЧИТЬ КУРИЦЫНУ ЛЮБОВЬ ЯКОВЛЕВНУ", "Назначить Курицыну Любовь Яковлевну"),
        ("ВЕСТИ В MAX. ТЕМ, У КОГО 80 %. ЭТОГО НЕТ", "Вести в MAX. Тем, у кого 80 %. Этого нет"),
        ("САД «РОДНИК»\nПРИКАЗ ОТ 02.11.2023 № 52\nО КАРТЕ", "Сад «Родник»\nПриказ от 02.11.2023 № 52\nО карте"),
    ],
)  # fmt: skip
def test_what_looks_alike_in_capitals(typed: str, meant: str) -> None:
    assert ordinary(typed) == meant
