"""What an act is: data only. Every key has a Russian name (alias), an English one (attribute) and a description."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from pydantic import Field, model_validator

from actgen.model.node import Node
from actgen.model.requirement import Requirement
from actgen.model.values import Date, Flag, Number, OneOrMore, Text


class Numbering(StrEnum):
    """How the points of one list are numbered."""

    DOTTED = "1.1"
    BRACKET = "1)"
    LETTER = "а)"
    DASH = "–"


class Ground(Node):
    """An act that this one rests on (ГОСТ Р 7.0.97-2025, п. 5.18: kind, issuer, date, number, title)."""

    shorthand: ClassVar[str | None] = "text"

    kind: Text | None = Field(
        None, alias="вид", description="Вид акта: приказ, распоряжение, Федеральный закон …"
    )
    issuer: Text | None = Field(
        None,
        alias="орган",
        description="Кто издал акт, в именительном падеже: Минпросвещения России",
    )
    date: Date | None = Field(None, alias="дата", description="Дата акта: 22.06.2023")
    number: Number | None = Field(None, alias="номер", description="Номер акта без знака №: Р-139")
    title: Text | None = Field(None, alias="название", description="Заголовок акта без кавычек")
    edition: Text | None = Field(
        None, alias="редакция", description="Редакция: в ред. от 29.12.2022"
    )
    text: Text | None = Field(
        None,
        alias="текст",
        description="Основание готовым текстом в нужном падеже вместо остальных ключей",
    )

    @model_validator(mode="after")
    def _kind_or_text(self) -> Ground:
        if self.text is None and self.kind is None:
            raise ValueError("у основания нет ни «вид», ни «текст»")
        if self.text is not None and any(
            (self.kind, self.issuer, self.date, self.number, self.title)
        ):
            raise ValueError("«текст» основания исключает остальные его ключи")
        return self


class Author(Node):
    """Who issues the act (requisites 05–07 of ГОСТ Р 7.0.97-2025)."""

    name: OneOrMore[Text] = Field(
        alias="наименование", description="Полное наименование, строкой или списком строк бланка"
    )
    founder: OneOrMore[Text] = Field(
        (),
        alias="вышестоящий",
        description="Вышестоящий орган или учредитель, печатается над наименованием",
    )
    short: Text | None = Field(
        None, alias="кратко", description="Сокращённое наименование, печатается в скобках ниже"
    )
    official: Text | None = Field(
        None,
        alias="должностное лицо",
        description="Должность на бланке должностного лица: начальник управления",
    )
    genitive: Text | None = Field(
        None,
        alias="в родительном",
        description="Наименование в родительном падеже, если программа склоняет неверно",
    )

    @model_validator(mode="before")
    @classmethod
    def _from_lines(cls, data: Any) -> Any:
        return {"наименование": data} if isinstance(data, (str, list, tuple)) else data


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


class Signature(Node):
    """Requisite 22: post and name; initials and their place come from the standard."""

    post: Text | None = Field(
        None, alias="должность", description="Должность подписывающего, в именительном падеже"
    )
    name: Text = Field(alias="имя", description="Фамилия, имя и отчество (или инициалы)")


class Column(Node):
    """A column of a table."""

    shorthand: ClassVar[str | None] = "title"

    title: Text = Field(alias="заголовок", description="Заголовок столбца")
    width: int | None = Field(
        None, ge=1, le=100, alias="ширина", description="Ширина в процентах ширины таблицы"
    )


class Section(Node):
    """A section inside a table; its title spans all columns."""

    title: Text = Field(
        alias="заголовок", description="Заголовок раздела, печатается на всю ширину таблицы"
    )
    rows: tuple[tuple[str, ...], ...] = Field(alias="строки", description="Строки раздела")


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


class FactBlock(Node):
    """Figures given before the table: a heading and its lines, or one line."""

    shorthand: ClassVar[str | None] = "text"

    text: Text = Field(alias="текст", description="Строка сведений или заголовок группы строк")
    items: tuple[Text, ...] = Field((), alias="перечень", description="Строки под этим заголовком")


class Attachment(Node):
    """A document attached to the act, with its approval stamp (requisites 16 and 19)."""

    kind: Text = Field(
        alias="вид", description="Вид: план мероприятий, дорожная карта, положение, график …"
    )
    title: Text | None = Field(
        None, alias="заголовок", description="Заголовок: «по внедрению …» или «о чём»"
    )
    landscape: Flag = Field(False, alias="альбомная", description="да: альбомная ориентация листа")
    facts_title: Text | None = Field(
        None, alias="заголовок сведений", description="Заголовок над сведениями"
    )
    facts: tuple[FactBlock, ...] = Field(
        (), alias="сведения", description="Сведения и цифры перед таблицей"
    )
    targets_title: Text | None = Field(
        None, alias="заголовок показателей", description="Вводная фраза показателей"
    )
    targets: tuple[Text, ...] = Field(
        (), alias="показатели", description="Целевые показатели списком"
    )
    clauses: tuple[Clause, ...] = Field((), alias="пункты", description="Пункты текста приложения")
    table: Table | None = Field(None, alias="таблица", description="Таблица мероприятий")


class Force(Node):
    """Where and when a superior act is in force."""

    since: Date | None = Field(None, alias="с", description="С какого дня действует")
    until: Date | None = Field(None, alias="по", description="По какой день действует")
    territory: Text | None = Field(None, alias="территория", description="Где действует")
    superseded_by: Text | None = Field(None, alias="заменён", description="Каким актом заменён")


class Act(Node):
    """An administrative act: what its author says, and what it requires of subordinate acts."""

    kind: Text = Field(
        alias="вид", description="Вид документа: приказ, распоряжение, постановление …"
    )
    author: Author = Field(
        alias="автор", description="Кто издаёт: строка, список строк бланка или описание"
    )
    number: Number | None = Field(
        None, alias="номер", description="Номер без знака №; без него печатается пустое место"
    )
    date: Date | None = Field(
        None, alias="дата", description="Дата: 13.04.2024; без неё печатается пустое место"
    )
    place: Text | None = Field(None, alias="место", description="Место издания: г. Тверь")
    title: Text | None = Field(
        None, alias="заголовок", description="Заголовок к тексту: Об использовании …"
    )
    basis_preposition: Text | None = Field(
        None,
        alias="предлог",
        description="С чего начать основания: «в соответствии с» (обычно), «на основании», «во исполнение»",
    )
    grounds: OneOrMore[Ground] = Field(
        (), alias="основания", description="Акты, на которых основан документ, по порядку"
    )
    purpose: Text | None = Field(
        None,
        alias="цель",
        description="Цель в родительном падеже, после слов «в целях»: формирования единой среды",
    )
    preamble: Text | None = Field(
        None, alias="преамбула", description="Преамбула готовым текстом вместо оснований и цели"
    )
    operative_word: Text | None = Field(
        None,
        alias="распорядительное слово",
        description="Вместо обычного: приказываю; «нет» — не печатать",
    )
    clauses: tuple[Clause, ...] = Field((), alias="пункты", description="Пункты текста")
    numbering: Numbering = Field(
        Numbering.DOTTED, alias="нумерация", description="Нумерация пунктов верхнего уровня"
    )
    signature: OneOrMore[Signature] = Field((), alias="подпись", description="Кто подписывает")
    attachments: tuple[Attachment, ...] = Field(
        (), alias="приложения", description="Приложения к документу"
    )
    force: Force | None = Field(
        None, alias="действует", description="Когда и где действует вышестоящий акт"
    )
    institutions: dict[Text, Text] = Field(
        {}, alias="учреждения", description="Виды учреждений, к которым обращён акт: {МОУ: школы}"
    )
    requirement_sets: OneOrMore[Text] = Field(
        (),
        alias="наборы требований",
        description="Общие наборы требований: имена файлов рядом с актом",
    )
    data: dict[str, Any] = Field(
        {}, alias="данные", description="Значения переменных {{ … }} этого файла"
    )

    @model_validator(mode="after")
    def _consistent(self) -> Act:
        if self.preamble is not None and (self.grounds or self.purpose):
            raise ValueError("«преамбула» исключает «основания» и «цель»")
        approved = [clause.approves for clause in self.clauses if clause.approves is not None]
        for number in approved:
            if number > len(self.attachments):
                raise ValueError(
                    f"пункт утверждает приложение {number}, а приложений: {len(self.attachments)}"
                )
        return self
