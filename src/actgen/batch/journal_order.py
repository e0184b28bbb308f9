"""Whether the dates of a journal follow its numbers: «№ 13 от 15.01» behind «№ 12 от 20.01» looks backdated."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from actgen.batch.journal import Registered
from actgen.russian.dates import DateError, parse_date

_MOST_NAMED = 10  # documents of one warning; the others are counted
GIVEN = "Если дата ошибочна, исправьте её: номер останется прежним."
"""What to do about numbers that are given already."""
NOT_YET_GIVEN = (
    "Номера выдаются в порядке строк реестра: расположите строки по датам или исправьте даты."
)
"""What to do about them before they are."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A number as it is told, with its date, and whose document bears it: a school may get another name."""

    number: str
    date: str
    whose: str = field(compare=False)

    def __str__(self) -> str:
        return f"{self.number} от {self.date}" + (f" ({self.whose})" if self.whose else "")


@dataclass(frozen=True, slots=True)
class Backwards:
    """A number (``after``) with a date before that of a smaller one (``before``)."""

    counter: str
    year: int
    before: Dated
    after: Dated


class DateOrder:
    """Sees the numbers of each counter in their order, of several counters in any."""

    def __init__(self) -> None:
        self._latest: dict[tuple[str, int], tuple[datetime.date, Dated]] = {}
        self.found: list[Backwards] = []

    def see(self, counter: str, year: int, number: Dated) -> None:
        """The next number of a counter; ``year`` is 0 where it counts through. It may have no date."""
        try:
            day = parse_date(number.date)
        except DateError:
            return
        latest = self._latest.setdefault((counter, year), (day, number))
        if day < latest[0]:
            self.found.append(Backwards(counter, year, latest[1], number))
        else:
            self._latest[counter, year] = day, number


def order_of(lines: Iterable[Registered]) -> DateOrder:
    """The dates of a journal."""
    order = DateOrder()
    for line in lines:
        whose = ", ".join(filter(None, (line.whose, line.document)))
        order.see(line.counter, line.year, Dated(f"№ {line.number}", line.date, whose))
    return order


def told_backwards(found: Collection[Backwards], advice: str = GIVEN) -> list[str]:
    """One warning for every counter and year: the documents with a larger number and an earlier date than others.

    The first of them are named, the others counted.
    """
    series: dict[tuple[str, int], list[Backwards]] = {}
    for each in found:
        series.setdefault((each.counter, each.year), []).append(each)
    return ["\n".join([*_told(several), f"  {advice}"]) for several in series.values()]


def _told(several: Sequence[Backwards]) -> list[str]:
    first = several[0]
    counter = f"счётчик «{first.counter}»" + (f", {first.year} г." if first.year else "")
    named = [f"  {each.after}; перед ним {each.before}" for each in several[:_MOST_NAMED]]
    more = len(several) - _MOST_NAMED
    return [
        f"{counter}: даты идут не по порядку номеров, номер больше, а дата раньше:",
        *named,
        *([f"  … и ещё таких номеров: {more}"] if more > 0 else []),
    ]
