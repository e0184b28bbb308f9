"""Every operator tried on a few passages chosen by a seed: which verdict it got."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from actgen.model.finding import Verdict
from benchmarks.accuracy_corpus import cases
from benchmarks.mutations.clerks.bans import BANS
from benchmarks.mutations.clerks.edits import edited
from benchmarks.mutations.clerks.exemptions import EXEMPTIONS
from benchmarks.mutations.clerks.harmless import HARMLESS
from benchmarks.mutations.clerks.operator import ClerkOperator, term
from benchmarks.mutations.clerks.particulars import PARTICULARS
from benchmarks.mutations.clerks.passages import Passage, passages
from benchmarks.mutations.clerks.provisos import PROVISOS
from benchmarks.mutations.clerks.refusals import REFUSALS
from benchmarks.mutations.clerks.takings_back import TAKINGS_BACK

OPERATORS = (*PROVISOS, *REFUSALS, *TAKINGS_BACK, *EXEMPTIONS, *BANS, *PARTICULARS, *HARMLESS)
_INDIFFERENT = "вымыть окна"
"""Stands in place of the sentence to see whether the point is met by another one."""


@dataclass(frozen=True)
class ClerkTrial:
    """One operator on one passage."""

    operator: ClerkOperator
    passage: Passage
    typed: str
    verdict: Verdict

    @property
    def right(self) -> bool:
        """The verdict is one of those that must follow."""
        return self.verdict in self.operator.expected

    def __str__(self) -> str:
        wanted = " or ".join(sorted(verdict.value for verdict in self.operator.expected))
        return (
            f"{self.operator.name}: {self.verdict.value} instead of {wanted}:"
            f" {self.passage.case.name} {self.passage.requirement.id}\n    {changed(self)}"
        )


def changed(trial: ClerkTrial) -> str:
    """What the operator made: the lines of the document that were not there before."""
    before = {line.strip() for line in trial.passage.paper.typed.splitlines()}
    lines = (line.strip() for line in trial.typed.splitlines())
    return " ⏎ ".join(line for line in lines if line and line not in before)


@cache
def material(seed: int) -> tuple[Passage, ...]:
    """All passages of the open corpus in an order that the seed decides, no sentence twice for a point."""
    found: dict[tuple[str, str], Passage] = {}
    for case in cases("open"):
        for passage in passages(case):
            found.setdefault((passage.requirement.id, passage.text), passage)
    chosen = list(found.values())
    random.Random(seed).shuffle(chosen)
    return tuple(chosen)


def trials(
    each: int, seed: int = 1, operators: Sequence[ClerkOperator] = OPERATORS
) -> Iterator[ClerkTrial]:
    """Up to ``each`` trials of every operator, all on passages that alone meet their points, kinds in turn."""
    decides: dict[Passage, bool] = {}
    for operator in operators:
        tried = 0
        for passage in _in_turn([p for p in material(seed) if operator.on(p)], operator.name):
            if tried == each:
                break
            edit = operator.turn(passage)
            typed = edited(passage, edit) if edit is not None else None
            if typed is None:
                continue
            if passage not in decides:
                decides[passage] = _decides(passage)
            if decides[passage]:
                tried += 1
                yield ClerkTrial(operator, passage, typed, passage.checked(typed).verdict)


def _in_turn(found: Sequence[Passage], seed: str) -> Iterator[Passage]:
    """The same passages, one of each requirement in turn, so that frequent points do not crowd rare ones out."""
    queues: dict[str, list[Passage]] = {}
    for passage in random.Random(seed).sample(found, len(found)):
        queues.setdefault(passage.requirement.id, []).append(passage)
    while queues:
        for name in list(queues):
            yield queues[name].pop(0)
            if not queues[name]:
                del queues[name]


def _decides(passage: Passage) -> bool:
    """Whether the point is met by this passage and no other; a term is violated by any late day."""
    if term(passage):
        return True
    typed = passage.paper.typed
    rest = typed[: passage.start] + _INDIFFERENT + typed[passage.stop :]
    return passage.checked(rest).verdict is not Verdict.SATISFIED
