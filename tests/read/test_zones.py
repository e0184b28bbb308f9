"""Where the head ends: titles, headings, grounds by dashes, text without a preamble."""

from pathlib import Path

from actgen.model.text import Role, StructuredText
from tests.read.builder import paragraph, read_docx, read_text, run, style, table

CENTER = '<w:jc w:val="center"/>'


def title(text: StructuredText) -> str:
    return text.requisites.title.value if text.requisites.title else ""


def centered(text: str) -> str:
    return paragraph(run(text, "<w:b/>"), more=CENTER)


def test_grounds_by_dashes_belong_to_the_preamble(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        "ПРИКАЗ\n16.04.2024 № 5\nО чатах\nВ соответствии:\n- с уставом;\n- с планом\nПРИКАЗЫВАЮ:\n1. Да.",
    )
    roles = [p.role for p in read.paragraphs]
    assert roles[3:7] == [Role.PREAMBLE] * 4
    assert [p.parent for p in read.paragraphs[4:6]] == [3, 3]
    assert read.paragraphs[7].parent is None


def test_a_title_ends_where_the_layout_changes(tmp_path: Path) -> None:
    body = centered("ПРАВИЛА") + centered("общения в чате") + paragraph(run("Кто пишет", "<w:b/>"))
    read = read_docx(tmp_path, body + paragraph("Пишут все родители класса."))
    assert title(read) == "общения в чате"
    assert read.paragraphs[2].role is Role.HEADING


def test_a_styled_heading_is_no_title(tmp_path: Path) -> None:
    styles = style("t", "Title") + style("h", "heading 1")
    body = paragraph("ПРАВИЛА", style="t") + paragraph("приёма детей", style="t")
    read = read_docx(
        tmp_path, body + paragraph("Приём", style="h") + paragraph("Да."), styles=styles
    )
    assert title(read) == "приёма детей"


def test_contents_and_chapters_are_no_title(tmp_path: Path) -> None:
    for line in ("Содержание", "Глава 1. Общие положения"):
        assert title(read_text(tmp_path, f"ПОЛОЖЕНИЕ\nо чатах\n{line}\n1. Да.")) == "о чатах"


def test_a_heading_above_one_of_several_tables_is_no_title(tmp_path: Path) -> None:
    rows = table(["№", "Мероприятие", "Срок"], ["1", "Собрание", "до 01.03.2025"])
    body = centered("План проверки чатов") + centered("Март") + rows + centered("Апрель") + rows
    assert title(read_docx(tmp_path, body)) == "проверки чатов"


def test_the_subject_of_a_reference_may_begin_like_a_preamble(tmp_path: Path) -> None:
    body = centered("СПРАВКА") + centered("по итогам проверки чатов классных руководителей")
    read = read_docx(tmp_path, body + centered("от 28.11.2024") + paragraph("Проверено 12 чатов."))
    assert title(read) == "по итогам проверки чатов классных руководителей"
    assert read.requisites.date is not None


def test_an_order_by_departments_has_no_preamble(tmp_path: Path) -> None:
    body = centered("УКАЗАНИЕ") + paragraph("№ 3 от 16.01.2025", more=CENTER)
    body += paragraph("Об учёте", more=CENTER) + paragraph(run("Школам", "<w:b/>"))
    read = read_docx(tmp_path, body + paragraph("Учёт вести по классам:") + paragraph("- старшим."))
    assert title(read) == "Об учёте"
    assert [p.role for p in read.paragraphs[3:]] == [Role.HEADING, Role.CLAUSE, Role.CLAUSE]


def test_an_approval_in_brackets_below_the_title(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        "План контроля чатов\n(утверждён приказом директора от 09.01.2025 № 2)\n1. Да.",
    )
    found = read.requisites
    assert title(read) == "контроля чатов"
    assert (found.number and found.number.value, found.date is not None) == ("2", True)


def test_the_number_of_a_school_in_a_stamp_is_not_that_of_the_act(tmp_path: Path) -> None:
    read = read_text(
        tmp_path, "УТВЕРЖДЕН\nприказом СОШ № 6 от 10.09.2024 № 101\nПЛАН\nработы\n1. Да."
    )
    assert read.requisites.number is not None
    assert read.requisites.number.value == "101"


def test_a_latin_letter_in_the_kind(tmp_path: Path) -> None:
    read = read_text(
        tmp_path, "ПPИКАЗ\n16.04.2024 № 5\nО чатах\nВ целях порядка пpиказываю:\n1. Да."
    )
    assert read.requisites.kind is not None
    assert read.requisites.kind.value == "приказ"
    assert read.requisites.operative_word is not None


def test_a_title_run_together_with_the_preamble_is_parted(tmp_path: Path) -> None:
    line = (
        "О порядке работы чатов В соответствии с приказом управления от 13.04.2024 № 1 ПРИКАЗЫВАЮ:"
    )
    read = read_text(tmp_path, f"ПРИКАЗ\n16.04.2024 № 5\n{line}\n1. Да.")
    assert title(read) == "О порядке работы чатов"
    assert read.paragraphs[3].role is Role.PREAMBLE


def test_decisions_run_together_with_the_report_are_parted(tmp_path: Path) -> None:
    read = read_text(
        tmp_path, "ПРОТОКОЛ № 1\nСЛУШАЛИ: Орлову Н.П. о чатах. РЕШИЛИ:\n1. Создать чаты."
    )
    assert [p.text for p in read.paragraphs[1:3]] == ["СЛУШАЛИ: Орлову Н.П. о чатах.", "РЕШИЛИ:"]


def test_an_adoption_on_one_line_is_no_kind(tmp_path: Path) -> None:
    head = "ПРИНЯТ общим собранием работников\nпротокол от 05.02.2025 № 1\n"
    read = read_text(tmp_path, f"{head}\nКОДЕКС\nэтики педагогов\nСтатья 1. Предмет\nДа.")
    assert read.requisites.kind is not None
    assert read.requisites.kind.value == "кодекс"
    assert title(read) == "этики педагогов"
    assert [p.label for p in read.paragraphs if p.label] == ["Статья 1."]


def test_an_article_of_a_law_is_no_label(tmp_path: Path) -> None:
    read = read_text(tmp_path, "ПОЛОЖЕНИЕ\nо чатах\n1. Да.\nСтатья 28 Закона действует.")
    assert [p.label for p in read.paragraphs if p.label] == ["1."]


def test_the_first_of_chapters_without_numbers_is_no_title(tmp_path: Path) -> None:
    body = centered("ПОЛОЖЕНИЕ") + centered("о чатах") + centered("Назначение чатов")
    body += paragraph("Чаты ведут классные руководители.") + centered("Права участников")
    read = read_docx(tmp_path, body + paragraph("Участник вправе выйти из чата."))
    assert title(read) == "о чатах"
    assert [p.text for p in read.paragraphs if p.role is Role.HEADING] == [
        "Назначение чатов", "Права участников",
    ]  # fmt: skip


def test_general_provisions_are_no_title_though_nothing_else_is_headed(tmp_path: Path) -> None:
    body = centered("ПОЛОЖЕНИЕ") + centered("о чатах") + centered("Общие положения")
    read = read_docx(tmp_path, body + paragraph("Чаты ведут классные руководители."))
    assert title(read) == "о чатах"


def test_the_school_below_a_title_is_part_of_it(tmp_path: Path) -> None:
    body = centered("ПОЛОЖЕНИЕ") + centered("о чатах") + centered("МБОУ «Школа № 5»")
    body += paragraph("Чаты ведут классные руководители.") + centered("Права участников")
    read = read_docx(tmp_path, body + paragraph("Участник вправе выйти из чата."))
    assert title(read) == "о чатах МБОУ «Школа № 5»"


def test_the_running_head_of_the_only_page_is_not_the_kind(tmp_path: Path) -> None:
    stamps = "ПРИНЯТО\nпедагогическим советом\nпротокол от 28.08.2024 № 1\n\nУТВЕРЖДЕНО\nприказом школы\n"
    head = f"Правила внутреннего распорядка\n{stamps}от 29.08.2024 № 310\n\n"
    read = read_text(tmp_path, f"{head}ПРАВИЛА\nвнутреннего распорядка\n\n1. Да.\n2. Нет.")
    assert title(read) == "внутреннего распорядка"
    assert read.requisites.number is not None
    assert read.requisites.number.value == "310"


def test_a_chapter_may_hold_nothing_but_dashes(tmp_path: Path) -> None:
    body = centered("ПРАВИЛА") + centered("посещения сада") + centered("Приём детей")
    body += paragraph("– приходить до 8.15;") + paragraph("– предупреждать о болезни.")
    read = read_docx(tmp_path, body + centered("Запрещается") + paragraph("– опаздывать."))
    assert title(read) == "посещения сада"
