"""Chapters without numbers: the first of them is no part of the title above it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.read.builder import (
    CENTER,
    centered,
    headings,
    paragraph,
    read_docx,
    read_text,
    run,
    title,
)

HEADINGS = ("Порядок общения", "Права участников", "Ответственность")
RULES = """\
ПРАВИЛА
поведения в чатах
{0}
{a} Чаты ведут классные руководители.
{b} Участники вежливы.
{1}
{c} Участник вправе выйти из чата.
{2}
{d} За нарушение отвечает участник.
"""
# The numbers of the points: through all chapters, anew in each, with the numbers that the chapters lack.
COUNTS = [("1.", "2.", "3.", "4."), ("1.", "2.", "1.", "1."), ("1.1.", "1.2.", "2.1.", "3.1.")]


def rules(heads: tuple[str, ...] = HEADINGS, numbers: tuple[str, ...] = COUNTS[0]) -> str:
    return RULES.format(*heads, **dict(zip("abcd", numbers, strict=True)))


@pytest.mark.parametrize("numbers", COUNTS)
def test_the_first_heading_above_numbered_points_is_no_title(
    tmp_path: Path, numbers: tuple[str, ...]
) -> None:
    read = read_text(tmp_path, rules(numbers=numbers))
    assert (title(read), headings(read)) == ("поведения в чатах", [*HEADINGS])
    assert [p.label for p in read.paragraphs if p.label] == [*numbers]


@pytest.mark.parametrize(
    "above",
    ["ПРАВИЛА ПОВЕДЕНИЯ В ЧАТАХ\n", "Правила поведения в чатах\n", "ПРАВИЛА\nПОВЕДЕНИЯ В ЧАТАХ\n",
     "ПРАВИЛА\n\nповедения в чатах\n\n"],
)  # fmt: skip
@pytest.mark.parametrize("heads", [HEADINGS, tuple(map(str.upper, HEADINGS))])
def test_however_the_title_and_the_headings_are_typed(
    tmp_path: Path, above: str, heads: tuple[str, ...]
) -> None:
    read = read_text(tmp_path, rules(heads).replace("ПРАВИЛА\nповедения в чатах\n", above))
    assert (title(read).lower(), headings(read)) == ("поведения в чатах", [*heads])


@pytest.mark.parametrize("properties", ["", "<w:b/>"])
@pytest.mark.parametrize("more", ["", CENTER])
@pytest.mark.parametrize("case", [str, str.upper])
def test_bold_centered_and_in_capitals(
    tmp_path: Path, properties: str, more: str, case: Callable[[str], str]
) -> None:
    lines = rules(tuple(map(case, HEADINGS))).splitlines()
    body = "".join(map(centered, lines[:2]))
    for line in lines[2:]:
        numbered = line[0].isdigit()
        body += paragraph(line) if numbered else paragraph(run(line, properties), more=more)
    read = read_docx(tmp_path, body)
    assert title(read) == "поведения в чатах"
    assert headings(read) == [case(each) for each in HEADINGS]


def test_a_list_within_a_point_does_not_disturb_the_count(tmp_path: Path) -> None:
    listed = rules().replace("вправе выйти из чата.", "вправе:\n1) писать;\n2) выйти из чата.")
    assert headings(read_text(tmp_path, listed)) == [*HEADINGS]


def test_words_above_a_list_within_a_point_head_nothing(tmp_path: Path) -> None:
    listed = rules().replace(
        "вправе выйти из чата.", "активен.\nОн вправе\n1) писать;\n2) молчать."
    )
    assert headings(read_text(tmp_path, listed)) == [*HEADINGS]


def test_in_an_attachment_too(tmp_path: Path) -> None:
    order = "ПРИКАЗ\n16.04.2024 № 5\nО чатах\nПРИКАЗЫВАЮ:\n1. Утвердить правила.\nДиректор      И.И. Ким\n"
    read = read_text(tmp_path, f"{order}\nПриложение\nк приказу от 16.04.2024 № 5\n{rules()}")
    assert headings(read)[2:] == [*HEADINGS]


@pytest.mark.parametrize(
    "line",
    ["МБОУ «Школа № 5»", "Муниципального учреждения «Чайка»", "обучающихся и родителей", "О правилах этикета",
     "Обучающихся и родителей"],
)  # fmt: skip
def test_what_goes_on_with_the_title_is_no_heading(tmp_path: Path, line: str) -> None:
    read = read_text(tmp_path, rules((line, *HEADINGS[1:])))
    assert title(read) == f"поведения в чатах {line}"


def test_one_line_alone_heads_nothing(tmp_path: Path) -> None:
    text = "ПРАВИЛА\nповедения в чатах\nПорядок общения\n1. Писать вежливо.\n2. Писать кратко.\n"
    assert headings(read_text(tmp_path, text)) == []


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Права участников", ("1.", "2.", "7.", "8.")),  # the points do not go on below it
        ("Директор И.И. Орлова", COUNTS[0]),
        ("с 01.09.2024", COUNTS[0]),
    ],
)
def test_lines_among_the_points_that_head_nothing(
    tmp_path: Path, line: str, numbers: tuple[str, ...]
) -> None:
    read = read_text(tmp_path, rules((HEADINGS[0], line, HEADINGS[2]), numbers))
    assert line not in headings(read)


def test_a_point_that_goes_on_in_the_next_line_is_no_heading(tmp_path: Path) -> None:
    read = read_text(tmp_path, rules().replace("вежливы.", "пишут кратко; им помогает"))
    assert "Права участников" not in headings(read)


def test_the_first_of_chapters_without_numbers_is_no_title(tmp_path: Path) -> None:
    body = centered("ПОЛОЖЕНИЕ") + centered("о чатах") + centered("Назначение чатов")
    body += paragraph("Чаты ведут классные руководители.") + centered("Права участников")
    read = read_docx(tmp_path, body + paragraph("Участник вправе выйти из чата."))
    assert title(read) == "о чатах"
    assert headings(read) == ["Назначение чатов", "Права участников"]


def test_general_provisions_are_no_title_though_nothing_else_is_headed(tmp_path: Path) -> None:
    body = centered("ПОЛОЖЕНИЕ") + centered("о чатах") + centered("Общие положения")
    read = read_docx(tmp_path, body + paragraph("Чаты ведут классные руководители."))
    assert title(read) == "о чатах"


def test_the_school_below_a_title_is_part_of_it(tmp_path: Path) -> None:
    body = centered("ПОЛОЖЕНИЕ") + centered("о чатах") + centered("МБОУ «Школа № 5»")
    body += paragraph("Чаты ведут классные руководители.") + centered("Права участников")
    read = read_docx(tmp_path, body + paragraph("Участник вправе выйти из чата."))
    assert title(read) == "о чатах МБОУ «Школа № 5»"


def test_a_chapter_may_hold_nothing_but_dashes(tmp_path: Path) -> None:
    body = centered("ПРАВИЛА") + centered("посещения сада") + centered("Приём детей")
    body += paragraph("– приходить до 8.15;") + paragraph("– предупреждать о болезни.")
    read = read_docx(tmp_path, body + centered("Запрещается") + paragraph("– опаздывать."))
    assert title(read) == "посещения сада"
