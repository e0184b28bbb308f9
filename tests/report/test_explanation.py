"""An explanation as a director reads it in a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.check import check_documents, finder_for
from actgen.check.explanation import explain
from actgen.read import read_document
from actgen.report.explanation import explanations_as_text
from actgen.report.view import View
from actgen.resources import acts_dir
from actgen.source import load_superior

ORDER = """МБОУ «Средняя школа № 5»

ПРИКАЗ

от 16.04.2024 № 18-од

Об использовании платформы «Сферум»

ПРИКАЗЫВАЮ:

1. Заместителю директора до 18.04.2024 создать в Сферуме чаты:
1.1. директора с учителями;
1.2. директора с советом родителей – по возможности.
2. Чат директора с ученическим советом признать нецелесообразным.
3. Ознакомить учителей с приказом о запрете чатов в Telegram.

Директор                         И.И. Орлова
"""
ASKED = (
    "chat-head-parents-council",
    "chat-head-pupils-council",
    "chat-head-deputies",
    "form-number-date",
)


def told(tmp_path: Path, view: View, order: str = ORDER, asked: tuple[str, ...] = ASKED) -> str:
    path = tmp_path / "приказ.txt"
    path.write_text(order, encoding="utf-8")
    superior = load_superior(acts_dir() / "kalinin-223-09.yaml")
    finder = finder_for(superior)
    result = check_documents(superior, [read_document(path)], "МОУ", finder)
    return explanations_as_text(result, explain(superior, result, finder, asked), view)


def test_whole_text(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    golden("explanation.txt", told(tmp_path, View(90)))


@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_is_longer_than_the_terminal_is_wide(tmp_path: Path, width: int) -> None:
    assert max(len(line) for line in told(tmp_path, View(width)).splitlines()) <= width


def test_colours_add_nothing_but_colours(tmp_path: Path) -> None:
    plain = told(tmp_path, View(80))
    assert re.sub(r"\x1b\[[0-9;]*m", "", told(tmp_path, View(80, color=True))) == plain


def test_quotes_that_a_phrase_opens_are_closed_within_its_brackets(tmp_path: Path) -> None:
    named = "2. Назначить администратором платформы «Сферум» учителя Белову О.А."
    order = re.sub(r"2\. Чат .*", named, ORDER)
    text = told(tmp_path, View(100), order, ("administrator-appointed",))
    assert "[платформы «Сферум»]" in text
    assert "платформы «Сферум»: это делается" in text
