from __future__ import annotations

import pytest

from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.name_forms import decline_part

M, F = Gender.MASC, Gender.FEMN


@pytest.mark.parametrize(
    ("surname", "gender", "dative", "accusative"),
    [
        ("Бой", M, "Бою", "Боя"),
        ("Бой", F, "Бой", "Бой"),
        ("БОЙ", M, "БОЮ", "БОЯ"),
        ("Цой", M, "Цою", "Цоя"),
        ("Цой", F, "Цой", "Цой"),
        ("Чой", M, "Чою", "Чоя"),
        ("Герой", M, "Герою", "Героя"),
        ("Бой-Баба", M, "Бою-Бабе", "Боя-Бабу"),
        ("Бой-Баба", F, "Бой-Бабе", "Бой-Бабу"),
        ("Толстой", M, "Толстому", "Толстого"),
        ("Злой", M, "Злому", "Злого"),
        ("Лановой", M, "Лановому", "Ланового"),
        ("Трубецкой", M, "Трубецкому", "Трубецкого"),
    ],
)
def test_surnames_in_oy(surname: str, gender: Gender, dative: str, accusative: str) -> None:
    assert decline_part(surname, "surname", gender, Case.DATV).text == dative
    assert decline_part(surname, "surname", gender, Case.ACCS).text == accusative
