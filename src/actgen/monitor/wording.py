"""What is said of an indicator in one sentence."""

from __future__ import annotations

from decimal import Decimal

from actgen.monitor.numbers import points, value
from actgen.monitor.result import Indicator, IndicatorResult, State
from actgen.russian.dates import figures


def conclusion(result: IndicatorResult) -> str:
    """«доля учителей, …: на 07.04.2023 – 22,27 % при цели не менее 35 % к 01.09.2023; при нынешнем темпе …».

    A colon after the name: names end in participial clauses, and no verb has to agree with them.
    """
    indicator = result.indicator
    aim = f"{indicator.direction} {_plain(indicator.target, indicator)} к {figures(indicator.deadline)}"
    if result.value is None or result.period is None:
        return f"{indicator.name}: цель – {aim}; {result.remark}"
    shown = value(result.value, indicator.per_cent, indicator.decimals)
    partial = f" ({result.partial})" if result.partial else ""
    head = f"{indicator.name}: на {figures(result.period.stop)} – {shown}{partial} при цели {aim}"
    return f"{head}; {_outlook(result, result.value)}"


def late_remark(indicator: Indicator, at_deadline: Decimal | None, newest: Decimal) -> str:
    """What to add to «цель достигнута» after the deadline, «» if nothing."""
    if at_deadline is not None and indicator.met_by(at_deadline):
        if indicator.met_by(newest):
            return ""
        shown = value(at_deadline, indicator.per_cent, indicator.decimals)
        return f"к сроку было {shown}, затем показатель ухудшился"
    return "после срока" if at_deadline is not None else ""


def _outlook(result: IndicatorResult, newest: Decimal) -> str:
    indicator = result.indicator
    if result.state is State.MET:
        return "цель достигнута" + (f" ({result.remark})" if result.remark else "")
    if result.state is State.MISSED:
        short = indicator.target > newest
        verb = "не хватает" if short else "превышение –"
        gap = abs(indicator.target - newest)
        lacks = points(gap, indicator.per_cent, indicator.decimals, genitive=short)
        return f"срок прошел, цель не достигнута: {verb} {lacks}"
    if result.forecast is not None:
        return result.forecast.sentence
    return f"прогноза нет: {result.remark}"


def _plain(target: Decimal, indicator: Indicator) -> str:
    return value(target, indicator.per_cent)
