"""What is wrong with the data, finding by finding and in short."""

from __future__ import annotations

from actgen.monitor.output_remarks import kinds_of_remarks, remarks
from actgen.monitor.result import MonitoringResult


def test_where_what_and_why(result: MonitoringResult) -> None:
    grid = remarks(result.findings)
    assert grid is not None
    where, _, why, done = grid.rows[1]
    assert where == "недели.xlsx, лист «Активность», ячейка I3\nнеделя\n20.02–22.02.2023"
    assert why.startswith("Если пропущено")
    assert done == "замечание; значение не учтено"


def test_in_short_by_kinds(result: MonitoringResult) -> None:
    first, other = result.findings
    grid = kinds_of_remarks((first, first, first, first, other))
    assert grid is not None
    assert len(grid.rows) == 2
    assert grid.rows[0][0].startswith("Часть больше целого: часть не может")
    assert grid.rows[0][1].count("ячейка F3") == 2
    assert grid.rows[0][1].endswith("и еще 2 таких места")


def test_there_are_none() -> None:
    assert remarks(()) is None
    assert kinds_of_remarks(()) is None
