"""What documents there must be, what they must hold, cite and bear."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from actgen.model.node import Node
from actgen.model.requirement.base import BaseRequirement, Choice, ConceptName, Institution
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


class InclusionRequirement(BaseRequirement):
    """A row, a measure, a passage is put into a document (включение)."""

    kind: Literal["включение"] = Field(alias="вид", description="включение")
    what: tuple[Choice, ...] = Field(
        min_length=1,
        alias="что",
        description="Понятия, которыми называют включаемое: все в одном высказывании, первое — главное",
    )
    into: Choice = Field(
        alias="во что",
        description="Документ, в который включают: назван рядом, выше или это сам проверяемый документ",
    )
    completeness: OneOrMore[Choice] = Field(
        (), alias="полнота", description="Понятия, без которых включено лишь частично"
    )
    completeness_for: dict[Institution, OneOrMore[Choice]] = Field(
        {}, alias="полнота для", description="То же для отдельных видов учреждений"
    )
    nearby: Flag = Field(
        False,
        alias="полнота рядом",
        description="да: «полнота» может быть и в соседних строках или пунктах",
    )


class SubPoint(Node):
    """One thing that a passage must say; a bare text is found by its words, whichever forms they have."""

    shorthand: ClassVar[str | None] = "text"

    text: Text = Field(
        alias="текст", description="Что должно быть сказано; так подпункт назван и в отчёте"
    )
    meaning: tuple[Choice, ...] = Field(
        (),
        alias="смысл",
        description="Понятия, по которым подпункт узнают; без ключа — по словам текста",
    )


class PassageRequirement(BaseRequirement):
    """A passage with its sub-points stands in a document, in whatever words (формулировка)."""

    kind: Literal["формулировка"] = Field(alias="вид", description="формулировка")
    gist: tuple[Choice, ...] = Field(
        (),
        alias="суть",
        description="Понятия, без которых это не та формулировка; первое — действие",
    )
    along: tuple[Choice, ...] = Field(
        (),
        alias="суть с подпунктами",
        description="Понятия, которые значат то же, если рядом сказаны и все подпункты",
    )
    refused: tuple[Choice, ...] = Field(
        (),
        alias="отказ от",
        description="Понятия, которые названы в отказе от всего этого; последнее — то, от чего отказываются",
    )
    points: OneOrMore[SubPoint] = Field(
        (), alias="подпункты", description="Что ещё в ней сказано; без одного из них — частично"
    )
    points_for: dict[Institution, OneOrMore[SubPoint]] = Field(
        {},
        alias="подпункты для",
        description="Подпункты для отдельных видов учреждений: {МОУ: […]}",
    )
    points_alone: Flag = Field(
        False,
        alias="одни подпункты",
        description="Подпункты на нашем сервисе и без сути говорят часть сказанного: частично",
    )
    by: Choice = Field(
        (), alias="кто", description="О ком формулировка: назван рядом, выше или в заголовке"
    )
    not_by: Choice = Field((), alias="не кто", description="Поручение этим лицам – о другом")
    elsewhere: Choice = Field(
        (),
        alias="не на чём",
        description="Сервисы: всё это вместе с подпунктами на них — нарушение, а без подпунктов сказано о другом",
    )


class PublicationRequirement(BaseRequirement):
    """Something is published: on the site, a stand, in a community (публикация)."""

    kind: Literal["публикация"] = Field(alias="вид", description="публикация")
    what: Choice = Field((), alias="что", description="Что публикуют; без ключа — что угодно")
    place: Choice = Field(alias="куда", description="Где публикуют: сайт, стенд, сообщество")
    latest: Date | None = Field(
        None,
        alias="не позднее",
        description="Последний день; позже — нарушение, без срока судят по дате документа",
    )
    besides: Choice = Field(
        (), alias="кроме", description="С этими понятиями высказывание говорит о другом"
    )


class FamiliarisationRequirement(BaseRequirement):
    """People are acquainted with a document (ознакомление)."""

    kind: Literal["ознакомление"] = Field(alias="вид", description="ознакомление")
    whom: OneOrMore[Choice] = Field(
        alias="кого", description="Кого знакомят; без одного из них — частично"
    )
    with_what: Choice = Field(
        (), alias="с чем", description="С чем знакомят; без ключа — с чем угодно"
    )
    signed: Flag = Field(
        False, alias="под подпись", description="да: без слов «под подпись» — лишь частично"
    )
    besides: Choice = Field(
        (), alias="кроме", description="С этими понятиями высказывание говорит о другом"
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
    SIGNATURE = "подпись"


class RequisiteRequirement(BaseRequirement):
    """Requisites are present (реквизит)."""

    kind: Literal["реквизит"] = Field(alias="вид", description="реквизит")
    requisites: OneOrMore[Requisite] = Field(
        alias="реквизиты", description="Какие реквизиты должны быть"
    )
