"""Operators that take a clause back elsewhere: in the last clause of the act, or by the word that orders."""

from __future__ import annotations

import re

from benchmarks.mutations.clerks.edits import Edit
from benchmarks.mutations.clerks.operator import (
    ANY,
    DEED,
    UNMET,
    WEAKER,
    ClerkOperator,
    last,
)
from benchmarks.mutations.clerks.passages import Passage

_ORDERING = re.compile(r"\b[Пп]\s?[Рр]\s?[Ии]\s?[Кк]\s?[Аа]\s?[Зз]\s?[Ыы]\s?[Вв]\s?[Аа]\s?[Юю]\b")


def _recommending(passage: Passage) -> Edit | None:
    if not passage.main or not _ORDERING.search(passage.paper.typed[: passage.start]):
        return None
    return Edit(typed=_ORDERING.sub("РЕКОМЕНДУЮ", passage.paper.typed, count=1))


TAKINGS_BACK: tuple[ClerkOperator, ...] = (
    last("clause not carried out", "Пункт {номер} не исполнять", UNMET, ANY),
    last("clause is advice", "Пункт {номер} считать рекомендацией", WEAKER, DEED),
    last("clause suspended", "Действие пункта {номер} приостановить", WEAKER, ANY),
    last("clause struck out", "Из приказа пункт {номер} исключить", UNMET, ANY),
    last("clause void", "Пункт {номер} силы не имеет", UNMET, ANY),
    last(
        "clause later on",
        "Пункт {номер} вступает в силу после отдельного приказа директора",
        WEAKER,
        ANY,
    ),
    last("clause at will", "Пункт {номер} исполняется по желанию", WEAKER, DEED),
    last(
        "clause not for all",
        "Сотрудники, которым до пенсии осталось менее двух лет, пункт {номер} могут не исполнять",
        WEAKER,
        DEED,
    ),
    last("clause unchecked", "Неисполнение пункта {номер} нарушением не считается", WEAKER, DEED),
    last(
        "clause postponed",
        "С исполнением пункта {номер} подождать до выделения средств",
        WEAKER,
        ANY,
    ),
    last("whole act is advice", "Настоящий документ носит рекомендательный характер", WEAKER, DEED),
    last(
        "whole act not yet", "До особого распоряжения настоящий документ не применять", UNMET, ANY
    ),
    last(
        "whole act after line",
        "Документ вступает в силу после подключения здания к интернету",
        WEAKER,
        ANY,
    ),
    last("whole act at will", "Всё перечисленное выполняется по желанию", WEAKER, DEED),
    last("whole act withdrawn", "Настоящий документ отозвать без исполнения", UNMET, ANY),
    ClerkOperator("recommended by its head", _recommending, WEAKER, DEED),
)
