"""The Word document: styles, numbering, sections, tables, escaping."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from lxml import etree

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.docx import docx_bytes, render_docx
from actgen.render.docx_lint import problems
from actgen.render.docx_lists import RUSSIAN_LOWER, w

MakeAct = Callable[..., Act]
SAMPLES = ("order-yaroslavl", "order-school", "order-draft")


def opened(act: Act) -> Any:
    return docx.Document(io.BytesIO(render_docx(act)))


def part(content: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def labels(content: bytes) -> list[str]:
    """The numbers Word makes, worked out from the numbering part."""
    numbering, styles = part(content, "word/numbering.xml"), part(content, "word/styles.xml")
    abstract = {a.get(w("abstractNumId")): a for a in numbering.iterfind(w("abstractNum"))}
    nums = {n.get(w("numId")): n for n in numbering.iterfind(w("num"))}
    counters: dict[str, list[int]] = {}  # Word counts by definition, not by instance
    begun: set[str] = set()
    made = []
    for paragraph in part(content, "word/document.xml").iter(w("p")):
        properties = paragraph.find(w("pPr"))
        direct = properties.find(w("numPr"))
        style = properties.find(w("pStyle")).get(w("val"))
        while direct is None and style:
            found = next(s for s in styles.iterfind(w("style")) if s.get(w("styleId")) == style)
            direct = found.find(f"{w('pPr')}/{w('numPr')}")
            based = found.find(w("basedOn"))
            style = based.get(w("val")) if based is not None else ""
        if direct is None:
            continue
        num_id, index = (
            direct.find(w("numId")).get(w("val")),
            int(direct.find(w("ilvl")).get(w("val"))),
        )
        num = nums[num_id]
        definition = num.find(w("abstractNumId")).get(w("val"))
        override = num.find(w("lvlOverride"))
        level = abstract[definition].findall(w("lvl"))[index]
        if index == 0 and override is not None and override.find(w("lvl")) is not None:
            level = override.find(w("lvl"))
        counts = counters.setdefault(definition, [0] * 9)
        if num_id not in begun and override is not None:
            counts[0] = int(override.find(w("startOverride")).get(w("val"))) - 1
        begun.add(num_id)
        counts[index] += 1
        counts[index + 1 :] = [0] * (8 - index)
        text = level.find(w("lvlText")).get(w("val"))
        for k in range(index + 1):
            russian = level.find(w("numFmt")).get(w("val")) == "russianLower"
            text = text.replace(
                f"%{k + 1}", RUSSIAN_LOWER[counts[k] - 1] if russian else str(counts[k])
            )
        made.append(text)
    return made


class TestNumbering:
    @pytest.mark.parametrize("name", SAMPLES)
    def test_word_counts_as_the_context_does(self, sample: Callable[[str], Act], name: str) -> None:
        document = build(sample(name))
        expected = [point.opening + point.label for point in document.points if point.label]
        for attachment in document.attachments:
            expected += [p.label for p in (*attachment.before, *attachment.points) if p.label]
            expected += (
                [row.label for row in attachment.table.rows if row.label]
                if attachment.table
                else []
            )
        assert labels(docx_bytes(document)) == expected

    def test_a_quoted_list_does_not_disturb_the_one_around_it(self, make_act: MakeAct) -> None:
        quoted = {
            "нумерация": "1.1",
            "пункты": [{"текст": "раз", "пункты": ["два", "три"]}, "четыре"],
        }
        act = make_act(
            пункты=["А", {"текст": "Б", "пункты": [{"текст": "В", "цитата": quoted}, "Г"]}, "Д"]
        )
        assert labels(render_docx(act)) == [
            "1.",
            "2.",
            "2.1.",
            "«1.",
            "1.1.",
            "1.2.",
            "2.",
            "2.2.",
            "3.",
        ]

    def test_every_list_begins_anew(self, make_act: MakeAct) -> None:
        lists = [{"текст": "Список", "нумерация": "1)", "пункты": ["раз", "два"]} for _ in range(3)]
        assert labels(render_docx(make_act(пункты=lists))) == [
            *("1.", "1)", "2)"),
            *("2.", "1)", "2)"),
            *("3.", "1)", "2)"),
        ]

    def test_letters_skip_as_ours_do(self, make_act: MakeAct) -> None:
        act = make_act(пункты=[{"текст": "Список", "нумерация": "а)", "пункты": ["пункт"] * 25}])
        assert (
            "".join(label[0] for label in labels(render_docx(act))[1:])
            == "абвгдежиклмнпрстуфхцшщэюя"
        )

    def test_no_number_is_typed(self, sample: Callable[[str], Act]) -> None:
        texts = [p.text for p in opened(sample("order-school")).paragraphs]
        assert "Назначить ответственным администратором" in " ".join(texts)
        assert not [text for text in texts if text.startswith(("1.", "2. ", "1)", "а)", "–"))]

    def test_attachments_count_from_one(self, make_act: MakeAct) -> None:
        act = make_act(приложения=[{"вид": "правила", "пункты": ["Раз", "Два"]}])
        assert labels(render_docx(act)) == ["1.", "1.", "2."]


class TestStyles:
    def test_they_have_the_names_that_word_users_expect(self, sample: Callable[[str], Act]) -> None:
        used = {p.style.name for p in opened(sample("order-school")).paragraphs}
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
        } <= used

    def test_the_names_style_the_right_paragraphs(self, sample: Callable[[str], Act]) -> None:
        by_style = {p.style.name: p.text for p in opened(sample("order-draft")).paragraphs}
        assert by_style["Вид документа"] == "ПРИКАЗ"
        assert by_style["Дата и номер"].split("\t") == [
            "«___»\u00a0________ 20__\u00a0г.",
            "№\u00a0____",
        ]
        assert (
            by_style["Подпись: должность и фамилия"] == "муниципального округа\tМ.Н.\u00a0Корсакова"
        )
        assert by_style["Вид приложения"] == "ГРАФИК"

    def test_the_last_paragraph_before_a_table_is_set_off_by_a_style(
        self, sample: Callable[[str], Act]
    ) -> None:
        document = opened(sample("order-yaroslavl"))
        assert "Перечень с тире (перед таблицей)" in {p.style.name for p in document.paragraphs}


class TestTable:
    def test_the_header_repeats_and_rows_stay_whole(self, sample: Callable[[str], Act]) -> None:
        rows = list(part(render_docx(sample("order-yaroslavl")), "word/document.xml").iter(w("tr")))
        assert len(rows) == 17
        assert [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in rows] == [True] + [
            False
        ] * 16
        assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)

    def test_sections_span_all_columns(self, sample: Callable[[str], Act]) -> None:
        table = opened(sample("order-draft")).tables[0]
        assert {cell.text for cell in table.rows[1].cells} == {"Общеобразовательные организации"}

    def test_columns_fill_the_page_also_in_landscape(self, sample: Callable[[str], Act]) -> None:
        for name, width in (("order-yaroslavl", 9355), ("order-draft", 14570)):
            grid = part(render_docx(sample(name)), "word/document.xml").find(f".//{w('tblGrid')}")
            assert sum(int(column.get(w("w"))) for column in grid) == width

    def test_lines_of_a_cell_are_paragraphs(self, sample: Callable[[str], Act]) -> None:
        cell = opened(sample("order-yaroslavl")).tables[0].rows[9].cells[2]
        assert [p.text for p in cell.paragraphs][1:3] == ["ГУ ЯО ЦТИСО", "ГУ ЯО ЦОиККО"]


class TestSections:
    def test_attachments_have_sections_of_their_own(self, sample: Callable[[str], Act]) -> None:
        first, second = opened(sample("order-draft")).sections
        assert first.orientation == WD_ORIENT.PORTRAIT
        assert second.orientation == WD_ORIENT.LANDSCAPE
        assert (round(first.left_margin.mm), round(first.right_margin.mm)) == (30, 15)
        assert round(second.top_margin.mm) == 30  # the bound edge

    def test_the_first_page_of_each_has_no_number(self, sample: Callable[[str], Act]) -> None:
        for section in opened(sample("order-yaroslavl")).sections:
            assert section.different_first_page_header_footer
            assert "PAGE" in section.header._element.xml
            assert "PAGE" not in section.first_page_header._element.xml

    def test_the_page_field_has_a_cached_result(self, sample: Callable[[str], Act]) -> None:
        header = part(render_docx(sample("order-school")), "word/header1.xml")
        assert "".join(t.text for t in header.iter(w("t"))) == "2"


class TestText:
    def test_everything_is_escaped(self, make_act: MakeAct) -> None:
        awkward = 'а & б <w:t> "в кавычках" {{ kind }} {% if %} \' \x0b\x00конец'
        act = make_act(заголовок=awkward, пункты=[awkward])
        texts = " ".join(p.text for p in opened(act).paragraphs).replace("\u00a0", " ")
        assert "а & б <w:t> «в кавычках» {{ kind }} {% if %} ' конец" in texts
        assert "А & б <w:t> «в кавычках» {{ kind }} {% if %} ' конец." in texts

    def test_properties_come_from_the_act(self, make_act: MakeAct) -> None:
        core = opened(make_act()).core_properties
        assert core.title == "Приказ от 03.09.2024 №\u00a012 Об использовании платформы"
        assert (core.author, core.subject) == (
            "Управление образования",
            "Об использовании платформы",
        )
        assert core.created.date().isoformat() == core.modified.date().isoformat() == "2024-09-03"

    def test_the_signature_is_held_by_the_text(self, sample: Callable[[str], Act]) -> None:
        paragraphs = opened(sample("order-school")).paragraphs
        assert [p.paragraph_format.keep_with_next for p in paragraphs[-3:-1]] == [True, True]


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_well_built(sample: Callable[[str], Act], name: str) -> None:
    assert problems(render_docx(sample(name))) == []


def test_long_and_varied_acts_are_well_built(long_act: Act, varied_act: Act) -> None:
    assert problems(render_docx(long_act)) == []
    assert problems(render_docx(varied_act)) == []
