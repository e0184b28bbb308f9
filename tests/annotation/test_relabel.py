"""Typed numbers after points have come and gone."""

from __future__ import annotations

import pytest

from actgen.annotation.edits import Edit, NewParagraph, Relabel, Remove, Replace
from actgen.annotation.places import Layout
from actgen.annotation.relabel import renumbered
from actgen.model.text import StructuredText
from actgen.read import documents_in

HEAD = "ПРИКАЗ\n\n16.04.2024 № 5\n\nО чатах\n\nПРИКАЗЫВАЮ:\n\n"
TAIL = "\n\nДиректор                      И.И. Орлова\n"


def read(body: str) -> StructuredText:
    (text,) = documents_in(f"{HEAD}{body}{TAIL}".encode(), "а.txt")
    return text


def at(text: StructuredText, words: str) -> int:
    return next(k for k, p in enumerate(text.paragraphs) if words in p.text)


def labels(text: StructuredText, *edits: Edit) -> tuple[list[str], dict[str, str]]:
    """The labels of the new points, and of old ones that change: beginning of the text → label."""
    done = renumbered(Layout(text), edits, lambda _: True)
    news = [e.label for e in done if isinstance(e, NewParagraph)]
    olds = {text.paragraphs[e.paragraph].text: e.label for e in done if isinstance(e, Relabel)}
    return news, olds


LIST = "1. Первое.\n\n2. Второе.\n\n2.1. Ниже.\n\n2.2. Ещё ниже.\n\n3. Третье."


def test_a_point_put_in_moves_those_after_it_with_all_below() -> None:
    text = read(LIST)
    first = at(text, "Первое")
    assert labels(text, NewParagraph(first, first, "Новое.")) == (
        ["2."],
        {"Второе.": "3.", "Ниже.": "3.1.", "Ещё ниже.": "3.2.", "Третье.": "4."},
    )


def test_points_before_another_one() -> None:
    text = read(LIST)
    third = at(text, "Третье")
    two = [NewParagraph(third, third, word, before=True) for word in ("А.", "Б.")]
    assert labels(text, *two) == (["3.", "4."], {"Третье.": "5."})


def test_outer_and_inner_points_at_once() -> None:
    text = read(LIST)
    first, inner = at(text, "Первое"), at(text, "Ниже")
    edits = (NewParagraph(first, first, "Новое."), NewParagraph(inner, inner, "Внутри."))
    assert labels(text, *edits) == (
        ["2.", "3.2."],
        {"Второе.": "3.", "Ниже.": "3.1.", "Ещё ниже.": "3.3.", "Третье.": "4."},
    )


def test_a_point_taken_out() -> None:
    text = read("1. Первое.\n\n2. Второе.\n\n3. Третье.")
    assert labels(text, Remove(at(text, "Второе"))) == ([], {"Третье.": "2."})


def test_one_for_another_changes_no_number() -> None:
    text = read("1. Первое.\n\n2. Второе.\n\n3. Третье.")
    second = at(text, "Второе")
    edits = (Remove(second), NewParagraph(second, second, "Новое."))
    assert labels(text, *edits) == (["2."], {})


@pytest.mark.parametrize(
    ("body", "new", "last"),
    [
        ("1. Создать чаты:\n\nа) учителей;\n\nб) родителей.", "б)", "в)"),
        ("1. Создать чаты:\n\n1) учителей;\n\n2) родителей.", "2)", "3)"),
    ],
)
def test_letters_and_numbers_in_brackets(body: str, new: str, last: str) -> None:
    text = read(body)
    end = at(text, "родителей")
    found = labels(text, NewParagraph(end, end, "активом;", before=True))
    assert found == ([new], {"родителей.": last})


def test_dashes_stay_dashes() -> None:
    text = read("1. Создать чаты:\n\n– учителей;\n\n– родителей.")
    end = at(text, "родителей")
    assert labels(text, NewParagraph(end, end, "активом;", before=True)) == (["–"], {})


def test_where_word_counts_nothing_is_typed() -> None:
    text = read("1. Первое.\n\n2. Второе.")
    first = at(text, "Первое")
    edits = [NewParagraph(first, first, "Новое.")]
    assert renumbered(Layout(text), edits, lambda _: False) == edits


def test_references_to_points_follow_them() -> None:
    text = read("1. Первое.\n\n2. Второе.\n\n3. Исполнить пункт 2 настоящего приказа до мая.")
    first = at(text, "Первое")
    done = renumbered(Layout(text), [NewParagraph(first, first, "Новое.")], lambda _: True)
    (reference,) = [e for e in done if isinstance(e, Replace)]
    assert text.text[reference.start : reference.stop] == "2"
    assert text.text[reference.start - 6 : reference.start] == "пункт "
    assert reference.text == "3"


def test_references_to_another_act_stay() -> None:
    text = read("1. Первое.\n\n2. Второе.\n\n3. Исполнить пункт 2 приказа от 13.04.2024 № 223-09.")
    first = at(text, "Первое")
    done = renumbered(Layout(text), [NewParagraph(first, first, "Новое.")], lambda _: True)
    assert not [e for e in done if isinstance(e, Replace)]
