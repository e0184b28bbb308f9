"""Small monitorings for tests: a plan and tables written to a folder, and what comes out."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from actgen.errors import ActgenError
from actgen.monitor.compute import monitor
from actgen.monitor.findings import Finding, FindingKind
from actgen.monitor.plan import load_plan
from actgen.monitor.result import MonitoringResult

ON = datetime.date(2023, 4, 10)
WEEKS = (
    "20.02-24.02.2023 27.02-03.03.2023 06.03-10.03.2023 13.03-17.03.2023 20.03-24.03.2023".split()
)

WEEKLY = """\
заголовок: О ходе внедрения
таблица:
  неделя: Неделя
  столбцы:
    всего: {заголовок: Всего, постоянно: да}
    есть: {заголовок: Есть, из: всего, накапливается: да}
    процент: {заголовок: "%", вид: процент, равно: есть / всего}
показатели:
  - {id: share, название: доля подключенных, формула: есть / всего, цель: 35, срок: 01.09.2023}
"""
BY_SCHOOL = """\
заголовок: О ходе внедрения
таблица:
  неделя: Неделя
  организация: Школа
  столбцы:
    всего: {заголовок: Всего}
    есть: {заголовок: Есть, из: всего}
показатели:
  - {id: share, название: доля подключенных, формула: есть / всего, цель: 50, срок: 01.09.2023}
"""


class Workshop:
    """A folder with a plan and data."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def plan(self, text: str) -> Path:
        """The plan in a file."""
        path = self.folder / "показатели.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    def csv(self, text: str, name: str = "данные.csv", encoding: str = "utf-8") -> Path:
        """A table in a text file."""
        path = self.folder / name
        path.write_text(text, encoding=encoding)
        return path

    def xlsx(
        self,
        rows: list[list[Any]],
        name: str = "данные.xlsx",
        formats: dict[str, str] | None = None,
    ) -> Path:
        """A table in a book; ``formats`` are number formats by cells."""
        book = Workbook()
        page = book.active
        assert page is not None
        page.title = "Лист"
        for row in rows:
            page.append(row)
        for cell, number_format in (formats or {}).items():
            page[cell].number_format = number_format
        path = self.folder / name
        book.save(path)
        return path

    def result(self, plan: str, *data: Path | str, on: datetime.date = ON) -> MonitoringResult:
        """The result; a text among the data is a CSV file."""
        files = [each if isinstance(each, Path) else self.csv(each) for each in data]
        return monitor(load_plan(self.plan(plan)), files, on)

    def findings(self, plan: str, *data: Path | str) -> list[tuple[FindingKind, str]]:
        """Kinds and cells of the findings."""
        return [(each.kind, each.origin.cell) for each in self.result(plan, *data).findings]

    def finding(self, kind: FindingKind, plan: str, *data: Path | str) -> Finding:
        """The only finding of a kind."""
        (found,) = (each for each in self.result(plan, *data).findings if each.kind is kind)
        return found

    def error(self, plan: str, *data: Path | str) -> str:
        """What is said of bad input, with the folder left out."""
        try:
            self.result(plan, *data)
        except ActgenError as error:
            return str(error).replace(f"{self.folder}/", "")
        raise AssertionError("nothing is wrong with it")


def weekly(*rows: str) -> str:
    """A CSV of weeks: «всего есть процент» for every week, «-» for an empty cell."""
    lines = ["Неделя;Всего;Есть;%"]
    for week, row in zip(WEEKS, rows, strict=False):
        lines.append(";".join([week, *("" if cell == "-" else cell for cell in row.split())]))
    return "\n".join(lines) + "\n"
