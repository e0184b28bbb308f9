"""Plain text for e-mail."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.model.act import Act
from actgen.render.blocks import Look, Paragraph, Place, Row, TableBlock
from actgen.render.context import build
from actgen.render.setup import Setup
from actgen.render.text import plain_text, render_text
from tests.render.documents import attachment, document, lines, picture, table

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(path.stem for path in (ROOT / "samples").glob("*-*.yaml"))


def text(act: Act) -> str:
    return render_text(act).decode().replace("\u00a0", " ")


def test_requisites_are_parted_by_empty_lines_points_are_lines(
    make_act: Callable[..., Act],
) -> None:
    assert text(
        make_act(пункты=["Раз", {"текст": "Два", "перечень": ["три"]}], место="г. Тверь")
    ) == (
        "Управление образования\n\nПРИКАЗ\n\n03.09.2024 № 12\n\nг. Тверь\n\nОб использовании платформы\n\n"
        "ПРИКАЗЫВАЮ:\n\n1. Раз.\n2. Два:\n– три.\n\nНачальник управления М.Н. Корсакова\n"
    )


def test_cells_of_a_row_come_one_after_another() -> None:
    stamps = Row(
        (lines(Look.STAMP, "СОГЛАСОВАНО", "Совет"), (), lines(Look.STAMP, "УТВЕРЖДАЮ")),
        (485, 30, 485),
    )
    assert plain_text(document("plan", stamps_part=[stamps])) == "СОГЛАСОВАНО\nСовет\n\nУТВЕРЖДАЮ\n"


def test_who_has_read_an_act_signs_in_one_line_with_the_date(make_act: Callable[..., Act]) -> None:
    read = ["Белова О.А.", {"имя": "Ким П.О.", "должность": "завуч"}]
    assert text(make_act(ознакомлены=read, **{"пустых строк": 1})).endswith(
        "С приказом ознакомлены:\n\n"
        "____________ О.А. Белова «___» ________ 20__ г.\n"
        "Завуч\n"
        "____________ П.О. Ким «___» ________ 20__ г.\n"
        "____________ ________________ «___» ________ 20__ г.\n"
    )


def test_a_signature_in_cells_is_one_requisite() -> None:
    cells = (lines(Look.SIGNATURE_CELL, "Директор"), lines(Look.FRAME, "Документ подписан"))
    signed = Row((*cells, lines(Look.SIGNATURE_NAME, "А.С. Ким")), (360, 380, 260), bottom=True)
    assert (
        plain_text(document(signatures_part=[signed])) == "Директор\nДокумент подписан\nА.С. Ким\n"
    )


def test_each_signature_stands_apart() -> None:
    made = document(
        signatures_part=(
            *lines(Look.SIGNATURE_FIRST, "Исполняющий обязанности"),
            *lines(Look.SIGNATURE, "директора\tА.С. Ким"),
            *lines(Look.SIGNATURE_ONLY, "Секретарь\tИ.О. Цой"),
        )
    )
    assert plain_text(made) == "Исполняющий обязанности\nдиректора А.С. Ким\n\nСекретарь И.О. Цой\n"


def test_a_gap_is_an_empty_line() -> None:
    first = Paragraph(Look.ADDRESSEE, "Директору школы\nКиму А.С.", gap=True)
    made = document("record", addressees_part=(first, *lines(Look.ADDRESSEE, "Совету школы")))
    assert plain_text(made) == "Директору школы\nКиму А.С.\n\nСовету школы\n"


def test_a_preamble_stands_apart_from_the_first_point() -> None:
    point = Paragraph(Look.LEVEL1, "Создать чаты.", label="1.", place=Place(1, 1))
    made = document(text_part=(*lines(Look.TEXT, "Во исполнение закона ПРИКАЗЫВАЮ:"), point))
    assert plain_text(made) == "Во исполнение закона ПРИКАЗЫВАЮ:\n\n1. Создать чаты.\n"


def test_margins_and_attachments_are_printed_too_pictures_are_not() -> None:
    made = document(
        first_header=(picture(), *lines(Look.SMALL_RIGHT, "Контроль")),
        text_part=lines(Look.TEXT, "Текст."),
        first_footer=lines(Look.SMALL_RIGHT, "Вх. № 5"),
        attachments=(
            attachment(*lines(Look.ATTACHMENT_KIND, "ПЛАН"), table([["раз", ""]], numbered=True)),
        ),
    )
    assert plain_text(made) == "Контроль\n\nТекст.\n\nВх. № 5\n\nПЛАН\n\n1. Столбец 1: раз\n"


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_of_the_context_is_there(sample: Callable[[str], Act], name: str) -> None:
    made = build(sample(name), Setup())
    printed = plain_text(made)
    for block in made.blocks():
        if isinstance(block, Paragraph):
            assert block.line.replace("\u2011", "-").replace("\t", " ").strip() in printed
        elif isinstance(block, TableBlock):
            cells = [line for row in block.rows for cell in row.cells for line in cell]
            assert all(line.replace("\u2011", "-") in printed for line in cells)


def test_rows_of_a_table_become_paragraphs(sample: Callable[[str], Act]) -> None:
    assert (
        "4. Сведения: Предложения и замечания\nКто представляет: Старший воспитатель; Заведующий\n"
    ) in text(sample("order-draft"))


def test_hyphens_are_plain(make_act: Callable[..., Act]) -> None:
    assert "№ 223-09" in text(make_act(номер="223-09"))


def test_all_facts_of_the_sample_are_there(sample: Callable[[str], Act]) -> None:
    printed = text(sample("order-yaroslavl"))
    for fact in (
        "12.04.2023 № 197/01-03", "г. Ярославль", "пунктом 32", "9 сентября 2021 г.", "20.09.2022",
        "– 370;", "– 33;", "– 9948 человек;", "– 1513 человек;", "– 141338 человек;", "– 29520 человек.",
        "16. Мероприятие:", "не менее 2 опорных", "До 01.05.2023", "До 31.12.2023", "3 рабочих дней",
    ):  # fmt: skip
        assert fact in printed, fact
    assert "17. Мероприятие" not in printed


@pytest.mark.parametrize(
    "cell", ["Школы \nзаместители", "Школы;\nзаместители", "Школы\n\nзаместители"]
)
def test_lines_of_a_cell_are_parted_once(cell: str, make_act: Callable[..., Act]) -> None:
    table = {"столбцы": ["Что", "Кто"], "строки": [["Купить мел", cell]]}
    assert "Кто: Школы; заместители" in text(make_act(таблица=table))
