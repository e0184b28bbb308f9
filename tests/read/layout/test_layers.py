"""A text box beside a heading: lines of two blocks that alternate down the page."""

from __future__ import annotations

from actgen.read.layout import lay_out
from actgen.read.raw import RawLine
from tests.read.layout.typesetter import SIZE, Sheet


def texts(sheet: Sheet) -> list[str]:
    return [block.text for block in lay_out([sheet.page]).blocks if isinstance(block, RawLine)]


def test_two_blocks_that_alternate_come_one_after_the_other() -> None:
    sheet = Sheet()
    top = sheet.y
    sheet.put(350, "Приложение 1", top)
    sheet.put(290, "ИНСТРУКЦИЯ", top + 0.75 * SIZE, bold=True)
    sheet.put(350, "к приказу от 12.03.2025 № 39", top + 1.2 * SIZE)
    sheet.put(290, "по работе в чате", top + 1.95 * SIZE, bold=True)
    sheet.y = top + 2 * SIZE
    sheet.skip()
    sheet.line("1. Войдите в чат.")
    assert texts(sheet) == [
        "Приложение 1",
        "к приказу от 12.03.2025 № 39",
        "ИНСТРУКЦИЯ",
        "по работе в чате",
        "1. Войдите в чат.",
    ]


def test_blocks_that_stand_clear_of_each_other_are_columns() -> None:
    sheet = Sheet()
    top = sheet.y
    sheet.put(370, "Приложение 1", top)
    sheet.put(85, "ИНСТРУКЦИЯ", top + 0.75 * SIZE, bold=True)
    sheet.put(370, "к приказу № 39", top + 1.2 * SIZE)
    sheet.put(85, "по работе в чате", top + 1.95 * SIZE, bold=True)
    assert texts(sheet) == ["ИНСТРУКЦИЯ", "по работе в чате", "Приложение 1", "к приказу № 39"]


def test_lines_set_close_stay_in_their_order() -> None:
    sheet = Sheet(spacing=0.65)
    for text in ("1. Создать чат.", "2. Закрыть группы.", "3. Назначить ответственного."):
        sheet.line(text)
    assert texts(sheet) == ["1. Создать чат.", "2. Закрыть группы.", "3. Назначить ответственного."]
