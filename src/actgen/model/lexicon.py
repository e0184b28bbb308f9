"""The lexicon: which words mean what. Data that lawyers and clerks extend without touching code."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from pydantic import Field, model_validator

from actgen.model.node import Node
from actgen.model.values import Date, OneOrMore, Text


class Force(StrEnum):
    """What an operator does with the action it governs."""

    DUTY = "обязанность"  # «должен», «следует»; denied, it forbids
    NEED = "необходимость"  # «требуется», «обязан»; denied, it frees from the duty
    BAN = "запрет"
    STOP = "прекращение"  # «закрыть», «отказаться»; denied, it obliges to go on
    LACK = "отсутствие"  # «отсутствие», «без раздела о …»; forbidden, it obliges
    LIMIT = "ограничение"  # a ban by halves: «ограничить», «по возможности отказаться»
    PERMIT = "разрешение"
    WISH = "пожелание"
    OPTION = "усмотрение"  # «по желанию»: neither duty nor ban
    LIFT = "отмена"
    REPEAL = "утрата силы"  # of an act: what it said no longer holds
    WAIVE = "освобождение"
    POSTPONE = "отсрочка"
    OTHER = "иное"  # «контролировать», «информировать»: speaks of the thing, does not establish it


class Concept(Node):
    """One concept and the phrases that name it.

    A phrase is a row of words compared by their dictionary forms; «а/б» is a choice, «?а» may be left out,
    «=а» must stand in exactly this form, «!а» is read as a prefix («!иностран» is any word that begins so), «&а» must
    follow but is not part of the phrase. «~» before a phrase of an action says that the action is not: «~вне &сферум».
    """

    shorthand: ClassVar[str | None] = "phrases"

    phrases: OneOrMore[Text] = Field(
        (), alias="фразы", description="Фразы, которыми называют понятие"
    )
    includes: OneOrMore[Text] = Field(
        (), alias="включает", description="Понятия, которые названы вместе с этим"
    )
    source: Text | None = Field(None, alias="источник", description="Откуда известно")
    checked: Date | None = Field(
        None, alias="проверено", description="День, когда сведения проверены"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, data: Any) -> Any:
        return {"фразы": data} if isinstance(data, (list, tuple)) else data


class Lexicon(Node):
    """All concepts, the actions among them, and the operators of duty, ban, permission and wish."""

    checked: Date = Field(alias="проверено", description="День, когда словарь проверен")
    concepts: dict[Text, Concept] = Field(
        alias="понятия", description="Участники, сервисы, документы, предметы"
    )
    actions: dict[Text, Concept] = Field(
        alias="действия", description="Действия: глаголы и отглагольные имена"
    )
    operators: dict[Force, OneOrMore[Text]] = Field(
        alias="операторы", description="Слова, которые обязывают, запрещают, разрешают, советуют"
    )
    exceptions: OneOrMore[Text] = Field(
        alias="исключения", description="Слова, которые вводят исключение"
    )
    exclusives: OneOrMore[Text] = Field(
        alias="исключительность", description="Слова «только», «исключительно»"
    )
    contrasts: OneOrMore[Text] = Field(alias="замена", description="Слова «вместо», «взамен»")
    document_kinds: dict[Text, OneOrMore[Text]] = Field(
        alias="виды документов",
        description="Группа видов документа для ключа «где» и виды, которые в неё входят",
    )
    institution_kinds: dict[Text, OneOrMore[Text]] = Field(
        default_factory=dict,
        alias="виды учреждений",
        description="Род учреждения и слова, которыми учреждение такого рода называет себя",
    )

    @model_validator(mode="after")
    def _known_concepts(self) -> Lexicon:
        names = set(self.concepts) | set(self.actions)
        for name, concept in (self.concepts | self.actions).items():
            for part in concept.includes:
                if part not in names:
                    raise ValueError(f"понятие «{name}» включает неизвестное понятие «{part}»")
        return self
