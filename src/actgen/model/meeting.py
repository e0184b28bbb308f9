"""What a protocol and an act of a commission record: who met, what was said and decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field, model_validator

from actgen.model.clauses import Clause, Numbering
from actgen.model.node import Node
from actgen.model.parties import Person
from actgen.model.values import OneOrMore, Text


class Speech(Node):
    """What somebody said; without a speaker, the words of the minutes themselves."""

    shorthand: ClassVar[str | None] = "text"

    who: Text | None = Field(
        None, alias="кто", description="Фамилия и инициалы, в именительном падеже"
    )
    post: Text | None = Field(None, alias="должность", description="Должность говорившего")
    text: Text = Field(
        alias="что",
        description="Что сказано: «сообщила, что …»; абзацы и строки с тире – с новой строки",
    )

    @model_validator(mode="after")
    def _somebody_has_a_post(self) -> Speech:
        if self.post is not None and self.who is None:
            raise ValueError("«должность» без «кто»: впишите, кто говорил")
        return self


class Question(Node):
    """A question of a meeting: heard, spoken, decided; with a title it stands in the agenda."""

    title: Text | None = Field(
        None,
        alias="вопрос",
        description="Вопрос повестки: «О переходе на …»; без него повестка о нём молчит",
    )
    number: int | None = Field(
        None, ge=1, le=500, alias="номер", description="Номер вопроса, если не следующий по порядку"
    )
    reporter: Text | None = Field(
        None, alias="докладчик", description="Докладчик, в именительном: директор Алиева П.М."
    )
    heard: OneOrMore[Speech] = Field((), alias="слушали", description="Доклад")
    spoke: OneOrMore[Speech] = Field((), alias="выступили", description="Выступления")
    decided: OneOrMore[Clause] = Field((), alias="решили", description="Пункты решения")
    numbering: Numbering = Field(
        Numbering.DOTTED, alias="нумерация", description="Нумерация решений; «1.1» – 2.1, 2.2"
    )
    votes: Text | None = Field(
        None, alias="голосование", description="за – 12, против – нет, воздержались – нет"
    )

    @property
    def considered(self) -> bool:
        """Whether anything was said or decided; else the question stands in the agenda only."""
        return bool(self.heard or self.spoke or self.decided or self.votes)

    @model_validator(mode="after")
    def _says_something(self) -> Question:
        if self.title is None and not self.considered:
            raise ValueError("у вопроса нет ни названия, ни того, что слушали или решили")
        return self


class Meeting(Node):
    """A meeting, as its protocol records it."""

    chair: Person | None = Field(
        None, alias="председатель", description="Председатель: имя и должность"
    )
    secretary: Person | None = Field(
        None, alias="секретарь", description="Секретарь: имя и должность"
    )
    present: OneOrMore[Person] = Field((), alias="присутствовали", description="Присутствовали")
    count: Text | None = Field(
        None,
        alias="число присутствовавших",
        description="Вместо имён: «23 человека (список прилагается)»",
    )
    absent: OneOrMore[Person] = Field((), alias="отсутствовали", description="Отсутствовали")
    invited: OneOrMore[Person] = Field((), alias="приглашены", description="Приглашённые")
    questions: OneOrMore[Question] = Field(
        min_length=1, alias="вопросы", description="Вопросы повестки дня по порядку"
    )

    @property
    def numbered(self) -> Iterator[tuple[int, Question]]:
        """The questions with their numbers: their own, or the next one."""
        number = 0
        for question in self.questions:
            number = question.number or number + 1
            yield number, question

    @model_validator(mode="after")
    def _numbers_rise(self) -> Meeting:
        above = 0
        for number, _ in self.numbered:
            if number <= above:
                raise ValueError(
                    f"вопрос с номером {number} стоит после вопроса {above}: номера должны возрастать"
                )
            above = number
        return self


class Commission(Node):
    """A commission that draws up an act."""

    chair: Person = Field(alias="председатель", description="Председатель комиссии")
    secretary: Person | None = Field(None, alias="секретарь", description="Секретарь комиссии")
    members: OneOrMore[Person] = Field((), alias="члены", description="Члены комиссии")
    present: OneOrMore[Person] = Field(
        (), alias="присутствовали", description="Кто присутствовал, не входя в комиссию"
    )
