"""Words that differ: the pieces give both texts back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.comparing.words import word_pieces
from actgen.model.comparison import Edit

WORDS = st.lists(
    st.sampled_from("создать чат до 19 апреля , . « » – с родителями  ё A".split(" ")), max_size=12
).map(" ".join)


def marked(old: str, new: str) -> str:
    around = {Edit.SAME: "{}", Edit.REMOVED: "[{}]", Edit.ADDED: "<{}>"}
    return "".join(around[piece.edit].format(piece.text) for piece in word_pieces(old, new))


@given(WORDS, WORDS)
def test_the_pieces_are_the_texts(old: str, new: str) -> None:
    pieces = word_pieces(old, new)
    assert "".join(p.text for p in pieces if p.edit is not Edit.ADDED) == old
    assert "".join(p.text for p in pieces if p.edit is not Edit.REMOVED) == new
    assert all(p.text for p in pieces)
    assert all(a.edit is not b.edit for a, b in pairwise(pieces))


@given(WORDS)
def test_the_same_text_has_no_changes(text: str) -> None:
    assert all(piece.edit is Edit.SAME for piece in word_pieces(text, text))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("до 19.04.2024", "до 30.04.2024", "до [19.04.2024]<30.04.2024>"),
        ("Создать чат", "Открыть беседу", "[Создать чат]<Открыть беседу>"),
        ("чат с учителями", "чат с учителями и детьми", "чат с учителями< и детьми>"),
        (
            "приказ № 5-од от мая",
            "акт № 7-од от июня",
            "[приказ № 5-од от мая]<акт № 7-од от июня>",
        ),
        ("", "новое", "<новое>"),
    ],
)
def test_whole_words_are_told(old: str, new: str, told: str) -> None:
    assert marked(old, new) == told


def test_initials_are_one_word() -> None:
    pieces = word_pieces("возложить на Лапшину И.В.", "возложить на Гуськова П.П.")
    assert [(each.edit.value, each.text) for each in pieces] == [
        ("same", "возложить на "),
        ("removed", "Лапшину И.В."),
        ("added", "Гуськова П.П."),
    ]
