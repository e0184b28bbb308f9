"""Whether the dates of a journal follow its numbers: «№ 13 от 15.01» behind «№ 12 от 20.01» looks backdated."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from actgen.batch.journal import Registered
from actgen.russian.dates import DateError, parse_date


@dataclass(frozen=True, slots=True)
class Backwards:
    """A number (``after``) with a date before that of a smaller one (``before``), each as it is told."""

    counter: str
    year: int
    before: str
    after: str


class DateOrder:
    """Sees the numbers of each counter in their order, of several counters in any."""

    def __init__(self) -> None:
        self._latest: dict[tuple[str, int], tuple[datetime.date, str]] = {}
        self.found: list[Backwards] = []

    def see(self, counter: str, year: int, what: str, date: str) -> None:
        """The next number of a counter, called ``what``; ``year`` is 0 where it counts through. It may have no date."""
        try:
            day = parse_date(date)
        except DateError:
            return
        told = f"{what} от {date}"
        latest = self._latest.setdefault((counter, year), (day, told))
        if day < latest[0]:
            self.found.append(Backwards(counter, year, latest[1], told))
        else:
            self._latest[counter, year] = day, told


def order_of(lines: Iterable[Registered]) -> DateOrder:
    """The dates of a journal."""
    order = DateOrder()
    for line in lines:
        order.see(line.counter, line.year, f"№ {line.number}", line.date)
    return order


def told_backwards(found: Collection[Backwards]) -> list[str]:
    """One warning for every counter and year: the first such number, and how many more there are."""
    series: dict[tuple[str, int], list[Backwards]] = {}
    for each in found:
        series.setdefault((each.counter, each.year), []).append(each)
    return [_told(several) for several in series.values()]


def _told(several: list[Backwards]) -> str:
    first = several[0]
    counter = f"счётчик «{first.counter}»" + (f", {first.year} г." if first.year else "")
    more = f" (и ещё таких номеров: {len(several) - 1})" if len(several) > 1 else ""
    return (
        f"{counter}: даты идут не по порядку номеров: {first.before}, а за ним {first.after}{more};"
        " если дата ошибочна, исправьте её: номер останется прежним"
    )
