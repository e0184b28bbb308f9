"""Usual misreadings are put right where they are sure; everything else stays, and no word is lost or added."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.read.page import Page, Word
from actgen.read.scan.folding import fold_names, folded
from actgen.read.scan.ocr import Recognised


def _page(*lines: str) -> list[Recognised]:
    return [
        Recognised(word, 100 * k, 40 * row, 100 * k + 90, 40 * row + 30, 0.9, (1, 1, row))
        for row, line in enumerate(lines)
        for k, word in enumerate(line.split())
    ]


def _text(words: list[Recognised]) -> str:
    return " ".join(word.text for word in words)


def test_a_figure_between_letters_is_the_letter() -> None:
    page = _page("а) первое;", "6) второе;", "в) третье.")
    assert [word.text for word in folded(page)][::2] == ["а)", "б)", "в)"]


def test_roman_figures_of_headings_are_known_by_their_order() -> None:
    page = _page("Г. Цели", "Повысить средний балл", "П. Целевые показатели", "Ш. Мероприятия")
    assert [w.text for w in folded(page) if w.text.endswith(".")] == ["I.", "II.", "III."]
    assert _text(folded(_page("П. Петровский"))) == "П. Петровский"


def test_no_dash_follows_a_preposition() -> None:
    page = _page("заместителю директора по", "– учебно-воспитательной работе – Осиной О.П.")
    assert _text(folded(page)) == (
        "заместителю директора по учебно-воспитательной работе – Осиной О.П."
    )


def test_the_first_chapter_is_no_point() -> None:
    page = _page("1. Общие положения", "1. Правила обязательны.", "П. Права", "Ш. Запреты")
    assert [w.text for w in folded(page) if w.text.endswith(".")][:2] == ["I.", "1."]
    page = _page("1. Правила обязательны.", "П. Права", "Ш. Запреты")
    assert folded(page)[0].text == "1."


@pytest.mark.parametrize(
    ("name", "meant"), [("VK", "ЦО/VK,"), ("Сферум", "ЦО/УК,")], ids=["named", "not named"]
)
def test_a_name_misread_once_in_a_document_is_misread_throughout(name: str, meant: str) -> None:
    pages = [
        Page(k + 1, 595, 842, [Word(text, 0, 0, 9, 9)]) for k, text in enumerate((name, "ЦО/УК,"))
    ]
    fold_names(pages)
    assert pages[1].words[0].text == meant


@given(
    st.lists(
        st.lists(
            st.text(
                st.sampled_from("АбвЗО0136lI|.,)№Л-ЬеНMoaУКVK/"), min_size=1, max_size=8
            ).filter(lambda word: word != "-"),  # behind a preposition a dash is dirt
            min_size=1,
            max_size=5,
        ),
        max_size=4,
    )
)
def test_every_word_stays_in_its_place(lines: list[list[str]]) -> None:
    page = _page(*(" ".join(line) for line in lines))
    result = folded(page)
    assert [(w.left, w.top, w.line, w.confidence) for w in result] == [
        (w.left, w.top, w.line, w.confidence) for w in page
    ]
    assert all(word.text and not word.text.isspace() for word in result)
    assert folded(result) == folded(folded(result))
