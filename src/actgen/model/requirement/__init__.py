"""What a superior act requires of subordinate acts. Each requirement hangs on the clause that imposes it.

One module per family of kinds; a kind is one class here and one judging module in ``actgen.check``.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, model_validator

from actgen.model.node import Node
from actgen.model.requirement.base import BaseRequirement, Choice, Dispute, Examples, Status
from actgen.model.requirement.documents import (
    CitationRequirement,
    FamiliarisationRequirement,
    InclusionRequirement,
    IssueRequirement,
    PassageRequirement,
    PublicationRequirement,
    Requisite,
    RequisiteRequirement,
    SubPoint,
)
from actgen.model.requirement.execution import (
    AppointmentRequirement,
    ControlRequirement,
    DeadlineRequirement,
    IndicatorRequirement,
    MeasureRequirement,
    Period,
)
from actgen.model.requirement.services import BanRequirement, ChatRequirement
from actgen.model.requirement.statement import ConditionRequirement
from actgen.model.values import OneOrMore, Text

__all__ = [
    "AppointmentRequirement",
    "BanRequirement",
    "BaseRequirement",
    "ChatRequirement",
    "Choice",
    "CitationRequirement",
    "ConditionRequirement",
    "ControlRequirement",
    "DeadlineRequirement",
    "Dispute",
    "Examples",
    "FamiliarisationRequirement",
    "InclusionRequirement",
    "IndicatorRequirement",
    "IssueRequirement",
    "MeasureRequirement",
    "PassageRequirement",
    "Period",
    "PublicationRequirement",
    "Requirement",
    "RequirementSet",
    "Requisite",
    "RequisiteRequirement",
    "Status",
    "SubPoint",
]

Requirement = Annotated[
    ChatRequirement
    | BanRequirement
    | DeadlineRequirement
    | AppointmentRequirement
    | IssueRequirement
    | InclusionRequirement
    | PassageRequirement
    | IndicatorRequirement
    | CitationRequirement
    | PublicationRequirement
    | FamiliarisationRequirement
    | ControlRequirement
    | RequisiteRequirement
    | MeasureRequirement
    | ConditionRequirement,
    Field(discriminator="kind"),
]


class RequirementSet(Node):
    """Requirements shared by several acts, kept in a file of their own («наборы требований»)."""

    title: Text = Field(alias="название", description="О чём набор")
    requires: tuple[Requirement, ...] = Field(
        (), alias="требует", description="Требования набора; нужны, если он ничего не дополняет"
    )
    lexicons: OneOrMore[Text] = Field(
        (), alias="словарь", description="Свои словари понятий: имена файлов рядом с набором"
    )
    extends: OneOrMore[Text] = Field(
        (),
        alias="дополняет",
        description="Акты и наборы, чьи требования входят и сюда: имя из собрания или файл",
    )
    changes: dict[Text, dict[Text, Any]] = Field(
        {},
        alias="изменяет",
        description="Что меняется в их требованиях: {id: {не позднее: 01.04.2024}}",
    )
    drops: dict[Text, Text] = Field(
        {}, alias="снимает", description="Какие их требования не действуют: {id: причина}"
    )

    @model_validator(mode="after")
    def _requires_something(self) -> RequirementSet:
        if not self.requires and not self.extends:
            raise ValueError("у набора нет ни «требует», ни «дополняет»")
        if (self.changes or self.drops) and not self.extends:
            raise ValueError("«изменяет» и «снимает» бывают у набора, который что-то «дополняет»")
        return self
