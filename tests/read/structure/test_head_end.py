"""Where the head of an act without a preamble ends: below the title, before sentences, headings, contents."""

from pathlib import Path

from actgen.model.text import Role
from tests.read.builder import centered, paragraph, read_docx, read_text, run, style, table, title


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
