"""How an act is carried out: by when, by whom."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from actgen.model.requirement.base import BaseRequirement, Choice
from actgen.model.values import Date


class DeadlineRequirement(BaseRequirement):
    """A date not later than which everything is to be done (срок)."""

    kind: Literal["срок"] = Field(alias="вид", description="срок")
    latest: Date = Field(alias="не позднее", description="Последний день срока, включительно")
    work: Choice = Field(
        (), alias="о чём", description="Считаются только сроки дел, где есть одно из этих понятий"
    )
    reports: Choice = Field(
        (), alias="кроме", description="Понятия, чьи сроки не считаются: отчёт, вступление в силу"
    )


class AppointmentRequirement(BaseRequirement):
    """Somebody is appointed to a role, by name (назначение)."""

    kind: Literal["назначение"] = Field(alias="вид", description="назначение")
    role: Choice = Field(alias="роль", description="На какую роль назначают")
    for_what: Choice = Field((), alias="за что", description="За что отвечает назначенный")
    unfit: Choice = Field((), alias="не из", description="Кого на эту роль назначать не следует")
