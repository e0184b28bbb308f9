"""Charts of the indicators for print in black and white: weeks, target, trend with its band.

Every chart is drawn twice from one drawing: SVG for PDF and HTML, PNG for DOCX and slides. What is meant by a line is
told by its dashes and markers, never by a colour; nothing is transparent (PDF/A-1 forbids it). The same result gives
the same bytes.
"""

from __future__ import annotations

import datetime
import io
import logging
import textwrap
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import matplotlib as mpl
from matplotlib import dates, font_manager, ticker
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from PIL import Image

from actgen.monitor.findings import Use
from actgen.monitor.numbers import number, value
from actgen.monitor.output_words import target
from actgen.monitor.result import IndicatorResult, MonitoringResult, Point
from actgen.russian.dates import figures

# It tells people, in English, that it looks for typefaces.
logging.getLogger("matplotlib").setLevel(logging.ERROR)

PNG_DPI = 200
MOST_PANELS = 4
"""Panels of one chart; more indicators take more charts."""
_MM = 1 / 25.4
_WIDTH = 165.0  # of the text on a portrait page
_HEIGHTS = (80.0, 68.0, 54.0)  # of a row of panels: of one alone, of one row or two rows of two
_LEGEND = 12.0
# The typeface of the documents, and what has its widths; the last comes with matplotlib.
_FONTS = ("Liberation Serif", "Times New Roman", "Tinos", "PT Astra Serif", "DejaVu Serif")
_MONTHS = "янв. фев. март апр. май июнь июль авг. сен. окт. нояб. дек.".split()
_FEW_DAYS = 70  # an axis so short is marked by days
_BAND = "#d8d8d8"
_SETTINGS: Any = {
    "font.size": 9,
    "svg.hashsalt": "actgen",
    "svg.fonttype": "path",
    "axes.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.major.width": 0.6,
    "ytick.major.width": 0.6,
    "axes.unicode_minus": False,
    "text.parse_math": False,  # «$» is a letter
}


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its files, its width and height in millimetres, caption and description (no full stop)."""

    png: bytes
    svg: bytes
    width: float
    height: float
    caption: str
    alt: str


def charts(result: MonitoringResult) -> tuple[Chart, ...]:
    """Charts of all indicators that have values, a few panels to a chart; none without values."""
    drawn = [each for each in result.indicators if _values(each.points)]
    groups = [drawn[i : i + MOST_PANELS] for i in range(0, len(drawn), MOST_PANELS)]
    return tuple(chart(group) for group in groups)


def chart(
    group: Sequence[IndicatorResult],
    *,
    width: float = _WIDTH,
    height: float = 0,
    dpi: int = PNG_DPI,
) -> Chart:
    """One chart of some indicators, a panel for each; ``height`` (of all, millimetres) is chosen if it is 0."""
    across = 1 if len(group) == 1 else 2
    rows = -(-len(group) // across)
    height = height or rows * _HEIGHTS[0 if across == 1 else rows] + _LEGEND
    with mpl.rc_context(_SETTINGS | {"font.family": _typefaces()}), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of letters that no typeface here has
        margins = ConstrainedLayoutEngine(w_pad=0.06, h_pad=0.06)
        figure = Figure(figsize=(width * _MM, height * _MM), layout=margins)
        FigureCanvasAgg(figure)
        axes = figure.subplots(rows, across, squeeze=False)
        for panel, each in zip(axes.flat, group, strict=False):
            _panel(panel, each, across)
        for panel in list(axes.flat)[len(group) :]:
            panel.set_visible(False)
        _legend(figure, [axes.flat[i] for i in range(len(group))])
        png, svg = _png(figure, dpi), _svg(figure)
    return Chart(png, svg, width, height, _caption(group), "; ".join(map(_told, group)))


# --- a panel -----------------------------------------------------------------------------------


def _panel(panel: Axes, each: IndicatorResult, across: int) -> None:
    indicator = each.indicator
    goal = float(indicator.target)
    panel.axhline(goal, color="black", linestyle=(0, (6, 3)), linewidth=1.1, label="цель", zorder=2)
    if each.forecast is not None:
        line = each.forecast.line
        days = [_on_axis(point.day) for point in line]
        low, high = ([float(getattr(point, edge)) for point in line] for edge in ("low", "high"))
        panel.fill_between(
            days, low, high, facecolor=_BAND, edgecolor="#808080", linewidth=0.5,
            label="вероятные границы", zorder=1,
        )  # fmt: skip
        panel.plot(
            days, [float(point.value) for point in line], color="black", linewidth=1,
            linestyle=(0, (1, 1.6)), label="прогноз", zorder=3,
        )  # fmt: skip
    _points(panel, each.points)
    _scales(panel, each, across)
    panel.set_title(_heading(each, 90 if across == 1 else 44), fontsize=9.5, loc="left")


def _points(panel: Axes, points: Sequence[Point]) -> None:
    """The believed values as a line that has no gap hidden in it, the others as crosses."""
    used = [
        (p.period.stop, float(p.value)) for p in points if p.value is not None and p.use is Use.USED
    ]
    out = [
        (p.period.stop, float(p.value))
        for p in points
        if p.value is not None and p.use is not Use.USED
    ]
    panel.plot(
        [_on_axis(day) for day, _ in used], [amount for _, amount in used],
        color="black", linewidth=1.4, marker="o", markersize=3.6, label="значение за неделю", zorder=4,
    )  # fmt: skip
    if out:
        panel.plot(
            [_on_axis(day) for day, _ in out], [amount for _, amount in out],
            color="black", linestyle="none", marker="x", markersize=5, label="не учтено", zorder=4,
        )  # fmt: skip


def _scales(panel: Axes, each: IndicatorResult, across: int) -> None:
    indicator = each.indicator
    unit = " %" if indicator.per_cent else ""
    panel.yaxis.set_major_locator(ticker.MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    panel.yaxis.set_major_formatter(
        ticker.FuncFormatter(lambda amount, _: number(_plain(amount)) + unit)
    )
    panel.grid(axis="y", color="#c4c4c4", linewidth=0.4, zorder=0)
    panel.set_axisbelow(True)
    low, high = _range(each)
    margin = (high - low) * 0.08 or 1
    panel.set_ylim(max(low - margin, 0) if low >= 0 else low - margin, high + margin)
    first = min(point.period.stop for point in each.points if point.value is not None)
    last = max(indicator.deadline, max(point.period.stop for point in each.points))
    days = max((last - first).days, 7)
    panel.set_xlim(_on_axis(first) - days * 0.03, _on_axis(last) + days * 0.03)
    panel.set_xticks(*_ticks(first, last, 8 if across == 1 else 5))
    if indicator.deadline >= first:
        panel.axvline(
            _on_axis(indicator.deadline), color="black", linewidth=0.8,
            linestyle=(0, (4, 1.5, 1, 1.5)), label="срок", zorder=0,
        )  # fmt: skip


def _range(each: IndicatorResult) -> tuple[float, float]:
    """What the axis of values has to show: values, target, trend; the band only as far as that is not all."""
    shown = [float(each.indicator.target), *map(float, _values(each.points))]
    if each.forecast is not None:
        end = each.forecast.at_deadline
        shown.append(float(end.value))
        span = max(shown) - min(shown) or 1
        shown += [max(float(end.low), min(shown) - span), min(float(end.high), max(shown) + span)]
    return min(shown), max(shown)


def _ticks(first: datetime.date, last: datetime.date, most: int) -> tuple[list[float], list[str]]:
    """Beginnings of months, as many as there is room for; days of a short axis."""
    if (last - first).days <= _FEW_DAYS:
        step = max(-(-(last - first).days // (7 * (most - 1))) * 7, 7)
        days = [first + datetime.timedelta(n) for n in range(0, (last - first).days + 1, step)]
        return [_on_axis(day) for day in days], [f"{day:%d.%m}" for day in days]
    months = list(_months(first, last))
    months = months[:: -(-len(months) // most)]
    texts, year = [], 0
    for day in months:
        texts.append(_MONTHS[day.month - 1] + ("" if day.year == year else f"\n{day.year}"))
        year = day.year
    return [_on_axis(day) for day in months], texts


def _months(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            yield day
        day = (day + datetime.timedelta(31)).replace(day=1)


def _on_axis(day: datetime.date) -> float:
    return float(dates.date2num(day))  # type: ignore[no-untyped-call]


def _legend(figure: Figure, panels: Sequence[Axes]) -> None:
    found: dict[str, Any] = {}
    for panel in panels:
        for handle, label in zip(*panel.get_legend_handles_labels(), strict=True):
            found.setdefault(label, handle)
    order = ["значение за неделю", "не учтено", "цель", "срок", "прогноз", "вероятные границы"]
    names = [name for name in order if name in found]
    figure.legend(
        [found[name] for name in names], names, loc="outside lower center", ncols=len(names),
        frameon=False, fontsize=9, handlelength=2.6, columnspacing=1.6,
    )  # fmt: skip


# --- words -------------------------------------------------------------------------------------


def _heading(each: IndicatorResult, width: int) -> str:
    """The name of a panel, in two lines at most, and under it the target."""
    short = each.indicator.short
    lines = textwrap.wrap(short[:1].upper() + short[1:], width, max_lines=2, placeholder=" …")
    return "\n".join([*lines, f"{target(each.indicator)} к {figures(each.indicator.deadline)}"])


def _caption(group: Sequence[IndicatorResult]) -> str:
    names = ", ".join(each.indicator.short for each in group)
    return f"Значения по неделям, цель и прогноз к сроку: {names}" if len(names) < 160 else (
        "Значения показателей по неделям, цели и прогноз к сроку"
    )  # fmt: skip


def _told(each: IndicatorResult) -> str:
    """What the panel shows, for those who do not see it."""
    indicator = each.indicator
    believed = [p for p in each.points if p.value is not None and p.use is Use.USED]
    shown = believed or [p for p in each.points if p.value is not None]
    first, last = shown[0], shown[-1]

    def said(amount: Decimal | None) -> str:
        assert amount is not None
        return value(amount, indicator.per_cent, indicator.decimals)

    text = f"{indicator.short}: {said(first.value)} на {figures(first.period.stop)}"
    if last is not first:
        text += f", {said(last.value)} на {figures(last.period.stop)}"
    text += f", цель {target(indicator)} к {figures(indicator.deadline)}"
    if each.forecast is not None:
        end = each.forecast.at_deadline
        text += f", прогноз к сроку {said(end.value)} (от {said(end.low)} до {said(end.high)})"
    return text.replace("\xa0", " ")


# --- files -------------------------------------------------------------------------------------


def _png(figure: Figure, dpi: int) -> bytes:
    """Shades of grey: that is all there is in it, and a third of the size."""
    drawn, out = io.BytesIO(), io.BytesIO()
    figure.savefig(drawn, format="png", dpi=dpi, metadata={"Software": None})
    with Image.open(drawn) as image:
        image.convert("L").save(out, "PNG", optimize=True, dpi=(dpi, dpi))
    return out.getvalue()


def _svg(figure: Figure) -> bytes:
    out = io.BytesIO()
    figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()


def _typefaces() -> list[str]:
    there = set(font_manager.fontManager.get_font_names())
    return [name for name in _FONTS if name in there]


def _values(points: Sequence[Point]) -> list[Decimal]:
    return [point.value for point in points if point.value is not None]


def _plain(amount: float) -> Decimal:
    """A mark of an axis without the dust of binary fractions."""
    rounded = Decimal(f"{amount:.6f}").normalize()
    return Decimal(f"{rounded:f}")
