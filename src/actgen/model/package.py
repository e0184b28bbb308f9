"""A package: which documents are made for every row of a register, and where they go. Written in ``package.yaml``."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from actgen.model.node import Node
from actgen.model.values import Flag, OneOrMore, Text

_NAME = re.compile(r"[^\W\d]\w*")
_PLACES = re.compile(r"\{(?:n(?::(\d))?|год)\}")
_MOST_ZEROS = 9


def _name(value: Any) -> Any:
    if isinstance(value, str) and not _NAME.fullmatch(value.strip()):
        raise ValueError(
            f"«{value}» не годится для имени: нужны буквы, цифры и «_», первой стоит буква"
        )
    return value.strip() if isinstance(value, str) else value


def _pattern(value: Any) -> Any:
    if isinstance(value, str):
        if "{n" not in value:
            raise ValueError(f"в шаблоне «{value}» нет {{n}} — места для номера по порядку")
        rest = _PLACES.sub("", value)
        if "{" in rest or "}" in rest:
            raise ValueError(
                f"в шаблоне «{value}» бывают только {{n}}, {{n:3}} (с нулями: 007) и {{год}}"
            )
    return value


def _path(value: Any) -> Any:
    if isinstance(value, str) and "\0" in value:
        raise ValueError("в имени файла недопустимый знак")
    return value


Name = Annotated[Text, BeforeValidator(_name)]
File = Annotated[Text, BeforeValidator(_path)]


class Counter(Node):
    """Where a document's number comes from: the journal counts for every name of a counter apart."""

    counter: Text = Field(
        alias="счётчик",
        description='Имя счётчика в журнале: приказы; свой у каждой строки: "приказы {{ школа.код }}"',
    )
    pattern: Annotated[Text, BeforeValidator(_pattern)] = Field(
        "{n}",
        alias="шаблон",
        description="Как печатать номер: {n}-од; {n:3} – с нулями впереди (007), {год} – год даты",
    )
    yearly: Flag = Field(
        False, alias="с начала года", description="да: каждый год счёт начинается заново"
    )
    first: int = Field(1, ge=1, alias="начать с", description="Первый номер нового счёта")

    def text(self, number: int, year: int | None) -> str:
        """The number as it is printed; ``year`` is that of the document's date.

        >>> Counter(counter="приказы", pattern="{n:3}-од/{год}").text(7, 2024)
        '007-од/2024'
        """
        return _PLACES.sub(
            lambda place: (
                str(year or "")
                if place[0] == "{год}"
                else str(number).zfill(min(int(place[1] or 0), _MOST_ZEROS))
            ),
            self.pattern,
        )

    @property
    def needs_year(self) -> bool:
        """Whether a document without a date can have no number of it."""
        return self.yearly or "{год}" in self.pattern


class Rule(StrEnum):
    """What is demanded of every cell of a column."""

    REQUIRED = "обязательно"
    UNIQUE = "уникально"
    OPTIONAL = "может отсутствовать"
    INN = "ИНН"
    OGRN = "ОГРН"
    DATE = "дата"
    NUMBER = "число"
    PERSON = "ФИО"
    MAIL = "почта"


_SPELT = {rule.value.lower(): rule.value for rule in Rule}


def _rule(value: Any) -> Any:
    return _SPELT.get(" ".join(value.lower().split()), value) if isinstance(value, str) else value


class ColumnCheck(Node):
    """What is checked in a column before anything is printed."""

    shorthand: ClassVar[str | None] = "rules"

    rules: OneOrMore[Annotated[Rule, BeforeValidator(_rule)]] = Field(
        (),
        alias="правила",
        description="обязательно; уникально; может отсутствовать; ИНН, ОГРН (контрольные цифры);"
        " дата; число; ФИО; почта",
    )
    choices: OneOrMore[Text] = Field(
        (), alias="одно из", description="Допустимые значения: [МОУ, МДОУ, УДО]"
    )

    @model_validator(mode="before")
    @classmethod
    def _listed(cls, data: Any) -> Any:
        return {"правила": data} if isinstance(data, list) else data


class Register(Node):
    """The register: a table or a file (folder) of YAML, one row or file for every package."""

    shorthand: ClassVar[str | None] = "file"

    file: File = Field(
        alias="файл", description="XLSX, CSV, YAML или папка файлов YAML: школы.xlsx"
    )
    sheet: Text | None = Field(
        None,
        alias="лист",
        description="Лист книги; без ключа – тот, на котором есть нужные столбцы",
    )


class ArchiveFormat(StrEnum):
    """Whether a package is also packed into one file."""

    ZIP = "zip"
    NONE = "нет"


Format = Literal["docx", "pdf", "html", "txt"]


class PackageDocument(Node):
    """A document of the package: an act whose variables are filled in from the row."""

    shorthand: ClassVar[str | None] = "file"

    file: File = Field(
        alias="файл", description="Акт в YAML рядом с файлом пакета: приказ-об-использовании.yaml"
    )
    key: Text | None = Field(
        None,
        alias="ключ",
        description="Постоянное имя документа для журнала; без ключа – имя файла",
    )
    condition: Text | None = Field(
        None,
        alias="если",
        description="Для каких строк печатать: \"{{ школа.вид != 'УДО' }}\"; без ключа – для всех",
    )
    number: Counter | None = Field(
        None, alias="номер", description='Номер из журнала: {счётчик: приказы, шаблон: "{n}-од"}'
    )
    name: Text | None = Field(
        None, alias="имя", description="Имя файла без расширения; без ключа – общее «имя» пакета"
    )
    formats: OneOrMore[Format] = Field(
        (), alias="форматы", description="Форматы этого документа; без ключа – форматы пакета"
    )


class PackageSpec(Node):
    """The whole file."""

    title: Text = Field(alias="пакет", description="Название пакета: Переход на платформу, 2024")
    registry: Register = Field(alias="реестр", description="Для кого печатать: школы.xlsx")
    row: Name = Field(
        "строка", alias="строка", description="Как строка реестра зовётся в документах: школа"
    )
    key: Text | None = Field(
        None,
        alias="ключ",
        description="Столбец, по которому строку узнают при повторном запуске: код или ИНН;"
        " без ключа – первый «уникально», иначе имя папки",
    )
    columns: dict[Name, Text] = Field(
        {},
        alias="столбцы",
        description="Короткие имена столбцов с длинной шапкой: {кратко: Краткое наименование}",
    )
    checks: dict[Name, ColumnCheck] = Field(
        {}, alias="проверка", description="Что проверить в реестре до печати, по столбцам"
    )
    documents: tuple[PackageDocument, ...] = Field(
        min_length=1, max_length=200, alias="документы", description="Акты пакета, по порядку"
    )
    folder: Text | None = Field(
        None,
        alias="папка",
        description='Папка строки: "{{ школа.код }} {{ школа.кратко }}"; «/» делит на вложенные;'
        " без ключа – значение столбца «ключ»",
    )
    name: Text = Field(
        "{{ документ.номер_по_порядку }}. {{ документ.заголовок }}",
        alias="имя",
        description="Имя файла документа; известны документ.номер_по_порядку, .вид, .заголовок, .номер, .ключ",
    )
    formats: OneOrMore[Format] = Field(
        ("docx", "pdf"), alias="форматы", description="docx, pdf, html, txt (обычно docx и pdf)"
    )
    contents: Flag = Field(
        False, alias="опись", description="да: в каждой папке опись документов пакета"
    )
    archive: ArchiveFormat = Field(
        ArchiveFormat.NONE, alias="архив", description="zip: каждую папку ещё и в архив рядом с ней"
    )
    profile: Text = Field(
        "gost2025",
        alias="профиль",
        description="Размеры и обычаи: gost2025, gost2016 или свой файл",
    )
    template: File | None = Field(
        None, alias="шаблон", description="Свой шаблон Word или папка шаблонов, как у --template"
    )
    pdf: Literal["pdf/a-1b", "pdf/a-2b", "pdf/ua-1"] | None = Field(
        None, alias="вид PDF", description="pdf/a-1b, pdf/a-2b, pdf/ua-1; без ключа – обычный PDF"
    )
    journal: Text | None = Field(
        None,
        alias="журнал",
        description="Журнал номеров: файл SQLite или адрес postgresql://…; без ключа – журнал.sqlite",
    )
    data: dict[str, Any] = Field(
        {}, alias="данные", description="Значения, общие для всех документов пакета"
    )

    @model_validator(mode="after")
    def _consistent(self) -> PackageSpec:
        if self.row in ("документ", "документы"):
            raise ValueError(f"«строка»: имя «{self.row}» занято, назовите строку иначе")
        if self.row in self.data:
            raise ValueError(f"«данные»: имя «{self.row}» занято строкой реестра")
        if self.template is not None and not any(
            "docx" in (each.formats or self.formats) for each in self.documents
        ):
            raise ValueError("«шаблон» действует только на DOCX, а в «форматы» его нет")
        return self
