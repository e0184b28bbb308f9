"""The plan of measures that the order approves: what, who, by when, a row for every measure of the superior act."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Any

from actgen.check.words.tokens import tokenise
from actgen.drafting.blanks import People
from actgen.drafting.points import EXAMPLE, Point
from actgen.model.requirement import MeasureRequirement
from actgen.russian.cases import Case
from actgen.russian.dates import figures
from actgen.russian.nominative import nominative_phrase

_PLANS = "планы"
_FEWEST = 2
"""A single measure is written down as a point of the order."""
_TERM = re.compile(r"\s*\bдо (?P<date>\d\d\.\d\d\.\d{4})\s*")
KIND = "План мероприятий"


def measures(points: Sequence[Point]) -> list[Point]:
    """The points that make a plan; none if one row were all of it."""
    found = [
        point
        for point in points
        if isinstance(point.requirement, MeasureRequirement) and _PLANS in point.requirement.where
    ]
    return found if len(found) >= _FEWEST else []


def plan(
    points: Sequence[Point], people: People, due: datetime.date | None, reference: str
) -> dict[str, Any]:
    """The attachment in the keys of the act language; ``reference`` is the superior act in the genitive."""
    rows = [_row(point, people, due) for point in points]
    columns = [
        {"заголовок": "Мероприятие", "ширина": 50},
        {"заголовок": "Ответственный", "ширина": 30},
        {"заголовок": "Срок", "ширина": 20},
    ]
    return {
        "вид": KIND,
        "заголовок": f"по исполнению {reference}",
        "таблица": {"столбцы": columns, "строки": rows, "#": list(points)},
    }


def _row(point: Point, people: People, due: datetime.date | None) -> list[str]:
    """«Заместителю директора до 01.12.2023 провести семинар» → what is done, who does it, by when."""
    text = point.text
    term = _TERM.search(text)
    when = f"до {term['date']}" if term else f"до {figures(due)}" if due else "____________"
    text = _TERM.sub(" ", text)
    verb = next((token for token in tokenise(text) if token.word and token.word.infinitive), None)
    told = text[: verb.start].strip() if verb else ""
    named = told and not EXAMPLE.search(told)
    who = nominative_phrase(told[:1].lower() + told[1:], Case.DATV) if named else None
    deed = text[verb.start :] if verb and (who or not named) else text
    person = who or people.nominative("администратор")
    return [deed[:1].upper() + deed[1:], person[:1].upper() + person[1:], when]
