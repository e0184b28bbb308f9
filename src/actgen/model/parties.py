"""People and bodies that an act names in its requisites: who issues it, who receives it, who signs it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, Field, model_validator

from actgen.model.node import Node
from actgen.model.values import Date, Flag, OneOrMore, Text
from actgen.russian.acting import is_acting, parted_acting


class Image(Node):
    """A picture of the letterhead (requisites 01–03)."""

    shorthand: ClassVar[str | None] = "file"

    file: Text = Field(alias="файл", description="Файл PNG или JPEG, путь от файла YAML")
    width: float | None = Field(
        None, gt=0, le=170, alias="ширина", description="Ширина на листе в миллиметрах"
    )
    alt: Text | None = Field(
        None, alias="описание", description="Что изображено, для тех, кто не видит рисунка"
    )


class Figure(Image):
    """A picture in the text, with its caption: a chart, a scheme, a photograph."""

    width: float | None = Field(
        None,
        gt=0,
        le=250,
        alias="ширина",
        description="Ширина на листе в миллиметрах; без неё — во весь текст",
    )
    caption: Text | None = Field(
        None, alias="подпись", description="Подпись под рисунком; «Рисунок 1 –» печатается само"
    )
    vector: Text | None = Field(
        None, alias="вектор", description="Тот же рисунок в формате SVG: для PDF и HTML"
    )


class Contacts(Node):
    """Reference data of an organisation (requisite 08)."""

    address: OneOrMore[Text] = Field((), alias="адрес", description="Почтовый адрес")
    phone: Text | None = Field(None, alias="телефон", description="Телефон, с кодом города")
    fax: Text | None = Field(None, alias="факс", description="Факс")
    email: Text | None = Field(None, alias="почта", description="Электронная почта")
    site: Text | None = Field(None, alias="сайт", description="Сайт")
    okpo: Text | None = Field(None, alias="ОКПО", description="Код организации по ОКПО")
    ogrn: Text | None = Field(
        None, alias="ОГРН", description="Основной государственный регистрационный номер"
    )
    inn: Text | None = Field(
        None, alias="ИНН", description="Идентификационный номер налогоплательщика"
    )
    kpp: Text | None = Field(None, alias="КПП", description="Код причины постановки на учёт")


class Author(Node):
    """Who issues the act (requisites 01–03, 05–08 of ГОСТ Р 7.0.97-2025)."""

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
    unit: OneOrMore[Text] = Field(
        (), alias="подразделение", description="Структурное подразделение, под наименованием"
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
    contacts: Contacts | None = Field(
        None, alias="справочные данные", description="Адрес, телефон, почта, коды: для писем"
    )
    arms: Image | None = Field(
        None, alias="герб", description="Рисунок герба над наименованием (реквизит 01)"
    )
    emblem: Image | None = Field(
        None, alias="эмблема", description="Рисунок эмблемы организации (реквизит 02)"
    )
    trademark: Image | None = Field(
        None, alias="товарный знак", description="Рисунок товарного знака (реквизит 03)"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_lines(cls, data: Any) -> Any:
        return {"наименование": data} if isinstance(data, (str, list, tuple)) else data

    @model_validator(mode="after")
    def _one_picture(self) -> Author:
        given = [
            alias
            for picture, alias in (
                (self.arms, "герб"),
                (self.emblem, "эмблема"),
                (self.trademark, "товарный знак"),
            )
            if picture is not None
        ]
        if len(given) > 1:  # п. 5.1: a герб and an emblem exclude each other on one blank
            raise ValueError(f"«{given[0]}» и «{given[1]}» не печатаются на одном бланке")
        return self


_LINE = "_" * 32
UNNAMED = Author(name=(_LINE,), short="наименование организации", genitive=_LINE)
"""An author whose name is to be filled in by hand."""


class LetterheadLayout(StrEnum):
    """Where the letterhead stands (ГОСТ Р 7.0.97, schemes of blanks)."""

    CORNER = "угловой"
    CENTRED = "продольный"
    BESIDE = "рядом"
    """The letterheads of the two authors of a joint act side by side."""
    SENDER = "под адресатом"
    """No letterhead: the author of a memo stands below its addressee, «от учителя физики Мохова А.С.»."""
    NONE = "нет"


class Person(Node):
    """Somebody named with a post: a member of a commission, one who took part or has to read."""

    shorthand: ClassVar[str | None] = "name"

    name: Text = Field(alias="имя", description="Фамилия, имя и отчество (или инициалы)")
    post: Text | None = Field(
        None, alias="должность", description="Должность, в именительном падеже"
    )


class Addressee(Node):
    """To whom a letter goes (requisite 15)."""

    shorthand: ClassVar[str | None] = "text"

    organisation: Text | None = Field(
        None, alias="организация", description="Организация, в именительном падеже"
    )
    unit: Text | None = Field(
        None, alias="подразделение", description="Структурное подразделение, в именительном падеже"
    )
    post: Text | None = Field(
        None, alias="должность", description="Должность, в именительном; печатается в дательном"
    )
    name: Text | None = Field(
        None, alias="имя", description="Фамилия, имя и отчество; печатается: Иванову И.И."
    )
    address: OneOrMore[Text] = Field((), alias="адрес", description="Почтовый адрес, строками")
    email: Text | None = Field(None, alias="почта", description="Электронная почта")
    by_list: Flag = Field(
        False, alias="по списку", description="да: «(по списку)» под обобщённым адресатом"
    )
    text: Text | None = Field(
        None, alias="текст", description="Адресат готовым текстом, уже в нужном падеже"
    )

    @model_validator(mode="after")
    def _somebody(self) -> Addressee:
        named = (self.organisation, self.unit, self.post, self.name)
        if self.text is None and all(part is None for part in named):
            raise ValueError("адресат пуст: нужны «организация», «должность», «имя» или «текст»")
        if self.text is not None and any(named):
            raise ValueError("«текст» адресата исключает организацию, должность и имя")
        return self


class ElectronicSignature(Node):
    """What the mark of an electronic signature says (requisite 23): facts of a real certificate only."""

    certificate: Text | None = Field(
        None, alias="сертификат", description="Номер сертификата ключа проверки подписи"
    )
    owner: Text = Field(alias="владелец", description="Владелец сертификата: имя полностью")
    since: Date | None = Field(None, alias="с", description="Сертификат действителен с")
    until: Date | None = Field(None, alias="по", description="Сертификат действителен по")
    stamped: Text | None = Field(
        None,
        alias="время подписания",
        description="Дата и время, если есть метка доверенного времени",
    )


class Acting(StrEnum):
    """How somebody signs for the holder of a post."""

    ACTING = "и.о."
    TEMPORARY = "врио"


def _nobody_acting(name: str) -> str:
    """«и.о. Иванова М.П.» is no name: how the post is held has a key of its own."""
    if is_acting(name):
        how, rest = parted_acting(name)
        raise ValueError(
            f"«{name}» — не только имя: «{how}» пишут отдельно, ключом «замещение»:"
            f" {{должность: директор, замещение: {how}, имя: {rest or 'Иванова М.П.'}}}"
        )
    return name


SignerName = Annotated[Text, AfterValidator(_nobody_acting)]
"""The name of one who signs, without «и.о.»."""


class Signature(Node):
    """Requisite 22: post and name; initials and their place come from the standard."""

    role: Text | None = Field(
        None,
        alias="роль",
        description="Вместо должности: Председатель комиссии, Члены комиссии, Секретарь",
    )
    post: Text | None = Field(
        None, alias="должность", description="Должность подписывающего, в именительном падеже"
    )
    acting: Acting | None = Field(
        None,
        alias="замещение",
        description="и.о. или врио: печатается перед должностью, она ставится в родительный",
    )
    name: SignerName = Field(alias="имя", description="Фамилия, имя и отчество (или инициалы)")
    electronic: ElectronicSignature | None = Field(
        None, alias="электронная подпись", description="Отметка об электронной подписи"
    )
    seal: Flag = Field(False, alias="место печати", description="да: под подписью «М.П.»")


class Executor(Node):
    """Who drafted the document (requisite 25)."""

    shorthand: ClassVar[str | None] = "name"

    name: Text = Field(alias="имя", description="Фамилия, имя и отчество исполнителя")
    post: Text | None = Field(None, alias="должность", description="Должность исполнителя")
    unit: Text | None = Field(None, alias="подразделение", description="Подразделение")
    phone: Text | None = Field(None, alias="телефон", description="Телефон")
    email: Text | None = Field(None, alias="почта", description="Электронная почта")
