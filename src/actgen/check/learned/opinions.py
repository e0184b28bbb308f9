"""What the second reader makes of one statement: how likely it speaks of a requirement, and what it then means."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from actgen.check.learned.features import crossed, features
from actgen.check.learned.weights import VERDICTS, Learned, mark, probabilities, probability
from actgen.check.syntax.units import Unit
from actgen.model.finding import Verdict
from actgen.model.requirement import Requirement

EXACT = frozenset({"срок", "реквизит", "ссылка"})
"""Kinds that ask for dates and requisites: they are exact, and the rules are. He is never asked about them."""
LEAST = 0.05
"""Below this probability a statement is not taken to speak of a requirement at all."""
_LEAST_SCORE = math.log(LEAST / (1 - LEAST))
_TOLD = 0.4
"""From this probability on a statement is taken to speak of a requirement where opinions are told."""

_MOST = 4  # words told
_SHORT = 3  # letters; words no longer than that tell a reader nothing, but for those that deny
_DENYING = frozenset({"не", "ни", "нет", "без"})


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the second reader takes a statement for: probabilities from 0 to 1."""

    said: float
    meant: dict[Verdict, float]

    def of(self, verdict: Verdict) -> float:
        """How likely the statement speaks of the requirement and means this verdict."""
        return self.said * self.meant[verdict]


def column(models: Learned, requirement: Requirement) -> int | None:
    """Where the first model tells of a requirement; None for one that he is not asked about, or has not learned."""
    return None if requirement.kind in EXACT else models.columns.get(mark(requirement))


def opinion(
    models: Learned, asked: int, requirement: Requirement, unit: Unit, least: float = LEAST
) -> Opinion | None:
    """Of the requirement whose `column` is asked for. None where the statement speaks of it with a probability below
    the least."""
    said = _said(models, unit).get(asked, 0.0)
    if said < least:
        return None
    found = features(unit)
    scores = models.meant.scores((*found, *crossed(found, requirement.id)))
    return Opinion(said, probabilities(scores))


def opinion_on(models: Learned, requirement: Requirement, unit: Unit) -> Opinion | None:
    """As it is told to a reader; None for a requirement that he has not learned, or where he does not take the
    statement to speak of it."""
    asked = column(models, requirement)
    return None if asked is None else opinion(models, asked, requirement, unit, _TOLD)


def deciding_words(
    models: Learned, requirement: Requirement, unit: Unit, verdict: Verdict
) -> tuple[str, ...]:
    """The words of the statement that speak most for a verdict, as written and in their order; at most four."""
    found = features(unit)
    outcome = VERDICTS.index(verdict)
    weight: dict[str, float] = {}
    for name, share in models.meant.shares((*found, *crossed(found, requirement.id)), outcome):
        kind, _, word = name.rpartition("\t")[2].partition(":")
        if kind in {"w", "b"}:
            for part in word.split("_"):
                weight[part] = weight.get(part, 0.0) + share
    written = {
        token.word.likely: token
        for token in reversed(unit.sentence.tokens)
        if token.word and (len(token.text) > _SHORT or token.text.lower() in _DENYING)
    }
    told = sorted(
        (lemma for lemma in written if weight.get(lemma, 0.0) > 0),
        key=lambda lemma: (-weight[lemma], lemma),
    )
    tokens = sorted((written[lemma] for lemma in told[:_MOST]), key=lambda token: token.start)
    start = unit.sentence.start
    return tuple(unit.text[token.start - start : token.stop - start] for token in tokens)


def _said(models: Learned, unit: Unit) -> dict[int, float]:
    """How likely the statement speaks of a requirement, by column, where it is likely enough; asked once of each."""
    likely: dict[int, float] | None = unit.known.get(models)
    if likely is None:
        scores = models.said.scores(features(unit))
        columns = np.flatnonzero(scores >= _LEAST_SCORE)
        likely = {int(column): probability(float(scores[column])) for column in columns}
        unit.known[models] = likely
    return likely
