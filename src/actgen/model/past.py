"""Acts that are no longer in force and are cited all the same: data with its source and the day it was checked."""

from __future__ import annotations

from pydantic import Field

from actgen.model.node import Node
from actgen.model.values import Date, Number, Text


class PastAct(Node):
    """An act that lost its force, by itself or to a newer one; without a day it has lost it by the day of checking."""

    kind: Text = Field(alias="вид", description="Вид акта: приказ")
    issuer: Text = Field(alias="орган", description="Кто издал акт")
    date: Date = Field(alias="дата", description="Дата акта")
    number: Number = Field(alias="номер", description="Номер акта без знака №")
    title: Text | None = Field(None, alias="название", description="Заголовок акта без кавычек")
    repealed: Date | None = Field(
        None, alias="утратил силу", description="С какого дня не действует, если известно"
    )
    superseded_by: Text | None = Field(None, alias="заменён", description="Каким актом заменён")
    source: Text = Field(alias="источник", description="Откуда известно")
    checked: Date = Field(alias="проверено", description="День, когда сведения проверены")


class PastActs(Node):
    """The list of such acts."""

    acts: tuple[PastAct, ...] = Field(alias="акты", description="Акты, утратившие силу")
