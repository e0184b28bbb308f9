"""Names of people in any case: with initials, with a patronymic, after a post."""

from __future__ import annotations

import pytest

from actgen.check.names import names


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Назначить Кулешова Антона Ильича.", ["Кулешова Антона Ильича"]),
        ("за учителем Гусевым Львом Лукичом", ["Гусевым Львом Лукичом"]),
        ("поручить Саблиной Вере Кузьминичне", ["Саблиной Вере Кузьминичне"]),
        ("Мамедову Лейлу Рашид кызы", ["Мамедову Лейлу Рашид кызы"]),
        ("завуч КУЛЕШОВА А.И., К. Т. Соболь", ["КУЛЕШОВА А.И.", "К. Т. Соболь"]),
        ("назначить учителя физики Лукину", ["Лукину"]),
        ("методисту Ким", ["Ким"]),
        ("поручить Еве Марковне Гущиной", ["Еве Марковне Гущиной"]),
    ],
)
def test_people_are_found(text: str, named: list[str]) -> None:
    assert [text[start:stop] for start, stop in names(text)] == named


@pytest.mark.parametrize(
    "text",
    [
        "в школе имени Героя Советского Союза Гагарина Ю.А.",
        "учителям Сферума",
        "назначить учителя биологии Еву Марковну",
        "директору Калининского района",
        "Учитель вступает в Сферум",
        "воспитателям детского сада «Ромашка»",
    ],
)
def test_namesakes_and_other_capitals_are_no_people(text: str) -> None:
    assert names(text) == []
