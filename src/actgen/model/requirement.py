"""What a superior act requires of subordinate acts. Each requirement hangs on the clause that imposes it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from actgen.model.node import Node
from actgen.model.values import Date, Flag, OneOrMore, Text


class Status(StrEnum):
    """How binding a requirement is."""

    REQUIRED = "обязательно"
    RECOMMENDED = "рекомендовано"
    DISPUTED = "спорно"


def _alternatives(value: Any) -> Any:
    """«чат | встреча» is a choice between two concepts."""
    if isinstance(value, str):
        return [piece.strip() for piece in value.split("|")]
    return value


Choice = Annotated[tuple[Text, ...], BeforeValidator(_alternatives)]
"""Concepts of the lexicon any of which will do; written «чат | встреча»."""

RequirementId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]


class Examples(Node):
    """Texts with the verdict they must get; run by the tests of the project and when a set is loaded for editing."""

    satisfied: tuple[Text, ...] = Field(
        (), alias="выполнено", description="Тексты, которые требование выполняют"
    )
    partial: tuple[Text, ...] = Field(
        (), alias="частично", description="Тексты, которые выполняют его частично"
    )
    violated: tuple[Text, ...] = Field(
        (), alias="нарушено", description="Тексты, которые его нарушают"
    )
    missing: tuple[Text, ...] = Field(
        (), alias="не найдено", description="Похожие тексты, которые о нём не говорят"
    )


class BaseRequirement(Node):
    """What all kinds of requirement share."""

    id: RequirementId = Field(description="Постоянное имя латиницей, единственное в акте")
    title: Text = Field(alias="название", description="О чём требование, одной строкой для отчёта")
    institutions: OneOrMore[Text] = Field(
        (), alias="для", description="Виды учреждений; без ключа — все учреждения акта"
    )
    where: OneOrMore[Text] = Field(
        (), alias="где", description="В документах какого вида об этом говорят; без ключа — в любых"
    )
    wording: Text = Field(
        alias="формулировка", description="Готовый текст для вставки в документ школы"
    )
    wording_for: dict[Text, Text] = Field(
        {},
        alias="формулировка для",
        description="Готовый текст для отдельных видов учреждений: {МДОУ: …}",
    )
    status: Status = Field(
        Status.REQUIRED, alias="статус", description="обязательно, рекомендовано или спорно"
    )
    examples: Examples = Field(
        Examples(), alias="примеры", description="Примеры текстов с ожидаемым выводом"
    )

    def worded(self, institution: str) -> str:
        """The ready wording, as an institution of this kind would put it."""
        return self.wording_for.get(institution, self.wording)


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
    what: OneOrMore[Text] = Field(
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


class IssueRequirement(BaseRequirement):
    """A document is issued, approved or amended (издание)."""

    kind: Literal["издание"] = Field(alias="вид", description="издание")
    documents: OneOrMore[Text] = Field(
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
    completeness_for: dict[Text, OneOrMore[Choice]] = Field(
        {},
        alias="полнота для",
        description="То же для отдельных видов учреждений: {МОУ: [роль учитель]}",
    )
    threshold: int | None = Field(
        None, ge=1, le=100, alias="порог", description="Доля в процентах, не меньше"
    )
    elsewhere: Choice = Field(
        (), alias="не на чём", description="Сервисы, упоминание которых вместо нужного — нарушение"
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


Requirement = Annotated[
    ChatRequirement
    | BanRequirement
    | DeadlineRequirement
    | AppointmentRequirement
    | IssueRequirement
    | CitationRequirement
    | RequisiteRequirement
    | ConditionRequirement,
    Field(discriminator="kind"),
]


class RequirementSet(Node):
    """Requirements shared by several acts, kept in a file of their own («наборы требований»)."""

    title: Text = Field(alias="название", description="О чём набор")
    requires: tuple[Requirement, ...] = Field(alias="требует", description="Требования набора")
