"""The tree of points: addresses, lead-ins, continuations, quoted passages, attachments."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actgen.model.text import Role, StructuredText
from actgen.read import read_document
from actgen.read.raw import RawCell, RawDocument, RawLine, RawRow, RawTable
from actgen.read.structure import structure
from tests.read.builder import (
    abstract,
    cell,
    docx,
    instance,
    level,
    lines,
    paragraph,
    read_docx,
    read_text,
    table,
    tree,
    write,
)
from tests.read.structure.test_parts import HEAD, LONG


def body(folder: Path, text: str) -> list[str]:
    return tree(read_text(folder, HEAD + text))


def test_points_of_several_levels(tmp_path: Path) -> None:
    assert body(
        tmp_path, "1. Всем:\n1.1. а;\n1.2 б:\n1) в;\n2) г:\n– д;\n– е.\n1.3. ж.\n2. з."
    ) == [
        "1 | 1. Всем:",
        "1.1 < 1. | 1.1. а;",
        "1.2 < 1. | 1.2 б:",
        "1.2 1) < 1.2 | 1) в;",
        "1.2 2) < 1.2 | 2) г:",
        "1.2 2) < 2) | – д;",
        "1.2 2) < 2) | – е.",
        "1.3 < 1. | 1.3. ж.",
        "2 | 2. з.",
    ]


def test_letters_below_brackets_and_back(tmp_path: Path) -> None:
    assert body(tmp_path, "1) Всем:\nа) да;\nб) нет;\n2) Никому.") == [
        "1) | 1) Всем:", "1) а) < 1) | а) да;", "1) б) < 1) | б) нет;", "2) | 2) Никому.",
    ]  # fmt: skip


def test_an_unnumbered_paragraph_belongs_to_the_point_above(tmp_path: Path) -> None:
    assert body(
        tmp_path, "1. Создать чат.\nОтветственный: Иванова А.А.\nСрок – до 19.04.2024.\n2. Да."
    ) == [
        "1 | 1. Создать чат.",
        "1 < 1. | Ответственный: Иванова А.А.",
        "1 < 1. | Срок – до 19.04.2024.",
        "2 | 2. Да.",
    ]


@pytest.mark.parametrize(
    "items", ["– с детьми;\n– с родителями.\n", "1) с детьми;\n2) с родителями.\n"]
)
def test_a_paragraph_after_a_list_is_not_led_in_by_it(tmp_path: Path, items: str) -> None:
    read = body(tmp_path, f"1. Создать чаты:\n{items}Кроме того, вести журнал.\n2. Да.")
    assert read[3:] == ["1 | Кроме того, вести журнал.", "2 | 2. Да."]


def test_control_without_a_number_is_free(tmp_path: Path) -> None:
    read = body(tmp_path, "1) Создать чат.\nКонтроль за исполнением приказа оставляю за собой.")
    assert read[-1] == " | Контроль за исполнением приказа оставляю за собой."


def test_an_unnumbered_lead_in_within_a_point(tmp_path: Path) -> None:
    read = body(tmp_path, "1. О чатах.\nКлассным руководителям:\n1.1. Да.\n1.2. Нет.\n2. Всё.")
    assert read[1:] == [
        "1 < 1. | Классным руководителям:",
        "1.1 < Классным рук | 1.1. Да.",
        "1.2 < Классным рук | 1.2. Нет.",
        "2 | 2. Всё.",
    ]


def test_a_list_nested_in_a_list_of_the_same_sort(tmp_path: Path) -> None:
    assert body(tmp_path, "1. Да.\n2. Состав комиссии:\n1. Иванов;\n2. Петров.\n3. Нет.") == [
        "1 | 1. Да.",
        "2 | 2. Состав комиссии:",
        "2 1 < 2. | 1. Иванов;",
        "2 2 < 2. | 2. Петров.",
        "3 | 3. Нет.",
    ]


def test_dashes_within_dashes(tmp_path: Path) -> None:
    text = "1. Поручить:\n- создать чаты:\n- с детьми;\n- с родителями.\n- вести журнал.\n2. Да."
    assert body(tmp_path, text)[1:] == [
        "1 < 1. | - создать чаты:",
        "1 < - | - с детьми;",
        "1 < - | - с родителями.",
        "1 < 1. | - вести журнал.",
        "2 | 2. Да.",
    ]


def test_dashes_within_dashes_made_by_word(tmp_path: Path) -> None:
    made = "".join(
        paragraph(text, num=2, level=k)
        for k, text in [(0, "чаты"), (1, "с детьми"), (1, "с отцами"), (0, "сайт")]
    )
    bullets = abstract(2, level(0, "bullet", "-"), level(1, "bullet", "o")) + instance(2, 2)
    read = read_docx(tmp_path, paragraph("Создать:") + made, numbering=bullets)
    assert [p.parent for p in read.paragraphs] == [None, 0, 1, 1, 0]


def test_a_point_right_after_the_operative_word(tmp_path: Path) -> None:
    assert tree(read_text(tmp_path, "ПРИКАЗ\nВ целях порядка приказываю: 1. Создать чат.\n2. Да.")) == [
        "1 | 1. Создать чат.", "2 | 2. Да.",
    ]  # fmt: skip


def test_a_quoted_passage_numbers_for_itself(tmp_path: Path) -> None:
    text = (
        "1. Дополнить инструкцию пунктом следующего содержания:\n"
        "«3.17. Координирует работу в «Сферуме»:\n1) создаёт чаты:\n– с родителями;\n2) ведёт переписку».\n2. Да."
    )
    assert body(tmp_path, text) == [
        "1 | 1. Дополнить инструкцию пунктом следующего содержания:",
        "1 3.17 < 1. | «» 3.17. «Координирует работу в «Сферуме»:",
        "1 3.17 1) < 3.17. | «» 1) создаёт чаты:",
        "1 3.17 1) < 1) | «» – с родителями;",
        "1 3.17 2) < 3.17. | «» 2) ведёт переписку».",
        "2 | 2. Да.",
    ]


def test_a_quoted_passage_that_is_never_closed_ends_with_the_numbering_outside(
    tmp_path: Path,
) -> None:
    text = (
        "1. Всем:\n1.1. Внести в инструкцию пункт:\n«координация:\n1) чат «А»;\n2) чат «Б».\n2. Да."
    )
    read = body(tmp_path, text)
    assert read[2:] == [
        "1.1 < 1.1. | «» «координация:",
        "1.1 1) < «координация | «» 1) чат «А»;",
        "1.1 2) < «координация | «» 2) чат «Б».",
        "2 | 2. Да.",
    ]


def test_a_quoted_passage_that_begins_within_the_line(tmp_path: Path) -> None:
    read = body(
        tmp_path, "1. Дополнить пунктом: «создаёт чаты:\n1) с детьми;\n2) с родителями».\n2. Да."
    )
    assert read[1:] == [
        "1 1) < 1. | «» 1) с детьми;",
        "1 2) < 1. | «» 2) с родителями».",
        "2 | 2. Да.",
    ]


def test_a_name_in_quotation_marks_is_no_passage(tmp_path: Path) -> None:
    read = body(tmp_path, "1. Включить в план мероприятия:\n«Сферум» – платформа школы.\n2. Да.")
    assert not any("| «»" in line for line in read)


def test_names_in_the_middle_of_an_act_are_no_signature(tmp_path: Path) -> None:
    read = body(
        tmp_path, "1. Состав комиссии:\nДиректор      И.И. Петрова\nЗавуч      А.А. Ким\n2. Да."
    )
    assert read == [
        "1 | 1. Состав комиссии:",
        "1 < 1. | Директор И.И. Петрова",
        "1 < 1. | Завуч А.А. Ким",
        "2 | 2. Да.",
    ]


def test_a_table_hangs_on_its_lead_in_and_on_its_section(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        HEAD + "1. Включить в план:\n№\tМероприятие\tСрок\n\tРаздел о чатах\t\n1\tЧат\tмай\n2. Да.",
    )
    cells = [
        (p.text, read.paragraphs[p.parent].text)
        for p in read.paragraphs
        if p.cell and p.parent is not None
    ]
    assert cells[3:] == [
        ("Раздел о чатах", "Включить в план:"), ("1", "Раздел о чатах"), ("Чат", "Раздел о чатах"),
        ("май", "Раздел о чатах"),
    ]  # fmt: skip
    assert {p.clause for p in read.paragraphs if p.cell} == {"1"}
    assert read.paragraphs[-1].clause == "2"


# --- a generated tree, written as text and as DOCX with real numbering, reads back the same ---

NUMBERING = abstract(
    1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "decimal", "%3)"),
    level(3, "russianLower", "%4)"), level(4, "bullet", "\uf0b7"),
) + instance(1, 1)  # fmt: skip
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"


def test_a_table_of_numbered_rows_that_nobody_has_filled_in(tmp_path: Path) -> None:
    rows = [[cell(paragraph("", num=1)), cell(paragraph(""))] for _ in range(3)]
    text = read_docx(tmp_path, paragraph("Список:") + table(*rows), numbering=NUMBERING)
    assert [len(each.rows) for each in text.tables] == [3]
    assert lines(text)[1:] == ["1.", "2.", "3."]


SAID = st.sampled_from(
    [
        "", "ПРИКАЗ", "П Р И К А З № 5", "16.04.2024 № 5", "г. Тверь", "О чатах", "УТВЕРЖДАЮ", "СОГЛАСОВАНО",
        "УТВЕРЖДАЮ\tСОГЛАСОВАНО", "Приложение № 1", "Согласно плану ПРИКАЗЫВАЮ:", "ПРИКАЗЫВАЮ: 1. Создать чаты.",
        "1. Создать чаты:", "1) ученический;", "а) родительский;", "– учителей;", "2.1. Назначить", "Содержание",
        "Общие положения", "дополнить словами: «в чате", "и пунктом 2».", "Директор ________ И.И. Петрова",
        "Директор школы", "И.И. Петрова", "С приказом ознакомлены:", "Раздел 1. Чаты\n1. Создать", "№ п/п", "Срок",
    ]
)  # fmt: skip
LABELS = st.sampled_from(["", "", "1.", "2.", "–", "а)"])
LINES = st.tuples(SAID, LABELS, *[st.booleans()] * 3, st.sampled_from([0, 0, 1, 2])).map(
    lambda drawn: RawLine(
        drawn[0], drawn[1], bold=drawn[2], centered=drawn[3], gap=drawn[4], column=drawn[5]
    )
)
CELLS = st.tuples(st.lists(LINES, max_size=2), st.integers(1, 2), st.booleans()).map(
    lambda drawn: RawCell(*drawn)
)
ROWS = st.lists(CELLS, min_size=1, max_size=3).map(RawRow)
TABLES = st.tuples(st.lists(ROWS, max_size=4), st.sampled_from([None, True, False])).map(
    lambda drawn: RawTable(*drawn)
)


@settings(max_examples=60)
@given(blocks=st.lists(st.one_of(LINES, LINES, TABLES), max_size=12))
def test_whatever_stands_together_is_read(blocks: list[RawLine | RawTable]) -> None:
    text = structure(RawDocument(blocks), "приказ.docx")
    count = len(text.paragraphs)
    assert "\n".join(p.text for p in text.paragraphs) == text.text
    assert all(text.text[p.start : p.stop] == p.text for p in text.paragraphs)
    assert all(p.parent is None or p.parent < k for k, p in enumerate(text.paragraphs))
    assert all(0 <= k < count for t in text.tables for row in t.rows for c in row.cells for k in c)
    borders = [(p.start, p.preamble, p.body, p.signature, p.stop) for p in text.parts]
    assert all(each == tuple(sorted(each)) for each in borders)


def numbered(depths: list[int]) -> list[tuple[int, str]]:
    """Levels without leaps, and the label each paragraph gets."""
    counts = [0] * 5
    found: list[tuple[int, str]] = []
    for wanted in depths:
        depth = min(wanted, found[-1][0] + 1) if found else 0
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (4 - depth)
        a, b, c, d, _ = counts
        found.append(
            (depth, [f"{a}.", f"{a}.{b}.", f"{c})", f"{RUSSIAN[(d - 1) % 28]})", "–"][depth])
        )
    return found


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(depths=st.lists(st.integers(0, 4), min_size=1, max_size=25))
def test_typed_and_made_numbers_read_the_same(tmp_path: Path, depths: list[int]) -> None:
    points = numbered(depths)
    typed = "ПРИКАЗЫВАЮ:\n" + "\n".join(
        f"{label} Сделать дело {k};" for k, (_, label) in enumerate(points)
    )
    made = paragraph("ПРИКАЗЫВАЮ:") + "".join(
        paragraph(f"Сделать дело {k};", num=1, level=depth) for k, (depth, _) in enumerate(points)
    )
    one = read_text(tmp_path, typed)
    two = read_docx(tmp_path, made, numbering=NUMBERING)
    assert [p.label for p in two.paragraphs[1:]] == [label for _, label in points]
    assert one.text == two.text
    assert [_essence(one, k) for k in range(len(one.paragraphs))] == [
        _essence(two, k) for k in range(len(one.paragraphs))
    ]
    for p in one.paragraphs:
        assert one.text[p.start : p.stop] == p.text


def _essence(text: StructuredText, index: int) -> tuple[str, str, int | None, Role]:
    p = text.paragraphs[index]
    return p.label, p.clause, p.parent, p.role


def test_the_same_act_reads_the_same_from_both_formats(tmp_path: Path) -> None:
    one = read_text(tmp_path, LONG)
    two = read_docx(tmp_path, "".join(paragraph(line) for line in LONG.split("\n")))
    assert lines(one) == lines(two)
    assert one.requisites == two.requisites


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    path = write(tmp_path, docx("".join(paragraph(line) for line in LONG.split("\n"))))
    assert read_document(path) == read_document(path)


def test_what_led_a_finished_list_in_does_not_lead_the_next_one(tmp_path: Path) -> None:
    read = read_text(
        tmp_path, "ПРОТОКОЛ № 2\nПовестка дня:\n1. О чатах.\n2. Разное.\n1. СЛУШАЛИ: Орлову Н.П."
    )
    agenda = next(k for k, p in enumerate(read.paragraphs) if p.text == "Повестка дня:")
    assert [p.parent for p in read.paragraphs if p.label] == [agenda, agenda, None]
