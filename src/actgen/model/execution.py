"""The execution of acts: measures and their deadlines, the marks of a status file, the agenda for one day.

The status file («постановление.исполнение.yaml») is written by people, so it is made of :class:`Node`; everything
else is worked out by ``actgen.execution``.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field, model_validator

from actgen.model.act import Act
from actgen.model.node import Node
from actgen.model.values import Date, OneOrMore, Text
from actgen.russian.deadlines import Deadline

# --- the status file ---------------------------------------------------------------------------


class Mark(Node):
    """What is known of the execution of one measure."""

    address: Text = Field(
        alias="пункт",
        description="Какой пункт, как его называет actgen deadlines: «п. 1.2», «приложение, строка 5»",
    )
    done: OneOrMore[Date] = Field(
        (),
        alias="исполнено",
        description="Дата исполнения; у повторяющегося – даты всех исполнений",
    )
    event: Date | None = Field(
        None,
        alias="событие",
        description="Дата события, от которого идет срок «в течение … дней со дня …»",
    )
    moved: Date | None = Field(None, alias="перенесено на", description="Новый срок")
    dropped: Date | None = Field(
        None, alias="снято с контроля", description="Дата, когда исполнять стало не нужно"
    )
    reason: Text | None = Field(
        None, alias="основание", description="Чем подтверждено: письмо от … № …"
    )
    remark: Text | None = Field(None, alias="примечание", description="Что-нибудь еще")

    @model_validator(mode="after")
    def _says_something(self) -> Mark:
        said = (self.done, self.event, self.moved, self.dropped, self.remark)
        if not any(said):
            raise ValueError(
                "отметка пуста: нужно «исполнено», «событие», «перенесено на», «снято с контроля» или «примечание»"
            )
        if self.done and self.dropped:
            raise ValueError("«исполнено» и «снято с контроля» исключают друг друга")
        return self


class StatusFile(Node):
    """The marks of one act, in a file beside it."""

    marks: tuple[Mark, ...] = Field(alias="отметки", description="Отметки об исполнении")


# --- measures ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """An act and the file it was read from."""

    file: str
    act: Act


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody responsible: the name to show, and what an abbreviation stands for («» if that is unknown)."""

    name: str
    meaning: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.meaning})" if self.meaning else self.name


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing to be done by somebody at some time.

    ``address`` cites it within the act («п. 1.2», «приложение, строка 5») and is unique there; ``wording`` is the
    deadline as written, ``deadline`` its value (None where none is given); ``standing`` is true of the rules of a
    regulation, which hold whenever their case arises.
    """

    source: Source
    address: str
    text: str
    parties: tuple[Party, ...]
    wording: str
    deadline: Deadline | None
    result: str = ""
    section: str = ""
    standing: bool = False


class State(StrEnum):
    """How a measure stands on a day; the value is for programs, ``russian`` for people."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    RECURRING = "recurring"
    WAITING = "waiting"
    UNDATED = "undated"
    UNCLEAR = "unclear"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def russian(self) -> str:
        """One or two words, for a cell of a table."""
        return _RUSSIAN[self]


_RUSSIAN = {
    State.OVERDUE: "просрочено",
    State.SOON: "срок близок",
    State.LATER: "срок не наступил",
    State.RECURRING: "повторяется",
    State.WAITING: "ждет события",
    State.UNDATED: "без даты",
    State.UNCLEAR: "срок не понят",
    State.DONE: "исполнено",
    State.DROPPED: "снято с контроля",
}


@dataclass(frozen=True, slots=True)
class Item:
    """A measure on the day of control.

    ``due`` is the last day (of a recurring measure: of its next, or its first missed, occurrence); ``days`` and
    ``working_days`` are how many lie between the day of control and ``due``, negative when it has passed;
    ``working_days`` is None where the calendar of a year is unknown. ``rule`` is the RRULE of a recurring measure.
    ``notes`` are Russian remarks, each a sentence without its full stop.
    """

    measure: Measure
    state: State
    due: datetime.date | None = None
    days: int | None = None
    working_days: int | None = None
    done: datetime.date | None = None
    rule: str = ""
    mark: Mark | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """All measures of one or several acts on one day; ``within`` says how many days ahead are «soon».

    ``sources`` are the acts in the order given; ``warnings`` are Russian sentences for the user.
    """

    on: datetime.date
    within: int
    sources: tuple[Source, ...]
    items: tuple[Item, ...]
    responsible: str = ""
    warnings: tuple[str, ...] = ()

    def of(self, *states: State) -> tuple[Item, ...]:
        """The items of some states, by due date, then in the order of the acts."""
        return in_order(item for item in self.items if item.state in states)

    @property
    def exit_status(self) -> int:
        """1 if anything is overdue, else 0."""
        return int(any(item.state is State.OVERDUE for item in self.items))


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """By due date, what has none last; otherwise as they come."""
    return tuple(sorted(items, key=lambda item: item.due or datetime.date.max))
