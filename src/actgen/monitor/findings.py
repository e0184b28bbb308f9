"""Doubts about the data of a monitoring: what is wrong, where it stands, and what becomes of the value.

Ready to be told: texts are Russian; sentences have no full stop at the end. They are gathered in a log, not more of
one kind than a person reads, the rest counted.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from actgen.russian.counting import plural
from actgen.russian.dates import figures

MOST_OF_A_KIND = 30

_CELL = re.compile(r"[A-Z]{1,3}\d+")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A week of the data: its first and last day (both included); a single day has both the same."""

    start: datetime.date
    stop: datetime.date

    def text(self) -> str:
        """«27.03–31.03.2023»; over the turn of a year «26.12.2022–06.01.2023»; a day «31.03.2023»."""
        if self.start == self.stop:
            return figures(self.stop)
        same = self.start.year == self.stop.year
        first = f"{self.start:%d.%m}" if same else figures(self.start)
        return f"{first}–{figures(self.stop)}"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something stands in the data: ``cell`` is «F7», «» for a whole sheet; ``sheet`` is «» in CSV.

    Of ``indicators.yaml`` it is «строка 12».
    """

    file: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        """«недели.xlsx, лист «Активность», ячейка F7»."""
        pieces = [self.file] if self.file else []
        if self.sheet:
            pieces.append(f"лист «{self.sheet}»")
        if self.cell:
            pieces.append(f"ячейка {self.cell}" if _CELL.fullmatch(self.cell) else self.cell)
        return ", ".join(pieces)


class Weight(StrEnum):
    """How much a finding matters; the value is Russian, for people."""

    SERIOUS = "существенно"
    REMARK = "замечание"


class Use(StrEnum):
    """What became of the value; the value is Russian, for people."""

    USED = "значение учтено"
    LEFT_OUT = "значение не учтено"
    NONE = "на расчет не влияет"


class FindingKind(StrEnum):
    """What sort of fault; the value is for programs, ``russian`` heads a group of findings."""

    OVER_WHOLE = "over-whole"
    OVER_HUNDRED = "over-hundred"
    TOTAL_CHANGED = "total-changed"
    WEEK_MISSING = "week-missing"
    WEEK_TWICE = "week-twice"
    WEEK_ORDER = "week-order"
    WEEK_LENGTH = "week-length"
    WEEK_FUTURE = "week-future"
    WEEK_UNREADABLE = "week-unreadable"
    FELL = "fell"
    SHIFTED = "shifted"
    SHORT_ROW = "short-row"
    PER_CENT = "per-cent"
    NOT_NUMBER = "not-number"
    NO_VALUE = "no-value"
    NEGATIVE = "negative"
    ZERO_DIVISION = "zero-division"
    OUTLIER = "outlier"
    TOTALS_ROW = "totals-row"
    ORGANISATION_TWICE = "organisation-twice"
    TARGET_PAST = "target-past"
    NO_DATA = "no-data"
    MORE = "more"

    @property
    def russian(self) -> str:
        """The heading of a group, for instance «Часть больше целого»."""
        return _KINDS[self]


_KINDS = {
    FindingKind.OVER_WHOLE: "Часть больше целого",
    FindingKind.OVER_HUNDRED: "Больше 100 %",
    FindingKind.TOTAL_CHANGED: "Изменилось общее количество",
    FindingKind.WEEK_MISSING: "Пропущена неделя",
    FindingKind.WEEK_TWICE: "Неделя повторяется",
    FindingKind.WEEK_ORDER: "Недели не по порядку",
    FindingKind.WEEK_LENGTH: "Период длиннее недели",
    FindingKind.WEEK_FUTURE: "Неделя еще не наступила",
    FindingKind.WEEK_UNREADABLE: "Неделя не понята",
    FindingKind.FELL: "Накопленное значение уменьшилось",
    FindingKind.SHIFTED: "Столбцы сдвинуты",
    FindingKind.SHORT_ROW: "В строке не хватает значений",
    FindingKind.PER_CENT: "Процент не следует из чисел",
    FindingKind.NOT_NUMBER: "Вместо числа текст",
    FindingKind.NO_VALUE: "Нет значения",
    FindingKind.NEGATIVE: "Отрицательное число",
    FindingKind.ZERO_DIVISION: "Деление на ноль",
    FindingKind.OUTLIER: "Резкое отклонение",
    FindingKind.TOTALS_ROW: "Итог не сходится",
    FindingKind.ORGANISATION_TWICE: "Организация повторяется",
    FindingKind.TARGET_PAST: "Срок прошел",
    FindingKind.NO_DATA: "Нет данных",
    FindingKind.MORE: "И еще",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt about the data: where, ``what`` is wrong, ``why`` it matters, whether the value is used."""

    kind: FindingKind
    origin: Origin
    what: str
    why: str
    use: Use
    weight: Weight
    week: Period | None = None
    organisation: str = ""


class Log:
    """All findings of one monitoring; memory does not grow with the data."""

    def __init__(self) -> None:
        self._kept: list[Finding] = []
        self._counts: Counter[tuple[FindingKind, str, str]] = Counter()
        self._serious: set[tuple[FindingKind, str, str]] = set()

    def add(
        self,
        kind: FindingKind,
        origin: Origin,
        what: str,
        why: str,
        use: Use,
        weight: Weight = Weight.REMARK,
        week: Period | None = None,
        organisation: str = "",
    ) -> None:
        """One more finding."""
        key = (kind, origin.file, origin.sheet)
        self._counts[key] += 1
        if self._counts[key] <= MOST_OF_A_KIND:
            self._kept.append(Finding(kind, origin, what, why, use, weight, week, organisation))
        elif weight is Weight.SERIOUS:
            self._serious.add(key)

    def findings(self) -> tuple[Finding, ...]:
        """The serious ones first, otherwise by kind, in the order in which they came."""
        order = list(FindingKind)
        kept = sorted(
            self._kept,
            key=lambda each: (each.weight is not Weight.SERIOUS, order.index(each.kind)),
        )
        return (*kept, *self._more())

    def _more(self) -> list[Finding]:
        found = []
        for (kind, file, sheet), count in self._counts.items():
            rest = count - MOST_OF_A_KIND
            if rest > 0:
                what = f"«{kind.russian}»: еще {rest} {plural(rest, 'случай', 'случая', 'случаев')}"
                weight = Weight.SERIOUS if (kind, file, sheet) in self._serious else Weight.REMARK
                why = (
                    f"показаны первые {MOST_OF_A_KIND}; похоже, данные устроены не так, как описано"
                )
                found.append(
                    Finding(FindingKind.MORE, Origin(file, sheet), what, why, Use.NONE, weight)
                )
        return found
