"""Typesetting is the last step: nothing printed escapes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.render.blocks import Look, Paragraph, TableBlock
from actgen.render.context import build
from actgen.render.document import Document, Part
from actgen.render.parts.typesetting import bound, held, unbound
from actgen.render.profile_file import default_profile
from actgen.render.setup import Setup

MakeAct = Callable[..., Act]


def everything(document: Document) -> Iterator[str]:
    """All texts that a document prints."""
    for block in document.blocks():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, TableBlock):
            yield from (column.title for column in block.columns)
            for row in block.rows:
                yield row.section
                yield from (line for cell in row.cells for line in cell)
    yield from document.values.values()
    yield document.name
    yield document.title
    yield document.author


class TestLine:
    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("приказ N 223-09", "приказ №\u00a0223\u201109"),
            ("закон 149-ФЗ - о связи", "закон 149\u2011ФЗ\u00a0– о связи"),
            ('МБОУ "СОШ № 5"', "МБОУ «СОШ №\u00a05»"),
            ("тел. 2-14-77", "тел. 2\u201114\u201177"),
            ("до 5-го числа", "до 5\u2011го числа"),
            ("Корсакова М. Н.", "Корсакова\u00a0М.Н."),
            ("М. Н. Корсакова", "М.Н.\u00a0Корсакова"),
            ("13 апреля 2024г.", "13\u00a0апреля\u00a02024\u00a0г."),
            ("социальный  педагог", "социальный педагог"),
            ("учитель-логопед", "учитель-логопед"),
            ("в течение 3 рабочих дней", "в течение 3\u00a0рабочих\u00a0дней"),
            ("в течение 1 рабочего дня", "в течение 1\u00a0рабочего\u00a0дня"),
            ("с 5 рабочих мест", "с 5\u00a0рабочих\u00a0мест"),
            ("на 38 000 рублей", "на 38\u00a0000\u00a0рублей"),
            ("для 702 обучающихся", "для 702\u00a0обучающихся"),
            ("в 2024 рабочая группа", "в 2024 рабочая группа"),
            ("от 03.09.2024 школы", "от 03.09.2024 школы"),
            ("приказ № 12 школы", "приказ №\u00a012 школы"),
            ("согласно пункту 2.14", "согласно пункту\u00a02.14"),
            ('приказ "О дежурстве"', "приказ «О\u00a0дежурстве»"),
            ('в приказе "Об отпуске" и о дежурстве', "в приказе «Об отпуске» и о дежурстве"),
        ],
    )
    def test_is_set_as_print_demands(self, typed: str, expected: str) -> None:
        assert bound(typed, default_profile()) == expected

    def test_an_address_of_a_site_is_not_touched(self) -> None:
        address = "https://school.example/d/04-15-672"
        assert bound(address, default_profile()) == address

    def test_a_second_time_changes_nothing(self) -> None:
        once = bound('Приказ N 5-од - "О чатах" И. И. Иванова', default_profile())
        assert bound(once, default_profile()) == once

    def test_formats_without_such_hyphens_get_plain_ones(self) -> None:
        assert unbound("223\u201109") == "223-09"


class TestChoices:
    """What sources disagree on is the profile's choice, and the choice reaches everything printed."""

    @pytest.mark.parametrize(
        ("quotes", "expected"),
        [
            ("слитные", "МБОУ «Школа «Радуга»»"),
            ("вложенные", "МБОУ «Школа „Радуга“»"),
            ("одна закрывающая", "МБОУ «Школа «Радуга»"),
        ],
    )
    def test_quotes(self, own_setup: Callable[..., Setup], quotes: str, expected: str) -> None:
        profile = own_setup(кавычки=quotes).profile
        assert bound('МБОУ "Школа "Радуга""', profile) == expected

    def test_initials_apart(self, own_setup: Callable[..., Setup], make_act: MakeAct) -> None:
        document = build(
            make_act(
                пункты=[{"кому": "делопроизводитель Чернова М.Ю.", "текст": "ознакомить"}],
                исполнитель="Панина Д. И.",
                ознакомлены=["Лядова Т.В."],
            ),
            own_setup(инициалы="раздельно"),
        )
        said = "\n".join(everything(document))
        assert "Черновой\u00a0М.\u00a0Ю." in said
        assert "М.\u00a0Н.\u00a0Корсакова" in said
        assert "Т.\u00a0В.\u00a0Лядова" in said
        assert "Панина\u00a0Д.\u00a0И." in said

    def test_dates_in_words_in_every_requisite(
        self, own_setup: Callable[..., Setup], make_act: MakeAct
    ) -> None:
        act = make_act(приложения=[{"вид": "план"}], пункты=[{"утвердить": 1}])
        said = "\n".join(everything(build(act, own_setup(дата="словами"))))
        assert (
            said.count("3\u00a0сентября\u00a02024\u00a0г.") == 3
        )  # the order, its stamp, its values
        assert "03.09.2024" in build(act, own_setup(дата="словами")).name

    @pytest.mark.parametrize("key", ["кавычки", "инициалы", "дата", "буквы перечня"])
    def test_an_unknown_one_is_an_error(
        self, own_setup: Callable[..., Setup], make_act: MakeAct, key: str
    ) -> None:
        act = make_act(пункты=[{"текст": "раз", "нумерация": "а)", "пункты": ["два"]}])
        with pytest.raises(RenderError, match=f"«{key}: иначе»"):
            build(act, own_setup(**{key: "иначе"}))


class TestLinesOfOneRequisite:
    """A post or a stamp of several lines is one text: what one line opens another one closes."""

    def lines(self, make_act: MakeAct, setup: Setup | None = None) -> list[str]:
        post = 'Директор муниципального учреждения "Средняя школа № 5 "Радуга" города Твери"'
        signature = {"должность": post, "имя": "Ким А.О."}
        signatures = build(make_act(подпись=signature), setup).parts[Part.SIGNATURES]
        return [block.text.split("\t")[0] for block in signatures if isinstance(block, Paragraph)]

    def test_quotes(self, make_act: MakeAct) -> None:
        assert " ".join(self.lines(make_act)).replace("\u00a0", " ") == (
            "Директор муниципального учреждения «Средняя школа № 5 «Радуга» города Твери»"
        )

    def test_nested_quotes(self, make_act: MakeAct, own_setup: Callable[..., Setup]) -> None:
        said = " ".join(self.lines(make_act, own_setup(кавычки="вложенные")))
        assert said.replace("\u00a0", " ") == (
            "Директор муниципального учреждения «Средняя школа № 5 „Радуга“ города Твери»"
        )

    def test_no_line_ends_before_the_number_that_belongs_to_it(self, make_act: MakeAct) -> None:
        assert not [line for line in self.lines(make_act) if line.endswith("№")]


class TestTitles:
    def test_no_line_of_a_narrow_title_ends_with_a_short_word(self, make_act: MakeAct) -> None:
        title = build(make_act(заголовок="О работе в чатах и по плану «Об учёбе»")).parts[
            Part.TITLE
        ][0]
        assert isinstance(title, Paragraph)
        assert title.text == "О\u00a0работе в\u00a0чатах и\u00a0по\u00a0плану «Об\u00a0учёбе»"


class TestHeld:
    """A signature must not stand alone on a page: two lines of the text go with it."""

    def keeps(self, *texts: str, after: Look | None = None) -> list[bool]:
        blocks = [Paragraph(Look.TEXT, text) for text in texts]
        if after is not None:
            blocks.append(Paragraph(after, "С уважением,"))
        return [isinstance(block, Paragraph) and block.keep for block in held(tuple(blocks))]

    def test_two_short_paragraphs(self) -> None:
        assert self.keeps("раз", "два", "три") == [False, True, True]

    def test_or_one_long(self) -> None:
        assert self.keeps("раз", "два", "слово " * 30) == [False, False, True]

    def test_the_close_of_a_letter_is_no_line_of_the_text(self) -> None:
        assert self.keeps("раз", "два", "три", after=Look.CLOSE) == [False, True, True, True]

    def test_a_list_of_enclosures_is_not_held_whole(self) -> None:
        blocks = [Paragraph(Look.TEXT, "раз")]
        blocks += [Paragraph(Look.ENCLOSURE, f"\t{i}. Копия.") for i in range(1, 21)]
        blocks.append(Paragraph(Look.CLOSE, "С уважением,"))
        kept = [isinstance(block, Paragraph) and block.keep for block in held(tuple(blocks))]
        assert kept == [False] * 19 + [True] * 3

    def test_a_text_of_one_line_is_held_whole(self) -> None:
        assert self.keeps("раз") == [True]

    def test_nothing_is_held_without_a_signature(self, make_act: MakeAct) -> None:
        text = build(make_act(подпись=None)).parts[Part.TEXT]
        assert not text[-1].keep  # type: ignore[union-attr]


class TestGaps:
    def test_a_table_is_set_off_from_what_stands_before_and_after(self, make_act: MakeAct) -> None:
        table = {"столбцы": ["Дело"], "строки": [["раз"]]}
        act = make_act(
            вид="справка", пункты=None, текст="Было.", таблица=table, текст_после_таблицы="Стало."
        )
        before, block, after = build(act).parts[Part.TEXT]
        assert (before.gap, block.gap, after.gap) == (True, True, False)  # type: ignore[union-attr]


WORDS = st.sampled_from(
    [
        "приказ N 5",
        "№7-од",
        '"Школа "Радуга""',
        "платформа - новая",
        "в  срок",
        "Иванов И. И.",
        "М. П. Иванова",
        "100 %",
        "2023-2024 годы",
        "г.Тверь",
        "учитель-логопед",
        "13 апреля 2024г.",
        "чат",
        "о",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
CELLS = st.lists(TEXTS, min_size=2, max_size=2)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Orders with every requisite that holds a text of one's own."""
    table = {"столбцы": [draw(TEXTS), draw(TEXTS)], "строки": draw(st.lists(CELLS, min_size=1))}
    return {
        "автор": {"наименование": draw(TEXTS), "кратко": draw(TEXTS), "вышестоящий": draw(TEXTS)},
        "место": draw(TEXTS),
        "заголовок": draw(TEXTS),
        "основания": [{"текст": draw(TEXTS)}],
        "пункты": [
            draw(TEXTS),
            {"текст": draw(TEXTS), "перечень": [draw(TEXTS)], "таблица": table},
            {"текст": draw(TEXTS), "цитата": {"текст": draw(TEXTS)}},
        ],
        "ознакомлены": [draw(TEXTS)],
        "визы": [{"должность": draw(TEXTS), "имя": draw(TEXTS)}],
        "исполнитель": draw(TEXTS),
        "в дело": draw(TEXTS),
        "приложения": [
            {"вид": "план", "заголовок": draw(TEXTS), "сведения": [draw(TEXTS)], "таблица": table}
        ],
    }


@settings(max_examples=40, deadline=None)
@given(keys=documents())
def test_nothing_printed_escapes_typesetting(make_act: MakeAct, keys: dict[str, Any]) -> None:
    for text in everything(build(make_act(**keys))):
        assert '"' not in text
        assert not re.search(r"[ \u00a0]-[ \u00a0]", text), text
        assert not re.search(r"№(?!\u00a0)", text), text
        assert not re.search(r"\bN\u00a0?\d", text), text
        assert not re.search(r"[ \u00a0]{2}", text), text
        assert not re.search(r"\d[ ]?%", text), text
        assert not re.search(r" –", text), text
