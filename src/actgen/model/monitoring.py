"""What is monitored: tables, their columns, indicators with targets. Written by people in ``indicators.yaml``."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from actgen.model.node import Node
from actgen.model.parties import Addressee, Author, Executor, Signature
from actgen.model.values import Date, Flag, Number, OneOrMore, Paragraphs, Text

_NAME = re.compile(r"[^\W\d]\w*")


def _amount(value: Any) -> Any:
    """«35», «35,5», «35 %», «1 000»: how a target is typed."""
    if not isinstance(value, str):
        return value
    bare = re.sub(r"[\s\u00a0\u2009\u202f]|%$", "", value).replace(",", ".")
    try:
        number = Decimal(bare)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise ValueError(f"«{value}» — ожидается число, например 35 или 12,5")
    return number


def _name(value: Any) -> Any:
    if isinstance(value, str) and not _NAME.fullmatch(value.strip()):
        raise ValueError(
            f"«{value}» не годится для имени: нужны буквы, цифры и «_», первой стоит буква"
        )
    return value.strip() if isinstance(value, str) else value


Amount = Annotated[Decimal, BeforeValidator(_amount)]
Name = Annotated[Text, BeforeValidator(_name)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]


class Direction(StrEnum):
    """On which side of the target the indicator shall be."""

    AT_LEAST = "не менее"
    AT_MOST = "не более"


class Unit(StrEnum):
    """What a formula yields: a fraction shown in per cent, per cent as they are, or a plain number."""

    SHARE = "доля"
    PERCENT = "%"
    NUMBER = "число"


class ColumnKind(StrEnum):
    """What the cells of a column hold."""

    NUMBER = "число"
    PERCENT = "процент"
    SHARE = "доля"


class ColumnSpec(Node):
    """Where a column is found in the data, and what is known of it."""

    shorthand: ClassVar[str | None] = "heading"

    heading: Text | None = Field(
        None, alias="заголовок", description="Текст шапки, хватит начала: Общее кол-во педагогов"
    )
    under: Text | None = Field(
        None, alias="под", description="Текст объединенной шапки выше или столбца слева"
    )
    number: int | None = Field(
        None, ge=1, le=50, alias="номер", description="Который по счету из столбцов с этой шапкой"
    )
    letter: Text | None = Field(
        None, alias="столбец", description="Буква столбца вместо заголовка: F"
    )
    kind: ColumnKind = Field(
        ColumnKind.NUMBER,
        alias="вид",
        description="число (так и без ключа), процент (97,01) или доля (0,9701)",
    )
    part_of: Name | None = Field(
        None, alias="из", description="Имя столбца, частью которого этот является: не больше его"
    )
    cumulative: Flag = Field(
        False, alias="накапливается", description="да: значение от недели к неделе не убывает"
    )
    constant: Flag = Field(
        False, alias="постоянно", description="да: значение без причины не меняется (всего школ)"
    )
    follows: Text | None = Field(
        None,
        alias="равно",
        description="Формула, из которой следует значение: школ_в_сфере / школ",
    )

    @model_validator(mode="after")
    def _found_somehow(self) -> ColumnSpec:
        if self.heading is None and self.letter is None:
            raise ValueError("у столбца нет ни «заголовок», ни «столбец»")
        if self.letter is not None and not re.fullmatch(r"[A-Za-z]{1,3}", self.letter):
            raise ValueError(f"«{self.letter}» — не буква столбца; пишите латиницей: F, AB")
        return self


class TableSpec(Node):
    """A table of the data: which of its columns is the week, which the organisation, what the others are called."""

    name: Text | None = Field(
        None, alias="название", description="Как назвать таблицу в справке и сообщениях"
    )
    file: Text | None = Field(
        None, alias="файл", description="Имя или образец имени файла: недели*.xlsx"
    )
    sheet: Text | None = Field(None, alias="лист", description="Имя листа книги")
    week: ColumnSpec | None = Field(
        None, alias="неделя", description="Столбец с неделей: 27.03-31.03.2023"
    )
    organisation: ColumnSpec | None = Field(
        None, alias="организация", description="Столбец с названием организации"
    )
    as_of: Date | None = Field(
        None, alias="на дату", description="На какой день данные, если недели в таблице нет"
    )
    columns: dict[Name, ColumnSpec] = Field(
        min_length=1, alias="столбцы", description="Имя для формул и где столбец находится"
    )

    @model_validator(mode="after")
    def _by_something(self) -> TableSpec:
        if self.week is None and self.organisation is None:
            raise ValueError("у таблицы нет ни «неделя», ни «организация»: нечем различать строки")
        return self


class IndicatorSpec(Node):
    """An indicator: how it is computed, what it shall reach, and by when."""

    id: Identifier = Field(alias="id", description="Короткое имя латиницей, не меняется: chats")
    name: Text = Field(
        alias="название",
        description="Полное название, в именительном падеже со строчной: доля учителей, …",
    )
    short: Text | None = Field(
        None, alias="кратко", description="Короткое название для графика и таблиц"
    )
    formula: Text | None = Field(
        None,
        alias="формула",
        description="Из имен столбцов: создали_чат / педагогов; без ключа показатель только называется",
    )
    by_organisation: Text | None = Field(
        None,
        alias="по организациям",
        description="Формула для таблицы по организациям, если там другие столбцы",
    )
    unit: Unit = Field(
        Unit.SHARE, alias="единица", description="доля (печатается в процентах), % или число"
    )
    target: Amount = Field(
        alias="цель", description="Целевое значение: 35; у доли и % – в процентах"
    )
    direction: Direction = Field(
        Direction.AT_LEAST, alias="направление", description="не менее или не более"
    )
    deadline: Date = Field(alias="срок", description="К какому дню: 01.09.2023")
    basis: Text | None = Field(
        None, alias="основание", description="Откуда показатель: акт, протокол"
    )
    cumulative: Flag = Field(
        False, alias="накапливается", description="да: показатель не убывает, прогноз не ниже"
    )

    @model_validator(mode="after")
    def _possible(self) -> IndicatorSpec:
        if self.unit is not Unit.NUMBER and not 0 <= self.target <= 100:
            raise ValueError(f"«цель»: {self.target} % быть не может, доля – от 0 до 100 %")
        if self.by_organisation is not None and self.formula is None:
            raise ValueError(
                "«по организациям» есть, а «формула» нет; одну формулу пишут под «формула»"
            )
        return self


class DocumentSpec(Node):
    """The requisites of the справка, as in the act language."""

    author: Author | None = Field(None, alias="автор", description="Организация – автор справки")
    number: Number | None = Field(None, alias="номер", description="Номер справки")
    place: Text | None = Field(None, alias="место", description="Место: г. Ставрополь")
    addressees: OneOrMore[Addressee] = Field((), alias="адресат", description="Кому")
    signatures: OneOrMore[Signature] = Field((), alias="подпись", description="Кто подписывает")
    executor: Executor | None = Field(None, alias="исполнитель", description="Кто составил")


class MonitoringSpec(Node):
    """The whole of ``indicators.yaml``."""

    title: Text = Field(
        alias="заголовок", description="Заголовок справки: О ходе внедрения ИКОП «Сферум» …"
    )
    intro: Paragraphs = Field(
        (), alias="вступление", description="Абзацы в начале справки: на основании чего мониторинг"
    )
    tables: OneOrMore[TableSpec] = Field(
        alias="таблица", description="Как устроены данные: одна таблица или список"
    )
    indicators: tuple[IndicatorSpec, ...] = Field(
        min_length=1, alias="показатели", description="Показатели с целями"
    )
    tasks: tuple[Text, ...] = Field(
        (), alias="задачи", description="Что сделать дальше: пункты справки и слайда"
    )
    document: DocumentSpec = Field(
        DocumentSpec(), alias="документ", description="Реквизиты справки: автор, подпись …"
    )
