"""Numbers of lists: Word counts as the document does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.model.act import Act
from actgen.render.blocks import Look, Paragraph, TableBlock
from actgen.render.context import build
from actgen.render.docx import docx_bytes, render_docx
from actgen.render.docx.lint import problems
from actgen.source import load_act
from tests.render.word import document, item, labels, part, table, text

MakeAct = Callable[..., Act]
SAMPLES = sorted((Path(__file__).resolve().parents[3] / "samples").glob("*.yaml"))


def printed(*given: Paragraph | TableBlock) -> list[str]:
    content = docx_bytes(document(given))
    assert problems(content) == []
    return labels(content)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_word_counts_as_the_context_does(path: Path) -> None:
    made = build(load_act(path))
    expected = []
    for block in made.blocks():
        if isinstance(block, Paragraph) and block.label:
            expected.append(block.opening + block.label)
        elif isinstance(block, TableBlock):
            expected += [row.label for row in block.rows if row.label]
    assert labels(docx_bytes(made)) == expected


def test_a_quoted_list_does_not_disturb_the_one_around_it(make_act: MakeAct) -> None:
    quoted = {"нумерация": "1.1", "пункты": [{"текст": "раз", "пункты": ["два", "три"]}, "четыре"]}
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


def test_every_list_begins_anew(make_act: MakeAct) -> None:
    lists = [{"текст": "Список", "нумерация": "1)", "пункты": ["раз", "два"]} for _ in range(3)]
    expected = [label for n in (1, 2, 3) for label in (f"{n}.", "1)", "2)")]
    assert labels(render_docx(make_act(пункты=lists))) == expected


def test_letters_skip_as_ours_do(make_act: MakeAct) -> None:
    act = make_act(пункты=[{"текст": "Список", "нумерация": "а)", "пункты": ["пункт"] * 27}])
    made = labels(render_docx(act))[1:]
    assert "".join(label[0] for label in made[:25]) == "абвгдежиклмнпрстуфхцшщэюя"
    assert made[25:] == ["аа)", "аб)"]


def test_the_first_list_is_that_of_the_styles() -> None:
    body = part(docx_bytes(document([item(Look.LEVEL1, "1."), item(Look.LEVEL2, "1.1.")])))
    assert not list(body.iter("{*}numPr"))


def test_an_extract_skips_points_of_any_level() -> None:
    wanted = ["1.", "3.", "3.2.", "3.2.4.", "4.", "4.1.", "7.5.", "7.6.", "8."]
    looks = (Look.LEVEL1, Look.LEVEL2, Look.LEVEL3)
    assert printed(*(item(looks[label.count(".") - 1], label) for label in wanted)) == wanted


def test_chapters_and_their_points_are_one_list() -> None:
    wanted = ["1.", "1.1.", "1.1.1.", "1.2.", "2.", "2.1.", "2.1.1.", "2.1.1.1."]
    looks = (Look.CHAPTER, Look.CHAPTER2, Look.CHAPTER3, Look.CHAPTER4)
    content = docx_bytes(document([item(looks[label.count(".") - 1], label) for label in wanted]))
    assert labels(content) == wanted
    assert not list(part(content).iter("{*}numPr")), "the list is that of the styles"


def test_roman_chapters_with_points_that_run_through() -> None:
    wanted = ["I.", "1.", "2.", "II.", "3.", "III.", "IV."]
    given = (
        item(Look.CHAPTER, label, 1) if "I" in label else item(Look.LEVEL1, label, 2)
        for label in wanted
    )
    assert printed(*given) == wanted


def test_a_chapter_without_a_number_has_none() -> None:
    assert printed(text("Общие положения", Look.CHAPTER), item(Look.LEVEL1, "1.")) == ["1."]


def test_a_dash_in_quotation_marks() -> None:
    given = [item(Look.DASH, "–", opening="«"), item(Look.DASH, "–", ordinal=2)]
    assert printed(*given) == ["«–", "–"]


def test_rows_of_every_table_count_from_one() -> None:
    assert printed(table(2), table(3, index=2)) == ["1.", "2.", "1.", "2.", "3."]


def test_attachments_count_from_one(make_act: MakeAct) -> None:
    act = make_act(приложения=[{"вид": "правила", "пункты": ["Раз", "Два"]}])
    assert labels(render_docx(act)) == ["1.", "1.", "2."]


def test_no_number_is_typed(sample: Callable[[str], Act]) -> None:
    texts = [
        "".join(node.text or "" for node in paragraph.iter("{*}t"))
        for paragraph in part(render_docx(sample("order-school"))).iter("{*}p")
    ]
    assert "Назначить ответственным администратором" in " ".join(texts)
    assert not [said for said in texts if said.startswith(("1.", "2. ", "1)", "а)", "–"))]


@pytest.mark.libreoffice
def test_libreoffice_counts_like_that(
    print_docx: Callable[[dict[str, bytes]], dict[str, Path]],
    page_texts: Callable[[Path], list[str]],
) -> None:
    wanted = [
        (Look.LEVEL1, "1.", 1), (Look.LEVEL2, "1.2.", 1), (Look.LEVEL1, "3.", 1), (Look.LEVEL2, "3.1.", 1),
        (Look.LEVEL2, "7.5.", 2), (Look.LEVEL2, "7.6.", 2), (Look.CHAPTER, "I.", 3), (Look.CHAPTER, "II.", 3),
        (Look.LETTER, "ж)", 4), (Look.LETTER, "и)", 4), (Look.LETTER, "н)", 4), (Look.LETTER, "п)", 4),
        (Look.LETTER, "ц)", 4), (Look.LETTER, "ш)", 4), (Look.LETTER, "аб)", 4), (Look.LEVEL1, "4.", 1),
    ]  # fmt: skip
    content = docx_bytes(document([item(look, label, key) for look, label, key in wanted]))
    (page,) = page_texts(print_docx({"lists": content})["lists"])
    assert page.split("\n")[1:] == [f"{label}пункт" for _, label, _ in wanted]


def test_a_number_that_word_does_not_count_to() -> None:
    assert printed(item(Look.LEVEL1, "40000."), item(Look.LEVEL1, "40001.", 1, 2)) == [
        "40000.",
        "40001.",
    ]
