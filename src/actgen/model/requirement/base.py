"""What all kinds of requirement share, and how they name the concepts of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from actgen.model.force import Force
from actgen.model.node import Node
from actgen.model.values import Date, OneOrMore, Text


class Status(StrEnum):
    """How binding a requirement is."""

    REQUIRED = "обязательно"
    RECOMMENDED = "рекомендовано"
    DISPUTED = "спорно"


class OfLexicon:
    """Mark of the texts that are names of concepts: every one must stand in the lexicon."""


ConceptName = Annotated[Text, OfLexicon()]
"""The name of a concept."""


def _alternatives(value: Any) -> Any:
    """«чат | встреча» is a choice between two concepts."""
    if isinstance(value, str):
        return [piece.strip() for piece in value.split("|")]
    return value


Choice = Annotated[tuple[ConceptName, ...], BeforeValidator(_alternatives)]
"""Concepts of the lexicon any of which will do; written «чат | встреча»."""

Institution = Text
"""A kind of institution as the act names it: «МОУ»."""

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


class Dispute(Node):
    """Why something that acts require is disputed; said whenever a document does it."""

    why: Text = Field(alias="почему", description="Возражение одним предложением, для отчёта")
    source: OneOrMore[Text] = Field(
        min_length=1,
        alias="источник",
        description="Откуда известно: статьи закона, протест, письмо",
    )
    checked: Date = Field(alias="проверено", description="День, когда источники проверены")


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
    force: Force | None = Field(
        None, alias="действует", description="С какого и по какой день, если не столько же, что акт"
    )
    disputed: Dispute | None = Field(
        None, alias="оспорено", description="Кто и почему возражает; нужно при статусе «спорно»"
    )
    examples: Examples = Field(
        Examples(), alias="примеры", description="Примеры текстов с ожидаемым выводом"
    )

    @model_validator(mode="after")
    def _disputed_with_reason(self) -> BaseRequirement:
        if self.status is Status.DISPUTED and self.disputed is None:
            raise ValueError(
                "у требования со статусом «спорно» нет ключа «оспорено»: почему и откуда"
            )
        if self.status is not Status.DISPUTED and self.disputed is not None:
            raise ValueError("«оспорено» бывает только у требования со статусом «спорно»")
        return self

    def worded(self, institution: str) -> str:
        """The ready wording, as an institution of this kind would put it."""
        return self.wording_for.get(institution, self.wording)

    def concepts(self) -> Iterator[tuple[str, str]]:
        """Every concept that the requirement names, with the Russian key that it stands under."""
        for name in _fields_of_concepts(type(self)):
            key = self.alias_of(name)
            for concept in _texts(getattr(self, name)):
                yield key, concept

    def choices(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What the requirement looks for: the Russian key and the concepts any of which will do."""
        for name in _fields_of_concepts(type(self)):
            value = getattr(self, name)
            groups = value.values() if isinstance(value, dict) else [value]
            for group in groups:
                nested = bool(group) and not isinstance(group[0], str)
                for choice in group if nested else [group]:
                    if choice:
                        yield self.alias_of(name), tuple(_texts(choice))


@cache
def _fields_of_concepts(kind: type[BaseRequirement]) -> tuple[str, ...]:
    return tuple(
        name
        for name, field in kind.model_fields.items()
        if any(isinstance(mark, OfLexicon) for mark in field.metadata) or _marked(field.annotation)
    )


def _marked(annotation: Any) -> bool:
    return isinstance(annotation, OfLexicon) or any(_marked(part) for part in get_args(annotation))


def _texts(value: Any) -> Iterator[str]:
    """The texts in nested tuples, and in the values of mappings (their keys are kinds of institutions)."""
    if isinstance(value, str):
        yield value
    elif value is not None:
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
