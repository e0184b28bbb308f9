"""Sentences of the open corpus are spoilt, or changed harmlessly, and stay what a clerk might have written."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from actgen.model.finding import Verdict
from benchmarks.accuracy_corpus import case
from benchmarks.mutations.clerks.edits import Edit, edited, lowered
from benchmarks.mutations.clerks.nominal import deed
from benchmarks.mutations.clerks.operator import one_chat, plain, sentence
from benchmarks.mutations.clerks.passages import Passage, passages
from benchmarks.mutations.clerks.table import clerk_table
from benchmarks.mutations.clerks.trials import OPERATORS, ClerkTrial, changed

BY_NAME = {each.name: each for each in OPERATORS}


@cache
def _passages() -> dict[str, Passage]:
    return {each.requirement.id: each for each in passages(case("open", "a-istok"))}


def test_a_passage_is_the_sentence_of_the_evidence() -> None:
    named = _passages()["administrator-appointed"]
    assert named.text == (
        "Назначить ответственным администратором платформы педагога-организатора Зимину Юлию Олеговну"
    )
    assert named.paper.typed[named.start : named.stop] == named.text
    assert (named.clause, named.item, named.cell, named.main) == ("2", False, False, True)
    assert plain(named)
    assert sentence(named)
    assert one_chat(named)


def test_an_item_of_a_list_is_no_sentence_of_its_own() -> None:
    chat = _passages()["job-chat-parents"]
    assert chat.text == "завести чат с родителями (законными представителями) учащихся"
    assert chat.item
    assert not sentence(chat)
    assert BY_NAME["given wishers"].turn(chat) is None


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (Edit(sentence="Никого не назначать"), "2. Никого не назначать."),
        (Edit(before="Столовая закрыта"), "2. Столовая закрыта. Назначить ответственным"),
        (Edit(after="Она согласна"), "Зимину Юлию Олеговну. Она согласна."),
        (Edit(clause="Пункт 2 отменить"), "\n\n8. Пункт 2 отменить.\n"),
        (Edit(note="По желанию"), "\n\n* По желанию.\n"),
    ],
)
def test_an_edit_stands_in_the_document(edit: Edit, line: str) -> None:
    typed = edited(_passages()["administrator-appointed"], edit)
    assert typed is not None
    assert line in typed
    assert typed.rstrip().endswith("В.Ю. Сомов")
    assert ("Олеговну*." in typed) is bool(edit.note)


def test_a_sentence_goes_on_in_small_letters_unless_a_name_begins_it() -> None:
    assert lowered("Назначить Иванову") == "назначить Иванову"
    assert lowered("Ивановой А.А. создать чат") == "Ивановой А.А. создать чат"
    assert lowered("ИКОП «Сферум» использовать") == "ИКОП «Сферум» использовать"


@pytest.mark.parametrize(
    ("text", "genitive"),
    [
        ("Создать чат директора с активом", "создания чата директора с активом"),
        (
            "Секретарю до 5 мая разместить настоящий приказ на сайте",
            "размещения настоящего приказа на сайте",
        ),
        ("Провести родительские собрания", "проведения родительских собраний"),
    ],
)
def test_a_deed_becomes_a_noun_with_its_object_in_the_genitive(text: str, genitive: str) -> None:
    found = deed(text)
    assert found is not None
    assert found.said("gent") == {"gent": genitive}


@pytest.mark.parametrize(
    "text",
    [
        "Перевести в Сферум переписку",
        "В учебном профиле создать чат",
        "Создать чат учителей и чат родителей",
        "Назначить Петрова П.П. администратором",
        "Чат директора с активом",
    ],
)
def test_no_deed_is_guessed_where_its_object_is_not_plain(text: str) -> None:
    assert deed(text) is None


def test_operators_are_many_and_have_their_counterweight() -> None:
    assert len(BY_NAME) == len(OPERATORS)
    assert sum(not each.harmless for each in OPERATORS) >= 60
    assert sum(each.harmless for each in OPERATORS) >= 25
    assert not any(Verdict.SATISFIED in each.expected for each in OPERATORS if not each.harmless)


@pytest.mark.parametrize(
    ("operator", "requirement"),
    [
        ("clause not carried out", "administrator-appointed"),
        ("in brackets: at will", "job-chat-parents"),
        ("not for now", "administrator-appointed"),
        ("refusal not allowed", "administrator-appointed"),
        ("last: subbotnik cancelled", "job-chat-parents"),
    ],
)
def test_the_verdict_follows(operator: str, requirement: str) -> None:
    trial = _trial(operator, requirement)
    assert trial.right, str(trial)


def _trial(operator: str, requirement: str) -> ClerkTrial:
    passage = _passages()[requirement]
    assert BY_NAME[operator].on(passage)
    edit = BY_NAME[operator].turn(passage)
    assert edit is not None
    typed = edited(passage, edit)
    assert typed is not None
    return ClerkTrial(BY_NAME[operator], passage, typed, passage.checked(typed).verdict)


def test_the_table_tells_violations_called_satisfied_from_other_mistakes() -> None:
    good = _trial("clause not carried out", "administrator-appointed")
    trials = [
        good,
        replace(good, verdict=Verdict.SATISFIED),
        replace(good, verdict=Verdict.UNREADABLE),
    ]
    rows = {line.split("  ")[0]: line.split()[-4:] for line in clerk_table(trials).splitlines()}
    assert rows["clause not carried out"] == ["3", "1", "1", "1"]
    assert rows["ALL SPOILING"] == ["3", "1", "1", "1"]
    assert rows["ALL HARMLESS"] == ["0", "0", "0", "0"]
    assert changed(good) == "8. Пункт 2 не исполнять."
    assert "satisfied instead of" in str(trials[1])
