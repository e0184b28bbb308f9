"""YAML → act: what is accepted, and how it is read."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from actgen.errors import ErrorList
from actgen.model.act import Act
from actgen.model.clauses import Numbering
from actgen.source import load_act, load_requirement_set, load_yaml, parse_act
from tests.source.complete import completed

HEAD = "вид: приказ\nавтор: Школа № 5\n"


def act(text: str) -> Act:
    return parse_act(completed(HEAD + text).encode(), "приказ.yaml")


def test_the_smallest_act() -> None:
    smallest = act("")
    assert smallest.kind == "приказ"
    assert smallest.author.name == ("Школа № 5",)
    assert smallest.number is None
    assert len(smallest.clauses) == len(smallest.signature) == 1


@pytest.mark.parametrize(
    "number", ["010", "1e3", "1.10", "0x1F", "2024-04-13", "нет", "true", "1_000"]
)
def test_what_looks_like_a_number_stays_text(number: str) -> None:
    assert act(f"номер: {number}\n").number == number


@pytest.mark.parametrize("typed", ["№ 18-од", "№18-од", "N 18-од", "18-од"])
def test_the_sign_before_a_number_is_not_part_of_it(typed: str) -> None:
    read = act(f"номер: {typed}\nоснования: {{вид: приказ, номер: {typed}}}\n")
    assert (read.number, read.grounds[0].number) == ("18-од", "18-од")


def test_keys_are_russian_or_english() -> None:
    english = b"kind: order\nauthor: School\nclauses:\n  - text: Go\n    numbering: 1)\n"
    clause = parse_act(english, "a.yaml").clauses[0]
    assert (clause.text, clause.numbering) == ("Go", Numbering.BRACKET)


def test_dates_are_values() -> None:
    assert act("дата: 13 апреля 2024 г.\n").date == datetime.date(2024, 4, 13)


def test_a_text_stands_for_a_clause_and_one_value_for_a_list() -> None:
    read = act("пункты: [Создать чат]\nподпись: {имя: Орлова Н.П.}\n")
    assert read.clauses[0].text == "Создать чат"
    assert read.signature[0].name == "Орлова Н.П."


def test_windows_line_ends_and_a_byte_order_mark_are_fine() -> None:
    raw = b"\xef\xbb\xbf" + completed(HEAD + "номер: 5\n").replace("\n", "\r\n").encode()
    assert parse_act(raw, "a.yaml").number == "5"


def test_references_of_yaml_are_followed() -> None:
    read = act("пункты:\n  - &чат Создать чат\n".replace("чат ", "chat ", 1) + "  - *chat\n")
    assert [clause.text for clause in read.clauses] == ["Создать чат", "Создать чат"]


def test_four_levels_are_allowed_and_a_quotation_counts_anew() -> None:
    read = act(
        "пункты: [{текст: а, пункты: [{текст: б, пункты: [{текст: в, пункты: "
        "[{текст: г, цитата: {пункты: [д]}}]}]}]}]\n"
    )
    deepest = read.clauses[0].clauses[0].clauses[0].clauses[0]
    assert deepest.quotation is not None
    assert deepest.quotation.clauses[0].text == "д"


def test_all_faults_come_in_the_order_of_their_places() -> None:
    with pytest.raises(ErrorList) as caught:
        act("номер:\nдата: вчера\nместо: [Тверь]\n")
    assert [error.place.line for error in caught.value.errors] == [3, 4, 5]


def test_load_act_names_the_file_as_it_was_given(tmp_path: Path) -> None:
    file = tmp_path / "мой приказ.yaml"
    file.write_text(completed(HEAD + "дата: вчера\n"), encoding="utf-8")
    with pytest.raises(ErrorList) as caught:
        load_act(file)
    assert str(caught.value).startswith(f"{file}:3:7: «дата»")


def test_load_yaml_keeps_scalars_as_text_and_knows_places(tmp_path: Path) -> None:
    file = tmp_path / "словарь.yaml"
    file.write_text("слова:\n  - да\n  - число: 010\n", encoding="utf-8")
    data, positions = load_yaml(file)
    assert data == {"слова": ["да", {"число": "010"}]}
    assert str(positions.value(("слова", 1, "число"))) == f"{file}:3:12"
    assert str(positions.key(("слова", 1, "число"))) == f"{file}:3:5"
    assert str(positions.key(("слова", 7))) == f"{file}:2:3"


def test_a_set_of_requirements(tmp_path: Path) -> None:
    file = tmp_path / "форма.yaml"
    requirement = "{id: form, вид: реквизит, название: Ф, формулировка: Ф, реквизиты: номер}"
    file.write_text(f"название: Форма\nтребует: [{requirement}]\n", encoding="utf-8")
    assert [each.id for each in load_requirement_set(file).requires] == ["form"]
    file.write_text(f"название: Форма\nтребует: [{requirement}, {requirement}]\n", encoding="utf-8")
    with pytest.raises(ErrorList, match="уже есть в строке 2"):
        load_requirement_set(file)


@pytest.mark.parametrize(
    "file", sorted((Path(__file__).parents[2] / "samples").glob("*.yaml")), ids=lambda f: f.name
)
def test_the_samples_load(file: Path) -> None:
    assert load_act(file).kind
