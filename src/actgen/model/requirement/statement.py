"""What one statement must say, in terms of concepts."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from actgen.model.requirement.base import BaseRequirement, Choice
from actgen.model.values import Flag, OneOrMore, Text


class ConditionRequirement(BaseRequirement):
    """Concepts that must meet within one statement (условие)."""

    kind: Literal["условие"] = Field(alias="вид", description="условие")
    meaning: tuple[Choice, ...] = Field(
        min_length=1,
        alias="смысл",
        description="Понятия, которые встречаются в одном высказывании; первое — действие",
    )
    context: OneOrMore[Choice] = Field(
        (),
        alias="в связи с",
        description="Понятия, которые могут стоять и в заголовке документа или раздела",
    )
    theme: Choice = Field(
        (), alias="тема", description="Хотя бы одно из этих понятий есть где-нибудь в документе"
    )
    completeness: OneOrMore[Choice] = Field(
        (), alias="полнота", description="Понятия, без которых высказывание выполнено лишь частично"
    )
    nearby: Flag = Field(
        False,
        alias="полнота рядом",
        description="да: «полнота» может быть и в соседних пунктах списка",
    )
    wholly: Flag = Field(
        False,
        alias="целиком",
        description="да: нарушает и часть, которая осталась на названном в «не на чём», хотя остальное – на нужном",
    )
    completeness_for: dict[Text, OneOrMore[Choice]] = Field(
        {},
        alias="полнота для",
        description="То же для отдельных видов учреждений: {МОУ: [роль учитель]}",
    )
    elsewhere: Choice = Field(
        (), alias="не на чём", description="Сервисы, упоминание которых вместо нужного — нарушение"
    )
    not_only: Choice = Field(
        (),
        alias="не только",
        description="Понятия, при которых «только», сказанное семьям, – нарушение: «объявлять только в чате»",
    )
    preamble: Flag = Field(
        False, alias="и в преамбуле", description="да: сказать это может и преамбула документа"
    )
    offered: Flag = Field(
        False,
        alias="лишь предложить",
        description="да: обязывать к этому – нарушение, предложить или оставить на выбор – выполнено",
    )
    by: Choice = Field(
        (), alias="кто", description="Кому поручено: назван рядом, выше или в заголовке"
    )
    not_by: Choice = Field((), alias="не кто", description="Поручение этим лицам – о другом")
    besides: Choice = Field(
        (), alias="кроме", description="С этими понятиями высказывание говорит о другом"
    )
