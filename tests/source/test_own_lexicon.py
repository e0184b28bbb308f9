"""What a user adds to the lexicon in a file of his own: phrases, concepts; never anything taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.check.words.concepts import ConceptFinder
from actgen.check.words.finder import finder_for
from actgen.check.words.tokens import tokenise
from actgen.errors import ErrorList
from actgen.model.lexicon import Force
from actgen.resources import acts_dir
from actgen.source import load_superior
from actgen.source.lexicon import lexicon_with, load_lexicon
from tests.source.complete import completed

OWN = """понятия:
  Telegram: [голубиная почта]
  дневник класса:
    фразы: [дневник класс]
    включает: чат
действия:
  создать: [сотворить]
операторы:
  запрет: [наложить табу на]
виды документов:
  распорядительные: [предписание]
"""


def write(folder: Path, text: str, name: str = "мой.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def names(finder: ConceptFinder, text: str) -> set[str]:
    return {name for mention in finder.find(tokenise(text)) for name in mention.names}


def test_phrases_are_added_to_what_is_known(tmp_path: Path) -> None:
    known = load_lexicon(acts_dir() / "lexicon.yaml")
    lexicon = lexicon_with([write(tmp_path, OWN)])
    telegram = lexicon.concepts["Telegram"].phrases
    assert telegram == (*known.concepts["Telegram"].phrases, "голубиная почта")
    assert lexicon.operators[Force.BAN][-1] == "наложить табу на"
    assert "предписание" in lexicon.document_kinds["распорядительные"]
    assert lexicon.document_kinds["планы"] == known.document_kinds["планы"]


def test_the_finder_finds_them_in_any_form(tmp_path: Path) -> None:
    finder = ConceptFinder(lexicon_with([write(tmp_path, OWN)]))
    assert "Telegram" in names(finder, "писать голубиной почтой")
    assert names(finder, "в дневнике класса") >= {"дневник класса", "чат"}


def test_several_files_add_up(tmp_path: Path) -> None:
    first = write(tmp_path, "понятия: {сводка дня: [сводка день]}\n", "а.yaml")
    second = write(tmp_path, "понятия: {сводка дня: [итог день]}\n", "б.yaml")
    lexicon = lexicon_with([first, second])
    assert lexicon.concepts["сводка дня"].phrases == ("сводка день", "итог день")


def test_an_act_names_its_own_lexicon(tmp_path: Path) -> None:
    write(tmp_path, OWN)
    text = completed("вид: приказ\nавтор: А\nсловарь: мой\nучреждения: {МОУ: школы}\n")
    superior = load_superior(write(tmp_path, text, "акт.yaml"))
    assert "Telegram" in names(finder_for(superior), "голубиная почта")
    above = completed("вид: приказ\nавтор: Б\nдополняет: акт\n")
    building = load_superior(write(tmp_path, above, "город.yaml"))
    assert building.lexicons == superior.lexicons


def test_a_change_of_the_file_is_noticed(tmp_path: Path) -> None:
    path = write(tmp_path, OWN)
    text = completed("вид: приказ\nавтор: А\nсловарь: мой\nучреждения: {МОУ: школы}\n")
    superior = load_superior(write(tmp_path, text, "акт.yaml"))
    finder_for(superior)
    path.write_text("понятия: {Viber: [почтовый фургон]}\n", encoding="utf-8")
    assert "Viber" in names(finder_for(superior), "почтовый фургон")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "понятия:\n  беседа дня:\n    фразы: [беседа день]\n    включает: чатт\n",
            "мой.yaml:4:15: понятие «беседа дня» включает неизвестное понятие «чатт»\n"
            "  4 | включает: чатт\n  Может быть, «чат»?",
        ),
        ("действия:\n  чат: [болтать]\n", "«чат» стоит под «действия», а в словаре это «понятия»"),
        ("понятия:\n  создать: [сотворить]\n", "стоит под «понятия», а в словаре это «действия»"),
        (
            "понятия:\n  пусто: {источник: нет}\n",
            "мой.yaml:2:3: у понятия «пусто» нет ни одной фразы",
        ),
        ("понятия:\n  а: ['?б ?в']\n", "мой.yaml:2:7: «фразы»: фраза «?б ?в» состоит из одних"),
        ("понятия:\n  а: ['б/ в']\n", "во фразе «б/ в» у знака «/»"),
        (
            "понятия:\n  а: ['к ?1 ?2 ?3 ?4 ?5 ?6 ?7 ?8 ?9']\n",
            "больше 8 необязательных слов",
        ),
        (
            "операторы:\n  запреты: [нельзя]\n",
            "«запреты» не подходит; возможные значения: «обязанность»",
        ),
        (
            "понятие:\n  а: [б]\n",
            "неизвестный ключ «понятие»\n  1 | понятие:\n  Может быть, «понятия»?",
        ),
    ],
)
def test_faults_are_told_with_their_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ErrorList) as caught:
        lexicon_with([write(tmp_path, text)])
    assert told in str(caught.value)


def test_an_unknown_lexicon_of_an_act_is_told(tmp_path: Path) -> None:
    text = completed("вид: приказ\nавтор: А\nсловарь: мои\nучреждения: {МОУ: школы}\n")
    write(tmp_path, OWN)
    with pytest.raises(ErrorList, match=r"словарь «мои» не найден .*(\n.*)*«мой»"):
        load_superior(write(tmp_path, text, "акт.yaml"))
