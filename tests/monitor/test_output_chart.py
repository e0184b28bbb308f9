"""Charts: black and white, vector, the same bytes every time, whatever the data are."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from actgen.monitor.findings import Period, Use
from actgen.monitor.output_chart import MOST_PANELS, PNG_DPI, Chart, chart, charts
from actgen.monitor.result import Forecast, ForecastPoint, IndicatorResult, MonitoringResult, Point

SVG = "{http://www.w3.org/2000/svg}"


@lru_cache(maxsize=8)
def drawn(result: MonitoringResult) -> tuple[Chart, ...]:
    """Its charts, which take time."""
    return charts(result)


def groups(svg: bytes, start: str) -> list[Any]:
    """The groups of a drawing whose name begins so: «axes», «legend», «line2d» …"""
    return [g for g in etree.fromstring(svg).iter(f"{SVG}g") if g.get("id", "").startswith(start)]


class TestFiles:
    def test_the_same_result_gives_the_same_bytes(self, result: MonitoringResult) -> None:
        first, second = charts(result)[0], drawn(result)[0]
        assert first.png == second.png
        assert first.svg == second.svg

    def test_no_day_and_no_version_is_in_them(self, result: MonitoringResult) -> None:
        (made,) = drawn(result)
        assert b"dc:date" not in made.svg
        assert b"Matplotlib v" not in made.svg
        with Image.open(io.BytesIO(made.png)) as image:
            assert "Software" not in image.info

    def test_png_has_shades_of_grey_and_its_true_size(self, result: MonitoringResult) -> None:
        (made,) = drawn(result)
        with Image.open(io.BytesIO(made.png)) as image:
            assert image.mode == "L"
            assert round(image.width / PNG_DPI * 25.4) == round(made.width) == 165
            assert round(image.height / PNG_DPI * 25.4) == round(made.height)

    def test_svg_has_letters_as_outlines_and_nothing_transparent(
        self, result: MonitoringResult
    ) -> None:
        root = etree.fromstring(drawn(result)[0].svg)
        assert not list(root.iter(f"{SVG}text", f"{SVG}image"))
        styles = " ".join(node.get("style", "") for node in root.iter("*"))
        assert "opacity" not in styles

    def test_lines_are_told_apart_without_colours(self, result: MonitoringResult) -> None:
        root = etree.fromstring(drawn(result)[0].svg)
        colours = {
            part.split(":")[1].strip()
            for node in root.iter("*")
            for part in node.get("style", "").split(";")
            if part.strip().startswith(("stroke:", "fill:"))
        }
        shades = {c for c in colours if c.startswith("#")}
        assert all(c[1:3] == c[3:5] == c[5:7] for c in shades if len(c) == 7)
        dashes = {node.get("style").split("stroke-dasharray:")[1].split(";")[0]
                  for node in root.iter("*") if "stroke-dasharray" in node.get("style", "")}  # fmt: skip
        assert len(dashes) >= 3  # target, deadline, forecast


class TestPanels:
    def test_one_for_each_indicator_with_values(self, result: MonitoringResult) -> None:
        assert len(groups(drawn(result)[0].svg, "axes_")) == 2

    def test_many_take_several_charts(self, result: MonitoringResult) -> None:
        many = replace(result, indicators=result.indicators[:1] * (MOST_PANELS + 1))
        assert len(charts(many)) == 2

    def test_without_values_nothing_is_drawn(self, result: MonitoringResult) -> None:
        assert charts(replace(result, indicators=result.indicators[2:])) == ()


class TestWords:
    def test_caption(self, result: MonitoringResult) -> None:
        (made,) = drawn(result)
        assert made.caption == (
            "Значения по неделям, цель и прогноз к сроку: создали чат, школы в «Сферуме»"
        )

    def test_those_who_do_not_see_it_are_told_its_figures(self, result: MonitoringResult) -> None:
        said = drawn(result)[0].alt
        assert said.startswith(
            "создали чат: 21,292 % на 22.02.2023, 22,266 % на 07.04.2023, цель не менее 35 % к 01.09.2023"
        )
        assert "прогноз к сроку 24,310 %" in said


class TestOdd:
    def test_letters_of_formulas_are_letters(self, result: MonitoringResult) -> None:
        each = result.indicators[0]
        odd = replace(each, indicator=replace(each.indicator, short="по $5 и $\\frac$ – 漢 <&>"))
        assert etree.fromstring(chart([odd]).svg) is not None

    def test_values_left_out_are_crosses(self, result: MonitoringResult) -> None:
        each = result.indicators[0]
        points = (replace(each.points[0], use=Use.LEFT_OUT), *each.points[1:])
        believed, doubtful = chart([each]), chart([replace(each, points=points)])
        assert len(groups(doubtful.svg, "line2d")) > len(groups(believed.svg, "line2d"))

    @pytest.mark.slow
    @settings(
        max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(
        values=st.lists(st.one_of(st.none(), st.decimals(-1000, 100000, places=3)), min_size=1, max_size=60),
        target=st.decimals(0, 100000, places=2),
        days=st.integers(-900, 2000),
        band=st.tuples(st.decimals(0, 1000, places=2), st.decimals(0, 1000, places=2)),
    )  # fmt: skip
    def test_whatever_the_data_are(
        self, result: MonitoringResult, values: list[Decimal | None], target: Decimal, days: int,
        band: tuple[Decimal, Decimal],
    ) -> None:  # fmt: skip
        start = datetime.date(2023, 2, 20)
        weeks = [start + datetime.timedelta(7 * n) for n in range(len(values))]
        points = tuple(
            Point(Period(week, week + datetime.timedelta(4)), value)
            for week, value in zip(weeks, values, strict=True)
        )
        end = weeks[-1] + datetime.timedelta(days)
        line = tuple(
            ForecastPoint(day, target, target - band[0], target + band[1])
            for day in (weeks[-1], end)
        )
        trend = Forecast(line, Decimal(0), None, 5, None, "") if days > 0 else None
        each: IndicatorResult = result.indicators[0]
        each = replace(
            each,
            points=points,
            forecast=trend,
            indicator=replace(each.indicator, target=target, deadline=end),
        )
        for made in charts(replace(result, indicators=(each,))):
            assert etree.fromstring(made.svg).tag == f"{SVG}svg"
