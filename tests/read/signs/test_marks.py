"""Lines below the signature, and clauses that look like them."""

from __future__ import annotations

import pytest

from actgen.read.signs.marks import ACQUAINTED


@pytest.mark.parametrize(
    "line",
    [
        "С приказом ознакомлены:",
        "С настоящим приказом ознакомлен ____________",
        "Ознакомлены:",
        "Ознакомление с приказом:",
        "Лист ознакомления",
        "Лист ознакомления с приказом",
    ],
)
def test_who_was_acquainted(line: str) -> None:
    assert ACQUAINTED.match(line)


@pytest.mark.parametrize(
    "clause",
    [
        "С приказом ознакомить всех работников.",
        "Ознакомление работников с настоящим приказом отменить, листы ознакомления уничтожить.",
        "Ознакомление педагогов с порядком регистрации на «Сферуме» прекращено.",
        "Лист ознакомления работников с приказом прилагается.",
    ],
)
def test_a_clause_that_orders_or_refuses_an_acquaintance(clause: str) -> None:
    assert not ACQUAINTED.match(clause)
