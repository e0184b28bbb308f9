"""The tables that the outputs share."""

from __future__ import annotations

from dataclasses import replace

from actgen.monitor.findings import Use
from actgen.monitor.output_tables import (
    LEFT_OUT_NOTE,
    by_week,
    data,
    lagging,
    organisations,
    outlook,
    standing,
)
from actgen.monitor.result import MonitoringResult, WeekTable


def plain(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text.replace("\xa0", " ") for text in row)


def test_target_against_fact(result: MonitoringResult) -> None:
    assert [plain(row) for row in standing(result).rows] == [
        ("Создали чат", "не менее 35 %\nк 01.09.2023", "22,266 %", "12,734 п.п.", "не достигается"),
        ("Школы в «Сферуме»", "не менее 100 %\nк 31.12.2022", "98,72 %", "1,28 п.п.", "не достигнут в срок"),
        ("Переведено общение", "не менее 100 %\nк 01.07.2023", "–", "–", "нет данных"),
    ]  # fmt: skip


def test_the_trend(result: MonitoringResult) -> None:
    grid = outlook(result)
    assert grid is not None
    assert [plain(row) for row in grid.rows] == [
        ("Создали чат", "не менее 35 %\nк 01.09.2023", "24,3 %", "от 23,4 до 25,6 %", "+0,094 п.п.", "+0,606 п.п."),
    ]  # fmt: skip
    assert outlook(replace(result, indicators=result.indicators[1:])) is None


class TestWeeks:
    def test_a_row_for_each_week_and_no_column_without_values(
        self, result: MonitoringResult
    ) -> None:
        (grid,) = by_week(result, 74)
        assert grid.headings == ("Неделя", "Создали чат", "Школы в «Сферуме»")
        assert len(grid.rows) == 7
        assert plain(grid.rows[-1]) == ("03.04–07.04.2023", "22,266 %", "98,72 %")

    def test_what_does_not_fit_goes_into_another_table(self, result: MonitoringResult) -> None:
        assert [grid.headings[1:] for grid in by_week(result, 30)] == [
            ("Создали чат",),
            ("Школы в «Сферуме»",),
        ]

    def test_a_value_left_out_is_marked(self, result: MonitoringResult) -> None:
        each = result.indicators[0]
        points = (replace(each.points[0], use=Use.LEFT_OUT), *each.points[1:])
        (grid,) = by_week(replace(result, indicators=(replace(each, points=points),)), 74)
        assert plain(grid.rows[0])[1] == "21,292 %*"
        assert grid.note == LEFT_OUT_NOTE


class TestOrganisations:
    def test_those_that_lag_and_in_what(self, result: MonitoringResult) -> None:
        (grid,) = lagging(result)
        assert plain(grid.headings) == ("МОУО", "Создали чат\n(не менее 35 %)")
        assert [plain(row) for row in grid.rows] == [
            ("Отдел образования Апанасенковского района", "8,4 %"),
            ("Отдел образования г. Лермонтова", "15,0 %"),
        ]

    def test_many_indicators_take_several_tables(self, result: MonitoringResult) -> None:
        many = replace(result, indicators=result.indicators[:1] * 7)
        assert [len(grid.headings) for grid in lagging(many)] == [6, 3]

    def test_nobody_lags(self, result: MonitoringResult) -> None:
        assert lagging(replace(result, indicators=result.indicators[1:], lagging=())) == ()

    def test_all_of_them_worst_first(self, result: MonitoringResult) -> None:
        grid = organisations(result.indicators[0], "МОУО")
        assert grid.headings == ("МОУО", "Значение", "До цели", "Не хватает, ед.", "Цель")
        assert plain(grid.rows[0])[1:] == ("8,4 %", "26,6 п.п.", "112", "отстает")
        assert plain(grid.rows[-1])[1:] == ("36,2 %", "–", "–", "достигнута")

    def test_a_column_that_says_nothing_is_left_out(self, result: MonitoringResult) -> None:
        each = result.indicators[0]
        uncounted = tuple(replace(value, short_of=None) for value in each.organisations)
        grid = organisations(replace(each, organisations=uncounted), "МОУО")
        assert grid.headings == ("МОУО", "Значение", "До цели", "Цель")
        assert {len(row) for row in grid.rows} == {4}


def test_the_data_have_a_column_for_each_week(weeks: WeekTable) -> None:
    first, second = data(weeks, 5)
    assert first.headings[1] == "20.02–\n22.02.2023"
    assert (len(first.headings), len(second.headings)) == (6, 3)
    assert plain(first.rows[3])[:3] == ("Общее кол-во педагогов", "17 218", "16 819")
    assert plain(first.rows[2])[1] == "97,01 %"
    assert first.rows[7][1] == "–"
