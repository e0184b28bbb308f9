"""Stamps and marks: approval, agreement, visas, copies, control, filing (requisites 04, 12, 14, 16, 19–21, 26–31)."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field, model_validator

from actgen.model.node import Node
from actgen.model.values import Date, Flag, Number, Text


class AdoptionWord(StrEnum):
    """What a collegial body did with a document: only the adopted one is its own."""

    ADOPTED = "принято"
    CONSIDERED = "рассмотрено"


class Restriction(Node):
    """The restriction of access (requisite 14)."""

    shorthand: ClassVar[str | None] = "mark"

    mark: Text = Field(alias="пометка", description="Для служебного пользования")
    copy_number: int | None = Field(
        None, ge=1, alias="экземпляр", description="Номер экземпляра: печатается «Экз. № 1»"
    )


class Reply(Node):
    """Which incoming document a letter answers (requisite 12)."""

    number: Number = Field(alias="номер", description="Номер поступившего документа, без №")
    date: Date = Field(alias="дата", description="Дата поступившего документа")


class Stamp(Node):
    """A stamp of approval or agreement (requisites 16 and 20): of an official, or of an act, protocol or letter."""

    post: Text | None = Field(
        None, alias="должность", description="Должность утвердившего, в именительном падеже"
    )
    organisation: Text | None = Field(
        None, alias="организация", description="Его организация, если она не ясна из должности"
    )
    name: Text | None = Field(None, alias="имя", description="Фамилия, имя и отчество")
    kind: Text | None = Field(
        None, alias="вид", description="Документ, которым утверждено: приказ, протокол, письмо"
    )
    issuer: Text | None = Field(
        None,
        alias="орган",
        description="Кто издал документ или заседал, в именительном: педагогический совет",
    )
    date: Date | None = Field(
        None, alias="дата", description="Дата; без неё печатается пустое место"
    )
    number: Number | None = Field(None, alias="номер", description="Номер документа без знака №")
    word: AdoptionWord | None = Field(
        None, alias="слово", description="Только в «принято»: принято (обычно) или рассмотрено"
    )
    seal: Flag = Field(False, alias="место печати", description="да: под грифом «М.П.»")

    @property
    def by_protocol(self) -> bool:
        """Whether it is a body that says so in its minutes; somebody of it may have signed."""
        return self.kind is None or self.kind.lower().startswith("протокол")

    @model_validator(mode="after")
    def _one_way(self) -> Stamp:
        official = self.post is not None or self.name is not None
        act = self.kind is not None or self.issuer is not None
        if official and self.issuer is not None and (self.kind is None or not self.by_protocol):
            raise ValueError(
                "гриф ставит либо должностное лицо («должность», «имя», его же приказ: «вид», «дата», «номер»),"
                " либо документ («вид», «орган»); и то и другое бывает только у протокола"
            )
        if not official and not act:
            raise ValueError("гриф пуст: нужны «должность» и «имя» или «вид» и «орган»")
        if official and self.name is None:
            raise ValueError("в грифе нет имени: добавьте «имя»")
        return self


class Visa(Node):
    """A visa on a draft (requisite 21)."""

    post: Text = Field(alias="должность", description="Должность, в именительном падеже")
    name: Text = Field(alias="имя", description="Фамилия, имя и отчество")
    date: Date | None = Field(None, alias="дата", description="Дата визы; без неё пустое место")
    remarks: Flag = Field(
        False, alias="замечания", description="да: печатается «Замечания прилагаются»"
    )


class Enclosure(Node):
    """One line of the attachment mark of a letter (requisite 19)."""

    shorthand: ClassVar[str | None] = "title"

    title: Text | None = Field(
        None, alias="название", description="Что приложено; без него: названо в тексте письма"
    )
    sheets: int | None = Field(None, ge=1, alias="листов", description="Сколько листов")
    total_sheets: int | None = Field(
        None, ge=1, alias="всего листов", description="Сколько листов вместе с его приложениями"
    )
    copies: int = Field(1, ge=1, alias="экземпляров", description="Сколько экземпляров")
    bound: Flag = Field(False, alias="сброшюровано", description="да: число листов не указывается")
    carrier: Text | None = Field(None, alias="носитель", description="CD, DVD, USB-накопитель")
    first_only: Text | None = Field(
        None, alias="кому", description="Кому направляется приложение: «в первый адрес»"
    )


class CopyMark(Node):
    """The certification of a copy or an extract (requisite 26)."""

    post: Text = Field(alias="должность", description="Должность заверившего")
    name: Text = Field(alias="имя", description="Фамилия, имя и отчество")
    date: Date | None = Field(None, alias="дата", description="Дата заверения")
    kept: Text | None = Field(
        None,
        alias="подлинник",
        description="Где подлинник: «МБОУ СОШ № 5 в деле № 01-05 за 2024 год»",
    )
    seal: Flag = Field(False, alias="место печати", description="да: печатается «М.П.»")


class Incoming(Node):
    """The stamp of an incoming document (requisite 27)."""

    organisation: Text | None = Field(None, alias="организация", description="Кто получил, кратко")
    number: Number | None = Field(None, alias="номер", description="Входящий номер")
    date: Date | None = Field(None, alias="дата", description="Дата поступления")


class Resolution(Node):
    """A resolution (requisite 28)."""

    to: Text = Field(alias="кому", description="Исполнитель, в именительном: Иванова М.П.")
    text: Text = Field(alias="текст", description="Поручение")
    deadline: Text | None = Field(None, alias="срок", description="Срок исполнения")
    name: Text = Field(alias="имя", description="Кто наложил резолюцию")
    date: Date | None = Field(None, alias="дата", description="Дата резолюции")


class Filing(Node):
    """The mark that a document is executed and filed (requisite 30)."""

    shorthand: ClassVar[str | None] = "case"

    case: Text = Field(alias="дело", description="Индекс дела по номенклатуре: 01-05")
    year: int | None = Field(None, ge=1900, le=2999, alias="год", description="Год дела")
    note: Text | None = Field(
        None, alias="исполнение", description="Отметка об исполнении: «Дан ответ 05.09.2024 № 12»"
    )
    post: Text | None = Field(None, alias="должность", description="Должность подписавшего")
    name: Text | None = Field(None, alias="имя", description="Кто подписал отметку")
    date: Date | None = Field(None, alias="дата", description="Дата отметки")
