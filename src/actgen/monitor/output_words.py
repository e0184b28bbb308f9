"""Phrases that several outputs of a monitoring share, so that they say the same."""

from __future__ import annotations

from decimal import Decimal

from actgen.model.monitoring import Direction
from actgen.monitor.numbers import number, per_cent, places, rounded, value
from actgen.monitor.result import Forecast, Indicator, IndicatorResult, MonitoringResult, State
from actgen.russian.cases import Case
from actgen.russian.counting import count_phrase, plural
from actgen.russian.dates import figures, words

NONE = "–"
"""An empty cell."""
POINTS = "\u00a0п.п."

# What is said of the target in a state, before «по 2 показателям».
_OF_TARGET = {
    State.MET: "достигнута",
    State.ON_TRACK: "при нынешнем темпе будет достигнута",
    State.AT_RISK: "под угрозой",
    State.OFF_TRACK: "при нынешнем темпе не будет достигнута",
    State.MISSED: "не достигнута в срок",
}
_OTHER = {
    State.UNCERTAIN: "прогноз невозможен",
    State.UNRELIABLE: "данные недостоверны",
    State.NO_DATA: "нет данных",
}


def target(indicator: Indicator) -> str:
    """«не менее 35 %»."""
    return f"{indicator.direction.value} {value(indicator.target, indicator.per_cent)}"


def shown(indicator: Indicator, amount: Decimal | None) -> str:
    """A value of the indicator for a cell: «22,266 %», «–»."""
    return NONE if amount is None else value(amount, indicator.per_cent, indicator.decimals)


def brief(indicator: Indicator, amount: Decimal) -> str:
    """A value with as few places as do not put it on the other side of the target: «8,4 %», «34,96 %»."""
    for decimals in range(min(1, indicator.decimals), indicator.decimals):
        near = rounded(amount, decimals)
        if indicator.met_by(near) == indicator.met_by(amount) and (
            near == amount or near != indicator.target
        ):
            return _aligned(indicator, near, decimals)
    return _aligned(indicator, amount, indicator.decimals)


def _aligned(indicator: Indicator, amount: Decimal, decimals: int) -> str:
    """With its places even where they are zeros, for a column of figures; nothing and the whole are plain."""
    if amount in (0, 100):
        decimals = 0
    return per_cent(amount, decimals) if indicator.per_cent else number(amount, decimals)


def brief_gap(indicator: Indicator, amount: Decimal) -> str:
    """What lacks to the target, with as few places as leave anything of it: «26,6 п.п.»; «–» for nothing."""
    if not amount:
        return NONE
    decimals = next(
        (n for n in range(min(1, indicator.decimals), indicator.decimals) if rounded(amount, n)),
        indicator.decimals,
    )
    return number(amount, decimals) + (POINTS if indicator.per_cent else "")


def band(indicator: Indicator, made: Forecast) -> tuple[str, str]:
    """The forecast at the deadline and its bounds: «24,3 %», «от 23,4 до 25,6 %»."""
    end = made.at_deadline
    decimals = places([end.low, end.value, end.high], indicator.target, max(indicator.decimals, 1))
    decimals = min(decimals, indicator.decimals)
    low, high = value(end.low, False, decimals), value(end.high, indicator.per_cent, decimals)
    bounds = high if value(end.high, False, decimals) == low else f"от {low} до {high}"
    return value(end.value, indicator.per_cent, decimals), bounds


def difference(indicator: Indicator, amount: Decimal | None) -> str:
    """A change or gap for a cell, with its sign: «+0,974 п.п.», «0 п.п.»."""
    if amount is None:
        return NONE
    text = number(amount, indicator.decimals)
    sign = "+" if amount > 0 and text.strip("0,") else ""
    return sign + text + (POINTS if indicator.per_cent else "")


def gap(each: IndicatorResult) -> str:
    """What lacks to the target, for a cell: «12,734 п.п.»; «–» where nothing does or nothing is known."""
    indicator = each.indicator
    if each.value is None or indicator.met_by(each.value):
        return NONE
    lacking = indicator.target - each.value
    if indicator.direction is Direction.AT_MOST:
        lacking = -lacking
    return number(lacking, indicator.decimals) + (POINTS if indicator.per_cent else "")


def headline(result: MonitoringResult) -> str:
    """How the indicators stand, in a sentence or two without the last full stop."""
    count = len(result.indicators)
    verb = plural(count, "отслеживается", "отслеживаются", "отслеживаются")
    said = [
        f"{phrase} по {count_phrase(len(found), 'показатель', Case.DATV)}"
        for states in (_OF_TARGET, _OTHER)
        for state, phrase in states.items()
        if (found := result.of(state))
    ]
    of_target = bool(result.of(*_OF_TARGET))
    phrases = ", ".join(said)
    outlook = f"Цель {phrases}" if of_target else phrases[:1].upper() + phrases[1:]
    partial = [
        f"{each.indicator.short} – {each.partial}" for each in result.indicators if each.partial
    ]
    incomplete = f". Новейшие данные неполны: {'; '.join(partial)}" if partial else ""
    return (
        f"По состоянию на {words(result.on)} {verb} {count_phrase(count, 'показатель')}. {outlook}"
        f"{incomplete}"
    )


def provenance(result: MonitoringResult) -> str:
    """Where the figures come from, and what the check of the data found; no last full stop."""
    named = ", ".join(f"«{name}»" for name in result.sources)
    file = (
        plural(len(result.sources), "файл", "файлы", "файлы")
        if len(result.sources) < 2
        else "файлы"
    )
    weeks = sorted({week.period for table in result.tables for week in table.weeks})
    text = f"Исходные данные – {file} {named}" if named else "Исходных данных нет"
    if weeks:
        text += f", {count_phrase(len(weeks), 'неделя')} с {figures(weeks[0].start)} по {figures(weeks[-1].stop)}"
    return text


def checked(result: MonitoringResult) -> str:
    """How many faults of the data were found; no last full stop."""
    count = len(result.findings)
    if not count:
        return "Данные проверены, замечаний к ним нет"
    verb = plural(count, "найдено", "найдены", "найдено")
    serious = len(result.serious)
    rest = f", из них {count_phrase(serious, 'существенное')}" if serious else ", существенных нет"
    if serious == count:
        rest = plural(count, ", оно существенное", ", все существенные", ", все существенные")
    return f"Данные проверены: {verb} {count_phrase(count, 'замечание')}{rest}"


def organisation_word(result: MonitoringResult) -> str:
    """What the organisations are called in the heading of a column."""
    return " ".join(result.organisation_heading.split()) or "Организация"


def lag_summary(result: MonitoringResult) -> str:
    """«Отстают 2 организации из 4»; no last full stop."""
    count = len(result.lagging)
    verb = plural(count, "Отстает", "Отстают", "Отстают")
    return f"{verb} {count_phrase(count, 'организация')} из {result.organisations}"


def file_stem(result: MonitoringResult) -> str:
    """A name for the files: «monitoring-2023-04-10»."""
    return f"monitoring-{result.on.isoformat()}"


def capital(text: str) -> str:
    """The first letter made large, the rest as it is."""
    return text[:1].upper() + text[1:]
