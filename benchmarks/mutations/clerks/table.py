"""The table of what followed from the operators on clerks' sentences."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.model.finding import Verdict
from benchmarks.mutations.clerks.trials import ClerkTrial
from benchmarks.mutations.columns import aligned


def clerk_table(found: Sequence[ClerkTrial]) -> str:
    """Operators by right verdicts, «satisfied» where it is wrong, other wrong ones; the harmless ones below, apart."""
    rows = [["operator", "tried", "right", "satisfied", "other"]]
    for harmless in (False, True):
        some = [trial for trial in found if trial.operator.harmless is harmless]
        names = dict.fromkeys(trial.operator.name for trial in some)
        rows += [
            _row(name, [each for each in some if each.operator.name == name]) for name in names
        ]
        rows.append(_row("ALL HARMLESS" if harmless else "ALL SPOILING", some))
    return aligned(rows)


def _row(name: str, found: Sequence[ClerkTrial]) -> list[str]:
    right = sum(trial.right for trial in found)
    satisfied = sum(not t.right and t.verdict is Verdict.SATISFIED for t in found)
    numbers = (len(found), right, satisfied, len(found) - right - satisfied)
    return [name, *map(str, numbers)]
