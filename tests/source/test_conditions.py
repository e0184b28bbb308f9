"""Conditions of packages: what may be written, and what it means."""

from __future__ import annotations

import pytest

from actgen.source.conditions import filled, names_in_text, parse_condition
from actgen.source.placeholders import VariableFault

SCHOOL = {"школа": {"вид": "МОУ", "код": "017", "классов": "24", "интернат": "нет", "глава": "Ким"}}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("{{ школа.вид == 'МОУ' }}", True),
        ("{{ школа.вид != 'УДО' }}", True),
        ("{{ школа.вид in ['МДОУ', 'УДО'] }}", False),
        ("{{ школа.вид not in ('МДОУ', 'УДО') }}", True),
        ("{{ школа.интернат }}", False),
        ("{{ not школа.интернат }}", True),
        ("{{ школа.глава }}", True),
        ("{{ школа.классов > 20 and школа.вид == 'МОУ' }}", True),
        ("{{ школа.классов < 9 or школа.вид == 'УДО' }}", False),
        ("{{ 10 < школа.классов <= 24 }}", True),
        ("{{ школа.код == '017' }}", True),
        ("{{ школа.код == '17' }}", False),
        ("{{ школа.код == 17 }}", True),
        ("{{ школа['вид'] | строчная == 'мОУ' }}", True),
    ],
)
def test_conditions(text: str, holds: bool) -> None:
    assert parse_condition(text).holds(SCHOOL) is holds


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("школа.вид == 'УДО'", "в двойных скобках"),
        ("{{ школа.вид = 'УДО' }}", "два знака равенства"),
        ("{{ школа.вид.upper() == 'УДО' }}", "в условии бывают"),
        ("{{ школа.классов + 1 > 3 }}", "в условии бывают"),
        ("{{ школа.вид == }}", "непонятна"),
    ],
)
def test_what_is_no_condition(text: str, message: str) -> None:
    with pytest.raises(VariableFault, match=message):
        parse_condition(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ школа.видд == 'УДО' }}", "не определена"),
        ("{{ школа.вид > 3 }}", "не число"),
    ],
)
def test_conditions_that_cannot_be_worked_out(text: str, message: str) -> None:
    with pytest.raises(VariableFault, match=message):
        parse_condition(text).holds(SCHOOL)


def test_names() -> None:
    text = "{{ школа.вид in ['МОУ'] and not школа.интернат }}"
    assert parse_condition(text).names() == {"школа", "школа.вид", "школа.интернат"}
    assert names_in_text("{{ школа.код }} {{ школа.глава | дат }}") == {
        "школа",
        "школа.код",
        "школа.глава",
    }
    assert filled("{{ школа.код }} {{ школа.глава }}", SCHOOL) == "017 Ким"
