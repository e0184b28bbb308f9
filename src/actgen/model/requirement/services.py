"""Where people communicate: chats and forbidden services."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from actgen.model.requirement.base import BaseRequirement, Choice, ConceptName
from actgen.model.values import Flag, OneOrMore, Text


class ChatRequirement(BaseRequirement):
    """A chat with given participants (чат)."""

    kind: Literal["чат"] = Field(alias="вид", description="чат")
    owner: Choice = Field((), alias="чей", description="Кто ведёт чат или чьим именем он назван")
    owner_implied: Flag = Field(
        False,
        alias="владелец подразумевается",
        description="да: владелец чата может быть не назван",
    )
    rivals: Choice = Field(
        (), alias="не чей", description="Чей чат за этот не принимается: классный руководитель"
    )
    not_by: Choice = Field((), alias="не кто", description="Поручение этим лицам – о другом")
    participants: OneOrMore[Choice] = Field(
        alias="участники", description="Кто в чате, кроме владельца"
    )
    participants_for: dict[Text, OneOrMore[Choice]] = Field(
        {},
        alias="участники для",
        description="Участники для отдельных видов учреждений: {МДОУ: […]}",
    )
    separately: Flag = Field(
        False, alias="порознь", description="да: участники могут быть в разных чатах"
    )
    platform: Choice = Field((), alias="на чём", description="Где чат ведут")
    elsewhere: Choice = Field(
        (), alias="не на чём", description="Сервисы, чат в которых требование нарушает"
    )


class BanRequirement(BaseRequirement):
    """A ban on services, with the completeness of its list (запрет)."""

    kind: Literal["запрет"] = Field(alias="вид", description="запрет")
    what: OneOrMore[ConceptName] = Field(
        alias="что", description="Понятия, которые должны быть запрещены все"
    )
    whole_class: Choice = Field(
        (), alias="класс", description="Понятия, запрет которых запрещает всё перечисленное"
    )
    instead: Choice = Field(
        (), alias="вместо", description="«Использовать только …» из этих — полный запрет"
    )
    about: Choice = Field(
        (),
        alias="о чём",
        description="Считаются только высказывания, где есть одно из этих понятий",
    )
    must_be_said: Flag = Field(
        True, alias="заявить", description="нет: молчание документа требование выполняет"
    )
    limit_suffices: Flag = Field(
        False,
        alias="достаточно ограничить",
        description="да: «ограничить» и «не рекомендовать» – уже выполнено",
    )
