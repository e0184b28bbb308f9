"""A new row of a plan."""

from __future__ import annotations

from actgen.annotation.rows import common_in_column, new_rows
from actgen.read import documents_in
from benchmarks.office import P, T, docx

WORDING = "Включить в план внутреннего контроля контроль использования чатов."


def rows(*table: list[str], header: int = 1, kind: str = "ПЛАН") -> list[tuple[str, ...]]:
    (text,) = documents_in(docx(P(kind), P("работы"), T(*table, header=header), P("")), "а.docx")
    return [row.cells for row in new_rows(text, WORDING, "до 19.04.2024", "x")]


def test_every_column_gets_its_own() -> None:
    head = ["№ п/п", "Мероприятие", "Срок", "Ответственный"]
    first, _ = rows(head, ["1.", "Проверить чаты.", "май", "завуч"])
    assert first == ("2.", "Контроль использования чатов.", "до 19.04.2024", "")


def test_numbers_go_on_however_they_are_written() -> None:
    head = ["№", "Содержание", "Дата"]
    assert rows(head, ["2.9", "Проверить чаты", "май"])[0][0] == "2.10"
    assert rows(head, ["", "Проверить чаты", "май"])[0][0] == ""


def test_the_wording_itself_is_the_second_way() -> None:
    found = rows(["№", "Мероприятие"], ["1", "Проверить чаты"])
    assert [row[1] for row in found] == ["Контроль использования чатов", WORDING.rstrip(".")]


def test_without_a_header_the_column_of_most_words_is_the_one() -> None:
    found = rows(
        ["май", "Проверить чаты учителей", "завуч"], ["июнь", "Отчитаться", "завуч"], header=0
    )
    assert found[0][1] == "Контроль использования чатов"


def test_a_table_of_something_else_gets_no_row() -> None:
    assert rows(["Фамилия", "Подпись"], ["Орлова", ""], kind="ПРИКАЗ") == []


def test_a_plan_may_call_its_columns_as_it_likes() -> None:
    found = rows(["Кто", "Что делаем", "Когда"], ["Фокин", "Обновляем антивирусы", "май"])
    assert found[0] == ("", "Контроль использования чатов", "")


def test_a_table_that_holds_the_signature_gets_no_rows() -> None:
    blocks = (P("ПРИКАЗ"), P("О чатах"), P("ПРИКАЗЫВАЮ:"), P("1. Открыть чат."))
    signed = T(["Директор школы", "____", "О.О. Верещагина"], header=0)
    (text,) = documents_in(docx(*blocks, signed, P("")), "а.docx")
    assert list(new_rows(text, WORDING, "до 19.04.2024", "x")) == []


def test_what_most_cells_of_a_column_say() -> None:
    table = T(["Чат", "Где"], ["А", "профиль"], ["Б", "профиль"], ["В", "Viber"], header=1)
    (text,) = documents_in(docx(P("ПРИКАЗ"), P("О чатах"), table, P("")), "а.docx")
    cells = {p.text: k for k, p in enumerate(text.paragraphs) if p.cell}
    assert common_in_column(text, cells["Viber"]) == "профиль"
    assert common_in_column(text, cells["А"]) == ""
    assert common_in_column(text, 0) == ""
