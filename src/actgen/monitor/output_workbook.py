"""The monitoring as a workbook: real numbers, dates and per cents to go on counting with, a sheet for each table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from actgen.monitor.findings import Use
from actgen.monitor.output_words import capital, organisation_word, target
from actgen.monitor.result import Indicator, MonitoringResult, WeekTable
from actgen.russian.dates import figures
from actgen.tables.workbook import Amount, Cell, Row, Sheet, Writer


def workbook(result: MonitoringResult) -> bytes:
    """The workbook; the same result gives the same bytes."""
    writer = Writer(result.on)
    for sheet in _sheets(result):
        writer.write(sheet)
    return writer.package(result.title)


def _sheets(result: MonitoringResult) -> Iterator[Sheet]:
    yield _state(result)
    if any(each.points for each in result.indicators):
        yield _weeks(result)
    if any(each.organisations for each in result.indicators):
        yield _organisations(result)
    if result.findings:
        yield _remarks(result)
    if result.tasks:
        rows = [(number, capital(task)) for number, task in enumerate(result.tasks, start=1)]
        yield Sheet("Задачи", "Задачи", (("№", 6), ("Задача", 90)), rows, 0)
    for table in result.tables:
        yield _data(table)


def _state(result: MonitoringResult) -> Sheet:
    columns = (
        ("Показатель", 34), ("Цель", 16), ("Срок", 12), ("Значение", 11), ("Неделя", 13), ("За неделю", 10),
        ("С начала", 10), ("Прогноз к сроку", 10), ("Прогноз: не меньше", 11), ("Прогноз: не больше", 11),
        ("Темп за неделю", 10), ("Нужный темп", 10), ("Состояние", 15), ("Примечание", 32),
    )  # fmt: skip
    rows: list[Row] = []
    for each in result.indicators:
        indicator, trend = each.indicator, each.forecast
        end = trend.at_deadline if trend else None
        rows.append((
            indicator.name,
            target(indicator),
            indicator.deadline,
            _amount(indicator, each.value),
            each.period.text() if each.period else None,
            _change(indicator, each.change),
            _change(indicator, each.since_start),
            _amount(indicator, end.value if end else None),
            _amount(indicator, end.low if end else None),
            _amount(indicator, end.high if end else None),
            _change(indicator, trend.pace if trend else None),
            _change(indicator, trend.needed if trend else None),
            each.state.russian,
            trend.caution if trend else each.remark,
        ))  # fmt: skip
    title = f"{result.title}. По состоянию на {figures(result.on)}. Изменения и темп – в процентных пунктах"
    return Sheet("Итоги", title, columns, rows)


def _weeks(result: MonitoringResult) -> Sheet:
    told = [each for each in result.indicators if each.points]
    weeks = sorted({point.period for each in told for point in each.points})
    by_week = [{point.period: point for point in each.points} for each in told]
    columns = (("С", 12), ("По", 12), *((capital(each.indicator.short), 16) for each in told))
    rows: list[Row] = []
    for week in weeks:
        cells: list[Cell] = [week.start, week.stop]
        for each, points in zip(told, by_week, strict=True):
            point = points.get(week)
            out = point is not None and point.use is Use.LEFT_OUT
            cells.append(_amount(each.indicator, point.value if point else None, doubtful=out))
        rows.append(cells)
    title = "Значения показателей по неделям; на сером фоне – неучтенные"
    return Sheet("По неделям", title, columns, rows, 2)


def _organisations(result: MonitoringResult) -> Sheet:
    columns = (
        (organisation_word(result), 50), ("Показатель", 30), ("Цель", 16), ("Значение", 12), ("До цели", 12),
        ("Не хватает, ед.", 12), ("Неделя", 13), ("Состояние", 16),
    )  # fmt: skip

    def rows() -> Iterator[Row]:
        for each in result.indicators:
            indicator = each.indicator
            for value in each.organisations:
                yield (
                    value.name,
                    indicator.short,
                    target(indicator),
                    _amount(indicator, value.value),
                    Amount(value.gap, indicator.decimals) if value.gap else None,
                    value.short_of,
                    value.period.text() if value.period else None,
                    "цель достигнута"
                    if value.met
                    else "отстает"
                    if value.lagging
                    else "не достигнута",
                )

    return Sheet("Организации", "Организации по показателям, сначала худшие", columns, rows())


def _remarks(result: MonitoringResult) -> Sheet:
    columns = (
        ("Файл", 17), ("Лист", 14), ("Место", 9), ("Неделя", 13), (organisation_word(result), 20), ("Вид", 18),
        ("Что обнаружено", 44), ("Почему это важно", 36), ("Важность", 14), ("Что сделано", 13),
    )  # fmt: skip
    rows = (
        (
            found.origin.file,
            found.origin.sheet,
            found.origin.cell,
            found.week.text() if found.week else None,
            found.organisation,
            found.kind.russian,
            capital(found.what),
            capital(found.why),
            found.weight.value,
            found.use.value,
        )
        for found in result.findings
    )
    return Sheet("Замечания", "Замечания к данным", columns, rows, 3)


def _data(table: WeekTable) -> Sheet:
    columns = (("С", 12), ("По", 12), *((column.heading, 18) for column in table.columns))

    def rows() -> Iterator[Row]:
        for week in table.weeks:
            cells: list[Cell] = [week.period.start, week.period.stop]
            for column, value in zip(table.columns, week.values, strict=True):
                out = value.use is Use.LEFT_OUT
                cells.append(
                    None
                    if value.amount is None
                    else Amount(value.amount, column.decimals, column.per_cent, doubtful=out)
                )
            yield cells

    return Sheet(
        table.title or "Данные",
        f"{table.title} ({table.origin}); на сером фоне – неучтенные",
        columns,
        rows(),
        2,
    )


def _amount(
    indicator: Indicator, value: Decimal | None, *, doubtful: bool = False
) -> Amount | None:
    if value is None:
        return None
    return Amount(value, indicator.decimals, indicator.per_cent, doubtful=doubtful)


def _change(indicator: Indicator, value: Decimal | None) -> Amount | None:
    """Of per cents in percentage points: a plain number."""
    return None if value is None else Amount(value, indicator.decimals, signed=True)
