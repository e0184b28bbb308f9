"""An act that another one rests on or is about, cited by kind, issuer, date and number."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field, model_validator

from actgen.model.node import Node
from actgen.model.values import Date, Number, Text


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
