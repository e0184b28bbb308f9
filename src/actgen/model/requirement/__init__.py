"""What a superior act requires of subordinate acts. Each requirement hangs on the clause that imposes it.

One module per family of kinds; a kind is one class here and one judging module in ``actgen.check``.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from actgen.model.extending import Extending
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
from actgen.model.values import Text

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


class RequirementSet(Extending):
    """Requirements shared by several acts, kept in a file of their own («наборы требований»)."""

    title: Text = Field(alias="название", description="О чём набор")
    requires: tuple[Requirement, ...] = Field(
        (), alias="требует", description="Требования набора; нужны, если он ничего не дополняет"
    )

    @model_validator(mode="after")
    def _requires_something(self) -> RequirementSet:
        if not self.requires and not self.extends:
            raise ValueError("у набора нет ни «требует», ни «дополняет»")
        return self
