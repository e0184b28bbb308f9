"""The points of a text: clauses, lists, quoted passages, chapters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import ClassVar

from pydantic import Field, model_validator

from actgen.model.node import Node
from actgen.model.parties import Figure
from actgen.model.requirement import Requirement
from actgen.model.tables import Table
from actgen.model.values import Flag, OneOrMore, Text


class Numbering(StrEnum):
    """How the points of one list are numbered."""

    DOTTED = "1.1"
    BRACKET = "1)"
    LETTER = "а)"
    DASH = "–"


class ChapterNumbering(StrEnum):
    """How chapters are numbered, and with them their points."""

    ARABIC = "1."
    """«1. Общие положения»; its points are 1.1, 1.2."""
    ROMAN = "I."
    """«I. Общие положения»; points are numbered through all chapters: 1, 2, 3."""
    ROMAN_ANEW = "I. заново"
    """«I. Общие положения»; points are numbered 1, 2, 3 in every chapter."""
    ROMAN_ABOVE = "I.1"
    """«I. Общие положения»; its points are 1.1, 1.2."""
    NONE = "нет"
    """A heading without a number; points are numbered through all chapters."""
    NONE_ANEW = "нет, заново"
    """A heading without a number; points are numbered 1, 2, 3 in every chapter."""
    NONE_ABOVE = "нет, 1.1"
    """A heading without a number; its points are 1.1, 1.2, those of the next one 2.1, 2.2."""

    @property
    def bare(self) -> bool:
        """Whether headings have no numbers."""
        return self.value.startswith("нет")

    @property
    def anew(self) -> bool:
        """Whether points begin with 1 in every chapter."""
        return self in (ChapterNumbering.ROMAN_ANEW, ChapterNumbering.NONE_ANEW)

    @property
    def within(self) -> bool:
        """Whether points begin with the number of their chapter."""
        return self in (
            ChapterNumbering.ARABIC,
            ChapterNumbering.ROMAN_ABOVE,
            ChapterNumbering.NONE_ABOVE,
        )


class Item(Node):
    """One item of a list («перечень»), printed after a dash."""

    shorthand: ClassVar[str | None] = "text"

    text: Text = Field(alias="текст", description="Текст пункта перечня")
    requires: tuple[Requirement, ...] = Field(
        (), alias="требует", description="Чего этот пункт требует от других актов"
    )


class Quotation(Node):
    """A passage to be put into another document, with a numbering of its own; printed in quotation marks."""

    text: Text | None = Field(None, alias="текст", description="Начало вставляемого текста")
    clauses: tuple[Clause, ...] = Field(
        (), alias="пункты", description="Подпункты вставляемого текста"
    )
    numbering: Numbering = Field(
        Numbering.BRACKET,
        alias="нумерация",
        description="Нумерация подпунктов: «1)», «1.1», «а)», «–»",
    )


class Clause(Node):
    """A point of the text (up to four levels; ГОСТ Р 7.0.97-2025, п. 5.18)."""

    shorthand: ClassVar[str | None] = "text"

    text: Text | None = Field(
        None, alias="текст", description="Текст пункта, без номера и без точки в конце"
    )
    heading: Text | None = Field(
        None, alias="подзаголовок", description="Заголовок перед пунктом, без номера"
    )
    free: Flag = Field(False, alias="без номера", description="да: абзац без номера между пунктами")
    addressee: Text | None = Field(
        None,
        alias="кому",
        description="Кто исполняет, в именительном падеже; печатается в дательном",
    )
    deadline: Text | None = Field(
        None,
        alias="срок",
        description="Срок: 19.04.2024, «май 2024», «в течение 3 рабочих дней», «ежеквартально»",
    )
    clauses: tuple[Clause, ...] = Field((), alias="пункты", description="Подпункты")
    numbering: Numbering = Field(
        Numbering.DOTTED,
        alias="нумерация",
        description="Нумерация подпунктов: «1.1» (обычная), «1)», «а)», «–»",
    )
    items: tuple[Item, ...] = Field((), alias="перечень", description="Перечень через тире")
    table: Table | None = Field(None, alias="таблица", description="Таблица под этим пунктом")
    quotation: Quotation | None = Field(
        None, alias="цитата", description="Текст, вносимый в другой документ, в кавычках"
    )
    approves: int | None = Field(
        None, ge=1, alias="утвердить", description="Номер приложения, которое утверждает этот пункт"
    )
    control: Text | None = Field(
        None,
        alias="контроль",
        description="Пункт о контроле: «за собой» или должность и имя в именительном падеже",
    )
    effective: Text | None = Field(
        None,
        alias="вступает в силу",
        description="Когда акт вступает в силу: «со дня его подписания»",
    )
    requires: tuple[Requirement, ...] = Field(
        (), alias="требует", description="Чего этот пункт требует от других актов"
    )

    @model_validator(mode="after")
    def _says_something(self) -> Clause:
        said = (
            self.text,
            self.addressee,
            self.approves,
            self.control,
            self.effective,
            self.heading,
        )
        if all(value is None for value in said):
            raise ValueError(
                "пункт пуст: нужен «текст», «кому», «утвердить», «контроль» или «вступает в силу»"
            )
        special = [
            alias
            for value, alias in (
                (self.control, "контроль"),
                (self.effective, "вступает в силу"),
                (self.approves, "утвердить"),
            )
            if value is not None
        ]
        if len(special) > 1 or (special and self.text is not None):
            what = " и ".join(
                f"«{alias}»" for alias in [*special, *(["текст"] if self.text else [])]
            )
            raise ValueError(f"{what} не сочетаются в одном пункте")
        return self


class Chapter(Node):
    """A chapter of a regulation or an instruction, with its heading and its points."""

    title: Text = Field(alias="заголовок", description="Заголовок раздела, без номера")
    text: OneOrMore[Text] = Field(
        (), alias="текст", description="Абзацы без номеров перед пунктами раздела"
    )
    clauses: tuple[Clause, ...] = Field((), alias="пункты", description="Пункты раздела")
    table: Table | None = Field(None, alias="таблица", description="Таблица в конце раздела")
    figures: OneOrMore[Figure] = Field(
        (), alias="рисунки", description="Рисунки в конце раздела, после таблицы"
    )


def approvals(clauses: Iterable[Clause]) -> Iterator[int]:
    """The numbers of the attachments that clauses approve, those within clauses too."""
    for clause in clauses:
        if clause.approves is not None:
            yield clause.approves
        yield from approvals(clause.clauses)
