"""Profiles of one's own: sensible numbers only, each fault with its key and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.errors import ActgenError
from actgen.render.profile_file import load_profile, profile_names


def own(folder: Path, text: str) -> Path:
    path = folder / "мой.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", profile_names())
def test_those_of_the_program_are_sound(name: str) -> None:
    assert load_profile(name).points("кегль") == 14


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("кегль: -5", "мой.yaml:2:1: «кегль: -5» — нужно число от 6 до 72"),
        ("кегль: 500", "«кегль: 500»"),
        ("кегль: много", "«кегль: много» — нужно число"),
        ("отбивка пунктов: .inf", "«отбивка пунктов: бесконечность»"),
        ("интервал текста: .nan", "«интервал текста: nan»"),
        ("бумага: {ширина: 0}", "мой.yaml:2:10: «бумага – ширина: 0»"),
        ("поля: {левое: 180}", "между полями остаётся 15 мм"),
        ("поля: 20", "«поля: 20» — здесь нужны ключи с числами"),
        ("ширина грифа: 170", "«ширина грифа»: больше ширины текста, 165 мм"),
        ("кегл: 12", "мой.yaml:2:1: неизвестный ключ «кегл»"),
    ],
)
def test_a_senseless_value_is_refused(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(ActgenError) as error:
        load_profile(str(own(tmp_path, f"основа: gost2025\n{line}\n")))
    assert message in str(error.value)


def test_all_faults_at_once(tmp_path: Path) -> None:
    with pytest.raises(ActgenError) as error:
        load_profile(str(own(tmp_path, "кегль: 0\nкегль таблицы: 0\n")))
    assert str(error.value).count("нужно число") == 2


def test_a_typeface_of_ones_own_is_that_of_pdf_too(tmp_path: Path) -> None:
    profile = load_profile(str(own(tmp_path, "гарнитура: Arial\n")))
    assert profile.word("замена гарнитуры") == "Arial"


def test_there_is_no_such_profile() -> None:
    with pytest.raises(ActgenError) as error:
        load_profile("gost2099")
    assert "нет такого профиля: «gost2099»\n" in str(error.value)
