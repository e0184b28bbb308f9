"""Days that clerks name roughly, seen from the sixteenth of May 2023."""

from __future__ import annotations

import datetime

import pytest

from actgen.check.rough_times import rough_days

BASE = datetime.date(2023, 5, 16)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("в первых числах июня", "2023-06-10"),
        ("в первой половине июня", "2023-06-15"),
        ("во второй половине июня 2024 года", "2024-06-30"),
        ("к концу декабря", "2023-12-31"),
        ("в начале февраля", "2024-02-10"),
        ("летом 2023 года", "2023-08-31"),
        ("осенью", "2023-11-30"),
        ("в течение лета", "2023-08-31"),
        ("после летних каникул", "2023-09-01"),
        ("до Нового года", "2023-12-31"),
        ("в следующем учебном году", "2023-09-01"),
        ("через месяц", "2023-06-15"),
        ("через две недели", "2023-05-30"),
        ("отводится неделя", "2023-05-23"),
    ],
)
def test_the_last_day_a_rough_time_may_mean(text: str, last: str) -> None:
    assert list(rough_days(text, BASE)) == [datetime.date.fromisoformat(last)]


@pytest.mark.parametrize(
    "text", ["до 20 мая", "лето красное", "в конце концов", "новый год обучения"]
)
def test_anything_else_is_no_rough_time(text: str) -> None:
    assert list(rough_days(text, BASE)) == []
