"""When and where something is in force, and what it takes the place of."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import ClassVar

from pydantic import Field, model_validator

from actgen.model.node import Node
from actgen.model.values import Date, Number, Text


class State(StrEnum):
    """What an act is on a day."""

    IN_FORCE = "действует"
    NOT_YET = "ещё не действует"
    EXPIRED = "утратил силу"
    SUPERSEDED = "заменён"


class Force(Node):
    """Where and when a superior act or one of its requirements is in force."""

    since: Date | None = Field(None, alias="с", description="С какого дня действует")
    until: Date | None = Field(
        None, alias="по", description="По какой день действует, включительно"
    )
    territory: Text | None = Field(None, alias="территория", description="Где действует")
    superseded_by: Text | None = Field(None, alias="заменён", description="Каким актом заменён")
    repealed: Date | None = Field(
        None, alias="утратил силу", description="С какого дня не действует; вместо «по»"
    )

    @model_validator(mode="after")
    def _consistent(self) -> Force:
        if self.until is not None and self.repealed is not None:
            raise ValueError("«утратил силу» и «по» говорят об одном: оставьте один ключ")
        last = self.last
        if self.since is not None and last is not None and last < self.since:
            raise ValueError("конец действия раньше его начала")
        return self

    @property
    def last(self) -> datetime.date | None:
        """The last day in force, if there is one."""
        if self.repealed is not None:
            return self.repealed - datetime.timedelta(days=1)
        return self.until

    def state(self, day: datetime.date) -> State:
        """What it is on a day. «заменён» without a day means from the beginning.

        >>> Force(по=datetime.date(2024, 12, 31)).state(datetime.date(2025, 1, 1)).value
        'утратил силу'
        """
        if self.since is not None and day < self.since:
            return State.NOT_YET
        if self.last is not None and day <= self.last:
            return State.IN_FORCE
        if self.superseded_by is not None:
            return State.SUPERSEDED
        return State.IN_FORCE if self.last is None else State.EXPIRED


class Replaced(Node):
    """An act that this one takes the place of: its name in the collection, or its number and date."""

    shorthand: ClassVar[str | None] = "name"

    name: Text | None = Field(None, alias="акт", description="Имя акта в собрании: kalinin-223-09")
    kind: Text | None = Field(None, alias="вид", description="Вид акта: приказ")
    number: Number | None = Field(None, alias="номер", description="Номер акта без знака №")
    date: Date | None = Field(None, alias="дата", description="Дата акта")

    @model_validator(mode="after")
    def _known_by_something(self) -> Replaced:
        if self.name is None and (self.number is None or self.date is None):
            raise ValueError("акт называют именем из собрания или номером и датой")
        return self
