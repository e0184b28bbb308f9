from __future__ import annotations

import pytest

from actgen.russian.cases import Case


@pytest.mark.parametrize("case", Case)
def test_every_name_of_a_case_is_understood(case: Case) -> None:
    for name in (
        case.short,
        case.full,
        case.value,
        case.name,
        f"{case.full} падеж",
        f"{case.short}.",
    ):
        assert Case.parse(name) is case
        assert Case.parse(name.capitalize()) is case


def test_short_names() -> None:
    assert [case.short for case in Case] == ["им", "род", "дат", "вин", "твор", "предл"]


@pytest.mark.parametrize("text", ["", "звательный", "р", "именит"])
def test_anything_else_is_refused_in_russian(text: str) -> None:
    with pytest.raises(ValueError, match="нет такого падежа; есть: им, род, дат"):
        Case.parse(text)
