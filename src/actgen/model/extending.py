"""What an act and a set of requirements have in common: they may build on others, and bring words of their own."""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator

from actgen.model.node import Node
from actgen.model.values import OneOrMore, Text


class Extending(Node):
    """The keys by which requirements are taken over, changed and switched off (see actgen.source.extension)."""

    lexicons: OneOrMore[Text] = Field(
        (), alias="словарь", description="Свои словари понятий: имена файлов рядом"
    )
    extends: OneOrMore[Text] = Field(
        (),
        alias="дополняет",
        description="Акты и наборы, чьи требования действуют и здесь: имя из собрания или файл рядом",
    )
    changes: dict[Text, dict[Text, Any]] = Field(
        {},
        alias="изменяет",
        description="Что меняется в их требованиях: {id: {не позднее: 01.04.2024}}",
    )
    drops: dict[Text, Text] = Field(
        {}, alias="снимает", description="Какие их требования не действуют: {id: причина}"
    )

    @model_validator(mode="after")
    def _changes_something(self) -> Extending:
        if (self.changes or self.drops) and not self.extends:
            raise ValueError("«изменяет» и «снимает» бывают там, где есть «дополняет»")
        return self
