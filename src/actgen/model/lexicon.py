"""The lexicon: which words mean what. Data that lawyers and clerks extend without touching code."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, Field, model_validator

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
    KEEP = "сохранение"  # «оставить», «сохранить»: permits a thing, upholds a ban
    UNCHANGED = "неизменность"  # «оставить без изменений»: all goes on as it was
    WISH = "пожелание"
    OPTION = "усмотрение"  # «по желанию»: neither duty nor ban
    PROVISO = (
        "условие"  # «если педсовет не решит иного»: hangs on somebody's will, decision or means
    )
    LIFT = "отмена"
    REPEAL = "утрата силы"  # of an act: what it said no longer holds
    WAIVE = "освобождение"
    POSTPONE = "отсрочка"
    OTHER = "иное"  # «контролировать», «информировать»: speaks of the thing, does not establish it


MOST_OPTIONAL = 8
"""Words of a phrase that may be left out; every one doubles the phrases that are compared."""


def _phrase(written: str) -> str:
    """A phrase that names something: not of optional words alone, every choice with its words."""
    words = written.split()
    optional = sum(word.startswith("?") for word in words)
    if optional == len(words):
        raise ValueError(f"фраза «{written}» состоит из одних необязательных слов")
    if optional > MOST_OPTIONAL:
        raise ValueError(f"во фразе «{written}» больше {MOST_OPTIONAL} необязательных слов")
    if any(not choice.strip("?&=!") for word in words for choice in word.split("/")):
        raise ValueError(f"во фразе «{written}» у знака «/», «?», «&», «=» или «!» нет слова")
    return written


Phrase = Annotated[Text, AfterValidator(_phrase)]
"""A row of words, see Concept."""


class Concept(Node):
    """One concept and the phrases that name it.

    A phrase is a row of words compared by their dictionary forms; «а/б» is a choice, «?а» may be left out,
    «=а» must stand in exactly this form, «!а» is read as a prefix («!иностран» is any word that begins so), «&а» must
    follow but is not part of the phrase. «~» before a phrase of an action says that the action is not: «~вне &сферум».
    """

    shorthand: ClassVar[str | None] = "phrases"

    phrases: OneOrMore[Phrase] = Field(
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
    sources: dict[Text, Text] = Field(
        {}, alias="источники", description="Откуда слова раздела: {понятия: …}"
    )
    concepts: dict[Text, Concept] = Field(
        alias="понятия", description="Участники, сервисы, документы, предметы"
    )
    actions: dict[Text, Concept] = Field(
        alias="действия", description="Действия: глаголы и отглагольные имена"
    )
    operators: dict[Force, OneOrMore[Phrase]] = Field(
        alias="операторы", description="Слова, которые обязывают, запрещают, разрешают, советуют"
    )
    exceptions: OneOrMore[Phrase] = Field(
        alias="исключения", description="Слова, которые вводят исключение"
    )
    exclusives: OneOrMore[Phrase] = Field(
        alias="исключительность", description="Слова «только», «исключительно»"
    )
    contrasts: OneOrMore[Phrase] = Field(alias="замена", description="Слова «вместо», «взамен»")
    document_kinds: dict[Text, OneOrMore[Text]] = Field(
        alias="виды документов",
        description="Группа видов документа для ключа «где» и виды, которые в неё входят",
    )
    institution_kinds: dict[Text, OneOrMore[Phrase]] = Field(
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


class OwnLexicon(Node):
    """What a user adds to the lexicon of the program: more phrases for its concepts, concepts of his own."""

    checked: Date | None = Field(
        None, alias="проверено", description="День, когда этот словарь проверен"
    )
    concepts: dict[Text, Concept] = Field(
        {}, alias="понятия", description="Новые понятия; у известных – ещё фразы"
    )
    actions: dict[Text, Concept] = Field(
        {}, alias="действия", description="Новые действия; у известных – ещё фразы"
    )
    operators: dict[Force, OneOrMore[Phrase]] = Field(
        {}, alias="операторы", description="Ещё слова, которые обязывают, запрещают, разрешают"
    )
    exceptions: OneOrMore[Phrase] = Field(
        (), alias="исключения", description="Ещё слова, которые вводят исключение"
    )
    exclusives: OneOrMore[Phrase] = Field(
        (), alias="исключительность", description="Ещё слова в значении «только»"
    )
    contrasts: OneOrMore[Phrase] = Field(
        (), alias="замена", description="Ещё слова в значении «вместо»"
    )
    document_kinds: dict[Text, OneOrMore[Text]] = Field(
        {}, alias="виды документов", description="Ещё группы видов документа и виды в группах"
    )
    institution_kinds: dict[Text, OneOrMore[Phrase]] = Field(
        {}, alias="виды учреждений", description="Ещё слова, которыми учреждение себя называет"
    )
