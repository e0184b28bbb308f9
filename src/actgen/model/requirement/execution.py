"""How an act is carried out: by when, by whom, to what figure, under whose control."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from actgen.model.requirement.base import BaseRequirement, Choice
from actgen.model.values import Date, Flag, OneOrMore


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


class Period(StrEnum):
    """Periods that a count may be demanded for."""

    DAY = "день"
    WEEK = "неделя"
    MONTH = "месяц"
    QUARTER = "квартал"
    HALF_YEAR = "полугодие"
    YEAR = "год"


class IndicatorRequirement(BaseRequirement):
    """A figure is reached: a share of people, a number of events (показатель)."""

    kind: Literal["показатель"] = Field(alias="вид", description="показатель")
    meaning: tuple[Choice, ...] = Field(
        min_length=1,
        alias="смысл",
        description="Понятия, которые встречаются в одном высказывании; первое — действие или мера",
    )
    at_least: float | None = Field(
        None, gt=0, alias="не менее", description="Наименьшее число, которого довольно"
    )
    at_most: float | None = Field(
        None, ge=0, alias="не более", description="Наибольшее число, которое допустимо"
    )
    counted: Choice = Field(
        (),
        alias="чего",
        description="Что считают: понятие, при котором стоит число; без ключа число — проценты",
    )
    per: Period | None = Field(
        None, alias="за", description="За какое время: число событий в квартал, в месяц"
    )
    all_meant: Flag = Field(
        True,
        alias="без числа все",
        description="да: о ком сказано без числа, те охвачены все; нет: без числа — лишь частично",
    )
    theme: Choice = Field(
        (), alias="тема", description="Хотя бы одно из этих понятий есть где-нибудь в документе"
    )
    elsewhere: Choice = Field(
        (), alias="не на чём", description="Сервисы, упоминание которых вместо нужного — нарушение"
    )
    by: Choice = Field(
        (), alias="кто", description="Кому поручено: назван рядом, выше или в заголовке"
    )
    not_by: Choice = Field((), alias="не кто", description="Поручение этим лицам – о другом")
    besides: Choice = Field(
        (), alias="кроме", description="С этими понятиями высказывание говорит о другом"
    )
    completeness: OneOrMore[Choice] = Field(
        (), alias="полнота", description="Понятия, без которых показатель достигнут лишь частично"
    )
    nearby: Flag = Field(
        False,
        alias="полнота рядом",
        description="да: «полнота» может быть и в соседних пунктах списка",
    )

    @model_validator(mode="after")
    def _one_bound(self) -> Self:
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError("нужен один из ключей «не менее» и «не более»")
        if self.per is not None and not self.counted:
            raise ValueError("ключу «за» нужен ключ «чего»: что считают за это время")
        return self


class ControlRequirement(BaseRequirement):
    """Somebody controls the execution: by name, by post or «за собой» (контроль)."""

    kind: Literal["контроль"] = Field(alias="вид", description="контроль")
    over: Choice = Field(
        (), alias="за чем", description="За чем контроль; без ключа — за исполнением документа"
    )
    by: Choice = Field(
        (), alias="кто", description="На кого он возложен; без ключа — на кого угодно"
    )
    named: Flag = Field(
        False,
        alias="поимённо",
        description="да: должность без фамилии — лишь частично («за собой» – всегда довольно)",
    )


class MeasureRequirement(BaseRequirement):
    """A measure stands in a plan, a roadmap or an order: what, by when, who (мероприятие)."""

    kind: Literal["мероприятие"] = Field(alias="вид", description="мероприятие")
    what: tuple[Choice, ...] = Field(
        min_length=1,
        alias="что",
        description="Понятия, которыми называют мероприятие: все в одной строке плана или пункте",
    )
    latest: Date | None = Field(
        None, alias="не позднее", description="Последний день; более поздний срок — нарушение"
    )
    dated: Flag = Field(
        True, alias="со сроком", description="да: без срока мероприятие записано лишь частично"
    )
    assigned: Flag = Field(
        True,
        alias="с ответственным",
        description="да: без ответственного мероприятие записано лишь частично",
    )
    theme: Choice = Field(
        (), alias="тема", description="Хотя бы одно из этих понятий есть где-нибудь в документе"
    )
    besides: Choice = Field(
        (), alias="кроме", description="С этими понятиями высказывание говорит о другом"
    )
