"""Which column of a plan is which, by its heading: «Мероприятие», «Срок исполнения», «Ответственный», «Результат»."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from actgen.model.tables import Table

_DEADLINE = re.compile(r"\bсрок|\bпериодичност|\bпериод\b", re.IGNORECASE)
_NO_DEADLINE = re.compile(r"\bсрок\w*\s+(?:хранени|действи|обучени|служб|эксплуат|полномочи)", re.I)
_DAY = re.compile(r"\bдат[аы]\b|\bкогда\b|\bвремя\b", re.IGNORECASE)
_PARTY = re.compile(r"ответственн|исполнител|\bкто\b|\bкому\b", re.IGNORECASE)
_RESULT = re.compile(r"результат|\bитог|показател|форма отчетности|форма отчётности", re.IGNORECASE)
_ACTION = re.compile(
    r"мероприят|\bмер[аы]\b|\bзадач|\bдействи|наименован|содержан|\bпредмет|\bвопрос|\bвид работ|\bработ|\bчто\b"
    r"|поручен",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The indexes of the columns of a plan; ``parties`` and ``result`` are None where the plan has none."""

    action: int
    deadline: int
    parties: int | None
    result: int | None


def columns_of(table: Table) -> Columns | None:
    """The columns of a plan, or None for a table that is no plan: it has no column of deadlines.

    A column «Дата» counts only beside one of responsible parties: otherwise the table may just as well be a schedule
    of lessons or a list of past events.
    """
    titles = [" ".join(column.title.split()) for column in table.columns]
    parties = _first(titles, _PARTY)
    deadline = next(
        (i for i, t in enumerate(titles) if _DEADLINE.search(t) and not _NO_DEADLINE.search(t)),
        None,
    )
    if deadline is None and parties is not None:
        deadline = _first(titles, _DAY)
    if deadline is None:
        return None
    taken = {deadline, parties}
    result = _first(titles, _RESULT, taken)
    taken.add(result)
    action = _first(titles, _ACTION, taken)
    if action is None:
        action = next((i for i in range(len(titles)) if i not in taken), deadline)
    return Columns(action, deadline, parties, result)


def _first(
    titles: list[str], pattern: re.Pattern[str], taken: Collection[int | None] = ()
) -> int | None:
    return next((i for i, t in enumerate(titles) if i not in taken and pattern.search(t)), None)
