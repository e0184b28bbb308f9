"""Findings as they are gathered: not more of one kind than a person reads, the rest counted."""

from __future__ import annotations

from collections import Counter

from actgen.monitor.result import Finding, FindingKind, Origin, Period, Use, Weight
from actgen.russian.counting import plural

MOST_OF_A_KIND = 30


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
