from __future__ import annotations

import pytest

from actgen.russian.deadlines import Recurrence, parse_deadline
from actgen.russian.recurrences import Frequency, Period, frequency


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("ежедневно", Frequency(1, Period.DAY)),
        ("ежемесячно до 5 числа", Frequency(1, Period.MONTH)),
        ("до 5 числа каждого месяца", Frequency(1, Period.MONTH)),
        ("не реже одного раза в неделю", Frequency(1, Period.WEEK, bound="at least")),
        ("не чаще 2 раз в год", Frequency(2, Period.YEAR, bound="at most")),
        ("раз в две недели", Frequency(1, Period.WEEK, 2)),
        ("один раз в 3 года", Frequency(1, Period.YEAR, 3)),
        ("два раза в учебный год", Frequency(2, Period.YEAR)),
        ("каждый понедельник", Frequency(1, Period.WEEK)),
        ("по вторникам и пятницам", Frequency(2, Period.WEEK)),
        ("еженедельно по пятницам", Frequency(1, Period.WEEK)),
        ("каждую четверть", Frequency(1, Period.QUARTER)),
        ("по мере поступления", None),
        ("раз в столетие", None),
        ("каждый раз", None),
    ],
)
def test_how_often(wording: str, value: Frequency | None) -> None:
    assert frequency(wording) == value


def test_a_deadline_knows_it() -> None:
    deadline = parse_deadline("не реже двух раз в год")
    assert isinstance(deadline, Recurrence)
    assert deadline.frequency == Frequency(2, Period.YEAR, bound="at least")
