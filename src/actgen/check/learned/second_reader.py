"""Where the rules hear nothing, or hear no objection, the second reader is asked.

He may find what a wording says that no rule knows, or an objection that the rules passed by. He is never asked about
dates, numbers, shares and requisites: they are exact, and the rules are. The bounds below were chosen on labelled cases
that neither the rules nor the models had seen then.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from actgen.check.learned.features import crossed, features
from actgen.check.learned.weights import (
    VERDICTS,
    Learned,
    mark,
    probabilities,
    probability,
)
from actgen.check.reading import Reading
from actgen.check.signals import Signal
from actgen.check.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import BanRequirement, Requirement
from actgen.model.text import Role

EXACT = frozenset({"срок", "реквизит", "ссылка", "контроль"})
"""Kinds that ask for dates, numbers and requisites."""


@dataclass(frozen=True, slots=True)
class Bound:
    """From which probabilities on the second reader is believed: that a statement speaks of the requirement, and that
    it means this verdict."""

    said: float
    meant: float


_BOUNDS: dict[Verdict, tuple[tuple[Verdict, Bound], ...]] = {
    Verdict.MISSING: (
        (Verdict.VIOLATED, Bound(0.4, 0.7)),
        (Verdict.SATISFIED, Bound(0.5, 0.8)),
        (Verdict.PARTIAL, Bound(0.4, 0.6)),
    ),
    Verdict.SATISFIED: ((Verdict.VIOLATED, Bound(0.5, 0.8)),),
    Verdict.PARTIAL: ((Verdict.VIOLATED, Bound(0.4, 0.8)),),
}
"""What the rules say → what may be said instead, in this order."""
_LEAST = min(bound.said for choice in _BOUNDS.values() for _, bound in choice)
_LEAST_SCORE = math.log(_LEAST / (1 - _LEAST))

_REASONS = {
    Verdict.SATISFIED: "документ это предусматривает",
    Verdict.PARTIAL: "документ предусматривает это не полностью",
    Verdict.VIOLATED: "документ говорит обратное",
}
_ADVICE = "вывод сделан по сходству с размеченными примерами: прочтите это место сами"
_MOST = 4  # words told
_SHORT = 2  # letters; shorter words tell a reader nothing, but for «не»
_DENYING = frozenset({"не", "ни"})


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the second reader takes a statement for: probabilities from 0 to 1."""

    said: float
    meant: dict[Verdict, float]


def reconsidered(
    models: Learned,
    requirement: Requirement,
    signal: Signal | None,
    heard: Sequence[Reading],
    expected: Sequence[Reading],
) -> Signal | None:
    """The signal of the rules, or that of the second reader where he is surer.

    What meets a requirement is looked for in the documents that are ``expected`` to say it, an objection in all that
    are ``heard``.
    """
    verdict = signal.verdict if signal is not None else Verdict.MISSING
    column = _column(models, requirement)
    if column is None or verdict not in _BOUNDS or not expected:
        return signal
    opinions = [
        (reading, unit, opinion)
        for reading in heard
        for unit in reading.units
        if unit.role is not Role.HEADING
        and (opinion := _opinion(models, column, requirement, unit))
    ]
    banned = _banned(requirement)
    for outcome, bound in _BOUNDS[verdict]:
        found = [
            (opinion.said * opinion.meant[outcome], -number, unit)
            for number, (reading, unit, opinion) in enumerate(opinions)
            if opinion.said >= bound.said and opinion.meant[outcome] >= bound.meant
            if (outcome is Verdict.VIOLATED and _permits(unit, banned))
            or (outcome is not Verdict.VIOLATED and reading in expected)
        ]
        if found:
            unit = max(found, key=lambda each: each[:2])[2]
            words = ", ".join(f"«{w}»" for w in deciding_words(models, requirement, unit, outcome))
            by = f"судя по словам {words}" if words else "судя по сказанному"
            reason = f"{by}, {_REASONS[outcome]} ({_ADVICE})"
            return Signal(outcome, reason, (unit.evidence(),), by_likeness=True)
    return signal


def opinion_on(models: Learned, requirement: Requirement, unit: Unit) -> Opinion | None:
    """What the second reader makes of one statement; None for a requirement that he has not learned, or where he does
    not take the statement to speak of it."""
    column = _column(models, requirement)
    return None if column is None else _opinion(models, column, requirement, unit)


def deciding_words(
    models: Learned, requirement: Requirement, unit: Unit, verdict: Verdict
) -> tuple[str, ...]:
    """The words of the statement that speak most for a verdict, as written and in their order; at most four."""
    found = features(unit)
    column = VERDICTS.index(verdict)
    weight: dict[str, float] = {}
    for name, share in models.meant.shares((*found, *crossed(found, requirement.id)), column):
        kind, _, word = name.rpartition("\t")[2].partition(":")
        if kind in {"w", "b"}:
            for part in word.split("_"):
                weight[part] = weight.get(part, 0.0) + share
    written = {
        token.word.likely: token
        for token in reversed(unit.sentence.tokens)
        if token.word and (len(token.text) > _SHORT or token.text in _DENYING)
    }
    told = sorted(
        (lemma for lemma in written if weight.get(lemma, 0.0) > 0),
        key=lambda lemma: (-weight[lemma], lemma),
    )
    tokens = sorted((written[lemma] for lemma in told[:_MOST]), key=lambda token: token.start)
    start = unit.sentence.start
    return tuple(unit.text[token.start - start : token.stop - start] for token in tokens)


def _column(models: Learned, requirement: Requirement) -> int | None:
    """Where the first model tells of a requirement; None for one that he is not asked about."""
    return None if requirement.kind in EXACT else models.columns.get(mark(requirement))


def _opinion(models: Learned, column: int, requirement: Requirement, unit: Unit) -> Opinion | None:
    said = _said(models, unit).get(column)
    if said is None:
        return None
    found = features(unit)
    scores = models.meant.scores((*found, *crossed(found, requirement.id)))
    return Opinion(said, probabilities(scores))


def _banned(requirement: Requirement) -> frozenset[str]:
    """What a ban bans: who does not name it may refuse something else, but permits nothing. Empty for other kinds."""
    if not isinstance(requirement, BanRequirement):
        return frozenset()
    return frozenset((*requirement.what, *requirement.whole_class))


def _permits(unit: Unit, banned: frozenset[str]) -> bool:
    """Whether a statement may be an objection: to a ban only if it names, or stands beside, something banned."""
    return not banned or not banned.isdisjoint(unit.names(wide=True))


def _said(models: Learned, unit: Unit) -> dict[int, float]:
    """How likely the statement speaks of a requirement, by column, where it is likely enough; asked once of each."""
    likely: dict[int, float] | None = unit.known.get(models)
    if likely is None:
        scores = models.said.scores(features(unit))
        columns = np.flatnonzero(scores >= _LEAST_SCORE)
        likely = {int(column): probability(float(scores[column])) for column in columns}
        unit.known[models] = likely
    return likely
