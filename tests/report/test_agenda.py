"""The agenda as text, JSON, calendar and workbook."""

from __future__ import annotations

import datetime
import io
import json
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from actgen.execution.agenda import make_agenda
from actgen.execution.marks import read_marks
from actgen.execution.measures import measures_of
from actgen.model.execution import Agenda, Source
from actgen.report.agenda import agenda_text
from actgen.report.agenda_ics import agenda_ics
from actgen.report.agenda_json import agenda_json
from actgen.report.agenda_xlsx import agenda_xlsx
from actgen.report.view import View
from actgen.source import load_act, parse_act

ON = datetime.date(2023, 12, 20)
ORDER = """
вид: приказ
автор: Школа
номер: 18-од
дата: 12.04.2023
заголовок: О чатах
пункты:
  - {кому: директор, срок: 25.12.2023, текст: '=HYPERLINK("x")'}
  - {текст: '+7 отчёт', срок: ежемесячно до 5 числа}
  - {текст: '@всем', срок: 01.12.2023}
  - {текст: '-минус', срок: на постоянной основе}
  - {текст: Провести собрание, срок: первая неделя мая}
подпись: {должность: Директор, имя: Орлова Н.П.}
"""


@pytest.fixture
def agenda() -> Agenda:
    return make_agenda([Source("приказ.yaml", parse_act(ORDER.encode(), "приказ.yaml"))], ON)


@pytest.fixture
def regions(root: Path) -> Agenda:
    files = [root / "acts" / f"{name}.yaml" for name in ("yaroslavl-197", "pelym-351")]
    return make_agenda([Source(str(file), load_act(file)) for file in files], ON)


def test_text_goes_from_the_overdue_to_the_unclear(agenda: Agenda) -> None:
    said = agenda_text(agenda)
    headings = ["Просрочено (1)", "Срок близок: 14 дней или меньше (1)", "Повторяется (1)"]
    headings += ["Без даты (1)", "Срок не понят (1)", "Итого: 5 сроков"]
    places = [said.index(heading) for heading in headings]
    assert places == sorted(places)
    assert "просрочено на 19" in said
    assert "\x1b" not in said


@pytest.mark.parametrize("width", [40, 60, 100, 200])
def test_text_keeps_to_the_width(regions: Agenda, width: int) -> None:
    lines = agenda_text(regions, View(width)).splitlines()
    assert max(map(len, lines)) <= width
    assert any("[2]" in line for line in lines)


def test_colours_only_where_they_are_wanted(agenda: Agenda) -> None:
    assert "\x1b[1;31mПросрочено" in agenda_text(agenda, View(100, color=True))


def test_signs_that_steer_a_terminal_are_not_passed_on() -> None:
    text = ORDER.replace("@всем", r"\e[31m[bold]всем")
    text = text.replace("'\\e", '"\\e').replace("всем'", 'всем"')
    source = Source("приказ.yaml", parse_act(text.encode(), "приказ.yaml"))
    said = agenda_text(make_agenda([source], ON))
    assert "\x1b" not in said
    assert "[bold]всем" in said


def test_json(agenda: Agenda) -> None:
    report = json.loads(agenda_json(agenda))
    assert report["on"] == "2023-12-20"
    assert report["acts"][0]["number"] == "18-од"
    assert report["summary"]["overdue"] == 1
    first = report["measures"][0]
    assert first["state"] == "soon"
    assert (first["due"], first["days"], first["working_days"]) == ("2023-12-25", 5, 3)
    assert first["responsible"] == [{"name": "директор", "meaning": None}]
    assert report["measures"][1]["recurrence"] == "FREQ=MONTHLY;BYMONTHDAY=5"


def _events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_a_calendar_is_read_back(regions: Agenda) -> None:
    events = _events(agenda_ics(regions))
    assert len(events) == 20  # those with a date
    assert len({str(event["UID"]) for event in events}) == 20
    first = events[0]
    assert first.decoded("DTSTART") == datetime.date(2023, 5, 1)
    assert first.decoded("DTEND") == datetime.date(2023, 5, 2)
    assert first["SUMMARY"].startswith("Просрочено: Отбор не менее 2 опорных (пилотных) школ")
    assert "приказ от 12.04.2023 № 197/01-03" in first["DESCRIPTION"]
    assert "Пункт: приложение, строка 10" in first["DESCRIPTION"]


def test_lines_of_a_calendar_are_folded_at_75_octets(regions: Agenda) -> None:
    lines = agenda_ics(regions, 3).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no letter is cut in two


def test_an_event_keeps_its_identity_from_day_to_day(root: Path, regions: Agenda) -> None:
    later = make_agenda(regions.sources, ON + datetime.timedelta(days=30))
    uids = [{str(event["UID"]) for event in _events(agenda_ics(each))} for each in (regions, later)]
    assert uids[0] == uids[1]


def test_the_same_day_gives_the_same_bytes(regions: Agenda) -> None:
    assert agenda_ics(regions) == agenda_ics(regions)


def test_recurrences_and_alarms(agenda: Agenda) -> None:
    events = _events(agenda_ics(agenda, 3))
    recurring = next(event for event in events if "RRULE" in event)
    assert recurring["RRULE"].to_ical() == b"FREQ=MONTHLY;BYMONTHDAY=5"
    assert recurring.decoded("DTSTART") == datetime.date(2024, 1, 5)
    (alarm,) = recurring.walk("VALARM")
    assert alarm.decoded("TRIGGER") == datetime.timedelta(days=-3)
    assert not _events(agenda_ics(agenda))[0].walk("VALARM")


def test_a_workbook_has_no_formulas(agenda: Agenda) -> None:
    book = load_workbook(io.BytesIO(agenda_xlsx(agenda)))
    sheet = book["Контроль"]
    texts = {str(row[3].value): row[3] for row in sheet.iter_rows(min_row=2)}
    assert set(texts) >= {'=HYPERLINK("x")', "+7 отчёт", "@всем", "-минус"}
    for text, cell in texts.items():
        assert cell.data_type == "s"
        assert cell.quotePrefix is (text[0] in "=+-@")


def test_a_workbook_is_to_be_sorted_and_printed(regions: Agenda) -> None:
    sheet = load_workbook(io.BytesIO(agenda_xlsx(regions)))["Контроль"]
    assert sheet["H2"].value == datetime.datetime(2023, 5, 1)
    assert sheet["H2"].number_format == "DD.MM.YYYY"
    assert sheet.auto_filter.ref == "A1:P26"
    assert sheet.page_setup.orientation == "landscape"


def test_totals_by_party(regions: Agenda) -> None:
    sheet = load_workbook(io.BytesIO(agenda_xlsx(regions)))["Сводка"]
    rows = {row[0]: row for row in sheet.iter_rows(values_only=True)}
    assert rows["ДО ЯО"][1] == "департамент образования Ярославской области"
    assert rows["ОКСиДМ"][-1] == 9
    assert rows["Всего сроков"][-1] == 25


def test_a_workbook_filled_in_is_a_status_file(regions: Agenda, tmp_path: Path) -> None:
    file = tmp_path / "отметки.xlsx"
    book = load_workbook(io.BytesIO(agenda_xlsx(regions)))
    sheet = book["Контроль"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, columns["Исполнено"]).value = datetime.datetime(2023, 12, 1)
    book.save(file)
    for source in regions.sources:
        measures = measures_of(source)
        assert len(read_marks(file, measures, Path(source.file))) == len(measures)
