"""The table of mutations: ``python -m benchmarks.mutations [ACT …] [--wrong]``.

With ``--open`` it is clerks' sentences that are spoilt (`benchmarks.mutations.clerks`).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from actgen.check import load_learned
from benchmarks.mutations.clerks.table import clerk_table
from benchmarks.mutations.clerks.trials import OPERATORS as CLERK_OPERATORS
from benchmarks.mutations.clerks.trials import trials as clerk_trials
from benchmarks.mutations.columns import aligned
from benchmarks.mutations.groups import GROUPS, group
from benchmarks.mutations.operators import OPERATORS
from benchmarks.mutations.order import complete_order
from benchmarks.mutations.trials import Trial, trials
from benchmarks.schools import in_time, school, superiors


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 if a verdict was wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutations", description=__doc__)
    parser.add_argument("acts", nargs="*", metavar="ACT", help="names of acts; all without")
    parser.add_argument("--wrong", action="store_true", help="print every wrong verdict")
    parser.add_argument(
        "--open", action="store_true", help="spoil the sentences of the open corpus"
    )
    parser.add_argument("--each", type=int, default=6, help="with --open: passages for an operator")
    parser.add_argument("--seed", type=int, default=1, help="with --open: decides the passages")
    parser.add_argument("--only", default="", help="with --open: operators whose name has this")
    options = parser.parse_args(arguments)
    if options.open:
        return _clerks(options)
    found = list(all_trials(options.acts))
    print(table(found))
    wrong = [trial for trial in found if not trial.right]
    if options.wrong:
        print("\n".join(["", *map(str, wrong)]))
    return 1 if wrong else 0


def _clerks(options: argparse.Namespace) -> int:
    chosen = [operator for operator in CLERK_OPERATORS if options.only in operator.name]
    found = list(clerk_trials(options.each, options.seed, chosen))
    print(clerk_table(found))
    wrong = [trial for trial in found if not trial.right]
    if options.wrong:
        print("\n".join(["", *map(str, wrong)]))
    return 1 if wrong else 0


def all_trials(acts: Sequence[str] = ()) -> Iterable[Trial]:
    """Every operator on every point of every act, for every kind of institution."""
    for superior in superiors():
        if acts and Path(superior.file).stem not in acts:
            continue
        for institution in superior.act.institutions:
            yield from trials(
                complete_order(
                    superior, institution, school(institution, in_time(superior)), load_learned()
                )
            )


def table(found: Iterable[Trial]) -> str:
    """Operators by groups of requirements: right/tried, «–» where an operator does not apply."""
    tried: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for trial in found:
        cell = (trial.operator.name, group(trial.requirement))
        tried[cell] += 1
        right[cell] += trial.right
    rows = [["operator", *GROUPS, "all"]]
    for operator in OPERATORS:
        cells = [(operator.name, name) for name in GROUPS]
        whole = f"{sum(right[c] for c in cells)}/{sum(tried[c] for c in cells)}"
        rows.append(
            [operator.name, *(f"{right[c]}/{tried[c]}" if tried[c] else "–" for c in cells), whole]
        )
    rows.append(["all", *([""] * len(GROUPS)), f"{right.total()}/{tried.total()}"])
    return aligned(rows)


if __name__ == "__main__":
    sys.exit(main())
