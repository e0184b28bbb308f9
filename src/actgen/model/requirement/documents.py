"""What documents there must be, and what they must cite and bear."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from actgen.model.requirement.base import BaseRequirement, Choice, ConceptName
from actgen.model.values import Date, Flag, OneOrMore, Text


class IssueRequirement(BaseRequirement):
    """A document is issued, approved or amended (издание)."""

    kind: Literal["издание"] = Field(alias="вид", description="издание")
    documents: OneOrMore[ConceptName] = Field(
        alias="документ", description="Документ какого вида издаётся"
    )
    subject: OneOrMore[Choice] = Field(
        (), alias="о чём", description="О чём документ: всё это должно в нём встретиться"
    )
    whose: Choice = Field((), alias="чей", description="О ком документ: классный руководитель")
    actions: Choice = Field(
        alias="действие", description="Действия, которыми документ появляется: издать, утвердить"
    )
    itself: Flag = Field(
        True,
        alias="сам документ",
        description="да: сам проверяемый документ такого вида засчитывается",
    )


class CitationRequirement(BaseRequirement):
    """The document cites an act with its kind, number and date (ссылка); without them, the superior act itself."""

    kind: Literal["ссылка"] = Field(alias="вид", description="ссылка")
    act_kind: Text | None = Field(
        None, alias="вид акта", description="Вид акта; без ключа — сам вышестоящий акт"
    )
    number: Text | None = Field(None, alias="номер", description="Номер акта")
    date: Date | None = Field(None, alias="дата", description="Дата акта")


class Requisite(StrEnum):
    """Requisites that a requirement may ask for."""

    NUMBER = "номер"
    DATE = "дата"
    OPERATIVE_WORD = "распорядительное слово"
    CONTROL = "контроль"
    SIGNATURE = "подпись"


class RequisiteRequirement(BaseRequirement):
    """Requisites are present (реквизит)."""

    kind: Literal["реквизит"] = Field(alias="вид", description="реквизит")
    requisites: OneOrMore[Requisite] = Field(
        alias="реквизиты", description="Какие реквизиты должны быть"
    )
