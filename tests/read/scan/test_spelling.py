"""Misread words become the one word that can have been meant; sound words, names and guesses stay as they were read."""

from __future__ import annotations

import pytest

from actgen.read.page import Page, Word
from actgen.read.scan.spelling import SURE, meant_word, mend_words


def page(*lines: str, confidence: float = 0.8) -> Page:
    """Lines of words, every one as sure as the others."""
    words = [
        Word(text, 60.0 * k, 20.0 * row, 60.0 * k + 55, 20.0 * row + 12, 12, False, confidence)
        for row, line in enumerate(lines)
        for k, text in enumerate(line.split())
    ]
    return Page(1, 595, 842, words)


def mended(*lines: str, confidence: float = 0.8) -> str:
    read = page(*lines, confidence=confidence)
    mend_words([read])
    return " ".join(word.text for word in read.words)


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("муницилальный", "муниципальный"),
        ("общещкольного", "общешкольного"),
        ("(далее – прафиле).", "(далее – профиле)."),
        ("ОБПТЕОБРАЗОВАТЕЛЬНОЕ", "ОБЩЕОБРАЗОВАТЕЛЬНОЕ"),
        ("обучакипихся", "обучающихся"),
        ("«Коордивирует", "«Координирует"),
        ("органи3ации", "организации"),
    ],
)
def test_letters_of_like_shape_are_exchanged(seen: str, meant: str) -> None:
    assert mended(seen) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Сферума и родкомитетов",  # words that no dictionary has
        "назначить Тарабарина",  # a name within a sentence
        "Корсунская Моховикова",  # names at the beginning of a line
        "КОРСУНСКАЯ",
        "№ 1790-о от 13.04.2024",
        "6.04.2024",
        "школе чаты",
    ],
)
def test_what_may_be_meant_as_it_stands(text: str) -> None:
    assert mended(text) == text


def test_a_word_that_recognition_was_sure_of_stays() -> None:
    assert mended("прафиле", confidence=SURE) == "прафиле"


def test_of_several_words_the_one_that_stands_elsewhere_in_the_document_is_meant() -> None:
    assert meant_word("директорз") is None
    assert meant_word("директорз", frozenset({"директора"})) == "директора"


def test_in_a_place_that_is_hardly_legible_nothing_is_guessed() -> None:
    assert mended("техвология", confidence=0.1) == "техвология"
    assert mended("техвология", "технология", confidence=0.1) == "технология технология"


def test_a_word_divided_at_the_end_of_a_line_is_judged_as_a_whole() -> None:
    divided = mended("учителя должны органи30вы-", "вать чаты")
    assert divided == "учителя должны организовы- вать чаты"
    assert mended("учителя должны проводить информа-", "цию") == (
        "учителя должны проводить информа- цию"
    )


def test_two_misread_letters_are_put_right_in_a_long_word_alone() -> None:
    assert meant_word("государстзевных") == "государственных"
    assert meant_word("зицоле") is None
