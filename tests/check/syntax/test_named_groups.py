"""Groups that are chats, and groups that are not."""

from __future__ import annotations

import pytest

from tests.check.judging.test_limits import unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Группа «Педсовет» в учебном профиле объединяет директора и учителей.", True),
        ("Завести ленту «Наш коллектив», в неё входят директор и учителя.", True),
        ("Директор советуется с родительским комитетом в группе профиля «Сферум».", True),
        ("Группа «Солнышко» – воспитатели Белова и Крайнова.", False),
        ("Директор делит учителей на группы «А» и «Б».", False),
        ("Методическая группа при директоре составляет памятку.", False),
    ],
)
def test_a_group_is_a_chat_if_people_talk_there(text: str, expected: bool) -> None:
    assert ("чат" in unit(text).names()) is expected
