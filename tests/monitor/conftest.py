"""A monitoring as it comes out of the computation, for tests of what is made of it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from actgen.model.monitoring import Direction, DocumentSpec
from actgen.monitor.findings import Finding, FindingKind, Origin, Period, Use, Weight
from actgen.monitor.result import (
    Column,
    Forecast,
    ForecastPoint,
    Indicator,
    IndicatorResult,
    Lagging,
    MonitoringResult,
    OrganisationValue,
    Point,
    State,
    Value,
    Week,
    WeekTable,
)
from tests.monitor.workshop import Workshop

DEADLINE = datetime.date(2023, 9, 1)
FILE, SHEET = "недели.xlsx", "Активность"
_WEEKS = (
    ("20.02", "22.02", "636 617 97.01 17218 18013 21.292 0.064 -"),
    ("23.02", "03.03", "626 617 98.56 16819 18025 21.892 0.125 0.030"),
    ("06.03", "10.03", "626 618 98.72 16819 18031 21.999 0.083 0.024"),
    ("13.03", "17.03", "626 618 98.72 16819 18045 22.106 0.149 0.036"),
    ("20.03", "24.03", "626 618 98.72 16819 18043 22.177 0.131 0.030"),
    ("27.03", "31.03", "626 618 98.72 16819 18043 22.266 0.065 0.012"),
    ("03.04", "07.04", "626 618 98.72 16819 18064 22.266 0.363 0.101"),
)
_COLUMNS = (
    Column("школ", "Всего ОО"),
    Column("школ_в_сфере", "ОО в Сфере"),
    Column("доля_школ", "% ОО в Сфере", True, 2),
    Column("педагогов", "Общее кол-во педагогов"),
    Column("педагогов_в_сфере", "Общее кол-во педагогов / В Сфере"),
    Column("создали_чат", "Кол-во педагогов, создавших как минимум 1 чат в Сфере", True, 3),
    Column("писали_3", "Кол-во педагогов, написавших минимум 3 сообщения", True, 3),
    Column("писали_10", "% педагогов, написавших минимум 10 сообщений за неделю", True, 3),
)


def day(text: str) -> datetime.date:
    """«20.02» of 2023."""
    return datetime.datetime.strptime(f"{text}.2023", "%d.%m.%Y").date()


def _week(row: int, first: str, last: str, figures: str) -> Week:
    values = tuple(
        Value(
            None if text == "-" else Decimal(text),
            Origin(FILE, SHEET, f"{'BCDEFGHI'[index]}{row}"),
            Use.LEFT_OUT if text == "-" else Use.USED,
        )
        for index, text in enumerate(figures.split())
    )
    return Week(Period(day(first), day(last)), values)


def week_table() -> WeekTable:
    """Seven weeks of a region; one value is absent."""
    weeks = tuple(_week(3 + number, *week) for number, week in enumerate(_WEEKS))
    return WeekTable("Активность организаций по неделям", _COLUMNS, weeks, Origin(FILE, SHEET))


def _points(column: int) -> tuple[Point, ...]:
    return tuple(
        Point(week.period, week.values[column].amount, week.values[column].use)
        for week in week_table().weeks
    )


def _chats() -> IndicatorResult:
    start, stop = day("07.04"), DEADLINE
    forecast = Forecast(
        line=(
            ForecastPoint(start, Decimal("22.33"), Decimal("22.20"), Decimal("22.45")),
            ForecastPoint(stop, Decimal("24.31"), Decimal("23.40"), Decimal("25.60")),
        ),
        pace=Decimal("0.094"),
        needed=Decimal("0.606"),
        points=7,
        reached=datetime.date(2025, 11, 7),
        sentence="при нынешнем темпе к 01.09.2023 будет 24,3 % (от 23,4 до 25,6 %), цель не достигается",
        caution="прогноз на 21 неделю сделан по 7 неделям",
    )
    organisations = (
        OrganisationValue(
            "Отдел образования Апанасенковского района",
            Decimal("8.4"),
            Decimal("26.6"),
            False,
            True,
            112,
        ),
        OrganisationValue(
            "Отдел образования г. Лермонтова", Decimal("15.0"), Decimal("20.0"), False, True, 36
        ),
        OrganisationValue(
            "Управление образования г. Пятигорска",
            Decimal("28.9"),
            Decimal("6.1"),
            False,
            False,
            61,
        ),
        OrganisationValue(
            "Управление образования г. Ставрополя", Decimal("36.2"), Decimal(0), True, False
        ),
    )
    return IndicatorResult(
        indicator=Indicator(
            id="chats",
            name="доля учителей, создавших минимум 1 групповой чат",
            short="создали чат",
            target=Decimal(35),
            direction=Direction.AT_LEAST,
            deadline=DEADLINE,
            per_cent=True,
            decimals=3,
            formula="создали_чат",
            basis="Задачи для субъектов Российской Федерации на 2022–2023 годы",
        ),
        state=State.OFF_TRACK,
        points=_points(5),
        value=Decimal("22.266"),
        period=Period(day("03.04"), day("07.04")),
        change=Decimal("0.000"),
        since_start=Decimal("0.974"),
        forecast=forecast,
        conclusion=(
            "доля учителей, создавших минимум 1 групповой чат, на 07.04.2023 составляет 22,266 % при цели не менее"
            " 35 % к 01.09.2023; при нынешнем темпе к 01.09.2023 будет 24,3 % (от 23,4 до 25,6 %), цель не достигается"
        ),
        organisations=organisations,
    )


def _schools() -> IndicatorResult:
    return IndicatorResult(
        indicator=Indicator(
            id="schools",
            name="доля школ, зарегистрированных в «Сферуме»",
            short="школы в «Сферуме»",
            target=Decimal(100),
            direction=Direction.AT_LEAST,
            deadline=datetime.date(2022, 12, 31),
            per_cent=True,
            decimals=2,
            formula="школ_в_сфере / школ",
        ),
        state=State.MISSED,
        points=_points(2),
        value=Decimal("98.72"),
        period=Period(day("03.04"), day("07.04")),
        change=Decimal("0.00"),
        since_start=Decimal("1.71"),
        forecast=None,
        conclusion=(
            "доля школ, зарегистрированных в «Сферуме», на 07.04.2023 составляет 98,72 % при цели не менее 100 %"
            " к 31.12.2022; срок прошел, цель не достигнута"
        ),
        remark="срок прошел",
    )


def _talks() -> IndicatorResult:
    return IndicatorResult(
        indicator=Indicator(
            id="talks",
            name="доля рабочих коммуникаций, переведенных в «Сферум»",
            short="переведено общение",
            target=Decimal(100),
            direction=Direction.AT_LEAST,
            deadline=datetime.date(2023, 7, 1),
            per_cent=True,
        ),
        state=State.NO_DATA,
        points=(),
        value=None,
        period=None,
        change=None,
        since_start=None,
        forecast=None,
        conclusion="доля рабочих коммуникаций, переведенных в «Сферум», по данным не определяется",
        remark="в данных нет такого показателя",
    )


_FINDINGS = (
    Finding(
        FindingKind.OVER_WHOLE,
        Origin(FILE, SHEET, "F3"),
        "«Общее кол-во педагогов / В Сфере» – 18 013, это больше, чем «Общее кол-во педагогов», – 17 218 (104,6 %)",
        "часть не может быть больше целого: посчитаны лишние учетные записи или занижено общее число",
        Use.USED,
        Weight.SERIOUS,
        Period(day("20.02"), day("22.02")),
    ),
    Finding(
        FindingKind.SHORT_ROW,
        Origin(FILE, SHEET, "I3"),
        "в строке 8 значений, а столбцов в шапке 9: нет последнего",
        "если пропущено значение в середине, все следующие сдвинуты на столбец",
        Use.LEFT_OUT,
        Weight.REMARK,
        Period(day("20.02"), day("22.02")),
    ),
)


@pytest.fixture
def weeks() -> WeekTable:
    """A table of seven weeks."""
    return week_table()


@pytest.fixture
def result() -> MonitoringResult:
    """One indicator off its track, one missed, one without data; four organisations; two findings."""
    return MonitoringResult(
        title="О ходе внедрения ИКОП «Сферум»/VK Мессенджера в Ставропольском крае",
        intro=("Мониторинг ведется еженедельно по данным платформы",),
        on=datetime.date(2023, 4, 10),
        sources=(FILE,),
        indicators=(_chats(), _schools(), _talks()),
        tables=(week_table(),),
        findings=_FINDINGS,
        organisations=4,
        organisation_heading="МОУО",
        lagging=(
            Lagging("Отдел образования Апанасенковского района", ("создали чат",)),
            Lagging("Отдел образования г. Лермонтова", ("создали чат",)),
        ),
        tasks=("провести обучение педагогов отстающих муниципалитетов",),
        document=DocumentSpec.model_validate(
            {
                "автор": {"наименование": ["Министерство образования", "Ставропольского края"]},
                "подпись": {"должность": "Начальник отдела", "имя": "Волкова Анна Сергеевна"},
            }
        ),
    )


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Small monitorings in a folder."""
    return Workshop(tmp_path)
