"""Sheets to be put into documents that the institution has already: what its order changes in them, ready to file.

An order may quote what it changes; where every document gets a file of its own, the change is laid down in a sheet that
the order approves, signed for by those whom it concerns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from actgen.drafting.blanks import SHORT_BLANK, People
from actgen.drafting.points import Point
from actgen.model.requirement import InclusionRequirement
from actgen.russian.job_descriptions import post_described

CHANGES = "изменения к должностной инструкции"
ADDITION = "дополнение к плану внутреннего контроля"
_DUTIES = "Дополнить раздел «Должностные обязанности» пунктом следующего содержания"
_FOLLOWING = " следующего содержания"
_BLANK_ROWS = 5
_PLAN = "план контроля"
_INCLUDE = re.compile(r"^(?:Включить|Внести|Предусмотреть) в план\w*(?: \w+(?:ого|его) контроля)? ")


def amendment_sheet(clauses: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The passage that a clause of the order quotes, as a sheet; the clause then only says that it is put in.
    None if none quotes."""
    for clause in clauses:
        if "цитата" not in clause:
            continue
        quoted = clause.pop("цитата")
        clause["текст"] = clause["текст"].removesuffix(_FOLLOWING)
        return {
            "вид": CHANGES,
            "заголовок": post_described(clause["текст"]),
            "пункты": [{"текст": _DUTIES, "цитата": quoted}],
            "пустых строк": _BLANK_ROWS,
        }
    return None


def control_sheet(points: Sequence[Point], people: People) -> dict[str, Any] | None:
    """A row for every theme that the plan of internal control has to hold; None if it has to hold none.

    The superior act does not say when it is checked: the term is left to be filled in.
    """
    themes = [
        _INCLUDE.sub("", point.text)
        for point in points
        if isinstance(point.requirement, InclusionRequirement) and _PLAN in point.requirement.into
    ]
    if not themes:
        return None
    people.lack(f"{ADDITION}: сроки")
    who = people.nominative("внутренний контроль")
    columns = [
        {"заголовок": "Мероприятие", "ширина": 50},
        {"заголовок": "Ответственный", "ширина": 30},
        {"заголовок": "Срок", "ширина": 20},
    ]
    rows = [[_capital(theme), _capital(who), SHORT_BLANK * 2] for theme in themes]
    return {"вид": ADDITION, "таблица": {"столбцы": columns, "строки": rows}}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
