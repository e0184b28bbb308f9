"""What a draft has to know of an institution and its people; written in ``school.yaml``. Whatever is left out is
printed as a blank to be filled in by hand."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from actgen.model.node import Node
from actgen.model.parties import Acting, Contacts, Person, SignerName
from actgen.model.values import Date, Number, OneOrMore, Text


class Officer(Node):
    """Somebody who is charged with something; the program declines him."""

    shorthand: ClassVar[str | None] = "name"

    name: Text | None = Field(
        None, alias="имя", description="Фамилия, имя и отчество, в именительном падеже"
    )
    post: Text | None = Field(
        None, alias="должность", description="Должность, в именительном падеже: учитель информатики"
    )
    accusative: Text | None = Field(
        None,
        alias="в винительном",
        description="Должность и имя в винительном падеже, если программа склоняет неверно",
    )


class Head(Node):
    """Who signs the acts of the institution."""

    shorthand: ClassVar[str | None] = "name"

    name: SignerName | None = Field(
        None, alias="имя", description="Фамилия, имя и отчество, в именительном падеже"
    )
    post: Text | None = Field(
        None, alias="должность", description="Должность: Директор, Заведующий, Начальник управления"
    )
    acting: Acting | None = Field(
        None, alias="замещение", description="и.о. или врио: печатается перед должностью"
    )


class Registration(Node):
    """Number and date of the order that is drafted."""

    number: Number | None = Field(None, alias="номер", description="Номер без знака №: 18-од")
    date: Date | None = Field(None, alias="дата", description="Дата: 16.04.2024")


class Sitting(Node):
    """The protocol in which a council said its mind of a local act."""

    date: Date | None = Field(None, alias="дата", description="Дата протокола")
    number: Number | None = Field(None, alias="номер", description="Номер протокола")


class School(Node):
    """An institution: school, kindergarten, college, education authority."""

    name: OneOrMore[Text] = Field(
        (),
        alias="наименование",
        description="Полное наименование, строкой или списком строк бланка",
    )
    short: Text | None = Field(None, alias="кратко", description="Сокращённое наименование")
    founder: OneOrMore[Text] = Field(
        (), alias="учредитель", description="Учредитель, печатается над наименованием"
    )
    contacts: Contacts | None = Field(
        None, alias="справочные данные", description="Адрес, телефон, почта, сайт: для бланка"
    )
    place: Text | None = Field(None, alias="место", description="Место издания: г. Тверь")
    head: Head = Field(Head(), alias="руководитель", description="Кто подписывает")
    order: Registration = Field(
        Registration(), alias="приказ", description="Номер и дата приказа, если они уже известны"
    )
    title: Text | None = Field(
        None, alias="заголовок", description="Заголовок приказа; без ключа – по вышестоящему акту"
    )
    deadline: Date | None = Field(
        None,
        alias="срок",
        description="Свой срок, не позже срока вышестоящего акта; без ключа – его срок",
    )
    administrator: Officer = Field(
        Officer(),
        alias="администратор",
        description="Кого назначить администратором, ответственным",
    )
    substitute: Officer | None = Field(
        None, alias="замещает", description="Кто исполняет обязанности администратора без него"
    )
    site: Officer = Field(
        Officer(), alias="сайт", description="Кто размещает документы на официальном сайте"
    )
    inspector: Officer = Field(
        Officer(),
        alias="внутренний контроль",
        description="Кто отвечает за план внутреннего контроля",
    )
    clerk: Officer = Field(
        Officer(), alias="делопроизводитель", description="Кто знакомит работников с документами"
    )
    control: Officer | None = Field(
        None,
        alias="контроль",
        description="Кто контролирует исполнение приказа; без ключа – сам руководитель",
    )
    teachers: Sitting | None = Field(
        None, alias="педагогический совет", description="Протокол, которым принято положение"
    )
    parents: Sitting | None = Field(
        None, alias="совет родителей", description="Протокол, в котором учтено мнение родителей"
    )
    pupils: Sitting | None = Field(
        None, alias="совет обучающихся", description="Протокол, в котором учтено мнение обучающихся"
    )
    acquainted: OneOrMore[Person] = Field(
        (),
        alias="ознакомить",
        description="Кто расписывается в ознакомлении; без ключа – пустые строки",
    )
