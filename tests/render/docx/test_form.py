"""A form gives what printing gives, byte by byte, whatever was printed before."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actgen.model.act import Act
from actgen.render.blocks import Block, Blocks, Look, Paragraph, Row, TableBlock
from actgen.render.context import build
from actgen.render.document import Document
from actgen.render.docx import docx_bytes
from actgen.render.docx.choice import chosen
from actgen.render.docx.form import form_of
from actgen.render.docx.output import package
from actgen.render.docx.prepared import Template, load
from actgen.render.docx.printing import printed_parts
from actgen.render.setup import Setup
from actgen.source import ActForm
from tests.render.word import attachment, document, picture, table, text

WORDS = st.text(max_size=8) | st.sampled_from(
    ["", "а\nб", "\n", "\tв", "№\u00a0223\u201109", "<w:t>&", "\ufdd00\ufdd1", "{{ вид }}", "\x01"]
)
PARAGRAPHS = st.builds(
    text,
    WORDS,
    st.sampled_from(Look),
    label=st.sampled_from(["", "1.", "а)", "–"]),
    gap=st.booleans(),
)
LEAVES = PARAGRAPHS | st.just(table()) | st.just(picture())
BLOCKS = st.lists(
    LEAVES | st.builds(lambda *cells: Row(cells, (400, 600)), *[st.tuples(LEAVES)] * 2), max_size=8
)


def template_of(made: Document, setup: Setup) -> Template:
    return load(chosen(setup.template, made), made.family, setup.profile)


def directly(made: Document, setup: Setup | None = None) -> bytes:
    """What a document is without any form."""
    template = template_of(made, setup or Setup())
    return package(template, made, printed_parts(template, made))


def reworded(blocks: Blocks, words: Callable[[str], str]) -> Blocks:
    return tuple(_reworded(block, words) for block in blocks)


def _reworded(block: Block, words: Callable[[str], str]) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, text=words(block.text))
    if isinstance(block, Row):
        return replace(block, cells=tuple(reworded(cell, words) for cell in block.cells))
    if isinstance(block, TableBlock):
        rows = [
            replace(
                row,
                cells=tuple(tuple(map(words, cell)) for cell in row.cells),
                section=words(row.section) if row.section else "",
            )
            for row in block.rows
        ]
        return replace(block, rows=tuple(rows))
    return block


@given(
    blocks=BLOCKS,
    attached=BLOCKS,
    landscape=st.booleans(),
    words=st.lists(WORDS, min_size=1, max_size=9),
)
@settings(max_examples=60)
def test_forms_and_printing_agree(
    blocks: list[Block], attached: list[Block], landscape: bool, words: list[str]
) -> None:
    others = itertools.cycle(words)

    def made(change: Callable[[str], str]) -> Document:
        return document(
            reworded(tuple(blocks), change),
            "record",
            landscape=landscape,
            first_footer=reworded(tuple(attached[:2]), change),
            attachments=(attachment(1, *reworded(tuple(attached), change)),),
            name=change("Справка"),
        )

    first = made(lambda said: said)
    kept = [docx_bytes(first) for _ in range(3)]
    assert kept == [directly(first)] * 3
    for _ in range(3):
        other = made(lambda said: next(others))
        assert docx_bytes(other) == directly(other)
    assert docx_bytes(first) == kept[0]


class TestTheOrdersOfSchools:
    TEXT = """\
данные: {школа: {кратко: Школа № 1, номер: 1-од, директор: Орлова Нина Петровна, дата: 16.04.2024}}
вид: приказ
автор: "{{ школа.кратко }}"
номер: "{{ школа.номер }}"
дата: "{{ школа.дата }}"
место: г. Тверь
заголовок: О чатах
пункты:
  - текст: создать чаты
    пункты: [с родителями, с учениками]
  - "назначить ответственным заместителя директора {{ школа.кратко }}"
подпись: {должность: Директор, имя: "{{ школа.директор }}"}
"""
    ROWS = (
        {"кратко": "Лицей «Ромашка» & К°", "номер": "5/6-а", "директор": "Ким Олег Ильич"},
        {"кратко": "Школа <№ 2>", "номер": "", "директор": "Белов А. О."},
        {"кратко": "Гимназия", "дата": "01.02.2025", "директор": "Цой Ия Львовна"},
    )

    @pytest.fixture
    def documents(self) -> list[Document]:
        form = ActForm.parsed(self.TEXT.encode(), "приказ.yaml")
        rows = [row for row in self.ROWS if row.get("номер") != ""]
        return [build(form.act({"школа": row})) for row in ({}, *rows)]

    def test_one_form_takes_them_all(self, documents: list[Document]) -> None:
        setup = Setup()
        for made in [*documents, *documents]:
            docx_bytes(made, setup)
        for made in documents:
            assert form_of(template_of(made, setup), made)[0] is not None
            assert docx_bytes(made, setup) == directly(made)

    def test_nothing_of_one_school_is_in_another_ones(self, documents: list[Document]) -> None:
        alone = [directly(made) for made in documents]
        together = [docx_bytes(made) for made in [*documents, *reversed(documents)]]
        assert together == [*alone, *reversed(alone)]

    def test_another_number_of_paragraphs_is_another_form(self, documents: list[Document]) -> None:
        for _ in range(3):
            docx_bytes(documents[0])
        longer = replace(
            documents[0], attachments=(attachment(1, Paragraph(Look.TEXT, "Приложено")),)
        )
        assert docx_bytes(longer) == directly(longer)


class TestOwnTemplates:
    def test_conditions_filters_and_parts_within_a_text(self, tmp_path: Path) -> None:
        made = docx.Document()
        for said in (
            "{%p if номер %}",
            "№ {{ номер }} от {{ дата }} ({{ дата|upper }})",
            "{%p endif %}",
            "Подписи: {{ подписи }}.",
            "{{ текст }}",
        ):
            made.add_paragraph(said)
        path = tmp_path / "мой.docx"
        made.save(str(path))
        setup = Setup(template=path)

        def written(number: str, date: str, name: str) -> Document:
            return document(
                [text(f"Абзац {name}")],
                values={"номер": number, "дата": date},
                подписи=[text(name, Look.SIGNATURE)],
            )

        for values in [("1\u20112", "май", "А"), ("1\u20112", "мая", "А"), ("", "х", "Б")] * 3:
            one = written(*values)
            assert docx_bytes(one, setup) == directly(one, setup)
        one = written("1\u20112", "мая", "А")
        form, _ = form_of(template_of(one, setup), one)
        assert form is not None
        assert not {"А", "мая"} & set(form.parts), "parts of the package, not of the document"

    def test_a_requisite_in_an_attribute_is_printed_every_time(self, tmp_path: Path) -> None:
        made: Any = docx.Document()
        made.add_paragraph("{{ текст }}")
        made.add_paragraph("конец").paragraph_format.element.set("rsid", "{{ номер }}")
        path = tmp_path / "мой.docx"
        made.save(str(path))
        setup = Setup(template=path)
        one = document([text("а")], values={"номер": "5"})
        assert [docx_bytes(one, setup) for _ in range(4)] == [directly(one, setup)] * 4
        assert form_of(template_of(one, setup), one)[0] is None


def test_the_samples(sample: Callable[[str], Act]) -> None:
    for name in ("order-school", "letter-reply", "record-minutes", "plan-events"):
        made = build(sample(name))
        assert [docx_bytes(made) for _ in range(3)] == [directly(made)] * 3
        assert form_of(template_of(made, Setup()), made)[0] is not None
