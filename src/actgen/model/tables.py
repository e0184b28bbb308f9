"""Tables of an act: columns, sections, rows."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field, model_validator

from actgen.model.node import Node
from actgen.model.values import Flag, OneOrMore, Text


class Column(Node):
    """A column of a table."""

    shorthand: ClassVar[str | None] = "title"

    title: Text = Field(alias="заголовок", description="Заголовок столбца")
    width: int | None = Field(
        None, ge=1, le=100, alias="ширина", description="Ширина в процентах ширины таблицы"
    )


class Section(Node):
    """A section inside a table; its title and its figures span all columns."""

    title: Text | None = Field(
        None, alias="заголовок", description="Заголовок раздела, печатается на всю ширину таблицы"
    )
    notes: OneOrMore[Text] = Field(
        (), alias="сведения", description="Строки сведений на всю ширину таблицы, до строк раздела"
    )
    rows: tuple[tuple[str, ...], ...] = Field((), alias="строки", description="Строки раздела")

    @model_validator(mode="after")
    def _says_something(self) -> Section:
        if self.title is None and not self.notes:
            raise ValueError("у раздела таблицы нет ни «заголовок», ни «сведения»")
        return self


class Table(Node):
    """A table whose header repeats on every page; rows are numbered through all sections."""

    columns: tuple[Column, ...] = Field(
        min_length=1, max_length=12, alias="столбцы", description="Столбцы, без «№ п/п»"
    )
    rows: tuple[tuple[str, ...], ...] = Field(
        (), alias="строки", description="Строки: списки ячеек по числу столбцов"
    )
    sections: tuple[Section, ...] = Field(
        (), alias="разделы", description="Разделы таблицы вместо «строки»"
    )
    numbered: Flag = Field(
        True, alias="номера строк", description="да: первым печатается столбец «№ п/п»"
    )

    @model_validator(mode="after")
    def _rows_fit(self) -> Table:
        if bool(self.rows) == bool(self.sections):
            raise ValueError("таблице нужны либо «строки», либо «разделы»")
        expected = len(self.columns)
        for number, row in enumerate(self.all_rows(), start=1):
            if len(row) != expected:
                raise ValueError(f"в строке {number} ячеек: {len(row)}, а столбцов: {expected}")
        return self

    def all_rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows of all sections, in order."""
        return self.rows or tuple(row for section in self.sections for row in section.rows)
