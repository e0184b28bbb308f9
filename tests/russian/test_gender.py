from __future__ import annotations

import pytest

from actgen.russian.gender import Gender


@pytest.mark.parametrize(
    ("text", "gender"),
    [("м", Gender.MASC), (" Жен. ", Gender.FEMN), ("masc", Gender.MASC), ("f", Gender.FEMN)],
)
def test_by_its_name(text: str, gender: Gender) -> None:
    assert Gender.parse(text) is gender


def test_no_gender() -> None:
    with pytest.raises(ValueError, match="«с» — не пол"):
        Gender.parse("с")
