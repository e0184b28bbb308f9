"""YAML as a clerk would have typed it, read back as the very same data."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from actgen.importing.yaml_writer import WIDTH, yaml_text

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=160
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip


def read(text: str) -> object:
    return yaml.load(text, yaml.CBaseLoader)


def test_entries_that_are_one_text_are_written_without_a_key() -> None:
    data = {"пункты": [{"текст": "Издать приказ"}, {"кому": "завхоз", "текст": "купить мел"}]}
    assert (
        yaml_text(data) == "пункты:\n  - Издать приказ\n  - кому: завхоз\n    текст: купить мел\n"
    )


def test_a_list_of_one_is_its_entry() -> None:
    assert yaml_text({"подпись": [{"имя": "Орлова Н.П."}]}) == "подпись:\n  имя: Орлова Н.П.\n"
    assert yaml_text({"автор": {"наименование": ["Школа № 5"]}}) == "автор: Школа № 5\n"


def test_what_others_take_for_a_number_is_quoted() -> None:
    assert yaml_text({"номер": "812", "дата": "14.08.2026"}) == 'номер: "812"\nдата: 14.08.2026\n'


def test_a_long_text_is_folded() -> None:
    lines = yaml_text({"заголовок": "О подготовке школы к учебному году " * 5}).splitlines()
    assert lines[0] == "заголовок: >-" or lines[0].startswith('заголовок: "')
    text = yaml_text({"заголовок": ("О подготовке школы " * 9).strip()})
    assert text.startswith("заголовок: >-\n  О подготовке")
    assert max(map(len, text.splitlines())) <= WIDTH


def test_comments_stand_before_their_entry() -> None:
    data = {"пункты": [{"текст": "Первый"}, {"текст": "Второй"}]}
    text = yaml_text(data, {("пункты", 1): ["Не перенесено: «сноска»"]}, tail=["Проверьте: номер"])
    assert text == (
        "пункты:\n  - Первый\n  # Не перенесено: «сноска»\n  - Второй\n\n# Проверьте: номер\n"
    )


def test_a_comment_on_the_only_entry_of_a_list_stands_before_its_key() -> None:
    text = yaml_text({"подпись": [{"имя": "Орлова Н.П."}]}, {("подпись", 0): ["Проверьте: имя"]})
    assert text == "# Проверьте: имя\nподпись:\n  имя: Орлова Н.П.\n"


@given(TEXTS)
def test_any_text_comes_back(text: str) -> None:
    data = {"пункты": [{"текст": text}], "таблица": {"строки": [[text, "–"]]}, "номер": text}
    assert read(yaml_text(data)) == {
        "пункты": [text], "таблица": {"строки": [[text, "–"]]}, "номер": text
    }  # fmt: skip


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_text_of_several_lines_keeps_them(lines: list[str]) -> None:
    assert read(yaml_text({"текст": "\n".join(lines)})) == {"текст": "\n".join(lines)}
