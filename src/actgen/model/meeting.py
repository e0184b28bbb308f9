"""What a protocol and an act of a commission record: who met, what was said and decided."""

from __future__ import annotations

from pydantic import Field

from actgen.model.clauses import Clause
from actgen.model.node import Node
from actgen.model.parties import Person
from actgen.model.values import OneOrMore, Text


class Speech(Node):
    """What somebody said."""

    who: Text = Field(alias="кто", description="Фамилия и инициалы, в именительном падеже")
    post: Text | None = Field(None, alias="должность", description="Должность говорившего")
    text: Text = Field(alias="что", description="Что сказано: «сообщила, что …»")


class Question(Node):
    """A question of the agenda: heard, spoken, decided."""

    title: Text = Field(alias="вопрос", description="Вопрос повестки: «О переходе на …»")
    reporter: Text | None = Field(
        None, alias="докладчик", description="Докладчик, в именительном: директор Алиева П.М."
    )
    heard: OneOrMore[Speech] = Field((), alias="слушали", description="Доклад")
    spoke: OneOrMore[Speech] = Field((), alias="выступили", description="Выступления")
    decided: OneOrMore[Clause] = Field((), alias="решили", description="Пункты решения")
    votes: Text | None = Field(
        None, alias="голосование", description="за – 12, против – нет, воздержались – нет"
    )


class Meeting(Node):
    """A meeting, as its protocol records it."""

    chair: Person = Field(alias="председатель", description="Председатель: имя и должность")
    secretary: Person = Field(alias="секретарь", description="Секретарь: имя и должность")
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


class Commission(Node):
    """A commission that draws up an act."""

    chair: Person = Field(alias="председатель", description="Председатель комиссии")
    secretary: Person | None = Field(None, alias="секретарь", description="Секретарь комиссии")
    members: OneOrMore[Person] = Field((), alias="члены", description="Члены комиссии")
    present: OneOrMore[Person] = Field(
        (), alias="присутствовали", description="Кто присутствовал, не входя в комиссию"
    )
