"""The longest concept wins; spelling, case and word form do not matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.check import ConceptFinder
from actgen.check.words.tokens import tokenise
from tests.check.conftest import finder


def named(text: str, lexicon_finder: ConceptFinder) -> set[str]:
    return {
        name
        for mention in lexicon_finder.find(tokenise(text))
        for name in mention.names
        if not name.startswith("#")
    }


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        ("с классным руководителем", "классный руководитель", "руководитель"),
        ("с родительским активом", "родительский актив", "родители"),
        ("заместителям директора", "заместители", "руководитель"),
        ("заведующей библиотекой", "руководитель подразделения", "руководитель"),
        ("воспитанники старшей группы", "обучающиеся", "чат"),
        ("чат-группа", "чат", "классы"),
        ("роль «учитель»", "роль «учитель»", "педагоги"),
        ("устройства мобильной связи", "связка", "общение"),
        ("к оператору связи", "связка", "общение"),
    ],
)
def test_longest_concept_wins(
    text: str, present: str, absent: str, lexicon_finder: ConceptFinder
) -> None:
    names = named(text, lexicon_finder)
    assert present in names
    assert absent not in names


@pytest.mark.parametrize(
    "text",
    [
        "VK Мессенджер",
        "VK-мессенджере",
        "ВК Мессенджера",
        "ВКМессенджером",
        "учебного профиля",
        "учебном профиле в VK-мессенджере",
    ],
)
def test_spellings_of_the_messenger(text: str, lexicon_finder: ConceptFinder) -> None:
    assert named(text, lexicon_finder) == {"профиль"}


@pytest.mark.parametrize("text", ["Сферуме", "Cферуме", "икоп сферум", "«СФЕРУМ»", "сфeрум"])
def test_look_alike_letters_are_folded(text: str, lexicon_finder: ConceptFinder) -> None:
    assert "платформа" in named(text, lexicon_finder)


@pytest.mark.parametrize(
    ("text", "concept"),
    [("заместителлями", "заместители"), ("родитильским комитетом", "родительский актив")],
)
def test_one_wrong_letter_in_a_long_word(
    text: str, concept: str, lexicon_finder: ConceptFinder
) -> None:
    assert concept in named(text, lexicon_finder)


def test_a_concept_names_what_it_includes(lexicon_finder: ConceptFinder) -> None:
    assert {"администрация", "руководитель", "заместители"} <= named(
        "беседа администрации", lexicon_finder
    )


def test_lookahead_words_are_left_to_their_own_concept(lexicon_finder: ConceptFinder) -> None:
    assert {"чат", "Telegram"} <= named("группа в Telegram", lexicon_finder)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_offsets_of_tokens_are_those_of_the_text(text: str) -> None:
    for token in tokenise(text):
        assert 0 <= token.start < token.stop <= len(text)


@given(st.text(alphabet="чатродительскийTelegram -«»№.,;:()\n", max_size=60))
def test_any_text_is_searched_without_failing(text: str) -> None:
    tokens = tokenise(text)
    for mention in finder().find(tokens):
        assert 0 <= mention.first <= mention.last < len(tokens)
