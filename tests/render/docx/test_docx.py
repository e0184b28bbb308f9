"""The Word document: parts, styles, tables, rows, pictures, escaping."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actgen.model.act import Act
from actgen.render.blocks import Block, Look, Row, TableBlock
from actgen.render.document import ARRANGEMENT
from actgen.render.docx import docx_bytes, render_docx
from actgen.render.docx.lint import problems
from actgen.render.docx.xml import w
from actgen.source import load_act
from tests.render.word import (
    attachment,
    document,
    item,
    names,
    part,
    picture,
    styles,
    table,
    text,
)

MakeAct = Callable[..., Act]
PARAGRAPHS = st.builds(
    text,
    st.text(st.characters(exclude_characters=" ")).map("а{}".format),
    st.sampled_from(Look),
    gap=st.booleans(),
    keep=st.booleans(),
)
LEAVES = (
    PARAGRAPHS | st.just(table()) | st.just(table(gap=True, numbered=False)) | st.just(picture())
)
BLOCKS = LEAVES | st.builds(
    lambda left, right, gap: Row((tuple(left), tuple(right)), (400, 600), gap=gap),
    st.lists(LEAVES, max_size=3),
    st.lists(LEAVES, max_size=3),
    st.booleans(),
)
SAMPLES = sorted((Path(__file__).resolve().parents[3] / "samples").glob("*.yaml"))


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


class TestWellBuilt:
    @pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
    def test_samples(self, path: Path) -> None:
        content = render_docx(load_act(path))
        assert problems(content) == []
        assert opened(content).paragraphs

    def test_long_and_varied_acts(self, long_act: Act, varied_act: Act) -> None:
        assert problems(render_docx(long_act)) == []
        assert problems(render_docx(varied_act)) == []

    @pytest.mark.parametrize("family", ARRANGEMENT)
    def test_every_look_in_every_family(self, family: str) -> None:
        everything = [text("строка", look) for look in Look]
        row = Row((tuple(everything), (picture(),), ()), (500, 300, 200), gap=True)
        blocks = (*everything, table(), row, row, table(index=2, gap=True), text("конец"))
        made = document(
            blocks,
            family,
            attachments=(attachment(1, *blocks, landscape=True), attachment(2, table(index=3))),
        )
        assert problems(docx_bytes(made)) == []

    @given(
        blocks=st.lists(BLOCKS, max_size=12),
        attached=st.lists(BLOCKS, max_size=6),
        landscape=st.booleans(),
    )
    @settings(max_examples=60)
    def test_whatever_stands_beside_whatever(
        self, blocks: list[Block], attached: list[Block], landscape: bool
    ) -> None:
        header = tuple(block for block in attached if not isinstance(block, TableBlock))
        made = document(
            blocks,
            "record",
            подписи=attached,
            landscape=landscape,
            first_header=header,
            attachments=(attachment(1, *attached, landscape=not landscape), attachment(2, *blocks)),
        )
        assert problems(docx_bytes(made)) == []

    def test_an_empty_document(self) -> None:
        assert problems(docx_bytes(document(вид=()))) == []

    def test_the_same_document_gives_the_same_bytes(self, varied_act: Act) -> None:
        assert render_docx(varied_act) == render_docx(varied_act)


class TestParts:
    def test_they_stand_in_the_order_of_the_family(self) -> None:
        plain = ("пометки", "бланк", "грифы", "место", "подписи", "отметки")
        given = {name: [text(name, Look.FLUSH)] for name in plain}
        given |= {"вид": [text("вид", Look.KIND)], "адресаты": [text("адресаты", Look.ADDRESSEE)]}
        act, plan = (
            [
                p.text
                for p in opened(docx_bytes(document([text("текст")], family, **given))).paragraphs
            ]
            for family in ("record", "plan")
        )
        order = [
            "пометки",
            "грифы",
            "бланк",
            "адресаты",
            "вид",
            "место",
            "текст",
            "подписи",
            "отметки",
        ]
        assert act == order
        assert plan == [name for name in order if name != "адресаты"]

    def test_a_letter_begins_with_its_head(self) -> None:
        head = Row(
            ((text("Школа", Look.ORGANISATION),), (), (text("Главе", Look.ADDRESSEE),)),
            (450, 100, 450),
        )
        made = opened(docx_bytes(document([text("Сообщаем")], "letter", шапка=[head])))
        assert [cell.text for cell in made.tables[0].rows[0].cells] == ["Школа", "", "Главе"]
        assert made.element.body[0].tag == w("tbl")


class TestStyles:
    def test_they_have_the_names_that_word_users_expect(self, sample: Callable[[str], Act]) -> None:
        assert {
            "Реквизит бланка: наименование",
            "Вид документа",
            "Дата и номер",
            "Заголовок к тексту",
            "Пункт 1 уровня",
            "Пункт 2 уровня",
            "Пункт 3 уровня",
            "Подпункт со скобкой",
            "Перечень с тире",
            "Подпись: одна строка",
        } <= set(styles(render_docx(sample("order-school"))))

    def test_the_names_style_the_right_paragraphs(self, sample: Callable[[str], Act]) -> None:
        made = opened(render_docx(sample("order-draft")))
        by_style = {p.style.name: p.text for p in made.paragraphs}
        assert by_style["Вид документа"] == "ПРИКАЗ"
        assert by_style["Дата и номер"].count("\t") == 1
        assert (
            by_style["Подпись: должность и фамилия"] == "муниципального округа\tМ.Н.\u00a0Корсакова"
        )
        assert by_style["Вид приложения"] == "ГРАФИК"

    def test_what_is_set_off_has_a_style_of_its_own(self) -> None:
        content = docx_bytes(document([text("Перед таблицей", gap=True), table()]))
        made = opened(content).paragraphs[1]
        assert made.style.name == "Текст документа (отбивка 0 и 10 пт)"
        assert made.style.paragraph_format.space_after.pt == 10
        assert made.style.base_style.name == "Текст документа"

    def test_addressees_are_set_off_from_one_another_and_their_lines_are_not(self) -> None:
        first = (text("Школам", Look.ADDRESSEE), text("города", Look.ADDRESSEE, gap=True))
        content = docx_bytes(
            document(family="record", адресаты=[*first, text("Детским садам", Look.ADDRESSEE)])
        )
        after = [p.style.paragraph_format.space_after.pt for p in opened(content).paragraphs[:3]]
        assert after == [0, 10, 30]

    def test_a_block_at_the_right_is_not_moved_twice_in_a_cell(self) -> None:
        row = Row(((text("УТВЕРЖДАЮ", Look.STAMP),),), (1000,))
        cell = opened(docx_bytes(document(грифы=[row]))).tables[0].cell(0, 0)
        style = cell.paragraphs[0].style
        assert style.name == "Гриф утверждения (в ячейке)"
        assert style.paragraph_format.left_indent.pt == 0

    def test_on_a_landscape_sheet_the_stamp_stands_farther_to_the_right(self) -> None:
        made = opened(docx_bytes(document(attachments=(attachment(1, text("а"), landscape=True),))))
        stamp = next(p for p in made.paragraphs if p.text.startswith("Приложение"))
        assert stamp.style.name == "Гриф утверждения (альбомный лист)"
        assert (
            stamp.style.paragraph_format.left_indent
            > stamp.style.base_style.paragraph_format.left_indent
        )

    def test_a_signature_in_a_cell_ends_at_its_border(self) -> None:
        row = Row(((text("Директор\tИ.О. Фамилия", Look.SIGNATURE),),), (500,))
        content = docx_bytes(document([row]))
        cell = opened(content).tables[0].cell(0, 0)
        stops = [
            (stop.alignment, stop.position.twips)
            for stop in cell.paragraphs[0].style.paragraph_format.tab_stops
        ]
        assert [position for alignment, position in stops if "RIGHT" in str(alignment)] == [
            9355 // 2
        ]

    def test_the_signature_is_held_by_the_text(self, sample: Callable[[str], Act]) -> None:
        paragraphs = opened(render_docx(sample("order-school"))).paragraphs
        assert [p.paragraph_format.keep_with_next for p in paragraphs[-3:-1]] == [True, True]


class TestTables:
    def test_the_header_repeats_and_rows_stay_whole(self, sample: Callable[[str], Act]) -> None:
        rows = list(part(render_docx(sample("order-yaroslavl"))).iter(w("tr")))
        repeated = [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in rows]
        assert repeated == [True] + [False] * 16
        assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)

    def test_sections_span_all_columns(self, sample: Callable[[str], Act]) -> None:
        made = opened(render_docx(sample("order-draft"))).tables[0]
        assert {cell.text for cell in made.rows[1].cells} == {"Общеобразовательные организации"}

    def test_columns_fill_the_page_also_in_landscape(self, sample: Callable[[str], Act]) -> None:
        for name, width in (("order-yaroslavl", 9355), ("order-draft", 14570)):
            grid = part(render_docx(sample(name))).find(f".//{w('tblGrid')}")
            assert sum(int(column.get(w("w"))) for column in grid) == width

    def test_lines_of_a_cell_are_paragraphs(self, sample: Callable[[str], Act]) -> None:
        cell = opened(render_docx(sample("order-yaroslavl"))).tables[0].rows[9].cells[2]
        assert [p.text for p in cell.paragraphs][1:3] == ["ГУ ЯО ЦТИСО", "ГУ ЯО ЦОиККО"]

    def test_a_table_is_described_for_those_who_hear_it(self) -> None:
        described = part(docx_bytes(document([table()]))).find(f".//{w('tblDescription')}")
        assert described.get(w("val")) == "Таблица: Что, Кто"

    def test_what_follows_is_set_off(self) -> None:
        made = opened(docx_bytes(document([table(gap=True), text("После")]))).paragraphs[-1]
        assert made.style.paragraph_format.space_before.pt == 10

    def test_two_tables_do_not_grow_together(self) -> None:
        body = part(docx_bytes(document([table(), table(index=2)]))).find(w("body"))
        assert [child.tag.rpartition("}")[2] for child in body] == [
            "p",
            "tbl",
            "p",
            "tbl",
            "p",
            "sectPr",
        ]


class TestRows:
    def test_cells_stand_side_by_side_without_borders(self) -> None:
        row = Row(((text("слева"),), (text("справа"),)), (300, 700))
        made = opened(docx_bytes(document([row]))).tables[0]
        assert made.style.name == "Таблица без рамок"
        assert [cell.width.twips for cell in made.rows[0].cells] == [2806, 6549]

    def test_at_the_bottom(self) -> None:
        row = Row(((text("а"),), (text("б"), text("в"))), (500, 500), bottom=True)
        made = part(docx_bytes(document([row])))
        assert [node.get(w("val")) for node in made.iter(w("vAlign"))] == ["bottom", "bottom"]

    def test_set_off_from_what_stands_above(self) -> None:
        row = Row(((text("слева", Look.FLUSH),),), (1000,))
        given = [row, text("отбито на 14", Look.KIND), row]
        first, second = opened(docx_bytes(document(given, вид=()))).tables
        before = [
            t.cell(0, 0).paragraphs[0].style.paragraph_format.space_before.pt
            for t in (first, second)
        ]
        assert before == [0, 4]

    def test_set_off_like_a_signature(self) -> None:
        row = Row(
            ((text("Директор", Look.SIGNATURE_CELL),), (text("Имя", Look.SIGNATURE_NAME),)),
            (500, 500),
            gap=True,
        )
        cells = opened(docx_bytes(document([text("а"), row]))).tables[0].rows[0].cells
        assert [cell.paragraphs[0].style.paragraph_format.space_before.pt for cell in cells] == [
            42,
            42,
        ]


class TestPictures:
    def test_size_description_and_file(self) -> None:
        content = docx_bytes(document(бланк=[picture(17.5)]))
        (shape,) = opened(content).inline_shapes
        assert (round(shape.width.mm, 1), round(shape.height.mm, 1)) == (17.5, 17.5)
        described = shape._inline.docPr
        assert (described.get("descr"), described.get("name")) == ("Герб города", "Рисунок 1")

    def test_one_file_for_all_that_show_it_and_numbers_of_their_own(self) -> None:
        content = docx_bytes(document([picture(), picture()], first_header=(picture(),)))
        assert problems(content) == []
        assert sum("media" in name for name in names(content)) == 1


class TestText:
    def test_everything_is_escaped(self, make_act: MakeAct) -> None:
        awkward = 'а & б <w:t> ]]> "в кавычках" {{ дата }} {% if %} \' \x0b\x00\x01конец'
        act = make_act(заголовок=awkward, пункты=[awkward])
        texts = " ".join(p.text for p in opened(render_docx(act)).paragraphs).replace("\u00a0", " ")
        assert "а & б <w:t> ]]> «в кавычках» {{ дата }} {% if %} ' конец" in texts
        assert "А & б <w:t> ]]> «в кавычках» {{ дата }} {% if %} ' конец." in texts

    def test_breaks_and_tabs_are_elements(self) -> None:
        content = docx_bytes(document([text("раз\nдва\tтри\u2011\tчетыре")]))
        run = list(part(content).iter(w("r")))[1]
        assert [child.tag.rpartition("}")[2] for child in run] == [
            "t", "br", "t", "tab", "t", "noBreakHyphen", "tab", "t",
        ]  # fmt: skip

    def test_an_opening_without_a_number_is_printed(self) -> None:
        made = opened(docx_bytes(document([text("цитата»", opening="«")])))
        assert made.paragraphs[-1].text == "«цитата»"

    def test_properties_come_from_the_act(self, make_act: MakeAct) -> None:
        core = opened(render_docx(make_act())).core_properties
        assert core.title == "Приказ от 03.09.2024 №\u00a012 Об использовании платформы"
        assert (core.author, core.subject) == (
            "Управление образования",
            "Об использовании платформы",
        )
        assert core.language == "ru-RU"
        assert core.created.date().isoformat() == core.modified.date().isoformat() == "2024-09-03"


@pytest.mark.libreoffice
def test_libreoffice_prints_every_family(
    print_docx: Callable[[dict[str, bytes]], dict[str, Path]],
    page_texts: Callable[[Path], list[str]],
) -> None:
    row = Row(((text("слева"),), (picture(),)), (500, 500), gap=True)
    blocks = (item(Look.LEVEL1, "1."), item(Look.CHAPTER, "1.", 2), table(), row)
    made = {
        family: docx_bytes(
            document(blocks, family, attachments=(attachment(1, *blocks, landscape=True),))
        )
        for family in ARRANGEMENT
    }
    for path in print_docx(made).values():
        first, second = page_texts(path)
        assert "1.пункт\n1.пункт" in first
        assert "1.пункт\n1.пункт" in second
