"""Phrases of the outputs: cases and numbers agree, figures have no more places than they need."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from actgen.model.monitoring import Direction
from actgen.monitor.output_words import (
    band,
    brief,
    brief_gap,
    checked,
    difference,
    gap,
    headline,
    lag_summary,
    provenance,
    target,
)
from actgen.monitor.result import Indicator, IndicatorResult, MonitoringResult, State
from tests.monitor.workshop import BY_SCHOOL, Workshop

SHARE = Indicator(
    "a", "доля", "доля", Decimal(35), Direction.AT_LEAST, datetime.date(2023, 9, 1), True, 3
)
COUNT = replace(SHARE, target=Decimal(5), direction=Direction.AT_MOST, per_cent=False, decimals=0)


def plain(text: str) -> str:
    return text.replace("\xa0", " ")


def states(result: MonitoringResult, *wanted: State) -> MonitoringResult:
    """A result of as many indicators as states."""
    one = result.indicators[0]
    return replace(result, indicators=tuple(replace(one, state=state) for state in wanted))


class TestHeadline:
    def test_several_states(self, result: MonitoringResult) -> None:
        assert plain(headline(result)) == (
            "По состоянию на 10 апреля 2023 г. отслеживаются 3 показателя. Цель при нынешнем темпе не будет"
            " достигнута по 1 показателю, не достигнута в срок по 1 показателю, нет данных по 1 показателю"
        )

    def test_one_indicator(self, result: MonitoringResult) -> None:
        said = plain(headline(states(result, State.MET)))
        assert said.endswith("отслеживается 1 показатель. Цель достигнута по 1 показателю")

    def test_many_indicators(self, result: MonitoringResult) -> None:
        said = plain(headline(states(result, *[State.AT_RISK] * 11)))
        assert said.endswith("отслеживаются 11 показателей. Цель под угрозой по 11 показателям")

    def test_of_no_target_nothing_is_said(self, result: MonitoringResult) -> None:
        assert headline(states(result, State.NO_DATA)).endswith(". Нет данных по 1 показателю")

    @pytest.mark.parametrize("state", State)
    def test_every_state_has_its_words(self, result: MonitoringResult, state: State) -> None:
        assert headline(states(result, state, state)).endswith("по 2 показателям")


class TestData:
    def test_provenance(self, result: MonitoringResult) -> None:
        assert plain(provenance(result)) == (
            "Исходные данные – файл «недели.xlsx», 7 недель с 20.02.2023 по 07.04.2023"
        )

    def test_two_files_without_weeks(self, result: MonitoringResult) -> None:
        said = provenance(replace(result, sources=("а.csv", "б.csv"), tables=()))
        assert said == "Исходные данные – файлы «а.csv», «б.csv»"

    @pytest.mark.parametrize(
        ("serious", "all_", "said"),
        [
            (0, 0, "Данные проверены, замечаний к ним нет"),
            (1, 2, "Данные проверены: найдены 2 замечания, из них 1 существенное"),
            (0, 5, "Данные проверены: найдено 5 замечаний, существенных нет"),
            (1, 1, "Данные проверены: найдено 1 замечание, оно существенное"),
            (7, 21, "Данные проверены: найдено 21 замечание, из них 7 существенных"),
            (3, 3, "Данные проверены: найдены 3 замечания, все существенные"),
        ],
    )
    def test_checked(self, result: MonitoringResult, serious: int, all_: int, said: str) -> None:
        grave, light = result.findings
        findings = (grave,) * serious + (light,) * (all_ - serious)
        assert plain(checked(replace(result, findings=findings))) == said

    def test_lag_summary(self, result: MonitoringResult) -> None:
        assert plain(lag_summary(result)) == "Отстают 2 организации из 4"
        one = replace(result, lagging=result.lagging[:1], organisations=21)
        assert plain(lag_summary(one)) == "Отстает 1 организация из 21"


class TestFigures:
    def test_target(self) -> None:
        assert (plain(target(SHARE)), target(COUNT)) == ("не менее 35 %", "не более 5")

    @pytest.mark.parametrize(
        ("amount", "said"),
        [("8.4", "8,4 %"), ("15", "15,0 %"), ("34.96", "34,96 %"), ("34.996", "34,996 %"), ("35.04", "35,04 %"),
         ("100", "100 %"), ("0", "0 %")],
    )  # fmt: skip
    def test_a_brief_value_stays_on_its_side_of_the_target(self, amount: str, said: str) -> None:
        assert plain(brief(SHARE, Decimal(amount))) == said

    @pytest.mark.parametrize(
        ("amount", "said"), [("26.6", "26,6 п.п."), ("0.04", "0,04 п.п."), ("0", "–")]
    )
    def test_a_brief_gap_is_never_nothing(self, amount: str, said: str) -> None:
        assert plain(brief_gap(SHARE, Decimal(amount))) == said

    def test_plain_numbers_have_no_places(self) -> None:
        assert (brief(COUNT, Decimal(7)), brief_gap(COUNT, Decimal(2))) == ("7", "2")

    def test_bounds_of_a_forecast(self, result: MonitoringResult) -> None:
        made = result.indicators[0].forecast
        assert made is not None
        assert tuple(map(plain, band(SHARE, made))) == ("24,3 %", "от 23,4 до 25,6 %")
        whole = replace(made.at_deadline, value=Decimal(100), low=Decimal(100), high=Decimal(100))
        sure = replace(made, line=(whole,))
        assert tuple(map(plain, band(SHARE, sure))) == ("100 %", "100 %")

    def test_a_change_has_its_sign(self) -> None:
        said = [plain(difference(SHARE, Decimal(each))) for each in ("0.974", "-0.1", "0")]
        assert said == ["+0,974 п.п.", "−0,100 п.п.", "0,000 п.п."]
        assert difference(SHARE, None) == "–"

    @pytest.mark.parametrize(
        ("indicator", "amount", "said"),
        [
            (SHARE, "22.266", "12,734 п.п."),
            (SHARE, "35", "–"),
            (COUNT, "7", "2"),
            (COUNT, "4", "–"),
        ],
    )
    def test_gap(
        self, result: MonitoringResult, indicator: Indicator, amount: str, said: str
    ) -> None:
        each: IndicatorResult = replace(
            result.indicators[0], indicator=indicator, value=Decimal(amount)
        )
        assert plain(gap(each)) == said


def test_the_headline_names_incomplete_data(workshop: Workshop) -> None:
    data = "Неделя;Школа;Всего;Есть\n20.02-24.02.2023;А;10;9\n20.02-24.02.2023;Б;10;двадцать\n"
    said = headline(workshop.result(BY_SCHOOL, data))
    assert said.endswith("Новейшие данные неполны: доля подключенных – по 1 из 2 организаций")
