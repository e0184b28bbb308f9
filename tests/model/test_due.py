"""Deadlines of a document as read: of points, of table rows, with the year of the act."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from actgen.model.text import StructuredText
from actgen.read.raw import RawDocument, RawLine
from actgen.read.structure import structure
from tests.read.builder import read_docx, read_text, table

HEAD = "ПРИКАЗ\n16.04.2024 № 5\nО чатах\nВо исполнение приказа от 13.04.2024 № 1 до 01.05.2024 ПРИКАЗЫВАЮ:\n"


def due(text: StructuredText) -> list[tuple[str, str]]:
    """Value and words of every deadline."""
    return [(item.value.text(), text.text[item.start : item.stop]) for item in text.deadlines]


def test_points_set_deadlines_and_lend_the_year_of_the_act(tmp_path: Path) -> None:
    text = read_text(
        tmp_path, HEAD + "1. Создать чаты до 19 апреля.\n2. Отчитываться ежегодно до 1 сентября."
    )
    assert due(text) == [
        ("до 19.04.2024", "до 19 апреля"),
        ("ежегодно до 1 сентября", "ежегодно до 1 сентября"),
    ]
    assert [text.paragraphs[item.paragraph].clause for item in text.deadlines] == ["1", "2"]


def test_words_in_quotation_marks_set_none(tmp_path: Path) -> None:
    assert due(read_text(tmp_path, HEAD + "1. Слова «до 01.02.2025» исключить до 20.04.2024.")) == [
        ("до 20.04.2024", "до 20.04.2024")
    ]


def test_a_passage_for_another_document_sets_none(tmp_path: Path) -> None:
    text = "1. Дополнить инструкцию пунктом следующего содержания:\n«3.5. Отчитывается до 1 июня.».\n2. Да."
    assert due(read_text(tmp_path, HEAD + text)) == []


def test_a_column_of_deadlines_needs_no_preposition(tmp_path: Path) -> None:
    rows = table(
        ["№", "Мероприятие", "Срок", "Результат"],
        ["1", "Совет 05.03.2024", "22–26.04.2024", "Отчёт до 30.04.2024"],
        ["2", "Собрание", "май 2024 г.", ""],
        header=True,
    )
    text = read_docx(tmp_path, rows)
    assert due(text) == [
        ("с 22.04.2024 по 26.04.2024", "22–26.04.2024"),
        ("до 30.04.2024", "до 30.04.2024"),
        ("май 2024", "май 2024 г."),
    ]
    assert [text.paragraphs[item.paragraph].cell for item in text.deadlines] == [
        (1, 2, 3), (1, 2, 4), (1, 3, 3),
    ]  # fmt: skip


def test_dates_of_birth_and_of_signing_are_no_deadlines(tmp_path: Path) -> None:
    rows = table(["Ф.И.О.", "Дата рождения", "Дата подписания"], ["Орлов", "01.02.2010", "март"])
    assert due(read_docx(tmp_path, rows)) == []


@given(
    st.lists(
        st.sampled_from(["Создать чаты до 19.04.2024.", "«До 1 мая»", "ежедневно", "в мае", "№"])
    )
)
def test_every_deadline_lies_within_its_paragraph(texts: list[str]) -> None:
    text = structure(RawDocument([RawLine(item) for item in texts]), "приказ.txt")
    for item in text.deadlines:
        paragraph = text.paragraphs[item.paragraph]
        assert paragraph.start <= item.start < item.stop <= paragraph.stop
