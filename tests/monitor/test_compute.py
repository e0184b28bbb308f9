"""A monitoring as a whole: files in, the state of every indicator out."""

from __future__ import annotations

import contextlib
import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.errors import ActgenError
from actgen.monitor.compute import monitor
from actgen.monitor.findings import FindingKind, Use
from actgen.monitor.plan import load_plan
from actgen.monitor.result import MonitoringResult, State
from tests.monitor.workshop import BY_SCHOOL, WEEKLY, WEEKS, Workshop, weekly


@pytest.fixture(scope="module")
def samples(root: Path) -> Path:
    """The samples of monitoring."""
    return root / "samples" / "monitoring"


@pytest.fixture(scope="module")
def region(samples: Path) -> MonitoringResult:
    """The region by weeks and by municipalities."""
    files = [samples / "weeks.xlsx", samples / "organisations.xlsx"]
    return monitor(load_plan(samples / "indicators.yml"), files, datetime.date(2023, 4, 10))


def _by_id(result: MonitoringResult, name: str) -> State:
    (found,) = (each.state for each in result.indicators if each.indicator.id == name)
    return found


def test_the_region(region: MonitoringResult) -> None:
    assert {each.indicator.id: each.state for each in region.indicators} == {
        "schools": State.MISSED,
        "municipalities": State.MET,
        "communications": State.NO_DATA,
        "teachers": State.UNRELIABLE,
        "chats": State.OFF_TRACK,
        "three-messages": State.OFF_TRACK,
        "ten-messages": State.OFF_TRACK,
        "calls": State.OFF_TRACK,
    }
    assert region.exit_status == 1


def test_the_figures_of_the_weeks_are_those_of_the_region(region: MonitoringResult) -> None:
    (table,) = region.tables
    names = [column.name for column in table.columns]
    last = dict(zip(names, (value.amount for value in table.weeks[-1].values), strict=True))
    assert last["педагогов"] == 16819
    assert last["педагогов_в_сфере"] == 18064
    assert last["обучающихся_в_сфере"] == 237564
    assert last["создали_чат"] == Decimal("22.266")
    assert last["десять_сообщений"] == Decimal("0.101")
    assert len(table.weeks) == 7


def test_the_doubts_about_the_region(region: MonitoringResult) -> None:
    cells = {
        kind: [f.origin.cell for f in region.findings if f.kind is kind] for kind in FindingKind
    }
    assert cells[FindingKind.OVER_WHOLE] == [f"G{row}" for row in range(4, 11)]
    assert cells[FindingKind.TOTAL_CHANGED] == ["B5", "F5", "H5"]
    assert cells[FindingKind.SHORT_ROW] == ["P4"]
    assert cells[FindingKind.FELL] == ["I6", "I7"]
    assert cells[FindingKind.WEEK_LENGTH] == ["A5"]
    assert cells[FindingKind.PER_CENT] == []


def test_the_forecast_of_the_region(region: MonitoringResult) -> None:
    chats = region.indicators[4]
    assert chats.forecast is not None
    assert chats.conclusion == (
        "доля учителей, создавших минимум 1 групповой чат: на 07.04.2023 – 22,3\u00a0% при цели не менее 35\u00a0%"
        " к 01.09.2023; при нынешнем темпе к 01.09.2023 будет 24,3\u00a0% (от 23,9 до 25,6\u00a0%), цель не"
        " достигается; чтобы достичь ее, нужно прибавлять за неделю 0,62 процентного пункта, сейчас\u00a0– 0,09"
    )


def test_who_lags_in_the_region(region: MonitoringResult) -> None:
    chats = region.indicators[4]
    assert len(chats.organisations) == region.organisations == 12
    first = chats.organisations[0]
    assert (first.name, first.short_of, first.lagging) == ("МОУО Дальнестепной район", 56, True)
    assert not chats.organisations[-1].lagging
    assert region.lagging[0].name == first.name
    assert region.organisation_heading == "МОУО"


def test_csv_and_xlsx_of_the_region_say_the_same(samples: Path, region: MonitoringResult) -> None:
    plan, on = load_plan(samples / "indicators.yml"), datetime.date(2023, 4, 10)
    csv = monitor(plan, [samples / "weeks.csv"], on)
    for ours, theirs in zip(csv.indicators[:-1], region.indicators, strict=False):
        assert [p.value for p in ours.points] == [p.value for p in theirs.points]
        assert ours.conclusion == theirs.conclusion
    assert [f.kind for f in csv.findings] == [f.kind for f in region.findings]


@pytest.mark.parametrize(
    ("name", "on", "states"),
    [
        ("pelym", datetime.date(2023, 12, 4), [State.ON_TRACK, State.MET]),
        ("severodvinsk", datetime.date(2023, 5, 29), [State.MISSED, State.MISSED]),
    ],
)
def test_other_samples(samples: Path, name: str, on: datetime.date, states: list[State]) -> None:
    result = monitor(load_plan(samples / f"{name}.yml"), [samples / f"{name}.csv"], on)
    assert [each.state for each in result.indicators] == states


# --- states ------------------------------------------------------------------------------------


def _state(workshop: Workshop, *shares: int, on: str = "2023-04-10") -> tuple[State, str]:
    data = weekly(*(f"100 {share} -" for share in shares))
    plan = WEEKLY.replace(", накапливается: да", "")
    result = workshop.result(plan, data, on=datetime.date.fromisoformat(on)).indicators[0]
    return result.state, result.conclusion.partition("; ")[2]


def test_states_before_the_deadline(workshop: Workshop) -> None:
    assert _state(workshop, 30, 32, 34, 36, 38) == (State.MET, "цель достигнута")
    assert _state(workshop, 20, 22, 24, 26, 28)[0] is State.ON_TRACK
    assert _state(workshop, 20, 20, 20, 20, 20)[0] is State.OFF_TRACK
    assert _state(workshop, 50, 47, 44, 41, 38)[0] is State.AT_RISK
    state, said = _state(workshop, 20, 21)
    assert state is State.UNCERTAIN
    assert said == "прогноза нет: данные есть за 2 недели, для прогноза нужно не меньше 4"


def test_states_after_the_deadline(workshop: Workshop) -> None:
    assert _state(workshop, 30, 36, on="2024-01-01") == (State.MET, "цель достигнута")
    assert _state(workshop, 30, 34, on="2024-01-01") == (
        State.MISSED,
        "срок прошел, цель не достигнута: не хватает 1 процентного пункта",
    )


def test_a_target_met_too_late(workshop: Workshop) -> None:
    plan = WEEKLY.replace("01.09.2023", "27.02.2023")
    late = workshop.result(plan, weekly("100 30 -", "100 31 -", "100 40 -")).indicators[0]
    assert late.conclusion.endswith("цель достигнута (после срока)")
    lost = workshop.result(plan, weekly("100 40 -", "100 41 -", "100 20 -")).indicators[0]
    assert lost.conclusion.endswith("(к сроку было 41\u00a0%, затем показатель ухудшился)")
    kinds = [f.kind for f in workshop.result(plan, weekly("100 40 -")).findings]
    assert kinds == [FindingKind.TARGET_PAST]


def test_changes_skip_what_is_not_believed(workshop: Workshop) -> None:
    data = weekly("100 20 -", "100 120 -", "100 25 -")
    found = workshop.result(WEEKLY, data).indicators[0]
    assert [point.use for point in found.points] == [Use.USED, Use.LEFT_OUT, Use.USED]
    assert (found.change, found.since_start) == (5, 5)


def test_later_weeks_do_not_exist_yet(workshop: Workshop) -> None:
    result = workshop.result(WEEKLY, weekly("100 20 -", "100 22 -"), on=datetime.date(2023, 2, 25))
    assert result.indicators[0].value == 20
    assert [f.kind for f in result.findings] == [FindingKind.WEEK_FUTURE]


# --- organisations -----------------------------------------------------------------------------

_HEAD = "Неделя;Школа;Всего;Есть\n"


def test_all_organisations_together_are_the_share_of_the_sums(workshop: Workshop) -> None:
    data = f"{_HEAD}{WEEKS[0]};Большая;90;9\n{WEEKS[0]};Малая;10;10\n"
    found = workshop.result(BY_SCHOOL, data).indicators[0]
    assert found.value == 19
    assert [(each.name, each.value, each.short_of) for each in found.organisations] == [
        ("Большая", 10, 36),
        ("Малая", 100, None),
    ]


def test_who_lags_is_below_the_target_and_below_all_together(workshop: Workshop) -> None:
    rows = "".join(f"{WEEKS[0]};Школа {share};100;{share}\n" for share in (10, 20, 45, 49, 60))
    found = workshop.result(BY_SCHOOL, _HEAD + rows).indicators[0]
    assert [each.name for each in found.lagging] == ["Школа 10", "Школа 20"]


def test_the_newest_week_of_every_organisation(workshop: Workshop) -> None:
    data = f"{_HEAD}{WEEKS[1]};А;10;4\n{WEEKS[0]};А;10;3\n{WEEKS[0]};Б;10;2\n"
    found = workshop.result(BY_SCHOOL, data).indicators[0].organisations
    assert [(each.name, each.value) for each in found] == [("Б", 20), ("А", 40)]


_FOUR_WEEKS = "".join(
    f"{week};А;10;{k + 1}\n{week};Б;10;{k + 2}\n" for k, week in enumerate(WEEKS[:4])
)


def test_a_share_of_a_part_of_the_organisations_says_so(workshop: Workshop) -> None:
    data = f"{_HEAD}{_FOUR_WEEKS}{WEEKS[4]};А;10;9\n{WEEKS[4]};Б;10;двадцать\n"
    found = workshop.result(BY_SCHOOL, data).indicators[0]
    assert found.value == 90
    assert "90 % (по 1 из 2 организаций)" in found.conclusion.replace("\u00a0", " ")
    assert found.partial == "по 1 из 2 организаций"


def test_weeks_of_other_organisations_are_not_compared(workshop: Workshop) -> None:
    data = f"{_HEAD}{_FOUR_WEEKS}{WEEKS[4]};А;10;4\n{WEEKS[4]};Б;10;двадцать\n"
    found = workshop.result(BY_SCHOOL, data).indicators[0]
    assert found.forecast is None
    assert found.change is None
    assert found.since_start is None
    assert "с одними и теми же организациями" in found.remark
    whole = workshop.result(BY_SCHOOL, f"{_HEAD}{_FOUR_WEEKS}").indicators[0]
    assert whole.forecast is not None
    assert "организаци" not in whole.conclusion


def test_a_merged_week_holds_for_the_rows_below(workshop: Workshop) -> None:
    path = workshop.xlsx(
        [["Неделя", "Школа", "Всего", "Есть"], [WEEKS[0], "А", 10, 4], [None, "Б", 10, 8]]
    )
    assert workshop.result(BY_SCHOOL, path).indicators[0].value == 60


def test_per_cents_are_not_added_up(workshop: Workshop) -> None:
    plan = BY_SCHOOL.replace("{заголовок: Есть, из: всего}", "{заголовок: Есть, вид: процент}")
    plan = plan.replace("формула: есть / всего", 'формула: есть, единица: "%"')
    data = f"{_HEAD}{WEEKS[0]};А;10;4\n{WEEKS[0]};Б;10;8\n"
    assert workshop.result(plan, data).indicators[0].value is None
    mean = plan.replace("формула: есть,", "формула: среднее(есть),")
    assert workshop.result(mean, data).indicators[0].value == 6


# --- files -------------------------------------------------------------------------------------


def test_a_table_may_come_in_several_files(workshop: Workshop) -> None:
    first = workshop.csv(weekly("100 20 -"), "1.csv")
    second = workshop.csv(f"Неделя;Всего;Есть;%\n{WEEKS[1]};100;25;\n", "2.csv")
    result = workshop.result(WEEKLY, second, first)
    assert [point.value for point in result.indicators[0].points] == [20, 25]
    assert result.sources == ("2.csv", "1.csv")


def test_bad_files_are_told_with_sheet_and_place_of_the_description(workshop: Workshop) -> None:
    path = workshop.xlsx([["Неделя", "Всего", "Было", "%"], [WEEKS[0], 100, 20, 20]])
    assert workshop.error(WEEKLY, path) == (
        "данные.xlsx, лист «Лист»: в шапке нет столбца «Есть» (он описан в показатели.yaml:6:11)\n"
        "  В шапке есть: «Неделя», «Всего», «Было», «%»."
    )
    assert "в таблице нет ни одной строки с данными" in workshop.error(
        WEEKLY, "Неделя;Всего;Есть;%\n"
    )
    assert "нет ни одной строки" in workshop.error(WEEKLY, workshop.xlsx([[]]))


def test_formulas_without_values_are_told(workshop: Workshop) -> None:
    path = workshop.xlsx([["Неделя", "Всего", "Есть", "%"], [WEEKS[0], 100, "=10+10", 20]])
    said = workshop.error(WEEKLY, path)
    assert "данные.xlsx, лист «Лист»: в ячейке C2 формула без сохраненного значения" in said


def test_sheets_that_are_no_tables_are_passed_over(workshop: Workshop) -> None:
    from openpyxl import load_workbook

    path = workshop.xlsx([["Неделя", "Всего", "Есть", "%"], [WEEKS[0], 100, 20, 20]])
    book = load_workbook(path)
    book.create_sheet("Пояснения", 0).append(["Что здесь"])
    book.save(path)
    assert workshop.result(WEEKLY, path).indicators[0].value == 20


_CELLS = st.one_of(
    st.sampled_from(
        ["100", "20", "20%", "0", "-5", "н/д", "", "=A1", "1 000", *WEEKS, "Итого", "99" * 20]
    ),
    st.text(alphabet="0123456789.,-% абвА", max_size=12),
)


@given(
    rows=st.lists(st.lists(_CELLS, max_size=7), max_size=12),
    plan=st.sampled_from([WEEKLY, BY_SCHOOL]),
)
def test_any_rows_are_computed_or_told(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], plan: str
) -> None:
    workshop = Workshop(tmp_path_factory.getbasetemp())
    head = ["Неделя", "Школа", "Всего", "Есть", "%"]
    data = "\n".join(";".join(row) for row in [head, *rows])
    with contextlib.suppress(ActgenError):
        result = workshop.result(plan, data)
        for each in result.indicators:
            assert each.value is None or 0 <= each.value <= 100
            assert each.conclusion
        assert all(finding.what and finding.why for finding in result.findings)


@pytest.mark.slow
def test_a_hundred_thousand_rows(workshop: Workshop) -> None:
    """Memory is that of the organisations and weeks, not of the rows."""
    import tracemalloc

    def rows(weeks: int) -> str:
        first = datetime.date(2020, 1, 6)
        said = [_HEAD]
        for number in range(weeks):
            start = first + datetime.timedelta(days=7 * number)
            week = f"{start:%d.%m.%Y}-{start + datetime.timedelta(days=4):%d.%m.%Y}"
            said += [f"{week};Школа {n};100;{n % 50 + number % 40}\n" for n in range(1000)]
        return "".join(said)

    result = workshop.result(BY_SCHOOL, rows(100))
    assert result.organisations == 1000
    assert len(result.indicators[0].points) == 100
    tracemalloc.start()
    workshop.result(BY_SCHOOL, rows(10))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60_000_000


class TestAnEmptyCellOfAConstantColumn:
    """«постоянно: да»: what is left empty has not changed."""

    def test_is_the_number_above(self, workshop: Workshop) -> None:
        result = workshop.result(WEEKLY, weekly("200 10 5", "- 20 10", "- 30 15", "200 40 20"))
        assert [point.value for point in result.indicators[0].points] == [5, 10, 15, 20]
        told = [(each.origin.cell, each.what, each.use) for each in result.findings]
        assert told == [
            (cell, "нет значения в столбце «Всего», взято прежнее – 200 (строка 2)", Use.USED)
            for cell in ("B3", "B4")
        ]

    def test_counts_for_the_checks_of_the_row(self, workshop: Workshop) -> None:
        result = workshop.result(WEEKLY, weekly("200 10 5", "- 220 110"))
        assert FindingKind.OVER_WHOLE in {each.kind for each in result.findings}
        assert [point.value for point in result.indicators[0].points] == [5, None]

    def test_is_that_of_the_same_organisation(self, workshop: Workshop) -> None:
        plan = BY_SCHOOL.replace("{заголовок: Всего}", "{заголовок: Всего, постоянно: да}")
        rows = [f"{WEEKS[0]};А;100;10", f"{WEEKS[0]};Б;50;20", f"{WEEKS[0]};Итого;150;30"]
        rows += [
            f"{WEEKS[1]};Б;;25",
            f"{WEEKS[1]};А;;15",
            f"{WEEKS[1]};В;;5",
            f"{WEEKS[1]};Итого;;45",
        ]
        result = workshop.result(plan, "\n".join(["Неделя;Школа;Всего;Есть", *rows]))
        assert {each.name: each.value for each in result.indicators[0].organisations} == {
            "А": 15,
            "Б": 50,
        }
        assert not [each for each in result.findings if each.kind is FindingKind.TOTALS_ROW]

    @pytest.mark.parametrize(
        "rows",
        [
            ("- 10 5", "200 20 10"),  # nothing above
            ("-200 10 5", "- 20 10"),  # what is above is impossible
            ("200 10 5", "много 20 10"),  # not empty
        ],
    )
    def test_stays_without_value(self, workshop: Workshop, rows: tuple[str, ...]) -> None:
        result = workshop.result(WEEKLY, weekly(*rows))
        assert None in [point.value for point in result.indicators[0].points]

    def test_of_another_column_stays_without_value(self, workshop: Workshop) -> None:
        plan = WEEKLY.replace(", постоянно: да", "")
        result = workshop.result(plan, weekly("200 10 5", "- 20 10"))
        assert [point.value for point in result.indicators[0].points] == [5, None]
