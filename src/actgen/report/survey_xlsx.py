"""A survey as a workbook: the matrix, what each school has to mend, totals, what could not be read.

It is written row after row, so that memory does not grow with the number of schools but for the comments of cells.
Nothing in the file depends on the hour it was made. Texts come from other people's files: they are written as text,
never as formulas.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from actgen.model.requirement import Status
from actgen.model.survey import Column, School, SchoolState, Survey
from actgen.report.groups import Group
from actgen.report.survey_words import (
    COUNTED,
    OLDER,
    OLDER_MEANS,
    SHORT,
    SKIPPED,
    TO_MEND,
    cell_word,
    clause_groups,
    column_title,
    column_totals,
    conclusion,
    group_at,
    heading,
    kind_words,
    older_words,
    origin_words,
    points_of,
    status_name,
    summary_rows,
    told,
    worst_first,
)
from actgen.report.survey_xlsx_looks import (
    LINE,
    Looks,
    cell_text,
    comment_size,
    for_paper,
    row_height,
    write_share,
)
from actgen.report.view_model import Point

_COMMENT = 1_500  # characters that a reader takes in at a glance
_MOST_COMMENTS = 20_000
"""Comments on satisfied cells are left out of larger matrices: spreadsheet programs become slow with more."""
_EPOCH = datetime.datetime(2000, 1, 1)
_LEFT = ("Учреждение", "Вид", "Выполнено", "Нужно", "Доля")
_FIRST = 3  # the first row of schools, counted from 0
_REMARKS = (
    ("Учреждение", 24), ("Вид", 7), ("Пункт акта", 8), ("Требование", 30), ("Статус", 12), ("Вердикт", 12),
    ("Почему", 34), ("Написано (или похожее)", 36), ("Где", 18), ("Готовая формулировка", 36),
)  # fmt: skip
_UNREAD = (("Учреждение", 30), ("Файл", 40), ("Что случилось", 46), ("Что делать", 46))
_Points = Sequence[tuple[Column, Point | None]]


def survey_xlsx(survey: Survey, path: Path) -> None:
    """Write the workbook to ``path``: sheets «Матрица», «Замечания», «Итоги», «Не прочитано»."""
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"author": "actgen", "title": heading(survey), "created": _EPOCH})
        _Book(book, survey).write()


class _Book:
    def __init__(self, book: Any, survey: Survey) -> None:
        self.survey = survey
        self.looks = Looks(book)
        self.matrix = book.add_worksheet("Матрица")
        self.remarks = book.add_worksheet("Замечания")
        self.sums = book.add_worksheet("Итоги")
        self.unread = book.add_worksheet("Не прочитано")
        self.width = len(_LEFT) + len(survey.columns)
        self.remark_row = self.unread_row = 1
        cells = survey.totals.schools * len(survey.columns)
        self.comment_all = cells <= _MOST_COMMENTS

    def write(self) -> None:
        """All sheets; those that grow with the schools side by side, so that they are read once."""
        self._matrix_head()
        self._table_head(self.remarks, _REMARKS, "Замечания")
        self._table_head(self.unread, _UNREAD, "Не прочитано")
        row = _FIRST
        for school in self.survey.schools():
            judged = school.state is SchoolState.JUDGED
            points = list(points_of(self.survey, school)) if judged else []
            self._school(row, school, points)
            self._remarks_of(school, points)
            self._unread_of(school)
            row += 1
        for name in self.survey.skipped:
            self._unread_row("", (name, SKIPPED, ""))
        self._matrix_foot(row)
        if self.remark_row > 1:
            self.remarks.autofilter(0, 0, self.remark_row - 1, len(_REMARKS) - 1)
        else:
            self.remarks.write_string(1, 0, "Замечаний нет.")
        if self.unread_row == 1:
            self.unread.write_string(1, 0, "Всё прочитано.")
        self._sums()

    # --- the matrix ------------------------------------------------------------------------------

    def _matrix_head(self) -> None:
        sheet, looks = self.matrix, self.looks
        sheet.set_column(0, 0, _REMARKS[0][1])
        sheet.set_column(1, 1, 8)
        sheet.set_column(2, len(_LEFT) - 1, 10.5)
        sheet.set_column(len(_LEFT), self.width - 1, 7)
        sheet.set_row(0, 22)
        sheet.write_string(0, 0, cell_text(f"Выполнение: {heading(self.survey)}"), looks.title)
        sheet.set_row(1, 30)
        sheet.set_row(2, 250)
        for column in range(len(_LEFT)):  # row after row: what is written is gone to the disk
            sheet.write_blank(1, column, None, looks.head)
        start = len(_LEFT)
        for clause, count in clause_groups(self.survey):
            if count > 1:
                sheet.merge_range(1, start, 1, start + count - 1, cell_text(clause), looks.head)
            else:
                sheet.write_string(1, start, cell_text(clause), looks.head)
            start += count
        for column, title in enumerate(_LEFT):
            sheet.write_string(2, column, title, looks.head)
        for index, each in enumerate(self.survey.columns, len(_LEFT)):
            look = looks.turned if each.status is Status.REQUIRED else looks.advised
            sheet.write_string(2, index, cell_text(column_title(each)), look)
        sheet.freeze_panes(_FIRST, len(_LEFT))
        for_paper(sheet, "Матрица", self.survey.on, _FIRST - 2, _FIRST - 1)
        sheet.repeat_columns(0, 0)

    def _school(self, row: int, school: School, points: _Points) -> None:
        sheet, looks = self.matrix, self.looks
        name = "\n".join(filter(None, (school.name, older_words(school))))
        sheet.set_row(row, row_height((name,), _REMARKS[:1]))
        sheet.write_string(row, 0, cell_text(name), looks.name)
        sheet.write_string(row, 1, cell_text(kind_words(school)), looks.number)
        sheet.write_comment(row, 1, cell_text(origin_words(school)), {"x_scale": 2})
        if school.state is not SchoolState.JUDGED:
            for column in range(2, self.width):
                sheet.write_blank(row, column, None, looks.unjudged)
            sheet.write_string(row, len(_LEFT), cell_text(school.state.russian), looks.unjudged)
            return
        done, wanted = school.done()
        sheet.write_number(row, 2, done, looks.number)
        sheet.write_number(row, 3, wanted, looks.number)
        write_share(sheet, row, 4, done, wanted, looks.share)
        for column, (_, point) in enumerate(points, len(_LEFT)):
            group = group_at(point)
            word = cell_word(school, point)
            sheet.write_string(row, column, word, looks.cells[group])
            if (
                point is None
                or group in (Group.NOT_APPLICABLE, Group.UNJUDGED)
                or (group is Group.SATISFIED and not self.comment_all)
            ):
                continue
            said = cell_text(f"{point.heading}\n{told(point)}")
            comment = said if len(said) <= _COMMENT else f"{said[:_COMMENT]} …"
            sheet.write_comment(row, column, comment, comment_size(comment))

    def _matrix_foot(self, row: int) -> None:
        sheet, looks = self.matrix, self.looks
        sheet.autofilter(2, 0, row - 1, self.width - 1)
        totals = column_totals(self.survey)
        for group in COUNTED:
            sheet.write_string(row, 0, group.word.capitalize(), looks.total_name)
            for column in range(1, len(_LEFT)):
                sheet.write_blank(row, column, None, looks.total)
            for column, each in enumerate(totals, len(_LEFT)):
                sheet.write_number(row, column, each.counts[group], looks.total)
            row += 1
        sheet.write_string(row, 0, "Доля выполнивших", looks.total_name)
        for column in range(1, len(_LEFT)):
            sheet.write_blank(row, column, None, looks.total)
        for column, each in enumerate(totals, len(_LEFT)):
            if each.share is None:
                sheet.write_string(row, column, "–", looks.total)
            else:
                sheet.write_number(row, column, each.share, looks.total_share)
        row += 2
        legend = ", ".join(
            f"{SHORT[group]} — {group.word}" for group in (*COUNTED, Group.NOT_APPLICABLE)
        )
        sheet.write_string(row, 0, f"Обозначения: {legend}, {OLDER} — {OLDER_MEANS}.", looks.note)
        note = (
            "«Выполнено» и «Нужно» считают обязательные требования, которые относятся к учреждению."
        )
        sheet.write_string(row + 1, 0, note, looks.note)

    # --- the lists -------------------------------------------------------------------------------

    def _table_head(self, sheet: Any, columns: Sequence[tuple[str, int]], title: str) -> None:
        sheet.set_row(0, 2 * LINE + 2)
        for index, (name, width) in enumerate(columns):
            sheet.set_column(index, index, width)
            sheet.write_string(0, index, name, self.looks.head)
        sheet.freeze_panes(1, 1)
        for_paper(sheet, title, self.survey.on, 0, 0)

    def _remarks_of(self, school: School, points: _Points) -> None:
        for column_, point in points:
            if point is None or point.group not in TO_MEND:
                continue
            quote = next((each for each in (*point.quotes, point.nearest) if each), None)
            values = (
                school.name, school.institution, point.clause, point.title, status_name(column_.status),
                point.group.word, " ".join(filter(None, (point.reason, point.warning))),
                quote.text if quote else "", quote.place if quote else "", point.wording,
            )  # fmt: skip
            self.remarks.set_row(self.remark_row, row_height(values, _REMARKS))
            for column, value in enumerate(values):
                look = self.looks.verdicts[point.group] if column == 5 else self.looks.text
                self.remarks.write_string(self.remark_row, column, cell_text(value), look)
            self.remark_row += 1

    def _unread_of(self, school: School) -> None:
        rows = [(each.file, each.reason, each.advice) for each in school.unread]
        if school.reason:
            rows.insert(0, ("", school.reason, school.advice))
        rows += [(each.file, f"{SKIPPED}: {each.reason}", "") for each in school.skipped]
        for row in rows:
            self._unread_row(school.name, row)

    def _unread_row(self, name: str, row: tuple[str, str, str]) -> None:
        self.unread.set_row(self.unread_row, row_height((name, *row), _UNREAD))
        for column, value in enumerate((name, *row)):
            self.unread.write_string(self.unread_row, column, cell_text(value), self.looks.text)
        self.unread_row += 1

    # --- totals ----------------------------------------------------------------------------------

    def _sums(self) -> None:
        sheet, looks = self.sums, self.looks
        sheet.set_column(0, 0, 78)
        sheet.set_column(1, 9, 12)
        sheet.write_string(0, 0, cell_text(conclusion(self.survey)), looks.title)
        for row, remark in enumerate(self.survey.remarks, 1):
            sheet.write_string(row, 0, cell_text(remark), looks.note)
        row = 2 + len(self.survey.remarks)
        for name, value in summary_rows(self.survey):
            sheet.write_string(row, 0, name, looks.name)
            sheet.write_string(row, 1, value, looks.number)
            row += 1
        row = self._by_kind(row + 1)
        self._by_requirement(row + 1)
        for_paper(sheet, "Итоги", self.survey.on, None, None)

    def _by_kind(self, row: int) -> int:
        sheet, looks = self.sums, self.looks
        titles = (
            "Вид учреждения",
            "Проверено",
            "Всё выполнили",
            "Выполнено пунктов",
            "Нужно",
            "Доля",
        )
        sheet.set_row(row, 2 * LINE)
        for column, title in enumerate(titles):
            sheet.write_string(row, column, title, looks.head)
        for kind, (schools, complete, done, wanted) in sorted(self.survey.totals.kinds.items()):
            row += 1
            meaning = self.survey.institutions.get(kind, "")
            sheet.write_string(
                row, 0, cell_text(f"{kind} ({meaning})" if meaning else kind), looks.name
            )
            for column, number in enumerate((schools, complete, done, wanted), 1):
                sheet.write_number(row, column, number, looks.number)
            write_share(sheet, row, 5, done, wanted, looks.share)
        return row + 1

    def _by_requirement(self, row: int) -> None:
        sheet, looks = self.sums, self.looks
        titles = (
            "Требование: сначала те, что не выполнили чаще",
            "Пункт",
            *(g.word for g in COUNTED),
            "Доля",
        )
        sheet.set_row(row, 2 * LINE)
        for column, title in enumerate(titles):
            sheet.write_string(row, column, title, looks.head)
        for each in worst_first(column_totals(self.survey)):
            row += 1
            clause = each.column.clause or "общее"
            sheet.write_string(row, 0, cell_text(column_title(each.column)), looks.name)
            sheet.write_string(row, 1, cell_text(clause), looks.number)
            for column, group in enumerate(COUNTED, 2):
                sheet.write_number(row, column, each.counts[group], looks.number)
            sheet.write_number(row, 2 + len(COUNTED), each.share or 0, looks.share)
