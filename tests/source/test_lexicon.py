"""The lexicon of the project loads; faults of a user's own are reported with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.errors import ErrorList
from actgen.resources import acts_dir
from actgen.source.lexicon import load_lexicon


def test_lexicon_of_the_project_names_the_nine_messengers() -> None:
    lexicon = load_lexicon(acts_dir() / "lexicon.yaml")
    nine = {
        "Discord",
        "Microsoft Teams",
        "Skype for Business",
        "Snapchat",
        "Telegram",
        "Threema",
        "Viber",
        "WhatsApp",
        "WeChat",
    }
    assert nine <= set(lexicon.concepts)


def test_every_phrase_is_written_once_within_its_concept() -> None:
    lexicon = load_lexicon(acts_dir() / "lexicon.yaml")
    for name, concept in (lexicon.concepts | lexicon.actions).items():
        assert len(set(concept.phrases)) == len(concept.phrases), name


def test_unknown_included_concept_is_an_error_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.yaml"
    path.write_text(
        "проверено: 22.11.2026\n"
        "понятия: {чат: {фразы: [чат], включает: [беседа]}}\n"
        "действия: {}\nоператоры: {}\nисключения: [кроме]\nисключительность: [только]\n"
        "замена: [вместо]\nвиды документов: {}\n",
        encoding="utf-8",
    )
    with pytest.raises(ErrorList, match="«чат» включает неизвестное понятие «беседа»") as caught:
        load_lexicon(path)
    assert caught.value.errors[0].place.document == str(path)
    assert caught.value.errors[0].place.line == 1
