"""Acts that are no longer in force and are cited all the same: data with its source and the day it was checked."""

from __future__ import annotations

from pydantic import Field

from actgen.model.node import Node
from actgen.model.values import Date, Number, Text
from actgen.russian.dates import figures


class PastAct(Node):
    """An act that lost its force, by itself or to a newer one; without a day it has lost it by the day of checking."""

    kind: Text = Field(alias="вид", description="Вид акта: приказ")
    issuer: Text = Field(alias="орган", description="Кто издал акт")
    date: Date = Field(alias="дата", description="Дата акта")
    number: Number = Field(alias="номер", description="Номер акта без знака №")
    designation: Text | None = Field(
        None,
        alias="обозначение",
        description="Как на него ссылаются без даты и номера: СанПиН 2.4.2.2821-10",
    )
    title: Text | None = Field(None, alias="название", description="Заголовок акта без кавычек")
    repealed: Date | None = Field(
        None, alias="утратил силу", description="С какого дня не действует, если известно"
    )
    superseded_by: Text | None = Field(
        None,
        alias="заменён",
        description="Каким актом заменён; если и тот утратил силу, он назван в списке сам",
    )
    source: Text = Field(alias="источник", description="Откуда известно")
    checked: Date = Field(alias="проверено", description="День, когда сведения проверены")

    @property
    def described(self) -> str:
        """The act as it is told of: «приказ Рособрнадзора от 14.08.2020 № 831», by its designation if it has one."""
        told = f"{self.kind} {self.issuer} от {figures(self.date)} № {self.number}"
        return f"{self.designation} ({told})" if self.designation else told


class PastActs(Node):
    """The list of such acts."""

    acts: tuple[PastAct, ...] = Field(alias="акты", description="Акты, утратившие силу")
