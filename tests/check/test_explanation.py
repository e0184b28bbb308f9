"""What an explanation tells: the deciding statement, the words that govern, what the others lack."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.check import check_documents
from actgen.check.explanation import Explanation, explain
from actgen.check.syntax.mood import Mood
from actgen.model.finding import Verdict
from actgen.model.text import StructuredText
from tests.check.conftest import finder, superior

HEAD = "ПРИКАЗ\n\n16.05.2023 № 18\n\nО переходе на Сферум\n\nПРИКАЗЫВАЮ:\n\n"
Read = Callable[[str], StructuredText]


@pytest.fixture
def explained(read: Read) -> Callable[[str, str], Explanation]:
    def explain_one(requirement: str, body: str) -> Explanation:
        act = superior("severodvinsk-273r")
        result = check_documents(act, [read(HEAD + body)], "МОУ", finder())
        return explain(act, result, finder(), [requirement])[0]

    return explain_one


Explained = Callable[[str, str], Explanation]


def test_the_chain_of_words_that_forbid_is_told_outermost_first(explained: Explained) -> None:
    told = explained("foreign-messengers-banned", "1. Запретить использование WhatsApp.")
    named = next(n for n in told.statements[0].named if "WhatsApp" in n.concepts)
    assert (named.by, named.words, named.mood) == (
        ("запретить", "использование"),
        "WhatsApp",
        Mood.BAN,
    )
    assert told.statements[0].decisive
    assert told.statements[0].verdict is Verdict.PARTIAL


def test_negation_belongs_to_the_words_that_are_shown(explained: Explained) -> None:
    told = explained("platform-in-use", "1. Сферум и VK Мессенджер не использовать.")
    assert ("не использовать",) in {named.by for named in told.statements[0].named}


def test_offsets_point_at_the_words_in_the_text(read: Read, explained: Explained) -> None:
    body = "1. Создать чаты:\n– с учителями;\n– с родителями."
    text = read(HEAD + body).text
    told = explained("class-chats-created", body)
    assert told.statements
    for statement in told.statements:
        for named in statement.named:
            assert text[named.start : named.stop].lower().endswith(named.words.lower().split()[-1])
        for start, stop in statement.operators:
            assert 0 <= start < stop <= len(text)


def test_a_missing_point_shows_the_nearest_statement_and_what_it_lacks(
    explained: Explained,
) -> None:
    told = explained("heads-joined-chats", "1. Директору войти в чат с учителями в Сферуме.")
    assert told.finding.verdict is Verdict.MISSING
    nearest = told.statements[0]
    assert not nearest.decisive
    assert nearest.verdict is None
    assert ("смысл", ("управление образования",)) in nearest.lacking


def test_a_statement_that_is_outweighed_tells_its_own_verdict(explained: Explained) -> None:
    body = "1. Запретить иностранные мессенджеры.\n2. Разрешить общение в Telegram."
    told = explained("foreign-messengers-banned", body)
    assert told.finding.verdict is Verdict.VIOLATED
    own = {s.evidence.quote: (s.decisive, s.verdict) for s in told.statements}
    assert own["Разрешить общение в Telegram."] == (True, Verdict.VIOLATED)
    assert own["Запретить иностранные мессенджеры."] == (False, Verdict.SATISFIED)


def test_what_is_only_told_is_marked(explained: Explained) -> None:
    told = explained(
        "foreign-messengers-banned", "1. Ознакомить с приказом о запрете общения в WhatsApp."
    )
    marks = {mark for statement in told.statements for n in statement.named for mark in n.marks}
    assert "пересказ" in marks


def test_explaining_twice_tells_the_same(explained: Explained) -> None:
    body = "1. Создать чаты с учителями и родителями.\n2. В Telegram не писать."
    assert explained("class-chats-created", body) == explained("class-chats-created", body)
