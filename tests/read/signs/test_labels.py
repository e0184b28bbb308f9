"""What is a label at the start of a paragraph, and what only looks like one."""

import pytest

from actgen.read.signs.labels import read_label, split_label


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("1. Назначить", "1.", "Назначить"),
        ("1.Назначить", "1.", "Назначить"),
        ("1.2 Создать чаты", "1.2", "Создать чаты"),
        ("1.2.3. Создать", "1.2.3.", "Создать"),
        ("12) чат", "12)", "чат"),
        ("1.1) чат", "1.1)", "чат"),
        ("а) чат", "а)", "чат"),
        ("(б) чат", "(б)", "чат"),
        ("I. Общие положения", "I.", "Общие положения"),
        ("IV. Права", "IV.", "Права"),
        ("– с родителями", "–", "с родителями"),
        ("-чат", "-", "чат"),
        ("• чат", "•", "чат"),
        ("* чат", "*", "чат"),
        ("- 1.1. Издать", "1.1.", "Издать"),
        ("1000. Учителю", "1000.", "Учителю"),
        ("1500. «Парус» передать", "1500.", "«Парус» передать"),
        ("1. 1 Общие положения", "1. 1", "Общие положения"),
        ("2. 19 апреля провести совещание", "2.", "19 апреля провести совещание"),
        ("3.3. 18 апреля 2024 года опубликовать", "3.3.", "18 апреля 2024 года опубликовать"),
        ("4. 100 % педагогов подключить", "4.", "100 % педагогов подключить"),
    ],
)
def test_labels_are_taken_off(text: str, label: str, rest: str) -> None:
    found, kept = split_label(text)
    assert found is not None
    assert (found.shown, kept) == (label, rest)


@pytest.mark.parametrize(
    "text",
    [
        "13.04.2024 № 5",
        "13.04.24 № 5",
        "2023 год",
        "2025. Учителям начальных классов",  # «… в сентябре» above it
        "1999. Приказ",
        "1200 рублей",
        "1200.50 рублей",
        "0100. Приказ",
        "5 рабочих дней",
        "1.5 ставки",
        "10.30 – начало",
        "г. Тверь",
        "с. Медное",
        "С. И. Петрова",
        "100% педагогов",
        "-5 градусов",
        "№ 5",
        "1-4 классы",
        "Приказ",
        "",
    ],
)
def test_what_is_no_label_stays(text: str) -> None:
    assert split_label(text) == (None, text)


@pytest.mark.parametrize(
    ("shown", "family", "numbers"),
    [
        ("1.2.", "decimal", (1, 2)),
        ("Статья 7.", "decimal", (7,)),
        ("в)", "letter", (3,)),
        ("–", "bullet", ()),
    ],
)
def test_labels_made_by_word(shown: str, family: str, numbers: tuple[int, ...]) -> None:
    label = read_label(shown)
    assert (label.family, label.numbers) == (family, numbers)


@pytest.mark.parametrize(
    "text", ["п. 2. Собрать чаты.", "Пункт 2. Собрать чаты.", "§ 2. Собрать чаты."]
)
def test_a_point_may_call_itself_one(text: str) -> None:
    label, rest = split_label(text)
    assert rest == "Собрать чаты."
    assert label is not None
    assert (label.address, label.numbers) == ("2", (2,))


@pytest.mark.parametrize(
    "text", ["Пункт 2 исключить.", "п. 2 Порядка – в новой редакции", "Пункт 2. приказа"]
)
def test_a_point_that_is_spoken_of_is_no_label(text: str) -> None:
    assert split_label(text) == (None, text)
