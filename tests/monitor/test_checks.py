"""Data are checked before they are believed: every doubt with its cell, and whether the value is used."""

from __future__ import annotations

import pytest

from actgen.monitor.findings import FindingKind, Use, Weight
from tests.monitor.workshop import BY_SCHOOL, WEEKLY, WEEKS, Workshop, weekly

GOOD = ("100 20 20%", "100 22 22%", "100 24 24%", "100 26 26%", "100 28 28%")


def test_good_data_give_no_findings(workshop: Workshop) -> None:
    assert workshop.findings(WEEKLY, weekly(*GOOD)) == []


def test_a_part_larger_than_its_whole_is_not_computed_with(workshop: Workshop) -> None:
    data = weekly("17218 18013 -", *GOOD[1:])
    found = workshop.finding(FindingKind.OVER_WHOLE, WEEKLY, data)
    assert str(found.origin) == "данные.csv, ячейка C2"
    assert found.what == "«Есть»: 18\u00a0013, это больше, чем «Всего» – 17\u00a0218 (104,6\u00a0%)"
    assert (found.use, found.weight) == (Use.LEFT_OUT, Weight.SERIOUS)
    points = workshop.result(WEEKLY, data).indicators[0].points
    assert [point.value is None for point in points] == [True, False, False, False, False]


def test_per_cents_that_do_not_follow(workshop: Workshop) -> None:
    found = workshop.finding(
        FindingKind.PER_CENT, WEEKLY, weekly("300 100 33,33%", "300 101 33,68%")
    )
    assert found.origin.cell == "D3"
    assert found.what == "«%»: 33,68\u00a0%, а из чисел строки получается 33,67\u00a0%"


@pytest.mark.parametrize("cell", ["33,333%", "33,33%", "33,3%", "33%"])
def test_rounding_is_no_fault(workshop: Workshop, cell: str) -> None:
    assert workshop.findings(WEEKLY, weekly(f"300 100 {cell}")) == []


@pytest.mark.parametrize(
    ("row", "kind", "cell"),
    [
        ("100 -5 -5%", FindingKind.NEGATIVE, "C3"),
        ("100 22 122%", FindingKind.OVER_HUNDRED, "D3"),
        ("100 мало 22%", FindingKind.NOT_NUMBER, "C3"),
        ("100 22% 22%", FindingKind.NOT_NUMBER, "C3"),
        ("100 #ДЕЛ/0! 22%", FindingKind.NOT_NUMBER, "C3"),
        ("100 н/д 22%", FindingKind.NO_VALUE, "C3"),
        ("100 - 22%", FindingKind.NO_VALUE, "C3"),
        ("0 0 0%", FindingKind.ZERO_DIVISION, "B3"),
        ("104 22 21,15%", FindingKind.TOTAL_CHANGED, "B3"),
        ("100 19 19%", FindingKind.FELL, "C3"),
    ],
)
def test_one_strange_row(workshop: Workshop, row: str, kind: FindingKind, cell: str) -> None:
    assert (kind, cell) in workshop.findings(WEEKLY, weekly(GOOD[0], row, *GOOD[2:]))


def test_a_digit_too_many(workshop: Workshop) -> None:
    plan = WEEKLY.replace(", постоянно: да", "").replace(
        "из: всего, накапливается: да", "вид: число"
    )
    data = weekly("500 90 -", "500 920 -", "500 95 -")
    found = [cell for kind, cell in workshop.findings(plan, data) if kind is FindingKind.OUTLIER]
    assert found == ["C3", "C4"]


def test_small_corrections_are_remarks_and_large_ones_serious(workshop: Workshop) -> None:
    def weight(kind: FindingKind, row: str) -> Weight:
        return workshop.finding(kind, WEEKLY, weekly("10000 5000 50%", row)).weight

    assert weight(FindingKind.TOTAL_CHANGED, "9900 5000 50,51%") is Weight.REMARK
    assert weight(FindingKind.TOTAL_CHANGED, "8000 5000 62,5%") is Weight.SERIOUS
    assert weight(FindingKind.FELL, "10000 4998 49,98%") is Weight.REMARK
    assert weight(FindingKind.FELL, "10000 4000 40%") is Weight.SERIOUS


# --- weeks -------------------------------------------------------------------------------------


def _weeks(*weeks: str) -> str:
    rows = (f"{week};100;{20 + index};" for index, week in enumerate(weeks))
    return "\n".join(["Неделя;Всего;Есть;%", *rows])


def test_a_missing_week(workshop: Workshop) -> None:
    found = workshop.finding(FindingKind.WEEK_MISSING, WEEKLY, _weeks(*WEEKS[:2], *WEEKS[3:]))
    assert (found.what, found.origin.cell) == ("нет недели 06.03–10.03.2023", "A4")
    many = workshop.finding(FindingKind.WEEK_MISSING, WEEKLY, _weeks(WEEKS[0], WEEKS[4]))
    assert many.what == "нет данных за 3 недели, первая – 27.02–03.03.2023"
    assert many.weight is Weight.SERIOUS


def test_weeks_shortened_by_holidays_are_not_missing(workshop: Workshop) -> None:
    assert workshop.findings(WEEKLY, _weeks("20.02-22.02.2023", "27.02-03.03.2023")) == []


def test_a_week_twice_with_the_same_numbers_and_with_others(workshop: Workshop) -> None:
    data = f"Неделя;Всего;Есть;%\n{WEEKS[0]};100;20;\n{WEEKS[0]};100;{{}};\n"
    same = workshop.finding(FindingKind.WEEK_TWICE, WEEKLY, data.format(20))
    assert (same.weight, same.use) == (Weight.REMARK, Use.LEFT_OUT)
    other = workshop.finding(FindingKind.WEEK_TWICE, WEEKLY, data.format(30))
    assert other.what == "20.02–24.02.2023 уже есть в строке 2, числа другие"
    assert other.weight is Weight.SERIOUS
    assert workshop.result(WEEKLY, data.format(30)).indicators[0].value == 20


@pytest.mark.parametrize(
    ("weeks", "kind", "cell"),
    [
        ((WEEKS[1], WEEKS[0]), FindingKind.WEEK_ORDER, "A3"),
        ((WEEKS[0], "23.02-03.03.2023"), FindingKind.WEEK_ORDER, "A3"),
        (("23.02-03.03.2023",), FindingKind.WEEK_LENGTH, "A2"),
        ((WEEKS[0], "17.04-21.04.2023"), FindingKind.WEEK_FUTURE, "A3"),
        ((WEEKS[0], "31.02-05.03.2023"), FindingKind.WEEK_UNREADABLE, "A3"),
        ((WEEKS[0], ""), FindingKind.WEEK_UNREADABLE, "A3"),
    ],
)
def test_strange_weeks(
    workshop: Workshop, weeks: tuple[str, ...], kind: FindingKind, cell: str
) -> None:
    assert (kind, cell) in workshop.findings(WEEKLY, _weeks(*weeks))


def test_totals_and_notes_under_the_weeks_are_passed_over(workshop: Workshop) -> None:
    data = weekly(*GOOD) + "Итого;500;120;\nПримечание: данные платформы;;;\n"
    assert workshop.findings(WEEKLY, data) == []


# --- rows that lack a value --------------------------------------------------------------------


def test_a_value_missing_in_the_middle_moves_the_rest(workshop: Workshop) -> None:
    data = weekly(*GOOD[:4]) + f"{WEEKS[4]};28;28%\n"
    found = workshop.finding(FindingKind.SHIFTED, WEEKLY, data)
    assert found.origin.cell == "B6"
    assert "пропущено значение в столбце «Всего», все следующие сдвинуты влево" in found.what
    assert workshop.result(WEEKLY, data).indicators[0].value == 26


def test_a_value_too_many_moves_the_rest(workshop: Workshop) -> None:
    data = weekly(*GOOD[:4]) + f"{WEEKS[4]};7%;100;28;28%\n"
    found = workshop.finding(FindingKind.SHIFTED, WEEKLY, data)
    assert found.origin.cell == "B6"
    assert "лишнее значение" in found.what


def test_a_row_that_ends_early(workshop: Workshop) -> None:
    data = weekly(*GOOD[:4]) + f"{WEEKS[4]};100;28\n"
    found = workshop.finding(FindingKind.SHORT_ROW, WEEKLY, data)
    assert (found.origin.cell, found.weight) == ("D6", Weight.REMARK)
    assert workshop.result(WEEKLY, data).indicators[0].value == 28


def test_an_empty_last_column_of_remarks_is_no_fault(workshop: Workshop) -> None:
    lines = weekly(*GOOD).replace(";%\n", ";%;Примечание\n")
    assert workshop.findings(WEEKLY, lines) == []


# --- organisations -----------------------------------------------------------------------------

_HEAD = "Неделя;Школа;Всего;Есть\n"


def test_an_organisation_twice_in_a_week(workshop: Workshop) -> None:
    data = f'{_HEAD}{WEEKS[0]};МБОУ «СОШ № 1»;10;5\n{WEEKS[0]};мбоу "СОШ № 1";10;9\n'
    found = workshop.finding(FindingKind.ORGANISATION_TWICE, BY_SCHOOL, data)
    assert (found.weight, found.origin.cell) == (Weight.SERIOUS, "A3")
    assert workshop.result(BY_SCHOOL, data).indicators[0].value == 50


def test_a_total_that_is_not_the_sum(workshop: Workshop) -> None:
    data = f"{_HEAD}{WEEKS[0]};Один;10;5\n{WEEKS[0]};Два;10;7\n{WEEKS[0]};Итого;20;15\n"
    found = workshop.finding(FindingKind.TOTALS_ROW, BY_SCHOOL, data)
    assert found.what == "«Есть»: в итоге 15, а сумма строк 12"
    assert workshop.result(BY_SCHOOL, data).indicators[0].value == 60


def test_a_week_without_some_organisations(workshop: Workshop) -> None:
    data = f"{_HEAD}{WEEKS[0]};Один;10;5\n{WEEKS[0]};Два;10;7\n{WEEKS[1]};Два;10;7\n"
    found = workshop.finding(FindingKind.NO_DATA, BY_SCHOOL, data)
    assert found.what == "27.02–03.03.2023: данные есть по 1 организации из 2"


def test_numbers_without_an_organisation(workshop: Workshop) -> None:
    found = workshop.finding(
        FindingKind.NO_VALUE, BY_SCHOOL, f"{_HEAD}{WEEKS[0]};А;10;5\n{WEEKS[0]};;10;5\n"
    )
    assert (found.origin.cell, found.weight) == ("B3", Weight.SERIOUS)


def test_not_more_of_a_kind_than_a_person_reads(workshop: Workshop) -> None:
    rows = "".join(f"{WEEKS[0]};Школа {n};10;11\n" for n in range(40))
    findings = workshop.result(BY_SCHOOL, _HEAD + rows).findings
    assert len([each for each in findings if each.kind is FindingKind.OVER_WHOLE]) == 30
    (more,) = (each for each in findings if each.kind is FindingKind.MORE)
    assert more.what == "«Часть больше целого»: еще 10 случаев"
    assert more.weight is Weight.SERIOUS
